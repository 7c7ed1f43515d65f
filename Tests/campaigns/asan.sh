#!/bin/sh
# Runs the tests of the Lua layer under the address sanitizer.
#
# liblua itself is not instrumented, but all its memory comes from our allocator and so from the
# sanitizer's malloc: a use after free or an overflow in our code is found at once, one in liblua
# when it touches memory through an intercepted function or corrupts the heap.
#
# Usage: Tests/campaigns/asan.sh [filter]    (from anywhere; the build is kept in .build/asan)
set -eu
cd "$(dirname "$0")/../.."
options="detect_leaks=${DEMARCHE_LEAKS:-0}:allocator_may_return_null=1"
export ASAN_OPTIONS="$options:detect_stack_use_after_return=0"
exec swift test --sanitize=address --scratch-path .build/asan --disable-xctest \
  --filter "${1:-DemarcheLuaTests}"
