#include "indexer/console/interrupt.h"

#include <array>
#include <atomic>
#include <climits>
#include <cstring>
#include <signal.h>
#include <string_view>
#include <unistd.h>

#include "indexer/console/exit_code.h"
#include "indexer/console/signal_safe_removal.h"

namespace xdd {
namespace {

constexpr std::array signals{SIGINT, SIGTERM, SIGHUP};

// A signal handler has nothing but globals to go by.
enum class Phase { before_commit, commit, after_commit };
std::atomic<Phase> phase = Phase::before_commit;
std::atomic<bool> signalled = false;
std::array<struct sigaction, signals.size()> before;

char folder_to_remove[PATH_MAX] = {};
std::atomic<bool> has_folder_to_remove = false;

static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<Phase>::is_always_lock_free);

std::string_view sentence(Phase at) {
    switch (at) {
        case Phase::before_commit:
            return "\ninterrupted: nothing was changed\n";
        case Phase::commit:
            return "\ninterrupted while writing: the index holds all of this run, or nothing\n";
        case Phase::after_commit:
            break;
    }
    return "\ninterrupted after the index was written\n";
}

/// Only calls that are safe in a signal handler (signal-safety(7)).
void on_signal(int) {
    const bool second = signalled.exchange(true);
    if (phase == Phase::commit && !second) return;
    remove_as_at_interruption();
    const std::string_view text = sentence(phase);
    [[maybe_unused]] const ssize_t ignored = write(STDERR_FILENO, text.data(), text.size());
    _exit(static_cast<int>(ExitCode::interrupted));
}

}  // namespace

InterruptGuard::InterruptGuard() {
    signalled = false;
    phase = Phase::before_commit;
    struct sigaction action {};
    action.sa_handler = on_signal;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    for (std::size_t i = 0; i < signals.size(); ++i) {
        sigaction(signals[i], nullptr, &before[i]);
        // What the caller ignores (nohup) stays ignored.
        if (before[i].sa_handler != SIG_IGN) sigaction(signals[i], &action, nullptr);
    }
}

InterruptGuard::~InterruptGuard() {
    for (std::size_t i = 0; i < signals.size(); ++i) sigaction(signals[i], &before[i], nullptr);
}

UninterruptedSection::UninterruptedSection() {
    phase = Phase::commit;
}

UninterruptedSection::~UninterruptedSection() {
    phase = Phase::after_commit;
}

void remove_at_interruption(const std::string& folder) {
    has_folder_to_remove = false;
    if (folder.empty() || folder.size() >= sizeof folder_to_remove) return;
    std::memcpy(folder_to_remove, folder.c_str(), folder.size() + 1);
    has_folder_to_remove = true;
}

void remove_as_at_interruption() {
    for (int i = 0; has_folder_to_remove && i < 3; ++i)  // a thread may be making a file in it just now
        remove_folder_signal_safe(folder_to_remove);
}

BlockedSignals::BlockedSignals() {
    sigset_t blocked;
    sigemptyset(&blocked);
    for (const int signal : signals) sigaddset(&blocked, signal);
    pthread_sigmask(SIG_BLOCK, &blocked, &before_);
}

BlockedSignals::~BlockedSignals() {
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

}  // namespace xdd
