#include "corpus/content_hash.h"

#include <array>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <new>

#include <xxhash.h>

#include "corpus/blanks.h"
#include "corpus/vietnamese/normalise.h"

namespace xdd {

namespace {

std::string canonical(std::string_view text) {
    return collapse_blanks(to_nfc(text));
}

/// Hashes a sequence of fields so that no two different sequences feed the same bytes: every text goes in
/// with its length, every list with its size.
class FieldHash {
  public:
    FieldHash() : state_(XXH3_createState(), &XXH3_freeState) {
        if (state_ == nullptr) throw std::bad_alloc();
        XXH3_128bits_reset(state_.get());
    }

    void number(std::uint64_t value) {
        std::array<unsigned char, 8> bytes{};  // the same on every machine: lowest byte first
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<unsigned char>(value >> (8 * i));
        XXH3_128bits_update(state_.get(), bytes.data(), bytes.size());
    }

    void text(std::string_view value) {
        const std::string form = canonical(value);
        number(form.size());
        XXH3_128bits_update(state_.get(), form.data(), form.size());
    }

    void texts(const std::vector<std::string>& values) {
        number(values.size());
        for (const std::string& value : values) text(value);
    }

    std::string hexadecimal() const {
        const XXH128_hash_t hash = XXH3_128bits_digest(state_.get());
        std::array<char, 33> digits{};
        std::snprintf(digits.data(), digits.size(), "%016llx%016llx",
                      static_cast<unsigned long long>(hash.high64),
                      static_cast<unsigned long long>(hash.low64));
        return {digits.data(), 32};
    }

  private:
    std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state_;
};

void add(FieldHash& hash, const Author& author) {
    hash.text(author.name);
    hash.texts(author.titles);
    hash.text(author.role);
    hash.text(author.institution);
    hash.text(author.note);
    hash.text(author_kind_name(author.kind));
}

void add(FieldHash& hash, const std::vector<std::variant<std::string, Author>>& authors) {
    hash.number(authors.size());
    for (const auto& author : authors) {
        hash.number(author.index());
        if (const auto* byline = std::get_if<std::string>(&author)) {
            hash.text(*byline);
        } else {
            add(hash, std::get<Author>(author));
        }
    }
}

void add(FieldHash& hash, const std::optional<Date>& date) {
    hash.text(date ? iso(*date) : std::string{});
}

void add(FieldHash& hash, const std::optional<Issue>& issue) {
    hash.number(issue.has_value() ? 1 : 0);
    if (!issue) return;
    hash.number(static_cast<std::uint64_t>(issue->year));
    hash.number(issue->numbers.size());
    for (const int number : issue->numbers) hash.number(static_cast<std::uint64_t>(number));
    hash.text(issue->label);
}

std::string first_author(const Record& record) {
    if (record.authors.empty()) return {};
    const auto& author = record.authors.front();
    if (const auto* byline = std::get_if<std::string>(&author)) return byline->substr(0, byline->find('\n'));
    return std::get<Author>(author).name;
}

}  // namespace

std::string content_hash(const Record& record) {
    FieldHash hash;
    hash.text(record.title);
    hash.text(record.abstract);
    hash.texts(record.body);
    hash.text(record.pages);
    hash.texts(record.keywords);
    add(hash, record.authors);
    add(hash, record.date);
    add(hash, record.issue);
    hash.text(record.section);
    hash.texts(record.topics);
    hash.text(record.url);
    hash.text(record.source);
    hash.number(record.extra.size());
    for (const auto& [key, value] : record.extra) {
        hash.text(key);
        hash.text(value);
    }
    return hash.hexadecimal();
}

std::string derived_id(const Record& record) {
    FieldHash hash;
    const std::string author = first_author(record);
    if (!record.url.empty()) {
        hash.text(record.url);
    } else {
        hash.text(record.title);
        hash.text(author);
        add(hash, record.date);
        // Without any of the three every such record would be one and the same; its text tells them apart.
        if (record.title.empty() && author.empty() && !record.date) hash.texts(record.body);
    }
    return "x" + hash.hexadecimal().substr(16);
}

bool is_valid_id(std::string_view id) {
    constexpr std::size_t longest = 200;
    if (id.empty() || id.size() > longest) return false;
    return !holds_white_space(id) && !find_control_character(id);
}

}  // namespace xdd
