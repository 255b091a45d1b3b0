#include "query/language/parser.h"

#include <algorithm>
#include <optional>

#include "query/language/letters.h"
#include "query/language/lexer.h"

/// Grammar, loosest first; words side by side bind closer than any operator but NEAR:
///   either := both { OR both }
///   both   := [NOT] run { (AND [NOT] | NOT) run }
///   run    := operand { operand }
///   operand := word | prefix | phrase | value | ( either ) | words NEAR words { NEAR words }
namespace xdd::query {

namespace {

[[noreturn]] void fail(TextRange range, std::string message) {
    throw Unreadable{{range, std::move(message)}};
}

TextRange span(const std::vector<Node>& nodes) {
    return nodes.empty() ? TextRange{} : TextRange{nodes.front().range.begin, nodes.back().range.end};
}

bool only_fields(const Node& node) {
    switch (node.kind) {
        case Kind::field:
            return true;
        case Kind::word:
        case Kind::phrase:
        case Kind::prefix:
            return node.field == Field::title;
        case Kind::all:
            return false;
        default:
            return !node.children.empty() && std::ranges::all_of(node.children, only_fields);
    }
}

bool is_plain_group(const Node& node) {
    return node.kind == Kind::group && node.sign == Sign::plain &&
           std::ranges::all_of(node.children, [](const Node& child) { return child.sign == Sign::plain; });
}

/// Everything but the given nodes.
Node all_except(std::vector<Node> unwanted) {
    Node node;
    node.kind = Kind::except;
    node.range = span(unwanted);
    Node all;
    all.kind = Kind::all;
    all.range = {node.range.begin, node.range.begin};
    node.children.push_back(std::move(all));
    for (Node& child : unwanted) {
        child.sign = Sign::plain;
        node.children.push_back(std::move(child));
    }
    return node;
}

Node all_of(std::vector<Node> wanted) {
    if (wanted.size() == 1) return std::move(wanted.front());
    Node node;
    node.kind = Kind::both;
    node.range = span(wanted);
    node.children = std::move(wanted);
    return node;
}

/// Words side by side. Brackets around words alone change nothing; a field restricts whatever stands beside
/// it.
Node make_group(std::vector<Node> items) {
    const auto unwanted = [](const Node& item) { return item.sign == Sign::must_not; };
    if (std::ranges::all_of(items, unwanted)) return all_except(std::move(items));
    if (items.size() == 1) {
        items.front().sign = Sign::plain;
        return std::move(items.front());
    }
    Node group;
    group.range = span(items);
    for (Node& item : items) {
        if (is_plain_group(item)) {
            std::ranges::move(item.children, std::back_inserter(group.children));
        } else {
            if (item.sign == Sign::plain && only_fields(item)) item.sign = Sign::must;
            group.children.push_back(std::move(item));
        }
    }
    return group;
}

class Parser {
  public:
    explicit Parser(std::string_view query) : query_(query) {
        Tokens tokens = tokenize(query);
        tokens_ = std::move(tokens.list);
        warnings_ = std::move(tokens.warnings);
    }

    ParsedQuery run() {
        auto root = either(Field::text);
        if (peek().type == TokenType::close) fail(peek().range, "this bracket was never opened");
        ParsedQuery parsed;
        if (root) parsed.root = std::move(*root);
        std::ranges::stable_sort(warnings_, {},
                                 [](const QueryWarning& warning) { return warning.range.begin; });
        parsed.warnings = std::move(warnings_);
        return parsed;
    }

  private:
    const Token& peek() const { return tokens_[at_]; }
    const Token& take() { return tokens_[at_++]; }
    bool next_is(TokenType type) const { return peek().type == type; }
    std::string as_typed(TextRange range) const { return std::string(slice(query_, range)); }

    Node need(std::optional<Node> node, const Token& op, std::string_view side) const {
        if (node) return std::move(*node);
        const std::string name = as_typed(op.range);
        fail(op.range, name + " needs something on its " + std::string(side) +
                           "; for the word itself type =" + name + " or small letters");
    }

    std::optional<Node> either(Field field) {
        std::optional<Node> first = both(field);
        if (!next_is(TokenType::op_or)) return first;
        Node node;
        node.kind = Kind::either;
        node.children.push_back(need(std::move(first), peek(), "left"));
        while (next_is(TokenType::op_or)) {
            const Token op = take();
            node.children.push_back(need(both(field), op, "right"));
        }
        node.range = span(node.children);
        return node;
    }

    std::optional<Node> both(Field field) {
        const std::size_t begin = peek().range.begin;
        std::vector<Node> wanted;
        std::vector<Node> unwanted;
        if (!next_is(TokenType::op_not)) {
            std::optional<Node> first = run(field);
            if (!first) {
                if (next_is(TokenType::op_and)) need(std::nullopt, peek(), "left");
                if (!next_is(TokenType::op_not)) return std::nullopt;
            } else {
                wanted.push_back(std::move(*first));
            }
        }
        while (next_is(TokenType::op_and) || next_is(TokenType::op_not)) {
            Token op = take();
            bool negative = op.type == TokenType::op_not;
            if (!negative && next_is(TokenType::op_not)) {
                op = take();
                negative = true;
            }
            (negative ? unwanted : wanted).push_back(need(run(field), op, "right"));
        }
        Node node = combine(std::move(wanted), std::move(unwanted));
        node.range = {std::min(begin, node.range.begin), tokens_[at_ - 1].range.end};
        return node;
    }

    static Node combine(std::vector<Node> wanted, std::vector<Node> unwanted) {
        if (wanted.empty()) return all_except(std::move(unwanted));
        Node node = all_of(std::move(wanted));
        if (unwanted.empty()) return node;
        Node except;
        except.kind = Kind::except;
        except.range = node.range;
        except.children.push_back(std::move(node));
        std::ranges::move(unwanted, std::back_inserter(except.children));
        return except;
    }

    std::optional<Node> run(Field field) {
        std::vector<Node> items;
        std::size_t plain_words = 0;  // how many unsigned words end `items`: what a NEAR takes to its left
        for (;;) {
            const Token& token = peek();
            if (token.type == TokenType::op_near) {
                near(items, plain_words, field);
                plain_words = 0;
            } else if (token.type == TokenType::open) {
                if (auto inner = bracket(field)) items.push_back(std::move(*inner));
                plain_words = 0;
            } else if (is_leaf(token)) {
                plain_words = is_plain_word(token) ? plain_words + 1 : 0;
                items.push_back(leaf(take(), field));
            } else {
                break;
            }
        }
        if (items.empty()) return std::nullopt;
        return make_group(std::move(items));
    }

    static bool is_leaf(const Token& token) {
        return token.type == TokenType::word || token.type == TokenType::prefix ||
               token.type == TokenType::phrase || token.type == TokenType::value;
    }

    static bool is_plain_word(const Token& token) {
        return token.type == TokenType::word && token.sign == Sign::plain && !token.exact &&
               token.field == Field::text;
    }

    Node leaf(const Token& token, Field field) const {
        if (field == Field::title && token.type == TokenType::value)
            fail(token.range, "only words and phrases of the title can stand inside title:( )");
        Node node;
        switch (token.type) {
            case TokenType::prefix:
                node.kind = Kind::prefix;
                break;
            case TokenType::phrase:
                node.kind = Kind::phrase;
                break;
            case TokenType::value:
                node.kind = Kind::field;
                break;
            default:
                node.kind = Kind::word;
        }
        node.field = token.field == Field::text ? field : token.field;
        node.sign = token.sign;
        node.text = as_typed(token.content);
        node.exact = token.exact;
        node.quoted = token.quoted;
        node.days = token.days;
        node.range = token.range;
        if (node.kind == Kind::field) node.value_range = token.content;
        return node;
    }

    std::optional<Node> bracket(Field outer) {
        const Token open = take();
        if (++depth_ > deepest_nesting)
            fail(open.range, "brackets are nested deeper than " + std::to_string(deepest_nesting));
        const Field field = open.field == Field::text ? outer : open.field;
        std::optional<Node> inner = either(field);
        if (!next_is(TokenType::close)) fail(open.content, "this bracket is never closed");
        const TextRange range{open.range.begin, take().range.end};
        --depth_;
        if (!inner) {
            if (open.field == Field::title) fail(range, "there is no word between these brackets");
            warnings_.push_back(
                {"empty-brackets", "there is no word between these brackets; they are passed over", range});
            return std::nullopt;
        }
        inner->sign = open.sign;
        inner->range = range;
        return inner;
    }

    // NEAR stands between words or phrases; a run of words beside it is taken as a phrase.

    void near(std::vector<Node>& items, std::size_t plain_words, Field field) {
        const Token op = take();
        Node right = near_right(op, field);
        if (!items.empty() && items.back().kind == Kind::near && continues_chain(items.back(), op)) {
            items.back().children.push_back(std::move(right));
            items.back().range.end = items.back().children.back().range.end;
            return;
        }
        Node left = near_left(items, plain_words, op);
        if (left.field != right.field) fail(op.range, "both sides of NEAR must be in the same field");
        Node node;
        node.kind = Kind::near;
        node.field = left.field;
        node.sign = left.sign;
        node.distance = op.distance;
        node.range = {left.range.begin, right.range.end};
        left.sign = Sign::plain;
        node.children.push_back(std::move(left));
        node.children.push_back(std::move(right));
        items.push_back(std::move(node));
    }

    static bool continues_chain(const Node& chain, const Token& op) {
        if (chain.distance != op.distance)
            fail(op.range, "the distances in a chain of NEAR must be the same");
        return true;
    }

    Node near_left(std::vector<Node>& items, std::size_t plain_words, const Token& op) {
        if (items.empty() || (items.back().kind != Kind::word && items.back().kind != Kind::phrase))
            fail(op.range, as_typed(op.range) + " needs a word or a phrase on its left");
        if (plain_words < 2) {
            Node left = std::move(items.back());
            items.pop_back();
            return left;
        }
        const std::size_t first = items.size() - plain_words;
        Node left = joined({items[first].range.begin, items.back().range.end}, items[first].field);
        items.resize(first);
        return left;
    }

    Node near_right(const Token& op, Field field) {
        const Token& first = peek();
        const bool word_or_phrase = first.type == TokenType::word || first.type == TokenType::phrase;
        if (!word_or_phrase || first.sign != Sign::plain)
            fail(op.range, as_typed(op.range) + " needs a word or a phrase on its right");
        std::size_t plain_words = 0;
        while (is_plain_word(tokens_[at_ + plain_words])) ++plain_words;
        if (plain_words < 2) return leaf(take(), field);
        const TextRange range{first.range.begin, tokens_[at_ + plain_words - 1].range.end};
        at_ += plain_words;
        return joined(range, field);
    }

    Node joined(TextRange range, Field field) {
        Node node;
        node.kind = Kind::phrase;
        node.field = field;
        node.range = range;
        node.text = as_typed(trim_punctuation(query_, range));
        warnings_.push_back(
            {"near-phrase", "\"" + node.text + "\" beside NEAR is taken as one phrase", range});
        return node;
    }

    std::string_view query_;
    std::vector<Token> tokens_;
    std::vector<QueryWarning> warnings_;
    std::size_t at_ = 0;
    unsigned depth_ = 0;
};

}  // namespace

std::variant<ParsedQuery, QueryError> parse_query(std::string_view query) {
    if (query.size() > longest_query)
        return QueryError{{0, query.size()},
                          "the query is longer than " + std::to_string(longest_query) + " bytes"};
    try {
        return Parser(query).run();
    } catch (const Unreadable& unreadable) {
        return unreadable.error;
    }
}

Node plain_query(std::string_view text) {
    Node group;
    group.range = {0, text.size()};
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = chunk_end(text, at);
        const TextRange word = trim_punctuation(text, {at, end});
        if (word.begin != word.end) {
            Node node;
            node.kind = Kind::word;
            node.text = std::string(slice(text, word));
            node.range = word;
            group.children.push_back(std::move(node));
        }
        at = end == at ? letter_at(text, at).end : end;
    }
    return group;
}

}  // namespace xdd::query
