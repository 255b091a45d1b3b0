#include "query/language/lexer.h"

#include <algorithm>
#include <optional>

#include "corpus/vietnamese/symbol_shape.h"
#include "query/language/field_names.h"
#include "query/language/field_value.h"
#include "query/language/letters.h"
#include "query/language/operators.h"

namespace xdd::query {

namespace {

[[noreturn]] void fail(TextRange range, std::string message) {
    throw Unreadable{{range, std::move(message)}};
}

std::string in_quotes(std::string_view text) {
    return "\"" + std::string(text) + "\"";
}

class Lexer {
  public:
    explicit Lexer(std::string_view query) : query_(query), operators_(has_lower_case(query)) {}

    Tokens run() {
        while (at_ < query_.size()) step();
        Token end;
        end.range = end.content = {query_.size(), query_.size()};
        out_.list.push_back(end);
        return std::move(out_);
    }

  private:
    std::int32_t character(std::size_t at) const { return letter_at(query_, at).character; }
    std::string_view text(TextRange range) const { return slice(query_, range); }

    void warn(std::string code, std::string message, TextRange range) {
        out_.warnings.push_back({std::move(code), std::move(message), range});
    }

    void push(Token token, std::size_t end) {
        token.range.end = end;
        out_.list.push_back(token);
        at_ = end;
        at_start_ = token.type == TokenType::open;
    }

    void step() {
        const Letter letter = letter_at(query_, at_);
        if (is_blank(letter.character)) {
            at_ = letter.end;
            at_start_ = true;
        } else if (letter.character == ')') {
            Token close;
            close.type = TokenType::close;
            close.range = close.content = {at_, letter.end};
            push(close, letter.end);
        } else {
            operand();
        }
    }

    /// Whether + - or = at `sign` belongs to what follows: a word, phrase or bracket directly after it.
    bool marks_operand(std::size_t sign) const {
        const std::size_t next = letter_at(query_, sign).end;
        const std::int32_t after = character(next);
        if (after == '=') return character(sign) != '=' && marks_operand(next);
        return is_word_character(after) || is_quote(after) || after == '(' || after == '*';
    }

    std::size_t read_sign(Token& token, std::size_t at) const {
        const std::int32_t sign = character(at);
        if (!at_start_ || (sign != '+' && sign != '-') || !marks_operand(at)) return at;
        token.sign = sign == '+' ? Sign::must : Sign::must_not;
        return letter_at(query_, at).end;
    }

    std::size_t read_exact(Token& token, std::size_t at) const {
        if (character(at) != '=' || !marks_operand(at)) return at;
        const std::size_t next = letter_at(query_, at).end;
        if (character(next) == '(')
            fail({at, next}, "= goes before a word or a phrase, not before a bracket");
        token.exact = true;
        return next;
    }

    void operand() {
        Token token;
        token.range.begin = at_;
        std::size_t start = read_sign(token, at_);
        if (at_start_ || start != at_) start = read_exact(token, start);
        const std::int32_t first = character(start);
        if (is_quote(first)) return phrase(token, start);
        if (first == '(') return open(token, start);
        if (!token.exact && field(token, start)) return;
        chunk(token, start);
    }

    void open(Token token, std::size_t start) {
        token.type = TokenType::open;
        token.content = {start, start + 1};
        push(token, start + 1);
    }

    /// The closing mark for the quotation mark at `start`: the same straight one, or any curly one of its
    /// family; the other family where its own does not come again.
    std::size_t find_closing(std::size_t start) const {
        const std::int32_t opening = character(start);
        const auto family = [](std::int32_t mark) {
            return mark == '"' ? 0 : (mark == 0xAB || mark == 0xBB ? 1 : 2);
        };
        std::size_t other = std::string_view::npos;
        for (std::size_t at = letter_at(query_, start).end; at < query_.size();
             at = letter_at(query_, at).end) {
            const std::int32_t mark = character(at);
            if (!is_quote(mark)) continue;
            if (family(mark) == family(opening)) return at;
            if (other == std::string_view::npos && family(mark) + family(opening) == 2) other = at;
        }
        return other;
    }

    TextRange between_quotes(std::size_t start) const {
        const std::size_t inside = letter_at(query_, start).end;
        const std::size_t closing = find_closing(start);
        if (closing == std::string_view::npos) fail({start, inside}, "this quotation mark is never closed");
        return {inside, closing};
    }

    bool has_word(TextRange range) const {
        const TextRange trimmed = trim_punctuation(query_, range);
        return trimmed.begin != trimmed.end;
    }

    void phrase(Token token, std::size_t start) {
        token.type = TokenType::phrase;
        token.quoted = true;
        token.content = between_quotes(start);
        const std::size_t end = letter_at(query_, token.content.end).end;
        if (has_word(token.content)) return push(token, end);
        if (token.field == Field::title) fail({start, end}, "there is no word between these quotation marks");
        warn("empty-phrase", "there is no word between these quotation marks; they are passed over",
             {token.range.begin, end});
        at_ = end;
        at_start_ = false;
    }

    // A word, a prefix, an operator or bare punctuation.
    void chunk(Token token, std::size_t start) {
        TextRange range{start, chunk_end(query_, start)};
        if (is_digit(character(start))) range.end = std::max(range.end, spaced_symbol_end(start));
        if (token.sign == Sign::plain && !token.exact) {
            if (const auto found = operator_at(range)) return push(*found, range.end);
        }
        token.content = trim_punctuation(query_, range);
        token.type = check_stars(range, token.content) ? TokenType::prefix : TokenType::word;
        if (token.content.begin == token.content.end) {
            if (has_symbol(range))
                warn("no-word", in_quotes(text(range)) + " is no word; it is passed over", range);
            at_ = range.end;
            at_start_ = false;
            return;
        }
        if (!token.exact) warn_of_unknown_field(range);
        push(token, range.end);
    }

    bool has_symbol(TextRange range) const {
        std::size_t at = range.begin;
        while (at < range.end && !is_symbol(character(at))) at = letter_at(query_, at).end;
        return at < range.end;
    }

    /// End of a document symbol that is written with blanks (10 - CT/TW), with what clings to it.
    std::size_t spaced_symbol_end(std::size_t start) const {
        const auto symbol = match_symbol_shape(query_, start);
        return symbol ? chunk_end(query_, symbol->whole.end) : start;
    }

    std::optional<Token> operator_at(TextRange range) {
        if (!operators_) {
            warn_of_capitals(range);
            return std::nullopt;
        }
        return match_operator(query_, range);
    }

    void warn_of_capitals(TextRange range) {
        const std::string_view word = text(range);
        if (word == "AND" || word == "OR" || word == "NOT" || word == "NEAR" || word.starts_with("NEAR/"))
            warn("capitals-are-text",
                 in_quotes(word) +
                     " is a word here, for the whole query is in capitals; type the other words in "
                     "lower case to make it an operator",
                 range);
    }

    /// Whether a * ends the word as a prefix. Anywhere else it is a mistake.
    bool check_stars(TextRange range, TextRange word) const {
        bool prefix = false;
        for (std::size_t at = range.begin; at < range.end; at = letter_at(query_, at).end) {
            if (character(at) != '*') continue;
            const bool after_word = word.begin != word.end && at == word.end;
            if (!after_word)
                fail({at, letter_at(query_, at).end},
                     "* goes only after the first letters of a word, as in \"lãnh*\"");
            prefix = true;
        }
        return prefix;
    }

    void warn_of_unknown_field(TextRange range) {
        std::size_t at = range.begin;
        while (at < range.end && (is_letter(character(at)) || character(at) == '_'))
            at = letter_at(query_, at).end;
        if (at == range.begin || at == range.end || character(at) != ':') return;
        if (query_.substr(at + 1, 2) == "//") return;
        const TextRange name{range.begin, at + 1};
        warn("unknown-field", in_quotes(text(name)) + " is not a field here; it is searched as text", name);
    }

    // Fields.

    /// Reads a field and its value when one starts here.
    bool field(Token token, std::size_t start) {
        const auto name = field_name_at(start);
        if (!name) return false;
        token.field = name->field;
        const std::size_t value = skip_blanks(query_, name->end);
        const bool blank = value != name->end;
        if (value >= query_.size() || character(value) == ')' || (blank && starts_something_else(value))) {
            if (name->doubtful) return false;
            fail({start, name->end}, "there is no value after " + in_quotes(text({start, name->end})));
        }
        if (name->field == Field::title) {
            title(token, value);
            return true;
        }
        const std::size_t after_exact = read_exact(token, value);
        if (is_quote(character(after_exact))) {
            token.quoted = true;
            token.content = between_quotes(after_exact);
        } else if (character(after_exact) == '(') {
            fail({after_exact, after_exact + 1},
                 "only title: takes a bracket; join fields with OR and AND instead");
        } else {
            token.content = unquoted_value(token, after_exact);
        }
        return finish_field(token, *name, start);
    }

    bool finish_field(Token token, const FieldName& name, std::size_t start) {
        token.type = TokenType::value;
        const std::string problem = value_problem(token);
        if (!problem.empty()) {
            if (name.doubtful) return false;
            const bool empty = token.content.begin == token.content.end;
            fail(empty ? TextRange{start, name.end} : token.content, problem);
        }
        push(token, token.quoted ? letter_at(query_, token.content.end).end : token.content.end);
        return true;
    }

    /// Why the value cannot be one of its field, or "". Fills in the days of a date.
    std::string value_problem(Token& token) const {
        const std::string_view value = text(token.content);
        if (token.field == Field::date) {
            const auto days = read_days(value);
            if (const auto* reason = std::get_if<std::string>(&days)) return *reason;
            token.days = std::get<DaySpan>(days);
            return "";
        }
        const bool stars = !value.empty() && value.find_first_not_of('*') == std::string_view::npos;
        if (token.field == Field::author && stars) return "";  // as unsigned articles are printed
        if (!has_word(token.content))
            return "there is no word in the value of " + in_quotes(field_name(token.field));
        if (!token.quoted && last_star_end(token.content) != token.content.begin)
            return "* works on words of the text and the title, not in the value of a field";
        if (token.field == Field::term && !is_term(value))
            return in_quotes(value) + " is not a congress term; write XI, 11 or 2011-2016";
        if (token.field == Field::issue && !token.quoted && std::ranges::none_of(value, is_digit))
            return in_quotes(value) + " is not an issue; write 7-2015, 7/2015, 1+2/2019 or a year";
        return "";
    }

    TextRange unquoted_value(Token& token, std::size_t begin) const {
        switch (token.field) {
            case Field::date:
                return date_value(query_, begin);
            case Field::term:
                return term_value(query_, begin);
            case Field::cites:
                return document_value(query_, begin);
            case Field::issue:
                return issue(token, begin);
            default:
                return running_value(begin);
        }
    }

    /// `số: 31-QĐ/TW` is how papers print their own symbol: a document, not an issue of the magazine.
    TextRange issue(Token& token, std::size_t begin) const {
        if (is_digit(character(begin)) && match_symbol_shape(query_, begin)) {
            token.field = Field::cites;
            return document_value(query_, begin);
        }
        return issue_value(query_, begin);
    }

    /// Value of author:, topic:, section:, role:, up to the next field, operator, sign, quotation mark or
    /// bracket.
    TextRange running_value(std::size_t begin) const {
        std::size_t end = begin;
        for (std::size_t at = begin; at < query_.size();) {
            end = chunk_end(query_, at);
            at = skip_blanks(query_, end);
            if (at == end || ends_running_value(at)) break;
        }
        return trim_value({begin, end});
    }

    /// As trim_punctuation, but keeps a * for value_problem to see.
    TextRange trim_value(TextRange range) const {
        TextRange trimmed = trim_punctuation(query_, range);
        trimmed.end = std::max(trimmed.end, last_star_end(range));
        return trimmed;
    }

    std::size_t last_star_end(TextRange range) const {
        std::size_t found = range.begin;
        for (std::size_t at = range.begin; at < range.end; at = letter_at(query_, at).end) {
            if (character(at) == '*') found = at + 1;
        }
        return found;
    }

    bool ends_running_value(std::size_t at) const {
        const std::int32_t first = character(at);
        const bool exact = first == '=' && marks_operand(at);
        return exact || is_quote(first) || is_bracket(first) || starts_something_else(at);
    }

    /// Whether a signed operand, a field or an operator begins at the start of a chunk.
    bool starts_something_else(std::size_t at) const {
        const std::int32_t first = character(at);
        const bool sign = first == '+' || first == '-';
        if (sign && marks_operand(at)) return true;
        if (field_name_at(at)) return true;
        return operators_ && match_operator(query_, {at, chunk_end(query_, at)}).has_value();
    }

    /// A field's name; one that may be a word of the text only before what can begin its value.
    std::optional<FieldName> field_name_at(std::size_t at) const {
        const auto name = match_field_name(query_, at);
        if (!name) return name;
        const std::size_t value = skip_blanks(query_, name->end);
        if (!name->doubtful && !(name->common && value != name->end)) return name;
        const std::int32_t first = character(value);
        const bool roman =
            name->field == Field::term && first > 0 && first < 0x80 &&
            std::string_view("IVXivx").find(static_cast<char>(first)) != std::string_view::npos;
        if (is_digit(first) || first == '.' || is_quote(first) || roman) return name;
        return std::nullopt;
    }

    void title(Token token, std::size_t value) {
        const std::size_t start = read_exact(token, value);
        const std::int32_t first = character(start);
        if (is_quote(first)) return phrase(token, start);
        if (first == '(') return open(token, start);
        const TextRange range{start, chunk_end(query_, start)};
        token.content = trim_punctuation(query_, range);
        token.type = check_stars(range, token.content) ? TokenType::prefix : TokenType::word;
        if (!has_word(token.content))
            fail({token.range.begin, range.end}, "there is no word in the value of \"title\"");
        push(token, range.end);
    }

    std::string_view query_;
    bool operators_;  ///< operators in capitals count
    std::size_t at_ = 0;
    bool at_start_ = true;  ///< after a blank, an opening bracket or at the very start
    Tokens out_;
};

}  // namespace

Tokens tokenize(std::string_view query) {
    return Lexer(query).run();
}

}  // namespace xdd::query
