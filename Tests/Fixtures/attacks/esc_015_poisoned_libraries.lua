-- EXPECT ok: library functions do not use what a script puts into the libraries
local tostring_, pcall_, assert_, error_ = tostring, pcall, assert, error
string.format, string.rep, string.len, table.insert, table.unpack, tostring, type, next, rawget, error, select = nil
local out = ("x"):gsub("x", "y") assert_(out == "y") table.sort({ 3, 2, 1 }) for _ in pairs { x = 1 } do end assert_(tostring_(1) == "1") print(1, {}, nil) assert_(not pcall_(error_, "x"))
local t = { 1, 2 } assert_(table.concat(t, ",") == "1,2" and table.remove(t) == 2)
