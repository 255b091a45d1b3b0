#pragma once

#include <filesystem>
#include <string>

namespace xdd {

/// The folder INDEX.building beside an index, in which parts or the whole of its next state are made. Goes
/// away with the object, and with the program when a signal ends it; what a killed run has left behind is
/// removed by the next one.
class BuildFolder {
  public:
    /// The caller holds the lock of the index, so that nobody else can be building. `index` is the index's
    /// own folder, links followed. Throws IndexUnwritable when something that is not ours has that name.
    explicit BuildFolder(const std::filesystem::path& index);
    ~BuildFolder();
    BuildFolder(const BuildFolder&) = delete;
    BuildFolder& operator=(const BuildFolder&) = delete;

    /// Where something of that name is to be made in it.
    std::string path(const std::string& name) const { return (folder_ / name).string(); }

  private:
    std::filesystem::path folder_;
};

/// Removes what a killed run left behind beside the index, if anything; the caller holds the index's lock.
void remove_left_over(const std::filesystem::path& index);

}  // namespace xdd
