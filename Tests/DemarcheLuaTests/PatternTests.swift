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

  /// Long subjects, where the first character of the pattern is looked for alone.
  @Test(arguments: [
    ("(s .. 'b'):find('b')", "301,301"), ("(s .. '5'):find('%d')", "301,301"),
    ("(s .. 'b5'):find('[b5]')", "301,301"), ("(s .. 'xy'):find('(x)(y)')", "301,302,x,y"),
    ("(s .. 'xy'):match('()x()')", "301,302"), ("s:find('b')", "nil"), ("s:find('%d')", "nil"),
    ("s:find('[b-d]')", "nil"), ("s:find('b*')", "1,0"), ("s:find('b-$')", "301,300"),
    ("s:find('b?$')", "301,300"), ("s:find('$')", "301,300"), ("s:find('()$')", "301,300,301"),
    ("s:find('%f[%z]')", "301,300"), ("(s .. '(x)'):find('%b()')", "301,303"),
    ("(s .. 'b'):find('^b')", "nil"), ("(s .. 'bab'):find('b', 302)", "303,303"),
    ("(s .. 'b'):find('b', 302)", "nil"), ("(s .. 'b'):find('b', 303)", "nil"),
    ("(s .. 'a b'):find('a ')", "301,302"), ("s:find('a ')", "nil"),
    ("(s .. 'xa'):find('ax')", "300,301"), ("(s .. 'bab'):find('ba', 302)", "nil"),
    ("s:find(s .. 'a')", "nil"), ("(s .. 'x'):find(s .. 'x')", "1,301"),
    ("(s .. '.b.b'):gsub('b', 'c')", "\(String(repeating: "a", count: 300)).c.c,2"),
    ("(s .. 'b1b2'):match('(b)%1')", "nil"), ("(s .. 'bb'):match('(b)%1')", "b"),
  ])
  func findsInLongSubjects(expression: String, expected: String) throws {
    let source = """
      local s = ('a'):rep(300)
      local t = table.pack(\(expression))
      for i = 1, t.n do t[i] = tostring(t[i]) end
      return table.concat(t, ',')
      """
    #expect(try run(source) == [.string(expected)])
  }

  @Test func iteratesOverLongSubjects() throws {
    let source = """
      local s, t = ('a'):rep(200), {}
      for k in (s .. '1' .. s .. '22' .. s):gmatch('%d+') do t[#t + 1] = k end
      for at in (s .. 'b' .. s .. 'b'):gmatch('()b') do t[#t + 1] = at end
      for _ in s:gmatch('%d') do t[#t + 1] = 'none' end
      return table.concat(t, ' ')
      """
    #expect(try run(source) == [.string("1 22 201 402")])
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
    (String(repeating: "(", count: 33) + "q", "too many captures"),
  ])
  func refusesMalformedPatterns(pattern: String, message: String) {
    #expect(failure(of: "return ('a'):match('\(pattern)')")?.message == message)
  }

  @Test func matchesALongPattern() throws {
    let source = "local s = ('ab'):rep(5000) return #s:match('^' .. ('a?b*'):rep(5000) .. '$')"
    #expect(try run(source) == [.integer(10_000)])
  }
}
