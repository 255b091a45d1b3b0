# What every target of ours is compiled with. An interface target, so that the libraries we use are not.
add_library(xdd_compiler_options INTERFACE)
target_compile_options(xdd_compiler_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                                                      -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual)
# GCC 12 reports "text" + std::string as overlapping memory (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(xdd_compiler_options INTERFACE -Wno-restrict)
endif()
target_compile_definitions(xdd_compiler_options INTERFACE
    XDD_VERSION="${PROJECT_VERSION}"
    U_HIDE_DEPRECATED_API U_HIDE_DRAFT_API U_USING_ICU_NAMESPACE=0)
if(XDD_WARNINGS_AS_ERRORS)
    target_compile_options(xdd_compiler_options INTERFACE -Werror)
endif()
if(XDD_SANITIZE)
    # For every target, the tests' too: a sanitized library needs a sanitized program.
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    # With sanitizers GCC 12 takes a std::function inside std::regex for unset. Builds without them keep the warning.
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        add_compile_options(-Wno-maybe-uninitialized)
    endif()
    add_link_options(-fsanitize=address,undefined)
endif()
