#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "corpus/metadata/lexemes.h"
#include "corpus/text_range.h"
#include "corpus/vocabulary/vocabulary.h"

namespace xdd {

struct FoundCitation {
    TextRange range;
    Citation citation;
    /// "24-NQ/TU (Lạng Sơn) và 24-NQ/TU": its sentence names another paper of its number, with the province
    /// in brackets; this one is not that province's.
    std::string other_province{};
};

/// Documents that a text names, in order, none overlapping: by symbol (24-NQ/TU), by short form (Quy định 57,
/// Nghị quyết 18/2017), by name (Nghị quyết Trung ương 6 (khóa X)). Dates, spans, ratios, phones and issue
/// numbers are not documents.
std::vector<FoundCitation> find_citations(std::string_view text, const Vocabulary& vocabulary);
std::vector<FoundCitation> find_citations(const Lexemes& text, const Vocabulary& vocabulary);

/// Keys under which a citation is filed, most precise first; lower case, no blanks. For 24-NQ/TU of 2011 and
/// Lạng Sơn: "24-nq/tu:lang-son", "24-nq/tu", "nq:24/2011", "nq:24". The whole scheme stands in
/// citation_keys.cpp.
std::vector<std::string> citation_keys(const Citation& citation);

/// What a symbol alone leaves open, as it stands in keys: the congress term of central papers ("x"), the
/// province of provinces' ("lang-son"), the year of the state's papers whose symbol has none ("2010"). ""
/// where the citation does not tell, and for papers that need none.
std::string document_qualifier(const Citation& citation);

/// Whether the symbol is one of those that a qualifier tells apart.
bool may_be_qualified(const Citation& citation);

/// The key of the symbol alone, before which keys with a qualifier begin: "24-nq/tu".
std::string symbol_key(const Citation& citation);

/// The document that a reader typed after `cites:`, in any case, with or without marks: a symbol, a short
/// form or a name, with date, term ("khóa X") or province ("Lạng Sơn") beside it; nothing when it names none.
std::optional<Citation> read_document(std::string_view typed, const Vocabulary& vocabulary);

/// Whether what was typed asks for the citations only that do not tell which document is meant: "26-NQ/TW
/// (không rõ khóa)", with marks or without.
bool asks_for_open(std::string_view typed);

/// Whether what was typed names the party's centre as the issuer: "chỉ thị 10 của Ban Bí thư", "CT 10 TW",
/// with marks or without. Texts that name it tell no more than those that name nobody (citations' issuer
/// stays empty), but who asks so wants no other body's paper.
bool asks_for_centre(std::string_view typed);

/// Keys to look up, any of which will do. A symbol ("10-CT/TW", "10 - ct/tư", "57-qd/tw") finds its own
/// spellings and the short forms ("Chỉ thị 10") of texts that leave the issuer open; a short form ("chỉ thị
/// 10", "CT 10") finds every issuer's. A congress term ("26-NQ/TW khóa X"), a date of such a term or a
/// province ("24-NQ/TU Lạng Sơn") leaves only that paper, and of texts that do not tell none (but see
/// document_qualifier: an index can tell for some of them); a year or date ("nghị quyết 18/2017") leaves out
/// short forms of other years. None when it names no document.
std::vector<std::string> citation_query_keys(const Citation& meant);
std::vector<std::string> citation_query_keys(std::string_view typed, const Vocabulary& vocabulary);

/// The key that all citations of a type and number share, whoever issued the document: "nq:24"; of a
/// meeting's paper "nq:tw6".
std::string number_key(const Citation& citation);

/// The same for every type that a document may be of: a law's symbol alone leaves open whether it is a law or
/// a resolution.
std::vector<std::string> possible_number_keys(const Citation& citation);

/// Whether type and number of two citations are the same, as far as both tell: "22/2008/QH12" alone does not
/// say that it is a law.
bool may_share_number(const Citation& a, const Citation& b);

/// Keys of all citations that may mean a document, be it perhaps another: its symbol, and short forms.
std::vector<std::string> keys_of_possible(const Citation& document);

/// "Chỉ thị 10", "Chỉ thị 10 của Thủ tướng": type and number, at most with an issuer that is not the party's
/// centre.
bool is_short_form(const Citation& citation);

/// "Nghị quyết Trung ương 6": a paper of the Central Committee by the number of its meeting.
bool is_of_meeting(const Citation& citation);

/// Whether a citation that says less may mean a document: nothing that it does say (type, number, name, year,
/// term, symbol) speaks against it.
bool may_mean(const Citation& open, const Citation& document);

/// Whether two citations of one article mean one document: the same symbol, or a short form of it, and
/// nothing in their terms, provinces, years and names that speaks against it.
bool same_document(const Citation& a, const Citation& b);

}  // namespace xdd
