#include "indexer/console/interrupt.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "indexer/console/exit_code.h"
#include "tests/support/catch.h"

using namespace xdd;

namespace {

/// How a child process ends that runs `body`.
template <class Body>
int exit_code_of(const Body& body) {
    const pid_t child = fork();
    if (child == 0) {
        signal(SIGINT, SIG_DFL);
        signal(SIGTERM, SIG_DFL);
        close(STDERR_FILENO);
        body();
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

TEST_CASE("a signal ends a writing program at once, with 130") {
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
        CAPTURE(number);
        CHECK(exit_code_of([&] {
                  const InterruptGuard guard;
                  raise(number);
              }) == static_cast<int>(ExitCode::interrupted));
    }
}

TEST_CASE("a commit under way is let finish; a second signal breaks into it") {
    CHECK(exit_code_of([] {
              const InterruptGuard guard;
              const UninterruptedSection section;
              raise(SIGINT);
          }) == 0);
    CHECK(exit_code_of([] {
              const InterruptGuard guard;
              const UninterruptedSection section;
              raise(SIGINT);
              raise(SIGINT);
          }) == static_cast<int>(ExitCode::interrupted));
}

TEST_CASE("a signal that the caller ignores stays ignored") {
    CHECK(exit_code_of([] {
              signal(SIGHUP, SIG_IGN);
              const InterruptGuard guard;
              raise(SIGHUP);
          }) == 0);
}
