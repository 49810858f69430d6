// SPDX-License-Identifier: Apache-2.0
#include "geo/book/parcel_keys.h"

#include <array>
#include <map>

namespace mutu::book {

namespace {

constexpr std::array<std::string_view, 7> names{"code",     "plot", "supervision_number", "certificate", "contract",
                                                "approval", "name"};

template <class Type, class Work>
void visitWith(const store::Store& records, std::string_view column, const std::variant<std::string, RecordId>& value,
               const Work& work) {
    query::RecordQuestion question{.kind = land::Description<Type>::kind};
    question.key = query::Key{column, value};
    records.visit(question, [&](const land::Record& record) {
        work(std::get<Type>(record));
        return true;
    });
}

std::vector<land::Parcel> parcelsWith(const store::Store& records, std::string_view column, const std::string& text,
                                      std::optional<Date> asOf) {
    std::vector<land::Parcel> found;
    query::RecordQuestion question{.kind = land::Kind::parcel, .asOf = asOf};
    question.key = query::Key{column, text};
    records.visit(question, [&](land::Record&& record) {
        found.push_back(std::get<land::Parcel>(std::move(record)));
        return true;
    });
    return found;
}

/// The keys that stand in records that belong to a parcel: who finds the parcel first says by what.
class KeySearch {
  public:
    KeySearch(const store::Store& records, const std::string& text)
        : records_(records)
        , text_(text) {}

    std::map<RecordId, ParcelKey> run() {
        take<land::Right>("supervision_number", ParcelKey::supervisionNumber);
        takeEnterprises("name");
        take<land::Right>("certificate", ParcelKey::certificate);
        take<land::Right>("contract", ParcelKey::contract);
        take<land::Lease>("contract", ParcelKey::contract);
        take<land::Approval>("document", ParcelKey::approval);
        takeEnterprises("former_name");
        return std::move(found_);
    }

  private:
    template <class Type>
    void take(std::string_view column, ParcelKey key, const std::variant<std::string, RecordId>& value) {
        visitWith<Type>(records_, column, value, [&](const Type& record) {
            if (record.parcel) found_.try_emplace(record.parcel.id, key);
        });
    }
    template <class Type> void take(std::string_view column, ParcelKey key) { take<Type>(column, key, text_); }

    void takeEnterprises(std::string_view column) {
        visitWith<land::Enterprise>(records_, column, text_, [&](const land::Enterprise& enterprise) {
            take<land::Right>("holder_id", ParcelKey::name, enterprise.id);
            take<land::Use>("user_id", ParcelKey::name, enterprise.id);
        });
    }

    const store::Store& records_;
    const std::string& text_;
    std::map<RecordId, ParcelKey> found_;
};

} // namespace

std::string_view name(ParcelKey key) { return names[static_cast<std::size_t>(key)]; }

std::vector<FoundParcel> parcelsByKey(const store::Store& records, const std::string& text, std::optional<Date> asOf) {
    std::vector<FoundParcel> found;
    if (text.empty()) return found;
    for (const auto key : {ParcelKey::code, ParcelKey::plot}) {
        for (auto& parcel : parcelsWith(records, name(key), text, asOf)) found.push_back({std::move(parcel), key});
        if (!found.empty()) return found;
    }
    auto keys = KeySearch(records, text).run();
    for (const auto& parcel : parcelsWith(records, "name", text, asOf)) keys.try_emplace(parcel.id, ParcelKey::name);
    for (const auto& [id, key] : keys) {
        const auto record = records.find(land::Kind::parcel, id);
        if (!record) continue;
        const auto& parcel = std::get<land::Parcel>(*record);
        if (asOf ? parcel.isCurrentOn(*asOf) : !parcel.validTo) found.push_back({parcel, key});
    }
    return found;
}

std::vector<land::Parcel> retiredByKey(const store::Store& records, const std::string& text) {
    std::vector<land::Parcel> found;
    for (const std::string_view column : {"code", "plot", "name"}) {
        query::RecordQuestion question{.kind = land::Kind::parcel, .withRetired = true};
        question.key = query::Key{column, text};
        records.visit(question, [&](land::Record&& record) {
            auto& parcel = std::get<land::Parcel>(record);
            if (parcel.validTo) found.push_back(std::move(parcel));
            return true;
        });
        if (!found.empty()) break;
    }
    return found;
}

} // namespace mutu::book
