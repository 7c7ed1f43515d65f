-- EXPECT error|ok: xpcall within xpcall
local n = 0 local function f() n = n + 1 return xpcall(f, print) end f() assert(n > 10) error("done", 0)
