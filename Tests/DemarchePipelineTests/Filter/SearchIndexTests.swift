import DemarcheModel
import TestSupport
import Testing

/// The folding of words and that of SQLite's full-text index, scalar by scalar.
@Suite struct SearchIndexTests {
  /// A Python whose SQLite has FTS5; nil where there is none.
  static let python: String? = {
    guard let python = Command.find(["python3"]) else { return nil }
    let script =
      "import sqlite3; sqlite3.connect('').execute('create virtual table t using fts5(x)')"
    let outcome = try? Command(program: python).run(["-c", script])
    return outcome?.status == 0 ? python : nil
  }()
  static let script = """
    import sqlite3, sys
    c = sqlite3.connect("")
    c.execute("create virtual table t using fts5(x, tokenize='unicode61 remove_diacritics 2')")
    c.execute("create virtual table v using fts5vocab(t, instance)")
    scalars = [n for n in range(1, 0x30000) if not 0xD800 <= n < 0xE000]
    c.executemany("insert into t(rowid, x) values (?, ?)", ((n, "q%sq" % chr(n)) for n in scalars))
    words = {}
    for term, doc, offset in c.execute("select term, doc, offset from v order by doc, offset"):
        words.setdefault(doc, []).append(term)
    for n in scalars:
        line = "%d\\t%s\\n" % (n, " ".join(words[n]))
        sys.stdout.buffer.write(line.encode("utf-8"))
    """

  @Test(.enabled(if: python != nil, "needs python3 whose SQLite has FTS5"))
  func everyScalarIsFoldedAlike() throws {
    let outcome = try Command(program: try #require(Self.python)).run(["-c", Self.script])
    var wrong: [String] = []
    var count = 0
    for line in outcome.output.split(separator: 0x0A) {
      let parts = line.split(separator: 0x09)
      guard parts.count == 2, let number = UInt32(String(decoding: parts[0], as: UTF8.self)),
        let scalar = Unicode.Scalar(number)
      else { continue }
      count += 1
      let folded = SearchText("q" + String(scalar) + "q").bytes.dropFirst().dropLast()
      if !folded.elementsEqual(parts[1]) { wrong.append(String(number, radix: 16)) }
    }
    #expect(count > 190_000)
    #expect(wrong == [])
  }
}
