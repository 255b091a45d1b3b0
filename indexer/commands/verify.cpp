#include <ostream>

#include <boost/program_options.hpp>

#include "corpus/vocabulary/vocabulary.h"
#include "indexer/commands/commands.h"
#include "indexer/console/messages.h"
#include "indexer/format/index_error.h"
#include "indexer/format/index_info.h"
#include "indexer/index_location.h"
#include "indexer/index_reading.h"
#include "indexer/index_verification.h"

namespace xdd {
namespace po = boost::program_options;
namespace {

bool comparable(const IndexInfo& info, const Vocabulary& vocabulary, const Invocation& invocation,
                const Streams& streams) {
    if (info.vocabulary == vocabulary.hash) return true;
    print_message(streams.err, invocation.program,
                  "warning: the index was made with other word lists, so its terms are not compared");
    return false;
}

}  // namespace

void declare_verify(po::options_description& options) {
    options.add_options()("deep", po::bool_switch(), "analyse every article anew and compare its terms");
}

ExitCode verify(const Invocation& invocation, const Streams& streams) {
    const std::string& location = only_location(invocation.common);
    std::size_t findings = 0;
    const Finding found = [&](const std::string& text) {
        ++findings;
        streams.out << printable(text) << '\n';
    };
    try {
        read_index(location, 1, [&](const Xapian::Database& database) {
            if (!is_server(location) && !verify_files(location, found)) {
                print_message(streams.err, invocation.program,
                              "the articles are not looked at: reading such files may never end");
                return;
            }
            const IndexInfo info = read_index_info(database, location);
            const Vocabulary vocabulary = load_vocabulary(invocation.common.vocabulary);
            const bool deep =
                invocation.options["deep"].as<bool>() && comparable(info, vocabulary, invocation, streams);
            verify_articles(database, deep ? &vocabulary : nullptr, found);
            verify_common_terms(database, found);
            if (findings == 0) streams.out << "sound: " << database.get_doccount() << " articles\n";
        });
    } catch (const IndexDamaged& error) {  // it cannot even be opened: its files may tell more
        if (!is_server(location) && findings == 0) verify_files(location, found);
        if (findings == 0) found(error.what());
    }
    return findings == 0 ? ExitCode::done : ExitCode::damaged;
}

}  // namespace xdd
