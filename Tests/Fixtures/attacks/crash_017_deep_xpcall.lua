-- EXPECT error|ok: xpcall within its own handler
local function h(m) return select(2, xpcall(error, h, m)) end xpcall(error, h, "x") error("done", 0)
