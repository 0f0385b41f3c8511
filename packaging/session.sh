#!/bin/bash
# Runs a command in a desktop session of its own that leaves nothing behind: Xvfb, openbox, D-Bus, AT-SPI, a null sound sink and an
# unlocked gnome-keyring, all with throw-away folders. BOARDREEL_TEST_SCREEN sets the screen (1920x1080x24).
# usage: packaging/session.sh COMMAND...
set -eu
folder=$(mktemp -d "${TMPDIR:-/tmp}/boardreel-session.XXXXXX")
export HOME=$folder/home XDG_RUNTIME_DIR=$folder/run XDG_DATA_HOME=$folder/data XDG_CONFIG_HOME=$folder/config XDG_CACHE_HOME=$folder/cache XDG_STATE_HOME=$folder/state
mkdir -p "$HOME"; mkdir -m 700 -p "$XDG_RUNTIME_DIR"
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS PULSE_SERVER
export PULSE_RUNTIME_PATH=$XDG_RUNTIME_DIR/pulse QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 LC_ALL=C.UTF-8

leave() {
    [ -z "${xvfb-}" ] || kill "$xvfb" 2>/dev/null || true
    pulseaudio -k 2>/dev/null || true
    # What the session started may write for a moment after it is told to go, and must not change how the command ended.
    for _ in 1 2 3 4 5; do rm -rf "$folder" 2>/dev/null && return; sleep 0.5; done
    true
}
trap leave EXIT

Xvfb -displayfd 3 -screen 0 "${BOARDREEL_TEST_SCREEN:-1920x1080x24}" -nolisten tcp 3>"$folder/display" 2>"$folder/xvfb.log" &
xvfb=$!
for _ in $(seq 100); do [ -s "$folder/display" ] && break; sleep 0.1; done
[ -s "$folder/display" ] || { cat "$folder/xvfb.log" >&2; exit 1; }
DISPLAY=:$(tr -d '[:space:]' <"$folder/display"); export DISPLAY

DBUS_SESSION_BUS_ADDRESS=disabled: pulseaudio -D --exit-idle-time=-1 -n -L "module-null-sink sink_name=null" -L module-native-protocol-unix >/dev/null 2>&1 || true

dbus-run-session -- bash -c '
    printf %s boardreel | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1 || true
    openbox >/dev/null 2>&1 &
    wm=$!
    /usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
    bus=$!
    code=0
    "$@" || code=$?
    kill $wm $bus 2>/dev/null
    exit $code' -- "$@"
