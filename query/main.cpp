#include "indexer/console/run_program.h"
#include "query/commands/query_program.h"

int main(int argc, char** argv) {
    return xdd::run_program(xdd::query::query_program(), argc, argv);
}
