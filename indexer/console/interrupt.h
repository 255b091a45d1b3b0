#pragma once

#include <signal.h>
#include <string>

/// What SIGINT, SIGTERM and SIGHUP do to a program that writes. A run is one transaction, so the process can
/// end at any moment before its commit: the signal ends it at once (exit 130, one sentence), even while it
/// waits for input. A commit under way is let finish; only a second signal breaks into it.
namespace xdd {

/// While it lives, signals are handled as said above. One at a time.
class InterruptGuard {
  public:
    InterruptGuard();
    ~InterruptGuard();
    InterruptGuard(const InterruptGuard&) = delete;
    InterruptGuard& operator=(const InterruptGuard&) = delete;
};

/// The commit of a run: while it lives, a first signal waits, and the run ends as done.
class UninterruptedSection {
  public:
    UninterruptedSection();
    ~UninterruptedSection();
    UninterruptedSection(const UninterruptedSection&) = delete;
    UninterruptedSection& operator=(const UninterruptedSection&) = delete;
};

/// The folder that goes away, with all in it, when a signal ends the program; "" for none. Threads that may
/// write to it must have the signals blocked (BlockedSignals), so that the main thread takes them.
void remove_at_interruption(const std::string& folder);

/// Removes that folder now, for another end of the program at once; other threads may still write to it.
void remove_as_at_interruption();

/// While it lives, the calling thread and those that it starts take none of the signals.
class BlockedSignals {
  public:
    BlockedSignals();
    ~BlockedSignals();
    BlockedSignals(const BlockedSignals&) = delete;
    BlockedSignals& operator=(const BlockedSignals&) = delete;

  private:
    sigset_t before_;
};

}  // namespace xdd
