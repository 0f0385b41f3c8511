"""The drawings of "Locked Out": two astronauts, one lander, one key."""
import math

from ink import AMBER, G1, G2, G3, G4, G5, GLOW, INK, Sheet, ellipse, move, tube

SPACE, SUIT, SUIT_SHADE, DUST, DUST_SHADE = "#151618", "#f1ede4", "#c3bdb1", "#bfb9ad", "#77726a"


def stars(s, count, bottom):
    for _ in range(count):
        s.dot(s.random.uniform(0, 1280), s.random.uniform(0, bottom), s.random.choice([0.9, 1.2, 1.2, 2.0]), "#f4efe2", s.random.uniform(0.4, 1))


def earth(s, x, y, r, lit=-0.6):
    s.halo(x, y, r * 1.7, "#c9d4d8", 0.35)
    disc = ellipse(x, y, r)
    s.fill(disc, "#9fb0b7")
    lands = [[(-0.8, -0.2), (-0.55, -0.6), (-0.12, -0.84), (0.2, -0.7), (0.06, -0.5), (-0.16, -0.42), (-0.14, -0.12), (-0.44, 0.04), (-0.62, 0.14)],
             [(0.02, 0.24), (0.3, 0.1), (0.62, 0.14), (0.7, 0.36), (0.42, 0.74), (0.24, 0.66), (0.2, 0.44)],
             [(-0.5, 0.56), (-0.3, 0.5), (-0.26, 0.68), (-0.4, 0.76)]]
    for land in lands:
        s.fill([(x + px * r, y + py * r) for px, py in land], "#e3ddcf")
        s.ink([(x + px * r, y + py * r) for px, py in land], max(1.2, r / 70), closed=True, opacity=0.8)
    for px, py, w in ((-0.6, 0.25, 0.5), (0.1, -0.75, 0.45), (0.2, 0.3, 0.55), (-0.3, 0.65, 0.4), (0.3, -0.1, 0.3)):
        s.fill([(x + px * r, y + py * r), (x + (px + w * 0.5) * r, y + (py - 0.07) * r), (x + (px + w) * r, y + py * r), (x + (px + w * 0.5) * r, y + (py + 0.05) * r)], "#ffffff", 0.75)
    night = ellipse(x, y, r, start=-70, end=110) + ellipse(x - r * 0.18, y - r * 0.06, r * 0.82, r * 0.98, start=110, end=-70)
    s.fill(night, SPACE, 0.62, curved=False)
    s.ink(disc, max(2.5, r / 40), closed=True)


def ground(s, horizon, hills=True):
    if hills:
        for shape, tone in (([(-20, horizon + 4), (120, horizon - 46), (300, horizon - 22), (430, horizon - 60), (620, horizon - 12), (700, horizon + 6)], "#6d6861"),
                            ([(700, horizon + 6), (860, horizon - 34), (1010, horizon - 70), (1180, horizon - 26), (1300, horizon - 44), (1300, horizon + 8)], "#807a71")):
            s.fill(shape + [(shape[-1][0], horizon + 20), (shape[0][0], horizon + 20)], tone)
            s.ink(shape, 3.4)
    s.fade([(0, horizon), (1280, horizon), (1280, 720), (0, 720)], [(0, "#d8d2c6", 1), (0.5, DUST, 1), (1, "#98928a", 1)], 0, horizon, 0, 720)
    s.ink([(0, horizon + 1), (420, horizon - 3), (860, horizon + 3), (1280, horizon)], 3)


def crater(s, x, y, rx):
    ry = rx * 0.24
    s.fill(ellipse(x, y, rx, ry), "#8b857c")
    s.fill(ellipse(x + rx * 0.1, y + ry * 0.22, rx * 0.84, ry * 0.72), "#e2dccf", 0.85)
    s.fill([(x - rx * 0.96, y), (x - rx * 0.5, y - ry * 0.85), (x + rx * 0.3, y - ry * 0.92), (x + rx * 0.1, y - ry * 0.2), (x - rx * 0.5, y + ry * 0.3)], "#5a554e", 0.8)
    s.ink(ellipse(x, y, rx, ry), max(2.2, rx / 26), closed=True)


def lander(s, x, y, u, shadow=True):
    """A tin can on legs with a round window and a door; y is the ground."""
    if shadow:
        s.fill([(x - 40 * u, y - 4 * u), (x + 120 * u, y - 12 * u), (x + 520 * u, y + 26 * u), (x + 470 * u, y + 60 * u), (x + 120 * u, y + 34 * u)], "#1d1b1a", 0.75)
    for side in (-1, 1):
        s.ink([(x + side * 84 * u, y - 120 * u), (x + side * 150 * u, y - 8 * u)], 9 * u, curved=False, taper=0.2)
        s.ink([(x + side * 60 * u, y - 70 * u), (x + side * 140 * u, y - 30 * u)], 5 * u, curved=False, taper=0.2)
        s.shape(ellipse(x + side * 154 * u, y - 4 * u, 30 * u, 8 * u), G3, 4 * u)
    s.shape([(x - 40 * u, y - 64 * u), (x + 40 * u, y - 64 * u), (x + 62 * u, y - 14 * u), (x - 62 * u, y - 14 * u)], G5, 4.5 * u, curved=False)
    base = [(x - 118 * u, y - 150 * u), (x + 118 * u, y - 150 * u), (x + 100 * u, y - 62 * u), (x - 100 * u, y - 62 * u)]
    s.shape(base, "#d9a74a", 5 * u, curved=False)
    s.fill([(x + 26 * u, y - 150 * u), (x + 118 * u, y - 150 * u), (x + 100 * u, y - 62 * u), (x + 30 * u, y - 62 * u)], "#7c5c22", 0.8, curved=False)
    for k in range(-5, 6):
        s.ink([(x + k * 21 * u, y - 148 * u), (x + (k * 18 + 6) * u, y - 104 * u), (x + k * 18 * u, y - 64 * u)], 2 * u, opacity=0.6)
    cabin = [(x - 96 * u, y - 152 * u), (x - 104 * u, y - 250 * u), (x - 70 * u, y - 316 * u), (x + 70 * u, y - 316 * u), (x + 104 * u, y - 250 * u), (x + 96 * u, y - 152 * u)]
    s.shape(cabin, "#ece6da", 5.5 * u, curved=False)
    s.fill([(x + 40 * u, y - 314 * u), (x + 70 * u, y - 314 * u), (x + 102 * u, y - 250 * u), (x + 94 * u, y - 154 * u), (x + 46 * u, y - 154 * u)], G3, 0.9, curved=False)
    s.hatch([(x + 50 * u, y - 310 * u), (x + 70 * u, y - 312 * u), (x + 100 * u, y - 250 * u), (x + 92 * u, y - 156 * u), (x + 52 * u, y - 156 * u)], 72, 10 * u, 2 * u, INK, 0.55, curved=False)
    s.shape([(x - 30 * u, y - 154 * u), (x - 30 * u, y - 246 * u), (x + 30 * u, y - 246 * u), (x + 30 * u, y - 154 * u)], G1, 4 * u, curved=False)
    s.shape(ellipse(x, y - 212 * u, 17 * u), GLOW, 4 * u)
    s.ink([(x + 18 * u, y - 182 * u), (x + 18 * u, y - 168 * u)], 5 * u, curved=False)
    for side in (-0.62, ):
        s.shape(ellipse(x + side * 110 * u, y - 268 * u, 13 * u, 16 * u), SPACE, 3.5 * u)
    s.ink([(x - 20 * u, y - 152 * u), (x - 26 * u, y - 10 * u)], 4 * u, curved=False)
    s.ink([(x + 20 * u, y - 152 * u), (x + 14 * u, y - 10 * u)], 4 * u, curved=False)
    for k in range(6):
        s.ink([(x - (21 + k * 0.8) * u, y - (132 - 22 * k) * u), (x + (19 - k * 0.8) * u, y - (132 - 22 * k) * u)], 3 * u, curved=False)
    s.ink([(x + 40 * u, y - 316 * u), (x + 48 * u, y - 380 * u)], 4 * u, curved=False)
    s.shape([(x + 16 * u, y - 396 * u), (x + 48 * u, y - 378 * u), (x + 82 * u, y - 392 * u), (x + 50 * u, y - 404 * u)], G2, 3.5 * u)
    s.ink([(x - 50 * u, y - 316 * u), (x - 56 * u, y - 400 * u)], 2.6 * u, curved=False)
    s.dot(x - 56 * u, y - 404 * u, 5 * u, AMBER)


def astronaut(s, x, y, u, facing=1, legs=((-22, 0), (24, 0)), hands=((-74, -120), (76, -120)), stripe=False, back=False, tilt=0, shadow=0):
    """Small figure in a big suit. x, y: between the boots; legs and hands are where they end, from there."""
    f = facing
    p = lambda dx, dy: move([(x + f * dx * u, y + dy * u)], turn=tilt, about=(x, y))[0]
    if shadow:
        s.fill([(x - 30 * u, y + shadow), (x + 40 * u, y + shadow - 6 * u), (x + 330 * u, y + shadow + 18 * u), (x + 350 * u, y + shadow + 40 * u), (x + 60 * u, y + shadow + 20 * u)], "#1d1b1a", 0.72)
    pack = [p(-64, -216), p(-72, -110), p(-30, -96), p(-26, -220)]
    if not back:
        s.shape(pack, SUIT_SHADE, 4 * u, curved=False)
    for (dx, dy), hip in zip(legs, (-22, 20)):
        knee = p((dx + hip) / 2 + 10, dy / 2 - 44)
        s.shape(tube([p(hip, -96), knee, p(dx, dy - 14)], 46 * u, 38 * u), SUIT, 4.5 * u)
        s.shape([p(dx - 20, dy), p(dx - 18, dy - 24), p(dx + 14, dy - 26), p(dx + 38, dy - 8), p(dx + 36, dy)], G4, 4 * u)
        s.ink([p(dx - 20, dy - 34), p(dx + 18, dy - 34)], 3 * u)
    body = [p(-44, -210), p(-50, -130), p(-42, -86), p(40, -84), p(50, -130), p(44, -210), p(0, -222)]
    s.shape(body, SUIT, 5 * u)
    s.fill([p(8, -216), p(44, -208), p(50, -130), p(40, -86), p(12, -86)], SUIT_SHADE, 0.8)
    if back:
        s.shape([p(-46, -226), p(-50, -104), p(50, -104), p(46, -226)], SUIT_SHADE, 4.5 * u, curved=False)
        s.ink([p(-46, -180), p(46, -180)], 3 * u, curved=False)
        s.shape([p(-24, -164), p(-24, -128), p(24, -128), p(24, -164)], G3, 3 * u, curved=False)
    else:
        s.shape([p(-20, -176), p(-20, -138), p(26, -138), p(26, -176)], G2, 3.5 * u, curved=False)
        s.dot(*p(-8, -164), 4 * u, AMBER)
        s.ink([p(2, -164), p(18, -164)], 3 * u, curved=False)
        s.ink([p(-12, -150), p(18, -150)], 3 * u, curved=False)
    for (dx, dy), side in zip(hands, (-1, 1)):
        shoulder = p(side * 42, -196)
        elbow = p(side * 42 * 0.4 + dx * 0.62, (dy - 196) / 2 + 14)
        arm = tube([shoulder, elbow, p(dx, dy)], 38 * u, 30 * u)
        s.shape(arm, SUIT if side * f < 0 or stripe else SUIT, 4.5 * u)
        if stripe:
            s.ink([((shoulder[0] + elbow[0]) / 2 - 15 * u, (shoulder[1] + elbow[1]) / 2), ((shoulder[0] + elbow[0]) / 2 + 15 * u, (shoulder[1] + elbow[1]) / 2 + 4 * u)], 9 * u, tone=AMBER, taper=0.1)
        s.shape(ellipse(*p(dx, dy), 19 * u, 19 * u), G3, 4 * u)
    head = p(2, -262)
    s.shape(ellipse(*p(0, -222), 34 * u, 10 * u), G3, 4 * u)
    s.shape(ellipse(*head, 50 * u, 48 * u), SUIT, 5 * u)
    if back:
        s.ink(ellipse(*head, 30 * u, 28 * u, start=200, end=340), 3 * u, opacity=0.6)
        if stripe:
            s.ink([p(-46, -276), p(2, -284), p(48, -276)], 8 * u, tone=AMBER, taper=0.2)
        return
    visor = ellipse(*p(16, -260), 34 * u, 32 * u)
    s.fill(visor, "#3a2d16")
    s.fade(visor, [(0, "#ffd27a", 0.95), (0.5, "#c98a24", 0.7), (1, "#2b2113", 0.9)], p(0, -292)[0], p(0, -292)[1], p(20, -226)[0], p(20, -226)[1], curved=True)
    s.ink(visor, 4 * u, closed=True)
    s.ink(ellipse(*p(16, -260), 24 * u, 22 * u, start=200, end=260), 4 * u, tone="#fff6e0")
    if stripe:
        s.ink([p(-34, -292), p(0, -308), p(36, -294)], 8 * u, tone=AMBER, taper=0.2)


def box_of_rocks(s, x, y, u):
    for dx, dy, r in ((-40, -66, 26), (8, -74, 32), (48, -64, 22), (-10, -62, 22)):
        rock = [(x + (dx + r * math.cos(a) * k) * u, y + (dy + r * 0.8 * math.sin(a) * k) * u) for a, k in ((0, 1), (0.9, 0.9), (1.8, 1.05), (2.7, 0.95), (3.7, 1.05), (4.6, 0.9), (5.5, 1.0))]
        s.shape(rock, G3, 4 * u, curved=False)
        s.hatch(rock, 60, 8 * u, 1.8, INK, 0.5, curved=False)
    s.shape([(x - 80 * u, y - 56 * u), (x + 80 * u, y - 60 * u), (x + 74 * u, y), (x - 74 * u, y)], "#d9d2c4", 5 * u, curved=False)
    s.ink([(x - 78 * u, y - 30 * u), (x + 77 * u, y - 32 * u)], 3 * u, curved=False)
    s.shape([(x - 22 * u, y - 46 * u), (x + 22 * u, y - 47 * u), (x + 21 * u, y - 16 * u), (x - 21 * u, y - 15 * u)], AMBER, 3.5 * u, curved=False)


def footprints(s, spots, u):
    for i, (x, y) in enumerate(spots):
        k = u * (0.35 + (y - 400) / 320)
        s.fill(ellipse(x + (7 if i % 2 else -7) * k, y, 11 * k, 5 * k), "#5a554e", 0.85)


def desert():
    s = Sheet(21, SPACE)
    stars(s, 210, 470)
    earth(s, 1010, 170, 96)
    ground(s, 478)
    for x, y, r in ((980, 560, 120), (210, 540, 60), (1180, 640, 90), (720, 512, 34), (520, 640, 70), (90, 660, 110), (840, 498, 20)):
        crater(s, x, y, r)
    lander(s, 420, 520, 0.42)
    spots = []
    for i in range(26):
        t = i / 25
        spots.append((500 + 40 * math.sin(t * 4) + 330 * t * t, 532 + 200 * t ** 1.4))
    footprints(s, spots, 1.6)
    for x, y, r in ((640, 660, 14), (980, 690, 20), (300, 610, 9), (1100, 540, 7), (690, 590, 8), (1210, 560, 12)):
        s.fill([(x, y + r * 0.5), (x + r * 4, y + r * 0.9), (x + r * 3, y + r * 1.2)], "#1d1b1a", 0.6)
        s.shape([(x - r, y + r * 0.6), (x - r * 0.6, y - r * 0.5), (x + r * 0.3, y - r * 0.7), (x + r, y + r * 0.1), (x + r * 0.7, y + r * 0.7)], G2, 3)
    s.hatch([(0, 690), (1280, 660), (1280, 720), (0, 720)], 4, 9, 2.2, "#4d4944", 0.4, curved=False)
    return s


def walking():
    s = Sheet(22, SPACE)
    stars(s, 140, 400)
    earth(s, 240, 130, 56)
    ground(s, 430)
    crater(s, 180, 600, 130)
    crater(s, 1120, 520, 80)
    lander(s, 1060, 500, 0.5)
    footprints(s, [(60 + i * 52, 668 - 4 * i + (14 if i % 2 else -8)) for i in range(9)], 1.5)
    s.fill([(560, 664), (740, 656), (1050, 700), (900, 720), (600, 690)], "#1d1b1a", 0.55)
    astronaut(s, 470, 590, 1.05, 1, legs=((-60, 10), (50, -34)), hands=((-84, -150), (100, -70)), stripe=False, tilt=8, shadow=70)
    astronaut(s, 790, 618, 1.05, 1, legs=((-40, -20), (44, 6)), hands=((-112, -84), (86, -170)), stripe=True, tilt=4, shadow=48)
    box_of_rocks(s, 622, 582, 1.0)
    for x, y in ((452, 642), (812, 664)):
        for k in range(7):
            a = s.random.uniform(-2.8, -0.3)
            d = s.random.uniform(20, 54)
            s.dot(x + math.cos(a) * d, y + math.sin(a) * d * 0.5, s.random.uniform(2, 5), "#e9e4d9", 0.85)
    for pts in ([(376, 560), (366, 596), (372, 628)], [(898, 560), (912, 596), (908, 628)]):
        s.ink(pts, 4, tone="#f4efe2")
    return s


def face(s, cx, cy, u, who, look=0, mouth="smile", brow=0):
    """A face in a helmet; Pip is round with a tuft of hair, Vera has a bob and glasses."""
    p = lambda dx, dy: (cx + dx * u, cy + dy * u)
    skin, shade = ("#e8c6a0", "#b98d63") if who == "pip" else ("#b98a62", "#835b3c")
    if who == "vera":
        s.shape([p(-112, 60), p(-128, -30), p(-90, -118), p(0, -146), p(92, -118), p(128, -30), p(112, 60), p(84, 96), p(-84, 96)], "#2b2522", 5 * u)
    head = [p(-92, -40), p(-88, 30), p(-58, 92), p(0, 116), p(58, 92), p(88, 30), p(92, -40), p(60, -96), p(-60, -96)] if who == "vera" else \
           [p(-104, -30), p(-104, 36), p(-66, 96), p(0, 112), p(66, 96), p(104, 36), p(104, -30), p(66, -100), p(-66, -100)]
    s.fill(head, skin)
    s.fill([p(30, -96), p(66, -92), p(96, -40), p(92, 32), p(60, 92), p(10, 114), p(52, 60), p(60, -20)], shade, 0.55)
    s.ink(head, 5.5 * u, closed=True)
    if who == "pip":
        s.shape([p(-70, -92), p(-40, -134), p(-4, -112), p(6, -150), p(44, -116), p(74, -90), p(30, -78), p(-20, -84)], "#c9822b", 4.5 * u)
        for dx, dy in ((-58, 26), (-44, 36), (-68, 40), (46, 30), (60, 38), (54, 22)):
            s.dot(*p(dx, dy), 3.4 * u, "#a8672e")
    else:
        s.fill([p(-98, -36), p(-84, -104), p(0, -132), p(88, -104), p(98, -34), p(60, -72), p(8, -92), p(-30, -60), p(-70, -52)], "#2b2522")
        s.ink([p(-92, -46), p(-60, -54), p(-26, -64), p(10, -94), p(62, -72), p(94, -42)], 4 * u)
        for side in (-1, 1):
            s.ink(ellipse(*p(side * 42 + look * 3, -8), 33 * u, 29 * u), 5.5 * u, closed=True)
        s.ink([p(-10 + look * 3, -12), p(0 + look * 3, -17), p(10 + look * 3, -12)], 4.5 * u)
    for side in (-1, 1):
        ex, ey = p(side * 42 + look * 3, -8)
        s.fill(ellipse(ex, ey, 16 * u, 18 * u), "#fbf7ee")
        s.ink(ellipse(ex, ey, 16 * u, 18 * u, start=180, end=360), 4 * u)
        s.dot(ex + look * 7 * u, ey + 1 * u, 8.5 * u, INK)
        s.dot(ex + look * 7 * u - 3 * u, ey - 3 * u, 2.8 * u, "#ffffff")
        lift = brow if isinstance(brow, (int, float)) else brow[0 if side < 0 else 1]
        s.ink([p(side * 62 + look * 3, -44 - lift * 0.3), p(side * 42 + look * 3, -52 - lift), p(side * 22 + look * 3, -46 - lift * 0.6 + (10 if lift < 0 else 0))], 7 * u)
    s.ink([p(look * 8 - 2, 0), p(look * 14 + 10, 26), p(look * 10 - 4, 32)], 4.5 * u)
    if mouth == "smile":
        s.shape([p(-42 + look * 6, 52), p(0 + look * 6, 62), p(44 + look * 6, 48), p(24 + look * 6, 84), p(-18 + look * 6, 86)], "#6e2f24", 4.5 * u)
        s.fill([p(-34 + look * 6, 56), p(0 + look * 6, 64), p(36 + look * 6, 54), p(24 + look * 6, 68), p(-22 + look * 6, 69)], "#fbf7ee")
    elif mouth == "flat":
        s.ink([p(-26 + look * 6, 68), p(2 + look * 6, 64), p(30 + look * 6, 68)], 6 * u)
    elif mouth == "talk":
        s.shape([p(-24 + look * 6, 58), p(2 + look * 6, 50), p(28 + look * 6, 58), p(22 + look * 6, 82), p(-14 + look * 6, 84)], "#6e2f24", 4.5 * u)
        s.fill([p(-10 + look * 6, 76), p(4 + look * 6, 72), p(18 + look * 6, 78), p(4 + look * 6, 83)], "#b9574a")
    else:
        s.ink([p(-22 + look * 6, 70), p(-4 + look * 6, 62), p(12 + look * 6, 66), p(26 + look * 6, 60)], 6 * u)


def bust(s, cx, cy, u, who, **expression):
    p = lambda dx, dy: (cx + dx * u, cy + dy * u)
    s.shape([p(-360, 470), p(-330, 300), p(-230, 220), p(-120, 190), p(120, 190), p(230, 220), p(330, 300), p(360, 470)], SUIT, 7 * u)
    s.fill([p(120, 200), p(230, 224), p(326, 302), p(354, 470), p(150, 470)], SUIT_SHADE, 0.85)
    s.hatch([p(210, 250), p(300, 300), p(340, 460), p(230, 460)], 68, 15 * u, 2.6, INK, 0.4)
    if who == "vera":
        for side in (-1, 1):
            s.ink([p(side * 236, 226), p(side * 260, 300), p(side * 300, 350)], 30 * u, tone=AMBER, taper=0.1)
            s.ink([p(side * 220, 230), p(side * 244, 304), p(side * 284, 360)], 3.5 * u)
    s.shape([p(-86, 300), p(-86, 420), p(96, 420), p(96, 300)], G2, 5 * u, curved=False)
    s.dot(*p(-48, 338), 13 * u, AMBER)
    for k in range(3):
        s.ink([p(-6, 330 + k * 26), p(70, 330 + k * 26)], 5 * u, curved=False)
    s.shape(ellipse(*p(0, 206), 176 * u, 46 * u), G3, 6 * u)
    s.shape(ellipse(*p(0, 196), 160 * u, 36 * u), G2, 4 * u)
    s.shape(ellipse(cx, cy, 212 * u, 206 * u), SUIT, 7 * u)
    glass = ellipse(*p(6, 6), 172 * u, 164 * u)
    s.fill(glass, "#4d4a45")
    s.fade(glass, [(0, "#8d877d", 0.9), (1, "#2b2926", 0.9)], *p(-100, -140), *p(120, 150), curved=True)
    face(s, *p(6, 26), u * 1.05, who, **expression)
    s.ink(glass, 8 * u, closed=True)
    s.fill([p(-120, -90), p(-70, -130), p(-40, -134), p(-110, -40), p(-140, 20), p(-146, -30)], "#ffffff", 0.4)
    s.fill([p(120, 70), p(146, 20), p(140, 74), p(108, 116)], "#ffffff", 0.28)
    if who == "vera":
        s.ink([p(-190, -96), p(-90, -186), p(0, -208), p(90, -188), p(190, -98)], 18 * u, tone=AMBER, taper=0.2)
        s.ink([p(-196, -84), p(-96, -172), p(0, -192), p(96, -174), p(196, -86)], 3 * u)


def glove_shape(s, p, u, tone=G2):
    """A big glove seen from the back, fingers up."""
    s.shape([p(-70, 120), p(-84, 20), p(-96, -30), p(-150, -70), p(-160, -112), p(-124, -120), p(-84, -82), p(-66, -150), p(-60, -210), p(-30, -222), p(-14, -196), p(-16, -150), p(2, -226),
             p(30, -238), p(48, -214), p(38, -146), p(66, -206), p(92, -208), p(102, -180), p(82, -120), p(112, -150), p(136, -140), p(132, -110), p(96, -40), p(84, 30), p(76, 120)], tone, 7 * u)
    for a, b in (((-20, -150), (-22, -100)), ((34, -146), (28, -98)), ((80, -120), (66, -84))):
        s.ink([p(*a), p(*b)], 5 * u)
    s.ink([p(-64, -30), p(0, -50), p(70, -30)], 4 * u)
    s.fill([p(30, -60), p(92, -60), p(80, 30), p(74, 116), p(30, 116)], G4, 0.35)
    s.shape([p(-84, 112), p(84, 112), p(92, 168), p(-92, 168)], G4, 6 * u, curved=False)


def pip_open():
    s = Sheet(23, SPACE)
    stars(s, 120, 560)
    earth(s, 1090, 150, 84)
    ground(s, 560)
    lander(s, 180, 640, 0.86, shadow=False)
    bust(s, 720, 320, 1.06, "pip", look=-0.6, mouth="smile", brow=10)
    glove = lambda dx, dy: move([(1080 + dx * 0.62, 560 + dy * 0.62)], turn=14, about=(1080, 560))[0]
    s.shape(tube([(1020, 740), (1064, 690), (1072, 640)], 150, 120), SUIT, 7)
    glove_shape(s, glove, 0.9)
    return s


def pockets():
    s = Sheet(24, SUIT)
    s.fade([(0, 0), (1280, 0), (1280, 720), (0, 720)], [(0, "#f7f3ea", 1), (0.55, "#e0dacd", 1), (1, "#8f897f", 1)], 0, 0, 1280, 200)
    for line in ([(120, -10), (150, 300), (110, 740)], [(1120, -10), (1080, 320), (1130, 740)], [(620, -10), (630, 340), (616, 740)]):
        s.ink(line, 5)
    s.shape([(-20, 96), (1300, 70), (1300, 168), (-20, 196)], G3, 6, curved=False)
    s.shape([(560, 60), (700, 58), (704, 202), (564, 206)], "#d9a74a", 6, curved=False)
    s.shape([(600, 96), (664, 95), (666, 166), (602, 168)], "#8a6420", 5, curved=False)
    for x in (200, 780):
        pocket = [(x, 300), (x + 330, 292), (x + 318, 610), (x + 170, 652), (x + 14, 616)]
        s.fill(move(pocket, 14, 16), G4, 0.4, curved=False)
        s.shape(pocket, "#ece6da" if x < 500 else "#cdc6b9", 6, curved=False)
        s.ink([(x + 18, 322), (x + 310, 315)], 3, curved=False)
        s.shape([(x - 12, 282), (x + 344, 272), (x + 338, 372), (x + 170, 402), (x, 380)], "#f4f0e6" if x < 500 else "#d8d1c4", 6, curved=False)
        s.shape(ellipse(x + 168, 366, 17), G4, 4)
        for k in range(9):
            s.ink([(x + 22 + k * 34, 596 + (k * 6 if k < 5 else 54 - k * 6)), (x + 36 + k * 34, 600 + (k * 6 if k < 5 else 48 - k * 6))], 2.6, curved=False)
    s.hatch([(1130, 200), (1280, 200), (1280, 720), (1150, 720)], 76, 14, 2.6, INK, 0.4, curved=False)
    glove = lambda dx, dy: move([(966 + dx * 1.25, 560 + dy * 1.25)], turn=-18, about=(966, 560))[0]
    s.fill([(900, 340), (1080, 340), (1120, 640), (900, 660)], INK, 0.22)
    glove_shape(s, glove, 1.3, "#a9a297")
    s.shape(tube([(1040, 770), (1020, 740), (1012, 716)], 260, 236), SUIT, 8)
    for pts in ([(800, 250), (776, 226), (770, 200)], [(868, 224), (858, 192), (866, 166)], [(1150, 300), (1180, 284), (1204, 290)]):
        s.ink(pts, 7, tone=AMBER)
    s.hatch([(330, 320), (500, 318), (500, 372), (340, 380)], 30, 10, 2.4, INK, 0.25)
    for pts in ([(170, 270), (150, 240), (156, 214)], [(236, 246), (230, 216), (242, 196)]):
        s.ink(pts, 5, tone=G3)
    return s


def vera_flat():
    s = Sheet(25, SPACE)
    stars(s, 150, 590)
    ground(s, 590)
    s.fill([(-20, -20), (330, -20), (372, 300), (340, 740), (-20, 740)], "#ece6da", curved=False)
    s.fill([(200, -20), (330, -20), (372, 300), (340, 740), (230, 740)], G3, 0.8, curved=False)
    s.edges([(330, -20), (372, 300), (340, 740)], 7, closed=False)
    s.hatch([(220, 0), (330, 0), (366, 300), (336, 720), (250, 720)], 74, 16, 2.8, INK, 0.5, curved=False)
    s.shape(ellipse(120, 250, 92), GLOW, 8)
    s.shape(ellipse(120, 250, 112), G2, 1)
    s.shape(ellipse(120, 250, 86), GLOW, 7)
    for a in range(0, 360, 45):
        s.dot(120 + 99 * math.cos(math.radians(a)), 250 + 99 * math.sin(math.radians(a)), 6, INK)
    bust(s, 760, 318, 1.1, "vera", look=-0.9, mouth="flat", brow=(-8, 12))
    return s


def pip_shrug():
    s = Sheet(26, SPACE)
    stars(s, 150, 600)
    earth(s, 210, 150, 60)
    ground(s, 600)
    bust(s, 620, 312, 1.0, "pip", look=0.9, mouth="talk", brow=16)
    for side in (-1, 1):
        s.shape(tube([(620 + side * 290, 640), (620 + side * 400, 620), (620 + side * 440, 510)], 160, 126), SUIT, 7)
        glove = lambda dx, dy, side=side: move([(620 + side * 452 + side * dx * 0.72, 450 + dy * 0.72)], turn=side * 24, about=(620 + side * 452, 450))[0]
        glove_shape(s, glove, 0.95)
    return s


def key():
    s = Sheet(27, "#d8d2c5")
    s.fade([(0, 0), (1280, 0), (1280, 720), (0, 720)], [(0, "#f4efe4", 1), (0.6, "#cfc8bb", 1), (1, "#77716a", 1)], 0, 0, 1280, 720)
    for line in ([(0, 130), (1280, 96)], [(0, 640), (1280, 668)]):
        s.ink(line, 4, curved=False)
    for x in range(40, 1280, 92):
        s.dot(x, 112 - x * 0.026 + 18, 6, G4)
        s.dot(x, 664 + x * 0.02 - 12, 6, G4)
    s.hatch([(1010, 150), (1280, 150), (1280, 650), (1010, 650)], 70, 17, 2.8, INK, 0.35, curved=False)
    s.fill(ellipse(654, 384, 330), INK, 0.4)
    s.shape(ellipse(640, 364, 326), G2, 8)
    s.fill(ellipse(640, 364, 318, start=-40, end=130) + ellipse(640, 364, 272, start=130, end=-40), G4, 0.6, curved=False)
    for a in range(0, 360, 30):
        x, y = 640 + 298 * math.cos(math.radians(a + 8)), 364 + 298 * math.sin(math.radians(a + 8))
        s.shape(ellipse(x, y, 13), G1, 4)
        s.ink([(x - 8, y + 4), (x + 8, y - 4)], 3.4, curved=False)
    s.shape(ellipse(640, 364, 268), "#5d4a2a", 9)
    s.halo(640, 250, 330, GLOW, 0.95)
    # inside: wall, hook, the key and its tag
    s.ink([(440, 220), (640, 214), (846, 224)], 4, opacity=0.6)
    s.ink([(420, 470), (640, 478), (862, 468)], 4, opacity=0.6)
    s.shape([(586, 196), (694, 194), (696, 246), (588, 250)], G2, 5, curved=False)
    s.ink([(640, 222), (642, 262), (662, 276), (676, 258)], 11)
    s.ink(ellipse(654, 306, 36, 40), 9, closed=True)
    key_at = lambda dx, dy: move([(640 + dx, 340 + dy)], turn=10, about=(640, 340))[0]
    s.shape([key_at(-36, 0), key_at(-30, -30), key_at(0, -44), key_at(32, -30), key_at(38, 2), key_at(24, 34), key_at(10, 44), key_at(10, 190), key_at(-14, 190), key_at(-14, 44), key_at(-28, 32)], "#e8c25f", 7)
    s.shape(ellipse(*key_at(0, -6), 13), "#5d4a2a", 5)
    for y, w in ((128, 34), (156, 24), (180, 40)):
        s.shape([key_at(10, y - 9), key_at(10 + w, y - 9), key_at(10 + w, y + 9), key_at(10, y + 9)], "#e8c25f", 5, curved=False)
    s.ink([key_at(-6, 52), key_at(-6, 178)], 4, tone="#fff3cf")
    s.ink([(666, 340), (716, 366), (752, 360)], 4)
    s.shape(ellipse(790, 396, 66), AMBER, 7)
    s.dot(768, 380, 8)
    s.dot(812, 378, 8)
    s.ink([(752, 410), (772, 432), (800, 434), (828, 406)], 7)
    s.dot(752, 352, 6, "#5d4a2a")
    s.fill([(430, 220), (520, 140), (590, 116), (440, 400), (404, 360)], "#ffffff", 0.34)
    s.fill([(470, 500), (700, 128), (740, 136), (506, 540)], "#ffffff", 0.24)
    s.fill([(850, 470), (880, 400), (884, 440), (840, 520)], "#ffffff", 0.4)
    return s


def rock():
    s = Sheet(28, SPACE)
    stars(s, 130, 470)
    earth(s, 120, 120, 48)
    ground(s, 500)
    crater(s, 150, 610, 110)
    lander(s, 950, 640, 1.22)
    s.fill([(470, 686), (620, 676), (860, 706), (700, 720)], "#1d1b1a", 0.6)
    astronaut(s, 520, 660, 1.36, 1, legs=((-44, 0), (40, 0)), hands=((-52, -338), (66, -340)), tilt=-4, shadow=10)
    boulder = [(390, 206), (410, 120), (480, 70), (580, 62), (650, 110), (664, 186), (600, 236), (480, 244)]
    s.shape(boulder, G3, 8, curved=False)
    s.fill([(520, 64), (580, 62), (650, 110), (664, 186), (600, 236), (540, 240), (580, 160)], G4, 0.8, curved=False)
    s.hatch([(540, 90), (640, 116), (656, 186), (590, 230), (550, 220)], 62, 12, 2.6, INK, 0.6, curved=False)
    for line in ([(430, 130), (470, 160), (460, 200)], [(500, 84), (530, 120)]):
        s.ink(line, 4)
    astronaut(s, 236, 668, 1.05, 1, legs=((-30, 0), (34, 0)), hands=((-96, -170), (104, -206)), stripe=True, tilt=3, shadow=6)
    for pts in ([(372, 150), (346, 138), (330, 146)], [(376, 190), (350, 196), (340, 212)], [(672, 92), (700, 76), (716, 82)]):
        s.ink(pts, 5, tone="#f4efe2")
    return s


def view():
    s = Sheet(29, SPACE)
    stars(s, 260, 520)
    earth(s, 640, 236, 178)
    ground(s, 528)
    crater(s, 220, 620, 120)
    crater(s, 1090, 600, 90)
    s.halo(640, 500, 420, "#dfe6e8", 0.28)
    s.fill([(480, 690), (800, 690), (980, 720), (300, 720)], "#1d1b1a", 0.5)
    s.shape([(466, 610), (500, 586), (790, 582), (816, 604), (808, 714), (474, 716)], "#d9d2c4", 6, curved=False)
    s.shape([(466, 610), (500, 586), (790, 582), (816, 604)], "#efe9dd", 5, curved=False)
    s.ink([(470, 662), (812, 658)], 4, curved=False)
    s.shape([(600, 632), (680, 630), (678, 686), (602, 688)], AMBER, 4.5, curved=False)
    s.hatch([(740, 612), (812, 606), (806, 712), (744, 714)], 76, 11, 2.4, INK, 0.5, curved=False)
    astronaut(s, 560, 690, 1.0, 1, legs=(), hands=((-82, -98), (20, -110)), back=True)
    astronaut(s, 724, 688, 1.0, 1, legs=(), hands=((-20, -110), (80, -100)), back=True, stripe=True, tilt=2)
    s.shape([(388, 700), (404, 662), (440, 656), (462, 682), (456, 710), (410, 716)], G3, 5, curved=False)
    s.hatch([(420, 664), (440, 658), (460, 684), (454, 708), (430, 710)], 62, 9, 2.2, INK, 0.6, curved=False)
    footprints(s, [(820 + i * 36, 690 - i * 17 + (8 if i % 2 else -4)) for i in range(8)], 1.2)
    return s


def pull():
    s = Sheet(30, "#cfc8bb")
    s.fade([(0, 0), (1280, 0), (1280, 720), (0, 720)], [(0, "#efe9dd", 1), (0.6, "#c6bfb2", 1), (1, "#77716a", 1)], 0, 0, 1280, 400)
    s.ink([(170, -10), (176, 730)], 6, curved=False)
    s.ink([(188, -10), (194, 730)], 3, curved=False)
    for y in range(40, 720, 90):
        s.shape(ellipse(120, y, 13), G2, 4)
        s.ink([(112, y + 5), (128, y - 5)], 3, curved=False)
    s.hatch([(0, 0), (166, 0), (172, 720), (0, 720)], 84, 15, 2.6, INK, 0.3, curved=False)
    # the handle
    s.fill([(300, 560), (1010, 548), (1040, 620), (330, 640)], INK, 0.3)
    for x in (330, 950):
        s.shape([(x - 36, 470), (x + 36, 468), (x + 40, 596), (x - 40, 600)], G3, 6, curved=False)
        for y in (492, 576):
            s.dot(x, y, 8, INK)
    s.shape(tube([(330, 540), (420, 512), (640, 506), (860, 512), (950, 536)], 62), "#e9e3d6", 7)
    s.ink([(360, 516), (640, 488), (920, 516)], 6, tone="#ffffff")
    s.hatch([(380, 540), (640, 526), (900, 540), (900, 560), (640, 546), (390, 560)], 0, 8, 2.4, INK, 0.5)
    # the plate
    plate = [(296, 96), (1016, 84), (1020, 390), (300, 402)]
    s.fill(move(plate, 14, 16), INK, 0.4, curved=False)
    s.shape(plate, AMBER, 9, curved=False)
    s.fade(plate, [(0, "#ffe3a1", 0.9), (1, "#a86d12", 0.55)], 296, 84, 1020, 402)
    s.edges([(324, 124), (988, 113), (991, 362), (328, 373)], 4)
    for x, y in ((348, 148), (964, 138), (352, 348), (966, 338)):
        s.shape(ellipse(x, y, 12), G1, 4)
        s.ink([(x - 7, y + 5), (x + 7, y - 5)], 3, curved=False)
    w = 30
    letters = [[[(430, 330), (428, 160)], [(428, 166), (510, 162), (540, 196), (516, 240), (434, 248)]],
               [[(584, 160), (586, 270), (604, 316), (640, 328), (676, 314), (692, 268), (690, 156)]],
               [[(748, 154), (750, 324)], [(748, 322), (836, 319)]],
               [[(872, 150), (874, 320)], [(872, 318), (944, 315)]]]
    for letter in letters:
        for stroke in letter:
            s.ink(stroke, w, curved=len(stroke) > 3, taper=0.12, wobble=0.8)
    s.shape([(640, 432), (606, 462), (628, 462), (628, 478), (652, 478), (652, 462), (674, 462)], G4, 1, curved=False)
    return s


DRAWINGS = {"desert": desert, "walking": walking, "pip_open": pip_open, "pockets": pockets, "vera_flat": vera_flat, "pip_shrug": pip_shrug,
            "key": key, "rock": rock, "view": view, "pull": pull}
