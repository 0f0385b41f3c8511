#!/usr/bin/env python3
"""Looks for a key where no key may be. The judge at the end of every network test.

    leak_scan.py --canary TEXT [--canary-file FILE] [--pid PID]... [--program NAME]... [--skip PATH]... ROOT...

Every file under the roots is read whole (databases with their logs, snapshots, sidecars, exports, logs; members of zip packages too), and the
command line and environment of the named processes and their children. A key is looked for raw, as base64 at every alignment, hex,
percent-encoded, UTF-16 in both orders, and each of them reversed. Symbolic links are not followed, their targets are read as text.

Exit 0: nothing. 1: one line for each place on standard output. 2: a root or process is not there, or nothing was looked at.
self_test() plants a key in each form and place; a scan that misses one of them is worth nothing.
"""
import argparse
import base64
import os
import pathlib
import sys
import tempfile
import urllib.parse
import zipfile
import zlib

BLOCK = 1 << 20
MOST_INFLATED = 64 << 20


def forms(canary):
    """Every byte string a key may appear as, with the form's name. Letters' case is folded by the caller."""
    raw = canary.encode()
    found = {"raw": raw, "hex": raw.hex().encode(), "percent": urllib.parse.quote(canary, safe="").encode(),
             "percent-all": "".join("%%%02x" % byte for byte in raw).encode(),
             "utf-16-le": canary.encode("utf-16-le"), "utf-16-be": canary.encode("utf-16-be")}
    for shift in range(3):
        shifted = b"x" * shift + raw
        first, whole = (shift * 8 + 5) // 6, len(shifted) * 8 // 6  # characters that no neighbour of the key can change
        for name, encode in (("base64", base64.b64encode), ("base64url", base64.urlsafe_b64encode)):
            found[f"{name}+{shift}"] = encode(shifted)[first:whole]
    found.update({name + " reversed": text[::-1] for name, text in list(found.items())})
    return {name: text.lower() for name, text in found.items()}


class Scan:
    def __init__(self, canaries, skip=()):
        self.wanted = [(canary[-4:], name, text) for canary in canaries for name, text in forms(canary).items()]
        self.longest = max(len(text) for _, _, text in self.wanted)
        self.skip = {pathlib.Path(path).resolve() for path in skip}
        self.found, self.looked_at = [], 0

    def bytes(self, where, pieces):
        """Pieces in order; a key across two of them is found."""
        self.looked_at += 1
        seen, tail = set(), b""
        for piece in pieces:
            window = tail + piece.lower()
            for last, name, text in self.wanted:
                if text in window and (last, name) not in seen:
                    seen.add((last, name))
                    self.found.append(f"{where}: ...{last} as {name}")
            tail = window[-self.longest:]

    def file(self, path):
        try:
            with open(path, "rb") as file:
                head = file.read(4)
                file.seek(0)
                self.bytes(path, iter(lambda: file.read(BLOCK), b""))
            if head == b"PK\x03\x04":
                with zipfile.ZipFile(path) as package:
                    for member in package.infolist():
                        self.bytes(f"{path}!{member.filename}", [member.filename.encode(), package.read(member)[:MOST_INFLATED]])
            elif head[:2] == b"\x1f\x8b":
                with open(path, "rb") as file:
                    self.bytes(f"{path}!", [zlib.decompressobj(31).decompress(file.read(), MOST_INFLATED)])
        except FileNotFoundError:
            pass  # it went while we looked: what follows it will be looked at
        except (zipfile.BadZipFile, zlib.error, NotImplementedError):
            pass  # damaged packages were read as plain bytes

    def tree(self, root):
        root = pathlib.Path(root)
        if not root.exists():
            raise FileNotFoundError(root)
        if root.is_file():
            return self.file(root)
        for folder, names, files in os.walk(root):
            names[:] = [name for name in names if (pathlib.Path(folder) / name).resolve() not in self.skip]
            for name in names + files:
                path = pathlib.Path(folder) / name
                self.bytes(f"name of {path}", [os.fsencode(name)])
                if path.is_symlink():
                    self.bytes(f"target of {path}", [os.fsencode(os.readlink(path))])
                elif path.is_file() and path.resolve() not in self.skip:
                    self.file(path)

    def process(self, pid):
        for what in ("cmdline", "environ"):
            try:
                text = pathlib.Path(f"/proc/{pid}/{what}").read_bytes()
            except (FileNotFoundError, ProcessLookupError):
                continue
            self.bytes(f"{what} of process {pid}", [text])


def parents():
    table = {}
    for entry in pathlib.Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            table[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
        except (OSError, IndexError, ValueError):
            continue
    return table


def family(pids):
    """These processes and all that they started."""
    table, found = parents(), set(pids)
    while True:
        more = {pid for pid, parent in table.items() if parent in found} - found
        if not more:
            return found
        found |= more


def running(programs):
    """Processes of the user whose program has one of these names."""
    for pid in parents():
        try:
            if os.path.basename(os.readlink(f"/proc/{pid}/exe")) in programs:
                yield pid
        except OSError:
            continue


def leaks(canaries, roots, pids=(), programs=(), skip=()):
    """One line for every place where one of the keys is. Raises when there was nothing to look at."""
    scan = Scan(canaries, skip)
    for root in roots:
        scan.tree(root)
    for pid in family(list(pids) + list(running(programs))):
        scan.process(pid)
    if scan.looked_at == 0:
        raise FileNotFoundError("nothing to look at")
    return scan.found


def self_test():
    """The control: every form in every kind of place is found, and a clean tree is clean."""
    canary = "zq-Canary-" + os.urandom(6).hex() + "/+~"
    missed = []
    with tempfile.TemporaryDirectory() as home:
        clean = pathlib.Path(home) / "clean"
        clean.mkdir()
        (clean / "file").write_bytes(os.urandom(3 * BLOCK))
        if leaks([canary], [clean]):
            missed.append("something in a clean folder")
        for name, text in forms(canary).items():
            for place, start in (("begin", 0), ("across", BLOCK - len(text) // 2), ("end", 2 * BLOCK - len(text))):
                file = pathlib.Path(home) / "planted"
                file.write_bytes(b"-" * start + text + b"-" * (2 * BLOCK - start - len(text)))
                if not leaks([canary], [file]):
                    missed.append(f"{name} at the {place}")
        with zipfile.ZipFile(pathlib.Path(home) / "package.zip", "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("a/b", canary)
        if not leaks([canary], [pathlib.Path(home) / "package.zip"]):
            missed.append("a member of a package")
        links = pathlib.Path(home) / "links"
        links.mkdir()
        (links / "link").symlink_to(canary.replace("/", ""))
        if not leaks([canary.replace("/", "")], [links]):
            missed.append("the target of a link")
        pid = os.fork()
        if pid == 0:
            os.execve("/bin/sleep", ["/bin/sleep", "20"], {"SOME": canary})
        try:
            for _ in range(200):
                if leaks([canary], [clean], [pid]):
                    break
            else:
                missed.append("the environment of a process")
        finally:
            os.kill(pid, 9)
            os.waitpid(pid, 0)
    return missed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--canary", action="append", default=[], help="the key (seen in our own arguments: for tests only)")
    parser.add_argument("--canary-file", action="append", default=[], help="a file with a key in it; not looked at")
    parser.add_argument("--pid", type=int, action="append", default=[])
    parser.add_argument("--program", action="append", default=[])
    parser.add_argument("--skip", action="append", default=[])
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("roots", nargs="*")
    options = parser.parse_args()
    if options.self_test:
        missed = self_test()
        print("\n".join(f"missed: {line}" for line in missed) or "every planted key was found")
        return 1 if missed else 0
    canaries = options.canary + [pathlib.Path(file).read_text().strip() for file in options.canary_file]
    if not canaries or any(len(canary) < 8 for canary in canaries):
        parser.error("a key of at least 8 characters is needed")
    try:
        found = leaks(canaries, options.roots, options.pid, options.program, options.skip + options.canary_file)
    except FileNotFoundError as missing:
        print(f"leak_scan: {missing}", file=sys.stderr)
        return 2
    print("\n".join(found), end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
