import DemarchePipeline
import TestSupport
import Testing

@Suite struct ExampleTests {
  /// The first-party packs of this checkout.
  static func engine() throws -> Engine {
    var options = Engine.Options()
    options.isolation = .none
    return try Engine(packs: FirstPartyPacks.folders, options: options)
  }

  @Test func firstPartyPacksLoadWithoutDiagnostics() throws {
    #expect(try ExampleTests.engine().diagnostics.map(\.message) == [])
  }

  @Test func everyExampleOfTheFirstPartyPacksHolds() throws {
    let outcomes = try ExampleTests.engine().runExamples()
    #expect(outcomes.count > 60)
    let faults = outcomes.compactMap { outcome in
      outcome.problem.map {
        "\(outcome.location.file):\(outcome.location.line): \(outcome.text): \($0)"
      }
    }
    #expect(faults == [])
  }
}
