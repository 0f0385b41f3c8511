"""Paid work in the window, with the fake provider and its bill as the judge. Two shots are generated after the price was seen, arrive as takes and
play. Answers that are lost become questions: one is written off, one is sent again after its amount was typed, and exactly one charge more is on the
bill. At the end the key is looked for everywhere."""
import json, os, pathlib, sqlite3, subprocess, sys, tempfile

from desktop import Desktop, has, run_cli, shots_of, State, wait_for, walk

ROOT = pathlib.Path(__file__).resolve().parents[2]
KEY = "sk-canary-77aa31c05d9e42b8"
SCRIPT = "INT. STUDIO - NIGHT\n\nA lamp beside a window.\n\nEXT. GARDEN - DAY\n\nRain on the roses.\n"


class Provider:
    """The fake provider as a process of its own; ability D: what is lost cannot be looked up."""

    def __init__(self, home):
        self.home = home
        server = ROOT / "tests/support/fake_provider/server.py"
        self.process = subprocess.Popen([sys.executable, str(server), "--home", str(home), "--ability", "D", "--ready-after", "1"],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.base = f"http://127.0.0.1:{int(self.process.stdout.readline().split()[1])}/v1"

    def order(self, *words):
        self.process.stdin.write(" ".join(words) + "\n")
        self.process.stdin.flush()
        assert self.process.stdout.readline() == "ok\n", words

    def bill(self):
        file = self.home / "billing.jsonl"
        return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []


def jobs(window, project):
    return json.loads(window.cli("jobs", project, "list", "--json"))


def states(window, project):
    return sorted(job["state"] for job in jobs(window, project))


def generate(window, project, shot):
    window.cli("generate", project, "--account", "fake", "--model", "fake-1", "--shots", shot["code"], "--again")


def asked(window, project):
    """The question of the one job that waits for an answer, opened from the status bar."""
    wait_for("a question", lambda: states(window, project).count("Attention") == 1)
    indicator = wait_for("the status bar to say so", lambda: [node for node in window.all(role="push button")
                                                               if node.get_name().startswith("Jobs:") and "needs you" in node.get_name()][:1])[0]
    window.act(indicator, "press")
    return window.find("Outcome Unknown", "dialog")


with tempfile.TemporaryDirectory(prefix="boardreel-journey.") as folder:
    home, project, bills = (pathlib.Path(folder) / name for name in ("home", "film", "provider"))
    bills.mkdir()
    provider = Provider(bills)
    os.environ["BOARDREEL_KEY_FAKE"] = KEY
    (pathlib.Path(folder) / "script.fountain").write_text(SCRIPT)
    run_cli(home, "new", project, "--size", "64x48")
    run_cli(home, "import", project, pathlib.Path(folder) / "script.fountain")
    run_cli(home, "accounts", "add", "fake", "--provider", "openai-compatible", "--base-url", provider.base, "--set", "list=no")
    with sqlite3.connect(next(home.rglob("ledger.sqlite"))) as ledger:  # nobody holds it now; as the window's own field does
        ledger.execute("INSERT INTO prices (account, model, unit, micro, currency, changed_at) VALUES ('fake', 'fake-1', 'clip', 400000, 'USD', 0)")
    ledger.close()
    try:
        with Desktop(project, home=home) as window:
            window.find("Board", "list")
            shots = shots_of(window.show(project))

            # Two shots, bought with open eyes.
            window.press("Generate", "push button")
            sheet = window.find("Generate", "dialog")
            window.choose("Made by", next(node.get_name() for node in walk(window.find("Made by", "combo box", sheet), showing=False)
                                          if node.get_name().startswith("fake - ")), sheet)
            buy = wait_for("the price on the button", lambda: [node for node in window.all(role="push button", inside=sheet)
                                                               if node.get_name().startswith("Generate 2 shots, up to $0.80")][:1])[0]
            for box in window.all(role="check box", inside=sheet):
                if box.get_name().startswith("I agree to what is written") and not has(buy, State.ENABLED):
                    window.act(box, "press", "toggle")
            wait_for("the button", lambda: has(buy, State.ENABLED))
            assert not provider.bill(), "billed before anybody agreed"
            window.act(buy, "press")
            wait_for("both to be stored", lambda: states(window, project) == ["Stored", "Stored"])
            shown = window.until(project, "a take each", lambda s: all(len(shot["takes"]) == 1 for shot in shots_of(s)))
            assert len(provider.bill()) == 2, provider.bill()
            assert all((pathlib.Path(project) / shot["takes"][0]["file"]).is_file() for shot in shots_of(shown))
            window.press("Play", "push button")
            window.find("Pause", "push button")
            window.press("Pause", "push button")

            # Its answer is lost: written off, and nothing is sent.
            provider.order("submit", "drop")
            generate(window, project, shots[0])
            question = asked(window, project)
            window.act(window.find("Write off", "radio button", question), "press", "toggle")
            window.press("Write Off", "push button", question)
            window.gone("Outcome Unknown", "dialog")
            wait_for("it to be written off", lambda: states(window, project).count("WrittenOff") == 1)
            assert len(provider.bill()) == 3, "a charge that nobody agreed to"

            # Lost again: sent again only with the amount typed, and billed exactly once more.
            provider.order("submit", "drop")
            generate(window, project, shots[1])
            question = asked(window, project)
            window.act(window.find("Send again", "radio button", question), "press", "toggle")
            send = window.find("Send Again", "push button", question)
            assert not has(send, State.ENABLED), "it could be sent without the amount"
            window.type_into("Type 0.40 USD to agree", "0.40", inside=question)
            wait_for("the button", lambda: has(send, State.ENABLED))
            window.act(send, "press")
            window.gone("Outcome Unknown", "dialog")
            window.cli("jobs", project, "reset", "fake")  # two lost answers let the account rest; a person says go on
            wait_for("the clip", lambda: states(window, project).count("Stored") == 3)
            assert len(provider.bill()) == 5, f"{len(provider.bill())} charges for 4 accepted jobs and one lost answer"
        subprocess.run([sys.executable, str(ROOT / "tests/tools/leak_scan.py"), "--canary", KEY, str(home), str(project)], check=True)
    finally:
        provider.process.kill()
        provider.process.wait()
