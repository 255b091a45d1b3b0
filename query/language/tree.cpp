#include "query/language/tree.h"

#include "query/language/day_range.h"

namespace xdd::query {

namespace {

std::string quoted(std::string_view text) {
    return "\"" + std::string(text) + "\"";
}

std::string days_text(const DaySpan& days) {
    std::string text;
    if (days.first != open_start) text += std::to_string(days.first);
    text += "..";
    if (days.last != open_end) text += std::to_string(days.last);
    return text;
}

std::string operator_name(const Node& node) {
    switch (node.kind) {
        case Kind::near:
            return "near/" + std::to_string(node.distance);
        case Kind::both:
            return "and";
        case Kind::either:
            return "or";
        case Kind::except:
            return "except";
        default:
            return "group";
    }
}

std::string with_children(const Node& node) {
    std::string text = "(" + operator_name(node);
    for (const Node& child : node.children) {
        text += ' ';
        if (child.sign == Sign::must) text += '+';
        if (child.sign == Sign::must_not) text += '-';
        text += to_string(child);
    }
    return text + ")";
}

std::string value_text(const Node& node) {
    if (node.field == Field::date) return days_text(node.days);
    return (node.exact ? "=" : "") + (node.quoted ? quoted(node.text) : node.text);
}

}  // namespace

std::string_view field_name(Field field) {
    switch (field) {
        case Field::text:
            return "text";
        case Field::author:
            return "author";
        case Field::title:
            return "title";
        case Field::date:
            return "date";
        case Field::topic:
            return "topic";
        case Field::section:
            return "section";
        case Field::issue:
            return "issue";
        case Field::cites:
            return "cites";
        case Field::term:
            return "term";
        case Field::role:
            return "role";
    }
    return "";
}

std::string to_string(const Node& node) {
    const std::string field = node.field == Field::title ? "title:" : "";
    const std::string exact = node.exact ? "=" : "";
    switch (node.kind) {
        case Kind::word: {
            const bool several = node.text.find(' ') != std::string::npos;
            return field + exact + (several ? "(word " + quoted(node.text) + ")" : node.text);
        }
        case Kind::phrase:
            return "(phrase " + field + exact + quoted(node.text) + ")";
        case Kind::prefix:
            return field + exact + node.text + "*";
        case Kind::field:
            return "(" + std::string(field_name(node.field)) + " " + value_text(node) + ")";
        case Kind::all:
            return "(all)";
        default:
            return with_children(node);
    }
}

}  // namespace xdd::query
