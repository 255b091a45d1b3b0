#include "indexer/format/index_error.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string_view>

#include "indexer/format/index_files.h"

namespace xdd {
namespace {

/// Xapian gives the system's reason as text only, in a field of its own or inside the message.
bool names_reason(const Xapian::Error& error, int code) {
    const std::string_view reason = std::strerror(code);
    const char* own = error.get_error_string();
    return (own != nullptr && own == reason) || error.get_msg().find(reason) != std::string::npos;
}

bool cannot_be_written(const Xapian::Error& error) {
    for (const int code : {ENOSPC, EROFS, EDQUOT, EFBIG}) {
        if (names_reason(error, code)) return true;
    }
    return false;
}

bool is_forbidden(const Xapian::Error& error) {
    return names_reason(error, EACCES) || names_reason(error, EPERM);
}

std::string reason(const Xapian::Error& error) {
    std::string text = error.get_msg();
    if (const char* own = error.get_error_string()) text += std::string(" (") + own + ")";
    return text;
}

/// Xapian's errors have no virtual functions: what one is, only its type's name tells.
bool is(const Xapian::Error& error, std::string_view type) {
    return error.get_type() == type;
}

/// Why no index is there, for someone who gave the location.
[[noreturn]] void throw_not_found(const std::string& location, const std::string& why) {
    namespace fs = std::filesystem;
    std::error_code unreadable;
    if (fs::is_regular_file(location, unreadable) || fs::exists(fs::path(location) / "XAPIANDB", unreadable))
        throw IndexMissing("the stub file " + location + " leads to an index that is not there: " + why);
    const bool is_empty = !fs::exists(location, unreadable) || fs::is_empty(location, unreadable);
    if (unreadable) throw IndexMissing("the index " + location + " cannot be read: " + unreadable.message());
    if (!is_empty)
        throw IndexMissing(location +
                           " is not an index, and holds other things: give --index another folder");
    throw IndexMissing("there is no index at " + location + "; make one with: xdd-index add --index " +
                       location + " PATH...");
}

}  // namespace

std::string state_read(const Xapian::Database& database) {
    try {
        return database.get_uuid() + ' ' + std::to_string(database.get_revision());
    } catch (const Xapian::InvalidOperationError&) {
        return "";
    } catch (const Xapian::UnimplementedError&) {
        return "";
    }
}

void throw_mixed_states(const std::string& location) {
    throw IndexDamaged("the index " + location +
                       " is damaged: it holds blocks of different states; see: xdd-index verify --index " +
                       location);
}

void throw_index_error(const Xapian::Error& error, const std::string& location) {
    const std::string why = reason(error);
    const bool locking = is(error, "DatabaseLockError");
    if (cannot_be_written(error) || is(error, "DatabaseCreateError") || (locking && is_forbidden(error)))
        throw IndexUnwritable("cannot write the index " + location + ": " + why);
    if (locking)
        throw IndexLocked("the index " + location +
                          " is being written by another program; try again when that has ended");
    if (is(error, "DatabaseModifiedError"))
        throw IndexBeingUpdated("the index " + location +
                                " changed again and again while it was read; try again");
    if (is(error, "NetworkTimeoutError"))
        throw IndexMissing("the server of the index " + location + " did not answer in time: " + why);
    const bool other_protocol = why.find("protocol version") != std::string::npos;  // there is no type for it
    if (is(error, "NetworkError") && other_protocol)
        throw IndexOfOtherVersion("the server of the index " + location +
                                  " is of another version of Xapian (" + why +
                                  "); run there the one that is installed here");
    if (is(error, "NetworkError"))
        throw IndexMissing("the server of the index " + location + " cannot be reached: " + why);
    if (is(error, "DatabaseVersionError") || is(error, "FeatureUnavailableError"))
        throw IndexOfOtherVersion("the index " + location + " was written by another version of Xapian (" +
                                  why + "); add its articles to a new index");
    const bool lost_files = is(error, "DatabaseNotFoundError") || is(error, "DatabaseOpeningError");
    if (lost_files && !is_forbidden(error) && holds_tables(location))
        throw IndexDamaged("the index " + location + " is damaged, a file of it is missing or cut: " + why +
                           "; see: xdd-index verify --index " + location);
    if (is(error, "DatabaseNotFoundError")) throw_not_found(location, why);
    if (is(error, "DatabaseOpeningError"))
        throw IndexMissing(location + " cannot be opened as an index: " + why);
    throw IndexDamaged("the index " + location + " is damaged: " + why + "; see: xdd-index verify --index " +
                       location);
}

}  // namespace xdd
