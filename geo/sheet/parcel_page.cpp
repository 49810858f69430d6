// SPDX-License-Identifier: Apache-2.0
#include "geo/sheet/parcel_page.h"

#include "geo/sheet/title_block.h"

#include <algorithm>

namespace mutu::sheet {

namespace {

/// From the paper's edge to the frame, whatever the paper (DOMAIN: at least 2 cm).
constexpr double edge = 20;

/// A parcel's sheet is an A4 page; on larger papers letters grow with it.
double unitOn(const Paper& paper) { return 1.1 * paper.magnification() / Paper::parse("A4")->magnification(); }

} // namespace

ParcelPage::ParcelPage(const SheetTemplate& sheetTemplate, const SheetRequest& request)
    : template_(sheetTemplate)
    , request_(request)
    , frame_(Frame{0, 0, request.paper.width, request.paper.height}.inset(edge))
    , setting_{unitOn(request.paper), request.language} {}

void ParcelPage::drawTitle(Pencil& pencil, const PlaceTexts& texts) const {
    const auto say = [&](const BilingualText& text) { return texts.filled(setting_.say(text.chinese, text.english)); };
    const double u = setting_.unit;
    TextDrawing title;
    title.text = say(template_.title);
    title.isBold = true;
    title.align = Align::centre;
    title.ink = black;
    title.size = std::min(6.2 * u, 9.0);
    title.spacing = setting_.language == Language::chinese ? 0.3 : 0;
    title.baseline = {frame_.middle().x, frame_.top - 4.6};
    pencil.add(title);
    const double line = 3.6 * std::min(u, 1.5);
    const Frame right{frame_.right() - 0.3 * frame_.width, frame_.top - 1 - line, 0.3 * frame_.width, line};
    const double size = 2.3 * std::min(u, 1.5);
    pencil.textIn(right, say(template_.subtitle), {size, false, black}, Align::right);
    if (request_.isIllustrative)
        pencil.textIn({frame_.left, right.top, right.width, right.height}, say(template_.illustrativeMark),
                      {size, true, warning});
}

double ParcelPage::drawFields(Pencil& pencil, const PlaceTexts& texts, std::vector<TitleField> fields,
                              bool isFoot) const {
    for (auto& field : fields) {
        field.value.chinese = texts.filled(field.value.chinese);
        field.value.english = texts.filled(field.value.english);
    }
    const TitleBlock block(std::move(fields), isFoot && template_.hasStamp);
    const double height = block.height(setting_, frame_.width, pencil.ruler());
    const double top = isFoot ? frame_.bottom() - height : frame_.top;
    block.draw(pencil, setting_, {frame_.left, top, frame_.width, height});
    return height;
}

Frame ParcelPage::draw(Pencil& pencil, const PlaceTexts& texts) const {
    drawTitle(pencil, texts);
    const double head = drawFields(pencil, texts, template_.head, false);
    const double foot = drawFields(pencil, texts, template_.fields, true);
    pencil.box(frame_, std::nullopt, Pen{black, 0.3, {}});
    return {frame_.left, frame_.top + head, frame_.width, frame_.height - head - foot};
}

} // namespace mutu::sheet
