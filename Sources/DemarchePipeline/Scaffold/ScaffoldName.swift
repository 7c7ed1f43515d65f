package import DemarcheModel

/// The names that new packs, rules and files of packs may have.
package enum ScaffoldName {
  /// What a name is for.
  package enum Use: String, Sendable {
    case pack, namespace, rule, report, format, reader
    case caseFile = "file of cases"
  }

  /// What is wrong with a name, with one that would do; nil for nothing.
  package static func problem(_ name: String, for use: Use) -> Diagnostic? {
    let suggested = suggestion(for: name, use)
    guard suggested != name else { return nil }
    let form =
      use == .rule
      ? "small letters, digits, hyphens and dots, such as 'demand.urge'"
      : "small letters, digits and hyphens, such as 'house-style'"
    return Diagnostic(
      code: "new/bad-name",
      message: "the name of a \(use.rawValue) should be of \(form), but is "
        + "'\(FindingsText.shortened(name, to: 60))'",
      help: suggested.isEmpty ? "begin it with a letter" : "did you mean '\(suggested)'?")
  }

  /// The name that is nearest to what was written; the same where that will do.
  static func suggestion(for name: String, _ use: Use) -> String {
    var result = ""
    for scalar in name.lowercased().unicodeScalars.prefix(60) {
      let isPart = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
      if isPart {
        result.unicodeScalars.append(scalar)
      } else if scalar == ".", use == .rule, !result.isEmpty, !result.hasSuffix(".") {
        result += "."
      } else if " _-/".unicodeScalars.contains(scalar), !result.isEmpty, !result.hasSuffix("-") {
        result += "-"
      }
    }
    while let last = result.last, last == "-" || last == "." { result.removeLast() }
    return String(result.drop { $0.isNumber })
  }
}
