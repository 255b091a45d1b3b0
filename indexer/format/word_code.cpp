#include "indexer/format/word_code.h"

#include <stdexcept>
#include <string_view>

namespace xdd {
namespace {

/// Syllables of one byte. Indexes hold their places in this list: it can only be changed together with
/// format_version. Which ones stand here matters for the size alone.
constexpr std::array<std::string_view, one_byte_words> commonest = {
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

static_assert((first_free_byte - one_byte_words) * 256 >= first_hashed_word);

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

}  // namespace

void append_word_code(std::string& to, WordNumber number) {
    if (const unsigned char byte = common().bytes[number]; byte != not_common) {
        append(to, byte);
    } else {
        append(to, one_byte_words + number / 256);
        append(to, number % 256);
    }
}

const std::array<WordNumber, one_byte_words>& words_of_one_byte() {
    return common().numbers;
}

}  // namespace xdd
