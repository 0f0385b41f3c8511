#!/usr/bin/env python3
"""start.sh of the container: every variable is documented, and a missing or wrong one is answered with its own sentence.

    tests/packaging/container_start.py
"""
import os, pathlib, re, stat, subprocess, sys, tempfile

ROOM = pathlib.Path(__file__).resolve().parents[2] / "packaging/container"
START, EXAMPLE = ROOM / "start.sh", ROOM / "example.env"


def variables(text):
    names = set(re.findall(r"\b(BOARDREEL_[A-Z_]+|https_proxy|no_proxy)\b", text))
    return {re.sub(r"^(BOARDREEL_KEY(?:FILE)?_).*", r"\1", name) for name in names} - {"BOARDREEL_KEY_"} | {"BOARDREEL_KEY_"}


class Bench:
    def __init__(self, folder):
        self.folder = folder
        self.project = folder / "film"
        self.project.mkdir()
        (self.project / "project.sqlite").touch()
        (folder / "home").mkdir()
        (folder / "bin").mkdir()
        program = folder / "bin/boardreel-cli"
        program.write_text('#!/bin/bash\necho "ran: $*"\nenv | grep ^BOARDREEL_KEY | sort\n')
        program.chmod(0o755)
        (folder / "key").write_text("sk-from-a-file\n")
        (folder / "empty").touch()
        self.good = {"PATH": f"{folder}/bin:/usr/bin:/bin", "BOARDREEL_PROJECT": str(self.project), "BOARDREEL_HOME": str(folder / "home")}

    def run(self, changes, *words):
        environment = {k: v for k, v in {**self.good, **changes}.items() if v is not None}
        done = subprocess.run([str(START), *words], env=environment, capture_output=True, text=True, timeout=20)
        return done.returncode, done.stdout, done.stderr.strip().splitlines()


def main():
    found = []
    def expect(truth, what):
        if not truth:
            found.append(what)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        bench = Bench(folder)
        other = folder / "other"
        other.mkdir()
        wrong = [{"BOARDREEL_PROJECT": None}, {"BOARDREEL_PROJECT": "/nowhere"}, {"BOARDREEL_PROJECT": str(other)},
                 {"BOARDREEL_HOME": "home"}, {"BOARDREEL_HOME": "/nowhere"}, {"BOARDREEL_HEALTH_PORT": "http"}, {"BOARDREEL_UNTIL_IDLE": "1"},
                 {"BOARDREEL_RESUME": "true"}, {"BOARDREEL_VERBOSE": "loud"}, {"BOARDREEL_KEY_ACME": "two words"},
                 {"BOARDREEL_KEYFILE_ACME": str(folder / "gone")}, {"BOARDREEL_KEYFILE_ACME": str(folder / "empty")},
                 {"https_proxy": "proxy.example"}, {"no_proxy": "a, b"}, {"PATH": "/usr/bin:/bin"}]
        sentences = []
        for change in wrong:
            code, out, said = bench.run(change)
            expect(code == 2 and len(said) == 1 and "ran:" not in out, f"{change}: code {code}, said {said}")
            expect(not said or next(iter(change)) in said[0] or "PATH" in change, f"{change}: {said} does not name it")
            sentences += [re.sub(r"=\S+", "", line) for line in said]
        expect(len(set(sentences)) == len(wrong), "two mistakes have the same sentence")
        for port in ("0", "65536", "", "8 8"):
            expect(bench.run({"BOARDREEL_HEALTH_PORT": port})[0] == 2, f"port '{port}' passed")
        code, out, said = bench.run({"BOARDREEL_PROJECT": None, "BOARDREEL_RESUME": "x", "no_proxy": " "})
        expect(len(said) == 3, f"all mistakes at once: {said}")
        expect("two words" not in "".join(bench.run({"BOARDREEL_KEY_ACME": "two words"})[2]), "a key was shown")

        # The control: what is right runs, with everything passed on.
        code, out, said = bench.run({})
        expect((code, out.strip(), said) == (0, f"ran: worker {bench.project} --health 8099", []), f"plain start: {code} {out} {said}")
        code, out, said = bench.run({"BOARDREEL_UNTIL_IDLE": "yes", "BOARDREEL_RESUME": "yes", "BOARDREEL_VERBOSE": "yes",
                                     "BOARDREEL_HEALTH_PORT": "9", "BOARDREEL_KEYFILE_ACME": str(folder / "key"),
                                     "https_proxy": "http://proxy.example:3128", "no_proxy": "a,b"})
        expect(f"--health 9 --until-idle --resume --verbose" in out and "BOARDREEL_KEY_ACME=sk-from-a-file" in out, f"full start: {out} {said}")
        expect("KEYFILE" not in out, "the name of the key's file was passed on")
        expect(bench.run({}, "--check")[1].strip() == "The environment is complete.", "--check")
        expect(bench.run({"BOARDREEL_HEALTH_PORT": "1"}, "--health")[0] != 0, "--health of nobody is well")
        expect(bench.run({}, "--what")[0] == 2, "an unknown word passed")

    documented, used = variables(EXAMPLE.read_text()), variables(START.read_text())
    expect(documented == used, f"example.env and start.sh differ: {documented ^ used}")
    for line in filter(None, found):
        print(line)
    print(f"container start: {len(found)} findings")
    return 1 if found else 0


sys.exit(main())
