#include "indexer/console/escaped_errors.h"

#include <atomic>
#include <cstdlib>
#include <unistd.h>
#include <utility>

#include "indexer/console/interrupt.h"

namespace xdd {
namespace {

// A terminate handler has nothing but globals to go by.
std::function<ExitCode(const std::exception_ptr&)> tell_error;
std::atomic_flag is_ending;

[[noreturn]] void end_program() {
    const std::exception_ptr error = std::current_exception();
    if (error == nullptr) std::abort();
    while (is_ending.test_and_set()) pause();  // another thread's error ends the program
    const ExitCode code = tell_error(error);
    remove_as_at_interruption();
    _exit(static_cast<int>(code));
}

}  // namespace

EscapedErrors::EscapedErrors(std::function<ExitCode(const std::exception_ptr&)> tell) {
    tell_error = std::move(tell);
    before_ = std::set_terminate(end_program);
}

EscapedErrors::~EscapedErrors() {
    std::set_terminate(before_);
    tell_error = nullptr;
}

}  // namespace xdd
