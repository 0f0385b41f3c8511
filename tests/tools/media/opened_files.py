#!/usr/bin/env python3
"""What does the inspection of a hostile file open? Only the file itself and what every program needs to start.

    tests/tools/media/opened_files.py --program build/dev/bin/boardreel-cli [--every N] FOLDER...

Runs `PROGRAM --inspect-media FILE` under strace for every Nth file (and every playlist and script) and fails when it
opens, lists or asks after a file outside of the system's own folders and the file, or makes a socket to anywhere but
local services of the start. Controls at the beginning must be seen: programs that read a neighbour and a system file more often than every start.
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile

OPENED = re.compile(r'\b(?:open|openat|openat2|creat)\((?:AT_FDCWD, )?"((?:[^"\\]|\\.)*)".*= (-?\d+)')
SOCKET = re.compile(r"\bconnect\(\d+, \{sa_family=(AF_INET6?)")
SYSTEM = ("/usr/", "/lib/", "/lib64/", "/etc/", "/proc/", "/sys/", "/dev/", "/var/cache/fontconfig", "/var/lib/dbus")
SECRETS = ("/etc/passwd", "/etc/shadow", "/etc/hosts", "/etc/hostname")
ALWAYS = re.compile(r"\.playlist|\.m3u8?$|\.ffconcat$|\.mpd$|\.sdp$|\.xml$|\.txt$|\.svg$|/hostile/|/concat/|/hls/")


def opened(command, folder):
    """The paths that were opened and the kinds of network that were tried."""
    log = pathlib.Path(folder) / "strace"
    environment = {"LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen", "PATH": os.environ.get("PATH", ""), "HOME": folder}
    subprocess.run(["strace", "-f", "-qq", "-s", "4096", "-e", "trace=file,network", "-o", log, *command],
                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment,
                   timeout=120, check=False)
    text = log.read_text(errors="replace")
    paths = [m[1].encode().decode("unicode_escape").encode("latin-1", "replace").decode("utf-8", "replace")
             for m in OPENED.finditer(text) if int(m[2]) >= 0]
    return paths, SOCKET.findall(text)


def strangers(paths, usual, file, program, home):
    """Opened paths that are neither the file nor the system's, nor secrets that every start reads as often."""
    build = str(pathlib.Path(program).resolve().parents[1])
    allowed = (*SYSTEM, build, home)
    found = [p for p in paths if p.startswith("/") and pathlib.Path(p) != file and not p.startswith(allowed)]
    return found + [p for p in SECRETS if paths.count(p) > usual.count(p)]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("folders", nargs="+")
    arguments = parser.parse_args()
    arguments.program = str(pathlib.Path(arguments.program).resolve())
    files = sorted(p.resolve() for f in arguments.folders for p in pathlib.Path(f).rglob("*") if p.is_file())
    chosen = [p for i, p in enumerate(files) if i % arguments.every == 0 or ALWAYS.search(str(p))]
    bad = 0
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as elsewhere:
        neighbour = pathlib.Path(elsewhere) / "neighbour"
        neighbour.write_text("secret")
        picture = pathlib.Path(home) / "harmless.svg"
        picture.write_text("<svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'><text>a</text></svg>")
        usual, _ = opened([arguments.program, "--inspect-media", str(picture)], home)
        for secret in (str(neighbour), "/etc/passwd"):
            seen, _ = opened(["sh", "-c", f"cat {secret} {secret} {secret}"], home)
            if not strangers(seen, usual, files[0], arguments.program, home):
                print(f"the control was not seen: {secret}")
                return 1
        for file in chosen:
            paths, sockets = opened([arguments.program, "--inspect-media", str(file)], home)
            wrong = strangers(paths, usual, file, arguments.program, home)
            if str(file) not in paths:
                print(f"{file}: was not even opened")
                bad += 1
            if wrong or sockets:
                print(f"{file}: {wrong} {sockets}")
                bad += 1
    print(f"{len(chosen)} of {len(files)} files looked into, {bad} with something outside")
    return 1 if bad or not chosen else 0


if __name__ == "__main__":
    sys.exit(main())
