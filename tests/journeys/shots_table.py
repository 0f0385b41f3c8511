"""The table of shots, by keys alone: a description is typed, a choice is made for several rows, a shot is moved, a scene is
renamed; `show --json` says so, and the board shows the same shot."""
from desktop import Desktop, has, shots_of, State, wait_for


def cell_of(window, table, name):
    return window.find(name, "table cell", table)


with Desktop() as window:
    window.press("Last Light", "push button")
    window.press("Pause", "push button")
    project = window.project()
    start = window.show(project)
    codes = [shot["code"] for shot in shots_of(start)]

    window.key("ctrl+2")
    table = window.find("Shots", "table")
    wait_for("the table to have the keyboard", lambda: has(table, State.FOCUSED) or window.focused())
    rows = table.get_table_iface().get_n_rows()
    assert rows == len(codes), f"{rows} rows for {len(codes)} shots"
    headers = [node.get_name() for node in window.all(role="table column header", inside=table)]
    assert headers[:4] == ["Scene", "Code", "Picture", "Description"], headers

    window.key("ctrl+Home", "Home", "Right", "Right", "Right", "F2")  # the first shot's description
    window.key("n", "o", "w", "space", "s", "Return")
    edited = window.until(project, "the description", lambda s: shots_of(s)[0]["description"] == "now s")
    assert len(shots_of(edited)) == len(codes), "a letter that was typed ran a command"
    cell_of(window, table, "now s")

    window.key("shift+Down", "Right", "Right", "Right", "Right", "Right", "F2")  # the status of two shots
    window.key("Home", "Down", "Return")
    window.until(project, "two drafts", lambda s: [shot["status"] for shot in shots_of(s)[:2]] == ["draft", "draft"])
    window.key("ctrl+z")
    window.until(project, "both as before", lambda s: [x["status"] for x in shots_of(s)] == [x["status"] for x in shots_of(start)])

    window.key("ctrl+Home")
    first = shots_of(start)[0]["id"]
    window.key("alt+Down")
    window.until(project, "the shot in the next scene",
                 lambda s: s["storyboards"][0]["scenes"][1]["shots"][0]["id"] == first)
    window.key("ctrl+z")
    window.until(project, "the shot back at the start", lambda s: shots_of(s)[0]["id"] == first)

    window.key("ctrl+1")
    card = next(node for node in window.cards().values() if has(node, State.SELECTED))
    assert card.get_name().endswith("now s"), card.get_name()
    print(f"{rows} rows; a description typed, two statuses chosen, a shot moved and put back, by keys")
