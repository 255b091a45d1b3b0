#pragma once

#include <cstdint>
#include <span>
#include <string_view>

/// What an index holds, told for someone who has never seen Xapian.
///
/// A Xapian database is a set of documents. A document has *terms* (what it can be found by), *values* in
/// numbered slots (what it can be sorted and counted by) and *data* (what is shown). One article is one
/// document.
///
/// Terms are short strings. Which family a term belongs to is told by the capital letters before it; the rest
/// of a term is never upper case, so families cannot run into each other (the rest of a pair is codes of
/// words, but no family has a letter behind that of the pairs). The text family has no letters at all. The
/// letters follow Xapian's conventions (Q unique id, S subject, A author, D M Y dates, X... our own), except
/// B and H.
///
/// The text of an article is its title, then abstract and body as one text. Its tokens come from
/// corpus/vietnamese/analysis.h. Its terms have no positions: a slot holds the words in order
/// (word_sequence.h), for phrases and nearness.
///
/// Changing anything here makes existing indexes unreadable: raise format_version. (1 had positions of all
/// words, and pairs in letters; 2 had no positions; 3 had no listings; 4 had no bits of common terms; 5 had
/// no table of dates and no whole names; 6 is this.)
namespace xdd {

inline constexpr int format_version = 6;

/// The first format whose stored articles are as now: such an index can be rebuilt.
inline constexpr int oldest_stored_format = 1;

enum class Family : std::uint8_t {
    text,  ///< key of every flat token and of every compound of title and text
    pair,  ///< every two flat tokens side by side inside the title or inside the text, as codes
    head,  ///< keys of title and head (the abstract, or else the first paragraph): lifts titles in ranking
    head_pair,  ///< pairs of title and head
    title,      ///< key of every flat token and of every compound of the title: the field title:
    author,     ///< keys of the syllables of an author's name, with positions; authors lie author_gap apart
    author_unmarked,       ///< the same without marks, at the same positions
    author_name,           ///< keys of a whole name, a blank between two
    author_name_unmarked,  ///< the same without marks
    author_kind,           ///< "person", "editors", "agency", "unsigned"
    role,           ///< keys of the words of roles and institutions, with positions, authors author_gap apart
    role_unmarked,  ///< the same without marks
    day,            ///< "20150708", for dates known to the day
    month,          ///< "201507", for dates known to the day or month
    year,           ///< "2015", for every dated article
    date_precision,    ///< "day", "month", "year", "none"
    issue,             ///< "2015" year, "7" number, "2015/7" both, "=" and the label's unmarked key
    section,           ///< key of the whole label
    section_unmarked,  ///< the same without marks
    topic,     ///< lower case code of a topic and of its group: "a1", "a"; an own topic: "=" and its unmarked
               ///< key
    citation,  ///< keys of a cited document (corpus/metadata/citations.h)
    id,        ///< the article's id, in its own letter case: the unique term
};

struct FamilyInfo {
    Family family;
    std::string_view prefix;
    bool positions;
    std::string_view holds;  ///< one line for `status --verbose` and for the docs
};

/// Every family once, in the order of the enumeration.
std::span<const FamilyInfo> schema();
std::string_view prefix(Family family);

/// Values. Numbers are stored in databases: never use one again for something else.
enum class Slot : std::uint32_t {
    date = 0,         ///< first day as "yyyymmdd"; absent when undated
    id = 1,           ///< the id: breaks ties in the same way over any number of databases
    title_order = 2,  ///< collation key of the title (ICU, vi), cut to 64 bytes
    author_order =
        3,  ///< collation key of the first author's given name, then the whole name, cut to 64 bytes
    content_hash = 4,  ///< 32 hexadecimal digits
    // Facets: several values in one slot, packed by slot_values.h
    facet_author = 5,     ///< names as printed
    facet_topic = 6,      ///< codes (or own labels)
    facet_issue = 7,      ///< labels
    facet_section = 8,    ///< labels
    facet_date = 9,       ///< "2015-07" or "2015"
    facet_term = 10,      ///< congress terms that the date falls in: "XI"
    words = 11,           ///< the words of title and text in order, see word_sequence.h
    facet_citation = 12,  ///< cited documents, of citing articles only (slot_values.h)
    listing = 13,         ///< what a list of articles shows (listing.h)
};

inline constexpr std::uint32_t author_gap = 100;

}  // namespace xdd
