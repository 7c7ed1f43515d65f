import DemarcheModel
import DemarchePacks
import Testing

/// The places of unknown keys, in every shape that TOML has for a key.
struct ManifestPlaceTests {
  private static let head = "schema = 1\npack.id = \"a/b\"\npack.version = \"1.0.0\"\n"

  @Test(arguments: [
    ("tests.zz = 1", "4:7"),
    ("tests = { min-rule-cases = 1, zz = 2 }", "4:31"),
    ("[tests]\n# zz = 1\nmin-rule-cases = 1 # zz\nzz = 1", "7:1"),
    ("[ \"tests\" ]\n'zz' = 1", "5:1"),
    ("[x-a]\nzz = 1\n[tests]\nzz = 1", "7:1"),
    ("[x-a]\nt = \"\"\"\n[tests]\nzz = 1\n\"\"\"\n[tests]\nzz = 1", "10:1"),
    ("[x-a]\nt = '''\n[tests]\nzz = 1'''\n[tests]\nzz = 1", "9:1"),
    ("[x-a]\nt = \"a \\\" [tests] # \"\n[tests]\nzz = 1", "7:1"),
    ("[x-a]\nt = [\n  1, # ]\n  \"]\", { zz = 2 },\n]\n[tests]\nzz = 1", "10:1"),
    ("[[renamed]]\nfrom = \"a/b/c\"\nto = \"a/b/d\"\nsince = \"1.0.0\"\nzz = 1", "8:1"),
    (
      "[[renamed]]\nfrom = \"a/b/c\"\nto = \"a/b/d\"\nsince = \"1.0.0\"\n\n[[renamed]]\n"
        + "from = \"a/b/c\"\nto = \"a/b/d\"\nsince = \"1.0.0\"\nzz = 1", "13:1"
    ),
    (
      "renamed = [{ from = \"a/b/c\", to = \"a/b/d\", since = \"1.0.0\", zz = 1 }]", "4:61"
    ),
    ("[options.\"é\"]\ntype = \"boolean\"\nzz = true", "6:1"),
  ])
  func findsAKey(text: String, place: String) {
    let error = #expect(throws: PackError.self) {
      try Manifest.parse(Array((ManifestPlaceTests.head + text).utf8), file: "p")
    }
    let fault = error?.diagnostics.first
    #expect(error?.diagnostics.count == 1)
    #expect(fault?.code == "pack/unknown-key")
    #expect("\(fault?.line ?? 0):\(fault?.column ?? 0)" == place)
  }
}
