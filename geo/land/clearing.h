// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/land/tenure.h"

namespace mutu::land {

/// A document that a case, a plan or a right goes by. Its content, where the book keeps it, is found by `hash`.
struct Document {
    RecordId id;
    std::string number; ///< 文号
    std::string title;
    std::string issuedBy;
    std::optional<Date> issuedOn;
    std::string fileName;
    std::string hash; ///< SHA-256 of the content, 64 hexadecimal digits; empty: the content isn't kept
    std::optional<std::int64_t> size;
};

/// 清退案件: one enterprise leaving what the case's items name.
/// - `exitForm`, `state` and `stateBefore` are words of the rule sheet for clearing and reuse; `stateBefore` is the one
/// that a suspended case returns to.
/// - `compensation` in hundredths of a yuan.
struct ClearingCase {
    RecordId id;
    std::string number; ///< 案号
    Reference<Kind::enterprise> enterprise;
    std::string exitForm; ///< empty: undecided
    std::string state;
    std::string stateBefore;
    std::string ground;       ///< why it is listed
    std::string listDocument; ///< 整治清单文号
    std::optional<Date> listedOn;
    std::optional<Date> dueOn;
    std::optional<Date> closedOn;
    std::optional<std::int64_t> compensation;
};

/// One thing that a case clears: a parcel's land whole or in part, a building, or a floor.
struct ClearingItem {
    RecordId id;
    Reference<Kind::clearingCase> clearingCase;
    Reference<Kind::parcel> parcel;
    Reference<Kind::building> building;
    Reference<Kind::floor> floor;
    Part part = Part::whole;
    std::optional<RegisteredArea> landArea;
    std::optional<RegisteredArea> floorArea;
    bool vacated = false; ///< ticked at the handover
    std::optional<RegisteredArea> freedLand;
    std::optional<RegisteredArea> freedFloor;
};

/// 再分配: land or floor on its way to a recipient along one path of the rule sheet.
/// - `path` and `step` are words of the rule sheet; `price` in hundredths of a yuan.
struct Reassignment {
    RecordId id;
    std::string number;
    std::string path;
    std::string step;
    Reference<Kind::enterprise> recipient;
    Reference<Kind::parcel> parcel;
    Reference<Kind::building> building;
    Reference<Kind::floor> floor;
    std::optional<RegisteredArea> landArea;
    std::optional<RegisteredArea> floorArea;
    std::optional<Date> openedOn;
    std::optional<Date> closedOn;
    std::optional<std::int64_t> price;
    std::string overrideReason; ///< why it goes against a gate of the sheet, with the document that allows it
};

/// One step that a clearing case or a reassignment took: never changed afterwards.
/// - `facts`: what the sheet asks for at this step, one `name=value` a line, in the sheet's order.
struct CaseStep {
    RecordId id;
    Reference<Kind::clearingCase> clearingCase;
    Reference<Kind::reassignment> reassignment;
    std::optional<std::int64_t> number; ///< 1, 2, … within its case
    std::string from;                   ///< empty: the first step
    std::string to;
    std::optional<Date> on;
    std::string officer;
    std::string facts;
    std::string reason;
};

/// A document that a step rests on, under the name by which the sheet asks for it (协议书, 移交确认单, …).
struct StepDocument {
    RecordId id;
    Reference<Kind::caseStep> step;
    std::string name;
    Reference<Kind::document> document;
};

/// 分期: one payment of a case's compensation; amounts in hundredths of a yuan.
struct Instalment {
    RecordId id;
    Reference<Kind::clearingCase> clearingCase;
    std::optional<Date> dueOn;
    std::optional<std::int64_t> amount;
    std::optional<Date> paidOn;
    std::string voucher;
};

template <> struct Description<Document> {
    static constexpr Kind kind = Kind::document;
    static constexpr std::tuple fields{
        Field{1, "number", &Document::number},      Field{2, "title", &Document::title},
        Field{3, "issued_by", &Document::issuedBy}, Field{4, "issued_on", &Document::issuedOn},
        Field{5, "file_name", &Document::fileName}, Field{6, "hash", &Document::hash},
        Field{7, "size", &Document::size}};
};
template <> struct Description<ClearingCase> {
    static constexpr Kind kind = Kind::clearingCase;
    static constexpr std::tuple fields{Field{1, "number", &ClearingCase::number},
                                       Field{2, "enterprise_id", &ClearingCase::enterprise},
                                       Field{3, "exit_form", &ClearingCase::exitForm},
                                       Field{4, "state", &ClearingCase::state},
                                       Field{5, "state_before", &ClearingCase::stateBefore},
                                       Field{6, "ground", &ClearingCase::ground},
                                       Field{7, "list_document", &ClearingCase::listDocument},
                                       Field{8, "listed_on", &ClearingCase::listedOn},
                                       Field{9, "due_on", &ClearingCase::dueOn},
                                       Field{10, "closed_on", &ClearingCase::closedOn},
                                       Field{11, "compensation", &ClearingCase::compensation}};
};
template <> struct Description<ClearingItem> {
    static constexpr Kind kind = Kind::clearingItem;
    static constexpr std::tuple fields{Field{1, "case_id", &ClearingItem::clearingCase},
                                       Field{2, "parcel_id", &ClearingItem::parcel},
                                       Field{3, "building_id", &ClearingItem::building},
                                       Field{4, "floor_id", &ClearingItem::floor},
                                       Field{5, "part", &ClearingItem::part},
                                       Field{6, "land_area", &ClearingItem::landArea},
                                       Field{7, "floor_area", &ClearingItem::floorArea},
                                       Field{8, "vacated", &ClearingItem::vacated},
                                       Field{9, "freed_land", &ClearingItem::freedLand},
                                       Field{10, "freed_floor", &ClearingItem::freedFloor}};
};
template <> struct Description<Reassignment> {
    static constexpr Kind kind = Kind::reassignment;
    static constexpr std::tuple fields{Field{1, "number", &Reassignment::number},
                                       Field{2, "path", &Reassignment::path},
                                       Field{3, "step", &Reassignment::step},
                                       Field{4, "recipient_id", &Reassignment::recipient},
                                       Field{5, "parcel_id", &Reassignment::parcel},
                                       Field{6, "building_id", &Reassignment::building},
                                       Field{7, "floor_id", &Reassignment::floor},
                                       Field{8, "land_area", &Reassignment::landArea},
                                       Field{9, "floor_area", &Reassignment::floorArea},
                                       Field{10, "opened_on", &Reassignment::openedOn},
                                       Field{11, "closed_on", &Reassignment::closedOn},
                                       Field{12, "price", &Reassignment::price},
                                       Field{13, "override_reason", &Reassignment::overrideReason}};
};
template <> struct Description<CaseStep> {
    static constexpr Kind kind = Kind::caseStep;
    static constexpr std::tuple fields{
        Field{1, "case_id", &CaseStep::clearingCase}, Field{2, "reassignment_id", &CaseStep::reassignment},
        Field{3, "number", &CaseStep::number},        Field{4, "from_state", &CaseStep::from},
        Field{5, "to_state", &CaseStep::to},          Field{6, "on_date", &CaseStep::on},
        Field{7, "officer", &CaseStep::officer},      Field{8, "facts", &CaseStep::facts},
        Field{9, "reason", &CaseStep::reason}};
};
template <> struct Description<StepDocument> {
    static constexpr Kind kind = Kind::stepDocument;
    static constexpr std::tuple fields{Field{1, "step_id", &StepDocument::step}, Field{2, "name", &StepDocument::name},
                                       Field{3, "document_id", &StepDocument::document}};
};
template <> struct Description<Instalment> {
    static constexpr Kind kind = Kind::instalment;
    static constexpr std::tuple fields{Field{1, "case_id", &Instalment::clearingCase},
                                       Field{2, "due_on", &Instalment::dueOn}, Field{3, "amount", &Instalment::amount},
                                       Field{4, "paid_on", &Instalment::paidOn},
                                       Field{5, "voucher", &Instalment::voucher}};
};

} // namespace mutu::land
