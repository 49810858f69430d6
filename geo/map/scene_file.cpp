// SPDX-License-Identifier: Apache-2.0
#include "geo/map/scene_file.h"

#include "geo/base/complete_file.h"
#include "geo/base/sha256.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cassert>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <type_traits>

namespace mutu::map {

/// The file's first part, the head, is the magic, its own size and digest, then the key and, array by array, where it
/// lies; the arrays follow. Each begins at a whole multiple of 64 bytes.
struct SceneFile::Mapping {
    explicit Mapping(const std::string& path)
        : file(QString::fromStdString(path)) {
        if (!file.open(QIODevice::ReadOnly)) return;
        size = static_cast<std::size_t>(file.size());
        bytes = reinterpret_cast<const std::byte*>(file.map(0, file.size()));
    }
    QFile file;
    const std::byte* bytes = nullptr;
    std::size_t size = 0;
};

namespace {

constexpr std::string_view magic = "mutu scene, layout 2\n\x01\x02"; // its last bytes tell a file that was mangled
constexpr std::size_t grain = 64;
constexpr std::size_t headStart = magic.size() + sizeof(std::uint64_t) + sizeof(Digest);

/// Of this layout or another.
bool isSceneFile(std::string_view head) { return head.starts_with(magic.substr(0, magic.find_last_of(' ') + 1)); }

std::size_t rounded(std::size_t size) { return (size + grain - 1) / grain * grain; }

template <class Item>
concept Flat = std::is_trivially_copyable_v<Item>;

/// Writes the head into a text, and remembers which arrays follow.
class Packer {
  public:
    template <Flat Item> void put(const Item& item) {
        head_.append(reinterpret_cast<const char*>(&item), sizeof(Item));
    }
    void put(std::string_view text) {
        put(std::uint64_t{text.size()});
        head_ += text;
    }
    template <Flat Item> void put(std::span<const Item> items) {
        put(std::uint64_t{items.size()});
        put(std::uint64_t{bodySize_}); // from the body's beginning
        parts_.push_back(std::as_bytes(items));
        bodySize_ += rounded(items.size_bytes());
    }
    [[nodiscard]] const std::string& head() const { return head_; }
    [[nodiscard]] const std::vector<std::span<const std::byte>>& parts() const { return parts_; }

  private:
    std::string head_;
    std::vector<std::span<const std::byte>> parts_;
    std::size_t bodySize_ = 0;
};

/// Reads the head; whatever doesn't fit makes it not good, and nothing then.
class Unpacker {
  public:
    Unpacker(std::span<const std::byte> head, std::span<const std::byte> body)
        : head_(head)
        , body_(body) {}

    template <Flat Item> Item get() {
        Item item{};
        if (head_.size() < sizeof(Item)) return good_ = false, item;
        std::memcpy(&item, head_.data(), sizeof(Item));
        head_ = head_.subspan(sizeof(Item));
        return item;
    }
    std::string text() {
        const auto size = get<std::uint64_t>();
        if (head_.size() < size) return good_ = false, std::string();
        std::string text(reinterpret_cast<const char*>(head_.data()), size);
        head_ = head_.subspan(size);
        return text;
    }
    template <Flat Item> std::span<const Item> items() {
        const auto count = get<std::uint64_t>();
        const auto from = get<std::uint64_t>();
        if (from % grain != 0 || from > body_.size() || count > (body_.size() - from) / sizeof(Item))
            return good_ = false, std::span<const Item>();
        return {reinterpret_cast<const Item*>(body_.data() + from), count};
    }
    [[nodiscard]] bool good() const { return good_; }

  private:
    std::span<const std::byte> head_;
    std::span<const std::byte> body_;
    bool good_ = true;
};

void pack(Packer& to, const Sheaf& sheaf, std::vector<std::vector<Extent>>& nodes) {
    const auto& arrays = sheaf.arrays;
    to.put(arrays.places);
    to.put(arrays.firstPlace);
    to.put(arrays.firstOutline);
    to.put(arrays.forms);
    to.put(arrays.boxes);
    to.put(arrays.records);
    to.put(arrays.owners);
    to.put(arrays.areas);
    to.put(arrays.details);
    to.put(arrays.texts.bytes);
    to.put(arrays.texts.starts);
    to.put(std::uint64_t{arrays.columns.size()});
    for (const auto& column : arrays.columns) {
        to.put(std::string_view(column.name));
        to.put(std::uint64_t{column.isText});
        to.put(column.texts);
        to.put(column.numbers);
    }
    to.put(std::span<const FeatureIndex>(sheaf.index.order()));
    nodes.push_back(sheaf.index.nodes()); // must outlive the packing
    to.put(std::span<const Extent>(nodes.back()));
}

/// Whether `firsts` counts up from 0 to `last`, in `size` steps.
bool countsUp(std::span<const std::uint32_t> firsts, std::size_t size, std::size_t last) {
    return firsts.size() == size + 1 && firsts.front() == 0 && firsts.back() == last &&
           std::is_sorted(firsts.begin(), firsts.end());
}

bool isSound(const LayerView& view) {
    const auto size = view.forms.size();
    const auto fits = [size](auto column) { return column.size() == size; };
    if (!fits(view.boxes) || !fits(view.records) || !fits(view.areas)) return false;
    if (!view.owners.empty() && !fits(view.owners)) return false;
    if (!view.details.empty() && view.details.size() != view.places.size()) return false;
    if (view.firstPlace.empty() || !countsUp(view.firstPlace, view.firstPlace.size() - 1, view.places.size()))
        return false;
    if (!countsUp(view.firstOutline, size, view.firstPlace.size() - 1)) return false;
    if (std::any_of(view.forms.begin(), view.forms.end(), [](Form form) { return form > Form::region; })) return false;
    if (view.texts.starts.size() < 2 ||
        !countsUp(view.texts.starts, view.texts.starts.size() - 1, view.texts.bytes.size()))
        return false;
    return std::all_of(view.columns.begin(), view.columns.end(),
                       [&](const ColumnView& each) { return each.isText ? fits(each.texts) : fits(each.numbers); });
}

LayerView unpacked(Unpacker& from) {
    LayerView view;
    view.places = from.items<Offset>();
    view.firstPlace = from.items<std::uint32_t>();
    view.firstOutline = from.items<std::uint32_t>();
    view.forms = from.items<Form>();
    view.boxes = from.items<Extent>();
    view.records = from.items<RecordId>();
    view.owners = from.items<RecordId>();
    view.areas = from.items<RegisteredArea>();
    view.details = from.items<std::uint8_t>();
    view.texts.bytes = from.items<char>();
    view.texts.starts = from.items<std::uint32_t>();
    for (auto columns = from.get<std::uint64_t>(); columns > 0 && from.good(); --columns) {
        ColumnView column;
        column.name = from.text();
        column.isText = from.get<std::uint64_t>() != 0;
        column.texts = from.items<std::uint32_t>();
        column.numbers = from.items<double>();
        view.columns.push_back(std::move(column));
    }
    return view;
}

class Output {
  public:
    explicit Output(const CompleteFile& place)
        : place_(place)
        , file_(std::fopen(place.draft().c_str(), "wb")) {
        if (file_ == nullptr) place_.fail(std::strerror(errno));
    }
    ~Output() {
        if (file_ != nullptr) std::fclose(file_);
    }
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    void put(const void* bytes, std::size_t size) {
        if (size == 0) return; // an empty array has no bytes to point to
        if (std::fwrite(bytes, 1, size, file_) != size) place_.fail(std::strerror(errno));
        written_ += size;
    }
    void fillUp() {
        constexpr std::array<char, grain> zeros{};
        put(zeros.data(), rounded(written_) - written_);
    }
    void close() {
        if (std::fclose(std::exchange(file_, nullptr)) != 0) place_.fail(std::strerror(errno));
    }

  private:
    const CompleteFile& place_;
    std::FILE* file_;
    std::size_t written_ = 0;
};

Digest digestOf(std::span<const std::byte> head) {
    Sha256 sum;
    sum.add(head);
    return sum.finish();
}

} // namespace

bool isWhole(const Scene& scene) {
    return std::all_of(allLayers.begin(), allLayers.end(), [&](LayerKind kind) {
        return scene.layer(kind).added() == nullptr && scene.layer(kind).gone().empty();
    });
}

void writeSceneFile(const Scene& scene, const std::string& path, const std::string& key) {
    assert(isWhole(scene));
    Packer packer;
    std::vector<std::vector<Extent>> nodes;
    nodes.reserve(allLayers.size()); // what lies in them is written later
    packer.put(std::string_view(key));
    packer.put(scene.origin_);
    packer.put(std::uint64_t{scene.leftOut_});
    packer.put(scene.tooFar_);
    for (const auto kind : allLayers) pack(packer, scene.layer(kind).base(), nodes);

    CompleteFile place(path, isSceneFile);
    Output output(place);
    const auto head = std::as_bytes(std::span(packer.head()));
    const auto digest = digestOf(head);
    const std::uint64_t size = head.size();
    output.put(magic.data(), magic.size());
    output.put(&size, sizeof(size));
    output.put(digest.data(), digest.size());
    output.put(head.data(), head.size());
    output.fillUp();
    for (const auto part : packer.parts()) {
        output.put(part.data(), part.size());
        output.fillUp();
    }
    output.close();
    place.commit();
}

SceneFile::SceneFile(std::shared_ptr<const Mapping> mapping, std::string key, std::size_t body)
    : mapping_(std::move(mapping))
    , key_(std::move(key))
    , body_(body) {}

std::optional<SceneFile> SceneFile::open(const std::string& path) {
    auto mapping = std::make_shared<const Mapping>(path);
    if (mapping->bytes == nullptr || mapping->size < headStart) return std::nullopt;
    const std::span<const std::byte> all(mapping->bytes, mapping->size);
    if (std::memcmp(all.data(), magic.data(), magic.size()) != 0) return std::nullopt;
    std::uint64_t size = 0;
    Digest digest{};
    std::memcpy(&size, all.data() + magic.size(), sizeof(size));
    std::memcpy(digest.data(), all.data() + magic.size() + sizeof(size), digest.size());
    if (size > all.size() - headStart || rounded(headStart + size) > all.size()) return std::nullopt;
    const auto head = all.subspan(headStart, size);
    if (digestOf(head) != digest) return std::nullopt;
    Unpacker from(head, {});
    auto key = from.text();
    if (!from.good()) return std::nullopt;
    return SceneFile(std::move(mapping), std::move(key), headStart + size);
}

std::shared_ptr<const Scene> SceneFile::scene() const {
    const std::span<const std::byte> all(mapping_->bytes, mapping_->size);
    Unpacker from(all.subspan(headStart, body_ - headStart), all.subspan(rounded(body_)));
    from.text();
    auto scene = std::make_shared<Scene>();
    scene->origin_ = from.get<geom::Point>();
    scene->leftOut_ = from.get<std::uint64_t>();
    scene->tooFar_ = from.get<decltype(scene->tooFar_)>();
    for (auto& layer : scene->layers_) {
        auto view = unpacked(from);
        const auto order = from.items<FeatureIndex>();
        auto index = BoxIndex::restored(order, from.items<Extent>());
        if (!from.good() || !index || order.size() != view.forms.size() || !isSound(view)) return nullptr;
        layer = Layer(std::make_shared<const Sheaf>(std::move(view), *std::move(index), mapping_));
    }
    return scene;
}

} // namespace mutu::map
