-- EXPECT ok: variables close in the reverse of their order, through loops, breaks, gotos and returns
local log = {} local function c(n) return setmetatable({}, { __close = function() log[#log + 1] = n end }) end
local function f() local a <close> = c "a" for i = 1, 3 do local b <close> = c("b" .. i) if i == 2 then break end end do local d <close> = c "d" goto out end ::out:: local e <close> = c "e" return c "r" end f()
for _ in (function() local n = 0 return function() n = n + 1 return n < 3 and n or nil end, nil, nil, c "g" end)() do end assert(table.concat(log, " ") == "b1 b2 d e a g")
