import DemarcheModel
import TestSupport

/// Filters about what some findings hold, and about what they do not.
struct RandomFilter {
  private let words: [String]
  private let actors: [String]
  private let rules: [String]
  private let days: [String]
  private let countries: [String]
  private let keys: [String]

  init(_ findings: [Findings]) {
    var words: [String] = ["xyzzy", "É", "—a—", "5"]
    var actors = ["EU", "us", "European Union", "nobody"]
    var rules = ["stance.*", "nothing", "demarche/*", "*.eu"]
    for finding in findings {
      let all = finding.statement.text.split(whereSeparator: \.isWhitespace).map(String.init)
      for start in stride(from: 0, to: all.count, by: 37) {
        words.append(all[start..<min(all.count, start + 1 + start % 3)].joined(separator: " "))
      }
      for annotation in finding.annotations {
        rules.append(annotation.provenance.rule)
        for field in annotation.fields {
          guard case .actor(let actor)? = field.value else { continue }
          actors += [actor.name, actor.id ?? "x"]
        }
      }
    }
    self.words = words.filter { word in word.contains { $0.isLetter || $0.isNumber } }
    self.actors = actors.filter { $0.contains { $0.isLetter } }
    self.rules = rules
    days = findings.compactMap { $0.statement.issuedOn?.iso } + ["2023", "2022-05", "1999-01-01"]
    countries = findings.flatMap(\.statement.subjectCountries) + ["KZ", "ZZ"]
    keys = findings.map(\.statement.key)
  }

  /// A filter as somebody might write it.
  func text(_ random: inout SeededGenerator, depth: Int = 0) -> String {
    let choice = Int.random(in: 0..<(depth < 3 ? 10 : 5), using: &random)
    func inner() -> String { text(&random, depth: depth + 1) }
    switch choice {
    case 5: return inner() + " " + inner()
    case 6: return "(" + inner() + " or " + inner() + ")"
    case 7: return "not (" + inner() + ")"
    case 8: return "-" + test(&random)
    case 9: return "(" + inner() + ") and " + test(&random)
    default: return test(&random)
    }
  }

  private func pick(_ values: [String], _ random: inout SeededGenerator) -> String {
    let value = values.randomElement(using: &random) ?? "x"
    return "\"" + value.replacing("\\", with: "").replacing("\"", with: "") + "\""
  }

  private func test(_ random: inout SeededGenerator) -> String {
    let types = ["stance", "demand", "commitment", "event", "actor", "date", "instrument", "quote"]
    let number =
      ["<0", "1", "..2", "2..", "0..1", ">-1", "<=3", ">=2", "-1"]
      .randomElement(using: &random) ?? "1"
    let day = { (random: inout SeededGenerator) -> String in
      let day = String(days.randomElement(using: &random) ?? "2023").prefix(
        [4, 7, 10].randomElement(using: &random) ?? 4)
      return ["\(day)", "<\(day)", ">=\(day)", "\(day)..", "..\(day)", ">\(day)"]
        .randomElement(using: &random) ?? "2023"
    }
    switch Int.random(in: 0..<24, using: &random) {
    case 0, 1: return types.randomElement(using: &random) ?? "stance"
    case 2, 3: return pick(words, &random)
    case 4: return "holder:" + pick(actors, &random)
    case 5: return "addressee:" + pick(actors, &random)
    case 6: return "target:" + pick(words, &random)
    case 7: return "content:" + pick(words, &random)
    case 8: return "polarity:" + number
    case 9: return "strength:" + number
    case 10: return "issued:" + day(&random)
    case 11: return "date:" + day(&random)
    case 12: return "issuer:" + pick(actors, &random)
    case 13: return "country:" + (countries.randomElement(using: &random) ?? "KZ")
    case 14: return "rule:" + pick(rules, &random)
    case 15: return "name:" + pick(actors, &random)
    case 16: return "status:reported,negated"
    case 17: return "words:" + pick(words, &random)
    case 18: return "trigger:" + pick(words, &random)
    case 19: return "headline:" + pick(words, &random)
    case 20: return "key:" + pick(keys, &random)
    case 21:
      return [
        "holder", "issued", "date", "country", "reported_by", "speaker", "target", "headline",
      ]
      .map { $0 + ":*" }.randomElement(using: &random) ?? "holder:*"
    case 22: return "tense:past"
    default: return "reported_by:" + pick(actors, &random)
    }
  }
}
