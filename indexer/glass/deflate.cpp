#include "indexer/glass/deflate.h"

#include <libdeflate.h>
#include <memory>
#include <new>

namespace xdd::glass {
namespace {

/// As Xapian's own.
constexpr int level = 6;

struct Free {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

/// Dear to make, so each thread keeps one.
libdeflate_compressor& compressor() {
    thread_local const std::unique_ptr<libdeflate_compressor, Free> kept(libdeflate_alloc_compressor(level));
    if (!kept) throw std::bad_alloc();
    return *kept;
}

}  // namespace

std::string deflated(std::string_view text) {
    if (text.size() <= compress_above) return {};
    std::string shorter(text.size() - 1, '\0');
    shorter.resize(libdeflate_deflate_compress(&compressor(), text.data(), text.size(), shorter.data(),
                                               shorter.size()));  // 0 when it does not fit
    return shorter;
}

}  // namespace xdd::glass
