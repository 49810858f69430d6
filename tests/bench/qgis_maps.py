#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Times QGIS on the views that bench_maps times Mutu on, and can keep what it painted.

    tests/bench/qgis_maps.py FILE --layer NAME[=STYLE] [--layer ...] --extent X0,Y0,X1,Y1 [--extent ...]

FILE is a book (or what `mutu export` wrote: a GeoPackage, any file that OGR reads). Layers are named bottom first. STYLE
is a .sld or .qml file; without one the layer has the default style that the file itself carries, as when it is opened in
QGIS. Prints one JSON document; a frame that is painted with errors ends the run with 1 and tells them.

Measured: one QgsMapRendererParallelJob from start to waitForFinished; one frame first, unmeasured by the medians (told
as "first"), then FRAMES warm ones. Nothing is cached between frames, as in Mutu's own frames.
"""
import argparse
import json
import os
import statistics
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
try:
    from qgis.core import (Qgis, QgsApplication, QgsMapRendererParallelJob, QgsMapSettings, QgsRectangle, QgsVectorLayer)
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QColor
except ImportError:
    sys.exit("qgis_maps.py: QGIS's Python modules are absent (Debian: python3-qgis)")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("file")
    parser.add_argument("--layer", action="append", required=True, metavar="NAME[=STYLE]", help="bottom first; may be repeated")
    parser.add_argument("--extent", action="append", required=True, metavar="X0,Y0,X1,Y1", help="metres, x east, y north; may be repeated")
    parser.add_argument("--size", default="1920x1080", metavar="WxH")
    parser.add_argument("--frames", type=int, default=5, help="warm frames a median is taken of (5 unless told)")
    parser.add_argument("--labels", choices=["yes", "no"], default="yes")
    parser.add_argument("--threads", type=int, default=-1, help="threads QGIS may use (all unless told)")
    parser.add_argument("--keep", metavar="FOLDER", help="keep the last picture of each extent as FOLDER/1.png, 2.png …")
    return parser.parse_args()


def opened(file, name):
    """A layer through SpatiaLite where the file is such a database, else through OGR: what QGIS's browser takes."""
    with open(file, "rb") as head:
        is_sqlite = head.read(16).startswith(b"SQLite format 3")
    if is_sqlite and not file.endswith(".gpkg"):
        layer = QgsVectorLayer(f"dbname='{file}' table=\"{name}\" (geometry)", name, "spatialite")
        if layer.isValid():
            return layer
    layer = QgsVectorLayer(f"{file}|layername={name}", name, "ogr")
    if not layer.isValid():
        sys.exit(f"qgis_maps.py: QGIS can't open the layer {name} of {file}")
    return layer


def styled(layer, style):
    if style.endswith(".sld"):
        message, good = layer.loadSldStyle(style)
    else:
        message, good = layer.loadNamedStyle(style) if style else layer.loadDefaultStyle()
    if not good:
        sys.exit(f"qgis_maps.py: layer {layer.name()}: {message or 'the file carries no style for it'}")
    return layer


def painted(settings):
    job = QgsMapRendererParallelJob(settings)
    begin = time.perf_counter()
    job.start()
    job.waitForFinished()
    took = (time.perf_counter() - begin) * 1000
    errors = [error.message for error in job.errors()]
    if errors:
        sys.exit("qgis_maps.py: " + "; ".join(errors))
    return took, job.renderedImage()


def main():
    wish = arguments()
    QgsApplication.setPrefixPath("/usr", True)
    application = QgsApplication([], False)
    application.initQgis()
    application.setMaxThreads(wish.threads)
    layers = []
    for text in wish.layer:
        name, _, style = text.partition("=")
        layers.append(styled(opened(wish.file, name), style))
    settings = QgsMapSettings()
    settings.setLayers(list(reversed(layers)))  # QGIS lists the topmost first
    settings.setDestinationCrs(layers[0].crs())
    width, height = (int(part) for part in wish.size.split("x"))
    settings.setOutputSize(QSize(width, height))
    settings.setOutputDpi(96)
    settings.setBackgroundColor(QColor("white"))
    settings.setFlag(QgsMapSettings.Antialiasing, True)
    settings.setFlag(QgsMapSettings.DrawLabeling, wish.labels == "yes")
    settings.setFlag(QgsMapSettings.UseRenderingOptimization, True)
    frames = []
    for number, text in enumerate(wish.extent, 1):
        settings.setExtent(QgsRectangle(*(float(part) for part in text.split(","))))
        first, image = painted(settings)
        times = []
        for _ in range(wish.frames):
            took, image = painted(settings)
            times.append(took)
        if wish.keep:
            image.save(os.path.join(wish.keep, f"{number}.png"))
        frames.append({"window": [float(part) for part in text.split(",")], "scale": round(settings.scale(), 1),
                       "first": round(first, 1), "milliseconds": [round(t, 1) for t in times],
                       "median": round(statistics.median(times), 1)})
    print(json.dumps({"qgis": Qgis.version(), "size": [width, height], "layers": [layer.name() for layer in layers],
                      "labels": wish.labels == "yes", "frames": frames}, ensure_ascii=False))
    sys.stdout.flush()
    os._exit(0)  # QGIS's own tidying up may crash after everything is done


main()
