/// All work that is measured.
let rows: [Row] = calls + fields + states + patterns

private let twoIntegers = "return function(a, b) return a + b end"
private let decision = "return function(b) return b.first > 3 and b.zone == 'quotation' end"
private let makeBlock = "local b = make and make() or block"

private let calls = [
  Row(
    name: "host → Lua, no arguments", source: "return function() end",
    plain: { $0.callNone($1) }, host: { $0.callNone($1) }),
  Row(
    name: "host → Lua, 2 integers → 1", source: twoIntegers,
    plain: { $0.callTwo($1) }, host: { $0.callTwo($1) }),
  Row(
    name: "host → Lua, 2 integers → 1, by arrays", source: twoIntegers,
    plain: { $0.callTwo($1) }, host: { $0.callTwoWithArrays($1) }),
  .looped("Lua → host, no arguments", "f()", before: "local f = nothing"),
  .looped("Lua → host, 2 integers → 1", "f(i, 2)", before: "local f = add"),
  .looped("Lua → host, string → integer", "f('dateline')", before: "local f = size"),
]

private let fields = [
  Row.looped("userdata field, integer", "local x = b.first", before: makeBlock),
  .looped("userdata field, string", "local x = b.zone", before: makeBlock),
]

private let states = [
  Row(
    name: "state: open, make ready, close", source: "return function() end",
    plain: { (_, count) in for _ in 0..<count { _ = PlainState() } },
    host: { (_, count) in for _ in 0..<count { _ = try? HostState() } }),
  batch("no limit", { $0.callBatch($1, fuel: nil, deadlineSeconds: nil) }),
  batch("deadline", { $0.callBatch($1, fuel: nil) }),
  batch("deadline and fuel", { $0.callBatch($1, fuel: 100_000_000) }),
]

/// A batch of callbacks as a rule makes it in one statement, under some limits.
private func batch(_ limits: String, _ host: @escaping @Sendable (HostState, Int) -> Void) -> Row {
  Row(
    name: "batch of 1,000 callbacks, 2 fields each, \(limits)", source: decision,
    plain: { (state, count) in for _ in 0..<count { state.callBlock(1000) } }, host: host)
}

private let text =
  "local s = ('The ministry of foreign affairs, on 12 March 2024, condemned it. '):rep(4) "

private let patterns = [
  Row.looped("string.find, plain", "s:find('condemned', 1, true)", before: text),
  .looped("string.find, pattern", "s:find('%d+ %a+ %d%d%d%d')", before: text),
  .looped("string.match, captures", "s:match('(%d+) (%a+) (%d+)')", before: text),
  .looped("string.gsub", "s:gsub('%s+', ' ')", before: text),
  .looped("string.gmatch, 44 words", "for w in s:gmatch('%a+') do end", before: text),
  .looped("string.rep, 100 bytes", "('0123456789'):rep(10)"),
  .looped(
    "table.sort, 100 integers", "table.sort(copy())",
    before: """
      local t = {} for i = 1, 100 do t[i] = i * 7919 % 101 end
      local function copy() return table.move(t, 1, 100, 1, {}) end
      """),
  .looped(
    "table.sort, 100 by comparison", "table.sort(copy(), less)",
    before: """
      local t = {} for i = 1, 100 do t[i] = i * 7919 % 101 end
      local function copy() return table.move(t, 1, 100, 1, {}) end
      local function less(a, b) return a < b end
      """),
]
