#!/usr/bin/env python3
"""Breaks the code on purpose, one place at a time, and asks whether a test notices.

    tests/tools/mutate.py --room document --count 40 --seed 1 [--build build/dev] [--jobs 2]

Takes a seeded sample of mutations of core/<room> (operators swapped, numbers off by one, conditions negated,
statements removed), builds each and runs the unit and store tests of that room. Prints one line a mutant and the
share that was killed; ends with 1 below --least (60 percent). Mutants that do not compile do not count.
The sources must be committed: every file is put back as it was, also after Ctrl+C.
"""
import argparse
import pathlib
import random
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SWAPS = {"==": "!=", "!=": "==", "<": "<=", ">": ">=", "<=": "<", ">=": ">", "&&": "||", "||": "&&", "+": "-", "-": "+",
         "*": "/", "+=": "-=", "-=": "+=", "++": "--"}
OPERATOR = re.compile(r"(?<= )(==|!=|<=|>=|<|>|&&|\|\||\+=|-=|[-+*])(?= )|\+\+")
NUMBER = re.compile(r"(?<![\w.\"'])\d+(?![\w.'])")
CONDITION = re.compile(r"^(\s*(?:\} else )?if \()([^;]*)(\)(?: \{)?)$")
STATEMENT = re.compile(r"^\s+(?!return\b|break\b|continue\b|using\b|case\b|const\b|auto\b|static\b|BR_TRY\b|friend\b)"
                       r"[A-Za-z_][\w.:\[\]]*(?:->\w+)*(?:\(.*\)| [-+|]?= .*| << .*);$")


def without_words(line):
    """The line with texts and comments blanked out, so that only code is changed."""
    line = re.sub(r'"(?:\\.|[^"\\])*"', lambda m: '"' + " " * (len(m[0]) - 2) + '"', line)
    return re.sub(r"//.*", lambda m: " " * len(m[0]), line)


def mutations_of(line):
    """Every way to break one line: (what is done, the broken line)."""
    code = without_words(line)
    if code.lstrip().startswith(("#", "template", "///", "using", "namespace", "struct", "class")) or not code.strip():
        return
    for found in OPERATOR.finditer(code):
        swapped = SWAPS.get(found[0])
        if swapped and not (found[0] in "<>" and "template" in code):
            yield f"{found[0]} -> {swapped}", line[:found.start()] + swapped + line[found.end():]
    for found in NUMBER.finditer(code):
        for step in (1, -1):
            other = str(int(found[0]) + step)
            yield f"{found[0]} -> {other}", line[:found.start()] + other + line[found.end():]
    if condition := CONDITION.match(line):
        head, test, tail = condition.groups()
        parts = test.split("; ")  # if (init; test)
        yield "condition negated", head + "; ".join(parts[:-1] + [f"!({parts[-1]})"]) + tail
    if STATEMENT.match(code) and code.count("(") == code.count(")"):
        yield "statement removed", re.match(r"\s*", line)[0] + ";"


def all_mutations(room):
    for path in sorted((ROOT / "core" / room).rglob("*.cpp")):
        for number, line in enumerate(path.read_text().split("\n")):
            for what, broken in mutations_of(line):
                yield path, number, what, broken


def run(command):
    return subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def tests_of(build, room):
    listing = run(["ctest", "--test-dir", str(build / "tests" / "core" / room), "-N", "-L", "unit|store"]).stdout
    return re.findall(r"Test +#\d+: (\S+)", listing)


def verdict(build, room, targets, jobs):
    built = run(["cmake", "--build", str(build), "-j", str(jobs), "--target", *targets])
    if built.returncode:
        return "does not compile"
    tested = run(["ctest", "--test-dir", str(build / "tests" / "core" / room), "-L", "unit|store", "-j", str(jobs),
                  "--stop-on-failure", "--timeout", "30"])
    return "killed" if tested.returncode else "SURVIVED"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--room", default="document")
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build" / "dev")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--least", type=float, default=60)
    asked = parser.parse_args()
    if run(["git", "status", "--porcelain", f"core/{asked.room}"]).stdout:
        sys.exit(f"core/{asked.room} has changes that are not committed; nothing was touched")
    targets = tests_of(asked.build, asked.room)
    if verdict(asked.build, asked.room, targets, asked.jobs) != "SURVIVED":
        sys.exit("the tests fail before anything is broken")
    everything = list(all_mutations(asked.room))
    sample = random.Random(asked.seed).sample(everything, min(asked.count, len(everything)))
    counts = {}
    for path, number, what, broken in sample:
        original = path.read_text()
        lines = original.split("\n")
        lines[number] = broken
        try:
            path.write_text("\n".join(lines))
            outcome = verdict(asked.build, asked.room, targets, asked.jobs)
        finally:
            path.write_text(original)
        counts[outcome] = counts.get(outcome, 0) + 1
        print(f"{outcome:16} {path.relative_to(ROOT)}:{number + 1}: {what}", flush=True)
    killed, survived = counts.get("killed", 0), counts.get("SURVIVED", 0)
    share = 100 * killed / max(1, killed + survived)
    print(f"{killed} killed, {survived} survived, {counts.get('does not compile', 0)} did not compile, "
          f"of {len(everything)} possible: {share:.0f} %")
    sys.exit(0 if share >= asked.least else 1)


if __name__ == "__main__":
    main()
