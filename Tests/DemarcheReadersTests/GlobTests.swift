import DemarcheReaders
import Testing

struct GlobTests {
  @Test(arguments: [
    ("*.txt", "a.txt", true), ("*.txt", "dir/a.txt", true), ("*.txt", "a.md", false),
    ("a?c", "abc", true), ("a?c", "ac", false), ("?.txt", "é.txt", true), ("", "a", false),
    ("dir/*.txt", "dir/a.txt", true), ("dir/*.txt", "dir/sub/a.txt", false),
    ("dir/*.txt", "other/dir/a.txt", false), ("dir/**", "dir/sub/a.txt", true),
    ("**/a.txt", "a.txt", true), ("**/a.txt", "x/y/a.txt", true), ("**/a.txt", "x/ba.txt", false),
    ("x/**/a.txt", "x/a.txt", true), ("x/**/a.txt", "x/y/z/a.txt", true),
    ("drafts/", "drafts", true), ("drafts", "x/drafts", true), ("a**b", "a/x/b", false),
    ("x/a**b", "x/a/c/b", true), ("[a].txt", "a.txt", false), ("[a].txt", "[a].txt", true),
    ("x/?", "x//", false),
  ])
  func matches(pattern: String, path: String, isMatch: Bool) {
    #expect(Glob(pattern).matches(path) == isMatch)
  }

  /// A pattern on which a matcher that goes back and forth takes longer than anybody waits.
  @Test func endsOnManyStars() {
    let glob = Glob(String(repeating: "*a", count: 60) + "b")
    #expect(!glob.matches(String(repeating: "a", count: 400)))
  }
}
