#!/bin/bash
# Reads every tr() in the sources into the .ts files; what is no longer used goes; English keeps its plurals only. Run it after changing a string.
# usage: translations/update.sh
set -eu
cd "$(dirname "$0")/.."
tool=$(command -v lupdate || echo /usr/lib/qt6/bin/lupdate)
options=(-silent -locations none -no-obsolete -I .)
"$tool" "${options[@]}" app core ui -ts translations/boardreel_de.ts
"$tool" "${options[@]}" -pluralonly app core ui -ts translations/boardreel_en.ts
