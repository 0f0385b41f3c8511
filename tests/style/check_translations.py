#!/usr/bin/env python3
"""Holds the translations to the sources. The same script runs in ctest, in CI and by hand:

    tests/style/check_translations.py [--root DIR]

Every tr() of the sources is in the .ts files and nothing else; every text is translated, keeps its placeholders, its
tags, its file patterns, its mnemonic, its dots and the spaces around it, and differs from the source unless it is in the
list below. English holds plurals only, and these may read as in the source.

Exit 0 when all is well, 1 with one line a finding.
"""
import argparse, collections, pathlib, re, shutil, subprocess, sys, tempfile
import xml.etree.ElementTree as ElementTree

# German texts that read as in English; texts without a word of three letters ("%1: %2", " mm") need no entry.
SAME_IN_GERMAN = {
    "%1 LUFS", "%1  %2x%3  %4 fps  %5", "&Pause", "&Storyboard", "Animatic", "Board", "Boardreel", "CRF %1", "Delta E %1", "Film (*.mp4)", "Frames",
    "Marker", "Marker %1", "Master", "Pause", "Position", "Prompt", "Seed", "Status", "Storyboard", "Takes", "Timecode", "Timeline", "V.O.", "Web",
    "Web, -14 LUFS", "Code", "Zoom", "Film", "Format", "Take",
    "animatic", "codec, crf, encoder-preset, size, rate, loudness, captions, burn-in, slate, watermark, packets, sidecar, transition",
    "MP4 (H.264)", "MP4 (HEVC)", "WebM (VP9)", "WebM (AV1)", "MOV (ProRes)", "MOV (DNxHR)",
}
PLACEHOLDER = re.compile(r"%(?:L?\d+|n)")


def messages(path):
    """(context, source, comment) -> (translation element, plural?) of one .ts file."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = context.findtext("name"), message.findtext("source") or "", message.findtext("comment") or ""
            found[key] = message.find("translation"), message.get("numerus") == "yes"
    return found


def shape(text):
    """What a translation must keep: placeholders and tags in any order, the rest as it is."""
    return {
        "placeholders": collections.Counter(PLACEHOLDER.findall(text)),
        "tags": collections.Counter(re.findall(r"</?[a-z]+[^<>]*>", text)),
        "file patterns": re.findall(r"\(\*[^)]*\)", text),
        "mnemonic": len(re.findall(r"&\w", text)),
        "dots at the end": text.endswith("..."),
        "space around": (text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]),
    }


def check_texts(path, is_english):
    for (context, source, _), (translation, plural) in messages(path).items():
        where = f"{path.name}: {context}: \"{source[:60]}\""
        if translation.get("type"):
            yield f"{where}: {translation.get('type')}"
            continue
        forms = [form.text or "" for form in translation.iter("numerusform")] if plural else [translation.text or ""]
        if plural and len(forms) != 2:
            yield f"{where}: {len(forms)} plural forms, 2 are needed"
        wanted = shape(source)
        for form in forms:
            if not form:
                yield f"{where}: empty"
                continue
            kept = shape(form)
            yield from (f"{where}: other {what}: \"{form[:60]}\"" for what in wanted if kept[what] != wanted[what])
            has_words = re.search(r"[^\W\d_]{3}", PLACEHOLDER.sub("", source))
            if not is_english and form == source and has_words and source not in SAME_IN_GERMAN:
                yield f"{where}: as in the source; translate it, or list it in {pathlib.Path(__file__).name}"


def check_sources(root):
    """Runs update.sh on a copy of the .ts files, so that it and this check read the sources in the same way."""
    with tempfile.TemporaryDirectory() as name:
        copy = pathlib.Path(name)
        for folder in ("app", "core", "ui"):
            if (root / folder).is_dir():
                shutil.copytree(root / folder, copy / folder)
            else:
                (copy / folder).mkdir()
        shutil.copytree(root / "translations", copy / "translations")
        done = subprocess.run([str(copy / "translations" / "update.sh")], capture_output=True, text=True)
        if done.returncode != 0:
            yield f"translations/update.sh does not run: {done.stderr.strip()[:200]}"
            return
        for path in sorted((root / "translations").glob("*.ts")):
            there, needed = messages(path), messages(copy / "translations" / path.name)
            for context, source, _ in sorted(needed.keys() - there.keys()):
                yield f"{path.name}: {context}: \"{source[:60]}\": missing, run translations/update.sh and translate it"
            for context, source, _ in sorted(there.keys() - needed.keys()):
                yield f"{path.name}: {context}: \"{source[:60]}\": not in the sources any more, run translations/update.sh"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parents[2])
    root = parser.parse_args().root.resolve()
    findings = list(check_sources(root))
    for path in sorted((root / "translations").glob("*.ts")):
        findings += check_texts(path, path.stem.endswith("_en"))
    for finding in findings:
        print(f"translations: {finding}")
    print(f"translations: {len(findings)} finding{'s' if len(findings) != 1 else ''}")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
