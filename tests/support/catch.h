#pragma once

/// The one place that knows which Catch2 is there: version 2 has a single header, version 3 has not.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
