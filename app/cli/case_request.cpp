// SPDX-License-Identifier: Apache-2.0
#include "app/cli/case_request.h"

#include "app/cli/exit_code.h"
#include "app/cli/parcel_argument.h"
#include "geo/book/pointing.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace mutu::cli {

namespace {

office::GivenFile fileAt(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw Stop{{"file_missing", fmt::format("There is no file {}.", path), path, "Check the name."},
                   ExitCode::badInput};
    return {std::filesystem::path(path).filename().string(),
            std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>())};
}

[[noreturn]] void unknownPlace(const land::Parcel& parcel, const std::string& text) {
    throw Stop{{"item_unknown", fmt::format("Parcel {} has nothing called '{}'.", parcel.title(), text), parcel.title(),
                "`mutu parcel show` lists its buildings and floors."},
               ExitCode::notFound};
}

} // namespace

void StepRequest::declare(Arguments& arguments) {
    declareDay(arguments);
    declareDocuments(arguments);
    arguments.option("--set", "DATUM=VALUE", {"A datum that the step asks for; repeatable", "该步骤所需数据，可重复"},
                     data_);
}

void StepRequest::declareDay(Arguments& arguments) {
    arguments.option("--on", "DATE", {"The day of the step (default: today)", "办理日期（默认今天）"}, on_);
}

void StepRequest::declareDocuments(Arguments& arguments) {
    arguments.option("--doc", "NAME=NUMBER[:FILE]",
                     {"A document that the step rests on, with its file where it is to be kept; repeatable",
                      "所凭材料：名称=文号[:文件]，给出文件则存入账簿；可重复"},
                     documents_);
}

Date StepRequest::on(const Settings& settings) const { return on_ ? dayIn("--on", *on_) : settings.day(); }

std::vector<office::GivenDocument> StepRequest::documents() const {
    std::vector<office::GivenDocument> documents;
    for (const auto& text : documents_) {
        auto [name, number] = assignmentIn("--doc", text, "协议书=2019-12:协议书.pdf");
        office::GivenDocument document{std::move(name), number};
        if (const auto cut = number.find(':'); cut != std::string::npos) {
            document.number = number.substr(0, cut);
            document.file = fileAt(number.substr(cut + 1));
        }
        documents.push_back(std::move(document));
    }
    return documents;
}

std::vector<std::pair<std::string, std::string>> StepRequest::data() const {
    std::vector<std::pair<std::string, std::string>> data;
    for (const auto& text : data_) data.push_back(assignmentIn("--set", text, "amount=120万"));
    return data;
}

PlaceName placeNamed(const store::Store& records, const std::string& text) {
    const auto cut = text.find('/');
    PlaceName place{parcelArgument(records, text.substr(0, cut)), {}, {}};
    if (cut == std::string::npos) return place;
    const auto rest = text.substr(cut + 1);
    const auto second = rest.find('/');
    const auto house = rest.substr(0, second);
    for (const auto& building : book::pointingAt<land::Building>(records, "parcel_id", place.parcel.id))
        if (!place.building && (building.number == house || building.name == house)) place.building = building.id;
    if (!place.building) unknownPlace(place.parcel, house);
    if (second == std::string::npos) return place;
    const auto storey = rest.substr(second + 1);
    for (const auto& floor : book::pointingAt<land::Floor>(records, "building_id", place.building))
        if (std::to_string(floor.number) == storey) place.floor = floor.id;
    if (!place.floor) unknownPlace(place.parcel, rest);
    return place;
}

std::pair<std::string, std::string> assignmentIn(std::string_view option, const std::string& text,
                                                 std::string_view example) {
    const auto cut = text.find('=');
    if (cut == std::string::npos || cut == 0 || cut + 1 == text.size())
        throw Stop{{"option_malformed", fmt::format("'{}' has no name and value.", text), std::string(option),
                    fmt::format("Write it as {}.", example)},
                   ExitCode::usage};
    return {text.substr(0, cut), text.substr(cut + 1)};
}

Date dayIn(std::string_view option, const std::string& text) {
    if (const auto day = Date::parse(text)) return *day;
    throw Stop{{"date_malformed", fmt::format("'{}' is no day.", text), std::string(option), "Write it as 2019-06-30."},
               ExitCode::usage};
}

std::int64_t moneyIn(std::string_view option, const std::string& text) {
    if (const auto amount = office::parseMoney(text)) return *amount;
    throw Stop{{"option_malformed", fmt::format("'{}' is no amount.", text), std::string(option),
                "Write yuan: 1200000, 1200000.50 or 120万."},
               ExitCode::usage};
}

std::string enterpriseName(const store::Store& records, RecordId enterprise) {
    const auto found = book::recordOf<land::Enterprise>(records, enterprise);
    return found ? found->name : std::string();
}

std::string creditCode(const store::Store& records, RecordId enterprise) {
    const auto found = book::recordOf<land::Enterprise>(records, enterprise);
    return found ? found->creditCode : std::string();
}

} // namespace mutu::cli
