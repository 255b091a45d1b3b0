#include <ostream>

#include <nlohmann/json.hpp>

#include "corpus/article_json.h"
#include "indexer/commands/commands.h"
#include "indexer/format/index_error.h"
#include "indexer/format/index_info.h"
#include "indexer/index_reading.h"
#include "indexer/stored_articles.h"

namespace xdd {

ExitCode dump(const Invocation& invocation, const Streams& streams) {
    const std::string& location = only_location(invocation.common);
    read_index(location, 1, [&](const Xapian::Database& database) {
        read_index_info_of_any_analysis(database, location);
        for (const std::string& id : all_ids(database))
            streams.out << record_json(stored_article(database, id).record).dump() << '\n';
    });
    return ExitCode::done;
}

}  // namespace xdd
