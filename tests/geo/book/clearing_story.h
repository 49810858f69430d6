// SPDX-License-Identifier: Apache-2.0
#pragma once

// A parcel of 100 m by 60 m with a building of two floors, whose holder is cleared out by the standard sheet.

#include "geo/book/clearing.h"
#include "geo/office/standard_sheet.h"
#include "tests/geo/book/edited_book.h"

namespace mutu::book::tests {

inline Date on(const char* text) { return Date::parse(text).value(); }

constexpr RecordId holder{1};
constexpr RecordId tenant{2};
constexpr RecordId theParcel{1};

inline void furnish(Book& book) {
    add(book, {parcel("330822001001GB00007", box(0, 0, 100, 60), 600001)});
    land::Right right;
    right.parcel.id = theParcel;
    right.holder.id = holder;
    right.rightType = "3";
    right.contract = "合-1";
    right.signedOn = on("2010-01-01");
    right.startedOn = on("2010-06-01");
    right.completedOn = on("2011-06-01");
    land::Building building{.number = "1", .standardPlant = true, .completedOn = on("2011-06-01")};
    building.parcel.id = theParcel;
    building.floorArea = RegisteredArea(400000);
    land::Use use;
    use.parcel.id = theParcel;
    use.user.id = holder;
    use.beginsOn = on("2011-07-01");
    add(book, {land::Enterprise{.name = "甲厂"}, land::Enterprise{.name = "乙厂"}, right, building,
               land::Floor{.building = {RecordId{1}}, .number = 1, .area = RegisteredArea(200000)},
               land::Floor{.building = {RecordId{1}}, .number = 2, .area = RegisteredArea(200000)}, use});
}

inline Book furnishedBook() {
    auto book = Book::inMemory(card());
    furnish(book);
    return book;
}

/// A step with the documents and data that it is given by name.
inline office::ClearingRequest step(const char* to, const char* when, std::vector<std::string> documents,
                                    std::vector<std::pair<std::string, std::string>> data = {}) {
    office::ClearingRequest request;
    request.to = to;
    request.on = on(when);
    request.officer = "王";
    for (auto& name : documents) request.documents.push_back({std::move(name), std::string("文-") + to});
    request.data = std::move(data);
    return request;
}

inline ClearingOpening listed(RecordId enterprise, std::vector<ClearingWish> items, const char* when = "2019-03-01") {
    ClearingOpening opening;
    opening.enterprise = enterprise;
    opening.items = std::move(items);
    opening.step = step("", when, {}, {{"due_on", "2019-12-31"}});
    opening.step.documents.push_back({"整治清单文号", "常政办〔2019〕3号"});
    return opening;
}

/// The steps of a buyout, from the survey to the settled title.
inline std::vector<office::ClearingRequest> buyoutSteps() {
    auto signing = step("signed", "2019-05-01", {"协议书"}, {{"amount", "120万"}, {"vacate_by_on", "2019-09-30"}});
    signing.exitForm = "buyout";
    auto handover = step("handed_over", "2019-09-20", {"移交确认单", "现场照片"}, {{"meters_closed", "yes"}});
    handover.allVacated = true;
    return {step("surveyed", "2019-03-10", {"权籍查询结果", "测绘成果", "资产评估报告"},
                 {{"mortgaged", "no"},
                  {"seized", "no"},
                  {"subtenants", "no"},
                  {"land_m2", "6000.01m2"},
                  {"certified_floor_m2", "4000m2"},
                  {"uncertified_floor_m2", "0m2"},
                  {"soil_survey_needed", "no"}}),
            step("negotiating", "2019-04-01", {"补偿方案", "会议纪要"}, {{"budget", "130万"}}),
            signing,
            step("vacating", "2019-07-01", {"停产或首付凭证"}, {{"stopped_on", "2019-06-30"}}),
            handover,
            step("title_settled", "2019-11-01", {"注销或转移登记凭证"},
                 {{"registered_on", "2019-10-30"}, {"certificate_no", "1188"}})};
}

inline office::ClearingRequest closing(const char* when = "2019-11-30") {
    return step("closed", when, {"验收销号表"}, {{"paid_total", "120万"}});
}

inline RecordId openCase(Book& book, RecordId enterprise, std::vector<ClearingWish> items) {
    const auto opened = openClearing(book, listed(enterprise, std::move(items)), heading("open"));
    REQUIRE(opened);
    return opened->record.id;
}

inline void take(Book& book, RecordId clearingCase, const office::ClearingRequest& request) {
    const auto taken = advanceClearing(book, clearingCase, request, heading(request.to));
    INFO((taken ? std::string() : taken.refusal().message));
    REQUIRE(taken);
}

} // namespace mutu::book::tests
