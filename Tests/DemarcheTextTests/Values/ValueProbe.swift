import DemarcheModel
import DemarcheText
import Foundation

/// What tests of values share: analysing a text, printing matches, finding the validation sets.
enum ValueProbe {
  static func values(_ text: String, _ kinds: Set<ValueKind>) -> [String] {
    let block = Block(zone: .body, range: TextRange(0, text.utf8.count), paragraph: 1)
    let analysis = TextAnalysis(text: text, blocks: [block], vocabulary: Vocabulary())
    return ValueScanner.values(in: analysis).filter { kinds.contains($0.kind) }.map {
      analysis.text($0.tokens) + " = " + print($0.value)
    }
  }

  static func print(_ value: ScannedValue) -> String {
    switch value {
    case .date(let date): date.symbolic + (date.isApproximate ? "~" : "")
    case .number(let number): String(number)
    case .decimal(let number): String(number)
    case .text(let text): text
    case .money(let amount, let currency): amount + " " + currency
    }
  }

  /// The folder with the validation sets, where this machine has them.
  static let validation: String? = {
    let environment = ProcessInfo.processInfo.environment["DEMARCHE_SHARED"]
    let candidates = [environment, "../shared"].compactMap(\.self)
    return candidates.map { $0 + "/validation" }.first {
      FileManager.default.fileExists(atPath: $0 + "/time_duckling")
    }
  }()

  /// The rows of a JSON-lines file of the validation sets.
  static func rows(_ path: String) throws -> [[String: Any]] {
    guard let validation else { return [] }
    let text = try String(contentsOfFile: validation + "/" + path, encoding: .utf8)
    return try text.split(separator: "\n").compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
  }
}
