#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace xdd {

/// A few threads that work off tasks, begun in the order of their adding. The destructor waits for the tasks
/// under way and drops the rest. The signals of indexer/console/interrupt.h are left to other threads.
class WorkerThreads {
  public:
    explicit WorkerThreads(unsigned count);
    ~WorkerThreads();
    WorkerThreads(const WorkerThreads&) = delete;
    WorkerThreads& operator=(const WorkerThreads&) = delete;

    void add(std::function<void()> task);

  private:
    void work();

    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> tasks_;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

/// `source` -> `work` on `jobs` threads -> `sink`, where source and sink run on the calling thread and the
/// sink gets the results in the order of the source. At most `ahead` items a thread are under way, so memory
/// stays bounded. With one job everything happens on the calling thread. An exception of any of the three
/// ends it and comes out here. The sink returns false to stop.
template <class In, class Work, class Sink>
void run_ordered(unsigned jobs, const std::function<std::optional<In>()>& source, const Work& work,
                 const Sink& sink, unsigned ahead = 8) {
    using Out = decltype(work(std::declval<In&&>()));
    if (jobs <= 1) {
        while (std::optional<In> item = source()) {
            if (!sink(work(std::move(*item)))) return;
        }
        return;
    }
    const std::size_t most_under_way = std::size_t{ahead} * jobs;
    std::deque<std::future<Out>> under_way;
    WorkerThreads threads(jobs);  // ends before `under_way`, whose results its tasks write
    const auto take = [&] {
        Out result = under_way.front().get();
        under_way.pop_front();
        return sink(std::move(result));
    };
    while (std::optional<In> item = source()) {
        const auto task = std::make_shared<std::packaged_task<Out()>>(
            [&work, input = std::move(*item)]() mutable { return work(std::move(input)); });
        under_way.push_back(task->get_future());
        threads.add([task] { (*task)(); });
        if (under_way.size() >= most_under_way && !take()) return;
    }
    while (!under_way.empty()) {
        if (!take()) return;
    }
}

}  // namespace xdd
