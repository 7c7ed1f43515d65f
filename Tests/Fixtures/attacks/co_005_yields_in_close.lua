-- EXPECT ok|error: a handler that yields while a block ends and while an error unwinds
local log = {}
local function handler(o, e) log[#log + 1] = e or "none" coroutine.yield("closing") end
local co = coroutine.wrap(function()
  do local v <close> = setmetatable({}, { __close = handler }) end
  local ok = pcall(function() local v <close> = setmetatable({}, { __close = handler }) error("E", 0) end)
  return ok
end)
local a = { pcall(co) } local b = { pcall(co) } local c = { pcall(co) }
assert(#log >= 1 and log[1] == "none")
