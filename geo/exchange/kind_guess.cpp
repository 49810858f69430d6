// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/kind_guess.h"

#include "geo/exchange/column_names.h"
#include "geo/exchange/field_mapping.h"

#include <algorithm>
#include <array>

namespace mutu::exchange {

namespace {

using land::Kind;

std::string stemOf(const std::string& path) {
    const auto slash = path.find_last_of('/');
    const std::string file = slash == std::string::npos ? path : path.substr(slash + 1);
    return plainName(file.substr(0, file.find_last_of('.')));
}

struct Hint {
    std::string_view word;
    Kind kind;
};

// In a name, the first that occurs decides: 工业用地地块 is a parcel layer, 产业集群区块 a zone.
constexpr std::array hints{Hint{"集群", Kind::clusterZone},
                           Hint{"cluster_zone", Kind::clusterZone},
                           Hint{"片区", Kind::district},
                           Hint{"district", Kind::district},
                           Hint{"建筑", Kind::building},
                           Hint{"building", Kind::building},
                           Hint{"房屋", Kind::building},
                           Hint{"厂房", Kind::building},
                           Hint{"道路", Kind::road},
                           Hint{"road", Kind::road},
                           Hint{"界址点", Kind::boundaryPoint},
                           Hint{"jzd", Kind::boundaryPoint},
                           Hint{"设施", Kind::facility},
                           Hint{"facilit", Kind::facility},
                           Hint{"宗地", Kind::parcel},
                           Hint{"地块", Kind::parcel},
                           Hint{"parcel", Kind::parcel},
                           Hint{"租", Kind::lease},
                           Hint{"企业", Kind::enterprise},
                           Hint{"enterprise", Kind::enterprise},
                           Hint{"权利", Kind::right}};

std::optional<Kind> importable(const std::string& name) {
    const auto kind = land::kindNamed(name);
    return kind && land::isMadeByTheBook(*kind) ? std::nullopt : kind;
}

bool mayBeDrawn(Kind kind, Drawn drawn) {
    switch (kind) {
    case Kind::parcel:
    case Kind::district:
    case Kind::clusterZone:
    case Kind::building:
        return drawn == Drawn::areas || drawn == Drawn::anything;
    case Kind::road:
        return drawn == Drawn::lines || drawn == Drawn::anything;
    case Kind::facility:
        return drawn != Drawn::nothing;
    case Kind::boundaryPoint:
        return drawn == Drawn::points || drawn == Drawn::anything;
    default:
        return drawn == Drawn::nothing;
    }
}

std::optional<Kind> byName(const LayerDescription& layer, const std::string& name) {
    if (const auto exact = importable(name)) return exact;
    for (const auto& hint : hints)
        if (name.find(hint.word) != std::string::npos && mayBeDrawn(hint.kind, layer.drawn)) return hint.kind;
    return std::nullopt;
}

} // namespace

std::optional<Kind> kindSpokenOf(const std::string& name) {
    const auto plain = plainName(name);
    if (const auto exact = importable(plain)) return exact;
    const auto hint = std::find_if(hints.begin(), hints.end(),
                                   [&plain](const Hint& h) { return plain.find(h.word) != std::string::npos; });
    return hint == hints.end() ? std::nullopt : std::optional(hint->kind);
}

std::optional<Kind> guessedKind(const LayerDescription& layer, const std::string& path) {
    if (const auto kind = byName(layer, plainName(layer.name))) return kind;
    if (const auto kind = byName(layer, stemOf(path))) return kind;
    if (layer.drawn == Drawn::areas || layer.drawn == Drawn::anything) return Kind::parcel;
    if (layer.drawn == Drawn::lines) return Kind::road;
    if (layer.drawn == Drawn::points) return Kind::facility;
    std::optional<Kind> best;
    double bestShare = 0;
    for (const Kind kind : {Kind::enterprise, Kind::lease, Kind::use, Kind::right, Kind::encumbrance, Kind::approval,
                            Kind::floor, Kind::zoneParcel}) {
        const auto mapping = FieldMapping::of(kind, layer, {});
        if (!mapping || mapping->found() < 2) continue;
        const double share = static_cast<double>(mapping->found());
        if (share > bestShare) {
            best = kind;
            bestShare = share;
        }
    }
    return best;
}

} // namespace mutu::exchange
