// SPDX-License-Identifier: Apache-2.0
#include "app/cli/dossier_answer.h"

#include "app/cli/record_json.h"
#include "app/cli/table.h"
#include "app/cli/words.h"
#include "geo/geom/measure.h"

#include <fmt/format.h>

#include <algorithm>

namespace mutu::cli {

namespace {

template <class Type> Json listOf(const std::vector<Type>& records) {
    auto list = Json::array();
    for (const auto& record : records) list.push_back(fieldsOf(record));
    return list;
}

Json enterpriseOf(const Dossier& dossier, const land::Reference<land::Kind::enterprise>& reference) {
    const auto found = dossier.enterprises.find(reference.id);
    return found == dossier.enterprises.end() ? Json() : fieldsOf(found->second);
}

std::string buildingNumber(const Dossier& dossier, RecordId id) {
    const auto found =
        std::find_if(dossier.buildings.begin(), dossier.buildings.end(), [&](const auto& b) { return b.id == id; });
    return found == dossier.buildings.end() ? std::string() : found->number;
}

std::optional<std::int64_t> floorNumber(const Dossier& dossier, RecordId id) {
    const auto found =
        std::find_if(dossier.floors.begin(), dossier.floors.end(), [&](const auto& f) { return f.id == id; });
    return found == dossier.floors.end() ? std::nullopt : std::optional(found->number);
}

/// A lease or use with who and which building and floor it is about.
template <class Type>
Json spaceOf(const Dossier& dossier, const Type& record, const char* role,
             const land::Reference<land::Kind::enterprise>& who) {
    auto json = fieldsOf(record);
    json[role] = enterpriseOf(dossier, who);
    if (record.building) json["building"] = textOrNull(buildingNumber(dossier, record.building.id));
    if (record.floor)
        if (const auto number = floorNumber(dossier, record.floor.id)) json["floor"] = *number;
    return json;
}

Json pieceOf(const land::Vacancy& piece) {
    return {{"kind", land::name(piece.kind)},
            {"pool", land::name(piece.pool)},
            {"vacant_m2", piece.area.squareMetres().value()},
            {"vacant_mu", piece.area.mu().value()},
            {"factory_m2", piece.floor.squareMetres().value()},
            {"since", dateOrNull(piece.knownSince())},
            {"suspected_idle", piece.suspectedIdle},
            {"evidence", piece.evidence}};
}

std::optional<MeasuredArea> measuredOf(const land::Parcel& parcel) {
    const auto* region = geom::regionOf(parcel.geometry);
    return region == nullptr ? std::nullopt : std::optional(geom::measuredArea(*region));
}

std::string when(const std::optional<Date>& date) { return date ? date->text() : std::string("–"); }
/// Leases and uses keep the day after; people write the last.
std::string lastDay(const std::optional<Date>& end) { return end ? end->plusDays(-1).text() : std::string("–"); }

/// The sections of the sheet that people read, line by line.
class Sheet {
  public:
    explicit Sheet(Language language)
        : language_(language) {}

    [[nodiscard]] std::string_view say(Text text) const { return text.in(language_); }
    void heading(Text title, std::size_t count) {
        if (count > 0) out_ += fmt::format("\n{} ({})\n", say(title), count);
    }
    void field(Text name, std::string_view value) {
        if (value.empty()) return;
        const auto word = say(name);
        out_ += fmt::format(
            "{}{}{}\n", word,
            std::string(std::max<std::size_t>(1, 18 - std::min<std::size_t>(17, displayWidth(word))), ' '), value);
    }
    void field(Text name, const std::optional<RegisteredArea>& area) {
        if (area)
            field(name, fmt::format("{} m² ({} {})", grouped(area->squareMetres().value(), 2),
                                    grouped(area->mu().value(), 2), say({"mu", "亩"})));
    }
    void item(std::string_view text) { out_ += fmt::format("  {}\n", text); }
    void evidence(std::string_view lines) {
        while (!lines.empty()) {
            const auto end = lines.find('\n');
            out_ += fmt::format("    {}\n", lines.substr(0, end));
            if (end == std::string_view::npos) return;
            lines.remove_prefix(end + 1);
        }
    }
    [[nodiscard]] std::string take() { return std::move(out_); }

  private:
    Language language_;
    std::string out_;
};

void writeParcel(Sheet& sheet, const Dossier& dossier) {
    const auto& parcel = dossier.parcel;
    sheet.field({"parcel", "宗地代码"}, parcel.code);
    sheet.field({"plot", "地块编号"}, parcel.plot);
    sheet.field({"name", "名称"}, parcel.name);
    sheet.field({"district", "片区"}, dossier.district);
    sheet.field({"location", "坐落"}, parcel.location);
    sheet.field({"land use", "地类"}, parcel.landUse);
    sheet.field({"planned use", "规划用途"}, parcel.plannedUse);
    sheet.field({"registered area", "登记面积"}, parcel.registeredArea);
    if (const auto measured = measuredOf(parcel))
        sheet.field({"measured area", "图上面积"}, std::optional(measured->rounded()));
    sheet.field({"planned area", "规划面积"}, parcel.plannedArea);
    sheet.field({"approved area", "批准面积"}, parcel.approvedArea);
    sheet.field({"supplied area", "供应面积"}, parcel.suppliedArea);
    if (parcel.validFrom || parcel.validTo)
        sheet.field({"in force", "有效期"}, fmt::format("{} … {}", when(parcel.validFrom), when(parcel.validTo)));
}

void writeTenure(Sheet& sheet, const Dossier& dossier) {
    sheet.heading({"Rights", "权利"}, dossier.rights.size());
    for (const auto& right : dossier.rights)
        sheet.item(fmt::format("{}  {} {}  {} {}  {} {} … {}", dossier.nameOf(right.holder),
                               sheet.say({"type", "类型"}), right.rightType, sheet.say({"contract", "合同"}),
                               right.contract, sheet.say({"signed", "签订"}), when(right.signedOn),
                               when(right.endedOn)));
    sheet.heading({"Leases", "租约"}, dossier.leases.size());
    for (const auto& lease : dossier.leases)
        sheet.item(fmt::format("{}  {}  {} … {}", dossier.nameOf(lease.lessee), sheet.say(wordOf(lease.part)),
                               when(lease.beginsOn), lastDay(lease.endsOn)));
    sheet.heading({"Uses", "实际使用"}, dossier.uses.size());
    for (const auto& use : dossier.uses)
        sheet.item(fmt::format("{}  {}  {} … {}", dossier.nameOf(use.user), sheet.say(wordOf(use.part)),
                               when(use.beginsOn), lastDay(use.endsOn)));
    sheet.heading({"Encumbrances", "限制"}, dossier.encumbrances.size());
    for (const auto& held : dossier.encumbrances)
        sheet.item(fmt::format("{}  {}  {} … {}", sheet.say(wordOf(held.kind)), held.document, when(held.beginsOn),
                               when(held.endsOn)));
}

void writeGround(Sheet& sheet, const Dossier& dossier) {
    sheet.heading({"Approvals", "批次"}, dossier.approvals.size());
    for (const auto& approval : dossier.approvals)
        sheet.item(
            fmt::format("{}  {}  {}", sheet.say(wordOf(approval.stage)), when(approval.approvedOn), approval.document));
    sheet.heading({"Buildings", "建筑"}, dossier.buildings.size());
    for (const auto& building : dossier.buildings) {
        const auto floors = std::count_if(dossier.floors.begin(), dossier.floors.end(),
                                          [&](const auto& f) { return f.building.id == building.id; });
        sheet.item(fmt::format("{}  {}  {} m²  {} {}{}", building.number, building.name,
                               building.floorArea ? grouped(building.floorArea->squareMetres().value(), 2) : "–",
                               floors, sheet.say({floors == 1 ? "floor" : "floors", "层"}),
                               building.standardPlant ? sheet.say({"  standard plant", "  标准厂房"}) : ""));
    }
    sheet.heading({"Vacant", "空置"}, dossier.pieces.size());
    for (const auto& piece : dossier.pieces) {
        const bool floor = piece.kind == land::VacancyKind::floorVacant;
        const auto area = floor ? fmt::format("{} m²", grouped(piece.floor.squareMetres().value(), 2))
                                : fmt::format("{} m² ({} {})", grouped(piece.area.squareMetres().value(), 2),
                                              grouped(piece.area.mu().value(), 2), sheet.say({"mu", "亩"}));
        sheet.item(fmt::format("{}  {}  {}  {} {}", sheet.say(wordOf(piece.kind)), sheet.say(wordOf(piece.pool)), area,
                               sheet.say({"since", "起始"}),
                               piece.knownSince() ? piece.since.text() : sheet.say({"unknown", "不详"})));
        sheet.evidence(piece.evidence);
    }
}

} // namespace

Json jsonOf(const Dossier& dossier) {
    auto json = fieldsOf(dossier.parcel);
    json["district"] = textOrNull(dossier.district);
    if (const auto measured = measuredOf(dossier.parcel)) json["measured_area_m2"] = measured->squareMetres().value();
    json["approvals"] = listOf(dossier.approvals);
    json["rights"] = Json::array();
    for (const auto& right : dossier.rights) {
        auto row = fieldsOf(right);
        row["holder"] = enterpriseOf(dossier, right.holder);
        json["rights"].push_back(std::move(row));
    }
    json["leases"] = Json::array();
    for (const auto& lease : dossier.leases) json["leases"].push_back(spaceOf(dossier, lease, "lessee", lease.lessee));
    json["uses"] = Json::array();
    for (const auto& use : dossier.uses) json["uses"].push_back(spaceOf(dossier, use, "user", use.user));
    json["encumbrances"] = listOf(dossier.encumbrances);
    json["buildings"] = Json::array();
    for (const auto& building : dossier.buildings) {
        auto row = fieldsOf(building);
        row["floors"] = Json::array();
        for (const auto& floor : dossier.floors)
            if (floor.building.id == building.id) row["floors"].push_back(fieldsOf(floor));
        json["buildings"].push_back(std::move(row));
    }
    json["vacancies"] = Json::array();
    for (const auto& piece : dossier.pieces) json["vacancies"].push_back(pieceOf(piece));
    return json;
}

std::string textOf(const Dossier& dossier, Language language) {
    Sheet sheet(language);
    writeParcel(sheet, dossier);
    writeTenure(sheet, dossier);
    writeGround(sheet, dossier);
    return sheet.take();
}

} // namespace mutu::cli
