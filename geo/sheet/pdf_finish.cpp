// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/pdf_finish.h"

#include "geo/base/error.h"
#include "geo/sheet/character_map.h"
#include "geo/sheet/pdf_layers.h"

#include <fmt/format.h>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <array>
#include <cstdint>
#include <memory>
#include <span>

namespace mutu::sheet {

namespace {

double points(double millimetres) { return millimetres * 72.0 / 25.4; }

void stateCard(QPDF& pdf, const PdfCard& card) {
    const auto date =
        fmt::format("D:{:04}{:02}{:02}000000+08'00'", card.date.year(), card.date.month(), card.date.day());
    auto info = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    info.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(card.title));
    if (!card.author.empty()) info.replaceKey("/Author", QPDFObjectHandle::newUnicodeString(card.author));
    info.replaceKey("/Creator", QPDFObjectHandle::newString("Mutu"));
    info.replaceKey("/Producer", QPDFObjectHandle::newString("Mutu"));
    info.replaceKey("/CreationDate", QPDFObjectHandle::newString(date));
    info.replaceKey("/ModDate", QPDFObjectHandle::newString(date));
    pdf.getTrailer().replaceKey("/Info", info);
    pdf.getTrailer().removeKey("/ID");
    auto root = pdf.getRoot();
    root.removeKey("/Metadata");
    root.replaceKey("/Lang", QPDFObjectHandle::newString(card.language));
    auto preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    root.replaceKey("/ViewerPreferences", preferences);
}

/// Qt rounds the page to whole points, keeping the drawing's upper left corner in the page's.
void statePageSize(QPDF& pdf, const PdfCard& card) {
    for (auto& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        auto object = page.getObjectHandle();
        const auto rounded = object.getKey("/MediaBox").getArrayAsRectangle();
        object.replaceKey("/MediaBox", QPDFObjectHandle::newFromRectangle(
                                           {0, rounded.ury - points(card.height), points(card.width), rounded.ury}));
    }
}

QPDFObjectHandle arrayOf(std::span<const double> numbers, int decimals) {
    auto array = QPDFObjectHandle::newArray();
    for (const double number : numbers) array.appendItem(QPDFObjectHandle::newReal(number, decimals));
    return array;
}

/// A viewport over the map's frame, with its corners' place and its CRS.
void stateGround(QPDF& pdf, const PdfGround& ground) {
    constexpr int decimalsOfDegrees = 12;
    auto page = QPDFPageDocumentHelper(pdf).getAllPages().front().getObjectHandle();
    const double top = page.getKey("/MediaBox").getArrayAsRectangle().ury;
    const std::array box{points(ground.left), top - points(ground.top + ground.height),
                         points(ground.left + ground.width), top - points(ground.top)};
    std::array<double, 8> places{};
    for (std::size_t i = 0; i < places.size(); ++i) places.at(i) = ground.corners.at(i / 2).at(i % 2);
    constexpr std::array<double, 8> unitSquare{0, 0, 0, 1, 1, 1, 1, 0};
    auto system = QPDFObjectHandle::newDictionary();
    system.replaceKey("/Type", QPDFObjectHandle::newName("/PROJCS"));
    if (ground.epsg != 0) system.replaceKey("/EPSG", QPDFObjectHandle::newInteger(ground.epsg));
    system.replaceKey("/WKT", QPDFObjectHandle::newUnicodeString(ground.wkt));
    auto measure = QPDFObjectHandle::newDictionary();
    measure.replaceKey("/Type", QPDFObjectHandle::newName("/Measure"));
    measure.replaceKey("/Subtype", QPDFObjectHandle::newName("/GEO"));
    measure.replaceKey("/Bounds", arrayOf(unitSquare, 0));
    measure.replaceKey("/LPTS", arrayOf(unitSquare, 0));
    measure.replaceKey("/GPTS", arrayOf(places, decimalsOfDegrees));
    measure.replaceKey("/GCS", pdf.makeIndirectObject(system));
    auto viewport = QPDFObjectHandle::newDictionary();
    viewport.replaceKey("/Type", QPDFObjectHandle::newName("/Viewport"));
    viewport.replaceKey("/Name", QPDFObjectHandle::newString("Map"));
    viewport.replaceKey("/BBox", arrayOf(box, 6));
    viewport.replaceKey("/Measure", pdf.makeIndirectObject(measure));
    auto viewports = QPDFObjectHandle::newArray();
    viewports.appendItem(pdf.makeIndirectObject(viewport));
    page.replaceKey("/VP", viewports);
}

/// Six capitals that follow from a font's name: Qt's own tags follow from the order in a hash.
std::string subsetTag(std::string_view font) {
    std::uint32_t hash = 2166136261U;
    for (const char c : font) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    std::string tag;
    for (int i = 0; i < 6; ++i, hash /= 26) tag += static_cast<char>('A' + hash % 26);
    return tag;
}

void nameFonts(QPDF& pdf) {
    for (auto& object : pdf.getAllObjects()) {
        if (!object.isDictionary()) continue;
        for (const auto* key : {"/FontName", "/BaseFont"}) {
            if (!object.getKey(key).isName()) continue;
            auto font = object.getKey(key).getName().substr(1);
            if (const auto plus = font.find('+'); plus != std::string::npos) font.erase(0, plus + 1);
            object.replaceKey(key, QPDFObjectHandle::newName("/" + subsetTag(font) + "+" + font));
        }
    }
}

void nameCharacters(QPDF& pdf) {
    const CharacterMap characters;
    for (auto& object : pdf.getAllObjects()) {
        if (!object.isDictionary() || !object.hasKey("/ToUnicode")) continue;
        auto stream = object.getKey("/ToUnicode");
        if (!stream.isStream()) continue;
        const auto bytes = stream.getStreamData(qpdf_dl_generalized);
        const std::string_view text(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize());
        const bool isBold = object.getKey("/BaseFont").isName() &&
                            object.getKey("/BaseFont").getName().find("Bold") != std::string::npos;
        stream.replaceStreamData(characters.mended(text, isBold), QPDFObjectHandle::newNull(),
                                 QPDFObjectHandle::newNull());
    }
}

} // namespace

std::string finishPdf(std::string_view pdf, const PdfCard& card) {
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("sheet", pdf.data(), pdf.size());
        stateCard(document, card);
        statePageSize(document, card);
        stackLayers(document, card.layers);
        if (card.ground) stateGround(document, *card.ground);
        nameFonts(document);
        nameCharacters(document);
        QPDFWriter writer(document);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setObjectStreamMode(qpdf_o_disable);
        writer.setCompressStreams(true);
        writer.write();
        const std::unique_ptr<Buffer> finished(writer.getBuffer());
        return {reinterpret_cast<const char*>(finished->getBuffer()), finished->getSize()};
    } catch (const std::exception& problem) {
        throw Error(ErrorKind::internal, "pdf_finish", fmt::format("the PDF can't be finished: {}", problem.what()));
    }
}

} // namespace mutu::sheet
