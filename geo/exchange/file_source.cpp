// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/file_source.h"

#include "geo/exchange/column_names.h"
#include "geo/exchange/crs_recognition.h"
#include "geo/exchange/kind_guess.h"
#include "geo/exchange/layer_reader.h"
#include "geo/exchange/reference_lookup.h"
#include "geo/exchange/rejects_file.h"
#include "geo/exchange/row_keys.h"
#include "geo/exchange/source_file.h"
#include "geo/exchange/table_places.h"

#include <fmt/format.h>

#include <thread>

namespace mutu::exchange {

namespace {

Finding note(std::string code, std::string message, const std::string& path, std::string remedy = {}) {
    Finding finding;
    finding.code = std::move(code);
    finding.severity = Severity::information;
    finding.message = std::move(message);
    finding.file = path;
    finding.remedy = std::move(remedy);
    return finding;
}

/// First positions of the first features: enough to see in which CRS a file is.
Sample sampleOf(Layer& layer) {
    constexpr std::size_t enough = 512;
    Sample sample;
    if (layer.description().drawn == Drawn::nothing) return sample;
    const auto stream = layer.read(std::vector<bool>(layer.description().columns.size(), false));
    RawGeometry raw;
    std::size_t seen = 0;
    while (seen < enough && stream->next()) {
        for (std::size_t i = 0; i < stream->size() && seen < enough; ++i, ++seen) {
            const auto wkb = stream->geometry(i);
            if (!wkb || !readWkb(*wkb, raw)) continue;
            if (raw.curved && !readWkb(Layer::straightened(*wkb), raw)) continue;
            if (!raw.empty()) sample.emplace_back(raw.xs.front(), raw.ys.front());
        }
    }
    return sample;
}

bool isDrawnKind(land::Kind kind) { return land::shapeOf(land::emptyRecord(kind)) != nullptr; }

/// Formats that say in which direction rings run: GeoJSON and the OGC ones counterclockwise; a shapefile the other way,
/// so nothing can be said.
bool prescribesOrder(const std::string& driver) {
    return driver == "GeoJSON" || driver == "GPKG" || driver == "GML" || driver == "KML";
}

void noteMapping(const FieldMapping& mapping, const LayerDescription& layer, land::Kind kind, Intake& intake,
                 const std::string& path) {
    std::vector<std::string> pairs;
    land::withKind(kind, [&]<class Record>(const Record&) {
        std::size_t at = 0;
        land::forEachField<Record>([&](const auto& field) {
            const auto& from = mapping.fields()[at++];
            if (from.column < 0 || !from.foreign) return;
            pairs.push_back(
                fmt::format("{} = {}", fileColumn(field.column), layer.columns[static_cast<std::size_t>(from.column)]));
        });
    });
    if (!pairs.empty())
        intake.notes.push_back(note("columns_recognised",
                                    fmt::format("Fields were taken from columns: {}.", fmt::join(pairs, ", ")), path,
                                    "--map field=column changes one."));
    const auto unused = mapping.unusedColumns();
    if (!unused.empty())
        intake.notes.push_back(note("columns_unused",
                                    fmt::format("Columns that were not used: {}.", fmt::join(unused, ", ")), path,
                                    "--map field=column takes one in; columns of other records come with --as."));
}

/// Which fields the layer speaks of: those with a column, and the outline where one is drawn.
std::vector<bool> statedFields(const FieldMapping& mapping, land::Kind kind, bool drawn) {
    std::vector<bool> stated;
    land::withKind(kind, [&]<class Record>(const Record&) {
        land::forEachField<Record>([&](const auto& field) {
            const bool column = mapping.fields()[stated.size()].column >= 0;
            stated.push_back(column || (drawn && field.column == "geometry"));
        });
    });
    return stated;
}

bool statesOutline(const std::vector<bool>& stated, land::Kind kind) {
    bool states = false;
    land::withKind(kind, [&]<class Record>(const Record&) {
        std::size_t at = 0;
        land::forEachField<Record>([&](const auto& field) {
            const bool is = stated[at++];
            states = states || (is && field.column == "geometry");
        });
    });
    return states;
}

} // namespace

struct FileSource::State {
    State(LayerReader layerReader, Directory& directory, std::string file, Intake found, TablePlaces tablePlaces)
        : reader(std::move(layerReader))
        , lookup(directory)
        , path(std::move(file))
        , intake(std::move(found))
        , places(std::move(tablePlaces)) {}
    ~State() {
        queue.close();
        if (thread.joinable()) thread.join();
    }

    void settle(Row& row, std::vector<land::Record>& portion);
    void refuseRepeated(Row& row);

    LayerReader reader;
    RowQueue queue{4};
    std::thread thread;
    ReferenceLookup lookup;
    RowKeys keys;
    std::string path;
    Intake intake;
    TablePlaces places;
    Account account;
    RejectsFile* rejects = nullptr;
};

/// The first of two rows is taken: which one is right the officer says, in the file.
void FileSource::State::refuseRepeated(Row& row) {
    if (row.judgement.effect() == Effect::rejected) return;
    const auto earlier = keys.earlier(row.record, row.judgement.number);
    if (!earlier) return;
    const auto first = places.any() ? places.of(*earlier, {}) : std::nullopt;
    row.judgement.remarks.push_back(
        {"row_repeated", Effect::rejected, fmt::format("row {}", first ? first->row : *earlier)});
}

void FileSource::State::settle(Row& row, std::vector<land::Record>& portion) {
    const auto locate = [&] {
        if (!places.any()) return;
        for (auto& remark : row.judgement.remarks) remark.place = places.of(row.judgement.number, remark.field);
    };
    if (!row.isRecord) {
        locate();
        account.leaveOut(row.judgement, path);
        return;
    }
    const std::size_t before = row.judgement.remarks.size();
    lookup.resolve(row);
    refuseRepeated(row);
    if (row.judgement.remarks.size() > before && row.judgement.title.empty())
        row.judgement.title = land::titleOf(row.record);
    if (row.judgement.title.empty() && !row.judgement.remarks.empty()) row.judgement.title = row.names.front();
    locate();
    account.add(row.judgement, path);
    if (rejects != nullptr && !row.judgement.remarks.empty()) rejects->add(row.judgement);
    if (row.judgement.effect() != Effect::rejected) portion.push_back(std::move(row.record));
}

FileSource::FileSource(std::unique_ptr<State> state)
    : state_(std::move(state)) {}
FileSource::~FileSource() = default;

Result<std::unique_ptr<FileSource>> FileSource::open(const ReadRequest& request, const Surroundings& book,
                                                     Directory& directory) {
    const auto file = SourceFile::find(request.path, request.encoding, request.layer, request.kind);
    const std::string wanted = request.kind ? std::string(land::name(*request.kind)) : std::string();
    Layer layer = Layer::open(file, request.layer, wanted);
    const auto& description = layer.description();
    Intake intake;
    intake.notes = file.notes;
    const auto kind = request.kind ? request.kind : guessedKind(description, request.path);
    if (!kind)
        return Refusal{"kind_unknown", fmt::format("It isn't clear what the rows of {} are.", request.path),
                       description.name, "Say it with --as, for example --as enterprise."};
    intake.kind = *kind;
    intake.layer = description.name;
    intake.driver = description.driver;
    intake.count = description.count;
    if (!request.kind)
        intake.notes.push_back(note("kind_recognised",
                                    fmt::format("The layer {} is read as: {}.", description.name, land::name(*kind)),
                                    request.path, "Say otherwise with --as."));
    auto mapping = FieldMapping::of(*kind, description, request.map);
    if (!mapping) return mapping.refusal();
    if (mapping->found() == 0 && description.drawn == Drawn::nothing && !description.columns.empty())
        return Refusal{"column_unknown",
                       fmt::format("None of the columns of {} names a field of {}: {}.", description.name,
                                   land::name(*kind), fmt::join(description.columns, ", ")),
                       request.path, "Say with --as what the rows are, and with --map field=column which is which."};
    noteMapping(*mapping, description, *kind, intake, request.path);
    intake.stated = statedFields(*mapping, *kind, description.drawn != Drawn::nothing);
    auto crs = recognisedCrs(request.crs, description.crs, isDrawnKind(*kind) ? sampleOf(layer) : Sample(), book);
    if (!crs) return crs.refusal();
    for (auto& finding : crs->notes) {
        finding.file = request.path;
        intake.notes.push_back(std::move(finding));
    }
    intake.crs = crs->crs.code().empty() ? crs->crs.name() : crs->crs.code();
    auto placement = Placement::between(crs->crs, book.crs);
    if (!placement) return placement.refusal();
    const bool isDrawn = description.drawn != Drawn::nothing || statesOutline(intake.stated, *kind);
    ShapeCheck check(*kind, isDrawn, prescribesOrder(description.driver), std::move(placement).value(), book);
    TablePlaces places(file, description, *mapping, *kind);
    LayerReader reader(std::move(layer), RecordMaker(*kind, std::move(mapping).value(), ExtentReader(crs->crs, book)),
                       std::move(check), book);
    return std::unique_ptr<FileSource>(new FileSource(
        std::make_unique<State>(std::move(reader), directory, request.path, std::move(intake), std::move(places))));
}

const Intake& FileSource::intake() const { return state_->intake; }
const Account& FileSource::account() const { return state_->account; }
void FileSource::listIn(RejectsFile& rejects) {
    state_->rejects = &rejects;
    state_->reader.wantOutlines();
}

bool FileSource::next(std::vector<land::Record>& portion) {
    portion.clear();
    if (!state_->thread.joinable())
        state_->thread = std::thread([state = state_.get()] { state->reader.run(state->queue); });
    while (portion.empty()) { // a portion of rejects alone is nothing to store
        auto rows = state_->queue.take();
        if (!rows) return false;
        portion.reserve(rows->size());
        for (auto& row : *rows) state_->settle(row, portion);
    }
    return true;
}

} // namespace mutu::exchange
