#!/bin/bash
# Installs the package that build.sh made, with fonts and a voice, in a Debian 12 root.
# usage: packaging/container/install.sh FOLDER
set -eu
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${1:?usage: install.sh FOLDER}"/*.deb espeak-ng fonts-noto-core fonts-noto-cjk \
    qt6-translations-l10n ca-certificates >/dev/null
rm -rf /var/lib/apt/lists/*
