#!/usr/bin/env python3
"""Holds the house to its rules. The same script runs in ctest, in CI and by hand:

    tests/style/check_style.py [includes|sizes|house|words|format|all] [--root DIR] [--build DIR]

includes  every #include arrow is in the table below, core names no widget header, paths start at the root
sizes     files at most 400 lines, functions at most 70, no file or folder called utils, no crowded folder
house     the top level and the linked modules are the given ones
words     no unfinished work, no house-foreign names, spelling (codespell)
format    clang-format 14 has nothing to say

Exit 0 when all is well, 1 with one line a finding.
"""
import argparse, json, pathlib, re, subprocess, sys

# room -> rooms it may include (itself is understood). Arrows point downward; the one sideways arrow, generation -> render,
# exists because the animatic's frozen request is a render plan.
LEVEL1 = {"base"}
ALLOWED = {
    "core/base": set(),
    "core/document": LEVEL1,
    "core/media": LEVEL1,
    "core/providers": LEVEL1,
    "core/settings": LEVEL1,
    "core/store": LEVEL1 | {"document", "settings"},
    "core/render": LEVEL1 | {"document", "media"},
    "core/interchange": LEVEL1 | {"document"},
    "core/generation": LEVEL1 | {"document", "providers", "render"},
    "core/accounts": LEVEL1 | {"settings", "providers", "store"},
    "core/jobs": LEVEL1 | {"document", "media", "providers", "settings", "store", "accounts", "generation", "render", "interchange"},
    "core/player": LEVEL1 | {"document", "media", "render"},
    "core/project": LEVEL1 | {"document", "media", "providers", "settings", "store", "accounts", "generation", "render", "interchange", "jobs"},
}
TOP_LEVEL = {"CMakeLists.txt", "app", "core", "ui", "resources", "translations", "tests", "packaging", "README.md"}
TOOL_FILES = {"CMakePresets.json", ".clang-format", ".clang-tidy", ".editorconfig", ".gitignore", ".ci", ".github", "LICENSE", "cmake"}
QT_MODULES = {"Core", "Gui", "Network", "Sql", "Multimedia", "Svg", "Widgets", "DBus", "Test", "LinguistTools"}
MUST_LINK = ["libQt6Widgets", "libQt6Network", "libQt6Sql", "libQt6Multimedia", "libqt6keychain", "libavformat", "libavcodec", "libavfilter", "libzip"]
SOURCES = (".h", ".cpp")
MAX_FILE, MAX_FUNCTION, MAX_FOLDER = 400, 70, 60


def tracked(root):
    """Files git knows or would add; without git, every file outside build/."""
    try:
        out = subprocess.run(["git", "-C", str(root), "ls-files", "-co", "--exclude-standard"], check=True, capture_output=True, text=True).stdout
        files = [root / line for line in out.splitlines()]
    except (OSError, subprocess.CalledProcessError):
        files = [p for p in root.rglob("*") if "build" not in p.relative_to(root).parts]
    return sorted(p for p in files if p.is_file())


def sources(root, folders):
    return [p for p in tracked(root) if p.suffix in SOURCES and p.relative_to(root).parts[0] in folders]


def is_widget_header(name):
    name = name.split("/")[-1]
    return bool(list(pathlib.Path("/usr/include").glob(f"*/qt6/QtWidgets/{name}")))


def check_includes(root, _build):
    pattern = re.compile(r'^\s*#\s*include\s+(["<])([^">]+)[">]')
    for path in sources(root, {"core", "ui", "app"}):
        parts = path.relative_to(root).parts
        room = "/".join(parts[:2]) if len(parts) > 2 else parts[0]
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            match = pattern.match(line)
            if not match:
                continue
            where, quote, target = f"{path.relative_to(root)}:{number}", match[1], match[2]
            if quote == "<":
                if parts[0] == "core" and is_widget_header(target):
                    yield f"{where}: core includes the widget header {target}"
                continue
            if target.endswith(".moc"):
                continue
            if not (root / target).exists():
                yield f"{where}: include paths start at the root: {target}"
                continue
            other = target.split("/")
            if parts[0] == "core" and other[0] != "core":
                yield f"{where}: an arrow upward, core -> {other[0]}"
            elif parts[0] == "core" and other[1] != parts[1] and other[1] not in ALLOWED.get(room, set()):
                yield f"{where}: an arrow that is not in the table, {room} -> core/{other[1]}"
            elif parts[0] == "ui" and other[0] == "app":
                yield f"{where}: an arrow upward, ui -> app"
            elif parts[0] == "ui" and other[:2] == ["ui", "main_window"] and room != "ui/main_window":
                yield f"{where}: an arrow upward, {room} -> ui/main_window"


def check_sizes(root, _build):
    folders = {}
    for path in sources(root, {"core", "ui", "app", "tests"}):
        relative = path.relative_to(root)
        folders.setdefault(relative.parent, set()).add(path.stem)
        if "utils" in relative.as_posix().lower():
            yield f"{relative}: nothing is called utils"
        lines = path.read_text(encoding="utf-8").splitlines()
        if len(lines) > MAX_FILE:
            yield f"{relative}: {len(lines)} lines, at most {MAX_FILE}"
        start = None
        for number, line in enumerate(lines, 1):
            if line == "{":
                start = number
            elif line.startswith("}") and start is not None:
                if number - start - 1 > MAX_FUNCTION:
                    yield f"{relative}:{start}: a function of {number - start - 1} lines, at most {MAX_FUNCTION}"
                start = None
    for folder, units in folders.items():
        if len(units) > MAX_FOLDER:
            yield f"{folder}: {len(units)} units in one folder, at most {MAX_FOLDER}"


def check_house(root, build):
    top = {p.relative_to(root).parts[0] for p in tracked(root)}
    for name in sorted(top - TOP_LEVEL - TOOL_FILES):
        yield f"{name}: not part of the given top level"
    for name in sorted(TOP_LEVEL - top):
        yield f"{name}: missing at the top level"
    for path in tracked(root):
        if path.name == "CMakeLists.txt" or path.suffix == ".cmake":
            for module in re.findall(r"Qt6::(\w+)", path.read_text(encoding="utf-8")):
                if module not in QT_MODULES and not module.startswith("l"):
                    yield f"{path.relative_to(root)}: Qt module {module} is not one of the given"
    program = build / "bin" / "boardreel" if build else None
    if program and program.exists():
        needed = subprocess.run(["readelf", "-d", str(program)], capture_output=True, text=True).stdout
        for library in MUST_LINK:
            if library.lower() not in needed.lower():
                yield f"{program.name}: does not link {library}"


def check_words(root, _build):
    unfinished = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
    for path in tracked(root):
        relative = path.relative_to(root)
        if path.suffix not in SOURCES + (".py", ".sh", ".md", ".txt") or relative.parts[:2] == ("tests", "style"):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if unfinished.search(line):
                yield f"{relative}:{number}: unfinished work: {line.strip()[:80]}"
            if path.suffix in SOURCES and re.search(r"ignoreSslErrors|QDomDocument|\bterminate\(\)", line):
                yield f"{relative}:{number}: banned: {line.strip()[:80]}"
    files = [str(p) for p in tracked(root) if p.suffix in SOURCES + (".md",) and p.relative_to(root).parts[0] != "translations"]
    result = subprocess.run(["codespell", "-L", "inout,fo,te,nd,ist,als,oder,unter,fpr,hist,ser,larg,statics,ue,genrate,shwo,pannel,lits", *files], capture_output=True, text=True)
    yield from (line.replace(str(root) + "/", "") for line in result.stdout.splitlines())


def check_format(root, _build):
    files = [str(p) for p in sources(root, {"core", "ui", "app", "tests"})]
    if not files:
        return
    tool = "clang-format-14" if subprocess.run(["which", "clang-format-14"], capture_output=True).returncode == 0 else "clang-format"
    result = subprocess.run([tool, "--dry-run", *files], capture_output=True, text=True)
    seen = sorted({line.split(":")[0] for line in result.stderr.splitlines() if "code should be clang-formatted" in line})
    yield from (line for line in result.stderr.splitlines() if "error:" in line)
    yield from (f"{pathlib.Path(name).relative_to(root)}: not formatted, run {tool} -i" for name in seen)


CHECKS = {"includes": check_includes, "sizes": check_sizes, "house": check_house, "words": check_words, "format": check_format}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("check", nargs="?", default="all", choices=[*CHECKS, "all"])
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parents[2])
    parser.add_argument("--build", type=pathlib.Path)
    options = parser.parse_args()
    findings = 0
    for name in CHECKS if options.check == "all" else [options.check]:
        for finding in CHECKS[name](options.root.resolve(), options.build):
            print(f"{name}: {finding}")
            findings += 1
    print(f"{options.check}: {findings} finding{'s' if findings != 1 else ''}")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
