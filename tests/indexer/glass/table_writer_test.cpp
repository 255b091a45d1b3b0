#include "indexer/glass/table_writer.h"

#include <filesystem>
#include <stdexcept>

#include "indexer/glass/version_file.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace xdd;

TEST_CASE("a table takes keys in ascending order only, of lengths that glass can hold") {
    const test::TemporaryFolder folder;
    glass::TableWriter table(folder.file("table"));
    CHECK_THROWS_AS(table.add("", "tag"), std::logic_error);
    table.add("b", "tag");
    CHECK_THROWS_AS(table.add("b", "tag"), std::logic_error);
    CHECK_THROWS_AS(table.add("a", "tag"), std::logic_error);
    CHECK_THROWS_AS(table.add("c" + std::string(255, 'x'), "tag"), std::logic_error);
    table.add("c" + std::string(254, 'x'), "");
    CHECK(table.finish().entries == 2);
}

TEST_CASE("a table without entries has no file") {
    const test::TemporaryFolder folder;
    glass::TableWriter table(folder.file("table"));
    CHECK(table.finish().entries == 0);
    CHECK_FALSE(std::filesystem::exists(folder.file("table")));
}

TEST_CASE("a tree grows a level when the branch above is full") {
    const test::TemporaryFolder folder;
    glass::TableWriter table(folder.file("table"));
    for (int i = 100'000; i < 160'000; ++i)
        table.add(std::to_string(i) + std::string(100, 'k'), std::string(150, 't'));
    const glass::TableRoot root = table.finish();
    CHECK(root.level == 2);
    CHECK(root.block == root.blocks - 1);
    CHECK(std::filesystem::file_size(folder.file("table")) == std::uint64_t{root.blocks} * glass::block_size);
}

TEST_CASE("only a database of the version of glass that is written here is known") {
    const test::TemporaryFolder folder;
    CHECK_FALSE(glass::identity_of_known_format(folder.path()));
    glass::write_version_file(folder.path(), "0123456789abcdef", {}, {});
    CHECK(glass::identity_of_known_format(folder.path()) == "0123456789abcdef");
    folder.write("iamglass", std::string("\x0F\x0DXapian Glass\x05\x01", 16) + "0123456789abcdef");
    CHECK_FALSE(glass::identity_of_known_format(folder.path()));
    folder.write("iamglass", "\x0F\x0DXapian");
    CHECK_FALSE(glass::identity_of_known_format(folder.path()));
}
