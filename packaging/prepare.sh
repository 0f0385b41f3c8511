#!/bin/bash
# Installs what Boardreel needs on Debian and configures and builds one preset.
# usage: packaging/prepare.sh PRESET PURPOSE...      PURPOSE: build, run, test (see packaging/packages.txt)
set -eu
cd "$(dirname "$0")/.."
preset=$1; shift

packages() { awk -v wanted=" $* " '!/^#/ && index(wanted, " " $1 " ") { print $2 }' packaging/packages.txt; }

if ! command -v apt-get >/dev/null; then
    echo "Boardreel's scripts install packages on Debian 12 and 13 (apt-get was not found)." >&2
    echo "On another system, install these (Debian's names), then run: cmake --preset $preset && cmake --build --preset $preset" >&2
    packages "$@" | paste -sd' ' >&2
    exit 2
fi

missing=()
for package in $(packages "$@"); do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
    as_root=""
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || { echo "These packages are missing, and installing them needs root or sudo: ${missing[*]}" >&2; exit 2; }
        as_root=sudo
    fi
    echo "Installing ${#missing[@]} packages ..."
    $as_root env DEBIAN_FRONTEND=noninteractive sh -c 'apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@" >/dev/null' -- "${missing[@]}" \
        || { echo "apt-get could not install: ${missing[*]}" >&2; exit 1; }
fi

launcher=()
command -v ccache >/dev/null && launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
# Another clone on this machine finds what this one compiled; the last one is what ccache asks for with precompiled headers.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros
cmake --preset "$preset" "${launcher[@]}" >"/tmp/boardreel-configure.$$" || { cat "/tmp/boardreel-configure.$$"; exit 1; }
rm -f "/tmp/boardreel-configure.$$"
cmake --build --preset "$preset" -j "$(nproc)"
