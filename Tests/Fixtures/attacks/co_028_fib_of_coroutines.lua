-- EXPECT timeout|memory: each coroutine makes two more
local function grow() local a, b = coroutine.create(grow), coroutine.create(grow) coroutine.yield(a, b) end
local queue = { coroutine.create(grow) }
local first = 1
while true do local _, a, b = coroutine.resume(queue[first]) first = first + 1 queue[#queue + 1] = a queue[#queue + 1] = b end
