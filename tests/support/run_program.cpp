#include "tests/support/run_program.h"

#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/temporary_folder.h"

namespace xdd::test {

namespace {

void redirect(int descriptor, const std::string& file, int flags) {
    const int opened = open(file.c_str(), flags, 0600);
    if (opened < 0 || dup2(opened, descriptor) < 0) _exit(126);
    close(opened);
}

void prepare_environment(const ProgramInput& input) {
    for (const char* name : {"XDD_INDEX", "XDD_VOCABULARY", "NO_COLOR", "COLUMNS"}) unsetenv(name);
    const char* path = std::getenv("PATH");
    setenv("PATH", (std::string(XDD_PROGRAMS) + ":" + (path == nullptr ? "/usr/bin:/bin" : path)).c_str(), 1);
    for (const auto& [name, value] : input.environment) setenv(name.c_str(), value.c_str(), 1);
}

[[noreturn]] void become_shell(const std::string& command, const ProgramInput& input,
                               const TemporaryFolder& streams) {
    prepare_environment(input);
    redirect(STDIN_FILENO, streams.file("in"), O_RDONLY);
    redirect(STDOUT_FILENO, streams.file("out"), O_WRONLY | O_CREAT | O_TRUNC);
    redirect(STDERR_FILENO, streams.file("err"), O_WRONLY | O_CREAT | O_TRUNC);
    if (!input.folder.empty() && chdir(input.folder.c_str()) != 0) _exit(126);
    execl("/bin/sh", "sh", "-c", command.c_str(), static_cast<char*>(nullptr));
    _exit(127);
}

}  // namespace

ProgramRun run_shell(const std::string& command, const ProgramInput& input) {
    // Files rather than pipes: nothing can block, however much is written.
    const TemporaryFolder streams;
    streams.write("in", input.standard_input);
    const pid_t child = fork();
    if (child < 0) throw std::runtime_error("cannot start a process");
    if (child == 0) become_shell(command, input, streams);
    int status = 0;
    if (waitpid(child, &status, 0) != child) throw std::runtime_error("cannot wait for a process");
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
            read_file(streams.path() / "out"), read_file(streams.path() / "err")};
}

}  // namespace xdd::test
