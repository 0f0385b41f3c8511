#!/bin/bash
# Runs every fuzz target of BUILD so often, beginning with the small files of FOLDER, and says how often each ran.
# usage: tests/tools/fuzz/run.sh BUILD RUNS [FOLDER] (SECONDS=600 in MOST_SECONDS limits each target)
set -eu
build=$1 runs=$2 folder=${3:-}
failed=0
for target in probe video sound still; do
    corpus=$build/corpus-$target
    if [ ! -d "$corpus" ]; then
        mkdir -p "$corpus"
        [ -z "$folder" ] || find "$folder" -type f -size -64k -exec cp -n -t "$corpus" {} +
    fi
    log=$build/$target.log
    # Leaks of a whole process are no finding here: Qt and libav keep tables until its end.
    ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1 QT_QPA_PLATFORM=offscreen "$build/fuzz_$target" \
        -runs="$runs" -max_len=65536 -timeout=60 -rss_limit_mb=1300 -max_total_time="${MOST_SECONDS:-0}" \
        -artifact_prefix="$build/" "$corpus" >"$log" 2>&1 || failed=1
    echo "$target: $(grep -oE '^Done [0-9]+ runs.*|^SUMMARY.*|^ERROR.*' "$log" | tail -1)"
done
exit $failed
