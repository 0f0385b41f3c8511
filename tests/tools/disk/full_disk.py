#!/usr/bin/env python3
"""The disk of the ledger (24 MB) is full while a provider answers: what was paid is written down all the same.

    tests/tools/disk/full_disk.py

A provider charges and takes its time; meanwhile the disk is filled to the last byte. The id it then names must be in the ledger,
by the space that is held back for it; with that gone and the disk full again nothing more is sent; and when there is space again
the same process goes on to the end. The control takes the held-back space away: then the id cannot be on the disk before there is
space. Mounts a tmpfs in a mount namespace of its own; where that is not possible nothing is proven and the test fails.
"""
import os, pathlib, shutil, subprocess, sys, tempfile, time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "journeys"))
from paid import Bench, Provider, judge  # noqa: E402

MEGABYTES = 24


def fill(place):
    """Until not one more byte fits."""
    with open(place / "filler", "ab", buffering=0) as file:
        for size in (1 << 20, 1 << 12, 1):
            try:
                while file.write(bytes(size)):
                    pass
            except OSError:
                pass


def until(what, seconds, sentence):
    end = time.monotonic() + seconds
    while not what():
        if time.monotonic() > end:
            raise SystemExit(f"after {seconds} s: {sentence}")
        time.sleep(0.1)


def recorded(bench):
    return {attempt["remote_id"] for attempt in bench.attempts() if attempt["outcome"] == "accepted"}


def one_round(work, with_ballast):
    """Whether the id was on the full disk."""
    place = work / "small"
    place.mkdir(parents=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={MEGABYTES}m", "small", place], check=True)
    provider = Provider(work / "provider")
    bench = Bench(work, provider, home=place)
    codes = bench.make(shots=3)
    for _ in codes:
        provider.order("submit", "late:3")
    process = bench.start(*bench.generate(codes, "--wait"))
    until(provider.bill, 30, "nothing was charged")
    if not with_ballast:
        next(place.rglob("ballast.bin")).unlink()
    fill(place)
    time.sleep(5)
    safe = provider.bill()[0]["id"] in recorded(bench)
    if with_ballast:
        fill(place)  # the ballast's space as well
        time.sleep(1)
        before = len(provider.bill())
        time.sleep(4)
        if len(provider.bill()) > before + 1:
            raise SystemExit("clips were asked for although the ledger could not be written")
    if process.poll() is not None:
        raise SystemExit(f"the program ended with {process.returncode} on the full disk: {process.communicate()}")
    (place / "filler").unlink()
    until(lambda: process.poll() is not None, 90, "there is space again, and the work is not done")
    if process.returncode:
        raise SystemExit(f"after there was space again the program ended with {process.returncode}: {process.communicate()}")
    problems = list(judge(bench, provider))
    if problems or len(provider.bill()) != 3:
        raise SystemExit(f"{problems}, {len(provider.bill())} charges")
    provider.end()
    return safe


def main():
    work = pathlib.Path(tempfile.mkdtemp(prefix="full-disk-"))
    if not one_round(work / "ballast", with_ballast=True):
        raise SystemExit(f"an id that was paid for was not written to the full disk ({work})")
    if one_round(work / "control", with_ballast=False):
        raise SystemExit("without the ballast the id was there as well: this disk was not full")
    print("24 MB disk full: the id was written, the same process went on to 3 of 3; the control had to wait for space; 0 skipped")
    subprocess.run(["umount", work / "ballast/small", work / "control/small"], check=False)
    shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    if "--inside" in sys.argv:
        main()
    else:
        user = [] if os.geteuid() == 0 else ["--map-root-user"]
        ways = [["unshare", *user, "--mount", "--propagation", how] for how in ("private", "unchanged")]  # a chroot has no root mount
        way = next((one for one in ways if subprocess.run([*one, "true"], capture_output=True).returncode == 0), ways[0])
        raise SystemExit(subprocess.run([*way, sys.executable, __file__, "--inside"]).returncode)
