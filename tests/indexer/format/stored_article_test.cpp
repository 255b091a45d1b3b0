#include "indexer/format/stored_article.h"

#include "corpus/article_json.h"
#include "indexer/format/index_error.h"
#include "tests/support/catch.h"

using namespace xdd;

namespace {

Article sample() {
    Article article;
    article.record.id = "mau-1";
    article.record.title = "Chi bộ bốn tốt";
    article.record.body = {"Đoạn một.", "Đoạn hai."};
    article.content_hash = "00112233445566778899aabbccddeeff";
    article.authors = {Author{"Lê Văn Mẫu", {"TS"}, "Bí thư", "", "", AuthorKind::person}};
    return article;
}

}  // namespace

TEST_CASE("a stored article comes out as it went in") {
    const Article article = load_article(store_article(sample()));
    CHECK(pack_article(article) == pack_article(sample()));
}

TEST_CASE("any flipped bit in a stored article is noticed") {
    const std::string stored = store_article(sample());
    for (std::size_t i = 0; i < stored.size(); ++i) {
        std::string damaged = stored;
        damaged[i] = static_cast<char>(damaged[i] ^ (1 << (i % 8)));
        CAPTURE(i);
        CHECK_THROWS_AS(load_article(damaged), IndexDamaged);
    }
}

TEST_CASE("a stored article that is cut off is damage") {
    const std::string stored = store_article(sample());
    for (const std::size_t length : {std::size_t{0}, std::size_t{7}, std::size_t{8}, stored.size() - 1})
        CHECK_THROWS_AS(load_article(stored.substr(0, length)), IndexDamaged);
}
