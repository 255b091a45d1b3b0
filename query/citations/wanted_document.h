#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "corpus/vocabulary/vocabulary.h"

namespace xdd::query {

/// The document that a reader asks for after `cites:`, and which of the documents that are told apart it may
/// be. What is typed in full is that one; where the reader says less, everything fits: 26-NQ/TW is that of
/// any term, and "Nghị quyết 26" too where no text tells whose it is.
class WantedDocument {
  public:
    /// Nothing when no document is named. The vocabulary must outlive what was read.
    static std::optional<WantedDocument> read(std::string_view typed, const Vocabulary& vocabulary);

    const Citation& citation() const { return citation_; }
    /// Keys of all citations that may mean it (corpus/metadata/citations.h).
    std::vector<std::string> keys() const;
    /// Whether these keys are all there is to ask.
    bool keys_tell() const;
    /// Whether it may be the document of a label that known_documents.h has settled.
    bool takes(const Citation& settled) const;

  private:
    const Vocabulary* vocabulary_ = nullptr;
    Citation citation_;
    bool is_named_ = false;  ///< by one of the names that its code has
    bool of_centre_ =
        false;  ///< a short form "của Ban Bí thư": no other body's, though texts need not tell whose
    bool only_open_ = false;  ///< "26-NQ/TW (không rõ khóa)": where text and date do not tell
};

}  // namespace xdd::query
