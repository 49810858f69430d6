// SPDX-License-Identifier: Apache-2.0
// However listings, reuses, withdrawals, corrections and their undoing follow each other, each year's stock adds up.
#include "geo/book/reuse.h"
#include "geo/book/stock.h"
#include "tests/geo/book/edited_book.h"

#include <array>
#include <map>
#include <random>

using namespace mutu;
using namespace mutu::book;
using namespace mutu::book::tests;

namespace {

constexpr int parcels = 5;
constexpr int firstYear = 2018;
constexpr int lastYear = 2022;

RegisteredArea areaOf(const land::ReuseLine& line) { return line.area.value_or(RegisteredArea()); }

class StockGame {
  public:
    explicit StockGame(unsigned seed)
        : dice_(seed) {
        for (std::int64_t i = 1; i <= parcels; ++i) {
            add(book_, {parcel("330822001001GB0000" + std::to_string(i), box(100 * i, 0, 100 * i + 100, 60), 600000)});
            land::Right right;
            right.parcel.id = RecordId{i};
            right.holder.id = RecordId{1};
            right.signedOn = Date::of(2010, 1, 1);
            right.agreedStartOn = Date::of(2011, 1, 1);
            right.investedShare = 0.3;
            land::Building building{.number = "1", .completedOn = Date::of(2011, 6, 1)};
            building.parcel.id = RecordId{i};
            building.floorArea = RegisteredArea(400000);
            add(book_, {right, building});
        }
        add(book_,
            {land::Enterprise{.name = "甲厂"}, land::Enterprise{.name = "乙厂"}, land::Enterprise{.name = "丙厂"}});
    }

    void step() {
        switch (thrown(10)) {
        case 0:
        case 1:
        case 2:
            list();
            break;
        case 3:
        case 4:
        case 5:
            reuse();
            break;
        case 6:
            change(land::LotEvent::withdrawal, 1 + thrown(200000));
            break;
        case 7:
            change(land::LotEvent::correction, thrown(200000) - 100000);
            break;
        case 8:
            tally_.undone += book_.undo(std::nullopt, "王").ok() ? 1 : 0;
            break;
        default:
            tally_.redone += book_.redo(std::nullopt, "王").ok() ? 1 : 0;
        }
    }

    static std::size_t stockOf(const land::ReuseLine& line, const std::vector<land::StockLot>& lots) {
        const auto at = std::find_if(lots.begin(), lots.end(), [&](const auto& lot) { return lot.id == line.lot.id; });
        REQUIRE(at != lots.end());
        return static_cast<std::size_t>(at->stock);
    }

    /// Counted from the records alone, without the ledger's own sums.
    void check() const {
        const auto lots = all<land::StockLot>(book_);
        const auto lines = all<land::ReuseLine>(book_);
        std::array<RegisteredArea, 2> last;
        for (int year = firstYear - 1; year <= lastYear; ++year) {
            const auto table = reuseYear(book_.records(), year, Date::of(lastYear, 12, 31));
            for (std::size_t stock = 0; stock < 2; ++stock) {
                const auto& account = table.accounts[stock];
                CHECK(account.holds());
                CHECK(account.opening == last[stock]);
                last[stock] = account.closing;
                office::StockAccount own;
                own.opening = account.opening;
                for (const auto& lot : lots)
                    if (static_cast<std::size_t>(lot.stock) == stock && lot.listedOn->year() == year)
                        own.listed = own.listed + *lot.area;
                for (const auto& line : lines) {
                    if (line.on->year() != year || stockOf(line, lots) != stock) continue;
                    auto& sum = line.event == land::LotEvent::reuse        ? own.reused
                                : line.event == land::LotEvent::withdrawal ? own.withdrawn
                                                                           : own.corrections;
                    sum = sum + areaOf(line);
                }
                own.closing = account.closing;
                CHECK(own.holds());
                CHECK(own.listed == account.listed);
                CHECK(own.reused == account.reused);
                CHECK(own.withdrawn == account.withdrawn);
                CHECK(own.corrections == account.corrections);
            }
        }
        std::array<RegisteredArea, 2> pieces; // what is still in stock, lot by lot
        for (const auto& history : lotHistories(book_.records())) {
            const auto left = office::remaining(history, Date::of(lastYear, 12, 31));
            CHECK(RegisteredArea() <= left);
            auto& sum = pieces[static_cast<std::size_t>(history.lot.stock)];
            sum = sum + left;
        }
        CHECK(pieces == last);
    }

    struct Tally {
        int listed = 0;
        std::map<std::string, int> reused;
        std::map<land::LotEvent, int> changed;
        int undone = 0;
        int redone = 0;
    };
    [[nodiscard]] const Tally& tally() const { return tally_; }

  private:
    int thrown(int faces) { return static_cast<int>(dice_() % static_cast<unsigned>(faces)); }
    Date someDay() { return Date::of(firstYear + thrown(lastYear - firstYear + 1), 1 + thrown(12), 1 + thrown(28)); }
    RecordId someParcel() { return RecordId{1 + thrown(parcels)}; }

    void list() {
        LotListing listing;
        listing.source = RecordId{1 + thrown(2)};
        listing.parcel = someParcel();
        listing.on = someDay();
        listing.document = "清单-" + std::to_string(++papers_);
        if (thrown(4) > 0) listing.land = RegisteredArea(1 + thrown(300000));
        if (thrown(4) > 0) listing.floorArea = RegisteredArea(1 + thrown(200000));
        tally_.listed += listLots(book_, listing, heading("list")).ok() ? 1 : 0;
    }

    void change(land::LotEvent event, std::int64_t hundredths) {
        const auto lots = all<land::StockLot>(book_);
        if (lots.empty()) return;
        const auto& lot = lots[static_cast<std::size_t>(thrown(static_cast<int>(lots.size())))];
        const LotChange wish{lot.id, event, RegisteredArea(hundredths), someDay(), "核-" + std::to_string(++papers_),
                             "查"};
        tally_.changed[event] += changeLot(book_, wish, heading("change")).ok() ? 1 : 0;
    }

    /// Any path of the sheet, with every document that its steps ask for, as far as it goes.
    void reuse() {
        const auto& sheet = office::ReuseSheet::standard();
        const auto& path = sheet.paths[static_cast<std::size_t>(thrown(static_cast<int>(sheet.paths.size())))];
        ReuseOpening wish;
        wish.path = path.word;
        wish.recipient = RecordId{1 + thrown(3)};
        wish.parcel = someParcel();
        const bool isPart = path.gives != office::ReuseGift::right && thrown(2) == 0;
        if (isPart && path.countsLand) wish.land = RegisteredArea(1 + thrown(300000));
        if (path.countsFloor) wish.floorArea = RegisteredArea(1 + thrown(200000));
        auto when = someDay();
        wish.step.on = when;
        wish.step.overrideReason = "专题会议"; // the gates have tests of their own
        wish.step.overrideDocument = "会纪-" + std::to_string(++papers_);
        const auto opened = openReassignment(book_, wish, heading("open"));
        if (!opened) return;
        for (const auto& each : path.steps) {
            office::ReuseRequest step;
            step.to = each.word;
            step.on = when = when.plusDays(thrown(40));
            for (const auto& name : each.documents) step.documents.push_back({name, "文-" + std::to_string(++papers_)});
            if (!advanceReassignment(book_, opened->record.id, step, heading(each.word))) return;
            tally_.reused[path.word] += each.word == path.countsOn ? 1 : 0;
        }
    }

    std::mt19937 dice_;
    Book book_ = Book::inMemory(card());
    Tally tally_;
    int papers_ = 0;
};

} // namespace

TEST_CASE("the stock of each year is what the year before left, with all that happened in it") {
    std::map<std::string, int> reused;
    std::map<land::LotEvent, int> changed;
    int undone = 0;
    int redone = 0;
    for (unsigned seed = 1; seed <= 12; ++seed) {
        StockGame game(seed);
        for (int move = 0; move < 60; ++move) {
            game.step();
            INFO("seed " << seed << ", move " << move);
            game.check();
        }
        for (const auto& [path, count] : game.tally().reused) reused[path] += count;
        for (const auto& [event, count] : game.tally().changed) changed[event] += count;
        undone += game.tally().undone;
        redone += game.tally().redone;
    }
    // The games went everywhere.
    for (const auto& [path, count] : reused) INFO(path << " " << count);
    CHECK(reused.size() >= 5);
    CHECK(changed[land::LotEvent::withdrawal] > 5);
    CHECK(changed[land::LotEvent::correction] > 5);
    CHECK(undone > 5);
    CHECK(redone > 5);
}
