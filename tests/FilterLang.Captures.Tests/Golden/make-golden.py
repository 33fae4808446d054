#!/usr/bin/env python3
"""Makes captures.tsv, what tshark 4.6 reads from each development capture.

    make-golden.py TSHARK CAPTURES > captures.tsv

TSHARK is a tshark 4.6, CAPTURES the folder of captures. A row a file, sorted by name, separated by tabs:
name in the folder, first 16 digits of the content's SHA-256, records, first 16 digits of the SHA-256 of the lines
"frame.cap_len frame.len time" (each ended by a line feed), exit code, and the detail of the error message or "-".
The time is frame.time_epoch in nanoseconds, or nothing when a frame has none.
"""
import concurrent.futures
import hashlib
import os
import re
import subprocess
import sys


def prefix(data):
    return hashlib.sha256(data).hexdigest()[:16]


def nanoseconds(text, is_pcapng):
    """tshark prints seconds and a signed fraction apart; in damaged files the fraction may be negative or above a second."""
    if not text:
        return ""
    seconds, fraction = text.split(".")
    if fraction.startswith("("):
        return str(int(seconds) * 10**9 + int(re.match(r"\((\d+)", fraction).group(1)))
    total = abs(int(seconds)) * 10**9
    if not text.startswith("-"):
        return str(total + int(fraction))
    # A pcapng offset makes the seconds negative; in pcap only the fraction can be.
    return str(int(fraction) - total if is_pcapng else total - int(fraction))


def normal(line, is_pcapng):
    captured, length, time = line.split(" ", 2)
    return f"{captured} {length} {nanoseconds(time, is_pcapng)}\n"


def row(tshark, folder, name):
    path = os.path.join(folder, name)
    with open(path, "rb") as file:
        content = file.read()
    # Dissection costs time and cannot change these three fields.
    command = [tshark, "-n", "-r", path, "--disable-all-protocols", "--enable-protocol", "frame",
               "-T", "fields", "-E", "separator= ", "-e", "frame.cap_len", "-e", "frame.len", "-e", "frame.time_epoch"]
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    is_pcapng = content.startswith(b"\x0a\x0d\x0d\x0a")
    lines = "".join(normal(line, is_pcapng) for line in result.stdout.decode().splitlines()).encode()
    message = result.stderr.decode("utf-8", "replace")
    detail = re.search(r"\n\((.*)\)\s*$", message)
    if "cut short" in message:
        error = "cut short"
    elif detail:
        error = detail.group(1).replace("\t", " ")
    elif "isn't a capture file" in message:
        error = "not a capture"
    elif result.returncode:
        error = "other"
    else:
        error = "-"
    return "\t".join([name, prefix(content), str(lines.count(b"\n")), prefix(lines), str(result.returncode), error])


def main():
    tshark, folder = sys.argv[1:3]
    names = sorted(os.path.relpath(os.path.join(at, file), folder)
                   for at, _, files in os.walk(folder) for file in files if file != "README.md")
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        for line in pool.map(lambda name: row(tshark, folder, name), names):
            print(line)


if __name__ == "__main__":
    main()
