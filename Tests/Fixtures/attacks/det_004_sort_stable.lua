-- EXPECT ok: elements that compare equal keep their order, in arrays of many lengths
for n = 0, 70 do local t = {} for i = 1, n do t[i] = { key = (i * 7) % 5, place = i } end table.sort(t, function(a, b) return a.key < b.key end) for i = 2, n do assert(t[i - 1].key < t[i].key or (t[i - 1].key == t[i].key and t[i - 1].place < t[i].place)) end end
