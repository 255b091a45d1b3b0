#include "indexer/read_ahead.h"

#include <utility>

#include "indexer/article_batch.h"

namespace xdd {
namespace {

/// In a run as long as this something is to be seen of the progress.
constexpr std::size_t most_records = 10'000;

}  // namespace

ReadAhead read_ahead(const IncomingSource& source, std::size_t enough, bool end_at_rejection) {
    ReadAhead ahead;
    std::size_t changes = 0;
    std::size_t bytes = 0;
    while (changes < enough && bytes < batch_text && ahead.incoming.size() < most_records) {
        std::optional<Incoming> incoming = source();
        ahead.is_all = !incoming;
        if (!incoming) break;
        if (const auto* read = std::get_if<ReadRecord>(&incoming->read)) {
            ++changes;
            bytes += text_size(read->record);
        }
        const bool rejected = std::holds_alternative<Rejection>(incoming->read);
        ahead.incoming.push_back(std::move(*incoming));
        if (rejected && end_at_rejection) break;
    }
    return ahead;
}

IncomingSource with_rest(ReadAhead& ahead, const IncomingSource& rest) {
    return [&ahead, &rest]() -> std::optional<Incoming> {
        if (ahead.incoming.empty()) return ahead.is_all ? std::nullopt : rest();
        Incoming next = std::move(ahead.incoming.front());
        ahead.incoming.pop_front();
        return next;
    };
}

}  // namespace xdd
