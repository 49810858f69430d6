#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Mutu's map beside QGIS's, in one run: same book, extents, size (1920x1080) and styles, medians of five.

    tests/bench/beside_qgis.py BENCH_MAPS BOOK [BOOK ...]

Of each book: the scene is kept first, then bench_maps tells its frames and extents, then QGIS's parallel renderer paints
the same extents from the same book, in the styles that the book carries for it (bench_maps in the same land-use style).
Prints a table with the ratio. Books without a peer's frames (`--alone BOOK`) are listed for how cost grows.
"""
import json
import os
import re
import subprocess
import sys

LAYERS = ["district", "parcel", "vacancy", "road", "building", "cluster_zone", "facility"]
VIEWS = {"whole zone, warm": True, "36,000 parcels without labels": False, "1,200 parcels without labels": False,
         "1,200 parcels": True}
LINE = re.compile(r"^(.{44}) +([\d.]+) ms(?:.*work +([\d.]+))?(?:.*parcels +(\d+))?(?:.*window ([-\d.,]+))?")


def ours(bench, book):
    subprocess.run([bench, "keep", book], check=True, stdout=subprocess.DEVNULL)
    # once to warm the page cache, as the peer's first frame is
    subprocess.run([bench, book, "parcel_land_use"], check=True, stdout=subprocess.DEVNULL)
    text = subprocess.run([bench, book, "parcel_land_use"], check=True, capture_output=True, text=True).stdout
    found = {}
    for line in text.splitlines():
        match = LINE.match(line)
        if match:
            found[match[1].strip()] = {"ms": float(match[2]), "work": float(match[3] or 0),
                                       "parcels": int(match[4] or 0), "window": match[5], "line": line}
    resident = re.search(r"resident at the end +(\d+) MB", text)
    found["resident"] = int(resident[1]) if resident else 0
    return found


def theirs(book, window, labels):
    here = os.path.join(os.path.dirname(os.path.abspath(__file__)), "qgis_maps.py")
    words = ["/usr/bin/python3", here, book, "--extent", window, "--labels", "yes" if labels else "no"]
    for layer in LAYERS:
        words += ["--layer", layer]
    run = subprocess.run(words, check=True, capture_output=True, text=True)
    return json.loads(run.stdout[run.stdout.index("{"):])["frames"][0]["median"]


def main():
    bench, books, alone = sys.argv[1], [], []
    rest = sys.argv[2:]
    while rest:
        word = rest.pop(0)
        (alone if word == "--alone" else books).append(rest.pop(0) if word == "--alone" else word)
    for book in books + alone:
        found = ours(bench, book)
        print(f"{book}: first full frame {found['first full frame after']['ms']:.0f} ms, resident {found['resident']} MB")
        whole = None
        for view, labels in VIEWS.items():
            own = found.get(view)
            if own is None:
                continue
            text = f"  {view:<34} {own['parcels']:>9} parcels  mutu {own['ms']:>8.1f} ms (work {own['work']:.0f})"
            if book in books:
                peer = theirs(book, own["window"], labels)
                whole = peer if whole is None else whole
                text += f"  qgis {peer:>9.1f} ms  ratio {peer / own['ms']:>7.1f}"
            print(text, flush=True)
        if whole:
            first = found["first full frame after"]["ms"]
            print(f"  first full frame beside QGIS's warm one: ratio {whole / first:.1f}")
        for view in found:
            if view.startswith("pan"):
                print(f"  {view:<34} {found[view]['ms']:>30.1f} ms")


main()
