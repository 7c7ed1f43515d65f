import DemarchePacks
import Testing

struct VersionTests {
  @Test(arguments: [
    "0.1.0", "1.2.3-alpha.1+build.5", "1.0.0-0a.x-y", "10.20.30", "1.0.0+001",
  ])
  func readsAndWritesVersions(text: String) {
    #expect(SemanticVersion(text)?.text == text)
  }

  @Test(arguments: [
    "", "1", "1.2", "1.2.3.4", "01.2.3", "1.2.3-", "1.2.3-01", "v1.2.3", "1.2.3+", "1.-2.3",
    "1.2.x", "1.2.3-a..b", " 1.2.3", "99999999999999999999.0.0",
  ])
  func refusesWhatIsNoVersion(text: String) {
    #expect(SemanticVersion(text) == nil)
  }

  /// The order of Semantic Versioning 2.0.0, section 11.
  @Test func ordersVersions() throws {
    let order = [
      "0.9.9", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2",
      "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.0.1", "1.2.0", "1.10.0", "2.0.0",
    ]
    let versions = try order.map { try #require(SemanticVersion($0)) }
    #expect(versions.reversed().sorted() == versions)
    #expect(SemanticVersion("1.0.0+a") == SemanticVersion("1.0.0+b"))
  }

  @Test(arguments: [
    (">=0.1, <2", "0.1.0", true), (">=0.1, <2", "2.0.0", false), (">=0.1,<2", "1.9.9", true),
    ("^0.1", "0.1.7", true), ("^0.1", "0.2.0", false), ("^0.1", "0.0.9", false),
    ("^1.2", "1.9.0", true), ("^1.2", "1.1.9", false), ("^0.0.3", "0.0.4", false),
    ("^0", "0.9.0", true), ("~1.2", "1.2.9", true), ("~1.2", "1.3.0", false),
    ("~1", "1.9.0", true), ("=1.2.3", "1.2.3", true), ("=1.2.3", "1.2.4", false),
    (">1", "1.0.0", false), (">1", "1.0.1", true), ("<=1.2", "1.2.0", true),
    ("<=1.2", "1.2.1", false), ("^1", "2.0.0-beta", false), (">=1", "1.5.0-beta", false),
    (">=1.5.0-alpha", "1.5.0-beta", true), (">=1.5.0-alpha", "1.6.0-beta", false),
    (" >= 0.1 , < 2 ", "1.0.0", true),
  ])
  func tellsWhichVersionsARangeHolds(range: String, version: String, isInside: Bool) throws {
    let range = try #require(VersionRange(range))
    #expect(range.contains(try #require(SemanticVersion(version))) == isInside)
  }

  @Test(arguments: ["", "1.2.3", ">=", ">=1,", "=>1", "^1.x", ">=1 <2", "*", "^-1", "^1.2.3.4"])
  func refusesWhatIsNoRange(text: String) {
    #expect(VersionRange(text) == nil)
  }
}
