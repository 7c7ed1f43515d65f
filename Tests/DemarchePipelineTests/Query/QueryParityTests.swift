import DemarcheModel
import DemarchePipeline
import TestSupport
import Testing

/// A filter in memory and its SQL are true of the same annotations.
@Suite struct QueryParityTests {
  /// An archive of real statements where there are some, else of the examples.
  static let sample = Result {
    let real = Shared.path("statements/real")
    let archive = try QueriedArchive([real])
    return (archive: archive, filters: RandomFilter(archive.findings))
  }
  static let rounds = Campaign.isFull ? 400 : 6

  @Test(arguments: Array(1...8) as [UInt64])
  func bothFindTheSame(seed: UInt64) throws {
    let sample = try Self.sample.get()
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Self.rounds {
      let text = sample.filters.text(&random)
      let filter = try FilterParser.parse(text, types: sample.archive.types)
      let here = sample.archive.matchesInMemory(filter)
      let there = try sample.archive.matches(filter)
      #expect(here == there, "\(text)")
      let count = try sample.archive.archive.count(filter)
      #expect(count.annotationCount == here.count, "\(text)")
    }
  }

  @Test func theSampleHasWhatFiltersAskFor() throws {
    let sample = try Self.sample.get()
    let types = Set(sample.archive.findings.flatMap { $0.annotations.map(\.type) })
    #expect(types.isSuperset(of: ["stance", "demand", "actor", "event"]))
  }

  @Test(arguments: [
    ("holder", "stance", "holder"), ("type", "", "type"), ("month", "", "month"),
    ("country", "stance", "country"), ("issuer", "", "issuer"), ("rule", "demand", "rule"),
    ("polarity", "stance", "polarity"), ("status", "", "status"),
  ])
  func groupsCountWhatTheFilterFinds(name: String, filter: String, column: String) throws {
    let archive = try Self.sample.get().archive
    let group = try #require(Engine.ArchiveQuery.Group(name, types: archive.types))
    let parsed = try FilterParser.parse(filter, types: archive.types)
    let groups = try archive.archive.groups(Engine.ArchiveQuery(parsed, .groups([group])))
    #expect(groups.allSatisfy { $0.values.count == 1 })
    let total = groups.reduce(0) { $0 + $1.annotationCount }
    #expect(!groups.isEmpty)
    #expect(groups.map(\.annotationCount) == groups.map(\.annotationCount).sorted(by: >))
    // A statement about several countries counts for each, one about none for none.
    if name != "country" { #expect(total == archive.matchesInMemory(parsed).count) }
  }

  @Test(arguments: [1, 7, 50])
  func aLimitGivesTheFirst(limit: Int) throws {
    let archive = try Self.sample.get().archive
    let filter = try FilterParser.parse("stance or demand")
    let all = try archive.matches(filter)
    #expect(try archive.matches(filter, limit: limit) == Array(all.prefix(limit)))
  }
}
