#pragma once

namespace xdd {

/// Removes a folder and all in it, as far as it can, with nothing but calls that are safe in a signal handler
/// (signal-safety(7)): no memory is allocated. Links are removed, not followed.
void remove_folder_signal_safe(const char* folder);

}  // namespace xdd
