#include <filesystem>
#include <ostream>

#include "indexer/commands/commands.h"
#include "indexer/console/interrupt.h"
#include "indexer/folder_switch.h"
#include "indexer/format/common_terms.h"

namespace xdd {
namespace fs = std::filesystem;
namespace {

std::uintmax_t bytes_in(const std::string& folder) {
    std::uintmax_t bytes = 0;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) bytes += entry.file_size();
    return bytes;
}

}  // namespace

ExitCode compact(const Invocation& invocation, const Streams& streams) {
    const InterruptGuard guard;
    ReplacedIndex replaced(only_location(invocation.common));
    const std::uintmax_t before = bytes_in(replaced.folder());
    Xapian::Database(replaced.folder()).compact(replaced.beside());
    {
        // Documents may have other numbers now.
        Xapian::WritableDatabase database(replaced.beside(), Xapian::DB_OPEN);
        keep_common_terms(database, {});
        database.commit();
    }
    const std::uintmax_t after = bytes_in(replaced.beside());
    {
        const UninterruptedSection section;
        replaced.switch_over();
    }
    streams.out << "compacted from " << before << " to " << after << " bytes\n";
    return ExitCode::done;
}

}  // namespace xdd
