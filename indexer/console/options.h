#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <boost/program_options/options_description.hpp>
#include <boost/program_options/variables_map.hpp>

/// Options that every command of both programs has.
namespace xdd {

/// A wrong command line; what() says what is wrong with it. Exit 2.
struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

enum class ColorChoice { automatic, always, never };

struct CommonOptions {
    std::vector<std::string> locations;               ///< --index, else XDD_INDEX, else "xdd.db": never empty
    std::optional<std::filesystem::path> vocabulary;  ///< --vocabulary, else XDD_VOCABULARY
    ColorChoice color = ColorChoice::automatic;
    bool quiet = false;
    bool verbose = false;
};

/// --index, --vocabulary, --color, --quiet, --verbose, --help, --version.
boost::program_options::options_description common_options();

/// Throws UsageError for a value that an option does not take.
CommonOptions read_common_options(const boost::program_options::variables_map& values);

/// For commands that work on one index: its location. Throws UsageError when several are given.
const std::string& only_location(const CommonOptions& options);

/// Value of an option, or nothing when it was not given.
std::optional<std::string> option_text(const boost::program_options::variables_map& values, const char* name);

}  // namespace xdd
