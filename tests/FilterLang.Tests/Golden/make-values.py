#!/usr/bin/env python3
"""Makes the golden field values: what tshark 4.6 says of each field of a protocol, over a spread of captures.

    make-values.py TSHARK CAPTURES PROTOCOL...      writes values/PROTOCOL.tsv
    make-values.py TSHARK CAPTURES --choose NAME...  adds captures to captures.tsv

TSHARK is a tshark 4.6, CAPTURES the folder of captures. PROTOCOL is a filter name (ip), or NAME=owner,owner for a file that holds the fields
of several (ppp=ppp,lcp,ipcp,ipv6cp).

captures.tsv has a row a capture: name in the folder, and the first 16 digits of the content's SHA-256. The first 300 frames of each count.
A value file begins with the fields that were asked for, on one line; then "#", the capture's row (from 0), and a row for each field that has
values there: name, number of frames with a value, and the first 16 digits of the SHA-256 of the lines "frame TAB values" of these frames, each
ended by a line feed, the values joined by the octet 1F, as -T fields writes them. A field that is asked for and not listed has no values.
"""
import concurrent.futures
import hashlib
import os
import subprocess
import sys

FRAMES = 300
BATCH = 900
# The row's own number; what every protocol of the packet says; what depends on the machine.
LEFT_OUT = {"frame.number", "frame.protocols", "frame.time", "frame.file_off", "frame.coloring_rule.name", "frame.coloring_rule.string", "frame.hash",
            "frame.hash.value"}
here = os.path.dirname(os.path.abspath(__file__))


def digits(data):
    return hashlib.sha256(data).hexdigest()[:16]


def captures():
    path = os.path.join(here, "captures.tsv")
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file if line.strip()]


def choose(folder, names):
    rows = captures()
    known = {name for name, _ in rows}
    for name in names:
        if name not in known:
            with open(os.path.join(folder, name), "rb") as file:
                rows.append([name, digits(file.read())])
    with open(os.path.join(here, "captures.tsv"), "w", encoding="utf-8") as file:
        file.writelines(f"{name}\t{digest}\n" for name, digest in sorted(rows))


def fields_of(tshark, owners):
    output = subprocess.run([tshark, "-G", "fields"], capture_output=True, check=True).stdout.decode("utf-8", "replace")
    names = []
    for line in output.splitlines():
        row = line.split("\t")
        if row[0] == "F" and row[4] in owners and row[2] not in LEFT_OUT and row[2] not in names:
            names.append(row[2])
    return names


def values(tshark, path, fields):
    """Rows of one capture: field, frames, digits."""
    rows = []
    for start in range(0, len(fields), BATCH):
        batch = fields[start:start + BATCH]
        command = [tshark, "-n", "-r", path, "-c", str(FRAMES), "-T", "fields", "-E", "separator=/t", "-E", "occurrence=a",
                   "-E", "aggregator=\x1f", "-e", "frame.number"]
        for field in batch:
            command += ["-e", field]
        output = subprocess.run(command, capture_output=True).stdout
        kept = [hashlib.sha256() for _ in batch]
        counts = [0] * len(batch)
        for line in output.split(b"\n"):
            cells = line.split(b"\t")
            for i, cell in enumerate(cells[1:]):
                if cell:
                    counts[i] += 1
                    kept[i].update(cells[0] + b"\t" + cell + b"\n")
        rows += [(field, counts[i], kept[i].hexdigest()[:16]) for i, field in enumerate(batch) if counts[i]]
    return rows


def make(tshark, folder, arguments):
    """All files at once: a capture is read once for all of them."""
    asked = {}
    for argument in arguments:
        name, _, owners = argument.partition("=")
        asked[name] = fields_of(tshark, set((owners or name).split(",")))
    everything = list(dict.fromkeys(field for fields in asked.values() for field in fields))
    names = [row[0] for row in captures()]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        found = list(pool.map(lambda capture: values(tshark, os.path.join(folder, capture), everything), names))
    for name, fields in asked.items():
        write(name, fields, found)


def write(name, fields, found):
    wanted = set(fields)
    occurring = {field for rows in found for field, _, _ in rows if field in wanted}
    with open(os.path.join(here, "values", name + ".tsv"), "w", encoding="utf-8") as file:
        file.write(" ".join(field for field in fields if field in occurring) + "\n")
        for number, rows in enumerate(found):
            own = [row for row in rows if row[0] in wanted]
            if own:
                file.write(f"#{number}\n")
                file.writelines(f"{field}\t{count}\t{digest}\n" for field, count, digest in own)


def main():
    tshark, folder, *rest = sys.argv[1:]
    if rest[0] == "--choose":
        choose(folder, rest[1:])
        return
    make(tshark, folder, rest)


main()
