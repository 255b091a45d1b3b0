#pragma once

#include <string>
#include <string_view>
#include <vector>

/// What a keyboard would have made of keys that were typed while it was switched off: "nghij" and "nghi5" are
/// nghị, "ddarng" and "d9ang3" are đảng.
namespace xdd {

/// Every Vietnamese syllable that the keys of a word spell in Telex (aa ee oo dd, w, tones s f r x j) or in
/// VNI (6 hat, 7 horn, 8 breve, 9 bar, tones 1 to 5), in byte order; mostly one or none. Marks may follow at
/// once or anywhere later in the syllable, some letters may carry theirs already ("đangr"). Takes and returns
/// keys (word_key). Nothing when the word uses neither.
std::vector<std::string> syllables_of_keystrokes(std::string_view key);

}  // namespace xdd
