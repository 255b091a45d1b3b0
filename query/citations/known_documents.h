#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "corpus/article.h"
#include "corpus/vocabulary/vocabulary.h"
#include "indexer/format/slot_values.h"

namespace xdd::query {

/// The documents that the texts of an index name by their symbols, and which of them other texts mean that
/// say less: a symbol without its congress term, a type and a number alone. Such a citation means the only
/// document that it can mean: one that was issued after the article was written cannot be meant, and what no
/// text names is not thought of. 26-NQ/TW in an article of 2012 is the paper of term X when besides that only
/// the one of term XII is named; "Chỉ thị 10" is 10-CT/TW where no other directive of this number is named.
class KnownDocuments {
  public:
    explicit KnownDocuments(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

    const Vocabulary& vocabulary() const { return vocabulary_; }

    void add(const CitedBy& cited, std::uint64_t articles);
    /// One that a reader asks for, whether any text names it or not.
    void add(const Citation& document);

    /// The label of the document that a citation means in an article of this date: its own where that tells
    /// all, or where several documents may be meant.
    std::string settled(const std::string& label, const std::optional<Date>& date);

    /// What a label says.
    const Citation& read(const std::string& label) { return look_up(label).citation; }

  private:
    struct Entry {
        Citation citation;
        std::string number;  ///< number_key
        bool open = false;   ///< leaves open which document it is
    };
    struct Known {
        std::string label;
        Citation citation;
        std::map<std::string, std::uint64_t> type_names;  ///< what the articles call it
    };

    const Entry& look_up(const std::string& label);
    /// A law by the type that an article calls it, which its symbol does not have ("22/2008/QH12").
    void add_with_type(const std::string& label, const std::string& type_name);
    Known& known(const std::string& label);
    std::vector<const Known*> possible(const Entry& cited, const std::optional<Date>& date) const;

    const Vocabulary& vocabulary_;
    std::unordered_map<std::string, Entry> read_;
    std::unordered_map<std::string, std::vector<Known>> by_number_;
};

/// The name that most of the articles give: "quy định"; "" when none gives any.
std::string usual_name(const std::map<std::string, std::uint64_t>& type_names);

}  // namespace xdd::query
