#include "indexer/index_reading.h"

#include "indexer/format/index_error.h"
#include "indexer/index_location.h"

namespace xdd {

void read_index(const std::string& location, int tries,
                const std::function<void(const Xapian::Database&)>& read) {
    for (;;) {
        const Xapian::Database database = open_for_reading(location);
        const std::string state = state_read(database);
        try {
            return read(database);
        } catch (const Xapian::DatabaseModifiedError& error) {
            if (!state.empty() && state_read(open_for_reading(location)) == state)
                throw_mixed_states(location);
            if (--tries <= 0) throw_index_error(error, location);
        }
    }
}

}  // namespace xdd
