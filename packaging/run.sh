#!/bin/bash
# One command from a fresh Debian 12 to the open window: installs packages, builds, opens a sample project.
# Without a display it renders the sample film with boardreel-cli instead.
# usage: packaging/run.sh [--prepare]      --prepare: install and build only
set -eu
cd "$(dirname "$0")/.."
case "${1-}" in
    "" | --prepare) ;;
    *) echo "usage: packaging/run.sh [--prepare]" >&2; exit 2 ;;
esac

packaging/prepare.sh release build run
[ "${1-}" = --prepare ] && { echo "Built: build/release/bin/boardreel and build/release/bin/boardreel-cli"; exit 0; }

if [ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ]; then
    exec build/release/bin/boardreel --sample
fi
echo "No display: rendering the sample film with boardreel-cli."
film=build/release/sample/sample.mp4
project=build/release/sample/project
cli="build/release/bin/boardreel-cli --home build/release/sample/home"
mkdir -p build/release/sample
[ -e "$project/project.sqlite" ] || $cli new "$project" --sample last_light
$cli generate "$project" --shots missing --wait
$cli compile "$project" -o "$film"
echo "The sample film is at $film"
