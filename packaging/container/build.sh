#!/bin/bash
# Builds the package of the command line, without the window, in a Debian 12 root.
# usage: packaging/container/build.sh FOLDER      BOARDREEL_BUILD_TYPE: Release
set -eu
cd "$(dirname "$0")/../.."
out=${1:?usage: build.sh FOLDER}
export DEBIAN_FRONTEND=noninteractive
packages=$(awk '!/^#/ && $1 == "build" { print $2 }' packaging/packages.txt)
apt-get update -qq
# shellcheck disable=SC2086
apt-get install -y -qq --no-install-recommends $packages >/dev/null
cmake -S . -B build/container -G Ninja -DCMAKE_BUILD_TYPE="${BOARDREEL_BUILD_TYPE:-Release}" -DBOARDREEL_GUI=OFF \
    -DBUILD_TESTING=OFF >/dev/null
cmake --build build/container -j "$(nproc)"
mkdir -p "$out"
cpack --config build/container/CPackConfig.cmake -B "$out" >/dev/null
ls "$out"/*.deb
