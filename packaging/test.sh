#!/bin/bash
# One command from a fresh Debian 12 to a tested build: installs packages, builds, runs every test under Xvfb with a window
# manager, a D-Bus session, the accessibility bus, a null sound device and a real keyring.
# usage: packaging/test.sh [--prepare] [CTEST ARGUMENTS...]      --prepare: install and build only
set -eu
cd "$(dirname "$0")/.."
packaging/prepare.sh ci build run test
[ "${1-}" = --prepare ] && exit 0
exec packaging/session.sh ctest --preset ci -j "$(nproc)" "$@"
