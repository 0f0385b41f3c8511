"""The drawings of "One Window": what a seed library is, told by one window box."""
import math

from ink import AMBER, G1, G2, G3, G4, G5, GLOW, INK, Sheet, ellipse, move, tube

SAGE, MOSS, SKIN, SKIN_SHADE, EARTH = "#93a077", "#5f6d49", "#d9b08a", "#a97c55", "#4d4036"


def leaf(s, x, y, length, turn, tone=SAGE, width=2.4):
    form = move([(0, 0), (length * 0.3, -length * 0.24), (length * 0.75, -length * 0.2), (length, 0), (length * 0.7, length * 0.2), (length * 0.28, length * 0.2)], x, y, turn=turn)
    if length < 22:
        s.fill(form[::2], tone, curved=False)  # far away, a leaf is a touch of the brush
        return
    s.shape(form, tone, width)
    s.ink(move([(0, 0), (length * 0.5, -length * 0.02), (length * 0.92, 0)], x, y, turn=turn), width * 0.7)


def vine(s, points, size, flowers=0.2, tone=SAGE):
    from ink import smooth
    line = smooth(points)
    s.ink(points, size * 0.18, tone=MOSS)
    step = max(1, int(size * 0.85 / 10))
    for i in range(0, len(line), step):
        x, y = line[i]
        side = 1 if (i // step) % 2 else -1
        ax, ay = line[max(0, i - 1)]
        bx, by = line[min(len(line) - 1, i + 1)]
        heading = math.degrees(math.atan2(by - ay, bx - ax))
        leaf(s, x, y, size * s.random.uniform(0.7, 1.1), heading + side * s.random.uniform(40, 80), tone if s.random.random() < 0.7 else MOSS, max(1.2, size * 0.06))
        if s.random.random() < flowers:
            fx, fy = x + s.random.uniform(-0.5, 0.5) * size, y + s.random.uniform(-0.5, 0.5) * size
            s.dot(fx, fy, size * 0.24, INK)
            s.dot(fx, fy, size * 0.18, AMBER)


def dormer(s, x, y, u, lit, plants, line=INK):
    """A roof window; x, y is the middle of its sill."""
    s.shape([(x - 44 * u, y), (x - 44 * u, y - 66 * u), (x, y - 100 * u), (x + 44 * u, y - 66 * u), (x + 44 * u, y)], "#cfc8bb", 3.6 * u, line, curved=False)
    s.shape([(x - 56 * u, y - 58 * u), (x, y - 110 * u), (x + 56 * u, y - 58 * u), (x + 44 * u, y - 54 * u), (x, y - 94 * u), (x - 44 * u, y - 54 * u)], G4, 3.2 * u, line, curved=False)
    if lit:
        s.halo(x, y - 34 * u, 95 * u, GLOW, 0.9)
    s.shape([(x - 26 * u, y - 4 * u), (x - 26 * u, y - 60 * u), (x + 26 * u, y - 60 * u), (x + 26 * u, y - 4 * u)], "#ffd98f" if lit else G5, 3 * u, line, curved=False)
    s.ink([(x, y - 60 * u), (x, y - 4 * u)], 2.6 * u, curved=False)
    s.ink([(x - 26 * u, y - 34 * u), (x + 26 * u, y - 34 * u)], 2.2 * u, curved=False)
    s.shape([(x - 34 * u, y + 12 * u), (x - 36 * u, y - 5 * u), (x + 36 * u, y - 5 * u), (x + 34 * u, y + 12 * u)], "#a9876a", 3 * u, line, curved=False)
    if plants:
        for k in range(-3, 4):
            vine(s, [(x + k * 10 * u, y - 4 * u), (x + (k * 12 + 3) * u, y - (16 + 10 * (k % 2)) * u), (x + (k * 13) * u, y - (26 + 12 * (k % 3)) * u)], 13 * u, 0.3)


def roofs(evening):
    s = Sheet(41)
    if evening:
        s.sky([(0, "#6d6a6b", 1), (0.5, "#b9a78e", 1), (0.8, "#f0c478", 1), (1, "#f7d79a", 1)], 430)
    else:
        s.sky([(0, "#c9cac6", 1), (0.6, "#e3dfd5", 1), (1, "#f4ecdb", 1)], 430)
    sun = (250, 318) if evening else (1010, 200)
    s.halo(*sun, 300 if evening else 200, "#fff0c4", 0.9)
    s.dot(*sun, 44 if evening else 34, "#fff8e2")
    # far away: towers and ridges as flat washes
    far = "#a39a8c" if evening else "#cbc7bd"
    s.fill([(-10, 420), (-10, 372), (70, 350), (150, 372), (190, 330), (230, 330), (236, 230), (252, 190), (268, 230), (274, 330), (360, 356), (460, 340), (560, 372), (700, 350), (800, 366), (900, 330), (940, 330), (940, 290), (990, 268), (1040, 290), (1040, 344), (1180, 360), (1290, 340), (1290, 440), (-10, 440)], far, curved=False)
    s.ink([(252, 190), (252, 158)], 3, tone=G4)
    s.ink([(236, 330), (236, 230), (252, 190), (268, 230), (274, 330)], 2.6, tone=G4, curved=False)
    tones = ("#8d8479", "#7d756b", "#6a635b") if evening else ("#b1aa9f", "#9c958a", "#867f75")
    windows = []
    rows = ((400, 0.55, ((-60, 250), (190, 230), (430, 260), (700, 240), (930, 260), (1160, 240))),
            (500, 0.85, ((-120, 380), (270, 350), (640, 390), (1000, 400))),
            (640, 1.35, ((-220, 620), (420, 560), (960, 560))))
    for depth, (y, u, houses) in enumerate(rows):
        for i, (x, w) in enumerate(houses):
            rise = (74 + 24 * ((i + depth) % 3)) * u
            roof = [(x, y + 60 * u), (x + w * 0.12, y + 60 * u - rise), (x + w * 0.9, y + 60 * u - rise * 0.96), (x + w * 1.02, y + 60 * u)]
            s.fill([(x, y + 58 * u), (x + w * 1.02, y + 58 * u), (x + w * 1.02, 760), (x, 760)], ("#cfc8bb", "#c2bbae", "#b3aca0")[depth] if not evening else ("#a79c8c", "#978d7f", "#857c70")[depth], curved=False)
            s.shape(roof, tones[depth], 3 + depth, curved=False)
            s.fill([(x + w * 0.55, y + 60 * u), (x + w * 0.6, y + 60 * u - rise * 0.97), (x + w * 0.9, y + 60 * u - rise * 0.96), (x + w * 1.02, y + 60 * u)], G5, 0.28, curved=False)
            for k in range(1, 5):
                t = k / 5
                s.ink([(x + w * 0.12 * (1 - t) + 6, y + 60 * u - rise * (1 - t)), (x + w * (0.9 + 0.12 * t) - 6, y + 60 * u - rise * 0.97 * (1 - t))], 1.5 + depth * 0.4, curved=False, opacity=0.45)
            cx = x + w * (0.2 + 0.12 * (i % 3))
            s.shape([(cx, y + 66 * u - rise), (cx, y - rise * 1.0 - 4 * u), (cx + 34 * u, y - rise - 6 * u), (cx + 34 * u, y + 66 * u - rise)], "#a4836a" if depth else "#b19a86", 2.6 + depth * 0.6, curved=False)
            for k in (0, 1):
                s.shape([(cx + (5 + 15 * k) * u, y - rise - 4 * u), (cx + (6 + 15 * k) * u, y - rise - 24 * u), (cx + (14 + 15 * k) * u, y - rise - 24 * u), (cx + (15 + 15 * k) * u, y - rise - 5 * u)], "#8a6a52", 2, curved=False)
            windows.append((x + w * 0.58, y + 50 * u, u, depth, i))
        if depth < 2:
            s.fade([(0, y - 20), (1280, y - 20), (1280, y + 160), (0, y + 160)], [(0, "#f6ecd6", 0.0), (1, "#f6ecd6", 0.34)], 0, y - 20, 0, y + 160)
    ida = (2, 1)
    for x, y, u, depth, i in windows:
        here = (depth, i) == ida
        dormer(s, x, y, u * (0.9 if depth < 2 else 1.0), evening or here, evening)
    if not evening:
        for k in range(3):
            s.ink([(330 + k * 300, 330 + k * 20), (352 + k * 300, 290), (330 + k * 296, 250), (360 + k * 300, 206)], 9, tone="#ffffff", opacity=0.5)
    for x, y, w in ((560, 150, 26), (612, 178, 20), (520, 190, 16), (668, 132, 14)):
        s.ink([(x - w, y - w * 0.35), (x - w * 0.4, y - w * 0.5), (x, y), (x + w * 0.4, y - w * 0.5), (x + w, y - w * 0.3)], 3.2)
    return s


def ida_window():
    s = Sheet(42, "#b8b1a5")
    for row in range(9):  # the slates of the roof around the window
        y = row * 86 - 20
        tone = ("#a39c91", "#989185", "#8d867b")[row % 3]
        s.box(0, y, 1280, 90, tone)
        for x in range(-60, 1300, 118):
            dx = 59 if row % 2 else 0
            s.ink([(x + dx, y + 4), (x + dx + 4, y + 84)], 3, curved=False, opacity=0.7)
        s.ink([(-10, y + 86), (640, y + 89), (1290, y + 84)], 4, opacity=0.85)
    s.hatch([(0, 0), (250, 0), (250, 720), (0, 720)], 60, 16, 2.6, INK, 0.4, curved=False)
    s.fill([(330, 720), (330, 190), (640, 20), (1010, 190), (1010, 720)], INK, 0.25, curved=False)
    s.shape([(300, 740), (300, 180), (640, -20), (980, 180), (980, 740)], "#e3ddd0", 7, curved=False)
    s.shape([(256, 210), (640, -40), (1024, 210), (980, 226), (640, 8), (300, 226)], G4, 6, curved=False)
    s.shape([(352, 560), (352, 200), (928, 200), (928, 560)], "#3f3830", 7, curved=False)
    s.fade([(352, 560), (352, 200), (928, 200), (928, 560)], [(0, "#f3c164", 0.95), (0.6, "#8a642c", 0.8), (1, "#3a3026", 0.9)], 820, 220, 400, 540)
    s.shape([(700, 236), (868, 236), (868, 352), (700, 352)], "#ffe2a3", 4, curved=False)
    s.ink([(700, 300), (740, 270), (790, 300), (830, 262), (868, 290)], 3, opacity=0.6)
    s.ink([(400, 260), (640, 256)], 6)
    for k, (h, tone) in enumerate(((60, "#9a8360"), (76, "#6e5a3d"), (52, "#b59a6b"), (70, "#7d6540"), (64, "#c2a877"))):
        s.shape([(412 + k * 38, 256), (412 + k * 38, 256 - h * 0.8), (440 + k * 38, 256 - h * 0.8), (440 + k * 38, 256)], tone, 3, curved=False)
    # open casements
    for side in (-1, 1):
        x = 640 + side * 288
        s.shape([(x, 200), (x, 560), (x + side * 84, 610), (x + side * 84, 160)], "#efe9dd", 6, curved=False)
        s.shape([(x + side * 12, 222), (x + side * 12, 540), (x + side * 70, 574), (x + side * 70, 196)], "#c9d0cf", 4, curved=False)
        s.ink([(x + side * 12, 380), (x + side * 70, 384)], 5, curved=False)
    # Ida leans on the sill
    s.shape([(470, 580), (486, 500), (540, 456), (620, 440), (700, 444), (770, 470), (810, 530), (820, 580)], "#8c8579", 6)
    s.hatch([(690, 450), (770, 474), (808, 530), (812, 576), (700, 576)], 64, 12, 2.6, INK, 0.5)
    s.shape([(596, 452), (600, 410), (672, 410), (680, 452), (640, 476)], SKIN_SHADE, 5)
    head = [(560, 300), (566, 250), (620, 216), (684, 226), (720, 280), (716, 350), (684, 410), (634, 426), (588, 400), (566, 350)]
    s.fill(head, SKIN)
    s.fill([(660, 226), (684, 226), (720, 280), (716, 350), (684, 410), (640, 424), (680, 350)], SKIN_SHADE, 0.6)
    s.ink(head, 6, closed=True)
    s.shape([(548, 300), (546, 240), (590, 190), (660, 180), (722, 214), (742, 290), (728, 370), (714, 330), (700, 280), (650, 250), (590, 262), (566, 320)], "#3b322b", 6)
    s.shape(ellipse(712, 186, 46, 42), "#3b322b", 6)
    s.ink([(556, 268), (600, 226), (664, 214), (728, 252)], 20, tone=AMBER, taper=0.3)
    s.ink([(556, 256), (600, 214), (664, 202), (730, 240)], 3)
    s.ink([(690, 170), (716, 160), (738, 178)], 3, tone="#7d6c5c")
    for x in (596, 650):
        s.ink([(x - 14, 322), (x, 314), (x + 15, 320)], 5)
        s.dot(x + 1, 325, 6)
        s.ink([(x - 16, 300), (x, 292), (x + 16, 296)], 4.5)
    s.ink([(618, 326), (608, 356), (622, 362)], 4.5)
    s.ink([(600, 384), (620, 392), (644, 382)], 5)
    s.fill(ellipse(582, 364, 13, 9), "#d98f62", 0.5)
    s.fill(ellipse(668, 362, 13, 9), "#c47a4d", 0.5)
    # an arm on the sill, a chin in a hand
    s.shape(tube([(790, 560), (820, 500), (740, 440), (706, 412)], 74, 50), "#9c9488", 6)
    s.shape([(690, 436), (676, 400), (684, 366), (706, 350), (724, 368), (732, 410), (722, 440)], SKIN, 5.5)
    s.ink([(690, 372), (700, 392), (698, 414)], 3.4)
    s.ink([(706, 364), (714, 388), (712, 412)], 3.4)
    s.shape(tube([(480, 540), (540, 566), (640, 568), (700, 562)], 64, 52), "#9c9488", 6)
    s.shape(ellipse(724, 562, 36, 22, -6), SKIN, 5)
    s.ink([(734, 550), (752, 552)], 3)
    s.ink([(736, 562), (756, 564)], 3)
    # sill and the empty box
    s.shape([(322, 586), (300, 560), (980, 560), (958, 586)], "#f4efe4", 6, curved=False)
    s.shape([(392, 700), (372, 592), (908, 592), (888, 700)], "#b08a64", 7, curved=False)
    s.fill([(700, 592), (908, 592), (888, 700), (716, 700)], "#6b4f36", 0.55, curved=False)
    s.fill([(384, 592), (896, 592), (890, 612), (390, 612)], EARTH, curved=False)
    for y in (636, 668):
        s.ink([(386, y), (640, y + 3), (894, y - 2)], 3, opacity=0.6)
    for x in (460, 560, 690, 800):
        s.dot(x, 604, 4, "#7d6a58")
    s.shape([(1040, 690), (1050, 664), (1080, 650), (1110, 660), (1120, 684), (1160, 690), (1122, 702), (1070, 706)], "#6a635b", 5)
    s.dot(1096, 668, 4)
    s.ink([(1112, 666), (1128, 668)], 5, tone=AMBER)
    s.ink([(1080, 704), (1078, 730)], 3)
    s.ink([(1096, 704), (1098, 730)], 3)
    return s


def drawers():
    s = Sheet(43, "#6a5a45")
    s.fade([(0, 0), (1280, 0), (1280, 720), (0, 720)], [(0, "#3c342a", 1), (0.55, "#7d6a4f", 1), (1, "#c2a576", 1)], 0, 0, 1280, 0)
    vx, vy = 1560, 330  # where the wall runs to

    def at(u, v):  # u along the wall, 0 = near; v = 0 top to 1 bottom
        reach = 1 / (1 + 1.75 * u)
        return (-40 + (vx + 40) * (1 - reach), vy + (-420 + 860 * v) * reach)
    columns, rows = 15, 11
    open_at = (4, 6)
    for c in range(columns):
        for r in range(rows):
            u1, u2 = c / columns * 1.5, (c + 1) / columns * 1.5
            v1, v2 = r / rows, (r + 1) / rows
            inset = 0.07
            du, dv = (u2 - u1) * inset, (v2 - v1) * inset
            quad = [at(u1 + du, v1 + dv), at(u2 - du, v1 + dv), at(u2 - du, v2 - dv), at(u1 + du, v2 - dv)]
            tone = s.random.choice(("#b69a6e", "#a98d62", "#c2a67a", "#9c8157"))
            s.fill([at(u1, v1), at(u2, v1), at(u2, v2), at(u1, v2)], "#4a3d2c", curved=False)
            s.fill(quad, tone, curved=False)
            w = 3.6 / (1 + 1.2 * u1)
            s.edges(quad, w, over=2)
            cx, cy = sum(p[0] for p in quad) / 4, sum(p[1] for p in quad) / 4
            k = (quad[1][0] - quad[0][0]) / 100
            s.fill([(cx - 26 * k, cy - 16 * k), (cx + 26 * k, cy - 17 * k), (cx + 26 * k, cy - 1 * k), (cx - 26 * k, cy)], "#f1e8d4", curved=False)
            if k > 0.4:
                s.ink([(cx - 18 * k, cy - 8 * k), (cx + 16 * k, cy - 9 * k)], w * 0.5, curved=False)
            s.dot(cx, cy + 17 * k, 8 * k, INK)
            s.dot(cx, cy + 17 * k, 6 * k, "#e2c274")
    s.fade([(0, 0), (1280, 0), (1280, 720), (0, 720)], [(0, "#17130d", 0.55), (0.45, "#17130d", 0.0), (1, "#fff0c8", 0.35)], 0, 0, 1280, 0)
    c, r = open_at
    u1, u2, v1, v2 = c / columns * 1.5, (c + 1) / columns * 1.5, r / rows, (r + 1) / rows
    a, b, d, e = at(u1, v1), at(u2, v1), at(u2, v2), at(u1, v2)
    s.fill([a, b, d, e], "#251d13", curved=False)
    s.halo((a[0] + b[0]) / 2, a[1], 190, GLOW, 1.0)
    out = (-52, 26)
    s.shape([a, b, (b[0] + out[0], b[1] + out[1]), (a[0] + out[0], a[1] + out[1])], "#ffe6ae", 4, curved=False)
    front = [(a[0] + out[0], a[1] + out[1]), (b[0] + out[0], b[1] + out[1]), (d[0] + out[0], d[1] + out[1]), (e[0] + out[0], e[1] + out[1])]
    s.shape([b, d, (d[0] + out[0], d[1] + out[1]), (b[0] + out[0], b[1] + out[1])], "#7d6340", 4, curved=False)
    s.shape(front, "#d2b583", 5, curved=False)
    fx, fy = sum(p[0] for p in front) / 4, sum(p[1] for p in front) / 4
    s.shape([(fx - 22, fy - 14), (fx + 22, fy - 15), (fx + 22, fy), (fx - 22, fy + 1)], "#fbf4e2", 3, curved=False)
    s.dot(fx, fy + 14, 6, "#f0d27f")
    # a rolling ladder
    for dx in (0, 84):
        s.ink([(880 + dx * 0.8, 40), (820 + dx, 716)], 10, curved=False, taper=0.1)
    for k in range(9):
        t = (k + 0.6) / 9
        s.ink([(880 - 60 * t, 40 + 676 * t), (880 + 67 - 43 * t, 40 + 676 * t)], 8, curved=False, taper=0.1)
    # Ida from behind, on tiptoe
    x, y, u = 300, 724, 1.28
    p = lambda dx, dy: (x + dx * u, y + dy * u)
    s.fill([p(-90, -6), p(120, -14), p(220, 6), p(40, 14)], INK, 0.5)
    for side in (-1, 1):
        s.shape([p(side * 6, -120), p(side * 38, -120), p(side * 30, -22), p(side * 36, 0), p(side * 4, 0), p(side * 10, -30)], "#3a332c", 5)
    s.shape([p(-46, -300), p(-62, -250), p(-60, -180), p(-84, -92), p(0, -80), p(86, -92), p(60, -180), p(62, -250), p(44, -300), p(0, -312)], "#8c8579", 6)
    s.hatch([p(-40, -290), p(-4, -300), p(-10, -96), p(-76, -100), p(-56, -190)], 76, 11, 2.6, INK, 0.55)
    s.ink([p(-58, -196), p(0, -190), p(58, -196)], 4)
    s.ink([p(30, -190), p(38, -150), p(34, -90)], 3, opacity=0.7)
    s.shape(tube([p(-40, -286), p(-76, -240), p(-72, -180)], 40 * u, 30 * u), "#8c8579", 5.5)
    s.shape(ellipse(*p(-72, -168), 17 * u, 18 * u), SKIN, 4.5)
    s.shape(tube([p(38, -288), p(76, -318), p(92, -340)], 42 * u, 30 * u), "#9c9488", 5.5)
    s.shape([p(80, -346), p(86, -374), p(104, -380), p(116, -356), p(104, -336)], SKIN, 4.5)
    s.shape([p(-18, -300), p(-16, -330), p(16, -330), p(18, -300)], SKIN_SHADE, 4)
    s.shape(ellipse(*p(2, -362), 46 * u, 48 * u), "#3b322b", 6)
    s.shape(ellipse(*p(10, -414), 28 * u, 25 * u), "#3b322b", 5.5)
    s.ink([p(-44, -374), p(0, -392), p(48, -374)], 19, tone=AMBER, taper=0.3)
    s.ink([p(-43, -366), p(0, -382), p(48, -366)], 3)
    s.shape([p(44, -372), p(62, -390), p(66, -366), p(50, -362)], AMBER, 3.5)
    for k in range(4):
        s.ink([p(-30 + k * 18, -346), p(-22 + k * 15, -328), p(-16 + k * 11, -318)], 2.6, tone="#7d6c5c")
    s.ink([p(46, -300), p(64, -250), p(62, -182), p(86, -94)], 4.5, tone=GLOW, opacity=0.9)
    return s


def bean(s, x, y, u, turn, tone="#e9dcc0"):
    form = move([(-30, 2), (-24, -18), (0, -22), (24, -16), (32, 4), (20, 20), (6, 14), (-6, 12), (-18, 18)], x, y, u, turn)
    s.fill(move(form, 5, 8), INK, 0.3)
    s.shape(form, tone, 3.4 * u)
    s.fill(move([(-16, -8), (-4, -16), (12, -12), (4, -6), (-8, -2)], x, y, u, turn), "#ffffff", 0.6)
    for dx, dy in ((-8, 4), (4, 6), (14, 0), (0, -4)):
        s.dot(*move([(dx, dy)], x, y, u, turn)[0], 2.4 * u, "#8a4b2e")


def palm():
    s = Sheet(44, "#7d6a4f")
    s.fade([(0, 0), (1280, 0), (1280, 720), (0, 720)], [(0, "#a98d62", 1), (1, "#4a3d2c", 1)], 200, 0, 1100, 720)
    for x in range(-60, 1300, 230):
        for y in range(-40, 760, 150):
            s.edges([(x, y), (x + 216, y), (x + 216, y + 138), (x, y + 138)], 4, opacity=0.5)
            s.box(x + 62, y + 26, 92, 34, "#e9dfc8", 0.5)
            s.dot(x + 108, y + 94, 12, "#d8b765", 0.6)
    s.fill([(0, 0), (1280, 0), (1280, 720), (0, 720)], "#2a2119", 0.34, curved=False)
    s.halo(560, 380, 520, GLOW, 0.5)
    hand = [(1290, 470), (1130, 430), (1010, 392), (930, 340), (880, 268), (838, 214), (804, 216), (800, 256), (828, 330), (812, 372), (700, 326), (560, 262), (430, 216), (372, 212), (356, 240), (400, 268), (520, 318),
            (430, 300), (330, 292), (276, 302), (276, 332), (330, 344), (470, 372), (380, 374), (300, 388), (276, 412), (294, 434), (360, 434), (500, 440), (440, 458), (392, 484), (392, 510), (424, 516), (520, 500), (640, 530), (760, 580), (880, 600), (1000, 596), (1290, 650)]
    s.fill(move(hand, 16, 30), INK, 0.35)
    s.fill(hand, SKIN)
    s.fade(hand, [(0, "#f7d7a6", 0.8), (0.5, SKIN, 0.0), (1, "#7a5334", 0.8)], 400, 220, 1200, 640, curved=True)
    s.ink(hand, 7.5)
    for line in ([(520, 318), (600, 346), (672, 366)], [(470, 372), (560, 384), (650, 396)], [(500, 440), (580, 436), (660, 436)], [(812, 372), (770, 420), (766, 480), (800, 540)],
                 [(640, 356), (740, 372), (830, 430)], [(660, 440), (740, 430), (800, 440)]):
        s.ink(line, 4, opacity=0.8)
    for line in ([(420, 232), (434, 224)], [(330, 308), (344, 304)]):
        s.ink(line, 3)
    s.ink([(366, 222), (374, 236), (392, 240)], 3, opacity=0.7)
    s.hatch([(760, 560), (900, 560), (1200, 600), (1280, 640), (1000, 594), (880, 598)], 10, 10, 2.6, INK, 0.5)
    s.shape([(1130, 400), (1300, 430), (1300, 690), (1120, 650)], "#8c8579", 7, curved=False)
    s.hatch([(1140, 560), (1290, 580), (1290, 680), (1130, 640)], 60, 13, 2.6, INK, 0.5, curved=False)
    for x, y, turn in ((600, 392, -20), (672, 418, 30), (640, 352, 70), (716, 372, -50), (736, 452, 10), (664, 474, -30)):
        bean(s, x, y, 0.95, turn)
    # the paper packet
    packet = move([(-130, -170), (130, -180), (136, 160), (-126, 170)], 1010, 210, turn=14)
    s.fill(move(packet, 14, 16), INK, 0.4, curved=False)
    s.shape(packet, "#f4ecd9", 6, curved=False)
    q = lambda *spots: move(list(spots), 1010, 210, turn=14)
    s.shape(q((-130, -170), (130, -180), (126, -128), (-124, -116)), "#e2d6bb", 5, curved=False)
    vine(s, q((-40, 110), (-30, 40), (10, 0), (-10, -60), (30, -96)), 46, 0.0)
    for k in range(3):
        bean(s, *q((-70 + k * 60, 134))[0], 0.5, 10 + 40 * k)
    s.ink(q((60, 60), (104, 58)), 3.4)
    s.ink(q((58, 78), (96, 77)), 3.4)
    s.ink(q((60, 96), (106, 94)), 3.4)
    return s


def pot(s, x, y, u, soil=True):
    s.fill(ellipse(x + 30 * u, y, 190 * u, 26 * u), INK, 0.35)
    s.shape([(x - 128 * u, y - 190 * u), (x - 96 * u, y), (x + 96 * u, y), (x + 128 * u, y - 190 * u)], "#c07e4f", 6 * u, curved=False)
    s.fill([(x + 30 * u, y - 190 * u), (x + 128 * u, y - 190 * u), (x + 96 * u, y), (x + 34 * u, y)], "#71442a", 0.6, curved=False)
    s.hatch([(x + 60 * u, y - 180 * u), (x + 124 * u, y - 180 * u), (x + 94 * u, y - 6 * u), (x + 60 * u, y - 6 * u)], 76, 11 * u, 2.4 * u, INK, 0.5, curved=False)
    s.shape([(x - 146 * u, y - 240 * u), (x - 140 * u, y - 186 * u), (x + 140 * u, y - 186 * u), (x + 146 * u, y - 240 * u)], "#cf8f5d", 6 * u, curved=False)
    s.shape(ellipse(x, y - 240 * u, 146 * u, 34 * u), "#b57446", 6 * u)
    if soil:
        s.shape(ellipse(x, y - 236 * u, 126 * u, 25 * u), EARTH, 4 * u)
        for _ in range(26):
            a, r = s.random.uniform(0, 6.28), s.random.uniform(0, 1) ** 0.5
            s.dot(x + 116 * r * math.cos(a) * u, y - 236 * u + 19 * r * math.sin(a) * u, s.random.uniform(1.6, 4) * u, s.random.choice(("#2c241d", "#7d6a58", "#65574a")))


def thumb():
    s = Sheet(45, "#d9d2c5")
    s.fade([(0, 0), (1280, 0), (1280, 720), (0, 720)], [(0, "#f4ecdc", 1), (1, "#a79e90", 1)], 0, 0, 1280, 0)
    s.fill([(-10, 560), (1290, 530), (1290, 740), (-10, 740)], "#c9b48f", curved=False)
    s.ink([(-10, 560), (1290, 530)], 5, curved=False)
    for y in (600, 650, 704):
        s.ink([(-10, y), (600, y - 14), (1290, y - 30)], 2.4, opacity=0.5)
    s.fill([(90, -10), (120, 560), (420, 552), (400, -10)], "#fff6df", 0.7, curved=False)
    s.ink([(104, -10), (128, 556)], 4, curved=False, opacity=0.5)
    s.ink([(404, -10), (424, 548)], 4, curved=False, opacity=0.5)
    pot(s, 600, 690, 1.62)
    x, y = 600, 306
    s.fill(ellipse(x + 6, y + 14, 44, 13), "#221b15")
    s.shape(ellipse(x - 82, y + 20, 24, 10, -14), "#65574a", 4)
    s.shape(ellipse(x + 90, y + 14, 22, 9, 12), "#65574a", 4)
    bean(s, x - 108, y - 6, 0.62, 20)
    # the hand comes down from the right
    s.fill([(640, 330), (760, 320), (800, 350), (660, 360)], "#17120d", 0.4)
    hand = [(1300, -20), (1130, 6), (980, 30), (860, 60), (770, 104), (700, 160), (640, 214), (596, 262), (580, 300), (592, 318), (620, 322), (650, 306), (700, 262), (756, 226), (740, 262), (744, 300), (776, 318), (820, 300), (846, 270), (850, 310), (880, 332), (922, 318), (944, 280), (960, 310), (992, 316), (1026, 290), (1060, 240), (1140, 220), (1300, 230)]
    s.fill(move(hand, 12, 22), INK, 0.25)
    s.fill(hand, SKIN)
    s.fade(hand, [(0, "#f9ddb4", 0.85), (0.5, SKIN, 0.0), (1, "#8a5f3e", 0.75)], 700, 60, 1000, 320, curved=True)
    s.ink(hand, 7.5)
    s.shape([(596, 284), (602, 262), (622, 250), (640, 262), (632, 290), (612, 304)], "#f4d9bb", 4)
    for line in ([(756, 226), (800, 196), (846, 176)], [(846, 270), (860, 230), (890, 200)], [(944, 280), (952, 240), (976, 206)], [(676, 216), (692, 226), (700, 240)], [(690, 202), (708, 212), (716, 226)]):
        s.ink(line, 4.2)
    s.hatch([(860, 300), (940, 300), (1060, 220), (1290, 210), (1290, 228), (1060, 240), (1020, 296), (980, 314), (900, 326)], 20, 10, 2.6, INK, 0.5)
    s.shape([(1090, -30), (1310, -40), (1310, 250), (1120, 240)], "#8c8579", 7, curved=False)
    s.hatch([(1200, -20), (1300, -20), (1300, 244), (1210, 242)], 76, 13, 2.6, INK, 0.5, curved=False)
    for a, b in (((520, 268), (500, 254)), ((534, 248), (522, 230)), ((676, 350), (694, 366))):
        s.ink([a, b], 5, tone=AMBER)
    return s


def sill(seed, sunny):
    s = Sheet(seed, "#b9b3a8")
    if sunny:
        s.fade([(0, 0), (1280, 0), (1280, 560), (0, 560)], [(0, "#fff3d2", 1), (0.6, "#f3e2bd", 1), (1, "#d9ccb0", 1)], 0, 0, 0, 560)
        s.halo(930, 130, 460, "#ffffff", 0.95)
        s.dot(930, 130, 62, "#fffaf0")
    else:
        s.fade([(0, 0), (1280, 0), (1280, 560), (0, 560)], [(0, "#7f8385", 1), (1, "#b3b4b0", 1)], 0, 0, 0, 560)
    tone = "#cdbf9f" if sunny else "#8d9091"
    s.fill([(150, 560), (150, 430), (250, 380), (330, 380), (330, 330), (360, 330), (360, 384), (440, 420), (520, 420), (620, 352), (740, 420), (840, 420), (840, 376), (980, 330), (1120, 380), (1120, 560)], tone, curved=False)
    s.ink([(150, 430), (250, 380), (330, 380), (330, 330), (360, 330), (360, 384), (440, 420), (520, 420), (620, 352), (740, 420), (840, 420), (840, 376), (980, 330), (1120, 380)], 3, tone=G4, curved=False)
    if sunny:
        for x in (420, 700, 1010):
            s.fade([(930, 130), (x - 120, 740), (x + 40, 740)], [(0, "#ffffff", 0.5), (1, "#ffffff", 0.0)], 930, 130, x, 740)
    # frame
    for quad in ([(-10, -10), (150, -10), (160, 600), (-10, 620)], [(1120, -10), (1290, -10), (1290, 620), (1112, 600)]):
        s.shape(quad, "#e9e3d6", 6, curved=False)
    s.hatch([(1180, 0), (1280, 0), (1280, 600), (1176, 590)], 80, 14, 2.6, INK, 0.35, curved=False)
    s.shape([(624, -10), (652, -10), (652, 580), (624, 580)], "#e9e3d6", 5, curved=False)
    s.shape([(152, 262), (624, 262), (624, 288), (152, 288)], "#e9e3d6", 5, curved=False)
    s.shape([(652, 262), (1116, 262), (1116, 288), (652, 288)], "#e9e3d6", 5, curved=False)
    if not sunny:
        for _ in range(74):
            x, y = s.random.uniform(150, 1110), s.random.uniform(0, 560)
            length = s.random.uniform(16, 60)
            s.ink([(x, y), (x - length * 0.16, y + length)], s.random.uniform(1.6, 3), tone="#eef2f2", curved=False, opacity=0.75)
        for x in (210, 300, 410, 540, 700, 790, 900, 1030):
            top = s.random.uniform(20, 300)
            s.ink([(x, top), (x + 8, top + 70), (x - 4, top + 140), (x + 6, top + 210)], 4, tone="#eef2f2", opacity=0.6)
            s.shape(ellipse(x + 6, top + 218, 6, 9), "#dfe6e6", 2)
    s.shape([(-10, 600), (160, 572), (1112, 572), (1290, 600), (1290, 740), (-10, 740)], "#d9cdb6" if sunny else "#a9a397", 6, curved=False)
    s.ink([(-10, 650), (1290, 650)], 3, opacity=0.5)
    pot(s, 470, 690, 1.15)
    x, y = 470, 690 - 236 * 1.15
    if sunny:
        s.ink([(x, y + 8), (x - 8, y - 60), (x + 10, y - 130), (x - 2, y - 178)], 9, tone=MOSS)
        leaf(s, x + 4, y - 106, 96, -28, SAGE, 4.5)
        leaf(s, x - 4, y - 116, 92, 206, SAGE, 4.5)
        leaf(s, x, y - 176, 56, -64, "#a8b48b", 4)
        leaf(s, x - 2, y - 176, 50, 238, "#a8b48b", 4)
        for dx, dy, r in ((70, -150, 4), (-60, -146, 5), (20, -210, 4)):
            s.dot(x + dx, y + dy, r, "#ffffff", 0.9)
        s.fill([(560, 700), (760, 664), (1010, 700), (800, 730)], INK, 0.2)
    else:
        s.ink([(x, y + 6), (x - 5, y - 12), (x + 8, y - 26), (x + 22, y - 22)], 8, tone="#c8d0a8")
        s.ink([(x - 14, y + 2), (x - 22, y - 4)], 4)
    # watering can
    can = 880
    s.fill(ellipse(can + 20, 694, 170, 20), INK, 0.3)
    s.shape([(can - 92, 560), (can - 84, 690), (can + 84, 690), (can + 92, 560)], G2 if sunny else G3, 6, curved=False)
    s.hatch([(can + 24, 566), (can + 88, 566), (can + 80, 686), (can + 28, 686)], 78, 11, 2.4, INK, 0.5, curved=False)
    s.shape(ellipse(can, 560, 92, 20), G1 if sunny else G2, 5)
    s.shape(tube([(can - 86, 664), (can - 150, 600), (can - 196, 520)], 34, 20), G2 if sunny else G3, 5)
    s.shape(ellipse(can - 202, 508, 34, 14, -32), G3, 5)
    s.ink([(can + 88, 590), (can + 160, 570), (can + 164, 650), (can + 86, 666)], 13)
    s.ink([(can - 60, 556), (can, 500), (can + 66, 556)], 12)
    return s


def neighbour(s, x, y, u, kind):
    """Somebody at a window, leaning out; x, y is the middle of the sill."""
    p = lambda dx, dy: (x + dx * u, y + dy * u)
    skins = ("#d9b08a", "#8f6444", "#e8c6a0", "#b98a62")
    coats = ("#8c8579", "#5d6a6b", "#b59a6b", "#6b5a52")
    hairs = ("#3b322b", "#1e1a17", "#c9c2b4", "#7a4a2a")
    skin, coat, hair = skins[kind % 4], coats[kind % 4], hairs[kind % 4]
    s.shape([p(-40, 0), p(-34, -34), p(0, -46), p(34, -34), p(40, 0)], coat, 3.4 * u)
    s.shape(ellipse(*p(0, -66), 20 * u, 23 * u), skin, 3.2 * u)
    s.shape([p(-22, -62), p(-22, -84), p(0, -96), p(22, -84), p(21, -64), p(8, -80), p(-10, -80)], hair, 3 * u)
    if kind % 4 == 0:
        s.shape(ellipse(*p(14, -96), 12 * u, 11 * u), hair, 2.8 * u)
        s.ink([p(-20, -78), p(0, -88), p(22, -76)], 7 * u, tone=AMBER, taper=0.3)
    for dx in (-7, 7):
        s.dot(*p(dx, -66), 2.2 * u)
    s.ink([p(-7, -54), p(0, -51), p(8, -55)], 2.4 * u)
    side = 1 if kind % 2 else -1
    s.shape(tube([p(side * 30, -26), p(side * 54, -8), p(side * 66, 22)], 19 * u, 15 * u), coat, 3 * u)
    s.shape(ellipse(*p(side * 68, 30), 9 * u, 10 * u), skin, 2.8 * u)
    return p(side * 68, 38)


def facade():
    s = Sheet(47, "#e6dfd1")
    s.fade([(0, 0), (1280, 0), (1280, 720), (0, 720)], [(0, "#f4eddd", 1), (0.7, "#d8cfbe", 1), (1, "#a79d8e", 1)], 0, 0, 1280, 300)
    for row in range(24):
        y = row * 31
        for x in range(-40, 1300, 74):
            if s.random.random() < 0.22:
                dx = 37 if row % 2 else 0
                s.edges([(x + dx, y), (x + dx + 66, y), (x + dx + 66, y + 25), (x + dx, y + 25)], 2, tone=G3, opacity=0.8, over=2)
    s.shape([(-10, 356), (1290, 340), (1290, 366), (-10, 384)], "#cfc6b4", 4, curved=False)
    hands = []
    kinds = {(0, 1): 0, (1, 0): 1, (1, 2): 2, (0, 3): 3, (1, 3): 5}
    for row, y in enumerate((300, 664)):
        for col, x in enumerate((180, 480, 790, 1090)):
            y0 = y - 6 * col
            s.shape([(x - 84, y0), (x - 84, y0 - 214), (x + 84, y0 - 218), (x + 84, y0)], "#f7f2e6", 5, curved=False)
            lit = (row, col) in kinds
            s.shape([(x - 66, y0 - 4), (x - 66, y0 - 198), (x + 66, y0 - 201), (x + 66, y0 - 4)], "#5d4c34" if lit else "#6f6d69", 5, curved=False)
            if lit:
                s.fade([(x - 66, y0 - 4), (x - 66, y0 - 198), (x + 66, y0 - 201), (x + 66, y0 - 4)], [(0, "#f0c069", 0.95), (1, "#5d4628", 0.6)], x, y0 - 200, x, y0)
            else:
                s.fill([(x - 60, y0 - 60), (x - 10, y0 - 190), (x + 20, y0 - 190), (x - 50, y0 - 20)], "#ffffff", 0.3, curved=False)
                s.ink([(x, y0 - 198), (x, y0 - 4)], 4, curved=False)
            s.ink([(x - 66, y0 - 130), (x + 66, y0 - 132)], 4, curved=False)
            for side in (-1, 1):
                shutter = [(x + side * 86, y0 - 2), (x + side * 86, y0 - 214), (x + side * 132, y0 - 206), (x + side * 132, y0 + 4)]
                s.shape(shutter, "#a5a08f", 4.5, curved=False)
                for k in range(9):
                    s.ink([(x + side * 92, y0 - 196 + k * 22), (x + side * 126, y0 - 190 + k * 22)], 2.4, curved=False, opacity=0.7)
            if lit:
                hands.append(neighbour(s, x + 4, y0 - 2, 1.16, kinds[(row, col)]))
            s.shape([(x - 92, y0 + 46), (x - 98, y0 + 6), (x + 98, y0 + 4), (x + 92, y0 + 46)], "#a9785a", 5, curved=False)
            s.fill([(x + 30, y0 + 8), (x + 96, y0 + 8), (x + 90, y0 + 44), (x + 34, y0 + 44)], "#63402c", 0.5, curved=False)
    paths = ([(180, 672), (120, 600), (196, 500), (130, 420), (210, 340), (180, 300)], [(250, 668), (330, 590), (300, 480), (360, 400), (330, 290), (380, 200), (350, 90), (390, -20)],
             [(520, 660), (610, 580), (580, 470), (640, 380), (600, 280), (660, 170), (630, 60), (670, -20)], [(840, 660), (930, 600), (900, 500), (960, 400), (920, 300), (970, 200)],
             [(1140, 650), (1200, 560), (1160, 450), (1230, 360), (1190, 250), (1250, 130), (1220, 20), (1250, -20)], [(60, 720), (30, 600), (60, 480), (20, 360), (50, 240), (14, 120)])
    for path in paths:
        vine(s, path, 40, 0.16)
    for x, y in ((180, 312), (480, 306), (790, 300), (1090, 294), (180, 676), (480, 670), (790, 664), (1090, 658)):
        for k in range(-4, 5):
            leaf(s, x + k * 20, y, s.random.uniform(26, 40), -90 + k * 14 + s.random.uniform(-14, 14), SAGE if k % 2 else MOSS, 2.4)
    # the scissors go from hand to hand
    hx, hy = hands[0]
    for turn in (-14, 14):
        s.ink(move([(0, 0), (0, 70)], hx, hy + 18, turn=-turn), 7, curved=False)
        s.ink(move(ellipse(0, -14, 10, 15), hx + turn * 0.6, hy + 10, turn=turn), 5, tone=AMBER, closed=True)
    return s


DRAWINGS = {"roofs_morning": lambda: roofs(False), "ida_window": ida_window, "drawers": drawers, "palm": palm, "thumb": thumb,
            "rain": lambda: sill(46, False), "sprout": lambda: sill(46, True), "facade": facade, "roofs_evening": lambda: roofs(True)}
