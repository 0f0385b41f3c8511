#!/bin/bash
# The steps of the Containerfile without a container engine, in a clean Debian 12 root, and then: the worker is up, its health check
# answers 200, an animatic job is done, and a job of a provider (the tests' own, on this machine) is done and paid for once.
# usage, as root in a root that may be thrown away: packaging/container/prove.sh [PACKAGE.deb]      none: it is built
#   on a machine with the clean room: ../shared/tools/clean-room.sh . -- packaging/container/prove.sh
set -eu
cd "$(dirname "$0")/../.."
out=$(mktemp -d)
if [ -n "${1-}" ]; then cp "$1" "$out/"; else packaging/container/build.sh "$out"; fi
packaging/container/install.sh "$out"
apt-get update -qq
apt-get install -y -qq --no-install-recommends python3 ffmpeg procps >/dev/null # for the judge below

install -d /data /projects /tmp/provider
export BOARDREEL_HOME=/data BOARDREEL_PROJECT=/projects/film BOARDREEL_HEALTH_PORT=18099 BOARDREEL_KEY_FAKE=sk-clean-room-0123456789
start=packaging/container/start.sh
say() { echo "== $*"; }
die() { echo "NOT PROVEN: $*" >&2; exit 1; }

say "the environment is checked: no project yet"
$start --check && die "a missing project was not noticed"
boardreel-cli new "$BOARDREEL_PROJECT" --title Proof
printf 'INT. ROOM - NIGHT\n\nA lamp on a table.\n\nEXT. STREET - DAY\n\nA cat crosses.\n' >/tmp/proof.fountain
boardreel-cli import "$BOARDREEL_PROJECT" /tmp/proof.fountain
$start --check
$start --health && die "nobody runs, but the health check is well"

say "the worker is up and well"
$start & worker=$!
trap 'kill $worker ${provider-} 2>/dev/null || true' EXIT
for _ in $(seq 100); do $start --health >/tmp/health.json && break; sleep 0.3; done
cat /tmp/health.json
grep -q '"status":"ok"' /tmp/health.json || die "the health check does not answer"

say "an animatic job, through the running worker"
boardreel-cli generate "$BOARDREEL_PROJECT" --shots SC010 --wait || die "the animatic was not made"

say "a job of a provider, through the running worker"
coproc PROVIDER { exec python3 tests/support/fake_provider/server.py --home /tmp/provider; }
provider=$PROVIDER_PID
read -r _ provider_port <&"${PROVIDER[0]}"
boardreel-cli accounts add fake --provider openai-compatible --base-url "http://127.0.0.1:$provider_port/v1"
boardreel-cli generate "$BOARDREEL_PROJECT" --shots SC020 --account fake --model fake-1 --yes --wait || die "the provider's job was not done"
[ "$(wc -l </tmp/provider/billing.jsonl)" = 1 ] || die "it was not paid for exactly once"
boardreel-cli jobs "$BOARDREEL_PROJECT" list
boardreel-cli jobs "$BOARDREEL_PROJECT" stats --json | grep -q '"Stored": 2' || die "two jobs should be stored"

say "it stops when it is asked to"
kill -TERM $worker
for _ in $(seq 120); do kill -0 $worker 2>/dev/null || break; sleep 0.1; done
kill -0 $worker 2>/dev/null && die "the worker did not stop within 12 s"
grep -rl sk-clean-room-0123456789 /data /projects && die "the key lies on the disk"
echo "PROVEN: worker up, health 200, animatic and provider's job done, one charge, clean stop, no key on disk."
