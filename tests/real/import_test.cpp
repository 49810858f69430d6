// SPDX-License-Identifier: Apache-2.0
#include "geo/base/error.h"
#include "geo/exchange/file_source.h"
#include "geo/exchange/rejects_file.h"
#include "geo/geom/measure.h"
#include "tests/real/shelf.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <cmath>
#include <fstream>
#include <unistd.h>

using namespace mutu;

namespace {

class Nobody : public exchange::Directory {
  public:
    RecordId find(land::Kind, std::string_view, RecordId) override { return {}; }
    RecordId onlyBuilding(RecordId) override { return {}; }
    RecordId parcelAt(geom::Point) override { return {}; }
};

/// The book's CRS for a sample: its own where that is in metres, else one for the whole world.
std::string bookCrs(const real::Sample& sample) { return sample.projectedInMetres ? sample.crs : "EPSG:6933"; }

struct Imported {
    std::vector<land::Parcel> parcels;
    exchange::Account account;
    std::map<std::int64_t, std::string> touched; ///< feature number to effect
};

Imported import(const real::Sample& sample, const std::string& crs) {
    Nobody nobody;
    exchange::ReadRequest request;
    request.path = sample.path.string();
    request.layer = sample.layer;
    request.kind = land::Kind::parcel;
    if (sample.crs.empty()) request.crs = crs;
    const auto list = std::filesystem::temp_directory_path() / fmt::format("mutu-real-{}.csv", getpid());
    Imported result;
    auto source = exchange::FileSource::open(request, {geom::Crs::parse(crs).value(), {}}, nobody);
    if (!source && source.refusal().code == "crs_no_transformation") { // an old system of its own: taken as it stands
        request.crs = crs;
        source = exchange::FileSource::open(request, {geom::Crs::parse(crs).value(), {}}, nobody);
    }
    if (!source) FAIL(source.refusal().message);
    {
        exchange::RejectsFile rejects(list.string(), crs);
        (*source)->listIn(rejects);
        std::vector<land::Record> portion;
        while ((*source)->next(portion))
            for (auto& record : portion) result.parcels.push_back(std::get<land::Parcel>(std::move(record)));
        rejects.finish();
    }
    result.account = (*source)->account();
    std::ifstream lines(list);
    for (std::string line; std::getline(lines, line);) {
        if (line.find(",rejected,") != std::string::npos)
            result.touched[std::stoll(line)] = "rejected";
        else if (line.find(",repaired,") != std::string::npos)
            result.touched.try_emplace(std::stoll(line), "repaired");
    }
    std::filesystem::remove(list);
    return result;
}

/// The shoelace formula in long double on the rounded rings: a second opinion on the exact integers.
long double shoelace(const geom::Region& region) {
    long double area = 0;
    const auto add = [&area](const geom::Ring& ring, long double sign) {
        long double twice = 0;
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const auto a = ring[i], b = ring[(i + 1) % ring.size()], o = ring[0];
            twice += static_cast<long double>(a.x - o.x) * static_cast<long double>(b.y - o.y) -
                     static_cast<long double>(b.x - o.x) * static_cast<long double>(a.y - o.y);
        }
        area += sign * std::fabs(twice) / 2e6L;
    };
    for (const auto& part : region.parts) {
        add(part.outer, 1);
        for (const auto& hole : part.holes) add(hole, -1);
    }
    return area;
}

void checkAreas(const real::Sample& sample, const Imported& imported) {
    std::size_t at = 0;
    for (const auto& [number, original] : sample.originals) {
        const auto touched = imported.touched.find(number);
        if (touched != imported.touched.end() && touched->second == "rejected") continue;
        REQUIRE(at < imported.parcels.size());
        const auto* region = geom::regionOf(imported.parcels[at++].geometry);
        REQUIRE(region != nullptr);
        const long double exact = geom::measuredArea(*region).squareMetres().value();
        const long double second = shoelace(*region);
        CAPTURE(number);
        CHECK(std::fabs(static_cast<double>(exact - second)) <= 1e-6 * static_cast<double>(second));
        if (!sample.projectedInMetres || touched != imported.touched.end()) continue;
        CHECK(std::fabs(static_cast<double>(exact - original.area)) <=
              static_cast<double>(original.perimeter) * 0.00071 + 1e-6);
    }
    CHECK(at == imported.parcels.size());
}

} // namespace

TEST_CASE("every real file with areas comes in with a full account and its areas") {
    const auto shelf = real::shelf();
    if (!shelf) {
        WARN("the folder of real files is absent: " MUTU_SHARED_DATA);
        return;
    }
    std::int64_t layers = 0, read = 0, repaired = 0, rejected = 0;
    std::map<std::string, std::int64_t> reasons;
    for (const auto& file : real::files(*shelf)) {
        const auto samples = real::samples(file);
        if (!samples) continue;
        for (const auto& sample : *samples) {
            CAPTURE(file.string(), sample.layer);
            const auto imported = import(sample, bookCrs(sample));
            const auto& account = imported.account;
            CHECK(account.read == sample.count);
            CHECK(account.read == account.accepted + account.repaired + account.rejected);
            CHECK(static_cast<std::int64_t>(imported.parcels.size()) == account.accepted + account.repaired);
            std::int64_t refused = 0;
            for (const auto& [number, effect] : imported.touched) refused += effect == "rejected" ? 1 : 0;
            CHECK(refused == account.rejected);
            CHECK(static_cast<std::int64_t>(imported.touched.size()) == account.rejected + account.repaired);
            checkAreas(sample, imported);
            ++layers;
            read += account.read;
            repaired += account.repaired;
            rejected += account.rejected;
            for (const auto& [code, count] : account.reasons) reasons[code] += count;
        }
    }
    std::string text = fmt::format("{} layers: {} read, {} repaired, {} rejected;", layers, read, repaired, rejected);
    for (const auto& [code, count] : reasons) text += fmt::format(" {} {},", code, count);
    WARN(text);
    CHECK(layers > 60);
}

TEST_CASE("a real file that is no map is refused in one sentence with a remedy") {
    const auto shelf = real::shelf();
    if (!shelf) {
        WARN("the folder of real files is absent: " MUTU_SHARED_DATA);
        return;
    }
    int refused = 0;
    for (const auto& file : real::files(*shelf)) {
        if (real::samples(file)) continue;
        CAPTURE(file.string());
        Nobody nobody;
        exchange::ReadRequest request;
        request.path = file.string();
        request.kind = land::Kind::parcel;
        try {
            const auto source =
                exchange::FileSource::open(request, {geom::Crs::parse("EPSG:4549").value(), {}}, nobody);
            if (source) FAIL_CHECK(file.string() + " was read after all");
            WARN(file.string() + ": " + (source ? "" : source.refusal().message));
        } catch (const Error& error) {
            ++refused;
            CHECK((error.kind() == ErrorKind::badInput || error.code() == "layer_ambiguous"));
            CHECK_FALSE(error.remedy().empty());
            CHECK(std::string(error.what()).find('\n') == std::string::npos);
        }
    }
    CHECK(refused > 3);
}
