#include "indexer/segments.h"

#include <filesystem>

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace xdd;

TEST_CASE("segments are merged in order, however many there are, and no file of them stays") {
    const test::TemporaryFolder folder;
    const std::string merged = folder.file("merged");
    {
        const BuildFolder build_folder(folder.path() / "index");
        Segments segments(build_folder, 2);
        CHECK(segments.empty());
        for (Xapian::docid number = 1; number <= 234; ++number) {
            const std::string path = segments.next_path();
            Xapian::WritableDatabase segment = new_segment(path);
            Xapian::Document document;
            document.set_data(std::to_string(number));
            document.add_term("all");
            segment.replace_document(number, document);
            segment.commit();
            segment.close();
            segments.add(path);
        }
        const std::vector<std::string> parts = segments.take();
        CHECK(parts.size() == 2 + 3 + 4);
        merge_databases(parts, merged);
        Xapian::docid expected = 0;
        for_each_document({merged}, [&](const Xapian::Document& document) {
            REQUIRE(document.get_data() == std::to_string(++expected));
        });
        CHECK(expected == 234);
    }
    CHECK_FALSE(std::filesystem::exists(folder.file("index.building")));
    CHECK(Xapian::Database(merged).get_termfreq("all") == 234);
}

TEST_CASE("of no segments comes an empty database") {
    const test::TemporaryFolder folder;
    merge_databases({}, folder.file("merged"));
    CHECK(Xapian::Database(folder.file("merged")).get_doccount() == 0);
}
