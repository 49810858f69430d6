// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/record_maker.h"

#include "geo/exchange/cell_value.h"
#include "geo/exchange/column_names.h"
#include "geo/exchange/column_unit.h"
#include "geo/exchange/figures.h"
#include "geo/land/code.h"

#include <fmt/format.h>

#include <cmath>

namespace mutu::exchange {

namespace {

/// How many fields of a kind point to other records.
template <class Record> constexpr std::size_t referencesOf() {
    return std::apply(
        [](const auto&... field) {
            return (std::size_t{0} + ... + (requires { (std::declval<Record&>().*field.member).kind; } ? 1U : 0U));
        },
        land::Description<Record>::fields);
}

/// One cell on its way into one field.
class Entry {
  public:
    Entry(std::string_view column, const Cell& cell, const FieldColumn& from, AreaUnit unit, ExtentReader& extents,
          std::vector<Remark>& remarks)
        : column_(column)
        , cell_(cell)
        , from_(from)
        , unit_(unit)
        , extents_(extents)
        , remarks_(remarks) {}

    void into(std::string& value) const { value = textOf(cell_); }
    void into(bool& value) const { take(flagOf(cell_), "bad_value", value); }
    void into(std::optional<Date>& value) const {
        auto date = dateOf(cell_);
        if (date.lack == Lack::none && from_.isLastDay && date.value < Date::never())
            date.value = date.value.plusDays(1);
        take(date, "bad_date", value);
    }
    void into(std::optional<double>& value) const { take(likely(scaled()), "bad_number", value); }
    void into(std::optional<RegisteredArea>& value) const {
        take(areaOf(cell_, unit_), "bad_number", value);
        // In others' tables an area of nothing means that no one has filled it in.
        if (from_.foreign && value && value->hundredths() == 0) value.reset();
    }
    void into(std::optional<std::int64_t>& value) const {
        const auto number = whole();
        take(number, "bad_number", value);
    }
    void into(std::int64_t& value) const { take(storeyOf(cell_), "bad_number", value); } // of floors alone
    void into(geom::Shape& value) const {
        const std::string text = textOf(cell_);
        if (!text.empty()) value = extents_.read(fileColumn(column_), text, remarks_);
    }
    template <land::Kind K> void into(land::Reference<K>&) const {} // looked up later, by name
    template <class Enum>
    requires std::is_enum_v<Enum>
    void into(Enum& value) const {
        const std::string text = textOf(cell_);
        if (text.empty()) return;
        if (const auto known = land::named<Enum>(wordOf(column_, text)))
            value = *known;
        else
            complain("bad_value");
    }

  private:
    template <class Value, class Target>
    void take(const Parsed<Value>& parsed, std::string_view fault, Target& target) const {
        if (parsed.lack == Lack::none) target = parsed.value;
        if (parsed.lack == Lack::malformed) complain(fault);
    }

    /// The cell's number in the field's own.
    [[nodiscard]] Parsed<double> scaled() const {
        if (!statesPart()) {
            auto number = numberOf(cell_);
            number.value *= from_.scale;
            return number;
        }
        auto part = partOf(cell_); // the sign in the cell comes before that of the heading
        const auto own = shareScale(column_);
        if (!own) part.lack = Lack::malformed;
        part.value *= own.value_or(1);
        return part;
    }

    [[nodiscard]] Parsed<double> likely(Parsed<double> number) const {
        if (number.lack != Lack::none) return number;
        const auto likelihood = likelihoodOf(column_, number.value);
        if (likelihood == Likelihood::impossible) return {0, Lack::malformed};
        if (likelihood == Likelihood::doubtful) complain("figure_doubtful", Effect::information);
        return number;
    }

    [[nodiscard]] Parsed<std::int64_t> whole() const {
        const auto number = likely(scaled());
        if (number.lack != Lack::none) return {0, number.lack};
        return {static_cast<std::int64_t>(std::round(number.value)), Lack::none};
    }

    /// A number with a sign of its own that it is a part of one: `47%`, `1/2`.
    [[nodiscard]] bool statesPart() const {
        if (!std::holds_alternative<std::string_view>(cell_)) return false;
        const auto text = textOf(cell_);
        if (text.ends_with('%') || text.ends_with("％")) return true;
        return shareScale(column_).has_value() &&
               (text.find('/') != std::string::npos || text.find("／") != std::string::npos);
    }

    void complain(std::string_view fault, Effect effect = Effect::repaired) const {
        constexpr std::size_t most = 60;
        std::string text = textOf(cell_);
        if (text.size() > most) text = text.substr(0, most) + "…";
        remarks_.push_back({fault, effect, fmt::format("{} = {}", fileColumn(column_), text), column_});
    }

    std::string_view column_;
    const Cell& cell_;
    const FieldColumn& from_;
    AreaUnit unit_;
    ExtentReader& extents_;
    std::vector<Remark>& remarks_;
};

/// A retirement that lies ahead (9999-12-31 for "never", a planned date) has not happened: the record is in force.
template <class Record> void readAsInForce(Record& record, std::vector<Remark>& remarks) {
    if (!record.validTo || *record.validTo <= Date::today()) return;
    if (*record.validTo != Date::never())
        remarks.push_back({"retirement_ahead", Effect::information, record.validTo->text(), "valid_to"});
    record.validTo.reset();
}

void judge(land::ClusterZone& zone, std::vector<Remark>& remarks) { readAsInForce(zone, remarks); }

/// A contract for more land than the parcel has: of an earlier, greater parcel, or a slip.
void compareSupply(const land::Parcel& parcel, std::vector<Remark>& remarks) {
    if (!parcel.registeredArea || !parcel.suppliedArea || parcel.registeredArea->hundredths() == 0) return;
    const double registered = parcel.registeredArea->squareMetres().value();
    const double supplied = parcel.suppliedArea->squareMetres().value();
    constexpr double beyond = 1.1;
    if (supplied > beyond * registered)
        remarks.push_back({"supply_exceeds_parcel", Effect::information,
                           fmt::format("{:.2f} m² supplied, {:.2f} m² registered", supplied, registered),
                           "supplied_area"});
}

void judge(land::Parcel& parcel, std::vector<Remark>& remarks) {
    readAsInForce(parcel, remarks);
    constexpr std::size_t unitCode = 28; // a real-estate unit code begins with its parcel's
    constexpr std::size_t parcelCode = 19;
    if (parcel.code.size() == unitCode) parcel.code.resize(parcelCode);
    if (!parcel.code.empty() && !land::ParcelCode::parse(parcel.code))
        remarks.push_back({"code_malformed", Effect::information, parcel.code, "code"});
    compareSupply(parcel, remarks);
    const auto known = landUseCode(parcel.landUse);
    if (known != parcel.landUse) parcel.landUse = known;
}

void judge(const land::Enterprise& enterprise, std::vector<Remark>& remarks) {
    if (enterprise.name.empty() && enterprise.creditCode.empty())
        remarks.push_back({"name_missing", Effect::rejected, {}, "name"});
    if (!enterprise.creditCode.empty() && !land::isCreditCode(enterprise.creditCode))
        remarks.push_back({"credit_code_malformed", Effect::information, enterprise.creditCode, "credit_code"});
}

void judge(const land::Floor& floor, std::vector<Remark>& remarks) {
    if (floor.number == 0) remarks.push_back({"storey_missing", Effect::rejected, {}, "number"});
}

template <class Yearly>
requires requires(Yearly yearly) { yearly.year; }
void judge(const Yearly& yearly, std::vector<Remark>& remarks) {
    if (!yearly.year) remarks.push_back({"year_missing", Effect::rejected, {}, "year"});
}

template <class Record>
requires(!requires(Record record) { record.year; }) void judge(const Record&, std::vector<Remark>&) {}

} // namespace

RecordMaker::RecordMaker(land::Kind kind, FieldMapping mapping, ExtentReader extents)
    : kind_(kind)
    , mapping_(std::move(mapping))
    , extents_(std::move(extents))
    , chinese_(Decoder::from("GB18030").value()) {}

Cell RecordMaker::legible(const Cell& cell, std::string_view column, std::string& kept,
                          std::vector<Remark>& remarks) const {
    constexpr std::string_view lost = "\xEF\xBF\xBD";
    const auto* text = std::get_if<std::string_view>(&cell);
    if (text == nullptr) return cell;
    const auto detail = [column] { return std::string(fileColumn(column)); };
    if (isUtf8(*text)) {
        if (text->find(lost) != std::string_view::npos)
            remarks.push_back({"text_damaged", Effect::repaired, detail(), column});
        return cell;
    }
    kept = chinese_.utf8(*text);
    if (kept.find(lost) == std::string::npos)
        remarks.push_back({"text_decoded", Effect::repaired, fmt::format("{} = {}", fileColumn(column), kept), column});
    else
        remarks.push_back({"text_undecodable", Effect::rejected, detail(), column});
    return std::string_view(kept);
}

land::Record RecordMaker::make(const FeatureStream& rows, std::size_t row, ReferenceNames& names,
                               std::vector<Remark>& remarks) {
    std::optional<AreaUnit> stated;
    if (mapping_.unitColumn() >= 0)
        stated = areaUnitNamed(textOf(rows.cell(row, static_cast<std::size_t>(mapping_.unitColumn()))));
    return land::withKind(kind_, [&]<class Record>(Record record) -> land::Record {
        static_assert(referencesOf<Record>() <= std::tuple_size_v<ReferenceNames>);
        std::size_t at = 0;
        std::size_t reference = 0;
        land::forEachField<Record>([&](const auto& field) {
            auto& value = record.*field.member;
            const FieldColumn& from = mapping_.fields()[at++];
            const bool isReference = requires {
                value.kind;
                value.id;
            };
            const std::size_t slot = reference;
            if (isReference) ++reference;
            if (from.column < 0 || field.column == "geometry") return;
            std::string kept;
            const Cell cell =
                legible(rows.cell(row, static_cast<std::size_t>(from.column)), field.column, kept, remarks);
            if (std::holds_alternative<std::monostate>(cell)) return;
            if (isReference)
                names[slot] = textOf(cell);
            else
                Entry(field.column, cell, from, from.unit ? *from.unit : stated.value_or(AreaUnit::squareMetre),
                      extents_, remarks)
                    .into(value);
        });
        judge(record, remarks);
        return record;
    });
}

} // namespace mutu::exchange
