-- EXPECT error|ok: a handler that opens a variable that is closed by that handler
local mt = {} mt.__close = function() local v <close> = setmetatable({}, mt) end
do local v <close> = setmetatable({}, mt) end
