#!/usr/bin/env python3
"""A proxy for tests: passes every CONNECT on to one port of this machine, whatever host was asked for.

    connect_proxy.py TARGET_PORT LOG      prints its own port; a line "host:port" a tunnel goes to LOG
"""
import socket, sys, threading


def pump(source, sink):
    try:
        while data := source.recv(65536):
            sink.sendall(data)
    except OSError:
        pass
    finally:
        for end in (source, sink):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass


def serve(client, target, log):
    head = b""
    while b"\r\n\r\n" not in head and len(head) < 16384:
        piece = client.recv(4096)
        if not piece:
            return client.close()
        head += piece
    method, where = head.split(b" ")[:2]
    with open(log, "ab") as file:
        file.write(method + b" " + where + b"\n")
    if method != b"CONNECT":
        client.sendall(b"HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\n\r\n")
        return client.close()
    server = socket.create_connection(("127.0.0.1", target))
    client.sendall(b"HTTP/1.1 200 Connected\r\n\r\n")
    threading.Thread(target=pump, args=(server, client), daemon=True).start()
    pump(client, server)


listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
while True:
    connection, _ = listener.accept()
    threading.Thread(target=serve, args=(connection, int(sys.argv[1]), sys.argv[2]), daemon=True).start()
