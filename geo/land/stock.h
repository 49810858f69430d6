// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/land/clearing.h"

namespace mutu::land {

/// What a lot or a line of the stock counts: land and floor never turn into each other.
enum class Stock : unsigned char { land, floor };

/// 存量: idle or low-efficiency land, or floor, as it was listed; reuse lines take from it.
/// - `source` is the enterprise whose land or floor it was: reuse is counted by these.
struct StockLot {
    RecordId id;
    std::string number;
    Stock stock = Stock::land;
    Reference<Kind::enterprise> source;
    Reference<Kind::parcel> parcel;
    Reference<Kind::building> building;
    Reference<Kind::floor> floor;
    Reference<Kind::clearingItem> item;
    std::optional<RegisteredArea> area;
    std::optional<Date> listedOn;
    std::string document;
};

/// What a line does to its lot: put back to use, withdrawn from the list, or a correction of either sign.
enum class LotEvent : unsigned char { reuse, withdrawal, correction };

/// 盘活台账行: one line of the reuse ledger. A year that is closed is never rewritten: what turns out wrong is
/// corrected by a line of its own year.
/// - stock on 1 January + listed − reused − withdrawn + corrections = stock on 31 December, land and floor apart.
struct ReuseLine {
    RecordId id;
    Reference<Kind::stockLot> lot;
    Reference<Kind::reassignment> reassignment;
    Reference<Kind::enterprise> recipient;
    LotEvent event = LotEvent::reuse;
    std::string path; ///< a word of the rule sheet
    std::optional<Date> on;
    std::optional<RegisteredArea> area; ///< negative in corrections alone
    std::string document;
    std::string reason;
};

/// 回潮 and other corrections of the clearing count: one line in the year in which it was found.
struct ClearingCorrection {
    RecordId id;
    Reference<Kind::clearingCase> clearingCase;
    std::optional<Date> on;
    std::optional<std::int64_t> count; ///< −1 for a relapse
    std::string document;
    std::string reason;
};

template <> struct Names<Stock> { static constexpr std::array<std::string_view, 2> all{"land", "floor"}; };
template <> struct Names<LotEvent> {
    static constexpr std::array<std::string_view, 3> all{"reuse", "withdrawal", "correction"};
};

template <> struct Description<StockLot> {
    static constexpr Kind kind = Kind::stockLot;
    static constexpr std::tuple fields{
        Field{1, "number", &StockLot::number},        Field{2, "stock", &StockLot::stock},
        Field{3, "source_id", &StockLot::source},     Field{4, "parcel_id", &StockLot::parcel},
        Field{5, "building_id", &StockLot::building}, Field{6, "floor_id", &StockLot::floor},
        Field{7, "item_id", &StockLot::item},         Field{8, "area", &StockLot::area},
        Field{9, "listed_on", &StockLot::listedOn},   Field{10, "document", &StockLot::document}};
};
template <> struct Description<ReuseLine> {
    static constexpr Kind kind = Kind::reuseLine;
    static constexpr std::tuple fields{Field{1, "lot_id", &ReuseLine::lot},
                                       Field{2, "reassignment_id", &ReuseLine::reassignment},
                                       Field{3, "recipient_id", &ReuseLine::recipient},
                                       Field{4, "event", &ReuseLine::event},
                                       Field{5, "path", &ReuseLine::path},
                                       Field{6, "on_date", &ReuseLine::on},
                                       Field{7, "area", &ReuseLine::area},
                                       Field{8, "document", &ReuseLine::document},
                                       Field{9, "reason", &ReuseLine::reason}};
};
template <> struct Description<ClearingCorrection> {
    static constexpr Kind kind = Kind::clearingCorrection;
    static constexpr std::tuple fields{
        Field{1, "case_id", &ClearingCorrection::clearingCase}, Field{2, "on_date", &ClearingCorrection::on},
        Field{3, "count", &ClearingCorrection::count}, Field{4, "document", &ClearingCorrection::document},
        Field{5, "reason", &ClearingCorrection::reason}};
};

} // namespace mutu::land
