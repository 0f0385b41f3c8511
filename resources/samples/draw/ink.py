"""A small drawing table: brush lines with pressure, washes and hatching, written as plain SVG paths.

Everything is seeded, so a drawing comes out the same each time. Only paths and gradients are used, because that is what
every SVG reader, Qt's too, draws alike.
"""
import math
import random

WIDTH, HEIGHT = 1280, 720
PAPER, INK = "#f3efe6", "#262320"
G1, G2, G3, G4, G5 = "#ddd8cd", "#bcb6aa", "#8f897f", "#5f5a54", "#393633"
AMBER, GLOW, PALE = "#eda32f", "#ffd68a", "#fff1d0"


def ellipse(cx, cy, rx, ry=None, turn=0.0, start=0.0, end=360.0, steps=28):
    """Points on an ellipse; angles in degrees, clockwise from the right."""
    ry = rx if ry is None else ry
    t = math.radians(turn)
    points = []
    whole = abs(end - start) >= 360
    for i in range(steps if whole else steps + 1):
        a = math.radians(start + (end - start) * i / steps)
        x, y = rx * math.cos(a), ry * math.sin(a)
        points.append((cx + x * math.cos(t) - y * math.sin(t), cy + x * math.sin(t) + y * math.cos(t)))
    return points


def smooth(points, closed=False, step=10.0):
    """A Catmull-Rom curve through the points, sampled evenly enough for a brush."""
    if len(points) < 3 and not closed:
        return straight(points, step)
    n = len(points)
    out = []
    for i in range(n if closed else n - 1):
        p1, p2 = points[i], points[(i + 1) % n]
        p0 = points[i - 1] if closed or i > 0 else p1
        p3 = points[(i + 2) % n] if closed or i + 2 < n else p2
        pieces = max(2, int(math.dist(p1, p2) / step))
        for k in range(pieces):
            t = k / pieces
            out.append(tuple(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t ** 3)
                             for a, b, c, d in zip(p0, p1, p2, p3)))
    if not closed:
        out.append(points[-1])
    return out


def straight(points, step=24.0):
    out = []
    for a, b in zip(points, points[1:]):
        pieces = max(1, int(math.dist(a, b) / step))
        out += [(a[0] + (b[0] - a[0]) * k / pieces, a[1] + (b[1] - a[1]) * k / pieces) for k in range(pieces)]
    return out + [points[-1]]


def move(points, dx=0.0, dy=0.0, scale=1.0, turn=0.0, flip=False, about=(0, 0)):
    t = math.radians(turn)
    out = []
    for x, y in points:
        x, y = x - about[0], y - about[1]
        x = -x if flip else x
        x, y = x * scale, y * scale
        out.append((about[0] + dx + x * math.cos(t) - y * math.sin(t), about[1] + dy + x * math.sin(t) + y * math.cos(t)))
    return out


def tube(points, start, end=None):
    """The outline of a limb: a curve with a width that runs from `start` to `end`."""
    end = start if end is None else end
    line = smooth(points)
    left, right = [], []
    for i, (x, y) in enumerate(line):
        ax, ay = line[max(0, i - 1)]
        bx, by = line[min(len(line) - 1, i + 1)]
        d = math.hypot(bx - ax, by - ay) or 1.0
        half = (start + (end - start) * i / (len(line) - 1)) / 2
        left.append((x - (by - ay) / d * half, y + (bx - ax) / d * half))
        right.append((x + (by - ay) / d * half, y - (bx - ax) / d * half))
    return left[::3] + [left[-1]] + [right[-1]] + right[::-3]


def path_of(points):
    """A closed path in tenths of a pixel; relative steps keep the files small."""
    x, y = (round(v * 10) for v in points[0])
    out = f"M{x / 10:g} {y / 10:g}l"
    for px, py in points[1:]:
        nx, ny = round(px * 10), round(py * 10)
        if (nx, ny) != (x, y):
            out += f"{(nx - x) / 10:g} {(ny - y) / 10:g} "
        x, y = nx, ny
    return out.rstrip().replace(" -", "-") + "z"


class Sheet:
    def __init__(self, seed, paper=PAPER):
        self.random = random.Random(seed)
        self.defs = []
        self.body = [f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{paper}"/>']

    # Washes
    def fill(self, points, tone, opacity=1.0, curved=True):
        shape = smooth(points, True) if curved else points
        extra = "" if opacity >= 1 else f' fill-opacity="{opacity:g}"'
        self.body.append(f'<path d="{path_of(shape)}" fill="{tone}"{extra}/>')

    def box(self, x, y, w, h, tone, opacity=1.0):
        self.fill([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], tone, opacity, curved=False)

    def fade(self, points, stops, x1, y1, x2, y2, curved=False):
        """A wash that changes along a line; stops are (place 0..1, tone, opacity)."""
        name = f"g{len(self.defs)}"
        marks = "".join(f'<stop offset="{at:g}" stop-color="{tone}" stop-opacity="{opacity:g}"/>' for at, tone, opacity in stops)
        self.defs.append(f'<linearGradient id="{name}" gradientUnits="userSpaceOnUse" x1="{x1:g}" y1="{y1:g}" x2="{x2:g}" y2="{y2:g}">{marks}</linearGradient>')
        shape = smooth(points, True) if curved else points
        self.body.append(f'<path d="{path_of(shape)}" fill="url(#{name})"/>')

    def sky(self, stops, bottom=HEIGHT):
        self.fade([(0, 0), (WIDTH, 0), (WIDTH, bottom), (0, bottom)], stops, 0, 0, 0, bottom)

    def halo(self, cx, cy, r, tone=GLOW, strength=0.8):
        name = f"g{len(self.defs)}"
        self.defs.append(f'<radialGradient id="{name}" gradientUnits="userSpaceOnUse" cx="{cx:g}" cy="{cy:g}" r="{r:g}">'
                         f'<stop offset="0" stop-color="{tone}" stop-opacity="{strength:g}"/><stop offset="0.35" stop-color="{tone}" stop-opacity="{strength * 0.45:g}"/>'
                         f'<stop offset="1" stop-color="{tone}" stop-opacity="0"/></radialGradient>')
        self.body.append(f'<circle cx="{cx:g}" cy="{cy:g}" r="{r:g}" fill="url(#{name})"/>')

    # Lines
    def ink(self, points, width=5.0, closed=False, tone=INK, curved=True, taper=1.0, wobble=0.9, opacity=1.0):
        """A brush line: thin where it lands and lifts, never quite even. A closed line overlaps its start a little."""
        line = smooth(points, closed) if curved else straight(points + ([points[0]] if closed else []))
        if closed and curved:
            line = line + line[: max(2, len(line) // 12)]
        n = len(line)
        if n < 2:
            return
        r = self.random
        phases = [r.uniform(0, 6.28) for _ in range(4)]
        left, right = [], []
        length = 0.0
        for i, (x, y) in enumerate(line):
            ax, ay = line[max(0, i - 1)]
            bx, by = line[min(n - 1, i + 1)]
            d = math.hypot(bx - ax, by - ay) or 1.0
            nx, ny = -(by - ay) / d, (bx - ax) / d
            length += math.dist(line[i - 1], line[i]) if i else 0
            shake = wobble * (0.6 * math.sin(length / 47 + phases[0]) + 0.4 * math.sin(length / 19 + phases[1]))
            t = i / (n - 1)
            ends = min(1.0, min(t, 1 - t) * 5.0)
            press = (1 - taper * 0.75) + taper * 0.75 * math.sin(ends * math.pi / 2)
            press *= 1 + 0.16 * math.sin(length / 61 + phases[2]) + 0.08 * math.sin(length / 23 + phases[3])
            half = max(0.45, width * press / 2)
            left.append((x + nx * (shake + half), y + ny * (shake + half)))
            right.append((x + nx * (shake - half), y + ny * (shake - half)))
        extra = "" if opacity >= 1 else f' fill-opacity="{opacity:g}"'
        self.body.append(f'<path d="{path_of(left + right[::-1])}" fill="{tone}"{extra}/>')

    def edges(self, points, width=4.0, closed=True, tone=INK, over=5.0, opacity=1.0):
        """Straight edges drawn one by one, a little past their corners, as with a ruler in a hurry."""
        pairs = list(zip(points, points[1:] + points[:1])) if closed else list(zip(points, points[1:]))
        for a, b in pairs:
            d = math.dist(a, b) or 1.0
            ux, uy = (b[0] - a[0]) / d, (b[1] - a[1]) / d
            reach = min(over, d * 0.1)
            self.ink([(a[0] - ux * reach, a[1] - uy * reach), (b[0] + ux * reach, b[1] + uy * reach)], width, tone=tone, curved=False, taper=0.6, wobble=0.6, opacity=opacity)

    def shape(self, points, tone, width=5.0, line=INK, curved=True, opacity=1.0):
        """A filled form with its outline."""
        self.fill(points, tone, opacity, curved)
        if curved:
            self.ink(points, width, closed=True, tone=line)
        else:
            self.edges(points, width, tone=line)

    def hatch(self, points, angle=60.0, gap=11.0, width=2.0, tone=INK, opacity=0.55, curved=True, uneven=0.25):
        """Parallel strokes inside a form, cut at its edge."""
        form = smooth(points, True) if curved else points
        t = math.radians(angle)
        c, s = math.cos(t), math.sin(t)
        turned = [(x * c + y * s, -x * s + y * c) for x, y in form]
        y = min(p[1] for p in turned) + gap / 2
        top = max(p[1] for p in turned)
        while y < top:
            row = y + self.random.uniform(-gap, gap) * uneven
            cuts = []
            for (x1, y1), (x2, y2) in zip(turned, turned[1:] + turned[:1]):
                if (y1 <= row < y2) or (y2 <= row < y1):
                    cuts.append(x1 + (row - y1) / (y2 - y1) * (x2 - x1))
            cuts.sort()
            for a, b in zip(cuts[::2], cuts[1::2]):
                if b - a > 4:
                    a += self.random.uniform(0, min(8, (b - a) * 0.2))
                    b -= self.random.uniform(0, min(8, (b - a) * 0.2))
                    self.ink([(a * c - row * s, a * s + row * c), (b * c - row * s, b * s + row * c)], width, tone=tone, curved=False, wobble=0.5, opacity=opacity)
            y += gap

    def dot(self, x, y, r, tone=INK, opacity=1.0):
        extra = "" if opacity >= 1 else f' fill-opacity="{opacity:.2g}"'
        self.body.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" fill="{tone}"{extra}/>')

    def save(self, path):
        with open(path, "w", encoding="utf-8") as file:
            file.write(f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}">')
            file.write("<defs>" + "".join(self.defs) + "</defs>" if self.defs else "")
            file.write("\n".join(self.body) + "</svg>\n")
