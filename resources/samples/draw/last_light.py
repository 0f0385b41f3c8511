"""The drawings of "Last Light": a lighthouse at dusk and the night it goes dark."""
import math

from ink import AMBER, G1, G2, G3, G4, G5, GLOW, INK, PALE, Sheet, ellipse, move

NIGHT, DEEP = "#2b2d31", "#17181b"


def stars(sheet, count, top, bottom, keep=lambda x, y: True):
    for _ in range(count):
        x, y = sheet.random.uniform(0, 1280), sheet.random.uniform(top, bottom)
        if keep(x, y):
            r = sheet.random.choice([0.9, 1.1, 1.1, 1.5, 2.3])
            sheet.dot(x, y, r, "#f4efe2", sheet.random.uniform(0.45, 1))


def waves(sheet, top, bottom, rows, tone, opacity, left=0, right=1280, width=3.0):
    for row in range(rows):
        depth = (row + 0.5) / rows
        y = top + (bottom - top) * depth ** 1.6
        for _ in range(int(7 - 3 * depth)):
            x = sheet.random.uniform(left - 60, right)
            length = sheet.random.uniform(40, 110) * (0.5 + 1.6 * depth)
            lift = 1 + 4 * depth
            sheet.ink([(x, y), (x + length * 0.3, y - lift), (x + length * 0.6, y + lift * 0.6), (x + length, y - lift * 0.3)], width * (0.5 + depth), tone=tone, opacity=opacity)


def lighthouse(sheet, x, base, size, night, lit):
    """A tower with its gallery and lantern; `size` is its height to the gallery."""
    u = size / 300.0
    wall, shade, line = ("#4a4a4c", "#303134", "#0f1012") if night else ("#efe9dc", G2, INK)
    tower = [(x - 58 * u, base), (x - 36 * u, base - 300 * u), (x + 36 * u, base - 300 * u), (x + 58 * u, base)]
    sheet.fill(tower, wall, curved=False)
    sheet.fill([(x + 8 * u, base - 300 * u), (x + 36 * u, base - 300 * u), (x + 58 * u, base), (x + 16 * u, base)], shade, 0.85, curved=False)
    for low, high in ((0.22, 0.40), (0.60, 0.78)):
        a, b = 58 - 22 * low, 58 - 22 * high
        band = [(x - a * u, base - 300 * low * u), (x - b * u, base - 300 * high * u), (x + b * u, base - 300 * high * u), (x + a * u, base - 300 * low * u)]
        sheet.fill(band, "#232427" if night else G4, 0.9, curved=False)
    sheet.edges(tower, 4.5 * u + 1, tone=line)
    for at in (0.12, 0.5, 0.9):
        sheet.shape([(x - 8 * u, base - (300 * at) * u), (x - 8 * u, base - (300 * at + 22) * u), (x + 6 * u, base - (300 * at + 22) * u), (x + 6 * u, base - (300 * at) * u)],
                    AMBER if lit and at < 0.8 else DEEP, 2.5 * u, line, curved=False)
    deck = base - 300 * u
    sheet.shape([(x - 56 * u, deck), (x - 60 * u, deck - 10 * u), (x + 60 * u, deck - 10 * u), (x + 56 * u, deck)], shade, 3.5 * u, line, curved=False)
    if lit:
        sheet.halo(x, deck - 48 * u, 170 * u, GLOW, 1.0)
    glass = [(x - 30 * u, deck - 10 * u), (x - 28 * u, deck - 80 * u), (x + 28 * u, deck - 80 * u), (x + 30 * u, deck - 10 * u)]
    sheet.fill(glass, "#ffe6ad" if lit else ("#3c3f45" if night else G3), curved=False)
    sheet.fill(ellipse(x, deck - 46 * u, 15 * u, 26 * u), "#ffffff" if lit else ("#53565c" if night else G2), 0.95)
    for dx in (-30, -10, 10, 30):
        sheet.ink([(x + dx * u, deck - 10 * u), (x + dx * 0.93 * u, deck - 80 * u)], 2.6 * u, tone=line, curved=False)
    sheet.shape([(x - 38 * u, deck - 78 * u), (x - 24 * u, deck - 104 * u), (x, deck - 118 * u), (x + 24 * u, deck - 104 * u), (x + 38 * u, deck - 78 * u), (x, deck - 74 * u)], shade if night else G4, 3.5 * u, line)
    sheet.ink([(x, deck - 116 * u), (x, deck - 146 * u)], 3 * u, tone=line)
    sheet.fill(ellipse(x, deck - 124 * u, 6 * u), line)
    for dx in range(-56, 57, 14):
        sheet.ink([(x + dx * u, deck - 10 * u), (x + dx * u, deck - 34 * u)], 1.8 * u, tone=line, curved=False)
    sheet.ink([(x - 60 * u, deck - 34 * u), (x + 60 * u, deck - 34 * u)], 2.6 * u, tone=line, curved=False)


def headland_ground(sheet, tone, shade, line):
    rock = [(560, 560), (610, 520), (660, 508), (720, 478), (800, 462), (910, 458), (1010, 466), (1090, 494), (1180, 486), (1300, 500), (1300, 740), (470, 740), (500, 640), (540, 610)]
    sheet.fill(rock, tone)
    sheet.fill([(600, 600), (680, 560), (720, 590), (780, 570), (830, 640), (950, 610), (1060, 670), (1300, 640), (1300, 760), (500, 760)], shade, 0.9)
    sheet.ink(rock[:10], 5.5, tone=line)
    sheet.ink([(660, 508), (648, 560), (672, 600), (650, 660)], 3, tone=line)
    sheet.ink([(800, 520), (770, 560), (790, 620)], 3, tone=line)
    sheet.ink([(1040, 520), (1080, 570), (1060, 640), (1100, 700)], 3, tone=line)
    sheet.hatch([(660, 520), (720, 500), (700, 640), (640, 700), (560, 690)], 62, 12, 2.2, line, 0.5)
    sheet.hatch([(1060, 520), (1170, 510), (1290, 560), (1290, 700), (1120, 700)], 62, 14, 2.2, line, 0.4)


def cottage(sheet, x, y, night, lit):
    wall, roof, line = ("#3d3d40", "#25262a", "#0f1012") if night else ("#e6dfd0", G4, INK)
    sheet.shape([(x, y), (x, y - 52), (x + 62, y - 84), (x + 124, y - 52), (x + 124, y)], wall, 3.5, line, curved=False)
    sheet.shape([(x + 124, y), (x + 124, y - 52), (x + 218, y - 52), (x + 218, y)], wall, 3.5, line, curved=False)
    sheet.shape([(x + 62, y - 86), (x + 128, y - 50), (x + 226, y - 50), (x + 168, y - 86)], roof, 3.5, line, curved=False)
    sheet.shape([(x + 148, y - 84), (x + 148, y - 112), (x + 166, y - 112), (x + 166, y - 84)], roof, 3, line, curved=False)
    sheet.shape([(x + 44, y - 22), (x + 44, y - 46), (x + 70, y - 46), (x + 70, y - 22)], AMBER if lit else DEEP, 3, line, curved=False)
    sheet.shape([(x + 170, y), (x + 170, y - 36), (x + 192, y - 36), (x + 192, y)], DEEP if night else G5, 3, line, curved=False)


def headland():
    s = Sheet(11)
    s.sky([(0, "#8f8c88", 1), (0.55, "#d9cfbf", 1), (0.86, "#f5ddab", 1), (1, "#f3c878", 1)], 470)
    for y, x, w in ((120, 120, 420), (190, 620, 500), (262, 60, 380), (322, 380, 640)):
        s.fill([(x, y), (x + w * 0.3, y - 14), (x + w * 0.7, y - 8), (x + w, y + 4), (x + w * 0.6, y + 12), (x + w * 0.2, y + 10)], "#f7ead0", 0.55)
    s.fade([(0, 468), (1280, 468), (1280, 720), (0, 720)], [(0, "#e4cf9f", 1), (0.25, "#a9a297", 1), (1, "#5d5a56", 1)], 0, 468, 0, 720)
    s.ink([(0, 468), (640, 470), (1280, 468)], 2.4, tone=G4)
    waves(s, 474, 715, 13, "#4d4a46", 0.75, 0, 620)
    waves(s, 474, 600, 6, "#fff3d6", 0.7, 0, 560, 2.4)
    s.fill([(70, 466), (120, 452), (210, 446), (290, 456), (330, 467)], G3, 0.8)
    lamp = (860, 124)
    s.fade([lamp, (lamp[0], lamp[1] + 18), (-40, 330), (-40, 40)], [(0, "#fff3cf", 0.95), (1, "#fff3cf", 0.05)], lamp[0], 0, -40, 0)
    s.fade([lamp, (lamp[0], lamp[1] + 14), (1330, 230), (1330, 60)], [(0, "#fff3cf", 0.9), (1, "#fff3cf", 0.1)], lamp[0], 0, 1330, 0)
    headland_ground(s, "#a49c8e", G4, INK)
    lighthouse(s, 860, 470, 300, False, True)
    cottage(s, 950, 482, False, True)
    for x, y, w in ((300, 150, 30), (352, 128, 22), (262, 118, 18), (430, 176, 16)):
        s.ink([(x - w, y - w * 0.35), (x - w * 0.4, y - w * 0.5), (x, y), (x + w * 0.4, y - w * 0.5), (x + w, y - w * 0.3)], 3.4)
    path = [(1010, 486), (980, 530), (900, 560), (860, 620), (920, 690), (900, 730)]
    s.ink(path, 9, tone="#d8cfbe", opacity=0.8)
    for x, y, h in ((600, 640, 60), (706, 652, 66), (540, 700, 74), (1180, 640, 58)):
        for k in range(7):
            dx = s.random.uniform(-26, 26)
            s.ink([(x + dx, y + 20), (x + dx * 1.3, y - h * 0.3), (x + dx * 1.9 + 10, y - h * s.random.uniform(0.5, 1))], 2.6)
    return s


def stairs():
    s = Sheet(12, "#3b3834")
    cx, cy, turns, per = 650, 372, 4, 18
    radius = lambda a: 590 * 0.60 ** (a / (2 * math.pi))
    point = lambda a, k: (cx + radius(a) * k * math.cos(a + 0.5), cy + radius(a) * k * 0.94 * math.sin(a + 0.5))
    total = turns * per
    for i in range(total):
        a, b = 2 * math.pi * i / per, 2 * math.pi * (i + 1) / per
        light = 0.5 + 0.5 * math.cos(a + 0.5 + 2.2)
        depth = i / total
        tone = ("#efe6d3", "#d6cbb6", "#b3a894", "#8d8475", "#6a6358", "#4d4842")[min(5, int(depth * 4.2 + (1 - light) * 1.8))]
        s.fill([point(a, 1), point((a + b) / 2, 1), point(b, 1), point(b, 0.64), point((a + b) / 2, 0.64), point(a, 0.64)], tone, curved=False)
        s.ink([point(a, 0.64), point(a, 1)], 4.6 * (1 - depth) + 1, curved=False)
        s.fill([point(a, 0.64), point(a, 1), point(a + 0.05, 1), point(a + 0.05, 0.64)], INK, 0.35, curved=False)
    turn = lambda k, first, last: [point(2 * math.pi * j / 36, k) for j in range(int(first * 36), int(last * 36) + 1)]
    s.ink(turn(1, 0, turns), 6, wobble=0.4)
    s.ink(turn(0.64, 0, turns), 5, wobble=0.4)
    s.ink(turn(0.69, 0, turns), 2.4, wobble=0.3, opacity=0.8)
    s.halo(cx, cy, 120, AMBER, 0.95)
    s.fill(ellipse(cx, cy, 26, 24), "#ffe9b8")
    # the wall beyond the outermost turn
    s.hatch([(-20, -20), (330, -20), (150, 120), (60, 330), (-20, 420)], 40, 15, 3, "#16130f", 0.55)
    s.hatch([(1300, 740), (1000, 740), (1150, 600), (1240, 380), (1300, 300)], 40, 15, 3, "#16130f", 0.55)
    # Tomas from above: shoulders, cap, a kettle in one hand, two cups in the other
    t = (330, 470)
    s.fill(ellipse(t[0] + 26, t[1] + 34, 118, 74, -24), INK, 0.45)
    s.shape(ellipse(t[0], t[1], 112, 66, -24), "#45423e", 6)
    s.hatch(ellipse(t[0] + 14, t[1] + 20, 92, 46, -24), 66, 9, 2.4, "#12100e", 0.6)
    s.shape([(t[0] + 84, t[1] - 66), (t[0] + 128, t[1] - 92), (t[0] + 152, t[1] - 74), (t[0] + 112, t[1] - 26), (t[0] + 76, t[1] - 14)], "#45423e", 5)
    s.shape([(t[0] - 92, t[1] + 8), (t[0] - 132, t[1] - 28), (t[0] - 112, t[1] - 62), (t[0] - 64, t[1] - 40), (t[0] - 54, t[1] - 8)], "#45423e", 5)
    s.shape(ellipse(t[0] + 8, t[1] - 8, 54, 48), "#2b2926", 5.5)
    s.shape([(t[0] - 26, t[1] - 40), (t[0] - 4, t[1] - 76), (t[0] + 34, t[1] - 74), (t[0] + 50, t[1] - 36), (t[0] + 12, t[1] - 50)], "#1b1917", 4.5)
    s.ink(ellipse(t[0] + 8, t[1] - 8, 34, 30, start=150, end=300), 3.4, tone="#8d877d")
    s.shape(ellipse(t[0] + 150, t[1] - 96, 17, 15), "#e8d3b8", 3.5)
    k = (t[0] + 188, t[1] - 124)
    s.shape(ellipse(*k, 42, 39), "#c9c2b4", 5)
    s.shape(ellipse(*k, 23, 21), "#9a9388", 3.5)
    s.fill(ellipse(k[0], k[1], 6), INK)
    s.shape([(k[0] + 32, k[1] - 18), (k[0] + 66, k[1] - 38), (k[0] + 72, k[1] - 26), (k[0] + 40, k[1] - 2)], "#c9c2b4", 4)
    s.ink([(k[0] - 30, k[1] + 26), (k[0] - 52, k[1] + 6), (k[0] - 30, k[1] - 24)], 5)
    for dx, dy in ((-134, -74), (-104, -98)):
        s.shape(ellipse(t[0] + dx, t[1] + dy, 23, 21), "#f0e8d8", 4)
        s.fill(ellipse(t[0] + dx, t[1] + dy, 15, 13), "#3a2c1e")
        s.ink(ellipse(t[0] + dx - 25, t[1] + dy, 9, start=60, end=300), 3.4)
    return s


def lens(sheet, cx, cy, u, lit=True):
    """The great lens: a barrel of glass rings around a flame."""
    if lit:
        sheet.halo(cx, cy, 430 * u, GLOW, 0.95)
    rows = [(-205, 62), (-168, 92), (-132, 112), (-92, 126), (-50, 134), (50, 134), (92, 126), (132, 112), (168, 92), (205, 62)]
    body = [(cx + w * u, cy + y * u) for y, w in rows] + [(cx - w * u, cy + y * u) for y, w in rows[::-1]]
    sheet.fill(body, "#ffe7b5" if lit else G3, 0.95)
    sheet.fade(body, [(0, "#7d6a48", 0.75), (0.3, "#fff6df", 0.2), (0.55, "#ffffff", 0.0), (1, "#6a5636", 0.8)], cx - 134 * u, 0, cx + 134 * u, 0, curved=True)
    sheet.halo(cx, cy, 120 * u, "#ffffff", 1.0 if lit else 0.2)
    for y, w in rows:
        sheet.ink(ellipse(cx, cy + y * u, w * u, 15 * u, start=0, end=180), 3.4 * u + 0.8)
        sheet.ink(ellipse(cx, cy + y * u - 6 * u, w * 0.98 * u, 14 * u, start=14, end=166), 1.6, opacity=0.6)
    for dx in (-1, -0.52, 0.52, 1):
        sheet.ink([(cx + w * dx * u, cy + y * u + 13 * u * (1 - dx * dx)) for y, w in rows], 4.5 * u + 0.8)
    for k in (58, 36, 17):
        sheet.ink(ellipse(cx, cy, k * u), 3 * u + 0.6, closed=True)
    for y in (-222, 222):
        sheet.shape(ellipse(cx, cy + y * u, 78 * u, 20 * u), "#4c4741", 4 * u)
    sheet.shape([(cx - 52 * u, cy + 232 * u), (cx - 60 * u, cy + 330 * u), (cx + 60 * u, cy + 330 * u), (cx + 52 * u, cy + 232 * u)], "#4c4741", 4.5, curved=False)
    sheet.shape(ellipse(cx, cy + 332 * u, 110 * u, 24 * u), "#3a3632", 4.5)


def tomas_back(sheet, x, y, u, facing=-1, rim=True, cup=False):
    """Seen from behind, standing; x, y between his boots."""
    coat = "#2c2a28"
    for side in (-1, 1):
        sheet.shape([(x + 8 * side * u, y - 130 * u), (x + 34 * side * u, y - 130 * u), (x + 34 * side * u, y - 10 * u), (x + 46 * side * u, y), (x + 6 * side * u, y), (x + 7 * side * u, y - 60 * u)], "#211f1d", 4 * u)
    body = [(x - 26 * u, y - 326 * u), (x - 66 * u, y - 300 * u), (x - 76 * u, y - 220 * u), (x - 70 * u, y - 110 * u), (x, y - 100 * u), (x + 70 * u, y - 110 * u), (x + 76 * u, y - 220 * u), (x + 66 * u, y - 300 * u), (x + 26 * u, y - 326 * u)]
    sheet.shape(body, coat, 5 * u)
    sheet.ink([(x, y - 240 * u), (x + 2 * u, y - 106 * u)], 3 * u, tone="#0d0c0b")
    sheet.hatch([(x, y - 300 * u), (x + 62 * u, y - 290 * u), (x + 68 * u, y - 120 * u), (x + 8 * u, y - 112 * u)], 76, 9 * u, 2.2, "#0d0c0b", 0.7)
    for side in (-1, 1):
        hand = (x + side * 92 * u, y - (190 if cup and side < 0 else 128) * u)
        sheet.shape([(x + side * 60 * u, y - 302 * u), (x + side * 92 * u, y - 240 * u), (hand[0] + side * 8 * u, hand[1]), (hand[0] - side * 22 * u, hand[1] + 4 * u), (x + side * 62 * u, y - 220 * u)], coat, 4.5 * u)
        sheet.shape(ellipse(hand[0] - side * 5 * u, hand[1] + 14 * u, 14 * u, 16 * u), "#cdb596", 3.5 * u)
    head_aside(sheet, x, y - 372 * u, u, facing, rim)
    sheet.shape([(x - 50 * u, y - 306 * u), (x - 40 * u, y - 342 * u), (x - 8 * u, y - 330 * u), (x + 34 * u, y - 338 * u), (x + 48 * u, y - 308 * u), (x, y - 296 * u)], "#3d3a36", 4 * u)
    if rim:
        f = facing
        sheet.ink([(x + f * 26 * u, y - 322 * u), (x + f * 66 * u, y - 300 * u), (x + f * 90 * u, y - 240 * u), (x + f * 94 * u, y - 170 * u)], 5 * u, tone=AMBER)


def head_aside(sheet, x, y, u, f, rim):
    """A small head turned away to one side: cap, ear, the edge of a beard. f = 1 looks right."""
    p = lambda *spots: [(x + f * dx * u, y + dy * u) for dx, dy in spots]
    sheet.shape(p((-28, -12), (-30, 18), (-20, 44), (16, 46), (34, 30), (40, 12), (48, 6), (40, -4), (36, -22)), "#cfb390", 4 * u)
    sheet.shape(p((2, 12), (14, 22), (40, 14), (46, 24), (40, 50), (18, 64), (0, 50), (-6, 28)), "#e6e0d3", 3.6 * u)
    for k in range(4):
        sheet.ink(p((8 + k * 9, 26), (7 + k * 9, 42), (4 + k * 8, 54 - k)), 2.2 * u, opacity=0.6)
    sheet.shape(p((-32, -14), (-34, 8), (-26, 26), (-14, 18), (-8, -8)), "#d8d2c6", 3.4 * u)
    sheet.hatch(p((-32, -10), (-33, 8), (-26, 24), (-16, 14), (-12, -8)), 84, 6 * u, 1.8, INK, 0.6)
    sheet.shape(p((-10, -2), (0, -6), (6, 4), (0, 16), (-8, 12)), "#c9a67e", 3 * u)
    sheet.shape(p((-40, -10), (-44, -34), (-24, -52), (14, -54), (38, -40), (42, -20), (10, -14)), "#24221f", 4.5 * u)
    sheet.shape(p((34, -26), (66, -14), (68, -6), (40, -10)), "#141210", 3.6 * u)
    sheet.ink(p((-40, -16), (0, -24), (40, -22)), 2.6 * u, tone="#7d766b")
    if rim:
        sheet.ink(p((44, -22), (40, -40), (16, -54)), 4 * u, tone=AMBER)
        sheet.ink(p((49, 6), (41, 14), (47, 26), (40, 50)), 4 * u, tone=AMBER)


def chair(sheet, x, y, u, turned=1, tone="#57514a"):
    sheet.ink([(x - 40 * u * turned, y - 170 * u), (x - 34 * u * turned, y - 80 * u), (x - 40 * u * turned, y)], 7 * u, tone=INK, curved=False)
    sheet.ink([(x + 16 * u * turned, y - 182 * u), (x + 20 * u * turned, y - 90 * u), (x + 16 * u * turned, y - 14 * u)], 7 * u, tone=INK, curved=False)
    for k in (0.25, 0.5, 0.75):
        sheet.ink([(x + (-40 + 56 * k) * u * turned, y - (170 + 12 * k) * u), (x + (-34 + 54 * k) * u * turned, y - (84 + 10 * k) * u)], 3.6 * u, curved=False)
    sheet.ink([(x - 42 * u * turned, y - 172 * u), (x - 12 * u * turned, y - 184 * u), (x + 18 * u * turned, y - 184 * u)], 9 * u)
    sheet.shape([(x - 38 * u * turned, y - 84 * u), (x + 20 * u * turned, y - 96 * u), (x + 66 * u * turned, y - 76 * u), (x + 6 * u * turned, y - 62 * u)], tone, 4.5 * u, curved=False)
    sheet.ink([(x + 62 * u * turned, y - 74 * u), (x + 66 * u * turned, y + 4 * u)], 7 * u, curved=False)
    sheet.ink([(x + 6 * u * turned, y - 60 * u), (x + 8 * u * turned, y + 22 * u)], 7 * u, curved=False)


def lamp_room():
    s = Sheet(13, "#312f2e")
    s.fade([(0, 0), (1280, 0), (1280, 470), (0, 470)], [(0, "#1d1e22", 1), (0.7, "#3b3c40", 1), (1, "#5a564f", 1)], 0, 0, 0, 470)
    stars(s, 70, 10, 300)
    s.fade([(0, 372), (1280, 372), (1280, 480), (0, 480)], [(0, "#6d675d", 1), (1, "#2b2a2a", 1)], 0, 372, 0, 480)
    s.ink([(0, 372), (1280, 372)], 2, tone="#141414")
    waves(s, 378, 470, 5, "#8d8475", 0.5)
    s.fade([(0, 380), (430, 330), (430, 400), (0, 470)], [(0, GLOW, 0.0), (1, GLOW, 0.55)], 0, 0, 430, 0)
    s.fade([(0, 210), (0, 90), (430, 290), (430, 330)], [(0, GLOW, 0.05), (1, GLOW, 0.5)], 0, 0, 430, 0)
    # lantern panes: uprights lean with the round of the room
    for x, lean in ((70, 16), (300, 8), (640, 0), (930, -8), (1190, -18)):
        s.fill([(x - 9, -10), (x + 9, -10), (x + lean + 11, 470), (x + lean - 11, 470)], "#1a1917", curved=False)
        s.ink([(x + 11, 0), (x + lean + 13, 470)], 2, tone="#8a7a58", curved=False, opacity=0.8)
    for y, bend in ((66, 14), (262, 6)):
        s.ink([(-10, y - bend), (320, y + bend * 0.4), (640, y + bend), (960, y + bend * 0.4), (1290, y - bend)], 10, tone="#1a1917", taper=0)
    s.fill([(-10, 452), (320, 462), (640, 466), (960, 462), (1290, 452), (1290, 520), (960, 534), (640, 538), (320, 534), (-10, 520)], "#26241f")
    s.fill([(-10, 520), (320, 534), (640, 538), (960, 534), (1290, 520), (1290, 740), (-10, 740)], "#5a5248")
    s.fade([(-10, 520), (1290, 520), (1290, 740), (-10, 740)], [(0, "#e2b765", 0.75), (0.5, "#8a7550", 0.3), (1, "#1d1a17", 0.75)], 420, 0, 1290, 0)
    for x in range(-500, 1800, 130):
        s.ink([(640 + (x - 640) * 0.62, 536), (x, 730)], 2.4, curved=False, opacity=0.55)
    s.ink([(-10, 520), (320, 534), (640, 538), (960, 534), (1290, 520)], 4.5)
    s.ink([(-10, 452), (320, 462), (640, 466), (960, 462), (1290, 452)], 4)
    lens(s, 430, 326, 1.06)
    chair(s, 1010, 640, 1.0, 1, "#8d7a58")
    chair(s, 1204, 650, 1.0, -1, "#4a443c")
    # a little table with kettle and cups between the chairs
    s.ink([(1108, 560), (1108, 680)], 9)
    s.ink([(1072, 690), (1108, 668), (1146, 690)], 6)
    s.shape(ellipse(1108, 556, 66, 15), "#b39a6c", 4.5)
    s.shape([(1078, 548), (1072, 514), (1096, 500), (1122, 514), (1118, 548)], "#cfc6b4", 4)
    s.ink([(1082, 508), (1096, 478), (1114, 508)], 4)
    s.ink([(1120, 528), (1136, 516), (1140, 508)], 6)
    s.shape([(1138, 552), (1136, 532), (1158, 532), (1156, 552)], "#efe7d6", 3.2, curved=False)
    s.fill([(700, 706), (860, 668), (1010, 700), (880, 730)], INK, 0.5)
    tomas_back(s, 742, 706, 1.02)
    return s


def radio():
    s = Sheet(14, "#3a3733")
    s.fade([(0, 0), (1280, 0), (1280, 430), (0, 430)], [(0, "#1c1d20", 1), (1, "#3d3b39", 1)], 0, 0, 0, 430)
    stars(s, 36, 10, 240, lambda x, y: x > 700)
    for x in (686, 1010):
        s.fill([(x, -10), (x + 24, -10), (x + 24, 430), (x, 430)], "#151412", curved=False)
    s.fill([(0, -10), (686, -10), (686, 430), (0, 430)], "#45403a", curved=False)
    s.hatch([(0, 0), (686, 0), (686, 430), (0, 430)], 8, 18, 2.4, "#211e1b", 0.5, curved=False)
    s.fill([(-10, 424), (1290, 410), (1290, 740), (-10, 740)], "#7b6b52", curved=False)
    s.fade([(-10, 424), (1290, 410), (1290, 740), (-10, 740)], [(0, "#f0c673", 0.65), (0.5, "#7b6b52", 0.1), (1, "#1e1a16", 0.75)], 300, 0, 1290, 0)
    for y in (470, 532, 616):
        s.ink([(-10, y + 8), (400, y - 4), (900, y + 3), (1290, y - 8)], 2, opacity=0.45)
    s.ink([(-10, 424), (1290, 410)], 5, curved=False)
    # the set
    s.fill([(180, 520), (860, 512), (1000, 560), (320, 600)], "#16130f", 0.45)
    s.shape([(150, 160), (760, 150), (760, 520), (150, 536)], "#5f5a52", 6, curved=False)
    s.shape([(760, 150), (842, 118), (842, 478), (760, 520)], "#37332f", 6, curved=False)
    s.shape([(150, 160), (238, 122), (842, 118), (760, 150)], "#8b857a", 5, curved=False)
    s.hatch([(762, 154), (840, 122), (840, 476), (762, 514)], 64, 11, 2.4, "#0f0d0b", 0.7, curved=False)
    s.shape(ellipse(310, 330, 120), "#2c2926", 5)
    for r in (104, 86, 68, 50, 32, 14):
        s.ink(ellipse(310, 330, r), 3, closed=True, tone="#8b857a", wobble=0.5)
    s.halo(600, 262, 220, GLOW, 0.8)
    s.shape([(470, 210), (724, 206), (724, 320), (470, 326)], "#ffd98f", 5, curved=False)
    for i in range(15):
        x = 490 + i * 15.4
        s.ink([(x, 228), (x, 250 if i % 5 == 0 else 240)], 2.4, curved=False)
    s.ink([(482, 288), (712, 284)], 2.2, curved=False)
    s.ink([(630, 216), (622, 316)], 4, tone="#b3401e", curved=False)
    for x, r in ((508, 34), (600, 26), (684, 34)):
        s.shape(ellipse(x, 418, r), "#2a2724", 5)
        s.ink([(x, 418), (x + r * 0.6, 418 - r * 0.6)], 4, tone="#d8cfbe", curved=False)
        s.ink(ellipse(x, 418, r * 0.72, start=190, end=300), 2.6, tone="#8b857a")
    for x, y in ((168, 178), (742, 168), (168, 516), (742, 502)):
        s.shape(ellipse(x, y, 6), "#b8b0a2", 2)
    # hand microphone on its curly cord
    cord = [(846, 440)]
    for i in range(60):
        t = i / 59
        cord.append((870 + 210 * t + 16 * math.cos(t * 66), 470 + 100 * math.sin(t * 3.0) + 15 * math.sin(t * 66)))
    s.ink(cord, 5, wobble=0, taper=0.2)
    s.shape([(1050, 470), (1078, 428), (1150, 410), (1192, 436), (1190, 500), (1150, 560), (1096, 570), (1060, 540)], "#2b2825", 6)
    s.fill([(1078, 452), (1100, 432), (1150, 424), (1172, 442), (1166, 470), (1090, 484)], "#77716a")
    for k in range(5):
        s.ink([(1086 + k * 18, 446), (1092 + k * 17, 476)], 3, curved=False)
    # the cup in front, out of reach of nobody
    s.fill(ellipse(960, 690, 200, 30), "#16130f", 0.5)
    s.shape([(828, 520), (842, 650), (880, 690), (960, 696), (1010, 680), (1034, 640), (1040, 518)], "#ece4d4", 7)
    s.fill([(960, 540), (1034, 530), (1026, 640), (1000, 676), (950, 688)], G2, 0.9)
    s.hatch([(980, 550), (1032, 540), (1022, 640), (980, 680)], 70, 11, 2.6, INK, 0.55)
    s.shape(ellipse(934, 520, 106, 26), "#d5ccbb", 6)
    s.fill(ellipse(934, 524, 90, 19), "#4a3521")
    s.fill(ellipse(900, 522, 30, 6), "#9a7240", 0.9)
    s.ink([(832, 556), (778, 556), (764, 600), (796, 640), (846, 630)], 13)
    s.ink([(834, 558), (782, 560), (772, 598), (798, 630), (844, 622)], 5, tone="#ece4d4")
    for x, bend in ((890, 26), (938, -22), (980, 20)):
        s.ink([(x, 496), (x + bend, 440), (x - bend * 0.6, 380), (x + bend, 310), (x + bend * 0.2, 250)], 10, tone="#f4eee0", opacity=0.42)
    return s


def tomas_window():
    s = Sheet(15, "#2a2a2c")
    s.fade([(0, 0), (1280, 0), (1280, 720), (0, 720)], [(0, "#1a1b1e", 1), (0.6, "#34353a", 1), (1, "#45433f", 1)], 0, 0, 0, 720)
    stars(s, 60, 10, 430, lambda x, y: x < 640)
    s.fade([(0, 500), (700, 500), (700, 720), (0, 720)], [(0, "#6a655c", 1), (1, "#26262a", 1)], 0, 500, 0, 720)
    waves(s, 506, 715, 7, "#8d8475", 0.5, 0, 640)
    s.fill([(250, -10), (286, -10), (264, 740), (222, 740)], "#121110", curved=False)
    s.fill([(-10, 196), (700, 236), (700, 260), (-10, 224)], "#121110", curved=False)
    s.fill([(640, -10), (1290, -10), (1290, 740), (700, 740)], "#3b352d", curved=False)
    s.fade([(640, -10), (1290, -10), (1290, 740), (700, 740)], [(0, "#17140f", 0.6), (1, "#d29a3c", 0.85)], 640, 0, 1290, 0)
    s.hatch([(700, 0), (1000, 0), (980, 720), (740, 720)], 78, 17, 3, "#15120e", 0.5, curved=False)
    # coat and shoulders
    s.shape([(470, 740), (486, 650), (540, 590), (640, 548), (740, 540), (880, 560), (1010, 612), (1090, 680), (1120, 760)], "#2b2a2a", 8)
    s.fill([(860, 560), (1010, 612), (1090, 680), (1112, 740), (930, 740), (900, 640)], "#6e5630", 0.9)
    s.hatch([(500, 660), (640, 570), (700, 640), (690, 730), (480, 730)], 60, 13, 3, "#0c0b0b", 0.7)
    # collar
    s.shape([(600, 560), (588, 500), (640, 470), (700, 540), (690, 640), (640, 610)], "#3a3835", 6)
    s.shape([(790, 470), (880, 490), (908, 560), (850, 640), (720, 660), (690, 590), (740, 520)], "#4b4640", 6)
    # head in profile, facing the window on the left
    face = [(612, 232), (600, 270), (590, 300), (562, 340), (556, 354), (580, 366), (586, 380), (576, 396), (588, 410), (600, 440), (650, 500), (760, 500), (820, 430), (842, 330), (830, 230), (740, 180), (650, 190)]
    s.fill(face, "#dcc3a0")
    s.fade(face, [(0, "#4b4038", 0.85), (0.45, "#b59a74", 0.25), (1, "#ffca6a", 0.65)], 560, 0, 850, 0, curved=True)
    s.ink([(614, 236), (602, 268), (592, 298), (564, 338), (556, 353), (566, 364), (584, 368)], 6.5)
    s.ink([(572, 350), (584, 344), (592, 352)], 4)
    # brow, eye, lines of forty years
    s.shape([(604, 262), (622, 250), (652, 252), (664, 266), (634, 268), (612, 276)], "#efe9dc", 3)
    s.ink([(612, 290), (628, 282), (646, 286)], 5)
    s.fill(ellipse(625, 290, 5, 6), INK)
    s.ink([(616, 300), (634, 302), (648, 296)], 3)
    for dx, dy in ((0, 0), (6, 12), (2, 24)):
        s.ink([(660 + dx, 280 + dy * 0.6), (686 + dx, 276 + dy * 1.1)], 2.6)
    s.ink([(606, 330), (618, 350), (612, 372)], 3.6)
    # beard in strokes over one white form
    beard = [(584, 372), (572, 392), (580, 420), (570, 470), (588, 540), (640, 590), (710, 580), (760, 520), (800, 440), (808, 360), (790, 330), (760, 380), (700, 392), (650, 366), (610, 362)]
    s.fill(beard, "#e9e3d6")
    s.fade(beard, [(0, "#6d665d", 0.75), (0.4, "#e9e3d6", 0.0), (1, "#ffc25c", 0.5)], 570, 0, 810, 0, curved=True)
    s.ink(beard, 6, closed=True)
    for i in range(26):
        x = 588 + i * 8.2
        top = 392 + 14 * math.sin(i * 0.7) + (i - 12) ** 2 * -0.12
        s.ink([(x, top + 8), (x - 6 + i * 0.3, top + 60), (x - 10 + i * 0.5, top + 96 + 20 * math.sin(i))], 3, opacity=0.7)
    s.ink([(578, 396), (606, 392), (640, 404)], 5)
    s.ink([(586, 374), (616, 372), (650, 388), (672, 404)], 4)
    # ear, hair, cap
    s.shape([(770, 290), (796, 274), (818, 296), (810, 340), (786, 362), (772, 340)], "#dcb98a", 5)
    s.ink([(782, 300), (800, 298), (798, 324), (786, 338)], 3)
    s.shape([(790, 250), (838, 240), (852, 300), (840, 372), (812, 400), (818, 340), (806, 280)], "#d9d2c4", 4.5)
    for k in range(6):
        s.ink([(812 + k * 6, 256), (824 + k * 5, 310), (816 + k * 4, 376)], 2.4, opacity=0.7)
    s.shape([(600, 236), (596, 196), (640, 140), (740, 112), (840, 142), (872, 210), (860, 252), (760, 232), (660, 226)], "#262422", 7)
    s.fill([(760, 120), (840, 142), (872, 210), (860, 252), (800, 240)], "#8a6426", 0.85)
    s.shape([(606, 240), (662, 224), (664, 240), (590, 270), (536, 276), (530, 262), (566, 248)], "#171513", 6)
    s.ink([(598, 214), (680, 198), (780, 202), (868, 228)], 5, tone="#0d0c0b")
    s.ink([(604, 226), (684, 210), (780, 214), (864, 240)], 3, tone="#b99a5c")
    s.shape(ellipse(640, 200, 10), "#d9a441", 3)
    return s


def hand_switch():
    s = Sheet(16, "#4a453e")
    s.fade([(0, 0), (1280, 0), (1280, 720), (0, 720)], [(0, "#6a5a40", 1), (0.5, "#4a453e", 1), (1, "#24211e", 1)], 0, 0, 1280, 0)
    s.hatch([(0, 0), (1280, 0), (1280, 720), (0, 720)], 88, 26, 2.6, "#1b1815", 0.35, curved=False)
    s.halo(160, 120, 620, GLOW, 0.6)
    plate = [(250, 96), (700, 84), (712, 642), (240, 654)]
    s.fill(move(plate, 26, 24), "#15120f", 0.55, curved=False)
    s.shape(plate, "#c9a557", 8, curved=False)
    s.fade(plate, [(0, "#fff0c4", 0.85), (0.4, "#d9b25c", 0.2), (1, "#6b5120", 0.8)], 240, 96, 712, 642)
    s.edges([(276, 124), (674, 114), (686, 614), (268, 626)], 3, tone="#5d4720")
    for x, y in ((296, 146), (656, 138), (290, 604), (664, 594)):
        s.shape(ellipse(x, y, 17), "#e6c67a", 4)
        s.ink([(x - 10, y + 7), (x + 10, y - 7)], 4, curved=False)
    # slot, dial marks
    s.shape([(440, 190), (510, 188), (514, 550), (438, 554)], "#211d18", 6, curved=False)
    s.shape(ellipse(476, 196, 26, 13), "#8a6d33", 4)
    for i in range(7):
        y = 220 + i * 50
        s.ink([(386, y), (416 if i % 3 else 398 + 18, y - 1)], 4 if i % 3 == 0 else 2.6, curved=False)
    s.shape(ellipse(390, 168, 12), "#ffdf94", 3.5)
    s.halo(390, 168, 46, GLOW, 0.9)
    # the lever, a turned handle
    s.shape([(462, 372), (490, 372), (500, 300), (452, 300)], "#7c6230", 5, curved=False)
    s.shape([(428, 250), (452, 222), (504, 222), (526, 250), (522, 300), (500, 322), (456, 322), (432, 300)], "#2d2723", 7)
    s.ink([(446, 244), (440, 272), (448, 298)], 5, tone="#c9b891")
    # sleeve and hand from the right
    s.shape([(930, 330), (1010, 296), (1300, 330), (1300, 700), (1060, 620), (940, 520)], "#2a2927", 8)
    s.hatch([(1000, 470), (1290, 500), (1290, 690), (1080, 610)], 30, 15, 3, "#0d0c0b", 0.7)
    s.shape([(900, 340), (950, 322), (984, 420), (972, 520), (926, 522), (900, 440)], "#59534b", 6)
    hand = [(918, 352), (850, 300), (770, 252), (690, 216), (600, 196), (540, 206), (520, 226), (534, 250), (600, 250), (560, 268), (524, 286), (516, 314), (536, 330), (556, 334), (540, 358), (548, 386), (580, 392), (590, 420), (622, 436), (690, 446), (770, 478), (860, 506), (926, 506)]
    s.fill(move(hand, 14, 26), "#15120f", 0.35)
    s.fill(hand, "#dcb98c")
    s.fade(hand, [(0, "#ffe0a3", 0.7), (0.5, "#dcb98c", 0.0), (1, "#6e5336", 0.75)], 560, 220, 860, 500, curved=True)
    s.ink(hand[:7], 7)
    s.ink([(540, 206), (520, 226), (534, 250), (590, 252), (648, 256)], 6)
    s.ink([(600, 252), (556, 268), (524, 286), (516, 314), (538, 332), (596, 318), (650, 304)], 6)
    s.ink([(566, 330), (542, 356), (550, 386), (580, 392), (624, 374), (662, 350)], 6)
    s.ink([(584, 392), (590, 420), (622, 436), (664, 422), (690, 398)], 6)
    s.ink(hand[16:], 7)
    s.ink([(690, 440), (770, 474), (860, 504)], 5)
    # thumb over the handle
    s.shape([(760, 380), (690, 330), (620, 268), (560, 236), (520, 240), (508, 262), (530, 284), (590, 318), (640, 376), (700, 420)], "#e2c093", 6)
    s.ink([(524, 246), (514, 260), (526, 276)], 3.4)
    s.fill([(520, 248), (540, 246), (552, 262), (538, 274), (520, 266)], "#f2dcb6")
    for a, b, c in (((664, 262), (676, 274), (670, 288)), ((676, 316), (690, 326), (686, 338)), ((640, 300), (652, 306), (650, 318))):
        s.ink([a, b, c], 3)
    for y in (0, 16, 34):
        s.ink([(800, 330 + y), (840, 352 + y), (866, 380 + y)], 2.6, opacity=0.75)
    s.hatch([(700, 430), (800, 440), (900, 470), (900, 504), (780, 476)], 24, 10, 2.6, INK, 0.5)
    return s


def dark():
    s = Sheet(17, DEEP)
    s.sky([(0, "#0e0f12", 1), (0.6, "#22242a", 1), (1, "#3a3c42", 1)], 470)
    stars(s, 330, 4, 462)
    for k in range(240):  # the river of stars
        t = s.random.uniform(0, 1)
        x = -40 + 900 * t + s.random.gauss(0, 46)
        y = 430 - 470 * t + s.random.gauss(0, 34)
        if y < 460:
            s.dot(x, y, s.random.uniform(0.6, 1.5), "#f4efe2", s.random.uniform(0.25, 0.8))
    s.fade([(0, 468), (1280, 468), (1280, 720), (0, 720)], [(0, "#2c2e34", 1), (1, "#0e0f11", 1)], 0, 468, 0, 720)
    s.ink([(0, 468), (640, 470), (1280, 468)], 2, tone="#5d5f66")
    waves(s, 476, 715, 12, "#565962", 0.6, 0, 620)
    headland_ground(s, "#212226", "#151619", "#08090a")
    lighthouse(s, 860, 470, 300, True, False)
    cottage(s, 950, 482, True, True)
    s.halo(1008, 448, 60, GLOW, 0.5)
    s.ink([(560, 560), (610, 520), (660, 508), (720, 478), (800, 462), (830, 460)], 2.4, tone="#6b6e76")
    return s


def ship(sheet, x, y, u, lamp=True):
    sheet.shape([(x - 90 * u, y), (x - 76 * u, y + 22 * u), (x + 70 * u, y + 22 * u), (x + 96 * u, y - 4 * u)], "#0f1012", 2, "#0a0a0b", curved=False)
    sheet.shape([(x - 60 * u, y), (x - 60 * u, y - 30 * u), (x - 10 * u, y - 30 * u), (x - 6 * u, y)], "#141518", 2, "#0a0a0b", curved=False)
    sheet.ink([(x + 20 * u, y), (x + 20 * u, y - 82 * u)], 3 * u + 0.8, tone="#0a0a0b", curved=False)
    sheet.ink([(x + 20 * u, y - 78 * u), (x + 92 * u, y - 4 * u)], 1.4, tone="#0a0a0b", curved=False)
    if lamp:
        sheet.halo(x + 20 * u, y - 84 * u, 74 * u + 14, GLOW, 1.0)
        sheet.fill(ellipse(x + 20 * u, y - 84 * u, 5 * u + 1.5), "#fff6dc")
        for k in range(2):
            sheet.fill([(x + (-50 + 20 * k) * u, y - 18 * u), (x + (-42 + 20 * k) * u, y - 18 * u), (x + (-42 + 20 * k) * u, y - 10 * u), (x + (-50 + 20 * k) * u, y - 10 * u)], AMBER, 0.9, curved=False)
        for k in range(int(9 + 8 * u)):
            dy = 26 * u + k * (9 + 5 * u)
            w = (10 + 20 * u) * sheet.random.uniform(0.5, 1.1)
            dx = sheet.random.uniform(-8, 8) * u
            sheet.ink([(x + 20 * u + dx - w, y + dy), (x + 20 * u + dx, y + dy - 1), (x + 20 * u + dx + w, y + dy)], 3.2 * u + 1, tone=GLOW, opacity=max(0.12, 0.8 - k * 0.06))


def answer():
    s = Sheet(18, DEEP)
    s.sky([(0, "#0d0e11", 1), (0.65, "#20222a", 1), (1, "#43444a", 1)], 330)
    stars(s, 230, 4, 322)
    s.fade([(0, 328), (1280, 328), (1280, 720), (0, 720)], [(0, "#3a3c42", 1), (0.3, "#24262b", 1), (1, "#0c0d0f", 1)], 0, 328, 0, 720)
    s.ink([(0, 328), (1280, 328)], 2, tone="#6b6e76")
    waves(s, 336, 715, 14, "#4a4d55", 0.65)
    for x, y, u in ((560, 336, 0.16), (760, 334, 0.12), (1150, 338, 0.2), (660, 352, 0.3), (1010, 360, 0.42), (850, 400, 0.78), (1190, 452, 1.15)):
        ship(s, x, y, u)
    # the gallery rail in front of us, and his back
    s.fill([(-10, 664), (1290, 690), (1290, 740), (-10, 740)], "#08080a", curved=False)
    for y, w in ((520, 12), (592, 7)):
        s.ink([(-10, y), (600, y + 12), (1290, y + 26)], w, tone="#060607", taper=0)
    for x in range(30, 1290, 118):
        s.ink([(x, 520 + x * 0.02), (x, 690)], 8, tone="#060607", taper=0, curved=False)
    tomas_back(s, 262, 884, 1.28, 1, rim=True, cup=True)
    # two cups on the rail, one of them his
    for x in (452, 520):
        s.shape([(x, 528), (x + 4, 490), (x + 40, 490), (x + 36, 529)], "#5d5a55", 4, "#060607", curved=False)
        s.ink([(x + 38, 498), (x + 54, 504), (x + 48, 520), (x + 36, 520)], 4, tone="#060607")
        s.ink([(x + 38, 494), (x + 35, 524)], 3, tone=AMBER)
        s.ink([(x + 20, 482), (x + 30, 456), (x + 12, 430), (x + 24, 396)], 6, tone="#d8d4cb", opacity=0.3)
    return s


DRAWINGS = {"headland": headland, "stairs": stairs, "lamp_room": lamp_room, "radio": radio, "tomas_window": tomas_window,
            "hand_switch": hand_switch, "dark": dark, "answer": answer}
