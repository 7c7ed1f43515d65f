-- EXPECT kill|error|timeout: the traceback of one error names each of its frames in the same way
local s = "local x, a, n, g = ... if x then " .. ("g=a "):rep(120000) .. " end if n == 0 then error('end', 0) end local r = a"
  .. (".b"):rep(480) .. ".f(false, a, n - 1) return r"
local f, a = assert(load(s)), {} a.b = a a.f = f
f(false, a, 24)
