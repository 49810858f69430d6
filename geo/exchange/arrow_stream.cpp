// SPDX-License-Identifier: Apache-2.0
#include "geo/exchange/arrow_stream.h"

#include "geo/base/error.h"

#include <fmt/format.h>
#include <ogr_recordbatch.h>

#include <cpl_string.h>
#include <cstring>
#include <string>

namespace mutu::exchange {

namespace {

enum class Stored : unsigned char {
    nothing,
    flag,
    int8,
    int16,
    int32,
    int64,
    real32,
    real64,
    text,
    bytes,
    days,
    stamp
};

/// What the schema's format string means here (Arrow C data interface).
Stored storedAs(std::string_view format) {
    if (format == "b") return Stored::flag;
    if (format == "c") return Stored::int8;
    if (format == "s") return Stored::int16;
    if (format == "i") return Stored::int32;
    if (format == "l") return Stored::int64;
    if (format == "f") return Stored::real32;
    if (format == "g") return Stored::real64;
    if (format == "u") return Stored::text;
    if (format == "z") return Stored::bytes;
    if (format == "tdD") return Stored::days;
    if (format.substr(0, 4) == "tsm:") return Stored::stamp;
    return Stored::nothing;
}

struct Child {
    Stored stored = Stored::nothing;
    int index = -1; ///< among the batch's children
};

template <class Number> Number at(const ArrowArray& array, std::size_t row) {
    return static_cast<const Number*>(array.buffers[1])[static_cast<std::size_t>(array.offset) + row];
}

bool isNull(const ArrowArray& array, std::size_t row) {
    if (array.null_count == 0 || array.buffers[0] == nullptr) return false;
    const std::size_t bit = static_cast<std::size_t>(array.offset) + row;
    return (static_cast<const unsigned char*>(array.buffers[0])[bit / 8] >> (bit % 8) & 1U) == 0;
}

std::string_view bytesAt(const ArrowArray& array, std::size_t row) {
    const auto* offsets = static_cast<const std::int32_t*>(array.buffers[1]) + array.offset + row;
    return {static_cast<const char*>(array.buffers[2]) + offsets[0], static_cast<std::size_t>(offsets[1] - offsets[0])};
}

} // namespace

struct ArrowStream::State {
    ArrowArrayStream stream{};
    ArrowArray batch{};
    Child fid;
    Child geometry;
    std::vector<Child> columns;

    ~State() {
        drop();
        if (stream.release != nullptr) stream.release(&stream);
    }
    void drop() {
        if (batch.release != nullptr) batch.release(&batch);
        batch = {};
    }
    /// Finds the children by name; false when a selected one is of a type not read here.
    bool settle(const ArrowSchema& schema, OGRLayerH layer, const std::vector<bool>& selected);
};

bool ArrowStream::State::settle(const ArrowSchema& schema, OGRLayerH layer, const std::vector<bool>& selected) {
    const auto find = [&schema](std::string_view name) {
        for (int i = 0; i < static_cast<int>(schema.n_children); ++i)
            if (name == schema.children[i]->name)
                return Child{schema.children[i]->dictionary == nullptr ? storedAs(schema.children[i]->format)
                                                                       : Stored::nothing,
                             i};
        return Child{};
    };
    const std::string_view fidName = OGR_L_GetFIDColumn(layer);
    fid = find(fidName.empty() ? "OGC_FID" : fidName);
    geometry = find(OGR_L_GetGeometryColumn(layer));
    if (fid.stored != Stored::int64) return false;
    if (OGR_L_GetGeomType(layer) != wkbNone && geometry.stored != Stored::bytes) return false;
    OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer);
    columns.resize(selected.size());
    for (std::size_t i = 0; i < selected.size(); ++i) {
        if (!selected[i]) continue;
        columns[i] = find(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, static_cast<int>(i))));
        if (columns[i].stored == Stored::nothing) return false;
    }
    return true;
}

std::unique_ptr<ArrowStream> ArrowStream::over(OGRLayerH layer, const std::vector<bool>& selected) {
    if (OGR_L_TestCapability(layer, OLCFastGetArrowStream) == 0) return nullptr;
    ErrorTrap trap;
    auto state = std::make_unique<State>();
    char** options = CSLSetNameValue(nullptr, "MAX_FEATURES_IN_BATCH", "4096");
    const bool open = OGR_L_GetArrowStream(layer, &state->stream, options);
    CSLDestroy(options);
    if (!open) return nullptr;
    ArrowSchema schema{};
    if (state->stream.get_schema(&state->stream, &schema) != 0) return nullptr;
    const bool settled = state->settle(schema, layer, selected);
    schema.release(&schema);
    return settled ? std::unique_ptr<ArrowStream>(new ArrowStream(std::move(state))) : nullptr;
}

ArrowStream::ArrowStream(std::unique_ptr<State> state)
    : state_(std::move(state)) {}
ArrowStream::~ArrowStream() = default;

bool ArrowStream::next() {
    ErrorTrap trap;
    state_->drop();
    const int failure = state_->stream.get_next(&state_->stream, &state_->batch);
    if (failure != 0 || trap.failed()) {
        throw Error(
            ErrorKind::badInput, "file_damaged",
            fmt::format("The file breaks off or is damaged: {}", trap.failed() ? trap.message() : "unreadable rows"),
            "Get the file again from where it came, or export it anew.");
    }
    return state_->batch.release != nullptr && state_->batch.length > 0;
}

std::size_t ArrowStream::size() const { return static_cast<std::size_t>(state_->batch.length); }

std::int64_t ArrowStream::number(std::size_t row) const {
    return at<std::int64_t>(*state_->batch.children[state_->fid.index], row);
}

std::optional<std::span<const std::byte>> ArrowStream::geometry(std::size_t row) const {
    if (state_->geometry.index < 0) return std::nullopt;
    const auto& array = *state_->batch.children[state_->geometry.index];
    if (isNull(array, row)) return std::nullopt;
    const auto bytes = bytesAt(array, row);
    return std::as_bytes(std::span(bytes.data(), bytes.size()));
}

Cell ArrowStream::cell(std::size_t row, std::size_t column) const {
    const Child child = state_->columns[column];
    if (child.index < 0) return {};
    const auto& array = *state_->batch.children[child.index];
    if (isNull(array, row)) return {};
    switch (child.stored) {
    case Stored::flag: {
        const std::size_t bit = static_cast<std::size_t>(array.offset) + row;
        return static_cast<std::int64_t>(static_cast<const unsigned char*>(array.buffers[1])[bit / 8] >> (bit % 8) &
                                         1U);
    }
    case Stored::int8:
        return static_cast<std::int64_t>(at<std::int8_t>(array, row));
    case Stored::int16:
        return static_cast<std::int64_t>(at<std::int16_t>(array, row));
    case Stored::int32:
        return static_cast<std::int64_t>(at<std::int32_t>(array, row));
    case Stored::int64:
        return at<std::int64_t>(array, row);
    case Stored::real32:
        return static_cast<double>(at<float>(array, row));
    case Stored::real64:
        return at<double>(array, row);
    case Stored::text:
        return bytesAt(array, row);
    case Stored::days:
        return Date(at<std::int32_t>(array, row));
    case Stored::stamp: {
        constexpr std::int64_t day = 86'400'000;
        const auto stamp = at<std::int64_t>(array, row);
        return Date(static_cast<std::int32_t>(stamp >= 0 ? stamp / day : -((-stamp + day - 1) / day)));
    }
    case Stored::bytes:
    case Stored::nothing:
        break;
    }
    return {};
}

} // namespace mutu::exchange
