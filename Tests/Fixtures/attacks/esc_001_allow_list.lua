-- EXPECT ok: the globals are exactly these
local allowed = {} for n in ("_G _VERSION assert coroutine error getmetatable ipairs load math next pairs pcall print rawequal rawget rawlen rawset require select setmetatable string table tonumber tostring type utf8 xpcall tok toktext"):gmatch("%S+") do allowed[n] = true end
for k in pairs(_G) do assert(allowed[k], k) end for k in next, _G do assert(allowed[k], k) end
for n in pairs(allowed) do assert(n:find("^tok") or rawget(_G, n) ~= nil, n) end
