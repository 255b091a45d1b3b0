#include "indexer/index_status.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <unordered_map>

#include "indexer/format/schema.h"
#include "indexer/format/stored_article.h"
#include "indexer/format/terms.h"

namespace xdd {
namespace {

using Group = std::vector<Xapian::docid>;

int number_in(std::string_view text) {
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// Calls `see(body, articles)` for every term of a family that begins with a digit.
template <class See>
void for_each_number(const Xapian::Database& database, Family family, const See& see) {
    const std::string letters(prefix(family));
    for (auto i = database.allterms_begin(letters); i != database.allterms_end(letters); ++i) {
        const std::string body = (*i).substr(letters.size());
        if (!body.empty() && body[0] >= '0' && body[0] <= '9') see(body, i.get_termfreq());
    }
}

/// Documents by the value of a slot, only those values that several have.
std::vector<Group> groups_of_same(const Xapian::Database& database, Slot slot) {
    std::unordered_map<std::string, Group> by_value;
    const auto number = static_cast<Xapian::valueno>(slot);
    for (auto i = database.valuestream_begin(number); i != database.valuestream_end(number); ++i)
        by_value[*i].push_back(i.get_docid());
    std::vector<Group> groups;
    for (auto& [value, group] : by_value) {
        if (group.size() > 1) groups.push_back(std::move(group));
    }
    return groups;
}

std::vector<std::string> ids_of(const Xapian::Database& database, const Group& group) {
    std::vector<std::string> ids;
    for (const Xapian::docid document : group)
        ids.push_back(database.get_document(document).get_value(static_cast<Xapian::valueno>(Slot::id)));
    std::sort(ids.begin(), ids.end());
    return ids;
}

/// The sort key of a title is cut: only the titles themselves tell whether they are the same.
std::vector<Group> split_by_title(const Xapian::Database& database, const Group& group) {
    std::map<std::string, Group> by_title;
    for (const Xapian::docid document : group) {
        const Article article = load_article(database.get_document(document));
        by_title[label_key(article.record.title)].push_back(document);
    }
    std::vector<Group> groups;
    for (auto& [title, same] : by_title) {
        if (same.size() > 1) groups.push_back(std::move(same));
    }
    return groups;
}

std::vector<DuplicateSuspects> find_suspects(const Xapian::Database& database) {
    std::vector<DuplicateSuspects> suspects;
    std::set<std::vector<std::string>> seen;
    const auto add = [&](const Group& group, const char* same) {
        std::vector<std::string> ids = ids_of(database, group);
        if (seen.insert(ids).second) suspects.push_back({std::move(ids), same});
    };
    for (const Group& group : groups_of_same(database, Slot::content_hash)) add(group, "content");
    for (const Group& group : groups_of_same(database, Slot::title_order)) {
        for (const Group& same : split_by_title(database, group)) add(same, "title");
    }
    std::sort(suspects.begin(), suspects.end(),
              [](const auto& a, const auto& b) { return a.ids != b.ids ? a.ids < b.ids : a.same < b.same; });
    return suspects;
}

}  // namespace

std::vector<int> missing_numbers(const std::set<int>& numbers) {
    std::vector<int> missing;
    if (numbers.empty()) return missing;
    for (int number = 1; number < *numbers.rbegin(); ++number) {
        if (!numbers.contains(number)) missing.push_back(number);
    }
    return missing;
}

IndexStatus read_status(const Xapian::Database& database, const IndexInfo& info) {
    IndexStatus status;
    status.info = info;
    status.articles = database.get_doccount();
    for_each_number(database, Family::year, [&](const std::string& body, Xapian::doccount articles) {
        status.by_year[number_in(body)] = articles;
    });
    for_each_number(database, Family::issue, [&](const std::string& body, Xapian::doccount) {
        const std::size_t slash = body.find('/');
        if (slash != std::string::npos)
            status.issues[number_in(body)].insert(number_in(std::string_view(body).substr(slash + 1)));
    });
    status.undated = database.get_termfreq(term(Family::date_precision, "none"));
    status.unsigned_articles =
        database.get_termfreq(term(Family::author_kind, author_kind_name(AuthorKind::none)));
    status.suspects = find_suspects(database);
    return status;
}

}  // namespace xdd
