#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "query/reading/frequencies.h"

namespace Xapian {
class Database;
class Query;
}  // namespace Xapian

namespace xdd::query {

class IndexPart;

/// How long a server may take before it is given up, in milliseconds.
struct ServerPatience {
    unsigned connecting = 5000;
    unsigned answering = 15000;  ///< each answer, not all together
};

/// One or several indexes opened for reading, seen as one. Can write nothing.
class Snapshot : public Frequencies {
  public:
    /// Locations as --index takes them. Throws IndexMissing, IndexOfOtherVersion or IndexDamaged.
    explicit Snapshot(std::vector<std::string> locations, ServerPatience patience = {});
    ~Snapshot() override;
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

    /// Brings the view up to date, then runs `read`; starts over with a newer view when a writer overtook it,
    /// a bounded number of times, then throws IndexBeingUpdated. `read` must keep nothing of an earlier run.
    /// Everything that is read from an index is read inside this function; other errors of Xapian leave it as
    /// those of indexer/format/index_error.h.
    void read(const std::function<void()>& read);

    const Xapian::Database& database() const;
    /// The same one by one: what a server cannot do is asked of each in its own way.
    const std::vector<IndexPart>& parts() const;
    /// How many articles have the term.
    std::uint64_t articles_with(const std::string& term);
    const std::string& changed() const;  ///< time stamp of the latest change of any of the indexes

    std::uint64_t articles() override;
    std::uint64_t word(std::string_view key) override;
    std::uint64_t pair(std::string_view first, std::string_view second) override;
    std::uint64_t occurrences(std::string_view key) override;
    std::uint64_t pair_occurrences(std::string_view first, std::string_view second) override;
    std::uint64_t all_occurrences() override;
    std::uint64_t all_pairs(const std::vector<std::string>& keys) override;
    std::uint64_t row(const std::vector<std::string>& keys) override;
    const std::vector<Spelling>& spellings(const std::string& folded) override;
    std::vector<std::string> beginning_with(std::string_view beginning, bool folded,
                                            std::size_t limit) override;

    /// What `make` returned for the name when it was first asked for in this view. Some queries are dear to
    /// make and are needed several times: for other readings, for the explanation, by later queries.
    const Xapian::Query& kept_query(const std::string& name, const std::function<Xapian::Query()>& make);

  private:
    struct View;
    void open();
    void bring_up_to_date();
    std::uint64_t occurrences_of(const std::string& term);

    std::vector<std::string> locations_;
    ServerPatience patience_;
    std::unique_ptr<View> view_;
};

/// Snapshot::read for a function with a result.
template <typename Read>
auto with_snapshot(Snapshot& snapshot, Read&& read) {
    std::optional<decltype(read())> result;
    snapshot.read([&] { result.emplace(read()); });
    return std::move(*result);
}

}  // namespace xdd::query
