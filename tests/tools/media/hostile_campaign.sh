#!/bin/bash
# The 20,000 mutated files in pieces, one process at a time, for hours beside other work: goes on where its log ends.
# usage: tests/tools/media/hostile_campaign.sh PROGRAM SHARED_FOLDER LOG [COUNT] (PROGRAM: a build of hostile_media)
# The log has a line for each piece; what crashed, hung or was too large is kept beside it.
set -eu
program=$1 shared=$2 log=$3 count=${4:-20000} piece=500
mkdir -p "$log.kept"
touch "$log"
if ! grep -q '^broken ' "$log"; then
    echo "broken $("$program" "$shared" --only-broken --jobs 1 --keep "$log.kept" | tee -a "$log.found" | tail -1)" >>"$log"
fi
first=$(($(grep -c '^[0-9]' "$log" || true) * piece + 1))
while [ "$first" -le "$count" ]; do
    answer=$("$program" "$shared" --first "$first" --count $piece --jobs 1 --keep "$log.kept" | tee -a "$log.found" | tail -1) || true
    echo "$first $answer" >>"$log"
    first=$((first + piece))
done
python3 - "$log" <<'END'
import json, sys
total = {}
for line in open(sys.argv[1]):
    for key, value in json.loads(line.split(" ", 1)[1]).items():
        total[key] = max(total.get(key, 0), value) if key in ("largestMB", "slowestS") else total.get(key, 0) + value
print(json.dumps(total))
sys.exit(1 if total["crashed"] + total["hung"] + total["tooLarge"] else 0)
END
