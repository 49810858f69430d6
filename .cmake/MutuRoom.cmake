# SPDX-License-Identifier: Apache-2.0
# One folder = one target. A room names the rooms below it and the libraries it wraps; nothing else reaches it.
find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE})
endif()

add_library(mutu_options INTERFACE)
target_include_directories(mutu_options INTERFACE ${CMAKE_SOURCE_DIR})
# GCC 12 calls designated initialisers incomplete although every member has a default, and sees overlaps in std::string's operator+ (PR 105329).
target_compile_options(mutu_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow $<$<BOOL:${MUTU_WERROR}>:-Werror>
  -Wno-missing-field-initializers $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
if(MUTU_SANITIZE)
  target_compile_options(mutu_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_compile_options(mutu_options INTERFACE -Wno-maybe-uninitialized) # GCC 12 is wrong about std::regex when it sanitizes (bug 105562)
  target_link_options(mutu_options INTERFACE -fsanitize=address,undefined)
endif()
if(MUTU_TIDY)
  set(CMAKE_CXX_CLANG_TIDY clang-tidy)
endif()

# mutu_room(NAME [ROOMS room...] [LIBRARIES library...])
function(mutu_room name)
  cmake_parse_arguments(ROOM "" "" "ROOMS;LIBRARIES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  list(TRANSFORM ROOM_ROOMS PREPEND mutu_)
  if(NOT sources) # a room that is laid out but not yet moved into
    add_library(mutu_${name} INTERFACE)
    target_link_libraries(mutu_${name} INTERFACE mutu_options ${ROOM_ROOMS} ${ROOM_LIBRARIES})
    return()
  endif()
  add_library(mutu_${name} STATIC ${sources})
  set_target_properties(mutu_${name} PROPERTIES LINKER_LANGUAGE CXX)
  target_link_libraries(mutu_${name} PUBLIC mutu_options ${ROOM_ROOMS} PRIVATE ${ROOM_LIBRARIES})
endfunction()
