"""A script that goes on after the board is out: numbering is locked, a shot is inserted with a letter, seen in outline and table; a newer script comes
and one scene of it is accepted, the other one refused. `show --json` says so."""
from desktop import film_of, shots_of, wait_for

SCRIPT = """INT. KITCHEN - NIGHT

A kettle begins to sing.

WIDE SHOT of the yard.

Rain on the window.

EXT. YARD - DAY

Snow on the swing.
"""


def codes(show):
    return [shot["code"] for shot in shots_of(show)]


def words(show):
    return [" ".join(shot["description"] for shot in scene["shots"]) for scene in show["storyboards"][0]["scenes"]]


with film_of(SCRIPT) as (window, project, script):
    start = codes(window.show(project))
    assert start == ["SC010_SH0010", "SC010_SH0020", "SC010_SH0030", "SC020_SH0010"], start
    window.menu("Lock Numbering")
    window.act(wait_for("the second card", lambda: window.cards().get(start[1])), "press")
    window.menu("New Shot")
    inserted = codes(window.until(project, "a shot with a letter", lambda s: len(codes(s)) == 5))
    assert inserted == [*start[:2], "SC010_SH0020A", *start[2:]], inserted
    assert "SC010_SH0020A" in window.cards()
    window.key("ctrl+2")
    window.find("SH0020A", "table cell", window.find("Shots", "table"))
    window.key("ctrl+7")
    outline = window.find("Outline", "tree")
    wait_for("the shot in the outline", lambda: [n for n in window.all(role="table cell", inside=outline) if n.get_name().startswith("SH0020A")])

    before = words(window.show(project))
    script.write_text(SCRIPT.replace("begins to sing", "is silent").replace("Snow on", "Nobody on"))
    window.menu("Update from Script...")
    window.choose_file("Update from Script", script)
    window.find("Changes", "tree")
    window.key("Home", "space")  # the kitchen stays as it is
    window.press("Update Storyboard", "push button")
    after = window.until(project, "the other scene's new words", lambda s: "Nobody on the swing." in words(s)[1])
    assert words(after)[0] == before[0] and codes(after) == inserted, after
    window.key("ctrl+z")
    window.until(project, "the old words", lambda s: words(s) == before)
    print(f"a shot inserted as {inserted[2]}, one of two changed scenes accepted")
