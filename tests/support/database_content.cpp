#include "tests/support/database_content.h"

#include <sstream>

#include <xapian.h>

#include "tests/support/catch.h"

namespace xdd::test {

std::map<std::string, std::string> content(const std::string& location) {
    const Xapian::Database database(location);
    std::map<std::string, std::string> content;
    std::ostringstream all;
    all << database.get_doccount() << ' ' << database.get_lastdocid() << ' ' << database.get_total_length()
        << ' ' << database.get_doclength_lower_bound() << ' ' << database.get_doclength_upper_bound();
    content["numbers"] = all.str();
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
        std::ostringstream postings;
        postings << term.get_termfreq() << ' ' << database.get_collection_freq(*term) << ' '
                 << database.get_wdf_upper_bound(*term) << ':';
        for (auto i = database.postlist_begin(*term); i != database.postlist_end(*term); ++i) {
            postings << ' ' << *i << '/' << i.get_wdf();
            for (auto p = i.positionlist_begin(); p != i.positionlist_end(); ++p) postings << ',' << *p;
        }
        content["term " + *term] = postings.str();
    }
    for (auto i = database.postlist_begin(""); i != database.postlist_end(""); ++i) {
        const Xapian::Document document = database.get_document(*i);
        std::string text = std::to_string(database.get_doclength(*i)) + ' ' +
                           std::to_string(database.get_unique_terms(*i)) + ' ' + document.get_data();
        for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
            text += '|' + *term + '/' + std::to_string(term.get_wdf());
        for (auto value = document.values_begin(); value != document.values_end(); ++value)
            text += '|' + std::to_string(value.get_valueno()) + '=' + *value;
        content["document " + std::to_string(*i)] = text;
    }
    for (Xapian::valueno slot = 0; slot < 16; ++slot) {
        content["slot " + std::to_string(slot)] = std::to_string(database.get_value_freq(slot)) + ' ' +
                                                  database.get_value_lower_bound(slot) + ' ' +
                                                  database.get_value_upper_bound(slot);
        std::string& stream = content["slot " + std::to_string(slot)];
        for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot); ++value)
            stream += ' ' + std::to_string(value.get_docid()) + '=' + *value;
    }
    for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key) {
        // The second begins with the database's identity.
        if (*key != "xdd.changed" && *key != "xdd.common-terms")
            content["metadata " + *key] = database.get_metadata(*key);
    }
    return content;
}

void check_same_content(const std::string& one, const std::string& other) {
    const auto left = content(one);
    const auto right = content(other);
    CHECK(left.size() == right.size());
    for (const auto& [name, value] : left) {
        const auto found = right.find(name);
        INFO(name);
        REQUIRE(found != right.end());
        REQUIRE(found->second == value);
    }
}

}  // namespace xdd::test
