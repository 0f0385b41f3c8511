#!/bin/sh
# Which lines the tests run: tests/tools/coverage.sh [CTEST ARGUMENTS]
# Builds the preset "coverage", runs the tests and fails when core is below 85 or ui below 70 percent of its lines.
# Needs gcovr (Debian package of that name). Journeys are left out unless arguments say otherwise.
set -eu
cd "$(dirname "$0")/../.."
cmake --preset coverage
cmake --build --preset coverage
find build/coverage -name '*.gcda' -delete
if [ $# -eq 0 ]; then
    set -- -LE journey -j "$(nproc)"
fi
ctest --preset coverage "$@" || echo "some tests failed: the figures below are of what ran"
measure() {
    gcovr --root . --filter "$1/" --exclude-throw-branches --fail-under-line "$2" --txt "build/coverage/$1.txt" \
        build/coverage && grep TOTAL "build/coverage/$1.txt"
}
measure core 85
measure ui 70
