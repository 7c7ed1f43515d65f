-- EXPECT ok: what a host function cannot take is an error, and the state lives on
if toktext then
  local deep = {} for i = 1, 1000 do deep = { deep } end local self = {} self.self = self
  for _, v in ipairs { deep, self, coroutine.create(print), { [1.5] = 1 }, { [true] = 1 }, { [{}] = 1 }, ("x"):rep(20 << 20) } do assert(not pcall(toktext, v)) end
  assert(not pcall(toktext, table.unpack({}, 1, 5000))) assert(toktext(1) == "word")
end
