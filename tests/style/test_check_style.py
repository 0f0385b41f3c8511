#!/usr/bin/env python3
"""Shows that each style check fails on a planted fault, and only on the planted one."""
import pathlib, shutil, subprocess, sys, tempfile, unittest
from xml.sax.saxutils import escape

SCRIPT = pathlib.Path(__file__).with_name("check_style.py")
TRANSLATIONS = SCRIPT.with_name("check_translations.py")


class PlantedFaults(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self.folder.name)
        self.write("core/base/ids.h", "#pragma once\n")
        self.write("core/store/store.h", '#pragma once\n\n#include "core/base/ids.h"\n')

    def tearDown(self):
        self.folder.cleanup()

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def run_check(self, name):
        done = subprocess.run([sys.executable, SCRIPT, name, "--root", self.root], capture_output=True, text=True)
        return done.returncode, done.stdout

    def test_sound_tree_passes(self):
        self.assertEqual(self.run_check("includes")[0], 0)
        self.assertEqual(self.run_check("sizes")[0], 0)

    def test_upward_arrow_is_found(self):
        self.write("core/base/bad.h", '#pragma once\n\n#include "core/store/store.h"\n')
        code, text = self.run_check("includes")
        self.assertEqual(code, 1)
        self.assertIn("core/base/bad.h:3", text)

    def test_core_to_ui_is_found(self):
        self.write("ui/board/board.h", "#pragma once\n")
        self.write("core/base/bad.cpp", '#include "ui/board/board.h"\n')
        code, text = self.run_check("includes")
        self.assertEqual(code, 1)
        self.assertIn("upward", text)

    def test_widget_header_in_core_is_found(self):
        self.write("core/base/bad.cpp", "#include <QWidget>\n")
        self.assertEqual(self.run_check("includes")[0], 1)

    def test_path_not_from_the_root_is_found(self):
        self.write("core/base/bad.cpp", '#include "ids.h"\n')
        self.assertEqual(self.run_check("includes")[0], 1)

    def test_long_file_and_long_function_are_found(self):
        self.write("core/base/long.cpp", "int x;\n" * 401)
        self.write("core/base/wide.cpp", "void f()\n{\n" + "    g();\n" * 71 + "}\n")
        code, text = self.run_check("sizes")
        self.assertEqual(code, 1)
        self.assertIn("long.cpp", text)
        self.assertIn("wide.cpp:2", text)

    def test_foreign_top_level_is_found(self):
        self.write("lib/thing.h", "\n")
        self.assertIn("lib: not part", self.run_check("house")[1])

    def test_foreign_module_is_found(self):
        self.write("core/CMakeLists.txt", "target_link_libraries(x Qt6::Quick)\n")
        self.assertIn("Quick", self.run_check("house")[1])

    def test_unfinished_work_and_spelling_are_found(self):
        self.write("core/base/later.cpp", "// " + "TO" + "DO: later\n// recieve\n")
        text = self.run_check("words")[1]
        self.assertIn("unfinished", text)
        self.assertIn("recieve", text)

    def test_bad_format_is_found(self):
        self.write("core/base/ugly.cpp", "int   x ;\n")
        self.assertEqual(self.run_check("format")[0], 1)


class PlantedTranslations(unittest.TestCase):
    """One text with everything a translator can lose, in a tree of its own."""

    SOURCE, GOOD = "&Open <b>%1</b>...", "<b>%1</b> &öffnen..."

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self.folder.name)
        (self.root / "ui").mkdir()
        (self.root / "translations").mkdir()
        self.write_code(self.SOURCE)
        shutil.copy(SCRIPT.parents[2] / "translations" / "update.sh", self.root / "translations")

    def tearDown(self):
        self.folder.cleanup()

    def write_code(self, *texts):
        lines = "".join(f'    Page::tr("{text}");\n' for text in texts)
        (self.root / "ui/page.cpp").write_text("class Page { Q_DECLARE_TR_FUNCTIONS(Page) };\nvoid f()\n{\n" + lines + "}\n")

    def check(self, translation, state="", source=SOURCE):
        text = (f"<context><name>Page</name><message><source>{escape(source)}</source>"
                f"<translation{state}>{escape(translation)}</translation></message></context>")
        for language, content in ("de", text), ("en", ""):
            (self.root / f"translations/boardreel_{language}.ts").write_text(
                f'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="{language}">{content}</TS>')
        done = subprocess.run([sys.executable, TRANSLATIONS, "--root", self.root], capture_output=True, text=True)
        self.assertEqual(done.returncode, 1 if ": Page: " in done.stdout else 0, done.stdout + done.stderr)
        return [line for line in done.stdout.splitlines() if ": Page: " in line]

    def test_good_one_passes(self):
        self.assertEqual(self.check(self.GOOD), [])

    def test_each_loss_is_found_alone(self):
        for translation, what in {
            "<b>%2</b> &öffnen...": "placeholders",
            "%1 &öffnen...": "tags",
            "<b>%1</b> öffnen...": "mnemonic",
            "<b>%1</b> &öffnen": "dots",
            " <b>%1</b> &öffnen...": "space",
            self.SOURCE: "as in the source",
            "": "empty",
        }.items():
            found = self.check(translation)
            self.assertEqual(len(found), 1, found)
            self.assertIn(what, found[0])

    def test_unfinished_is_found(self):
        self.assertIn("unfinished", self.check(self.GOOD, ' type="unfinished"')[0])

    def test_listed_word_may_stay(self):
        self.write_code("Storyboard")
        self.assertEqual(self.check("Storyboard", source="Storyboard"), [])

    def test_new_and_old_texts_are_found(self):
        self.write_code(self.SOURCE, "Something new")
        self.assertIn("Something new", self.check(self.GOOD)[0])
        self.write_code()
        self.assertIn("not in the sources", self.check(self.GOOD)[0])


if __name__ == "__main__":
    unittest.main()
