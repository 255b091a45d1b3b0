#pragma once

#include <boost/program_options/options_description.hpp>

#include "indexer/console/command.h"

/// One file a command; query_program.cpp has the table that says what each does.
namespace xdd::query {

void declare_search(boost::program_options::options_description& options);
ExitCode search_command(const Invocation& invocation, const Streams& streams);

ExitCode show_command(const Invocation& invocation, const Streams& streams);

void declare_count(boost::program_options::options_description& options);
ExitCode count_command(const Invocation& invocation, const Streams& streams);

void declare_authors(boost::program_options::options_description& options);
ExitCode authors_command(const Invocation& invocation, const Streams& streams);
ExitCode topics_command(const Invocation& invocation, const Streams& streams);
ExitCode sections_command(const Invocation& invocation, const Streams& streams);
ExitCode issues_command(const Invocation& invocation, const Streams& streams);

void declare_cites(boost::program_options::options_description& options);
ExitCode cites_command(const Invocation& invocation, const Streams& streams);

void declare_batch(boost::program_options::options_description& options);
ExitCode batch_command(const Invocation& invocation, const Streams& streams);

void declare_explain(boost::program_options::options_description& options);
ExitCode explain_command(const Invocation& invocation, const Streams& streams);

}  // namespace xdd::query
