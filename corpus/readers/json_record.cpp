#include "corpus/readers/json_record.h"

#include <algorithm>
#include <array>

#include "corpus/blanks.h"
#include "corpus/content_hash.h"
#include "corpus/encodings/utf8.h"
#include "corpus/readers/json_object.h"

namespace xdd {

namespace {

using nlohmann::json;
using Fault = std::optional<Rejection>;

Rejection fault(std::string code, std::string field, std::string message) {
    return {{}, 0, std::move(field), std::move(code), std::move(message)};
}

Rejection wrong_type(const std::string& field, const json& value, const std::string& expected) {
    return fault("wrong-type", field, field + " must be " + expected + ", but is " + value.type_name());
}

std::string item(const std::string& field, std::size_t index) {
    return field + "[" + std::to_string(index) + "]";
}

/// What is being built from a line.
struct Reading {
    Record record;
    std::vector<Warning> warnings;

    void warn(std::string code, std::string message) {
        warnings.push_back({std::move(code), std::move(message), 0});
    }

    /// A key that the format does not know stays in the record, under its path.
    Fault keep(const std::string& path, const json& value) {
        warn("unknown-key", "the key " + in_quotes(path) + " is not known; it is kept as it is");
        if (record.extra.emplace(path, value.dump()).second) return std::nullopt;
        return fault("duplicate-key", path,
                     "the key " + in_quotes(path) + " is given twice, as a path and as a key");
    }
};

/// Takes a text that is not one of many lines. NUL is no character of any text; other control characters are
/// found in real articles and kept.
Fault take_text(Reading& reading, const std::string& field, const json& value, std::string& text) {
    if (!value.is_string()) return wrong_type(field, value, "a text");
    const std::string& given = value.get_ref<const std::string&>();
    if (const auto at = find_control_character(given)) {
        if (given.find('\0') != std::string::npos) {
            return fault("control-character", field, field + " holds a NUL character");
        }
        reading.warn("control-character", field + " holds a control character");
    }
    text = given;
    return std::nullopt;
}

Fault take_line(Reading& reading, const std::string& field, const json& value, std::string& text) {
    Fault found = take_text(reading, field, value, text);
    text = on_one_line(text);
    return found;
}

Fault take_lines(Reading& reading, const std::string& field, const json& value,
                 std::vector<std::string>& texts) {
    if (!value.is_array()) return wrong_type(field, value, "a list of texts");
    for (std::size_t i = 0; i < value.size(); ++i) {
        std::string text;
        if (Fault found = take_line(reading, item(field, i), value[i], text)) return found;
        if (!text.empty()) texts.push_back(std::move(text));
    }
    return std::nullopt;
}

void add_lines(std::string_view text, std::vector<std::string>& lines) {
    for_each_line(text, [&](std::string_view line) {
        line = trim_blanks(line);
        if (!line.empty()) lines.emplace_back(line);
    });
}

Fault take_id(Reading& reading, const std::string& field, const json& value) {
    if (!value.is_string()) return wrong_type(field, value, "a text (write a number in quotes)");
    const std::string& id = value.get_ref<const std::string&>();
    if (!is_valid_id(id)) {
        return fault(
            "bad-id", field,
            "the id " + in_quotes(id) + " must have 1 to 200 bytes and no white space or control characters");
    }
    reading.record.id = id;
    return std::nullopt;
}

Fault take_title(Reading& reading, const std::string& field, const json& value) {
    return take_line(reading, field, value, reading.record.title);
}

Fault take_abstract(Reading& reading, const std::string& field, const json& value) {
    return take_line(reading, field, value, reading.record.abstract);
}

Fault take_body(Reading& reading, const std::string& field, const json& value) {
    std::string text;
    if (value.is_string()) {
        if (Fault found = take_text(reading, field, value, text)) return found;
        add_lines(text, reading.record.body);
        return std::nullopt;
    }
    if (!value.is_array()) return wrong_type(field, value, "a text or a list of texts");
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (Fault found = take_text(reading, item(field, i), value[i], text)) return found;
        add_lines(text, reading.record.body);
    }
    return std::nullopt;
}

Fault take_byline(Reading& reading, const std::string& field, const json& value) {
    std::string text;
    if (Fault found = take_text(reading, field, value, text)) return found;
    std::vector<std::string> lines;
    add_lines(text, lines);
    std::string byline;
    for (const std::string& line : lines) {
        if (!byline.empty()) byline += '\n';
        byline += on_one_line(line);
    }
    if (!byline.empty()) reading.record.authors.emplace_back(std::move(byline));
    return std::nullopt;
}

Fault take_kind(const std::string& field, const json& value, AuthorKind& kind) {
    const auto found =
        value.is_string() ? find_author_kind(value.get_ref<const std::string&>()) : std::nullopt;
    if (!found) {
        return fault("bad-author", field, field + " must be person, editors, agency or unsigned");
    }
    kind = *found;
    return std::nullopt;
}

Fault take_author_key(Reading& reading, const std::string& path, const std::string& key, const json& value,
                      Author& author) {
    if (value.is_null()) return std::nullopt;
    if (key == "name") return take_line(reading, path, value, author.name);
    if (key == "titles") return take_lines(reading, path, value, author.titles);
    if (key == "role") return take_line(reading, path, value, author.role);
    if (key == "institution") return take_line(reading, path, value, author.institution);
    if (key == "note") return take_line(reading, path, value, author.note);
    if (key == "kind") return take_kind(path, value, author.kind);
    return reading.keep(path, value);
}

Fault take_author_object(Reading& reading, const std::string& field, const json& value) {
    Author author;
    for (const auto& [key, part] : value.items()) {
        if (Fault found = take_author_key(reading, field + "." + key, key, part, author)) return found;
    }
    if (author.name.empty() && author.kind != AuthorKind::none) {
        return fault("bad-author", field + ".name",
                     field + " has no name; only an author of kind unsigned has none");
    }
    reading.record.authors.emplace_back(std::move(author));
    return std::nullopt;
}

Fault take_authors(Reading& reading, const std::string& field, const json& value) {
    if (!value.is_array()) return wrong_type(field, value, "a list of bylines or objects");
    for (std::size_t i = 0; i < value.size(); ++i) {
        Fault found;
        if (value[i].is_string()) {
            found = take_byline(reading, item(field, i), value[i]);
        } else if (value[i].is_object()) {
            found = take_author_object(reading, item(field, i), value[i]);
        } else {
            found = wrong_type(item(field, i), value[i], "a byline or an object");
        }
        if (found) return found;
    }
    return std::nullopt;
}

Fault take_date(Reading& reading, const std::string& field, const json& value) {
    if (!value.is_string()) return wrong_type(field, value, "a text: YYYY, YYYY-MM or YYYY-MM-DD");
    const std::string& text = value.get_ref<const std::string&>();
    if (trim_blanks(text).empty()) return std::nullopt;
    reading.record.date = parse_iso(text);
    if (reading.record.date) return std::nullopt;
    return fault(
        "bad-date", field,
        in_quotes(text) + " is no real date of the form YYYY, YYYY-MM or YYYY-MM-DD in 1900 to 2099");
}

Fault take_issue_year(const std::string& field, const json& value, Issue& issue) {
    if (!value.is_number_integer()) return wrong_type(field, value, "a whole number");
    const auto year = value.get<std::int64_t>();
    if (!is_real({static_cast<int>(std::clamp<std::int64_t>(year, 0, 9999)), 0, 0})) {
        return fault("bad-issue", field, field + " must lie in 1900 to 2099");
    }
    issue.year = static_cast<int>(year);
    return std::nullopt;
}

Fault take_issue_numbers(const std::string& field, const json& value, Issue& issue) {
    if (!value.is_array()) return wrong_type(field, value, "a list of whole numbers");
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (!value[i].is_number_integer()) return wrong_type(item(field, i), value[i], "a whole number");
        const auto number = value[i].get<std::int64_t>();
        if (number < 1 || number > 99'999) {
            return fault("bad-issue", item(field, i), item(field, i) + " must lie in 1 to 99999");
        }
        issue.numbers.push_back(static_cast<int>(number));
    }
    std::sort(issue.numbers.begin(), issue.numbers.end());
    issue.numbers.erase(std::unique(issue.numbers.begin(), issue.numbers.end()), issue.numbers.end());
    return std::nullopt;
}

Fault take_issue_key(Reading& reading, const std::string& path, const std::string& key, const json& value,
                     Issue& issue) {
    if (value.is_null()) return std::nullopt;
    if (key == "year") return take_issue_year(path, value, issue);
    if (key == "numbers") return take_issue_numbers(path, value, issue);
    if (key == "label") return take_line(reading, path, value, issue.label);
    return reading.keep(path, value);
}

Fault take_issue(Reading& reading, const std::string& field, const json& value) {
    Issue issue;
    if (value.is_string()) {
        if (Fault found = take_line(reading, field, value, issue.label)) return found;
    } else if (value.is_object()) {
        for (const auto& [key, part] : value.items()) {
            if (Fault found = take_issue_key(reading, field + "." + key, key, part, issue)) return found;
        }
    } else {
        return wrong_type(field, value, "a label or an object");
    }
    if (issue != Issue{}) reading.record.issue = std::move(issue);
    return std::nullopt;
}

Fault take_pages(Reading& reading, const std::string& field, const json& value) {
    return take_line(reading, field, value, reading.record.pages);
}

Fault take_section(Reading& reading, const std::string& field, const json& value) {
    return take_line(reading, field, value, reading.record.section);
}

Fault take_topics(Reading& reading, const std::string& field, const json& value) {
    return take_lines(reading, field, value, reading.record.topics);
}

Fault take_keywords(Reading& reading, const std::string& field, const json& value) {
    return take_lines(reading, field, value, reading.record.keywords);
}

Fault take_url(Reading& reading, const std::string& field, const json& value) {
    return take_line(reading, field, value, reading.record.url);
}

Fault take_source(Reading& reading, const std::string& field, const json& value) {
    return take_line(reading, field, value, reading.record.source);
}

struct KnownKey {
    std::string_view name;
    Fault (*take)(Reading&, const std::string& field, const json& value);
};

constexpr std::array known_keys{
    KnownKey{"id", take_id},         KnownKey{"title", take_title},       KnownKey{"abstract", take_abstract},
    KnownKey{"author", take_byline}, KnownKey{"authors", take_authors},   KnownKey{"date", take_date},
    KnownKey{"issue", take_issue},   KnownKey{"pages", take_pages},       KnownKey{"section", take_section},
    KnownKey{"topics", take_topics}, KnownKey{"keywords", take_keywords}, KnownKey{"url", take_url},
    KnownKey{"source", take_source}, KnownKey{"body", take_body},
};

const KnownKey* find_known(std::string_view name) {
    const auto* found = std::find_if(known_keys.begin(), known_keys.end(),
                                     [&](const KnownKey& known) { return known.name == name; });
    return found == known_keys.end() ? nullptr : found;
}

/// A list of authors says more than a byline: when both are given, the byline is kept aside.
bool is_given_besides_authors(const json& object, const std::string& key) {
    if (key != "author") return false;
    const auto authors = object.find("authors");
    if (authors == object.end() || !authors->is_array()) return false;
    return std::any_of(authors->begin(), authors->end(), [](const json& author) {
        return !author.is_string() || !trim_blanks(author.get_ref<const std::string&>()).empty();
    });
}

Fault take_key(Reading& reading, const json& object, const std::string& key, const json& value) {
    const KnownKey* known = find_known(key);
    if (known == nullptr) return reading.keep(key, value);
    if (value.is_null()) return std::nullopt;
    if (is_given_besides_authors(object, key)) {
        reading.warn("author-twice",
                     "author and authors are both given; authors counts, author is kept as it is");
        reading.record.extra.emplace(key, value.dump());
        return std::nullopt;
    }
    return known->take(reading, key, value);
}

}  // namespace

ReadResult read_json_record(std::string_view line) {
    if (const auto bad = find_invalid_utf8(line)) {
        return fault("bad-utf8", "", "byte " + std::to_string(*bad + 1) + " of the line is not UTF-8");
    }
    auto parsed = parse_json_object(line);
    if (auto* wrong = std::get_if<JsonFault>(&parsed)) {
        return fault(std::move(wrong->code), std::move(wrong->field), std::move(wrong->message));
    }
    const json& object = std::get<json>(parsed);
    Reading reading;
    for (const auto& [key, value] : object.items()) {
        if (Fault found = take_key(reading, object, key, value)) return *found;
    }
    if (reading.record.body.empty()) {
        return fault("no-body", "body", object.contains("body") ? "body is empty" : "body is missing");
    }
    if (reading.record.title.empty()) reading.warn("no-title", "the article has no title");
    return ReadRecord{std::move(reading.record), {}, 0, std::move(reading.warnings), {}};
}

}  // namespace xdd
