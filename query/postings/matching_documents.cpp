#include "query/postings/matching_documents.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "indexer/format/common_spellings.h"
#include "indexer/format/common_terms.h"
#include "indexer/format/document_dates.h"
#include "query/postings/leaping.h"
#include "query/postings/persons.h"

namespace xdd::query {
namespace {

using Type = Xapian::Query::op;

/// So few documents are asked about one part of an OR after the other, as long as any is left.
constexpr std::uint64_t few = 1000;

/// No unmarked word has as many; beginnings of words have.
constexpr std::size_t most_spellings = 100;

/// Fewer dates are quickly read from their posting lists.
constexpr std::size_t least_dates = 4;

/// Goes down the tree of a query. What is looked for within a set is looked for nowhere else, except by the
/// matcher, which does not know our sets.
class Matching {
  public:
    explicit Matching(const IndexPart& part)
        : part_(part),
          database_(part.database()),
          last_(database_.get_lastdocid()),
          all_(database_.get_doccount()),
          common_(part.common_terms()) {}

    DocumentSet find(const Xapian::Query& query, const DocumentSet* within = nullptr) const {
        DocumentSet found(last_);
        if (within == nullptr || within->size() != 0) add(query, within, found);
        return found;
    }

  private:
    /// When the list of a term will be gone through once more. Those that an OR joins are nearly always read
    /// as a whole to rank what was found; of an AND most of a list has been left behind by then.
    enum class Again : std::uint8_t { soon, seldom };

    using Bounded = std::pair<std::uint64_t, Xapian::Query>;

    void add(const Xapian::Query& query, const DocumentSet* within, DocumentSet& found) const {
        switch (query.get_type()) {
            case Type::LEAF_MATCH_NOTHING:
                return;
            case Type::LEAF_MATCH_ALL:
                return add_everything(within, found);
            case Type::LEAF_TERM:
                return add_list(*query.get_terms_begin(), within, found, Again::seldom);
            case Type::OP_SCALE_WEIGHT:
            case Type::OP_AND_MAYBE:
                return add(query.get_subquery(0), within, found);
            case Type::OP_AND:
            case Type::OP_FILTER:
                return add_common(query, within, found);
            case Type::OP_OR:
            case Type::OP_SYNONYM:
                return add_any(query, within, found);
            case Type::OP_AND_NOT:
                found.add(in_first_alone(query, within));
                return;
            case Type::OP_NEAR:
            case Type::OP_PHRASE:
                return add_persons(query, within, found);
            default:
                add_by_matcher(query, within, found);
        }
    }

    void add_everything(const DocumentSet* within, DocumentSet& found) const {
        if (within != nullptr)
            found.add(*within);
        else if (all_ == last_)
            found.add_all_up_to(last_);
        else
            std::for_each(database_.postlist_begin(""), database_.postlist_end(""),
                          [&](Xapian::docid document) { found.add(document); });
    }

    void add_list(const std::string& term, const DocumentSet* within, DocumentSet& found, Again again) const {
        const std::uint64_t listed = part_.documents_with(term);
        const std::uint64_t size = within != nullptr ? within->size() : all_;
        const bool may_have_bits = common_ && is_common(listed, common_->last);
        if (may_have_bits && are_bits_worth_reading(size, listed) && add_bits(term, within, found)) {
            add_unlike_bits(term, within, found);
            return;
        }
        if (within != nullptr && !part_.remembers_postings(term) && is_worth_leaping(size, listed)) {
            leap_through(database_, term, *within, 1,
                         [&](const Xapian::PostingIterator& at) { found.add(*at); });
            return;
        }
        if (part_.remembers_postings(term) || again == Again::soon) {
            for (const Posting& posting : part_.postings(term)) {
                if (within == nullptr || within->has(posting.document)) found.add(posting.document);
            }
            return;
        }
        auto at = database_.postlist_begin(term);
        add_from(at, database_.postlist_end(term), within, found);
    }

    static void add_from(Xapian::PostingIterator& at, const Xapian::PostingIterator& end,
                         const DocumentSet* within, DocumentSet& found) {
        for (; at != end; ++at) {
            if (within == nullptr || within->has(*at)) found.add(*at);
        }
    }

    static void add_set(DocumentSet documents, const DocumentSet* within, DocumentSet& found) {
        if (within != nullptr) documents.keep_only(*within);
        found.add(documents);
    }

    /// The documents of a common term that the index has bits of, and whether it has.
    bool add_bits(const std::string& term, const DocumentSet* within, DocumentSet& found) const {
        std::optional<DocumentSet> documents = common_documents(database_, *common_, term);
        if (!documents) return false;
        add_set(std::move(*documents), within, found);
        return true;
    }

    /// Those of a term that changed since the bits were made, or are newer.
    void add_unlike_bits(const std::string& term, const DocumentSet* within, DocumentSet& found) const {
        if (common_->last == last_ && common_->changed.empty()) return;
        auto at = database_.postlist_begin(term);
        const auto end = database_.postlist_end(term);
        for (const Xapian::docid document : common_->changed) {
            if (at == end) return;
            at.skip_to(document);
            if (at != end && *at == document && (within == nullptr || within->has(document)))
                found.add(document);
        }
        if (at != end) at.skip_to(common_->last + 1);
        add_from(at, end, within, found);
    }

    void add_any(const Xapian::Query& query, const DocumentSet* within, DocumentSet& found) const {
        if (add_dated(query, within, found) || add_spellings(query, within, found)) return;
        if (within != nullptr && within->size() < few) {
            add_any_of_few(query, *within, found);
        } else {
            for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
                const Xapian::Query part = query.get_subquery(i);
                if (part.get_type() == Type::LEAF_TERM)
                    add_list(*part.get_terms_begin(), within, found, Again::soon);
                else if (!is_of_persons(part))
                    add(part, within, found);
            }
        }
        for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
            if (is_of_persons(query.get_subquery(i))) add_persons(query.get_subquery(i), within, found);
        }
    }

    static bool is_of_persons(const Xapian::Query& query) {
        return query.get_type() == Type::OP_NEAR || query.get_type() == Type::OP_PHRASE;
    }

    /// Those of the spellings of an unmarked word that the index has bits of, and whether that is what is
    /// asked for.
    bool add_spellings(const Xapian::Query& query, const DocumentSet* within, DocumentSet& found) const {
        if (!common_ || query.get_num_subqueries() > most_spellings) return false;
        std::vector<std::string> terms;
        for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
            const Xapian::Query part = query.get_subquery(i);
            if (part.get_type() != Type::LEAF_TERM) return false;
            terms.push_back(*part.get_terms_begin());
        }
        std::erase_if(terms, [&](const std::string& term) { return part_.documents_with(term) == 0; });
        if (terms.size() < 2 || !is_common(bound(query), common_->last)) return false;
        std::optional<DocumentSet> documents = documents_of_spellings(database_, *common_, terms);
        if (!documents) return false;
        add_set(std::move(*documents), within, found);
        for (const std::string& term : terms) add_unlike_bits(term, within, found);
        return true;
    }

    /// So many terms, the first of a date: they will be dates, then.
    static bool may_be_dates(const Xapian::Query& query) {
        if (query.get_num_subqueries() < least_dates) return false;
        const Xapian::Query first = query.get_subquery(0);
        return first.get_type() == Type::LEAF_TERM && is_date_term(*first.get_terms_begin());
    }

    /// Those of a range of dates, where the index keeps the dates of documents, and whether that is what is
    /// asked for.
    bool add_dated(const Xapian::Query& query, const DocumentSet* within, DocumentSet& found) const {
        if (!may_be_dates(query) || !part_.document_dates()) return false;
        std::vector<std::string> terms;
        DateSet wanted;
        for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
            const Xapian::Query part = query.get_subquery(i);
            if (part.get_type() != Type::LEAF_TERM) return false;
            terms.push_back(*part.get_terms_begin());
            if (!wanted.add(terms.back())) return false;
        }
        const std::vector<xdd::DateNumber>& dates = *part_.document_dates();
        const auto add_if_wanted = [&](Xapian::docid document) {
            if (document < dates.size() && wanted.has(dates[document])) found.add(document);
        };
        if (within != nullptr)
            within->visit(add_if_wanted);
        else
            for (Xapian::docid document = 1; document < dates.size(); ++document) add_if_wanted(document);
        for (const std::string& term : terms) add_unlike_bits(term, within, found);
        return true;
    }

    /// The most frequent part first: the others are asked about those alone that it does not have.
    void add_any_of_few(const Xapian::Query& query, DocumentSet left, DocumentSet& found) const {
        std::vector<Bounded> parts = parts_by_bound(query);
        for (std::size_t i = parts.size(); i-- > 0 && left.size() != 0;) {
            const DocumentSet matching = find(parts[i].second, &left);
            found.add(matching);
            left.remove(matching);
        }
    }

    /// The parts of a query with their bounds, lowest first, without words of persons.
    std::vector<Bounded> parts_by_bound(const Xapian::Query& query) const {
        std::vector<Bounded> parts;
        for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
            const Xapian::Query part = query.get_subquery(i);
            if (!is_of_persons(part)) parts.emplace_back(bound(part), part);
        }
        put_in_order(parts);
        return parts;
    }

    static void put_in_order(std::vector<Bounded>& parts) {
        std::stable_sort(parts.begin(), parts.end(),
                         [](const Bounded& a, const Bounded& b) { return a.first < b.first; });
    }

    /// At most so many documents match.
    std::uint64_t bound(const Xapian::Query& query) const {
        switch (query.get_type()) {
            case Type::LEAF_MATCH_NOTHING:
                return 0;
            case Type::LEAF_TERM:
                return part_.documents_with(*query.get_terms_begin());
            case Type::OP_OR:
            case Type::OP_SYNONYM: {
                if (may_be_dates(query) && part_.document_dates()) return all_;
                std::uint64_t sum = 0;
                for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
                    sum += bound(query.get_subquery(i));
                return std::min(sum, all_);
            }
            case Type::OP_AND:
            case Type::OP_FILTER:
            case Type::OP_NEAR:
            case Type::OP_PHRASE: {
                std::uint64_t least = all_;
                for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
                    least = std::min(least, bound(query.get_subquery(i)));
                return least;
            }
            default:
                return all_;
        }
    }

    /// What must all match, those of an AND inside another one too. Of words of one person that is each word:
    /// whether a document has them in one person is looked at last.
    struct Conditions {
        std::vector<Bounded> parts;  // lowest bound first
        std::vector<Xapian::Query> persons;
    };

    void take_apart(const Xapian::Query& query, Conditions& all) const {
        for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
            const Xapian::Query part = query.get_subquery(i);
            if (is_of_persons(part)) all.persons.push_back(part);
            if (is_of_persons(part) || part.get_type() == Type::OP_AND || part.get_type() == Type::OP_FILTER)
                take_apart(part, all);
            else
                all.parts.emplace_back(bound(part), part);
        }
    }

    /// The rarest part first: the others are looked for within it.
    void add_common(const Xapian::Query& query, const DocumentSet* within, DocumentSet& found) const {
        Conditions all;
        take_apart(query, all);
        put_in_order(all.parts);
        std::optional<DocumentSet> common;
        for (const auto& [bound, part] : all.parts) common = find(part, common ? &*common : within);
        for (const Xapian::Query& words : all.persons) common = in_one_person(part_, words, *common);
        found.add(*common);
    }

    /// Of what has been found already nothing is looked at.
    void add_persons(const Xapian::Query& words, const DocumentSet* within, DocumentSet& found) const {
        std::vector<Xapian::Query> each;
        for (std::size_t i = 0; i < words.get_num_subqueries(); ++i) each.push_back(words.get_subquery(i));
        DocumentSet having_all = find(Xapian::Query(Type::OP_AND, each.begin(), each.end()), within);
        having_all.remove(found);
        found.add(in_one_person(part_, words, having_all));
    }

    DocumentSet in_first_alone(const Xapian::Query& query, const DocumentSet* within) const {
        DocumentSet found = find(query.get_subquery(0), within);
        for (std::size_t i = 1; i < query.get_num_subqueries(); ++i)
            found.remove(find(query.get_subquery(i), &found));
        return found;
    }

    /// Values and lists of ours.
    void add_by_matcher(const Xapian::Query& query, const DocumentSet* within, DocumentSet& found) const {
        Xapian::Enquire enquire(database_);
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
        enquire.set_query(query);
        const Xapian::MSet matches = enquire.get_mset(0, database_.get_doccount());
        for (auto at = matches.begin(); at != matches.end(); ++at) {
            if (within == nullptr || within->has(*at)) found.add(*at);
        }
    }

    const IndexPart& part_;
    const Xapian::Database& database_;
    const Xapian::docid last_;
    const std::uint64_t all_;
    const std::optional<CommonTerms>& common_;
};

}  // namespace

DocumentSet matching_documents(const IndexPart& part, const Xapian::Query& query) {
    return Matching(part).find(query);
}

DocumentSet matching_documents(const IndexPart& part, const Xapian::Query& query, const DocumentSet& within) {
    return Matching(part).find(query, &within);
}

}  // namespace xdd::query
