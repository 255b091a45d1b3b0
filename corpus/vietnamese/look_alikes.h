#pragma once

namespace xdd {

/// The Vietnamese letter that a look-alike of another alphabet stands for, else the character itself. Typists
/// and conversions from PDF put Icelandic Ð/ð and African Ɖ for Đ/đ, and Ƣ/ƣ (gha) for Ư/ư; neither NFKC nor
/// case folding undoes that. To be applied before composing: ƣ with a combining tone is ư with it.
constexpr char32_t vietnamese_letter(char32_t c) {
    switch (c) {
        case 0x00D0:
        case 0x0189:
            return 0x0110;
        case 0x00F0:
            return 0x0111;
        case 0x01A2:
            return 0x01AF;
        case 0x01A3:
            return 0x01B0;
        default:
            return c;
    }
}

}  // namespace xdd
