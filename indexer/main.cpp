#include "indexer/commands/index_program.h"
#include "indexer/console/run_program.h"

int main(int argc, char** argv) {
    return xdd::run_program(xdd::index_program(), argc, argv);
}
