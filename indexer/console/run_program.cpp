#include "indexer/console/run_program.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <exception>
#include <functional>
#include <iostream>
#include <new>
#include <system_error>

#include <boost/program_options.hpp>

#include "corpus/vocabulary/vocabulary.h"
#include "indexer/console/escaped_errors.h"
#include "indexer/console/help.h"
#include "indexer/console/messages.h"
#include "indexer/format/index_error.h"

namespace xdd {
namespace po = boost::program_options;
namespace {

constexpr auto rest = "(arguments)";  // no user can type this as an option

/// Only whole long options: a word such as -luân is an argument, and --lim is not --limit.
constexpr int style = po::command_line_style::allow_long | po::command_line_style::long_allow_adjacent |
                      po::command_line_style::long_allow_next;

void add_missing(po::options_description& to, const po::options_description& from) {
    for (const auto& option : from.options()) {
        if (to.find_nothrow(option->long_name(), false) == nullptr) to.add(option);
    }
}

po::options_description options_of(const Command& command) {
    po::options_description options = common_options();
    if (command.declare != nullptr) command.declare(options);
    return options;
}

po::options_description options_of(const Program& program) {
    po::options_description all = common_options();
    for (const Command& command : program.commands) add_missing(all, options_of(command));
    return all;
}

po::variables_map parse(const std::vector<std::string>& arguments, const po::options_description& options) {
    po::options_description all;
    all.add(options);
    all.add_options()(rest, po::value<std::vector<std::string>>());
    po::positional_options_description everything;
    everything.add(rest, -1);
    po::variables_map values;
    po::store(po::command_line_parser(arguments).options(all).positional(everything).style(style).run(),
              values);
    po::notify(values);
    return values;
}

std::vector<std::string> arguments_in(const po::variables_map& values) {
    if (values.count(rest) == 0) return {};
    return values[rest].as<std::vector<std::string>>();
}

const Command* find_command(const Program& program, std::string_view name) {
    const auto found = std::find_if(program.commands.begin(), program.commands.end(),
                                    [&](const Command& command) { return command.name == name; });
    return found == program.commands.end() ? nullptr : &*found;
}

/// Which command a line means, and whether its name stands among the arguments.
struct Choice {
    const Command* command = nullptr;
    bool named = false;
};

Choice choose(const Program& program, const std::vector<std::string>& arguments) {
    if (!arguments.empty()) {
        if (const Command* command = find_command(program, arguments.front())) return {command, true};
    }
    return {find_command(program, program.default_command), false};
}

bool asks_for(std::string_view option, const std::vector<std::string>& arguments) {
    const auto end = std::find(arguments.begin(), arguments.end(), "--");
    return std::find(arguments.begin(), end, option) != end;
}

/// Help is given even where the rest of the line is wrong: a command's if one is named anywhere in it.
void print_help_for(const Program& program, const std::vector<std::string>& arguments, std::ostream& out) {
    for (const std::string& argument : arguments) {
        if (const Command* command = find_command(program, argument))
            return print_help(out, program, *command);
    }
    print_help(out, program);
}

ExitCode run_command(const Program& program, const std::vector<std::string>& line, const Streams& streams,
                     std::string& location) {
    if (asks_for("--help", line) || line == std::vector<std::string>{"-h"}) {
        print_help_for(program, line, streams.out);
        return ExitCode::done;
    }
    if (asks_for("--version", line)) {
        streams.out << program.name << " " XDD_VERSION "\n";
        return ExitCode::done;
    }
    const std::vector<std::string> arguments = arguments_in(parse(line, options_of(program)));
    const Choice choice = choose(program, arguments);
    if (choice.command == nullptr) {
        throw UsageError(arguments.empty() ? std::string("no command given")
                                           : "there is no command '" + arguments.front() + "'");
    }
    Invocation invocation{std::string(program.name), {}, parse(line, options_of(*choice.command)), arguments};
    if (choice.named) invocation.arguments.erase(invocation.arguments.begin());
    invocation.common = read_common_options(invocation.options);
    location = invocation.common.locations.front();
    if (choice.command->arguments.empty() && !invocation.arguments.empty())
        throw UsageError(std::string(choice.command->name) + " takes no argument '" +
                         invocation.arguments.front() + "'");
    return choice.command->run(invocation, streams);
}

std::string usage_hint(const Program& program, const std::vector<std::string>& line) {
    for (const std::string& argument : line) {
        const Command* command = find_command(program, argument);
        if (command == nullptr) continue;
        const std::string call = std::string(program.name) + ' ' + std::string(command->name);
        const std::string arguments = command->arguments.empty() ? "" : ' ' + std::string(command->arguments);
        return "usage: " + call + " [OPTION...]" + arguments + "\nsee:   " + call + " --help";
    }
    return "see: " + std::string(program.name) + " --help";
}

bool means_cannot_write(const std::error_code& code) {
    return code == std::errc::no_space_on_device || code == std::errc::read_only_file_system ||
           code == std::errc::io_error || code == std::errc::file_too_large;
}

std::string sentence(const std::filesystem::filesystem_error& error) {
    std::string text = error.path1().string();
    if (!error.path2().empty()) text += " -> " + error.path2().string();
    return text + ": " + error.code().message();
}

/// Runs `body`; the one place where errors become exit codes.
ExitCode with_exit_code(const std::function<ExitCode()>& body,
                        const std::function<void(const std::string&)>& say, const std::string& hint) {
    try {
        return body();
    } catch (const UsageError& error) {
        say(std::string(error.what()) + '\n' + hint);
        return ExitCode::usage;
    } catch (const po::error& error) {
        say(std::string(error.what()) + '\n' + hint);
        return ExitCode::usage;
    } catch (const VocabularyError& error) {
        say(error.what());
        return ExitCode::usage;
    } catch (const IndexMissing& error) {
        say(error.what());
        return ExitCode::no_index;
    } catch (const IndexOfOtherVersion& error) {
        say(error.what());
        return ExitCode::no_index;
    } catch (const IndexLocked& error) {
        say(error.what());
        return ExitCode::locked;
    } catch (const IndexBeingUpdated& error) {
        say(error.what());
        return ExitCode::locked;
    } catch (const IndexUnwritable& error) {
        say(error.what());
        return ExitCode::cannot_write;
    } catch (const IndexError& error) {
        say(error.what());
        return ExitCode::damaged;
    } catch (const std::filesystem::filesystem_error& error) {
        say(sentence(error));
        return means_cannot_write(error.code()) ? ExitCode::cannot_write : ExitCode::usage;
    } catch (const std::ios_base::failure&) {
        if (errno != EPIPE)
            say("cannot write the results");  // a reader such as head that goes away is no news
        return ExitCode::cannot_write;
    } catch (const std::bad_alloc&) {
        say("out of memory");
        return ExitCode::cannot_write;
    } catch (const std::exception& error) {
        say(std::string("unexpected error: ") + error.what());
        return ExitCode::program_fault;
    }
}

}  // namespace

ExitCode run_program(const Program& program, const std::vector<std::string>& arguments,
                     const Streams& streams) {
    std::string location;
    const auto say = [&](const std::string& text) {
        streams.out.exceptions(std::ios::goodbit);  // `err` may flush it first, and it may be what failed
        print_message(streams.err, program.name, text);
    };
    const auto run = [&](const std::function<ExitCode()>& body) {
        const auto translated = [&] {
            try {
                return body();
            } catch (const Xapian::Error& error) {
                throw_index_error(error, location);
            }
        };
        return with_exit_code(translated, say, usage_hint(program, arguments));
    };
    const EscapedErrors escaped([&](const std::exception_ptr& error) {
        return run([&]() -> ExitCode { std::rethrow_exception(error); });
    });
    return run([&] {
        const ExitCode code = run_command(program, arguments, streams, location);
        streams.out.flush();
        return code;
    });
}

int run_program(const Program& program, int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    // A write to a closed pipe, or beyond the largest file allowed, fails instead, and the exit code tells.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    std::cout.exceptions(std::ios::badbit);
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const ExitCode code = run_program(program, arguments, Streams{std::cin, std::cout, std::cerr});
    std::cout.exceptions(std::ios::goodbit);  // the last flush at exit has nobody to throw to
    return static_cast<int>(code);
}

}  // namespace xdd
