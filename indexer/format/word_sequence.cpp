#include "indexer/format/word_sequence.h"

#include <array>
#include <optional>
#include <stdexcept>
#include <utility>

#include "indexer/format/index_error.h"

namespace xdd {
namespace {

/// Syllables of one byte. Indexes hold their places in this list: it can only be changed together with
/// format_version. Which ones stand here matters for the size alone.
constexpr std::array<std::string_view, 142> commonest = {
    "và",    "của",    "các",    "có",     "được", "trong", "cho",    "là",    "với",   "không", "những",
    "người", "một",    "đã",     "công",   "đến",  "này",   "để",     "khi",   "về",    "ở",     "ngày",
    "từ",    "năm",    "đảng",   "nhân",   "ra",   "đồng",  "cũng",   "việc",  "thành", "vào",   "sự",
    "nhà",   "hành",   "đại",    "sinh",   "quốc", "phải",  "tại",    "chính", "trên",  "đó",    "hội",
    "quan",  "lại",    "dân",    "thể",    "nước", "như",   "hiện",   "theo",  "làm",   "học",   "nhiều",
    "tỉnh",  "đầu",    "sẽ",     "bộ",     "tổ",   "chức",  "phát",   "đi",    "động",  "cán",   "ủy",
    "sau",   "còn",    "số",     "bị",     "thực", "phố",   "trường", "tế",    "cao",   "viên",  "thế",
    "hai",   "chỉ",    "cơ",     "điều",   "mới",  "ông",   "quyết",  "trung", "ban",   "gia",   "bản",
    "lý",    "nam",    "phương", "nghị",   "kinh", "đường", "biết",   "định",  "tháng", "nhận",  "nhất",
    "trước", "thông",  "việt",   "trị",    "xã",   "tiếp",  "anh",    "phòng", "vụ",    "quân",  "tự",
    "con",   "chủ",    "mà",     "trưởng", "hơn",  "xuất",  "thị",    "gian",  "thì",   "giao",  "kết",
    "tình",  "nghiệp", "pháp",   "giá",    "lực",  "đề",    "chi",    "quản",  "thủ",   "tác",   "tiền",
    "an",    "đội",    "mình",   "xây",    "dựng", "tra",   "hoạt",   "qua",   "chiến", "lên"};

constexpr std::size_t one_byte_words = commonest.size();
constexpr unsigned char wide_mark = 253;
constexpr unsigned char compound_mark = 254;
constexpr unsigned char text_mark = 255;
constexpr std::size_t bytes_of_wide = 4;
static_assert((wide_mark - one_byte_words) * 256 >= first_hashed_word);

constexpr unsigned char not_common = 255;

/// Between word numbers and the bytes of the commonest.
struct Common {
    std::array<WordNumber, one_byte_words> numbers{};
    std::array<unsigned char, first_hashed_word> bytes{};

    Common() {
        bytes.fill(not_common);
        for (std::size_t byte = 0; byte < one_byte_words; ++byte) {
            numbers[byte] = word_number(commonest[byte]);
            if (numbers[byte] >= first_hashed_word)
                throw std::logic_error("no syllable: " + std::string(commonest[byte]));
            bytes[numbers[byte]] = static_cast<unsigned char>(byte);
        }
    }
};

const Common& common() {
    static const Common words;
    return words;
}

void append(std::string& to, std::size_t byte) {
    to += static_cast<char>(static_cast<unsigned char>(byte));
}

void append_wide(std::string& to, unsigned char mark, WordNumber number) {
    append(to, mark);
    for (int shift = 24; shift >= 0; shift -= 8) append(to, (number >> shift) & 0xFF);
}

[[noreturn]] void throw_damaged() {
    throw IndexDamaged("the row of words of an article is damaged");
}

WordNumber read_wide(std::string_view packed, std::size_t at) {
    if (at + bytes_of_wide > packed.size()) throw_damaged();
    WordNumber number = 0;
    for (std::size_t i = at; i < at + bytes_of_wide; ++i)
        number = number << 8 | static_cast<unsigned char>(packed[i]);
    return number;
}

}  // namespace

void WordSequenceWriter::add_word(std::string_view key) {
    has_words_ = true;
    const WordNumber number = word_number(key);
    if (number >= first_hashed_word) {
        append_wide(packed_, wide_mark, number);
    } else if (const unsigned char byte = common().bytes[number]; byte != not_common) {
        append(packed_, byte);
    } else {
        append(packed_, one_byte_words + number / 256);
        append(packed_, number % 256);
    }
}

void WordSequenceWriter::add_compound(std::string_view key) {
    append_wide(packed_, compound_mark, word_number(key));
}

void WordSequenceWriter::begin_text() {
    append(packed_, text_mark);
}

std::string WordSequenceWriter::take() {
    if (!has_words_) packed_.clear();
    has_words_ = false;
    return std::exchange(packed_, {});
}

void read_word_sequence(std::string_view packed, WordSequence& sequence) {
    sequence.words.clear();
    sequence.compounds.clear();
    std::optional<std::size_t> border;
    const Common& short_words = common();
    for (std::size_t i = 0; i < packed.size();) {
        const auto first = static_cast<unsigned char>(packed[i++]);
        if (first < one_byte_words) {
            sequence.words.push_back(short_words.numbers[first]);
        } else if (first < wide_mark) {
            if (i == packed.size()) throw_damaged();
            const auto second = static_cast<unsigned char>(packed[i++]);
            sequence.words.push_back(static_cast<WordNumber>((first - one_byte_words) * 256 + second));
        } else if (first == text_mark) {
            if (border) throw_damaged();
            border = sequence.words.size();
        } else {
            const WordNumber number = read_wide(packed, i);
            i += bytes_of_wide;
            if (first == wide_mark) {
                sequence.words.push_back(number);
            } else {
                sequence.compounds.push_back({number, sequence.words.size()});
            }
        }
    }
    if (!border && !packed.empty()) throw_damaged();
    sequence.title_words = border.value_or(0);
}

}  // namespace xdd
