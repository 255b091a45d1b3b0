#pragma once

#include <exception>
#include <functional>

#include "indexer/console/exit_code.h"

/// Errors that nothing can catch. Xapian 1.4 lets one out of a destructor when a disk is full, and there C++
/// ends the program. Nothing is committed then: it is an end like any other, and gets its sentence and code.
namespace xdd {

class EscapedErrors {
  public:
    /// While it lives, the program ends with the code that `tell`, having said what there is to say, returns
    /// for an error that escaped, on whatever thread. A folder named by remove_at_interruption() is removed.
    explicit EscapedErrors(std::function<ExitCode(const std::exception_ptr&)> tell);
    ~EscapedErrors();
    EscapedErrors(const EscapedErrors&) = delete;
    EscapedErrors& operator=(const EscapedErrors&) = delete;

  private:
    std::terminate_handler before_;
};

}  // namespace xdd
