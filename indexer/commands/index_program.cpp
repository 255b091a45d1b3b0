#include "indexer/commands/index_program.h"

#include <array>

#include "indexer/commands/commands.h"

namespace xdd {
namespace {

constexpr std::array table{
    Command{
        "add", "PATH...", "Add articles, or replace those that changed",
        "PATH is a file, a folder, or - for standard input (JSON Lines). One run is one transaction: its\n"
        "articles appear together at the end, or none does. The last line printed is\n"
        "  added A, replaced R, unchanged U, rejected X\n"
        "Exit code 5 when records were rejected, 75 when another program writes the index.\n"
        "\nExamples:\n"
        "  xdd-index add pages/\n"
        "  xdd-index add --index xdd.db --issue \"số 7-2015\" --report rejected.jsonl pages/ more.jsonl\n"
        "  xdd-index dump --index old.db | xdd-index add --index new.db -\n",
        declare_add, add},
    Command{"check", "PATH...", "Read articles and say what is wrong with them; write nothing",
            "Examples:\n"
            "  xdd-index check pages/\n"
            "  xdd-index check --json pages/ | head -1\n",
            declare_check, check},
    Command{"remove", "ID...", "Take articles out",
            "Exit code 1 when the index lacks one of them; the others are removed.\n"
            "\nExample:\n"
            "  xdd-index remove xdd-2015-07-001\n",
            nullptr, remove},
    Command{"status", "", "Say what the index holds",
            "Examples:\n"
            "  xdd-index status\n"
            "  xdd-index status --json --index xdd.db\n",
            declare_status, status},
    Command{"verify", "", "Look for damage; repair nothing",
            "Exit code 4 when something is damaged; each line says what.\n"
            "\nExample:\n"
            "  xdd-index verify --deep\n",
            declare_verify, verify},
    Command{"dump", "", "Write every article as JSON Lines, sorted by id",
            "`add` reads what `dump` writes, and finds all of it unchanged.\n"
            "\nExample:\n"
            "  xdd-index dump > articles.jsonl\n",
            nullptr, dump},
    Command{"compact", "", "Make the index as small as it can be",
            "Example:\n"
            "  xdd-index compact --index xdd.db\n",
            nullptr, compact},
    Command{"rebuild", "", "Analyse all stored articles anew, then switch to the result",
            "Needed after an update of the program or of the word lists. Readers keep the old index until "
            "the switch.\n"
            "\nExample:\n"
            "  xdd-index rebuild --index xdd.db\n",
            declare_rebuild, rebuild},
};

}  // namespace

const Program& index_program() {
    static constexpr Program program{
        "xdd-index", "Keeps the index of a magazine's articles, for xdd-query to search.", table, "",
        "Examples:\n"
        "  xdd-index add pages/\n"
        "  xdd-index status\n"
        "\nExit codes: 0 done, 1 no such article, 2 wrong command line, 3 no index or one of another\n"
        "version, 4 damaged, 5 some records rejected, 70 a fault of the program, 74 cannot write,\n"
        "75 locked by another writer, 130 interrupted.\n"};
    return program;
}

}  // namespace xdd
