#include "query/commands/query_program.h"

#include <array>

#include "query/commands/commands.h"
#include "query/commands/search_options.h"

namespace xdd::query {
namespace {

constexpr std::array table{
    Command{
        "search", "QUERY...", "Find articles; taken when no other command is named",
        "Without QUERY, all articles that the filters let through, newest first. The query language is told\n"
        "in docs/query-language.md.\n"
        "\nExamples:\n"
        "  xdd-query 'tổ chức cơ sở đảng'\n"
        "  xdd-query to chuc co so dang --from 2010 --to 2015\n"
        "  xdd-query 'nghij quyeets'        a slip: suggests nghị quyết, searches what was typed\n"
        "  xdd-query '\"sinh hoạt chi bộ\" -\"đại hội\"' --sort -date\n"
        "  xdd-query --author 'duong cong tuy' --all --format json\n",
        declare_search, search_command},
    Command{"show", "ID...", "Show articles whole, with all that was understood of them",
            "Exit code 1 when there is no article of an id.\n"
            "\nExamples:\n"
            "  xdd-query show mau-2013-chi-bo-bien-phong\n"
            "  xdd-query show mau-2013-chi-bo-bien-phong --format json\n",
            declare_format, show_command},
    Command{"count", "QUERY...", "Count the articles that hold every word",
            "Examples:\n"
            "  xdd-query count 'dân vận' --by year\n"
            "  xdd-query count --by author --topic D1\n",
            declare_count, count_command},
    Command{"authors", "[PREFIX]", "List authors with their numbers of articles",
            "PREFIX is the beginning of a name or given name.\n"
            "\nExamples:\n"
            "  xdd-query authors --by given\n"
            "  xdd-query authors nguyen\n",
            declare_authors, authors_command},
    Command{"topics", "[PREFIX]", "List topics with their numbers of articles",
            "PREFIX is the beginning of a code or label.\n"
            "\nExamples:\n"
            "  xdd-query topics\n"
            "  xdd-query topics 'can bo'\n",
            declare_format, topics_command},
    Command{"sections", "[PREFIX]", "List sections with their numbers of articles",
            "Example:\n"
            "  xdd-query sections 'ly luan'\n",
            declare_format, sections_command},
    Command{"issues", "[PREFIX]", "List issues with their numbers of articles",
            "In the order of time.\n"
            "\nExample:\n"
            "  xdd-query issues --format json\n",
            declare_format, issues_command},
    Command{
        "cites", "[SYMBOL]", "List the documents cited most, or who cites one",
        "Lines of document, number of articles, first and last year of these. SYMBOL in any spelling: 10 - "
        "CT/TƯ,\n"
        "chỉ thị 10, Nghị quyết Trung ương 6 (khóa X). A term, a date or a province tells documents of one\n"
        "symbol apart.\n"
        "\nExamples:\n"
        "  xdd-query cites --type 'chỉ thị' --from 2015 --limit 20\n"
        "  xdd-query cites 10-CT/TW\n"
        "  xdd-query cites '26-NQ/TW (khóa X)'\n"
        "  xdd-query cites 24-NQ/TU Lạng Sơn\n",
        declare_cites, cites_command},
    Command{
        "batch", "", "Run many queries at once",
        "Prints a TREC run, `qid Q0 id rank score xdd`, or with --count `qid<TAB>total`. A line that cannot\n"
        "be read is named on standard error, the others run; exit code 2 then.\n"
        "\nExample:\n"
        "  xdd-query batch --queries queries.tsv --plain --timing > run.txt\n",
        declare_batch, batch_command},
    Command{
        "explain", "QUERY [ID]", "Show how a query is parsed, read, matched and ranked",
        "With the id of an article: whether it is found, which words it lacks if not, and what each word and "
        "pair\n"
        "gave to its score. The last argument is an id if an article has it, or behind a QUERY in quotes.\n"
        "\nExamples:\n"
        "  xdd-query explain 'to chuc co so dang'\n"
        "  xdd-query explain 'sinh hoạt chi bộ' mau-2013-chi-bo-bien-phong\n",
        declare_explain, explain_command},
};

}  // namespace

const Program& query_program() {
    static constexpr Program program{
        "xdd-query", "Searches an index made by xdd-index.", table, "search",
        "Examples:\n"
        "  xdd-query 'tổ chức cơ sở đảng'\n"
        "  xdd-query 'tác giả: Tùy ngày:2015-07'\n"
        "  xdd-query count 'chi bộ' --by year\n"
        "\nExit codes: 0 found, 1 nothing found, 2 wrong command line or query, "
        "3 no index or one of another\n"
        "version, 4 damaged, 70 a fault of the program, 74 cannot write, 75 the index changes too fast.\n"};
    return program;
}

}  // namespace xdd::query
