#include "indexer/format/slot_values.h"

#include <algorithm>
#include <memory>
#include <stdexcept>

#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "corpus/metadata/document_label.h"
#include "indexer/format/index_error.h"
#include "indexer/format/terms.h"

namespace xdd {
namespace {

/// One a thread: a collator is dear to open, and ICU does not promise that threads can share one.
const icu::Collator& collator() {
    thread_local const std::unique_ptr<icu::Collator> vietnamese = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Collator> made(icu::Collator::createInstance(icu::Locale("vi"), status));
        if (U_SUCCESS(status)) made->setAttribute(UCOL_NORMALIZATION_MODE, UCOL_ON, status);
        if (U_FAILURE(status))
            throw std::runtime_error(std::string("ICU cannot open the Vietnamese collation: ") +
                                     u_errorName(status));
        return made;
    }();
    return *vietnamese;
}

void append_length(std::string& to, std::size_t length) {
    for (; length >= 0x80; length >>= 7) to += static_cast<char>(0x80 | (length & 0x7F));
    to += static_cast<char>(length);
}

std::size_t take_length(std::string_view& packed) {
    std::size_t length = 0;
    for (unsigned shift = 0; !packed.empty() && shift < 32; shift += 7) {
        const auto byte = static_cast<unsigned char>(packed.front());
        packed.remove_prefix(1);
        length |= static_cast<std::size_t>(byte & 0x7F) << shift;
        if ((byte & 0x80) == 0) return length;
    }
    throw IndexDamaged("a list of values in the index is cut off");
}

}  // namespace

std::string pack_values(const std::vector<std::string>& values) {
    std::string packed;
    for (const std::string& value : values) {
        append_length(packed, value.size());
        packed += value;
    }
    return packed;
}

std::vector<std::string> unpack_values(std::string_view packed) {
    std::vector<std::string> values;
    while (!packed.empty()) {
        const std::size_t length = take_length(packed);
        if (length > packed.size()) throw IndexDamaged("a list of values in the index is cut off");
        values.emplace_back(packed.substr(0, length));
        packed.remove_prefix(length);
    }
    return values;
}

CitedBy cited_by(const Article& article, const Vocabulary& vocabulary) {
    CitedBy cited{article.record.date, {}};
    for (const Citation& citation : article.citations) {
        const std::string label = document_label(citation, vocabulary);
        const bool known =
            std::any_of(cited.documents.begin(), cited.documents.end(),
                        [&](const CitedBy::Document& document) { return document.label == label; });
        if (!known) cited.documents.push_back({label, citation.type_name});
    }
    return cited;
}

std::string pack_cited_by(const CitedBy& cited) {
    if (cited.documents.empty()) return {};
    std::vector<std::string> values{cited.date ? iso(*cited.date) : ""};
    for (const CitedBy::Document& document : cited.documents) {
        values.push_back(document.label);
        values.push_back(document.type_name);
    }
    return pack_values(values);
}

CitedBy unpack_cited_by(std::string_view packed) {
    CitedBy cited;
    if (packed.empty()) return cited;
    std::vector<std::string> values = unpack_values(packed);
    const bool undated = values.front().empty();
    if (!undated) cited.date = parse_iso(values.front());
    if (values.size() % 2 == 0 || (!undated && !cited.date))
        throw IndexDamaged("a list of cited documents in the index is not whole");
    for (std::size_t i = 1; i < values.size(); i += 2)
        cited.documents.push_back({std::move(values[i]), std::move(values[i + 1])});
    return cited;
}

std::string shown_label(const Issue& issue) {
    if (!issue.label.empty()) return issue.label;
    std::string label;
    for (const int number : issue.numbers) label += (label.empty() ? "" : "+") + std::to_string(number);
    if (issue.year != 0) label += (label.empty() ? "" : "/") + std::to_string(issue.year);
    return label;
}

std::string date_value(const Date& date) {
    return std::to_string(day_span(date).first);
}

std::string collation_key(std::string_view text) {
    const icu::UnicodeString wide =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    std::string key(text.size() * 2 + 16, '\0');
    const auto fill = [&] {
        return static_cast<std::size_t>(collator().getSortKey(
            wide, reinterpret_cast<std::uint8_t*>(key.data()), static_cast<std::int32_t>(key.size())));
    };
    std::size_t length = fill();
    if (length > key.size()) {
        key.resize(length);
        length = fill();
    }
    key.resize(length == 0 ? 0 : length - 1);  // without the zero at the end
    return key;
}

std::string_view given_name(std::string_view name) {
    const std::size_t blank = name.find_last_of(' ');
    return blank == std::string_view::npos ? name : name.substr(blank + 1);
}

std::string author_order(const Author& author) {
    const std::string_view given =
        author.kind == AuthorKind::person ? given_name(author.name) : std::string_view(author.name);
    // A zero byte is in no collation key and comes before every other: equal given names go on to the whole.
    return collation_key(given) + '\0' + collation_key(author.name);
}

}  // namespace xdd
