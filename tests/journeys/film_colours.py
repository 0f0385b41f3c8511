#!/usr/bin/env python3
"""Colours through compile and back: patches of known colours in takes of BT.601 and BT.709, of limited and full range, tagged and not,
are compiled and decoded again by ffmpeg. Each must be within two code values of what was meant, by the film's own tags, which must
be there. The control reads the same film by the other matrix, and must be far off. Exit 0 when all is well."""
import sys

from films import Studio, streams, tool

LUMA = {"bt601": (0.299, 0.114), "bt709": (0.2126, 0.0722)}  # of red and blue
COLOURS = [(180, 60, 60), (60, 180, 60), (60, 60, 180), (128, 128, 128), (30, 30, 30), (225, 225, 225), (190, 170, 40), (40, 150, 170)]
TAGS = {"bt601": ["-colorspace", "smpte170m", "-color_primaries", "smpte170m", "-color_trc", "smpte170m"],
        "bt709": ["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709"]}


def codes(colour, matrix, full):
    """RGB of 0 to 255 as Y, Cb, Cr of 8 bits, not rounded."""
    kr, kb = LUMA[matrix]
    r, g, b = (value / 255 for value in colour)
    y = kr * r + (1 - kr - kb) * g + kb * b
    cb, cr = (b - y) / (2 * (1 - kb)), (r - y) / (2 * (1 - kr))
    return (255 * y, 128 + 255 * cb, 128 + 255 * cr) if full else (16 + 219 * y, 128 + 224 * cb, 128 + 224 * cr)


def colour(codes, matrix, full):
    """The way back."""
    kr, kb = LUMA[matrix]
    y, cb, cr = codes
    y, cb, cr = (y / 255, (cb - 128) / 255, (cr - 128) / 255) if full else ((y - 16) / 219, (cb - 128) / 224, (cr - 128) / 224)
    r, b = y + 2 * (1 - kr) * cr, y + 2 * (1 - kb) * cb
    return tuple(255 * value for value in (r, (y - kr * r - kb * b) / (1 - kr - kb), b))


def pattern(size, matrix, full):
    """One frame of flat patches, four by two, as yuv420p; and the colours that are meant, after rounding to codes."""
    width, height = size
    rounded = [tuple(round(value) for value in codes(each, matrix, full)) for each in COLOURS]
    planes = b""
    for plane, halving in ((0, 1), (1, 2), (2, 2)):
        for row in range(height // halving):
            line = rounded[:4] if row < height // halving // 2 else rounded[4:]
            planes += b"".join(bytes([patch[plane]]) * (width // halving // 4) for patch in line)
    return planes, [colour(each, matrix, full) for each in rounded]


def patches(film, size, frame):
    """The codes in the middle of each patch of one frame, as they lie in the film, on the scale of 8 bits."""
    width, height = size
    data = tool("ffmpeg", "-v", "error", "-i", film, "-map", "0:v:0", "-vf", f"select=eq(n\\,{frame})", "-frames:v", "1", "-f", "rawvideo", "-pix_fmt",
                "yuv444p16le", "-")
    assert len(data) == width * height * 6, len(data)
    def at(plane, x, y):
        start = 2 * (plane * width * height + y * width + x)
        return int.from_bytes(data[start:start + 2], "little") / 256
    return [tuple(at(plane, (2 * column + 1) * width // 8, (2 * row + 1) * height // 4) for plane in range(3))
            for row in range(2) for column in range(4)]


def worst(found, meant, matrix, full):
    """The largest difference of a code from what the colours ask for by a matrix."""
    return max(abs(a - b) for one, each in zip(found, meant) for a, b in zip(one, codes(each, matrix, full)))


def judge(studio, size, matrix, full, tagged):
    name = f"{matrix} {'full' if full else 'limited'} {'tagged' if tagged else 'untagged'} {size[1]}"
    frame, meant = pattern(size, matrix, full)
    raw, take = studio.folder / "take.yuv", studio.folder / "take.mp4"
    raw.write_bytes(frame * 24)
    tags = [*TAGS[matrix], "-color_range", "pc" if full else "tv"] if tagged else []
    tool("ffmpeg", "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "yuv420p", "-s", "%dx%d" % size, "-r", "24", "-i", raw,
         *(["-vf", "setparams=range=pc"] if full else []), "-c:v", "libx264", "-qp", "0", *tags, take)
    project = studio.project(name, "INT. HALL - DAY\n\nA door.\n", size)
    studio.run("import", project, take, "--as", f"take:{studio.shots(project)[0]['code']}", "--fit-shot")
    for film, settings in ((f"{name}.mp4", ("codec=h264", "crf=4")), (f"{name}.mov", ("codec=prores",))):
        studio.compile(project, film, *settings)
        film = studio.folder / film
        video = streams(film)["video"]
        assert (video.get("color_space"), video.get("color_primaries"), video.get("color_transfer")) == ("bt709",) * 3, (film, video)
        assert video.get("color_range", "tv") == "tv", video["color_range"]
        found = patches(film, size, 12)
        off, control = worst(found, meant, "bt709", False), worst(found, meant, "bt601", False)
        print(f"{film.name}: {off:.2f} code values off; by the other matrix {control:.1f}")
        assert off <= 2, (film.name, off)
        assert control > 5, control
        assert worst(found, meant, "bt709", True) > 5  # nor is it the other range


with Studio() as studio:
    for matrix in LUMA:
        for full in (False, True):
            judge(studio, (320, 180), matrix, full, True)
    judge(studio, (320, 180), "bt601", False, False)  # nobody says: small pictures are BT.601,
    judge(studio, (1280, 720), "bt709", False, False)  # large ones BT.709
    judge(studio, (1280, 720), "bt601", True, True)
    sys.exit(0)
