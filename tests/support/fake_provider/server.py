#!/usr/bin/env python3
"""A provider of our own that bills, and misbehaves on order: the judge of what the client does.

    server.py --home DIR [--ability A|B|D] [--ready-after N] [--seed N --rate P] [--tls PEM] [--clock SECONDS [--date]]

It speaks the OpenAI-compatible video contract under /v1 and prints "port N" when it listens. In DIR it keeps two append-only
files: billing.jsonl, one line a charge, synced to disk before a single byte of the answer leaves; and wire.jsonl, one line for
every request as it came over the wire, whole or not. Faults are ordered on standard input, one line each, and used up in order:

    submit|poll|list|content|cancel FAULT answered by "ok"; see faults.py for the names
    behave                                forgets all orders
    finish                                all videos are done now

DELETE ends a video that is being made and is refused for a finished one; what was charged stays charged. Its own clock may be ahead
(--clock), and it says what it shows only with --date.

Without orders it behaves, or, with --rate, draws a fault for that share of the requests from its seed.
Abilities: A an Idempotency-Key is honoured (the first video is returned, nothing is charged) and can be looked up; B the list
echoes what was asked; D there is no list. Billing is the truth: a test compares it with what the client believes.
"""
import argparse
import json
import os
import pathlib
import random
import re
import socket
import ssl
import sys
import threading
import time
from email.utils import formatdate

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from clip import make_clip  # noqa: E402
import faults  # noqa: E402

MICRO_PER_SECOND = 100_000


class Record:
    """An append-only file of JSON lines."""

    def __init__(self, path):
        self.fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        self.lock = threading.Lock()

    def add(self, sync, **line):
        with self.lock:
            os.write(self.fd, (json.dumps(line) + "\n").encode())
            if sync:
                os.fsync(self.fd)


class Provider:
    """What the provider knows: its videos, its bills and its orders."""

    def __init__(self, options):
        self.options = options
        self.lock = threading.RLock()
        self.videos, self.by_key, self.clips = {}, {}, {}
        self.orders = {route: [] for route in faults.ROUTES}
        self.dice = random.Random(options.seed)
        self.tls = None
        if options.tls:
            self.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.tls.load_cert_chain(options.tls)
        self.billing = Record(options.home / "billing.jsonl")
        self.wire = Record(options.home / "wire.jsonl")

    def now(self):
        return int(time.time()) + self.options.clock

    def finish(self):
        with self.lock:
            for entry in self.videos.values():
                entry["polls"] = self.options.ready_after

    def cancel(self, entry, gone):
        """Nothing where it is finished."""
        with self.lock:
            video = entry["video"]
            if video["status"] == "completed" or entry["polls"] >= self.options.ready_after:
                return None
            video["status"] = "cancelled"
            if gone:
                del self.videos[video["id"]]
            return {"id": video["id"], "object": "video.deleted", "deleted": True}

    def fault(self, route):
        with self.lock:
            if self.orders[route]:
                return self.orders[route].pop(0)
            return self.dice.choice(faults.ROUTES[route]) if self.dice.random() < self.options.rate else ""

    def create(self, fields, key):
        """Charges and remembers; the bill is on disk when this returns."""
        with self.lock:
            if key and self.options.ability == "A" and key in self.by_key:
                return self.videos[self.by_key[key]]
            number = len(self.videos) + 1
            name = f"video_{self.options.seed}_{number:04d}"
            seconds = int(fields.get("seconds") or 4)
            video = {"id": name, "object": "video", "model": fields.get("model", "fake-1"), "status": "queued", "progress": 0,
                     "created_at": self.now(), "completed_at": None, "expires_at": None, "prompt": fields["prompt"],
                     "size": fields.get("size", "64x48"), "seconds": str(seconds), "remixed_from_video_id": None, "error": None}
            if key and self.options.ability == "A":
                video["client_id"] = key
                self.by_key[key] = name
            self.billing.add(True, id=name, key=key, prompt=fields["prompt"], model=video["model"], seconds=str(seconds),
                             size=video["size"], micro=seconds * MICRO_PER_SECOND, at=time.time())
            self.videos[name] = {"video": video, "polls": 0}
            return self.videos[name]

    def poll(self, entry):
        with self.lock:
            entry["polls"] += 1
            video, ready = entry["video"], self.options.ready_after
            if entry["polls"] >= ready and video["status"] in ("queued", "in_progress"):
                now = self.now()
                video.update(status="completed", progress=100, completed_at=now, expires_at=now + 3600)
            elif video["status"] in ("queued", "in_progress"):
                video.update(status="in_progress", progress=100 * entry["polls"] // ready)
            return dict(video)

    def clip(self, entry):
        video = entry["video"]
        with self.lock:
            if video["id"] not in self.clips:
                width, height = map(int, video["size"].split("x"))
                self.clips[video["id"]] = make_clip(video["prompt"], width, height, int(video["seconds"]))
            return self.clips[video["id"]]

    def listing(self, query):
        with self.lock:
            data = [dict(entry["video"]) for entry in self.videos.values()]
        if "client_id" in query:
            data = [video for video in data if video.get("client_id") == query["client_id"]]
        data.reverse()
        after = [n for n, video in enumerate(data) if video["id"] == query.get("after")]
        data = data[after[0] + 1:] if after else data
        limit = int(query.get("limit", 20))
        page = data[:limit]
        return {"object": "list", "data": page, "first_id": page[0]["id"] if page else None,
                "last_id": page[-1]["id"] if page else None, "has_more": len(data) > limit}


def fields_of(headers, body):
    """The form of a submit, from JSON or multipart; None when it is neither or has no prompt."""
    kind = headers.get("content-type", "")
    try:
        if kind.startswith("application/json"):
            fields = json.loads(body)
            fields = {k: v if isinstance(v, dict) else str(v) for k, v in fields.items()}
        else:
            boundary = b"--" + re.fullmatch(r'multipart/form-data; boundary="?([^"]{1,70})"?', kind)[1].encode()
            first, *parts, last = (b"\r\n" + body).split(b"\r\n" + boundary)
            if first or last != b"--\r\n" or not parts:
                return None
            fields = {}
            for part in parts:
                head, _, value = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
                name = re.search(rb'\bname="([^"]*)"', head)[1].decode()
                fields[name] = {"bytes": len(value)} if b"filename=" in head else value.decode()
        return fields if fields.get("prompt") else None
    except (ValueError, TypeError, AttributeError):
        return None


class Connection:
    """One connection: reads requests one after the other and answers as ordered."""

    def __init__(self, provider, sock):
        self.provider, self.sock, self.buffer, self.served = provider, sock, b"", 0

    def run(self):
        try:
            self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if self.provider.tls:
                self.sock = self.provider.tls.wrap_socket(self.sock, server_side=True)
            while self.serve():
                self.served += 1
        except (OSError, faults.Hangup):
            pass
        finally:
            self.sock.close()

    def read_until(self, marker):
        while marker not in self.buffer:
            data = self.sock.recv(65536)
            if not data:
                raise faults.Hangup
            self.buffer += data
        head, _, self.buffer = self.buffer.partition(marker)
        return head

    def read_body(self, length, slowly=False):
        while len(self.buffer) < length:
            if slowly:
                time.sleep(0.2)
            data = self.sock.recv(65536)
            if not data:
                break
            self.buffer += data
        body, self.buffer = self.buffer[:length], self.buffer[length:]
        return body

    def serve(self):
        lines = self.read_until(b"\r\n\r\n").decode("latin-1").split("\r\n")
        method, target, _ = lines[0].split(" ")
        headers = {}
        for line in lines[1:]:
            name, _, value = line.partition(":")
            headers[name.strip().lower()] = value.strip()
        path, _, text = target.partition("?")
        query = dict(pair.partition("=")[::2] for pair in text.split("&") if pair)
        route = self.route(method, path)
        fault = self.provider.fault(route) if route else ""
        length = int(headers.get("content-length", 0))
        if fault == "deaf":
            time.sleep(60)
        body = b"" if fault == "drop_at_headers" else self.read_body(length, slowly=fault == "sip")
        self.provider.wire.add(False, method=method, path=path, route=route, fault=fault, host=headers.get("host", ""),
                               headers=headers, authorized="authorization" in headers, body=len(body), length=length,
                               nth=self.served + 1)
        if len(body) < length:
            raise faults.Hangup
        date = formatdate(self.provider.now(), usegmt=True) if self.provider.options.date else ""
        answer = faults.Answer(self.sock, method == "HEAD", date)
        self.handle(route, fault, path, query, headers, body, answer)
        return answer.keep

    def route(self, method, path):
        if path.startswith("/moved/"):  # where redirects lead
            return "content" if method == "GET" else "submit"
        if (method, path) == ("POST", "/v1/videos"):
            return "submit"
        if (method, path) == ("GET", "/v1/videos"):
            return "list"
        if method == "GET" and re.fullmatch(r"/v1/videos/[^/]+/content", path):
            return "content"
        if re.fullmatch(r"/v1/videos/[^/]+", path):
            return {"GET": "poll", "DELETE": "cancel"}.get(method, "")
        return ""

    def handle(self, route, fault, path, query, headers, body, answer):
        provider = self.provider
        if route == "submit":
            fields = fields_of(headers, body)
            if fields is None:
                return answer.error(400, "invalid_request_error", "prompt is required")

            def charge():
                entry = provider.create(fields, headers.get("idempotency-key", ""))
                return json.dumps(entry["video"]).encode()
            return faults.act(fault, answer, charge, path, headers)
        if route == "list" and provider.options.ability == "D":
            return answer.error(404, "invalid_request_error", "no such route")
        if fault == "stuck":
            return answer.send(200, json.dumps({**provider.listing({}), "has_more": True}).encode())
        if route == "list":
            return faults.act(fault, answer, lambda: json.dumps(provider.listing(query)).encode(), path, headers)
        name = path.split("/")[2 if path.startswith("/moved/") else 3] if route else ""
        entry = provider.videos.get(name)
        if entry is None:
            return answer.error(404, "invalid_request_error", "no such video")
        if route == "cancel":
            first, _, rest = fault.partition(":")
            if first == "status":
                return faults.act(fault, answer, dict, path, headers)
            if fault == "drop_before_charge":
                return answer.hang_up()
            ended = provider.cancel(entry, first == "gone")
            if ended is None:
                return answer.error(409, "invalid_state", "it is finished")
            return faults.act(rest if first == "gone" else fault, answer, lambda: json.dumps(ended).encode(), path, headers)
        if route == "poll":
            return faults.act(fault, answer, lambda: json.dumps(provider.poll(entry)).encode(), path, headers)
        return faults.send_clip(fault, answer, provider.clip(entry), path, headers)


def read_orders(provider):
    for line in sys.stdin:
        route, _, fault = line.strip().partition(" ")
        with provider.lock:
            if route == "behave":
                provider.orders = {name: [] for name in faults.ROUTES}
            elif route == "finish":
                provider.finish()
            else:
                provider.orders[route].append(fault)
        print("ok", flush=True)
    os._exit(0)  # whoever started us is gone


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--home", type=pathlib.Path, required=True)
    parser.add_argument("--ability", choices="ABD", default="B")
    parser.add_argument("--ready-after", type=int, default=2)
    parser.add_argument("--tls", help="a certificate with its key: speak https")
    parser.add_argument("--clock", type=int, default=0, help="seconds that its clock is ahead")
    parser.add_argument("--date", action="store_true", help="answers say what its clock shows")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=0.0)
    provider = Provider(parser.parse_args())
    listener = socket.create_server(("127.0.0.1", 0), backlog=64)
    threading.Thread(target=read_orders, args=(provider,), daemon=True).start()
    print(f"port {listener.getsockname()[1]}", flush=True)
    while True:
        sock, _ = listener.accept()
        threading.Thread(target=Connection(provider, sock).run, daemon=True).start()


if __name__ == "__main__":
    main()
