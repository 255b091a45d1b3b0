#include "corpus/encodings/utf8.h"

#include <cstdint>
#include <cstring>

namespace xdd {
namespace {

struct Sequence {
    std::size_t length = 0;  ///< 0: no sequence begins with this byte
    unsigned char second_min = 0x80;
    unsigned char second_max = 0xBF;
};

/// Table 3-7 of the Unicode Standard: the narrowed second byte is what bars overlong forms, surrogates and
/// everything above U+10FFFF.
Sequence sequence_of(unsigned char lead) {
    if (lead < 0x80) return {1};
    if (lead < 0xC2) return {};
    if (lead < 0xE0) return {2};
    if (lead == 0xE0) return {3, 0xA0, 0xBF};
    if (lead == 0xED) return {3, 0x80, 0x9F};
    if (lead < 0xF0) return {3};
    if (lead == 0xF0) return {4, 0x90, 0xBF};
    if (lead < 0xF4) return {4};
    if (lead == 0xF4) return {4, 0x80, 0x8F};
    return {};
}

unsigned char byte_at(std::string_view text, std::size_t pos) {
    return static_cast<unsigned char>(text[pos]);
}

bool is_valid_at(std::string_view text, std::size_t pos, const Sequence& sequence) {
    if (sequence.length == 0 || sequence.length > text.size() - pos) return false;
    if (sequence.length == 1) return true;
    const unsigned char second = byte_at(text, pos + 1);
    if (second < sequence.second_min || second > sequence.second_max) return false;
    for (std::size_t i = 2; i < sequence.length; ++i) {
        if ((byte_at(text, pos + i) & 0xC0) != 0x80) return false;
    }
    return true;
}

/// Steps over whole blocks of ASCII.
std::size_t skip_ascii(std::string_view text, std::size_t pos) {
    constexpr std::uint64_t high_bits = 0x8080808080808080;
    std::uint64_t block = 0;
    while (text.size() - pos >= sizeof block) {
        std::memcpy(&block, text.data() + pos, sizeof block);
        if ((block & high_bits) != 0) break;
        pos += sizeof block;
    }
    return pos;
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
    for (std::size_t pos = skip_ascii(text, 0); pos < text.size();) {
        const Sequence sequence = sequence_of(byte_at(text, pos));
        if (!is_valid_at(text, pos, sequence)) return pos;
        pos += sequence.length;
        if (sequence.length == 1) pos = skip_ascii(text, pos);
    }
    return std::nullopt;
}

std::string_view without_bom(std::string_view text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    return text;
}

}  // namespace xdd
