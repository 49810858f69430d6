// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/map/scene.h"

#include <memory>
#include <optional>
#include <string>

namespace mutu::map {

/// A scene kept in a file, so that it need not be drawn up again: its flat arrays one after the other, which a later
/// process maps into memory and reads where they lie.
/// - It is derived and may be deleted at any time. `key` says of what it is the scene; whoever opens it compares.
/// - Of this machine's byte order and this program's layout only: another's file is no scene file.

/// Writes it whole or not at all; replaces an earlier scene file. Error{storage, "cannot_write"}, Error{badInput,
/// "file_exists"} where another file stands there.
/// - Precondition: the scene was built whole, not amended.
void writeSceneFile(const Scene& scene, const std::string& path, const std::string& key);

/// Whether the scene was built whole, so that it can be written.
bool isWhole(const Scene& scene);

/// A scene file that is open.
class SceneFile {
  public:
    /// Nothing where there is no such file, or it is damaged, cut off or of another layout.
    static std::optional<SceneFile> open(const std::string& path);

    [[nodiscard]] const std::string& key() const { return key_; }
    /// The scene; it keeps the file open as long as it lives. Null where its arrays contradict each other.
    [[nodiscard]] std::shared_ptr<const Scene> scene() const;

  private:
    struct Mapping;
    SceneFile(std::shared_ptr<const Mapping> mapping, std::string key, std::size_t body);

    std::shared_ptr<const Mapping> mapping_;
    std::string key_;
    std::size_t body_; ///< where what follows the key begins
};

} // namespace mutu::map
