-- EXPECT ok: decimal points are points, whatever the machine speaks
assert(("%.2f"):format(1.5) == "1.50" and tostring(1.5) == "1.5" and tonumber("1.5") == 1.5 and tonumber("1,5") == nil and ("%g"):format(1e6) == "1e+06" and ("é"):upper() == "é" and ("\233"):find("%a") == nil and ("é" < "f") == false)
