"""Measures the calls of LuaBenchmarks with the PyPI package lupa: python3 Benchmarks/lupa.py"""

import statistics
import sys
import time

# This file has the name of the package: look for the package elsewhere.
sys.path = [path for path in sys.path if not path.rstrip("/").endswith("Benchmarks")]

try:
    import lupa
    from lupa.lua54 import LuaRuntime
except ImportError:
    sys.exit("lupa is absent; in a virtual environment: pip install lupa")

ROUNDS = 41
EMPTY = "return function(n) for i = 1, n do end end"


class Block:
    first = 7
    zone = "quotation"


def batch_time(work, count):
    start = time.perf_counter_ns()
    work(count)
    return (time.perf_counter_ns() - start) / count


def median(work):
    count = 1
    while batch_time(work, count) * count < 1_000_000:
        count *= 2
    return statistics.median(batch_time(work, count) for _ in range(ROUNDS))


def repeat(call, *arguments):
    def work(count):
        for _ in range(count):
            call(*arguments)

    return work


def rows():
    lua = LuaRuntime()
    values = lua.globals()
    values.nothing = lambda: None
    values.add = lambda a, b: a + b
    values.size = len
    values.block = Block()

    def looped(body):
        source = f"local nothing, add, size, b = nothing, add, size, block {EMPTY}"
        return lua.execute(source.replace("do end", f"do {body} end"))

    nothing = lua.execute("return function() end")
    add = lua.execute("return function(a, b) return a + b end")
    empty = median(lua.execute(EMPTY))
    yield "host → Lua, no arguments", median(repeat(nothing))
    yield "host → Lua, 2 integers → 1", median(repeat(add, 3, 2))
    yield "Lua → host, no arguments", median(looped("nothing()")) - empty
    yield "Lua → host, 2 integers → 1", median(looped("add(i, 2)")) - empty
    yield "Lua → host, string → integer", median(looped("size('dateline')")) - empty
    yield "userdata field, integer", median(looped("local x = b.first")) - empty
    yield "userdata field, string", median(looped("local x = b.zone")) - empty
    yield "state: open, make ready, close", median(repeat(LuaRuntime))


print(f"lupa {lupa.__version__}, Python {sys.version.split()[0]}")
print("| work (ns) | lupa |\n| --- | --- |")
for name, nanoseconds in rows():
    print(f"| {name} | {nanoseconds:.0f} |")
