// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/pdf_layers.h"

#include <fmt/format.h>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <memory>

namespace mutu::sheet {

namespace {

/// A page's contents as one stream, as Qt writes them: compressed once, they stay so.
QPDFObjectHandle contentsOf(QPDF& pdf, QPDFPageObjectHelper& page) {
    auto contents = page.getObjectHandle().getKey("/Contents");
    if (contents.isStream()) return contents;
    Pl_Buffer buffer("contents");
    page.pipeContents(&buffer);
    return QPDFObjectHandle::newStream(&pdf, buffer.getBufferSharedPointer());
}

/// What a page paints, as a form that another page can place. The page itself is good for nothing then.
QPDFObjectHandle formOf(QPDF& pdf, QPDFPageObjectHelper& page) {
    auto form = contentsOf(pdf, page);
    auto dictionary = form.getDict();
    dictionary.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
    dictionary.replaceKey("/Subtype", QPDFObjectHandle::newName("/Form"));
    dictionary.replaceKey("/Resources", page.getAttribute("/Resources", true));
    return form;
}

/// The first page of another PDF, as a form of this one.
QPDFObjectHandle formFrom(QPDF& pdf, const PdfLayer& layer) {
    QPDF other;
    other.setImmediateCopyFrom(true); // it is gone before this one is written
    other.processMemoryFile(layer.title.c_str(), layer.drawing.data(), layer.drawing.size());
    auto page = QPDFPageDocumentHelper(other).getAllPages().front();
    return pdf.copyForeignObject(formOf(other, page));
}

QPDFObjectHandle groupOf(QPDF& pdf, const std::string& title) {
    auto group = QPDFObjectHandle::newDictionary();
    group.replaceKey("/Type", QPDFObjectHandle::newName("/OCG"));
    group.replaceKey("/Name", QPDFObjectHandle::newUnicodeString(title));
    return pdf.makeIndirectObject(group);
}

/// All groups on, listed from the uppermost.
QPDFObjectHandle propertiesOf(const std::vector<QPDFObjectHandle>& groups) {
    auto all = QPDFObjectHandle::newArray();
    auto order = QPDFObjectHandle::newArray();
    for (const auto& group : groups) all.appendItem(group);
    for (auto group = groups.rbegin(); group != groups.rend(); ++group) order.appendItem(*group);
    auto usual = QPDFObjectHandle::newDictionary();
    usual.replaceKey("/Order", order);
    usual.replaceKey("/ON", all);
    auto properties = QPDFObjectHandle::newDictionary();
    properties.replaceKey("/OCGs", all);
    properties.replaceKey("/D", usual);
    return properties;
}

} // namespace

void stackLayers(QPDF& pdf, const std::vector<PdfLayer>& layers) {
    if (layers.size() < 2) return;
    QPDFPageDocumentHelper document(pdf);
    auto pages = document.getAllPages();
    const auto box = pages.front().getAttribute("/MediaBox", true);
    auto forms = QPDFObjectHandle::newDictionary();
    auto names = QPDFObjectHandle::newDictionary();
    std::vector<QPDFObjectHandle> groups;
    std::string contents;
    std::size_t next = 0; // of the PDF's own pages
    for (std::size_t i = 0; i < layers.size(); ++i) {
        auto form = layers[i].drawing.empty() ? formOf(pdf, pages.at(next++)) : formFrom(pdf, layers[i]);
        form.getDict().replaceKey("/BBox", box);
        groups.push_back(groupOf(pdf, layers[i].title));
        forms.replaceKey(fmt::format("/L{}", i), form);
        names.replaceKey(fmt::format("/G{}", i), groups.back());
        contents += fmt::format("/OC /G{0} BDC\nq /L{0} Do Q\nEMC\n", i);
    }
    auto resources = QPDFObjectHandle::newDictionary();
    resources.replaceKey("/XObject", forms);
    resources.replaceKey("/Properties", names);
    auto first = pages.front().getObjectHandle();
    first.replaceKey("/Resources", resources);
    first.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, contents));
    for (std::size_t i = 1; i < next; ++i) document.removePage(pages.at(i));
    pdf.getRoot().replaceKey("/OCProperties", propertiesOf(groups));
}

} // namespace mutu::sheet
