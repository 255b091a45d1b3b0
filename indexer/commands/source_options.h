#pragma once

#include <boost/program_options/options_description.hpp>

#include "corpus/readers/source.h"
#include "indexer/console/command.h"

namespace xdd {

/// --format, --issue, --section, --topic, --jobs, --on-error, --report: what `add` and `check` share.
void declare_source_options(boost::program_options::options_description& options);

/// Throws UsageError for a value that an option does not take, or that is not UTF-8.
SourceOptions read_source_options(const Invocation& invocation);

/// Threads to work with: --jobs, else one a processor. Throws UsageError for less than 1
/// and more than 256.
unsigned read_jobs(const Invocation& invocation);

/// Whether --on-error says stop.
bool stops_at_rejection(const Invocation& invocation);

/// Throws UsageError when there are no arguments: `what` is how the usage calls them.
void require_arguments(const Invocation& invocation, std::string_view what);

}  // namespace xdd
