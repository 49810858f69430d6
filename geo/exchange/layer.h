// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/exchange/feature_stream.h"

#include <memory>
#include <string>
#include <vector>

namespace mutu::exchange {

struct SourceFile;

enum class Drawn : unsigned char { nothing, points, lines, areas, anything };

/// What a layer says of itself before a feature is read.
/// - `crs`: `EPSG:4549`, a WKT, or empty where the file names none.
/// - `count`: -1 where the driver doesn't know without reading.
struct LayerDescription {
    std::string name;
    std::string driver;
    Drawn drawn = Drawn::nothing;
    std::string crs;
    std::vector<std::string> columns;
    std::int64_t count = -1;
};

/// One layer of an open file. One object belongs to one thread at a time.
class Layer {
  public:
    /// - `name` empty: the only layer that has rows, else the one whose name is `wanted`, else the only one with a map;
    ///   otherwise Error{usage, "layer_ambiguous"} that lists them.
    /// - Errors: badInput `file_missing`, `file_empty`, `file_truncated`, `not_geodata`; usage `layer_unknown`.
    static Layer open(const SourceFile& file, const std::string& name, const std::string& wanted);
    Layer(Layer&&) noexcept;
    Layer& operator=(Layer&&) noexcept;
    ~Layer();

    [[nodiscard]] const LayerDescription& description() const;
    /// Starts reading from the front; columns that aren't selected stay empty.
    std::unique_ptr<FeatureStream> read(const std::vector<bool>& selected);
    /// A geometry written as well-known text, as WKB; empty when it is none.
    static std::vector<std::byte> wkbOf(const std::string& text);
    /// The straight-edged form of a geometry with arcs, as WKB; empty when there is none.
    static std::vector<std::byte> straightened(std::span<const std::byte> wkb);

  private:
    struct State;
    explicit Layer(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

} // namespace mutu::exchange
