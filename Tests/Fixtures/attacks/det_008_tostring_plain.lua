-- EXPECT ok: text of values without text is their type, always the same
for i = 1, 100 do assert(tostring({}) == "table" and tostring(print) == "function" and tostring(coroutine.create(print)) == "thread" and tostring(function() end) == "function" and ("%s"):format({}) == "table") end
assert(tostring(setmetatable({}, { __name = "Thing" })) == "Thing")
