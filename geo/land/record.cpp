// SPDX-License-Identifier: Apache-2.0
#include "geo/land/record.h"

#include <type_traits>

namespace mutu::land {

namespace {

struct KindName {
    Kind kind;
    std::string_view table;
    std::string_view plural;
    std::string_view chinese;
};

constexpr std::array kindNames{
    KindName{Kind::district, "district", "districts", "片区"},
    KindName{Kind::parcel, "parcel", "parcels", "宗地"},
    KindName{Kind::approval, "approval", "approvals", "批次"},
    KindName{Kind::building, "building", "buildings", "建筑"},
    KindName{Kind::floor, "floor", "floors", "楼层"},
    KindName{Kind::enterprise, "enterprise", "enterprises", "企业"},
    KindName{Kind::right, "right", "rights", "权利"},
    KindName{Kind::lease, "lease", "leases", "租约"},
    KindName{Kind::use, "use", "uses", "实际使用"},
    KindName{Kind::encumbrance, "encumbrance", "encumbrances", "他项权利"},
    KindName{Kind::clusterZone, "cluster_zone", "cluster_zones", "产业集群区块"},
    KindName{Kind::zoneParcel, "zone_parcel", "zone_parcels", "区块宗地"},
    KindName{Kind::road, "road", "roads", "道路"},
    KindName{Kind::facility, "facility", "facilities", "设施"},
    KindName{Kind::boundaryPoint, "boundary_point", "boundary_points", "界址点"},
    KindName{Kind::lineage, "lineage", "lineages", "宗地沿革"},
    KindName{Kind::findingAcceptance, "finding_acceptance", "finding_acceptances", "问题认可"},
    KindName{Kind::industry, "industry", "industries", "产业"},
    KindName{Kind::plan, "plan", "plans", "产业集群规划"},
    KindName{Kind::enterpriseYear, "enterprise_year", "enterprise_years", "企业年度"},
    KindName{Kind::target, "target", "targets", "目标"},
    KindName{Kind::document, "document", "documents", "文件"},
    KindName{Kind::clearingCase, "clearing_case", "clearing_cases", "清退案件"},
    KindName{Kind::clearingItem, "clearing_item", "clearing_items", "清退标的"},
    KindName{Kind::reassignment, "reassignment", "reassignments", "再分配"},
    KindName{Kind::caseStep, "case_step", "case_steps", "案件步骤"},
    KindName{Kind::stepDocument, "step_document", "step_documents", "步骤文件"},
    KindName{Kind::instalment, "instalment", "instalments", "分期"},
    KindName{Kind::stockLot, "stock_lot", "stock_lots", "存量"},
    KindName{Kind::reuseLine, "reuse_line", "reuse_lines", "盘活台账"},
    KindName{Kind::clearingCorrection, "clearing_correction", "clearing_corrections", "清退更正"},
    KindName{Kind::ruleSheet, "rule_sheet", "rule_sheets", "规则表"},
};

} // namespace

std::string_view name(Kind kind) {
    for (const auto& entry : kindNames)
        if (entry.kind == kind) return entry.table;
    return {};
}

std::optional<Kind> kindNamed(std::string_view text) {
    for (const auto& entry : kindNames)
        if (text == entry.table || text == entry.plural || text == entry.chinese) return entry.kind;
    return std::nullopt;
}

Kind kindOf(const Record& record) {
    return std::visit([](const auto& r) { return Description<std::decay_t<decltype(r)>>::kind; }, record);
}

RecordId idOf(const Record& record) {
    return std::visit([](const auto& r) { return r.id; }, record);
}

void setId(Record& record, RecordId id) {
    std::visit([id](auto& r) { r.id = id; }, record);
}

Record emptyRecord(Kind kind) {
    return withKind(kind, [](auto record) { return Record(std::move(record)); });
}

const geom::Shape* shapeOf(const Record& record) {
    return std::visit(
        [](const auto& r) -> const geom::Shape* {
            if constexpr (requires { r.geometry; })
                return &r.geometry;
            else
                return nullptr;
        },
        record);
}

RecordId parcelOf(const Record& record) {
    return std::visit(
        [](const auto& r) -> RecordId {
            if constexpr (std::is_same_v<std::decay_t<decltype(r)>, Parcel>)
                return r.id;
            else if constexpr (requires { r.parcel; })
                return r.parcel.id;
            else
                return {};
        },
        record);
}

std::string titleOf(const Record& record) {
    return std::visit(
        [](const auto& r) -> std::string {
            using Type = std::decay_t<decltype(r)>;
            if constexpr (std::is_same_v<Type, Parcel>)
                return r.title();
            else if constexpr (requires { r.contract; })
                return r.contract;
            else if constexpr (requires { r.name; })
                return r.name;
            else if constexpr (std::is_same_v<Type, BoundaryPoint> || std::is_same_v<Type, Document> ||
                               std::is_same_v<Type, ClearingCase> || std::is_same_v<Type, Reassignment> ||
                               std::is_same_v<Type, StockLot>)
                return r.number;
            else if constexpr (std::is_same_v<Type, FindingAcceptance>)
                return r.code;
            else if constexpr (requires { r.document; })
                return r.document;
            else
                return {};
        },
        record);
}

bool sameContent(const Record& a, const Record& b) {
    if (a.index() != b.index()) return false;
    return std::visit(
        [&b](const auto& left) {
            using Type = std::decay_t<decltype(left)>;
            const auto& right = *std::get_if<Type>(&b);
            bool same = true;
            forEachField<Type>([&](const auto& field) { same = same && left.*field.member == right.*field.member; });
            return same;
        },
        a);
}

} // namespace mutu::land
