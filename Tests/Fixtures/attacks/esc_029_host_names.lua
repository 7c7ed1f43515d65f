-- EXPECT ok: a host function is a value like others; replacing its name changes no other
if toktext then local f = toktext toktext = nil assert(f(1) == "word") assert(rawget(_G, "toktext") == nil) assert(not pcall(load("return toktext(1)"))) assert(tok(1) ~= nil) end
