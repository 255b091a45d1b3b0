#include <algorithm>

#include "tests/corpus/metadata/found_citations.h"
#include "tests/support/temporary_folder.h"

using namespace xdd;
using namespace xdd::test;

TEST_CASE("the outside page names eight symbols and one meeting's resolution, and nothing else") {
    const std::string path = test::outside_data("pages/lang-son-2015-07-08.txt");
    if (path.empty()) {
        WARN("skipped: there is no outside data");
        return;
    }
    std::vector<std::string> distinct;
    for (const std::string& citation : found_in(test::read_file(path)))
        if (std::find(distinct.begin(), distinct.end(), citation) == distinct.end())
            distinct.push_back(citation);
    CHECK(distinct ==
          std::vector<std::string>{"NQ 6 | nghị quyết | khóa X", "07-NQ/TW | nghị quyết | 2006-11-06",
                                   "24-NQ/TU | nghị quyết | 2011-08-16", "10-CT/TW | chỉ thị | 2007-03-30",
                                   "29-CT/TU | chỉ thị | 2008-05-20", "67-NQ/TU | nghị quyết | 2013-09-11",
                                   "37-NQ/TU | nghị quyết | 2012-02-13", "57-QĐ/TW | quy định | 2007-05-03",
                                   "228-QĐ/TW | quy định | 2014-02-07"});
}
