#include "corpus/metadata/document_label.h"

#include <algorithm>

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "corpus/metadata/citations.h"
#include "corpus/metadata/congress_terms.h"
#include "corpus/metadata/number_words.h"
#include "corpus/metadata/provinces.h"
#include "corpus/vietnamese/normalise.h"

namespace xdd {
namespace {

std::string with_capital(const std::string& name) {
    icu::UnicodeString wide = icu::UnicodeString::fromUTF8(name);
    const int32_t first = wide.moveIndex32(0, 1);
    icu::UnicodeString head = wide.tempSubString(0, first);
    wide.replace(0, first, head.toUpper(icu::Locale::getRoot()));
    std::string text;
    return wide.toUTF8String(text);
}

std::string type_label(const Citation& citation) {
    return citation.type_name.empty() ? citation.type : with_capital(citation.type_name);
}

/// 07 is 7; 30A is 30a.
std::string plain_number(const std::string& number) {
    const std::size_t first = std::min(number.find_first_not_of('0'), number.size());
    return word_key(number.substr(first));
}

bool is_central(std::string_view issuer) {
    return issuer.find("TW") != std::string_view::npos;
}

bool is_of_party(std::string_view issuer) {
    return issuer.ends_with('U') || is_central(issuer) || issuer == "ĐUK" || issuer == "ĐUCA";
}

/// "Tỉnh ủy", or "Thành ủy" where the province is a city; the first of an issuer's names for all others.
const std::string& shown_name(const Issuer& issuer, std::string_view province, const Vocabulary& vocabulary) {
    const bool is_city =
        std::any_of(vocabulary.provinces.begin(), vocabulary.provinces.end(),
                    [&](const Province& known) { return known.is_city && known.name == province; });
    const auto of_city = std::find_if(
        issuer.short_names.begin(), issuer.short_names.end(),
        [&](const std::string& name) { return is_city && name.find("Thành ủy") != std::string::npos; });
    return of_city == issuer.short_names.end() ? issuer.short_names.front() : *of_city;
}

/// " của Thủ tướng", " của Tỉnh ủy Lạng Sơn", " của Quốc hội khóa XV" of a short form whose issuer is named.
std::string named_issuer(const Citation& citation, const Vocabulary& vocabulary) {
    const std::size_t code_end =
        std::min(citation.issuer.find_first_of("0123456789"), citation.issuer.size());
    const std::string_view code = std::string_view(citation.issuer).substr(0, code_end);
    const auto known = std::find_if(vocabulary.issuers.begin(), vocabulary.issuers.end(),
                                    [&](const Issuer& issuer) { return issuer.code == code; });
    if (known == vocabulary.issuers.end() || known->short_names.empty()) return "";
    std::string name = " của " + shown_name(*known, citation.province, vocabulary);
    if (code_end < citation.issuer.size())
        name += " khóa " + roman(std::stoi(citation.issuer.substr(code_end)));
    return citation.province.empty() ? name : name + ' ' + citation.province;
}

std::string bracket_of(const Citation& citation) {
    if (is_short_form(citation)) return citation.term.empty() ? "" : "khóa " + citation.term;
    const std::string qualifier = document_qualifier(citation);
    if (qualifier.empty()) return "";
    if (!citation.province.empty()) return citation.province;
    const bool is_term = qualifier.find_first_of("0123456789") == std::string::npos;
    if (!is_term) return qualifier;
    return "khóa " + (citation.term.empty() ? numbering_term(*citation.date) : citation.term);
}

}  // namespace

std::string unqualified_label(const Citation& citation, const Vocabulary& vocabulary) {
    if (!citation.symbol.empty()) return citation.symbol;
    if (is_of_meeting(citation)) return type_label(citation) + " Trung ương " + plain_number(citation.number);
    const std::string year = citation.date ? '/' + std::to_string(citation.date->year) : "";
    return type_label(citation) + ' ' + plain_number(citation.number) + year +
           named_issuer(citation, vocabulary);
}

std::string document_label(const Citation& citation, const Vocabulary& vocabulary) {
    const std::string bracket = bracket_of(citation);
    return unqualified_label(citation, vocabulary) + (bracket.empty() ? "" : " (" + bracket + ')');
}

std::string what_is_open(const Citation& citation) {
    if (is_short_form(citation)) {
        if (citation.issuer.empty()) return "nơi ban hành";
        if (!is_of_party(citation.issuer)) return "năm";
        if (is_central(citation.issuer)) return "khóa";
        if (!is_of_province(citation.issuer)) return "nơi ban hành";
        return citation.province.empty() ? "tỉnh" : "";
    }
    if (!document_qualifier(citation).empty()) return "";
    if (is_of_meeting(citation)) return "khóa";
    if (!may_be_qualified(citation)) return "";
    if (is_of_province(citation.issuer)) return "tỉnh";
    return is_central(citation.issuer) ? "khóa" : "năm";
}

std::string listed_label(const Citation& citation, const Vocabulary& vocabulary) {
    const std::string open = what_is_open(citation);
    return document_label(citation, vocabulary) + (open.empty() ? "" : " (không rõ " + open + ')');
}

}  // namespace xdd
