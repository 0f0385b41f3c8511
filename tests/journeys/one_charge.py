"""One charge: the cost sheet says its sum, 20 double clicks and Enter held for 5 s on its button make one job and one reservation each, and a
sheet that a held Enter opened spends nothing by itself."""
import json, subprocess, time

from desktop import Desktop, middle, wait_for

ACCOUNT = ("--account", "mine", "--model", "wan")


def mouse(*words):
    subprocess.run(["xdotool", *map(str, words)], check=True)


with Desktop() as window:
    window.press("Last Light", "push button")
    window.press("Pause", "push button")
    project = window.project()
    window.cli("accounts", "add", "mine", "--provider", "openai-compatible", "--base-url", "http://127.0.0.1:9/v1")
    window.cli("prices", project, "set", "mine", "wan", "0.1", "USD")

    def jobs():
        return [job for job in json.loads(window.cli("jobs", project, "list", "--json")) if job["account"] == "mine"]

    def reserved():
        return sum(line["reserved"] for line in json.loads(window.cli("spend", project, "--by", "model", "--json"))["totals"])

    def sheet(shot):
        """The sheet for one shot, with the account chosen; its button once it says the sum."""
        codes = list(window.cards())
        window.act(window.cards()[codes[shot]], "press")
        window.press("Generate", "push button")
        dialog = window.find("Generate", "dialog")
        window.choose("Shots", "The chosen shots", dialog)
        wait_for("the account", lambda: any(n.get_name().startswith("mine") for n in window.all(role="list item", inside=dialog, showing=False)))
        window.choose("Made by", "mine - OpenAI-compatible video server", dialog)
        wait_for("the sum on the button", lambda: [n for n in window.all(role="push button", inside=dialog) if n.get_name().startswith("Generate 1 shot, up to $")])
        return [n for n in window.all(role="push button", inside=dialog) if n.get_name().startswith("Generate 1 shot")][0]

    def settled(count):
        wait_for(f"{count} job(s)", lambda: len(jobs()) >= count)
        time.sleep(1)
        assert len(jobs()) == count, jobs()

    x, y = middle(sheet(0))
    mouse("mousemove", x, y, "click", "--repeat", 40, "--delay", 40, 1)
    window.gone("Generate", "dialog")
    settled(1)
    once = reserved()
    assert once > 0

    button = sheet(1)
    window.focus(button)
    mouse("keydown", "Return")
    time.sleep(5)
    mouse("keyup", "Return")
    window.gone("Generate", "dialog")
    settled(2)
    assert reserved() > once
    print("20 double clicks: one job; Enter held for 5 s: one job; the reservations are theirs alone")
