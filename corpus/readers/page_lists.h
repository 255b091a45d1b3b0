#pragma once

#include "corpus/metadata/byline_words.h"
#include "corpus/readers/page_furniture.h"

namespace xdd {

/// The words that a page is read by. Both must outlive what holds this.
struct PageLists {
    const CompiledBylineWords& bylines;
    const PageFurniture& furniture;
};

}  // namespace xdd
