-- EXPECT memory|error: many matchers at once, each with a megabyte of pattern
local p = ("a?"):rep(1 << 19) .. "b"
local function f(n) if n > 0 then return (("b"):gsub(p, function() return f(n - 1) end)) end return "b" end
return f(150)
