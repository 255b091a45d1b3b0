# xdd_embed(target NAMES a b FOLDER dir EXTENSION tsv): compiles dir/a.tsv ... into the target, as
#   namespace xdd { extern const std::string_view embedded_a; }
# The files stay plain text in the tree; the programs need no data folder at run time.
function(xdd_embed target)
    cmake_parse_arguments(ARG "" "FOLDER;EXTENSION" "NAMES" ${ARGN})
    get_target_property(kind ${target} TYPE)
    if(kind STREQUAL "INTERFACE_LIBRARY")
        return()
    endif()
    set(out "${CMAKE_CURRENT_BINARY_DIR}/embedded")
    foreach(name IN LISTS ARG_NAMES)
        set(input "${PROJECT_SOURCE_DIR}/${ARG_FOLDER}/${name}.${ARG_EXTENSION}")
        add_custom_command(
            OUTPUT "${out}/${name}.cpp"
            COMMAND ${CMAKE_COMMAND} -DINPUT=${input} -DOUTPUT=${out}/${name}.cpp -DNAME=${name}
                    -P "${PROJECT_SOURCE_DIR}/cmake/embed_one.cmake"
            DEPENDS "${input}" "${PROJECT_SOURCE_DIR}/cmake/embed_one.cmake"
            VERBATIM)
        target_sources(${target} PRIVATE "${out}/${name}.cpp")
    endforeach()
endfunction()
