// SPDX-License-Identifier: Apache-2.0
// Three years of a district (stories/three_years.sh): at each year's end every ledger reconciles with the records read
// as of that day, and does so to the byte after everything was taken back and done again.
#include "app/cli/output.h"
#include "geo/book/tenure.h"
#include "geo/office/cut.h"
#include "geo/office/parcel_account.h"
#include "tests/cli/shell.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <map>
#include <set>

namespace mutu::cli {

namespace {

const std::vector<int> years{2019, 2020, 2021};

std::string endOf(int year) { return std::to_string(year) + "-12-31"; }

/// What a question answers; the book is there and nothing is wrong with the question.
std::string told(const Shell& shell, const std::string& question) {
    const auto outcome = shell.run("mutu " + question);
    INFO(question << "\n" << outcome.errors);
    REQUIRE(outcome.code == 0);
    return outcome.output;
}

/// Every ledger as of the end of each year, in one process of the shell: starting it costs more than answering.
std::map<std::string, std::string> ledgers(const Shell& shell) {
    std::string script = "set -e\n";
    std::vector<std::string> names;
    for (const auto year : years) {
        const auto number = std::to_string(year);
        for (const std::string question :
             {"report occupancy zone.mutu", "report vacancy zone.mutu", "report idle zone.mutu",
              "report conformity zone.mutu --all", "report zones zone.mutu", "vacant zone.mutu --pool all",
              "reassign lot list zone.mutu", "clear list zone.mutu", "zone list zone.mutu"}) {
            names.push_back(number + " " + question.substr(0, question.find(" zone.mutu")));
            script += "mutu " + question + " --as-of " + endOf(year) + " --format json; printf '\\f'\n";
        }
        for (const std::string report : {"reuse", "clearing"}) {
            names.push_back(number + " report " + report);
            script += "mutu report " + report + " zone.mutu --year " + number + " --as-of " + endOf(year) +
                      " --format json; printf '\\f'\n";
        }
        names.push_back(number + " report calendar");
        script += "mutu report calendar zone.mutu --as-of " + endOf(year - 1) + " --until " + endOf(year) +
                  " --format json; printf '\\f'\n";
    }
    const auto outcome = shell.run(script);
    INFO(outcome.errors);
    REQUIRE(outcome.code == 0);
    std::map<std::string, std::string> answers;
    std::size_t begin = 0;
    for (const auto& name : names) {
        const auto end = outcome.output.find('\f', begin);
        REQUIRE(end != std::string::npos);
        answers[name] = outcome.output.substr(begin, end - begin);
        begin = end + 1;
    }
    return answers;
}

/// Hundredths of a square metre: areas add up exactly.
std::int64_t hundredths(const Json& area) {
    return area.is_null() ? 0 : static_cast<std::int64_t>(std::llround(area.get<double>() * 100));
}

std::int64_t sumOf(const Json& rows, const char* field) {
    std::int64_t sum = 0;
    for (const auto& row : rows) sum += hundredths(row[field]);
    return sum;
}

/// The ledgers of one year's end beside each other and beside the records of that day.
class YearEnd {
  public:
    YearEnd(const std::map<std::string, std::string>& ledgers, const store::Store& records, int year)
        : ledgers_(ledgers)
        , records_(records)
        , year_(year)
        , day_(Date::of(year, 12, 31)) {}

    void occupancyIsTheLandThereIs() const {
        std::map<std::string, std::int64_t> land;
        std::map<std::string, std::int64_t> registered;
        const auto report = told("report occupancy");
        for (const auto& row : report["rows"]) land[row["district"]] += hundredths(row["area_m2"]);
        std::int64_t vacant = 0;
        std::int64_t floor = 0;
        records_.visit({.kind = land::Kind::parcel, .asOf = day_}, [&](const land::Record& record) {
            const auto& parcel = std::get<land::Parcel>(record);
            const auto file = book::fileOf(records_, parcel.id);
            const auto district = records_.find(land::Kind::district, parcel.district.id);
            registered[std::get<land::District>(*district).name] += parcel.registeredArea->hundredths();
            const auto account =
                office::accountOf(file, office::vacancies(file, office::VacancyRules::standard()), day_);
            CHECK(account.land.balances());
            vacant += account.land.vacant.hundredths();
            floor += account.floor.vacant.hundredths();
            return true;
        });
        CHECK(land == registered);
        CHECK(sumOf(report["rows"], "area_m2") == hundredths(report["total"]["area_m2"]));
        CHECK(hundredths(report["total"]["area_m2"]) == 10'000'000); // what was imported, split or not
        CHECK(hundredths(told("report vacancy")["total"]["area_m2"]) == vacant);
        CHECK(hundredths(told("report vacancy")["total"]["factory_m2"]) == floor);
    }

    void vacancyIsItsPlots() const {
        const auto report = told("report vacancy");
        const auto plots = told("vacant");
        for (const auto& [sum, piece] : {std::pair("area_m2", "vacant_m2"), std::pair("factory_m2", "factory_m2")}) {
            CHECK(sumOf(report["rows"], sum) == hundredths(report["total"][sum]));
            CHECK(sumOf(plots["plots"], piece) == hundredths(report["total"][sum]));
        }
        std::int64_t available = 0;
        for (const auto& row : rowsOf("report zones", "rows")) available += hundredths(row["vacant_m2"]);
        std::int64_t offered = 0;
        for (const auto& row : report["rows"]) offered += hundredths(row["area_m2"]);
        CHECK(available == offered);
    }

    void zonesAddUpToDistricts() const {
        const auto report = told("report zones");
        CHECK(sumOf(report["rows"], "net_m2") == hundredths(report["total"]["net_m2"]));
        CHECK(sumOf(report["districts"], "net_m2") == hundredths(report["total"]["net_m2"]));
        CHECK(hundredths(report["total"]["net_m2"]) == hundredths(told("report occupancy")["total"]["area_m2"]));
        const auto conformity = told("report conformity");
        std::int64_t places = 0;
        for (const auto& count : conformity["total"]["places"]) places += count.get<std::int64_t>();
        CHECK(places == static_cast<std::int64_t>(conformity["rows"].size()));
    }

    void idleIsWhatTheCalendarForetold() const {
        std::set<std::string> idle;
        std::set<std::string> flagged;
        std::set<std::string> foretold;
        for (const auto& row : rowsOf("report idle", "rows"))
            if (row["verdict"] == "suspected") idle.insert(row["parcel"]);
        for (const auto& plot : rowsOf("vacant", "plots"))
            if (plot["suspected_idle"] == true) flagged.insert(plot["parcel"]);
        for (const auto& row : rowsOf("report calendar", "suspected_by_then")) foretold.insert(row["parcel"]);
        CHECK(idle == std::set<std::string>{"330822001001GB00003"});
        CHECK(flagged == idle);
        CHECK(foretold == idle);
    }

    void stockHolds() const {
        const auto report = told("report reuse");
        for (const std::string stock : {"land", "floor"}) {
            INFO(stock);
            const auto& account = report["stock"][stock];
            CHECK(hundredths(account["opening_m2"]) + hundredths(account["listed_m2"]) -
                      hundredths(account["reused_m2"]) - hundredths(account["withdrawn_m2"]) +
                      hundredths(account["corrections_m2"]) ==
                  hundredths(account["closing_m2"]));
            std::map<std::string, std::int64_t> events;
            for (const auto& row : report["rows"])
                if (row["stock"] == stock) events[row["event"]] += hundredths(row["area_m2"]);
            CHECK(events["reuse"] == hundredths(account["reused_m2"]));
            CHECK(events["withdrawal"] == hundredths(account["withdrawn_m2"]));
            CHECK(events["correction"] == hundredths(account["corrections_m2"]));
            std::int64_t left = 0;
            for (const auto& lot : rowsOf("reassign lot list", "lots"))
                if (lot["stock"] == stock) left += hundredths(lot["remaining_m2"]);
            CHECK(left == hundredths(account["closing_m2"]));
            const auto former = ledgers_.find(std::to_string(year_ - 1) + " report reuse");
            const auto opening =
                former == ledgers_.end() ? Json(0.0) : Json::parse(former->second)["stock"][stock]["closing_m2"];
            CHECK(hundredths(account["opening_m2"]) == hundredths(opening));
        }
        CHECK(hundredths(report["total"]["land_m2"]) == hundredths(report["stock"]["land"]["reused_m2"]));
        for (const auto& target : report["targets"])
            if (target["measure"] == "reused_land")
                CHECK(hundredths(target["reached_m2"]) == hundredths(report["total"]["land_m2"]));
    }

    void clearingIsItsLines(std::int64_t enterprises) const {
        const auto report = told("report clearing");
        std::int64_t cleared = 0;
        for (const auto& row : report["rows"]) cleared += row["enterprises"].get<std::int64_t>();
        CHECK(cleared == report["total"]["enterprises"].get<std::int64_t>());
        CHECK(cleared == enterprises);
        CHECK(sumOf(report["rows"], "freed_m2") == hundredths(report["total"]["freed_m2"]));
    }

    /// By value: a loop over a part of a temporary would outlive it.
    [[nodiscard]] Json rowsOf(const std::string& ledger, const char* list) const { return told(ledger)[list]; }

    [[nodiscard]] Json told(const std::string& ledger) const {
        return Json::parse(ledgers_.at(std::to_string(year_) + " " + ledger));
    }

  private:
    const std::map<std::string, std::string>& ledgers_;
    const store::Store& records_;
    int year_;
    Date day_;
};

void mustReconcile(const std::map<std::string, std::string>& ledgers, const std::string& path) {
    const auto book = book::Book::open(path, book::Access::readOnly);
    const std::map<int, std::int64_t> cleared{{2019, 1}, {2020, 0}, {2021, -1}};
    for (const auto year : years) {
        INFO("end of " << year);
        const YearEnd end(ledgers, book.records(), year);
        end.occupancyIsTheLandThereIs();
        end.vacancyIsItsPlots();
        end.zonesAddUpToDistricts();
        end.idleIsWhatTheCalendarForetold();
        end.stockHolds();
        end.clearingIsItsLines(cleared.at(year));
    }
}

void mustBeTheSame(const std::map<std::string, std::string>& now, const std::map<std::string, std::string>& before) {
    REQUIRE(now.size() == before.size());
    for (const auto& [name, answer] : now) {
        INFO(name);
        CHECK(answer == before.at(name));
    }
}

/// Takes back all acts but the first `keep`; how many that were.
int undoAll(const std::string& path, int keep) {
    auto book = book::Book::open(path);
    int undone = 0;
    for (int acts = static_cast<int>(book.verify().changesets) - keep; undone < acts; ++undone)
        REQUIRE(book.undo(std::nullopt, "李四"));
    return undone;
}

int redoAll(const std::string& path) {
    auto book = book::Book::open(path);
    int redone = 0;
    while (book.redo(std::nullopt, "李四")) ++redone;
    return redone;
}

void act(const Shell& shell, const std::string& part) {
    const auto outcome =
        shell.run(std::string("sh '") + MUTU_SOURCE_DIR + "/tests/cli/stories/three_years.sh' " + part);
    INFO(outcome.errors);
    REQUIRE(outcome.code == 0);
}

} // namespace

TEST_CASE("three years of a district reconcile at each year's end, and again after undoing and redoing everything") {
    const Shell shell;
    const auto path = (shell.folder() / "zone.mutu").string();
    act(shell, "import");
    const auto first = ledgers(shell);
    act(shell, "acts");
    const auto last = ledgers(shell);
    mustReconcile(last, path);
    for (const auto& [name, answer] : last)
        if (name.find("occupancy") != std::string::npos) CHECK(answer != first.at(name));
    CHECK(told(shell, "report idle zone.mutu --as-of 2019-06-14 --format csv").find("suspected") == std::string::npos);
    CHECK(told(shell, "report idle zone.mutu --as-of 2019-06-15 --format csv").find("suspected") != std::string::npos);

    constexpr int imports = 9;
    const auto acts = undoAll(path, imports);
    CHECK(acts > 30);
    mustBeTheSame(ledgers(shell), first);
    CHECK(redoAll(path) == acts);
    mustBeTheSame(ledgers(shell), last);
    mustReconcile(last, path);
    told(shell, "verify zone.mutu");
    told(shell, "check zone.mutu");
}

} // namespace mutu::cli
