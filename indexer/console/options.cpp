#include "indexer/console/options.h"

#include <cstdlib>

#include <boost/program_options.hpp>

#include "indexer/format/server_address.h"

namespace xdd {
namespace po = boost::program_options;
namespace {

std::optional<std::string> environment(const char* name) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') return std::nullopt;
    return value;
}

ColorChoice read_color(const std::string& text) {
    if (text == "auto") return ColorChoice::automatic;
    if (text == "always") return ColorChoice::always;
    if (text == "never") return ColorChoice::never;
    throw UsageError("--color takes auto, always or never, not '" + text + "'");
}

}  // namespace

po::options_description common_options() {
    po::options_description options("Options of every command");
    options.add_options()  //
        ("index", po::value<std::vector<std::string>>()->value_name("LOCATION"),
         "the index: a folder, a stub file, or tcp:HOST:PORT; xdd-query takes several "
         "(else XDD_INDEX, else xdd.db)")  //
        ("vocabulary", po::value<std::string>()->value_name("DIR"),
         "folder of word lists to use instead of the built-in ones (else XDD_VOCABULARY)")  //
        ("color", po::value<std::string>()->value_name("WHEN"), "auto, always or never")    //
        ("quiet", po::bool_switch(), "say nothing but results and errors")                  //
        ("verbose", po::bool_switch(), "say more")                                          //
        ("help", po::bool_switch(), "this text")                                            //
        ("version", po::bool_switch(), "the program's version");
    return options;
}

CommonOptions read_common_options(const po::variables_map& values) {
    CommonOptions options;
    if (values.count("index") != 0) {
        options.locations = values["index"].as<std::vector<std::string>>();
    } else {
        options.locations = {environment("XDD_INDEX").value_or("xdd.db")};
    }
    for (const std::string& location : options.locations) {
        if (location.empty()) throw UsageError("--index needs a location");
        if (names_server(location) && !server_address(location)) throw UsageError(not_an_address(location));
    }
    std::optional<std::string> vocabulary = option_text(values, "vocabulary");
    if (!vocabulary) vocabulary = environment("XDD_VOCABULARY");
    if (vocabulary) options.vocabulary = *vocabulary;
    if (const auto color = option_text(values, "color")) options.color = read_color(*color);
    options.quiet = values["quiet"].as<bool>();
    options.verbose = values["verbose"].as<bool>();
    return options;
}

const std::string& only_location(const CommonOptions& options) {
    if (options.locations.size() > 1) throw UsageError("this command works on one index: give --index once");
    return options.locations.front();
}

std::optional<std::string> option_text(const po::variables_map& values, const char* name) {
    if (values.count(name) == 0) return std::nullopt;
    return values[name].as<std::string>();
}

}  // namespace xdd
