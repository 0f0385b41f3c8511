"""Small real MP4 clips without any library: H.264 whose first picture of each second is stored raw (I_PCM) in one colour and
whose other pictures repeat it. What they look like depends on the prompt alone, so a mixed-up clip is noticed."""
import hashlib
import struct


class Bits:
    def __init__(self):
        self.text = ""

    def u(self, width, value):
        self.text += format(value, f"0{width}b")
        return self

    def ue(self, value):
        code = format(value + 1, "b")
        self.text += "0" * (len(code) - 1) + code
        return self

    def se(self, value):
        return self.ue(2 * value - 1 if value > 0 else -2 * value)

    def align(self):
        self.text += "0" * (-len(self.text) % 8)
        return self

    def bytes(self):
        return int(self.text, 2).to_bytes(len(self.text) // 8, "big") if self.text else b""

    def nal(self, header):
        self.text += "1"
        return bytes([header]) + guard(self.align().bytes())


def guard(data):
    """Emulation prevention: three bytes in the payload may not look like a start code."""
    out, zeros = bytearray(), 0
    for byte in data:
        if zeros >= 2 and byte <= 3:
            out.append(3)
            zeros = 0
        out.append(byte)
        zeros = zeros + 1 if byte == 0 else 0
    return bytes(out)


def sps(columns, rows, width, height):
    bits = Bits().u(8, 66).u(8, 0xC0).u(8, 40).ue(0).ue(0).ue(2).ue(1).u(1, 0).ue(columns - 1).ue(rows - 1).u(1, 1).u(1, 1)
    right, bottom = (columns * 16 - width) // 2, (rows * 16 - height) // 2
    bits.u(1, 1 if right or bottom else 0)
    if right or bottom:
        bits.ue(0).ue(right).ue(0).ue(bottom)
    return bits.u(1, 0).nal(0x67)


def pps():
    return Bits().ue(0).ue(0).u(1, 0).u(1, 0).ue(0).ue(0).ue(0).u(1, 0).u(2, 0).se(0).se(0).se(0).u(1, 1).u(1, 0).u(1, 0).nal(0x68)


def key_picture(blocks, colour, number):
    """An IDR picture of `blocks` raw macroblocks. Samples are never 0, so only the header needs guarding."""
    head = Bits().ue(0).ue(7).ue(0).u(4, 0).ue(number % 2).u(1, 0).u(1, 0).se(0).ue(1)
    head.ue(25).align()
    raw = bytes([colour[0]]) * 256 + bytes([colour[1]]) * 64 + bytes([colour[2]]) * 64
    return b"\x65" + guard(head.bytes()) + raw + (b"\x0d\x00" + raw) * (blocks - 1) + b"\x80"


def repeat_picture(blocks, number):
    return Bits().ue(0).ue(5).ue(0).u(4, number % 16).u(1, 0).u(1, 0).u(1, 0).se(0).ue(1).ue(blocks).nal(0x41)


def box(name, *parts):
    data = b"".join(parts)
    return struct.pack(">I", len(data) + 8) + name + data


def full(name, flags, *parts):
    return box(name, struct.pack(">I", flags), *parts)


MATRIX = struct.pack(">9I", 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)


def moov(width, height, rate, samples, config, offset):
    count = len(samples)
    keys = [n + 1 for n in range(count) if n % rate == 0]
    avc = box(b"avc1", bytes(6), struct.pack(">H", 1), bytes(16), struct.pack(">HHIIIH", width, height, 0x480000, 0x480000, 0, 1),
              bytes(32), struct.pack(">Hh", 24, -1), box(b"avcC", config))
    table = box(b"stbl", full(b"stsd", 0, struct.pack(">I", 1), avc), full(b"stts", 0, struct.pack(">III", 1, count, 1)),
                full(b"stss", 0, struct.pack(f">I{len(keys)}I", len(keys), *keys)),
                full(b"stsc", 0, struct.pack(">IIII", 1, 1, count, 1)),
                full(b"stsz", 0, struct.pack(f">II{count}I", 0, count, *map(len, samples))),
                full(b"stco", 0, struct.pack(">II", 1, offset)))
    info = box(b"minf", full(b"vmhd", 1, bytes(8)), box(b"dinf", full(b"dref", 0, struct.pack(">I", 1), full(b"url ", 1))), table)
    media = box(b"mdia", full(b"mdhd", 0, struct.pack(">IIIIHH", 0, 0, rate, count, 0x55C4, 0)),
                full(b"hdlr", 0, bytes(4), b"vide", bytes(12), b"video\0"), info)
    track = box(b"trak", full(b"tkhd", 3, struct.pack(">IIIII", 0, 0, 1, 0, count), bytes(16), MATRIX,
                              struct.pack(">II", width << 16, height << 16)), media)
    head = full(b"mvhd", 0, struct.pack(">IIIIIHH", 0, 0, rate, count, 0x10000, 0x100, 0), bytes(8), MATRIX, bytes(24),
                struct.pack(">I", 2))
    return box(b"moov", head, track)


def make_clip(prompt, width, height, seconds, rate=24):
    digest = hashlib.sha256(prompt.encode()).digest()
    columns, rows = (width + 15) // 16, (height + 15) // 16
    blocks, samples = columns * rows, []
    for n in range(seconds * rate):
        if n % rate == 0:
            colour = [40 + (digest[k] + n) % 170 for k in range(3)]
            nal = key_picture(blocks, colour, n // rate)
        else:
            nal = repeat_picture(blocks, n % rate)
        samples.append(struct.pack(">I", len(nal)) + nal)
    s, p = sps(columns, rows, width, height), pps()
    config = bytes([1, s[1], s[2], s[3], 0xFF, 0xE1]) + struct.pack(">H", len(s)) + s + b"\x01" + struct.pack(">H", len(p)) + p
    kind = box(b"ftyp", b"isom", struct.pack(">I", 512), b"isomiso2avc1mp41")
    length = len(moov(width, height, rate, samples, config, 0))
    body = moov(width, height, rate, samples, config, len(kind) + length + 8)
    return kind + body + box(b"mdat", *samples)
