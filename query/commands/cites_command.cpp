#include <algorithm>
#include <ostream>

#include <boost/program_options.hpp>

#include "corpus/metadata/document_names.h"
#include "corpus/vietnamese/normalise.h"
#include "indexer/console/messages.h"
#include "query/commands/commands.h"
#include "query/commands/output_style.h"
#include "query/commands/search_options.h"
#include "query/render/cites_output.h"

namespace xdd::query {
namespace po = boost::program_options;
namespace {

std::string option_value(const Invocation& invocation, const char* name) {
    return option_text(invocation.options, name).value_or("");
}

std::string folded(std::string_view text) {
    return fold_marks(word_key(text));
}

/// The code of a type given by code or name, in any case, with or without marks. Throws UsageError.
std::string read_type(const std::string& given, const Vocabulary& vocabulary) {
    if (given.empty()) return "";
    for (const DocumentType& type : vocabulary.document_types) {
        if (std::any_of(type.names.begin(), type.names.end(),
                        [&](const std::string& name) { return folded(name) == folded(given); }))
            return type.code;
    }
    if (const DocumentType* type = type_of_code(given, vocabulary, true)) return type->code;
    throw UsageError("--type takes a code or name of documents (NQ, nghị quyết), not '" + given + "'");
}

/// A code as typed where the vocabulary has none: it knows only the usual ones.
std::string read_issuer(const std::string& given, const Vocabulary& vocabulary) {
    if (given.empty()) return "";
    const Issuer* issuer = issuer_of_code(given, vocabulary, true);
    return issuer != nullptr ? issuer->code : given;
}

std::string read_province(const std::string& given, const Vocabulary& vocabulary) {
    if (given.empty()) return "";
    const auto is_given = [&](const std::string& name) { return folded(name) == folded(given); };
    for (const Province& province : vocabulary.provinces) {
        if (is_given(province.name) ||
            std::any_of(province.other_names.begin(), province.other_names.end(), is_given))
            return province.name;
    }
    return given;
}

DocumentChoice read_choice(const Invocation& invocation, const Vocabulary& vocabulary) {
    return {read_type(option_value(invocation, "type"), vocabulary),
            read_issuer(option_value(invocation, "issuer"), vocabulary),
            read_province(option_value(invocation, "province"), vocabulary), joined_arguments(invocation)};
}

/// `cites SYMBOL`: the articles that cite it, newest first.
SearchRequest citing_request(const Invocation& invocation, const std::string& document) {
    SearchRequest request;
    request.typed = document;
    request.query.kind = Kind::field;
    request.query.field = Field::cites;
    request.query.text = document;
    request.query.range = request.query.value_range = {0, document.size()};
    request.match = MatchMode::all;
    request.sort = Sort::date_descending;
    request.filters = read_filters(invocation);
    request.offset = option_number(invocation, "offset").value_or(0);
    if (const auto limit = option_number(invocation, "limit")) request.limit = limit;
    if (invocation.options["all"].as<bool>()) request.limit.reset();
    return request;
}

ExitCode list_documents(const Invocation& invocation, const Streams& streams, OutputFormat format) {
    const Vocabulary vocabulary = load_vocabulary(invocation.common.vocabulary);
    SearchRequest request;
    request.filters = read_filters(invocation);
    const DocumentChoice choice = read_choice(invocation, vocabulary);
    Snapshot snapshot(invocation.common.locations);
    const auto result = cited_documents(snapshot, vocabulary, request, choice);
    if (const auto* error = std::get_if<SearchError>(&result)) return refuse(*error, invocation, streams);
    CitedDocuments cited = std::get<CitedDocuments>(result);
    const std::size_t all = cited.documents.size();
    const std::uint64_t begin = std::min<std::uint64_t>(option_number(invocation, "offset").value_or(0), all);
    const std::uint64_t shown =
        std::min<std::uint64_t>(option_number(invocation, "limit").value_or(all), all - begin);
    const auto first = cited.documents.begin() + static_cast<std::ptrdiff_t>(begin);
    const std::vector<CitedDocument> listed(first, first + static_cast<std::ptrdiff_t>(shown));
    if (shown < all && !invocation.common.quiet)
        print_message(streams.err, invocation.program,
                      "note: " + std::to_string(shown) + " of " + std::to_string(all) + " documents");
    streams.out << (format == OutputFormat::json ? cited_documents_json(cited.articles, listed)
                                                 : cited_documents_text(listed));
    return all == 0 ? ExitCode::nothing_found : ExitCode::done;
}

ExitCode list_citing_articles(const Invocation& invocation, const Streams& streams, OutputFormat format) {
    const Vocabulary vocabulary = load_vocabulary(invocation.common.vocabulary);
    const DocumentChoice choice = read_choice(invocation, vocabulary);
    const SearchRequest request = citing_request(invocation, choice.document);
    Snapshot snapshot(invocation.common.locations);
    const auto articles = search(snapshot, vocabulary, request);
    if (const auto* error = std::get_if<SearchError>(&articles)) return refuse(*error, invocation, streams);
    const auto documents = cited_documents(snapshot, vocabulary, request, choice);
    if (const auto* error = std::get_if<SearchError>(&documents)) return refuse(*error, invocation, streams);
    const ResultPage& page = std::get<ResultPage>(articles);
    const auto& meant = std::get<CitedDocuments>(documents).documents;
    print_warnings(page.warnings, invocation, streams);
    streams.out << (format == OutputFormat::json
                        ? citing_articles_json(meant, page)
                        : citing_articles_text(meant, page, output_style(invocation)));
    return page.total == 0 ? ExitCode::nothing_found : ExitCode::done;
}

}  // namespace

void declare_cites(po::options_description& options) {
    declare_filters(options);
    declare_format(options);
    options.add_options()  //
        ("type", po::value<std::string>()->value_name("TYPE"),
         "documents of this type only: NQ, \"quy định\"")  //
        ("issuer", po::value<std::string>()->value_name("CODE"),
         "documents with this code at the end of their symbol: TW, TU, BTCTW")  //
        ("province", po::value<std::string>()->value_name("NAME"),
         "papers of this province's committee, and of what has become part of it")  //
        ("limit", po::value<std::string>()->value_name("N"),
         "list N documents (all of them); with SYMBOL: show N articles (10)")  //
        ("offset", po::value<std::string>()->value_name("N"), "leave out the first N")(
            "all", po::bool_switch(), "show every article that cites SYMBOL");
}

ExitCode cites_command(const Invocation& invocation, const Streams& streams) {
    const OutputFormat format = read_format(invocation);
    const bool limited = option_text(invocation.options, "limit").has_value();
    if (limited && invocation.options["all"].as<bool>())
        throw UsageError("--limit and --all exclude each other");
    return invocation.arguments.empty() ? list_documents(invocation, streams, format)
                                        : list_citing_articles(invocation, streams, format);
}

}  // namespace xdd::query
