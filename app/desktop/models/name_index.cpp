// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/models/name_index.h"

#include <algorithm>
#include <array>

namespace mutu::desktop {

namespace {

constexpr std::size_t portion = std::size_t{1} << 20U; // how far to look before asking whether anyone still waits

char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

bool same(char written, char folded) { return lower(written) == folded; }

std::string folded(std::string_view text) {
    std::string result(text);
    for (char& letter : result) letter = letter == '\t' || letter == '\n' ? ' ' : lower(letter);
    return result;
}

/// Horspool's search without regard to case: most letters of the text are never looked at.
class Needle {
  public:
    explicit Needle(std::string_view text) : text_(folded(text)) {
        skips_.fill(text_.size());
        for (std::size_t place = 0; place + 1 < text_.size(); ++place) {
            const auto skip = text_.size() - 1 - place;
            skips_[static_cast<unsigned char>(text_[place])] = skip;
            if (text_[place] >= 'a' && text_[place] <= 'z') skips_[static_cast<unsigned char>(text_[place] - 'a' + 'A')] = skip;
        }
    }
    [[nodiscard]] bool empty() const { return text_.empty(); }
    [[nodiscard]] std::size_t size() const { return text_.size(); }
    [[nodiscard]] bool begins(std::string_view hay) const {
        return hay.size() >= size() && std::equal(text_.begin(), text_.end(), hay.begin(), [](char a, char b) { return same(b, a); });
    }
    [[nodiscard]] bool ends(std::string_view hay) const { return hay.size() >= size() && begins(hay.substr(hay.size() - size())); }
    /// The first place at or after `from` where it stands wholly before `to`; `to`: none.
    [[nodiscard]] std::size_t find(std::string_view hay, std::size_t from, std::size_t to) const {
        while (from + size() <= to) {
            const char last = hay[from + size() - 1];
            if (same(last, text_.back()) && begins(hay.substr(from, size()))) return from;
            from += skips_[static_cast<unsigned char>(last)];
        }
        return to;
    }

  private:
    std::string text_;
    std::array<std::size_t, 256> skips_{};
};

} // namespace

void NameIndex::add(const NameEntry& entry) {
    starts_.push_back(text_.size());
    ids_.push_back(entry.id);
    kinds_.push_back(entry.what);
    for (const std::string* part : {&entry.title, &entry.also}) {
        const auto begin = static_cast<std::ptrdiff_t>(text_.size());
        text_ += *part;
        std::replace_if(text_.begin() + begin, text_.end(), [](char letter) { return letter == '\t' || letter == '\n'; }, ' ');
        text_ += part == &entry.title ? '\t' : '\n';
    }
}

std::size_t NameIndex::entryAt(std::size_t place) const {
    return static_cast<std::size_t>(std::upper_bound(starts_.begin(), starts_.end(), place) - starts_.begin()) - 1;
}

std::size_t NameIndex::endOf(std::size_t entry) const { return entry + 1 < starts_.size() ? starts_[entry + 1] : text_.size(); }

NameEntry NameIndex::entry(std::size_t number) const {
    const std::string_view whole = std::string_view(text_).substr(starts_[number], endOf(number) - starts_[number] - 1);
    const auto tab = whole.find('\t');
    return {kinds_[number], ids_[number], std::string(whole.substr(0, tab)), std::string(whole.substr(tab + 1))};
}

std::vector<NameEntry> NameIndex::matches(std::string_view text, std::size_t limit, const std::stop_token& stop) const {
    const Needle needle(text);
    if (needle.empty() || limit == 0) return {};
    const std::string_view hay = text_;
    std::array<std::vector<std::size_t>, 2> ranked;
    std::size_t resume = 0; // behind the entry found last: one is told once
    for (std::size_t begin = 0; begin < hay.size() && ranked[0].size() < limit && !stop.stop_requested(); begin += portion) {
        // portions overlap by the needle, so that none is missed on their borders
        const std::size_t end = std::min(hay.size(), begin + portion + needle.size() - 1);
        for (auto place = needle.find(hay, std::max(resume, begin), end); place < end; place = needle.find(hay, resume, end)) {
            const std::size_t number = entryAt(place);
            const std::string_view title = hay.substr(starts_[number], hay.find('\t', starts_[number]) - starts_[number]);
            auto& found = ranked[needle.begins(title) || needle.ends(title) ? 0 : 1];
            if (found.size() < limit) found.push_back(number);
            if (ranked[0].size() == limit) break;
            resume = endOf(number);
        }
    }
    std::vector<NameEntry> found;
    for (const auto& numbers : ranked)
        for (const std::size_t number : numbers)
            if (found.size() < limit) found.push_back(entry(number));
    return found;
}

} // namespace mutu::desktop
