#include "indexer/segments.h"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace xdd {
namespace fs = std::filesystem;
namespace {

/// So many of the same size become one.
constexpr std::size_t neighbours = 10;

/// A thread that merges keeps up with about this many that build.
constexpr unsigned builders_per_merger = 4;

void wait_for(const std::shared_future<void>& ready) {
    if (ready.valid()) ready.get();
}

}  // namespace

Xapian::WritableDatabase new_segment(const std::string& path) {
    return Xapian::WritableDatabase(path, Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
}

Segments::Segments(const BuildFolder& folder, unsigned jobs)
    : folder_(folder), threads_((jobs + builders_per_merger - 1) / builders_per_merger) {}

std::string Segments::next_path() {
    return folder_.path("part-" + std::to_string(paths_++));
}

void Segments::add(const std::string& path) {
    parts_.push_back({path, 0, {}});
    for (;;) {
        const std::size_t level = parts_.back().level;
        const auto others = std::find_if(parts_.rbegin(), parts_.rend(),
                                         [&](const Part& part) { return part.level != level; });
        if (others - parts_.rbegin() < static_cast<std::ptrdiff_t>(neighbours)) return;
        merge_last(neighbours);
    }
}

void Segments::merge_last(std::size_t count) {
    const auto first = parts_.end() - static_cast<std::ptrdiff_t>(count);
    std::vector<Part> merged(first, parts_.end());
    Part whole{next_path(), merged.front().level + 1, {}};
    const auto task = std::make_shared<std::packaged_task<void()>>([merged, path = whole.path] {
        std::vector<std::string> paths;
        for (const Part& part : merged) {
            wait_for(part.ready);  // its task was begun before this one
            paths.push_back(part.path);
        }
        merge_databases(paths, path);
        for (const std::string& done : paths) fs::remove_all(done);
    });
    whole.ready = task->get_future().share();
    threads_.add([task] { (*task)(); });
    parts_.erase(first, parts_.end());
    parts_.push_back(std::move(whole));
}

std::vector<std::string> Segments::take() {
    std::vector<std::string> paths;
    for (const Part& part : std::exchange(parts_, {})) {
        wait_for(part.ready);
        paths.push_back(part.path);
    }
    return paths;
}

void merge_databases(const std::vector<std::string>& parts, const std::string& merged) {
    if (parts.empty()) {
        Xapian::WritableDatabase(merged, Xapian::DB_CREATE).commit();
        return;
    }
    Xapian::Database all;
    for (const std::string& part : parts) all.add_database(Xapian::Database(part));
    all.compact(merged, Xapian::DBCOMPACT_NO_RENUMBER);
}

void for_each_document(const std::vector<std::string>& databases,
                       const std::function<void(const Xapian::Document&)>& take) {
    for (const std::string& path : databases) {
        const Xapian::Database database(path);
        for (auto number = database.postlist_begin(""); number != database.postlist_end(""); ++number)
            take(database.get_document(*number));
    }
}

}  // namespace xdd
