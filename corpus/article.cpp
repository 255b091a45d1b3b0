#include "corpus/article.h"

#include <stdexcept>

namespace xdd {

std::string_view author_kind_name(AuthorKind kind) {
    switch (kind) {
        case AuthorKind::person:
            return "person";
        case AuthorKind::editors:
            return "editors";
        case AuthorKind::agency:
            return "agency";
        case AuthorKind::none:
            return "unsigned";
    }
    throw std::logic_error("an author of no known kind");
}

std::optional<AuthorKind> find_author_kind(std::string_view name) {
    for (const AuthorKind kind :
         {AuthorKind::person, AuthorKind::editors, AuthorKind::agency, AuthorKind::none}) {
        if (author_kind_name(kind) == name) return kind;
    }
    return std::nullopt;
}

}  // namespace xdd
