#include "indexer/build_folder.h"

#include <fstream>
#include <system_error>

#include "indexer/console/interrupt.h"
#include "indexer/format/index_error.h"

namespace xdd {
namespace fs = std::filesystem;
namespace {

/// Tells our folder from one that happens to have its name.
constexpr auto mark = "made-by-xdd-index";

fs::path folder_beside(const fs::path& index) {
    return index.string() + ".building";
}

bool is_ours(const fs::path& folder) {
    return fs::is_directory(folder) && (fs::exists(folder / mark) || fs::is_empty(folder));
}

}  // namespace

BuildFolder::BuildFolder(const fs::path& index) : folder_(folder_beside(index)) {
    remove_left_over(index);
    if (fs::exists(folder_))
        throw IndexUnwritable("the new state of the index is built in " + folder_.string() +
                              ", but something else is there; move it away");
    remove_at_interruption(folder_.string());
    fs::create_directory(folder_);
    std::ofstream(folder_ / mark).close();
}

BuildFolder::~BuildFolder() {
    std::error_code ignored;  // what stays is taken away by the next run
    fs::remove_all(folder_, ignored);
    remove_at_interruption({});
}

void remove_left_over(const fs::path& index) {
    const fs::path folder = folder_beside(index);
    if (is_ours(folder)) fs::remove_all(folder);
}

}  // namespace xdd
