-- EXPECT timeout: numbers become text for ever
while true do tostring(1e308) tostring(math.pi) end
