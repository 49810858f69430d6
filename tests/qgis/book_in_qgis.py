#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A demo book opened in QGIS: each layer has its shipped style at once, its rules are the SLD's, and the picture is Mutu's.

    book_in_qgis.py MUTU STYLES [FOLDER]      keeps the pictures in FOLDER where one is told

The measure of a picture: the share of pixels that differ by more than 32 of 255 in any channel from every pixel of the
other picture within one pixel's distance, both ways, labels left out of both. The distance forgives how the two programs
smooth the edge of a line, not that a line or a colour is missing. Hatches lie otherwise (Mutu's are fixed to the ground, QGIS's
to the picture, with whole pixels between the lines), so that where there are some, the same is asked of the means of 12 by 12
pixels.
"""
import os
import sqlite3
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ET

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
try:
    import numpy
    from qgis.core import (QgsApplication, QgsExpressionContext, QgsExpressionContextUtils, QgsMapRendererParallelJob,
                           QgsMapSettings, QgsRectangle, QgsRenderContext, QgsVectorLayer)
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QColor, QImage
except ImportError as absent:
    print(f"skipped: QGIS's Python modules are absent ({absent}); Debian: python3-qgis python3-numpy")
    sys.exit(77)

MUTU, STYLES = sys.argv[1:3]
KEEP = sys.argv[3] if len(sys.argv) > 3 else None
SE = "{http://www.opengis.net/se}"
SLD = "{http://www.opengis.net/sld}"
DEFAULTS = {"district": "district", "parcel": "parcel_land_use", "vacancy": "vacancy", "building": "building", "road": "road",
            "cluster_zone": "cluster_zone"}
SIZE = (960, 540)
MARK = (slice(SIZE[1] - 50, SIZE[1]), slice(0, 340))  # where Mutu says that the data is made up


class Sld:
    """A shipped style as its file has it, read by nothing of Mutu's."""

    def __init__(self, name):
        self.tree = ET.parse(os.path.join(STYLES, name + ".sld"))
        self.drawn = []
        self.labelled = []
        for rule in self.tree.iter(SE + "Rule"):
            title = rule.findtext(f"{SE}Description/{SE}Title") or rule.findtext(SE + "Name")
            scales = tuple(float(rule.findtext(SE + end) or 0) for end in ("MinScaleDenominator", "MaxScaleDenominator"))
            kinds = {child.tag[len(SE):] for child in rule if child.tag.endswith("Symbolizer")}
            if kinds - {"TextSymbolizer"}:
                self.drawn.append((title, *scales, rule.find(SE + "ElseFilter") is not None))
            if "TextSymbolizer" in kinds:
                self.labelled.append((rule.findtext(SE + "Name"), *scales))

    def without_labels(self, path):
        for pass_ in self.tree.iter(SE + "FeatureTypeStyle"):
            for rule in list(pass_):
                for text in rule.findall(SE + "TextSymbolizer"):
                    rule.remove(text)
                if not any(child.tag.endswith("Symbolizer") for child in rule):
                    pass_.remove(rule)
        for style in self.tree.iter(SLD + "UserStyle"):
            for pass_ in style.findall(SE + "FeatureTypeStyle"):
                if len(pass_) == 0:
                    style.remove(pass_)
        self.tree.write(path, encoding="UTF-8", xml_declaration=True)
        return path


def pixels(image):
    image = image.convertToFormat(QImage.Format_RGB32)
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    return numpy.frombuffer(bits, numpy.uint8).reshape(image.height(), image.width(), 4)[:, :, :3].astype(numpy.int16)


def unlike(a, b):
    """Where a pixel of a is like none of b's within one pixel."""
    frame = numpy.pad(b, ((1, 1), (1, 1), (0, 0)), mode="edge")
    height, width = a.shape[:2]
    least = numpy.full((height, width), 255, numpy.int16)
    for dy in range(3):
        for dx in range(3):
            least = numpy.minimum(least, numpy.abs(a - frame[dy:dy + height, dx:dx + width]).max(axis=2))
    return least > 32


def means(picture, side=12):
    height, width = picture.shape[0] // side, picture.shape[1] // side
    return picture[:height * side, :width * side].reshape(height, side, width, side, 3).mean(axis=(1, 3)).astype(numpy.int16)


class BookInQgis(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.application = QgsApplication([], False)
        cls.application.initQgis()
        cls.folder = tempfile.TemporaryDirectory()
        cls.book = os.path.join(cls.folder.name, "made.mutu")
        subprocess.run([MUTU, "demo", cls.book, "--parcels", "2000", "--seed", "7", "-q"], check=True, stdout=subprocess.DEVNULL)
        with sqlite3.connect(cls.book) as rows:
            cls.uses = dict(rows.execute("SELECT land_use, count(*) FROM parcel WHERE stratum = 'surface' GROUP BY 1"))

    def layer(self, name, provider="spatialite"):
        uri = f"dbname='{self.book}' table=\"{name}\" (geometry)" if provider == "spatialite" else f"{self.book}|layername={name}"
        layer = QgsVectorLayer(uri, name, provider)
        self.assertTrue(layer.isValid(), f"{name} through {provider}")
        return layer

    def test_each_layer_has_its_default_style_through_both_providers(self):
        for provider in ("spatialite", "ogr"):
            for name in DEFAULTS:
                message, good = self.layer(name, provider).loadDefaultStyle()
                self.assertTrue(good, f"{name} through {provider}: {message}")
        message, good = self.layer("facility", "ogr").loadDefaultStyle()
        self.assertTrue(good, message)

    def test_the_rules_are_those_of_the_sld(self):
        for name, style in DEFAULTS.items():
            layer, sld = self.layer(name), Sld(style)
            layer.loadDefaultStyle()
            self.assertEqual(layer.renderer().type(), "RuleRenderer")
            groups = layer.renderer().rootRule().children()
            rules = [rule for group in groups for rule in group.children()]
            # QGIS has the greatest denominator as the minimum scale.
            self.assertEqual([(r.label(), r.maximumScale(), r.minimumScale(), r.isElse()) for r in rules], sld.drawn, name)
            for rule in groups + rules:
                if rule.filter() is not None:
                    self.assertFalse(rule.filter().hasParserError(), f"{name}: {rule.filterExpression()}")
            for rule in rules:
                self.assertIsNotNone(rule.symbol(), f"{name}: {rule.label()}")
                self.assertGreater(rule.symbol().symbolLayerCount(), 0, f"{name}: {rule.label()}")

    def test_the_labels_are_those_of_the_sld_and_say_something(self):
        for name, style in DEFAULTS.items():
            layer, sld = self.layer(name), Sld(style)
            layer.loadDefaultStyle()
            labelled = [] if layer.labeling() is None else layer.labeling().rootRule().children()
            self.assertEqual([(r.description(), r.maximumScale(), r.minimumScale()) for r in labelled], sld.labelled, name)
            for rule in labelled:
                expression = rule.settings().getLabelExpression()
                self.assertFalse(expression.hasParserError(), expression.parserErrorString())
                if rule.filterExpression().find("NULL IS NULL") >= 0 or rule.description() == "remark":
                    continue  # what only Mutu derives
                context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
                texts = set()
                for feature in layer.getFeatures():
                    context.setFeature(feature)
                    texts.add(expression.evaluate(context))
                    self.assertFalse(expression.hasEvalError(), expression.evalErrorString())
                self.assertTrue(any(isinstance(text, str) and text for text in texts), f"{name}: {rule.description()}")

    def test_every_parcel_is_drawn_by_the_rule_of_its_use(self):
        layer = self.layer("parcel")
        layer.loadDefaultStyle()
        context = QgsRenderContext()
        context.setRendererScale(5000)
        context.setExpressionContext(QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer)))
        renderer = layer.renderer().clone()
        renderer.startRender(context, layer.fields())
        items = {item.ruleKey(): item.label() for item in renderer.legendSymbolItems()}
        told = {}
        for feature in layer.getFeatures():
            context.expressionContext().setFeature(feature)
            labels = {items[key] for key in renderer.legendKeysForFeature(feature, context) if key.startswith("rule-")}
            self.assertTrue(labels, f"no rule draws parcel {feature['code']} of use {feature['land_use']}")
            told.setdefault(feature["land_use"], set()).add(tuple(sorted(labels)))
        renderer.stopRender(context)
        self.assertEqual(set(told), set(self.uses))
        self.assertTrue(all(len(labels) == 1 for labels in told.values()), told)
        self.assertGreater(len({next(iter(labels)) for labels in told.values()}), 3)

    def test_the_picture_is_mutus(self):
        with sqlite3.connect(self.book) as rows:
            rows.enable_load_extension(True)
            rows.load_extension("mod_spatialite")
            x, y = rows.execute("SELECT ST_X(c), ST_Y(c) FROM (SELECT ST_Centroid(geometry) c FROM district LIMIT 1)").fetchone()
        for names, scale, budget in ((["parcel"], 8000, 0.002), (["parcel", "building"], 3000, 0.002), (["road"], 8000, 0.004),
                                     (["parcel", "vacancy"], 5000, 0.005), (["district", "parcel", "building", "road"], 25000, 0.004)):
            half = [dots * 25.4 / 96 / 1000 * scale / 2 for dots in SIZE]
            window = [x - half[0], y - half[1], x + half[0], y + half[1]]
            ours = self.painted_by_mutu(names, window)
            theirs = self.painted_by_qgis(names, window)
            self.assertGreater((numpy.abs(ours - 255).max(axis=2) > 32).mean(), 0.02, f"{names}: next to nothing is painted")
            ours[MARK] = theirs[MARK] = 255
            if "vacancy" in names:
                ours, theirs = means(ours), means(theirs)
            differing = unlike(ours, theirs) | unlike(theirs, ours)
            share = differing.mean()
            print(f"{'+'.join(names)} at 1:{scale}: {100 * share:.2f} % of the pixels differ, budget {100 * budget:.2f} %")
            self.assertLessEqual(share, budget, f"{names} at 1:{scale}")

    def painted_by_mutu(self, names, window):
        out = os.path.join(KEEP or self.folder.name, "mutu-" + "-".join(names) + ".png")
        styles = [Sld(DEFAULTS[name]).without_labels(os.path.join(self.folder.name, DEFAULTS[name] + ".sld")) for name in names]
        options = [part for style in styles for part in ("--style", style)]
        done = subprocess.run([MUTU, "render", self.book, out, "--window", ",".join(map(str, window)), "--size", "%dx%d" % SIZE,
                               *options], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        return pixels(QImage(out))

    def painted_by_qgis(self, names, window):
        layers = [self.layer(name) for name in names]
        for layer in layers:
            layer.loadDefaultStyle()
        settings = QgsMapSettings()
        settings.setLayers(list(reversed(layers)))
        settings.setDestinationCrs(layers[0].crs())
        settings.setOutputSize(QSize(*SIZE))
        settings.setOutputDpi(96)
        settings.setExtent(QgsRectangle(*window))
        settings.setBackgroundColor(QColor("white"))
        settings.setFlag(QgsMapSettings.Antialiasing, True)
        settings.setFlag(QgsMapSettings.DrawLabeling, False)
        job = QgsMapRendererParallelJob(settings)
        job.start()
        job.waitForFinished()
        self.assertEqual([error.message for error in job.errors()], [])
        image = job.renderedImage()
        if KEEP:
            image.save(os.path.join(KEEP, "qgis-" + "-".join(names) + ".png"))
        return pixels(image)


if __name__ == "__main__":
    result = unittest.main(argv=sys.argv[:1], exit=False, verbosity=2).result
    sys.stdout.flush()
    os._exit(0 if result.wasSuccessful() else 1)  # QGIS's own tidying up may crash after everything is done
