-- EXPECT ok: each library function that calls back lets an error through unchanged
local e = { "mine" }
local function fail() error(e) end
local o = setmetatable({}, { __index = fail, __newindex = fail, __len = fail, __tostring = fail, __lt = fail, __pairs = fail, __call = fail, __eq = fail, __le = fail })
local tests = {
  function() table.insert(o, 1) end, function() table.remove(o) end, function() table.concat(o) end, function() table.sort(o) end, function() table.unpack(o) end, function() table.move(o, 1, 1, 1) end,
  function() return tostring(o) end, function() print(o) end, function() return ("%s"):format(o) end, function() for _ in pairs(o) do end end, function() for _ in ipairs(o) do end end,
  function() ("x"):gsub("x", fail) end, function() ("x"):gsub("x", o) end, function() table.sort({ 2, 1 }, fail) end, function() table.sort { o, o } end, function() o() end, function() xpcall(fail, error) error(e) end,
  function() coroutine.wrap(fail)() end, function() load("local f = ... f()")(fail) end, function() assert(pcall(fail)) error(e) end,
}
for i, f in ipairs(tests) do local ok, got = pcall(f) assert(not ok and (rawequal(got, e) or i >= 17), i) end
