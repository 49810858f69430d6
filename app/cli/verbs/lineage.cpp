// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"
#include "app/cli/verbs/verbs.h"
#include "geo/book/book.h"
#include "geo/book/pedigree.h"
#include "geo/geom/measure.h"

#include <fmt/format.h>

#include <map>
#include <memory>
#include <set>
#include <utility>
#include <vector>

namespace mutu::cli {

namespace {

struct Request {
    std::string book;
    std::string parcel;
    bool dot = false;
};

using book::Pedigree;

RegisteredArea areaOf(const land::Parcel& parcel) {
    if (parcel.registeredArea) return *parcel.registeredArea;
    const auto* region = geom::regionOf(parcel.geometry);
    return region == nullptr ? RegisteredArea() : geom::measuredArea(*region).rounded();
}

std::string span(const land::Parcel& parcel) {
    return fmt::format("{} – {}", parcel.validFrom ? parcel.validFrom->text() : "…",
                       parcel.validTo ? parcel.validTo->text() : "");
}

/// What parcels are called: with their days where several were called alike.
class Names {
  public:
    explicit Names(const std::vector<Pedigree>& pedigrees) {
        std::map<std::string, std::set<RecordId>> alike;
        for (const auto& pedigree : pedigrees)
            for (const auto& [id, parcel] : pedigree.parcels) alike[parcel.title()].insert(id);
        for (const auto& pedigree : pedigrees)
            for (const auto& [id, parcel] : pedigree.parcels)
                names_[id] = alike[parcel.title()].size() < 2 ? parcel.title()
                                                              : fmt::format("{} ({})", parcel.title(), span(parcel));
    }
    [[nodiscard]] std::string operator()(RecordId id) const {
        const auto found = names_.find(id);
        return found == names_.end() ? std::string("?") : found->second;
    }

  private:
    std::map<RecordId, std::string> names_;
};

std::string areaText(RegisteredArea area, const Settings& settings) {
    return fmt::format("{:.2f} m² ({:.2f} {})", area.squareMetres().value(), area.mu().value(),
                       settings.say({"mu", "亩"}));
}

/// One direction of a pedigree as an indented tree; a parcel met before is named but not opened again.
class Tree {
  public:
    Tree(const Pedigree& pedigree, const Names& names, bool upwards, const Settings& settings)
        : pedigree_(pedigree)
        , names_(names)
        , upwards_(upwards)
        , settings_(settings) {
        for (const auto& edge : pedigree.edges) edges_[upwards ? edge.child.id : edge.parent.id].push_back(&edge);
    }

    std::string text() {
        open(pedigree_.parcel, 1);
        while (!waiting_.empty()) {
            const auto [edge, depth] = waiting_.back();
            waiting_.pop_back();
            line(*edge, depth);
        }
        return std::move(text_);
    }

  private:
    using Edges = std::vector<const land::Lineage*>;

    void open(RecordId at, std::size_t depth) {
        const auto found = edges_.find(at);
        if (found == edges_.end()) return;
        for (auto edge = found->second.rbegin(); edge != found->second.rend(); ++edge)
            waiting_.emplace_back(*edge, depth);
    }
    void line(const land::Lineage& edge, std::size_t depth) {
        const auto next = upwards_ ? edge.parent.id : edge.child.id;
        const bool again = !seen_.insert(next).second;
        text_ += fmt::format("{:{}}{} {}", "", depth * 2, upwards_ ? "←" : "→", names_(next));
        if (edge.area) text_ += "  " + areaText(*edge.area, settings_);
        if (edge.on) text_ += "  " + edge.on->text();
        if (!edge.document.empty()) text_ += "  " + edge.document;
        text_ += again ? settings_.say({"  (see above)\n", "  （见上）\n"}) : "\n";
        if (!again) open(next, depth + 1);
    }

    const Pedigree& pedigree_;
    const Names& names_;
    bool upwards_;
    const Settings& settings_;
    std::map<RecordId, Edges> edges_;
    std::vector<std::pair<const land::Lineage*, std::size_t>> waiting_; ///< the next one last
    std::set<RecordId> seen_;
    std::string text_;
};

void answerText(const Pedigree& pedigree, const Names& names, const Settings& settings) {
    const auto& self = pedigree.parcels.at(pedigree.parcel);
    answer(fmt::format("{}  {}  {}\n", self.title(), areaText(areaOf(self), settings), span(self)));
    if (pedigree.edges.empty())
        return answer(std::string(settings.say(
            {"It was made from no other parcel, and none was made from it.\n", "没有来源宗地，也没有后续宗地。\n"})));
    if (const auto text = Tree(pedigree, names, true, settings).text(); !text.empty())
        answer(fmt::format("{}\n{}", settings.say({"made from", "来源"}), text));
    if (const auto text = Tree(pedigree, names, false, settings).text(); !text.empty())
        answer(fmt::format("{}\n{}", settings.say({"became", "去向"}), text));
}

Json jsonOf(const Pedigree& pedigree) {
    const auto titleOf = [&](RecordId id) { return pedigree.parcels.at(id).title(); };
    const auto codeOf = [&](RecordId id) { return textOrNull(pedigree.parcels.at(id).code); };
    const auto plotOf = [&](RecordId id) { return textOrNull(pedigree.parcels.at(id).plot); };
    auto parcels = Json::array();
    for (const auto& [id, parcel] : pedigree.parcels)
        parcels.push_back(Json{{"parcel", parcel.title()},
                               {"code", textOrNull(parcel.code)},
                               {"plot", textOrNull(parcel.plot)},
                               {"area_m2", areaOf(parcel).squareMetres().value()},
                               {"valid_from", dateOrNull(parcel.validFrom)},
                               {"valid_to", dateOrNull(parcel.validTo)}});
    auto edges = Json::array();
    for (const auto& edge : pedigree.edges)
        edges.push_back(Json{{"parent", titleOf(edge.parent.id)},
                             {"child", titleOf(edge.child.id)},
                             {"parent_code", codeOf(edge.parent.id)},
                             {"parent_plot", plotOf(edge.parent.id)},
                             {"child_code", codeOf(edge.child.id)},
                             {"child_plot", plotOf(edge.child.id)},
                             {"area_m2", edge.area ? Json(edge.area->squareMetres().value()) : Json()},
                             {"on", dateOrNull(edge.on)},
                             {"document", textOrNull(edge.document)}});
    return Json{{"parcel", titleOf(pedigree.parcel)}, {"parcels", parcels}, {"lineage", edges}};
}

std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

void answerDot(const std::vector<Pedigree>& pedigrees, const Names& names) {
    std::set<RecordId> drawn;
    answer("digraph lineage {\n  node [shape=box];\n");
    for (const auto& pedigree : pedigrees) {
        for (const auto& [id, parcel] : pedigree.parcels)
            answer(fmt::format("  {}{};\n", quoted(names(id)),
                               id == pedigree.parcel ? " [style=bold]"
                               : parcel.validTo      ? " [style=dashed]"
                                                     : ""));
        for (const auto& edge : pedigree.edges) {
            if (!drawn.insert(edge.id).second) continue; // in the pedigrees of two parcels that were called alike
            answer(fmt::format("  {} -> {} [label=\"{}{}\"];\n", quoted(names(edge.parent.id)),
                               quoted(names(edge.child.id)),
                               edge.area ? fmt::format("{:.2f} m²", edge.area->squareMetres().value()) : "",
                               edge.on ? "\\n" + edge.on->text() : ""));
        }
    }
    answer("}\n");
}

ExitCode show(const Request& request, const Settings& settings) {
    allowFormats(settings, {Format::text, Format::json});
    const auto book = book::Book::open(request.book, book::Access::readOnly);
    std::vector<Pedigree> pedigrees;
    for (const auto& parcel : book::everCalled(book.records(), request.parcel))
        if (!settings.asOf || !parcel.validFrom || *parcel.validFrom <= *settings.asOf)
            pedigrees.push_back(book::pedigreeOf(book.records(), parcel.id, settings.asOf));
    if (pedigrees.empty())
        throw Stop{{"parcel_unknown",
                    fmt::format("The book has no parcel or plot '{}'{}.", request.parcel,
                                settings.asOf ? " on " + settings.asOf->text() : ""),
                    {},
                    "Check the code; `mutu vacant --pool all` and `mutu export` list plots with their codes."},
                   ExitCode::notFound};
    const Names names(pedigrees);
    if (request.dot) return answerDot(pedigrees, names), ExitCode::done;
    if (settings.format == Format::json) {
        auto list = Json::array();
        for (const auto& pedigree : pedigrees) list.push_back(jsonOf(pedigree));
        answerJson(Json{{"as_of", settings.asOf ? Json(settings.asOf->text()) : Json()}, {"parcels", std::move(list)}});
        return ExitCode::done;
    }
    for (const auto& pedigree : pedigrees) answerText(pedigree, names, settings);
    return ExitCode::done;
}

} // namespace

void declareLineage(Arguments& arguments, const Settings& settings) {
    const auto request = std::make_shared<Request>();
    arguments.place("BOOK", {"The book", "账簿"}, request->book);
    arguments.place("PARCEL",
                    {"The code or plot number of a parcel, current or retired", "现势或历史宗地的代码或地块编号"},
                    request->parcel);
    arguments.flag("--dot", {"As a graph for Graphviz", "输出 Graphviz 图形描述"}, request->dot);
    arguments.remark({"Each line: the other parcel, the land that passed between them, the day and the document.",
                      "每行依次为：对方宗地、转移面积、日期、文号。"});
    arguments.then([request, &settings] { return show(*request, settings); });
}

} // namespace mutu::cli
