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
    dictionary.replaceKey("/BBox", page.getAttribute("/MediaBox", true));
    dictionary.replaceKey("/Resources", page.getAttribute("/Resources", true));
    return form;
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

void stackLayers(QPDF& pdf, const std::vector<std::string>& titles) {
    if (titles.size() < 2) return;
    QPDFPageDocumentHelper document(pdf);
    auto pages = document.getAllPages();
    auto forms = QPDFObjectHandle::newDictionary();
    auto names = QPDFObjectHandle::newDictionary();
    std::vector<QPDFObjectHandle> groups;
    std::string contents;
    for (std::size_t i = 0; i < titles.size(); ++i) {
        groups.push_back(groupOf(pdf, titles[i]));
        forms.replaceKey(fmt::format("/L{}", i), formOf(pdf, pages.at(i)));
        names.replaceKey(fmt::format("/G{}", i), groups.back());
        contents += fmt::format("/OC /G{0} BDC\nq /L{0} Do Q\nEMC\n", i);
    }
    auto resources = QPDFObjectHandle::newDictionary();
    resources.replaceKey("/XObject", forms);
    resources.replaceKey("/Properties", names);
    auto first = pages.front().getObjectHandle();
    first.replaceKey("/Resources", resources);
    first.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, contents));
    for (std::size_t i = 1; i < titles.size(); ++i) document.removePage(pages.at(i));
    pdf.getRoot().replaceKey("/OCProperties", propertiesOf(groups));
}

} // namespace mutu::sheet
