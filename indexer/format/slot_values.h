#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "corpus/vocabulary/vocabulary.h"

/// What stands in the value slots of schema.h.
namespace xdd {

/// Several strings in one value. unpack_values throws IndexDamaged for what pack_values did not write.
std::string pack_values(const std::vector<std::string>& values);
std::vector<std::string> unpack_values(std::string_view packed);

/// The documents that an article cites and when it was written: what lists of cited documents are made from.
/// Kept together, so that one walk over the values of a slot counts by document and by year.
struct CitedBy {
    std::optional<Date> date;
    struct Document {
        std::string label;      ///< corpus/metadata/document_label.h
        std::string type_name;  ///< as this article calls it: "quy định"; "" when it does not say
    };
    std::vector<Document> documents;  ///< no label twice
};
CitedBy cited_by(const Article& article, const Vocabulary& vocabulary);

/// "" when no document is cited. unpack_cited_by throws IndexDamaged for what pack_cited_by did not write.
std::string pack_cited_by(const CitedBy& cited);
CitedBy unpack_cited_by(std::string_view packed);

/// The label of an issue as printed, or made from year and numbers when a record gives only those:
/// "1+2/2019".
std::string shown_label(const Issue& issue);

/// "20150708" of the first day that the date may mean.
std::string date_value(const Date& date);

/// Key whose byte order is Vietnamese alphabetical order (ICU, locale vi).
std::string collation_key(std::string_view text);

/// The last word of a name, by which Vietnamese names are sorted and called: "Tùy" of "Dương Công Tùy".
std::string_view given_name(std::string_view name);

/// Key whose byte order sorts persons by given name, then by whole name; others by name. Not cut.
std::string author_order(const Author& author);

}  // namespace xdd
