// generate-articles: any number of articles that look like Vietnamese, as JSON Lines, for load tests.
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <stdexcept>

#include <boost/program_options.hpp>
#include <nlohmann/json.hpp>

#include "corpus/article_json.h"
#include "corpus/readers/source.h"
#include "tools/load/article_maker.h"
#include "tools/load/query_maker.h"

namespace {

namespace po = boost::program_options;
using namespace xdd;
using namespace xdd::load;

constexpr auto usage =
    "usage: generate-articles COUNT [OPTION...] > FILE.jsonl\n\n"
    "Writes COUNT made-up articles as JSON Lines (docs/records.md): words and pairs of words as frequent as "
    "in\n"
    "the seed corpus, other words by Zipf's law; invented authors, dates, sections, symbols of documents, "
    "some\n"
    "letters decomposed. The same options give the same bytes.\n\n"
    "Example:\n"
    "  generate-articles 100000 --queries queries > articles.jsonl\n\n";

po::options_description options() {
    po::options_description all("Options");
    all.add_options()  //
        ("seed-corpus", po::value<std::vector<std::string>>()->value_name("PATH"),
         "articles to learn from, in any form that `xdd-index add` reads; several times for several")(
            "seed", po::value<std::uint64_t>()->default_value(1)->value_name("N"),
            "other numbers give other articles")("words",
                                                 po::value<double>()->default_value(520)->value_name("N"),
                                                 "words of an article, the mean")(
            "first", po::value<std::uint64_t>()->default_value(0)->value_name("N"),
            "number of the first article")(
            "queries", po::value<std::string>()->value_name("FOLDER"),
            "write queries by class into FOLDER/CLASS.tsv, drawn from the first articles")(
            "per-class", po::value<std::size_t>()->default_value(100)->value_name("N"), "queries of a class")(
            "help", "this text");
    return all;
}

WordModel learn(const std::vector<std::string>& paths) {
    const Vocabulary vocabulary = load_vocabulary();
    ArticleSource source(paths, {}, vocabulary, std::cin);
    WordModel model;
    while (const auto result = source.next()) {
        if (const auto* read = std::get_if<ReadRecord>(&*result)) {
            model.learn(read->record);
        } else {
            const auto& rejection = std::get<Rejection>(*result);
            std::cerr << rejection.file << ": passed over: " << rejection.message << '\n';
        }
    }
    model.finish();
    std::cerr << "generate-articles: learned from " << model.words_learned() << " words\n";
    return model;
}

void write_queries(const std::filesystem::path& folder, ArticleMaker& maker, std::uint64_t articles,
                   std::size_t per_class, std::uint64_t seed) {
    std::filesystem::create_directories(folder);
    for (const auto& [name, texts] : make_queries(maker, articles, per_class, seed)) {
        std::ofstream out(folder / (name + ".tsv"), std::ios::binary);
        for (std::size_t i = 0; i < texts.size(); ++i)
            out << name << '-' << i + 1 << '\t' << texts[i] << '\n';
        if (!out.flush()) throw std::runtime_error("cannot write " + (folder / (name + ".tsv")).string());
    }
}

int run(const std::vector<std::string>& arguments) {
    po::options_description all = options();
    po::options_description hidden;
    hidden.add(all).add_options()("count", po::value<std::uint64_t>());
    po::positional_options_description count;
    count.add("count", 1);
    po::variables_map values;
    po::store(po::command_line_parser(arguments).options(hidden).positional(count).run(), values);
    if (values.count("help") != 0) {
        std::cout << usage << all;
        return 0;
    }
    po::notify(values);
    if (values.count("count") == 0) throw po::error("give the COUNT of articles");

    std::vector<std::string> paths{XDD_SAMPLES "/pages", XDD_SAMPLES "/records"};
    if (values.count("seed-corpus") != 0) paths = values["seed-corpus"].as<std::vector<std::string>>();
    WordModel model = learn(paths);
    const auto seed = values["seed"].as<std::uint64_t>();
    ArticleMaker maker(model, {seed, values["words"].as<double>()});
    const auto articles = values["count"].as<std::uint64_t>();
    const auto first = values["first"].as<std::uint64_t>();
    for (std::uint64_t number = first; number < first + articles; ++number)
        std::cout << record_json(maker.make(number)).dump() << '\n';
    if (!std::cout.flush()) throw std::runtime_error("cannot write the articles");
    if (values.count("queries") != 0)
        write_queries(values["queries"].as<std::string>(), maker, articles,
                      values["per-class"].as<std::size_t>(), seed);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    try {
        return run(std::vector<std::string>(argv + 1, argv + argc));
    } catch (const po::error& error) {
        std::cerr << "generate-articles: " << error.what() << '\n' << usage;
        return 2;
    } catch (const std::exception& error) {
        std::cerr << "generate-articles: " << error.what() << '\n';
        return 1;
    }
}
