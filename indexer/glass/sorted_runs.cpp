#include "indexer/glass/sorted_runs.h"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <fcntl.h>
#include <filesystem>
#include <system_error>
#include <unistd.h>
#include <utility>

#include <xapian.h>

#include "indexer/glass/packing.h"

namespace xdd::glass {
namespace {

/// All runs are read side by side, each in pieces of so many bytes, the sum of which is bounded.
constexpr std::size_t largest_buffer = std::size_t{64} << 10U;
constexpr std::size_t smallest_buffer = std::size_t{4} << 10U;
constexpr std::size_t all_buffers = std::size_t{64} << 20U;

/// An entry's head has two packed numbers.
constexpr std::size_t longest_head = 20;

/// A file that is open for reading.
class OpenFile {
  public:
    explicit OpenFile(const std::string& path)
        : path_(path), descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
        if (descriptor_ < 0) fail(errno);
    }
    ~OpenFile() { ::close(descriptor_); }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    /// Fills `to` from that place of the file.
    void read(char* to, std::size_t size, std::uint64_t from) const {
        while (size != 0) {
            const ssize_t got = ::pread(descriptor_, to, size, static_cast<off_t>(from));
            if (got < 0 && errno == EINTR) continue;
            if (got <= 0) fail(got < 0 ? errno : EIO);
            to += got;
            from += static_cast<std::uint64_t>(got);
            size -= static_cast<std::size_t>(got);
        }
    }

  private:
    [[noreturn]] void fail(int error) const { throw Xapian::DatabaseError("Error reading " + path_, error); }

    const std::string& path_;
    int descriptor_;
};

/// One run, entry by entry.
class RunReader {
  public:
    RunReader(const OpenFile& file, std::uint64_t begin, std::uint64_t end, std::size_t buffer)
        : file_(&file), next_(begin), end_(end), buffer_(buffer) {}

    /// Whether there was another entry.
    bool next() {
        rest_.remove_prefix(entry_);
        entry_ = 0;
        if (rest_.empty() && next_ == end_) return false;
        if (rest_.size() < longest_head) fill(longest_head);
        std::string_view from = rest_;
        const std::uint64_t key_size = take_number(from);
        const std::uint64_t value_size = take_number(from);
        const std::size_t head = rest_.size() - from.size();
        entry_ = head + key_size + value_size;
        if (rest_.size() < entry_) fill(entry_);
        key_ = rest_.substr(head, key_size);
        value_ = rest_.substr(head + key_size, value_size);
        return true;
    }

    /// Of the entry that next() found, until its next call.
    std::string_view key() const { return key_; }
    std::string_view value() const { return value_; }

  private:
    /// Has at least so much in the buffer, if the run has.
    void fill(std::size_t needed) {
        std::copy(rest_.begin(), rest_.end(), buffer_.begin());  // to the front
        if (buffer_.size() < needed) buffer_.resize(needed);
        const std::size_t kept = rest_.size();
        const std::size_t more = std::min<std::uint64_t>(buffer_.size() - kept, end_ - next_);
        file_->read(buffer_.data() + kept, more, next_);
        next_ += more;
        rest_ = std::string_view(buffer_.data(), kept + more);
    }

    const OpenFile* file_;
    std::uint64_t next_;  // to be read from the file
    std::uint64_t end_;
    std::vector<char> buffer_;
    std::string_view rest_;  // in the buffer, from the entry on
    std::size_t entry_ = 0;  // its size
    std::string_view key_;
    std::string_view value_;
};

}  // namespace

void append_entry(std::string& run, std::string_view key, std::string_view value) {
    pack_number(run, key.size());
    pack_number(run, value.size());
    run += key;
    run += value;
}

SortedRuns::SortedRuns(std::string path) : path_(std::move(path)), file_(std::make_unique<NewFile>(path_)) {}

SortedRuns::~SortedRuns() {
    remove_file();
}

void SortedRuns::remove_file() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
}

void SortedRuns::add(std::string_view run) {
    if (run.empty()) return;
    const std::uint64_t begin = file_->size();
    file_->write(run);
    runs_.push_back({begin, file_->size()});
}

void SortedRuns::merge(const Take& take) {
    file_->close(false);
    const OpenFile file(path_);
    std::vector<RunReader> readers;
    readers.reserve(runs_.size());
    const std::size_t buffer =
        std::clamp(all_buffers / std::max<std::size_t>(runs_.size(), 1), smallest_buffer, largest_buffer);
    for (const Extent& run : runs_) readers.emplace_back(file, run.begin, run.end, buffer);

    // A heap of the readers' places, the smallest key at its front, of equal keys that of the first run.
    std::vector<std::size_t> heap;
    const auto later = [&](std::size_t a, std::size_t b) {
        const int difference = readers[a].key().compare(readers[b].key());
        return difference != 0 ? difference > 0 : a > b;
    };
    const auto advance = [&](std::size_t at) {
        if (!readers[at].next()) return;
        heap.push_back(at);
        std::push_heap(heap.begin(), heap.end(), later);
    };
    for (std::size_t at = 0; at < readers.size(); ++at) advance(at);

    std::vector<std::size_t> same;
    std::vector<std::string_view> values;
    while (!heap.empty()) {
        same.clear();
        values.clear();
        const std::string_view key = readers[heap.front()].key();
        do {
            same.push_back(heap.front());
            values.push_back(readers[heap.front()].value());
            std::pop_heap(heap.begin(), heap.end(), later);
            heap.pop_back();
        } while (!heap.empty() && readers[heap.front()].key() == key);
        take(key, values);
        for (const std::size_t at : same) advance(at);
    }
    remove_file();
}

}  // namespace xdd::glass
