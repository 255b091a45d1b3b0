#pragma once

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

}  // namespace xdd
