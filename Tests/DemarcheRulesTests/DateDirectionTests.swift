import DemarcheModel
import DemarcheRules
import Testing

/// Semantics 14: dates without a year.
@Suite struct DateDirectionTests {
  static let bench = RuleBench([.rule("day", emit: "event", "date:@<date>")])

  static func days(_ text: String, issued: String) -> [String] {
    let statement = RuleBench.statement(text, issuedOn: issued)
    return bench.findings(statement).annotations.compactMap { annotation in
      guard case .date(let date)? = annotation["date"]?.value else { return nil }
      return date.firstDay?.iso
    }
  }

  @Test(arguments: [
    ("The vote was on 4 June.", "2021-06-03", "2020-06-04"),
    ("The vote is on 4 June.", "2021-06-03", "2021-06-04"),
    ("The talks in March.", "2015-02-09", "2015-03-01"),
    ("The talks in October.", "2015-02-09", "2014-10-01"),
    ("The next talks in December.", "2014-07-05", "2014-12-01"),
    ("The talks to be held on 14 June.", "2021-02-03", "2021-06-14"),
    ("It ordered troops to attack on 24 February.", "2022-03-02", "2022-02-24"),
    ("It is open until 16 August.", "2015-02-09", "2015-08-16"),
  ])
  func aDateWithoutAYearLiesWhereItsWordsSay(text: String, issued: String, day: String) {
    #expect(Self.days(text, issued: issued) == [day])
  }
}
