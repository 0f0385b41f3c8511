#!/bin/bash
# Runs every fuzz target until each has done RUNS runs, in turns of CHUNK, for hours beside other work. Goes on where it
# was stopped: FOLDER keeps the seeds, the corpus, the findings and `log`, a line for each turn.
# usage: tests/tools/fuzz/campaign.sh BUILD FOLDER RUNS [TARGET...] (CHUNK=20000, SECONDS_EACH=600 limit one turn)
# `tests/tools/fuzz/campaign.sh --report FOLDER` only counts. Ends with 1 when there are findings.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
all=(subtitles recording still sound probe references video)

runs() { awk -v target="$2" '$1 == target { sum += $2 } END { print sum + 0 }' "$1/log"; }

report() {
    local target found=0
    for target in "${all[@]}"; do
        local count
        count=$(find "$1/findings" -name "$target-*" | wc -l)
        echo "$target: $(runs "$1" "$target") runs, $count findings, $(find "$1/corpus-$target" -type f 2>/dev/null | wc -l) kinds"
        found=$((found + count))
    done
    [ $found -eq 0 ]
}

if [ "$1" = --report ]; then
    report "$2"
    exit
fi
build=$1 folder=$2 wanted=$3
shift 3
targets=("$@")
[ $# -gt 0 ] || targets=("${all[@]}")
mkdir -p "$folder/findings"
touch "$folder/log"
[ -d "$folder/seeds" ] || "$here/seeds.sh" "$folder/seeds"
# Leaks of a whole process are no finding (Qt and libav keep tables until its end); a leak of each run ends at the limit
# of memory. Freed memory is kept a short while only: the kernel's time for it is most of a run.
export ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1:quarantine_size_mb=1:thread_local_quarantine_size_kb=64:malloc_context_size=8:allocator_release_to_os_interval_ms=-1
export UBSAN_OPTIONS=print_stacktrace=1 QT_QPA_PLATFORM=offscreen QT_LOGGING_RULES='*=false'

if "$build/fuzz_control" -runs=2000000 -max_len=64 -artifact_prefix="$folder/control-" >"$folder/control.out" 2>&1; then
    echo "the planted fault was not found: nothing here can be believed" >&2
    exit 2
fi

turn() { # TARGET RUNS
    local corpus=$folder/corpus-$1 output=$folder/$1.out
    mkdir -p "$corpus"
    "$build/fuzz_$1" -runs="$2" -max_len=65536 -timeout=60 -rss_limit_mb=1300 -malloc_limit_mb=1000 -reload=0 \
        -entropic_scale_per_exec_time=1 -max_total_time="${SECONDS_EACH:-600}" -print_final_stats=1 \
        -artifact_prefix="$folder/findings/$1-" "$corpus" "$folder/seeds/$1" >"$output" 2>&1 ||
        cp "$output" "$folder/findings/$1-$(date +%s).out"
    echo "$1 $(awk '/number_of_executed_units/ { print $2 }' "$output" | tail -1) $(date -u +%FT%TZ)" >>"$folder/log"
}

more=1
while [ $more = 1 ]; do
    more=0
    for target in "${targets[@]}"; do
        left=$((wanted - $(runs "$folder" "$target")))
        [ $left -gt 0 ] || continue
        more=1
        turn "$target" $((left < ${CHUNK:-20000} ? left : ${CHUNK:-20000}))
    done
done
report "$folder"
