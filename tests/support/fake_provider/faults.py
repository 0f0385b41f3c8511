"""What the fake provider does wrong, by name. A name may carry arguments after colons.

Any route
  drop, reset            the connection ends without an answer (FIN, RST); a submit is charged first
  half_headers, half_body, half_chunked, lie_long   the answer breaks off
  lie_short              more body than was announced
  status:CODE            that status with an error object; "status:CODE:charged" charges a submit first
  wait:CODE:NAME=VALUE   that status, not charged, with a header (Retry-After and its relatives)
  redirect:CODE:same|other   Location on this host, or on the other name of this machine
  login:SCHEME           401 with a challenge
  late:SECONDS           the right answer, after a while
  hang, drip, endless    no end: silence, a byte at a time, an endless body
  html, bomb, garbage, hints   HTML for JSON, 200 MB in a few KB, not HTTP at all, 103 before the answer
  long:CODE              that status with a text of 200 KB
Submits only
  drop_at_headers, drop_before_charge   the connection ends before anything was charged
  deaf, sip              the body is not read, or a little at a time
  no_id, id:TEXT         the answer has no id, or that one
Cancels only
  gone, gone:drop        the video is not known any more afterwards; and the answer is lost
Submits and polls
  url:ADDRESS            the video says where its bytes are
Lists only
  stuck                  says that there is more, and repeats itself
Clips only
  no_length, cut_no_length, no_range, changed, wrong_range, encoded
  unplayable             whole by its length and its boxes, of a codec that nobody knows
"""
import gzip
import json
import socket
import struct
import time

COMMON = ["drop", "reset", "half_headers", "half_body", "half_chunked", "lie_long", "lie_short", "status:500:charged", "html"]
ROUTES = {
    "submit": COMMON + ["drop_at_headers", "drop_before_charge", "no_id", "wait:429:Retry-After=1", "status:502:charged"],
    "poll": COMMON,
    "list": COMMON,
    "cancel": COMMON,
    "content": ["drop", "reset", "half_body", "status:500", "no_length", "no_range"],
}
REASONS = {200: "OK", 206: "Partial Content"}


class Hangup(Exception):
    pass


class Answer:
    """Writes to the connection, well or badly."""

    def __init__(self, sock, headless=False, date=""):
        self.sock, self.headless, self.date, self.keep = sock, headless, date, True

    def raw(self, data):
        self.sock.sendall(data)

    def head(self, status, headers):
        headers = {**headers, "Date": self.date} if self.date else headers
        lines = [f"HTTP/1.1 {status} {REASONS.get(status, 'Other')}"] + [f"{name}: {value}" for name, value in headers.items()]
        self.raw("\r\n".join(lines + ["", ""]).encode("latin-1"))

    def send(self, status, body, kind="application/json", extra=None):
        self.head(status, {"Content-Type": kind, "Content-Length": len(body), **(extra or {})})
        self.raw(body)

    def error(self, status, code, message, extra=None):
        body = {"error": {"message": message, "type": code, "param": None, "code": code}}
        self.send(status, json.dumps(body).encode(), extra=extra)

    def hang_up(self, reset=False):
        if reset:
            self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        raise Hangup

    def endless(self, kind):
        self.head(200, {"Content-Type": kind, "Transfer-Encoding": "chunked"})
        piece = b"%x\r\n" % 65536 + b" " * 65536 + b"\r\n"
        while True:
            self.raw(piece)

    def drip(self, status, body, headers):
        self.head(status, {"Content-Length": len(body), **headers})
        for n in range(len(body)):
            self.raw(body[n:n + 1])
            time.sleep(0.05)


def redirect(answer, fault, path, headers):
    _, code, where = fault.split(":")
    host = headers.get("host", "")
    if where == "other":
        host = host.replace("127.0.0.1", "localhost") if "127.0.0.1" in host else host.replace("localhost", "127.0.0.1")
    parts = path.removeprefix("/v1").split("/")
    name = parts[2] if len(parts) > 2 else "none"
    answer.send(int(code), b"", extra={"Location": f"http://{host}/moved/{name}/content"})


def broken(fault, answer, body, kind, headers, status=200):
    """The faults that any body can have. False: this is none of them."""
    plain = {"Content-Type": kind, **headers}
    half = body[:len(body) // 2]
    if fault in ("drop", "reset"):
        answer.hang_up(fault == "reset")
    elif fault == "half_headers":
        answer.raw(b"HTTP/1.1 200 OK\r\nContent-Ty")
        answer.hang_up()
    elif fault in ("half_body", "lie_long"):
        answer.head(status, {**plain, "Content-Length": len(body) + (10 if fault == "lie_long" else 0)})
        answer.raw(half if fault == "half_body" else body)
        time.sleep(0.4)  # what came before the end is read before the end is seen, also by a busy machine
        answer.hang_up()
    elif fault == "half_chunked":
        answer.head(status, {**plain, "Transfer-Encoding": "chunked"})
        answer.raw(b"%x\r\n" % len(half) + half + b"\r\n")
        time.sleep(0.1)
        answer.hang_up()
    elif fault == "lie_short":
        answer.head(status, {**plain, "Content-Length": len(half)})
        answer.raw(body)
        answer.hang_up()
    elif fault == "hang":
        time.sleep(60)
        answer.hang_up()
    elif fault == "drip":
        answer.drip(status, body, plain)
    elif fault == "endless":
        answer.endless(kind)
    elif fault == "html":
        answer.send(200, b"<!DOCTYPE html><html><title>Sign in</title></html>", "text/html")
    elif fault == "garbage":
        answer.raw(b"\x00\xffSSH-2.0-nothing here\r\n\r\n")
        answer.hang_up()
    elif fault == "bomb":
        squeezed = gzip.compress(bytes(200 << 20), 1)
        answer.send(200, squeezed, kind, {"Content-Encoding": "gzip"})
    else:
        return False
    return True


def act(fault, answer, make, path, headers):
    """A JSON answer. `make` charges, so what must not charge comes before it."""
    name, _, rest = fault.partition(":")
    if name in ("drop_at_headers", "drop_before_charge"):
        answer.hang_up()
    if name == "redirect":
        return redirect(answer, fault, path, headers)
    if name == "wait":
        code, _, header = rest.partition(":")
        key, _, value = header.partition("=")
        return answer.error(int(code), "rate_limit_exceeded", "slow down", {key: value} if key else None)
    if name == "long":
        return answer.send(int(rest), b"x" * 200_000, "text/plain")
    if name == "login":
        return answer.error(401, "invalid_api_key", "who are you", {"WWW-Authenticate": rest})
    if name == "status" and not rest.endswith(":charged"):
        return answer.error(int(rest), "some_error", f"status {rest}")
    body = make()
    if name == "status":
        return answer.error(int(rest.split(":")[0]), "some_error", "after the charge")
    if name == "late":
        time.sleep(float(rest))
    if name == "hints":
        answer.raw(b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n")
    if name in ("no_id", "id", "url"):
        fields = json.loads(body)
        if name != "url":
            fields.pop("id")
        body = json.dumps(fields if name == "no_id" else {**fields, name: rest}).encode()
    if not broken(name, answer, body, "application/json", {}):
        answer.send(200, body)


def send_clip(fault, answer, clip, path, headers):
    """The bytes of a clip, with ranges by entity tag."""
    tag = '"%d-%s"' % (len(clip), clip[-8:].hex())
    name, _, rest = fault.partition(":")
    if name == "redirect":
        return redirect(answer, fault, path, headers)
    if name == "status":
        return answer.error(int(rest), "some_error", f"status {rest}")
    if name == "long":
        return answer.send(int(rest), b"x" * 200_000, "text/plain")
    if name == "changed":  # another file since the first half
        tag, clip = '"other"', clip[:-1] + b"\x01"
    if name == "unplayable":
        clip = clip.replace(b"avc1", b"zzz1")
    start, status, extra = 0, 200, {"ETag": tag, "Accept-Ranges": "bytes"}
    asked = headers.get("range", "")
    if asked.startswith("bytes=") and asked.endswith("-") and headers.get("if-range", tag) == tag and name != "no_range":
        start, status = int(asked[6:-1]), 206
        if start >= len(clip):
            return answer.error(416, "range", "nothing there")
        shown = start + (7 if name == "wrong_range" else 0)
        extra["Content-Range"] = f"bytes {shown}-{len(clip) - 1}/{len(clip)}"
    body = clip[start:]
    if name in ("no_length", "cut_no_length"):
        answer.head(status, {"Content-Type": "video/mp4", "Connection": "close", **extra})
        answer.raw(body if name == "no_length" else body[:len(body) // 2])
        answer.hang_up()
    if name == "encoded":
        return answer.send(status, gzip.compress(body), "video/mp4", {**extra, "Content-Encoding": "gzip"})
    if not broken(name, answer, body, "video/mp4", extra, status):
        answer.send(status, body, "video/mp4", extra)
