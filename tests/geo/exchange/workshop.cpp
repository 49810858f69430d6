// SPDX-License-Identifier: Apache-2.0
#include "tests/geo/exchange/workshop.h"

#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <unistd.h>

namespace mutu::exchange {

Workshop::Workshop() {
    static int number = 0;
    folder_ = std::filesystem::temp_directory_path() / fmt::format("mutu-exchange-{}-{}", getpid(), ++number);
    std::filesystem::create_directories(folder_);
}

Workshop::~Workshop() { std::filesystem::remove_all(folder_); }

std::string Workshop::write(const std::string& name, const std::string& bytes) const {
    std::filesystem::create_directories(std::filesystem::path(path(name)).parent_path());
    std::ofstream(path(name), std::ios::binary) << bytes;
    return path(name);
}

std::string Workshop::convert(const std::string& source, const std::string& name, const std::string& options) const {
    const auto command =
        fmt::format("ogr2ogr {} '{}' '{}' > '{}' 2>&1", options, path(name), source, path("ogr2ogr.log"));
    if (std::system(command.c_str()) != 0) throw std::runtime_error("ogr2ogr failed: " + command);
    return path(name);
}

Surroundings bookIn(const std::string& crs) { return {geom::Crs::parse(crs).value(), {}}; }

Outcome readAll(const ReadRequest& request, const Surroundings& book, Directory& directory, RejectsFile* rejects) {
    auto source = FileSource::open(request, book, directory);
    if (!source) throw std::runtime_error(source.refusal().code);
    if (rejects != nullptr) (*source)->listIn(*rejects);
    Outcome outcome;
    std::vector<land::Record> portion;
    while ((*source)->next(portion))
        for (auto& record : portion) outcome.records.push_back(std::move(record));
    outcome.account = (*source)->account();
    outcome.intake = (*source)->intake();
    return outcome;
}

Outcome readAll(const std::string& path, const std::string& crs) {
    ListedDirectory directory;
    ReadRequest request;
    request.path = path;
    return readAll(request, bookIn(crs), directory);
}

std::string featureText(const std::string& geometry, const std::string& properties) {
    return fmt::format(R"({{"type":"Feature","properties":{{{}}},"geometry":{}}})", properties,
                       geometry.empty() ? "null" : fmt::format("{{{}}}", geometry));
}

std::string collectionText(const std::vector<std::string>& features, const std::string& crs) {
    const auto code = crs.substr(crs.find(':') + 1);
    return fmt::format(
        R"({{"type":"FeatureCollection",{}"features":[{}]}})",
        crs.empty()
            ? std::string()
            : fmt::format(R"("crs":{{"type":"name","properties":{{"name":"urn:ogc:def:crs:EPSG::{}"}}}},)", code),
        fmt::join(features, ","));
}

std::string rectangleText(double x, double y, double width, double height) {
    return fmt::format(R"("type":"Polygon","coordinates":[[[{0},{1}],[{2},{1}],[{2},{3}],[{0},{3}],[{0},{1}]]])", x, y,
                       x + width, y + height);
}

} // namespace mutu::exchange
