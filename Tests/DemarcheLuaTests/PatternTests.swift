import DemarcheLua
import Testing

@Suite struct PatternTests {
  /// Expressions with what the reference implementation, lua5.4, gives for them.
  @Test(arguments: [
    ("('hello world'):find('o w')", "5,7"), ("('hello'):find('l', 1, true)", "3,3"),
    ("('hello'):find('xyz')", "nil"), ("('hello'):find('')", "1,0"),
    ("('hello'):find('', 6)", "6,5"), ("('hello'):find('', 7)", "nil"),
    ("('a.b'):find('.', 2, true)", "2,2"), ("('hello'):find('l+')", "3,4"),
    ("('hello'):find('(l)(l)')", "3,4,l,l"), ("('abc'):find('b', -1)", "nil"),
    ("('key = value'):match('^(%w+)%s*=%s*(%w+)$')", "key,value"),
    ("('2024-05-17'):match('(%d+)-(%d+)-(%d+)')", "2024,05,17"),
    ("('  trim  '):match('^%s*(.-)%s*$')", "trim"), ("('abc'):match('()b()')", "2,3"),
    ("('[[x]]'):match('%[(%b[])%]')", "[x]"),
    ("('THE (quick) fox'):find('%((%a+)%)')", "5,11,quick"),
    ("('THE quick'):match('%f[%l]%a+')", "quick"), ("('abab'):match('(ab)%1')", "ab"),
    ("('aaa'):match('a-$')", "aaa"), ("('aaab'):match('a?a?a?a?b')", "aaab"),
    ("('x^y'):match('[%^]')", "^"), ("('a-z'):match('[a%-z]+')", "a-z"),
    ("('a]b'):match('[]]')", "]"), ("('a]b'):match('[^]]+')", "a"),
    ("('héllo'):match('[\\128-\\255]+')", "é"), ("('abc'):gsub('%w', '%0%0')", "aabbcc,3"),
    ("('abc'):gsub('', '-')", "-a-b-c-,4"), ("('hello world'):gsub('o', '0', 1)", "hell0 world,1"),
    ("('abc'):gsub('b', {b = 'x'})", "axc,1"), ("('abc'):gsub('%w', {b = false})", "abc,3"),
    ("('abc'):gsub('(b)', function(x) return x:upper() end)", "aBc,1"),
    ("('abc'):gsub('^a', 'x')", "xbc,1"), ("('a b'):gsub('%s', '%%')", "a%b,1"),
    ("('abc'):gsub('()', '%1')", "1a2b3c4,4"),
    ("('x = 1'):gsub('(%w) = (%w)', '%2 = %1')", "1 = x,1"),
    ("('aXb'):gsub('%u', '')", "ab,1"), ("('\\0a\\0'):gsub('%z', 'x')", "xax,2"),
    ("('\\0a\\0'):gsub('\\0', 'x')", "xax,2"), ("('abc'):match('((a)(b))')", "ab,a,b"),
    ("('a,b,,c'):gsub(',', ';')", "a;b;;c,3"), ("('abcabc'):find('c', 4)", "6,6"),
    ("('aab'):match('^(a*)(a)b')", "a,a"), ("('aXbX'):match('^(.*)X(.-)$')", "aXb,"),
  ])
  func agreesWithTheReference(expression: String, expected: String) throws {
    let source = """
      local t = table.pack(\(expression))
      for i = 1, t.n do t[i] = tostring(t[i]) end
      return table.concat(t, ',')
      """
    #expect(try run(source) == [.string(expected)])
  }

  @Test func iteratesOverMatches() throws {
    let source = """
      local t = {}
      for k, v in ('a=1, b=2, c='):gmatch('(%w+)=(%w*)') do t[#t + 1] = k .. v end
      for w in ('abc'):gmatch('') do t[#t + 1] = '.' end
      for w in ('one two'):gmatch('%a+', 4) do t[#t + 1] = w end
      return table.concat(t, ' ')
      """
    #expect(try run(source) == [.string("a1 b2 c . . . . two")])
  }

  @Test(arguments: [
    ("%", "malformed pattern (ends with '%')"), ("[a", "malformed pattern (missing ']')"),
    ("[a%", "malformed pattern (missing ']')"), ("(a", "unfinished capture"),
    ("a)", "invalid pattern capture"), ("%b", "missing arguments to '%b'"),
    ("%f", "missing '[' after '%f' in pattern"), ("%1", "invalid capture index %1"),
    (String(repeating: "()", count: 33), "too many captures"),
  ])
  func refusesMalformedPatterns(pattern: String, message: String) {
    #expect(failure(of: "return ('a'):match('\(pattern)')")?.message == message)
  }

  @Test func matchesALongPattern() throws {
    let source = "local s = ('ab'):rep(5000) return #s:match('^' .. ('a?b*'):rep(5000) .. '$')"
    #expect(try run(source) == [.integer(10_000)])
  }
}
