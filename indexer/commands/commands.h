#pragma once

#include <boost/program_options/options_description.hpp>

#include "indexer/console/command.h"

/// One file a command; index_program.cpp has the table that says what each does.
namespace xdd {

void declare_add(boost::program_options::options_description& options);
ExitCode add(const Invocation& invocation, const Streams& streams);

void declare_check(boost::program_options::options_description& options);
ExitCode check(const Invocation& invocation, const Streams& streams);

ExitCode remove(const Invocation& invocation, const Streams& streams);

void declare_status(boost::program_options::options_description& options);
ExitCode status(const Invocation& invocation, const Streams& streams);

void declare_verify(boost::program_options::options_description& options);
ExitCode verify(const Invocation& invocation, const Streams& streams);

ExitCode dump(const Invocation& invocation, const Streams& streams);

ExitCode compact(const Invocation& invocation, const Streams& streams);

void declare_rebuild(boost::program_options::options_description& options);
ExitCode rebuild(const Invocation& invocation, const Streams& streams);

}  // namespace xdd
