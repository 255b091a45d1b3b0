#include "indexer/commands/source_options.h"

#include <algorithm>
#include <thread>

#include <boost/program_options.hpp>

#include "corpus/encodings/utf8.h"

namespace xdd {
namespace po = boost::program_options;
namespace {

constexpr int most_jobs = 256;

std::string checked(const std::string& value, const char* option) {
    if (find_invalid_utf8(value)) throw UsageError(std::string("--") + option + " is not valid UTF-8");
    return value;
}

std::string text_or_empty(const Invocation& invocation, const char* option) {
    return checked(option_text(invocation.options, option).value_or(""), option);
}

SourceFormat read_format(const std::string& name) {
    if (name == "auto") return SourceFormat::automatic;
    if (name == "page") return SourceFormat::page;
    if (name == "jsonl") return SourceFormat::jsonl;
    throw UsageError("--format takes auto, page or jsonl, not '" + name + "'");
}

}  // namespace

void declare_source_options(po::options_description& options) {
    options.add_options()  //
        ("format", po::value<std::string>()->value_name("FORMAT"),
         "auto (by content, then by name), page or jsonl")  //
        ("issue", po::value<std::string>()->value_name("LABEL"),
         "issue of the articles that name none: \"số 5-2019\"")  //
        ("section", po::value<std::string>()->value_name("LABEL"),
         "section of the articles that name none")  //
        ("topic", po::value<std::vector<std::string>>()->value_name("TOPIC"),
         "code or label of a topic for the articles that name none; several times")                 //
        ("jobs", po::value<int>()->value_name("N"), "threads to work with (else one a processor)")  //
        ("on-error", po::value<std::string>()->value_name("WHAT"),
         "skip: leave rejected records out (the default); stop: end at the first, nothing written")  //
        ("report", po::value<std::string>()->value_name("FILE"),
         "write every rejected record to FILE, one JSON object a line");
}

SourceOptions read_source_options(const Invocation& invocation) {
    SourceOptions options;
    options.format = read_format(option_text(invocation.options, "format").value_or("auto"));
    options.issue = text_or_empty(invocation, "issue");
    options.section = text_or_empty(invocation, "section");
    if (invocation.options.count("topic") != 0) {
        options.topics = invocation.options["topic"].as<std::vector<std::string>>();
        for (const std::string& topic : options.topics) {
            if (checked(topic, "topic").empty()) throw UsageError("--topic needs a code or label");
        }
    }
    return options;
}

unsigned read_jobs(const Invocation& invocation) {
    if (invocation.options.count("jobs") == 0) return std::max(1U, std::thread::hardware_concurrency());
    const int jobs = invocation.options["jobs"].as<int>();
    if (jobs < 1 || jobs > most_jobs)
        throw UsageError("--jobs takes a number from 1 to " + std::to_string(most_jobs));
    return static_cast<unsigned>(jobs);
}

bool stops_at_rejection(const Invocation& invocation) {
    const std::string what = option_text(invocation.options, "on-error").value_or("skip");
    if (what != "skip" && what != "stop")
        throw UsageError("--on-error takes skip or stop, not '" + what + "'");
    return what == "stop";
}

void require_arguments(const Invocation& invocation, std::string_view what) {
    if (invocation.arguments.empty()) throw UsageError("no " + std::string(what) + " given");
}

}  // namespace xdd
