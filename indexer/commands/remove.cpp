#include <ostream>
#include <set>

#include "corpus/vocabulary/vocabulary.h"
#include "indexer/commands/commands.h"
#include "indexer/commands/source_options.h"
#include "indexer/console/interrupt.h"
#include "indexer/console/messages.h"
#include "indexer/index_writer.h"

namespace xdd {

ExitCode remove(const Invocation& invocation, const Streams& streams) {
    require_arguments(invocation, "ID");
    const std::string& location = only_location(invocation.common);
    const InterruptGuard guard;
    IndexWriter writer(location, "", OpenMode::existing);
    ExitCode code = ExitCode::done;
    std::uint64_t removed = 0;
    std::set<std::string> done_with;
    for (const std::string& id : invocation.arguments) {
        if (!done_with.insert(id).second) continue;
        if (writer.remove(id)) {
            ++removed;
            continue;
        }
        print_message(streams.err, invocation.program,
                      "the index " + location + " has no article '" + id + "'");
        code = ExitCode::nothing_found;
    }
    const std::string done = "removed " + std::to_string(removed);
    {
        const UninterruptedSection section;
        writer.commit(done);
    }
    streams.out << done << '\n';
    return code;
}

}  // namespace xdd
