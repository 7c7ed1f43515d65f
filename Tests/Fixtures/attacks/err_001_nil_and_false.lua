-- EXPECT ok: errors that are no values worth speaking of
for _, v in ipairs { false, 0, "" } do local ok, e = pcall(error, v, 0) assert(ok == false and e == v) end local ok, e = pcall(error) assert(ok == false and e == nil)
