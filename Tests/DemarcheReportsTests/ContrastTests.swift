import DemarcheReports
import Foundation
import Testing

/// The contrast of every pair of text and background that the style sheet allows.
@Suite struct ContrastTests {
  private struct Rule {
    var selector: String
    var declarations: [String: String]
  }

  private func rules() throws -> [Rule] {
    let bytes = try HTMLFormat(styleHash: { _ in "" }).bytes(of: Document(title: "t"))
    let style = try #require(HTMLReader(String(decoding: bytes, as: UTF8.self)).text(of: "style"))
    return style.matches(of: /([^{}]+)\{([^{}]*)\}/).map { match in
      var declarations: [String: String] = [:]
      for declaration in match.2.split(separator: ";") {
        let parts = declaration.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { continue }
        let name = parts[0].trimmingCharacters(in: .whitespacesAndNewlines)
        declarations[name] = String(parts[1])
      }
      let selector = match.1.trimmingCharacters(in: .whitespacesAndNewlines)
      return Rule(selector: selector, declarations: declarations)
    }
  }

  /// The palettes: light, dark, print.
  private func palettes(_ rules: [Rule]) -> [[String: String]] {
    let roots = rules.filter { $0.selector == ":root" }.map { $0.declarations }
    guard let light = roots.first else { return [] }
    return roots.map { light.merging($0) { $1 } }
  }

  private func variable(_ value: String?) -> String? {
    value?.firstMatch(of: /^var\((--[a-z-]+)\)$/).map { String($0.1) }
  }

  private func luminance(_ hex: String) -> Double {
    let digits = Array(hex.dropFirst())
    let size = digits.count / 3
    let channels = (0..<3).map { index -> Double in
      let part = String(digits[(index * size)..<((index + 1) * size)])
      let value = Double(Int(size == 1 ? part + part : part, radix: 16) ?? 0) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  /// WCAG 2.2, "contrast ratio".
  private func contrast(_ one: String, _ other: String) -> Double {
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  @Test func isAtLeastFourPointFiveForEveryPair() throws {
    let rules = try rules()
    let palettes = palettes(rules)
    #expect(palettes.count == 3)
    let inks = Set(rules.compactMap { variable($0.declarations["color"]) }).sorted()
    let papers = Set(rules.compactMap { variable($0.declarations["background"]) }).sorted()
    #expect(inks == ["--ink", "--link", "--minus", "--plus", "--soft"])
    #expect(papers.count == 6)
    for palette in palettes {
      for ink in inks {
        for paper in papers {
          let ratio = contrast(palette[ink] ?? "", palette[paper] ?? "")
          #expect(ratio >= 4.5, "\(ink) on \(paper) has \(ratio)")
        }
      }
    }
  }

  @Test func isAtLeastFourPointFiveForWhatChartsAreDrawnWith() throws {
    let rules = try rules()
    let strokes = Set(
      rules.flatMap { rule in
        ["fill", "stroke", "border"].compactMap { name in
          variable(rule.declarations[name]?.split(separator: " ").last.map(String.init))
        }
      })
    // The grid is to be fainter than what stands on it, and the paper is what all stands on.
    let drawn = strokes.subtracting(["--rule", "--paper"]).sorted()
    #expect(
      drawn == [
        "--five", "--four", "--ink", "--one", "--six", "--soft", "--strong", "--three", "--two",
      ])
    for palette in palettes(rules) {
      for ink in drawn {
        let ratio = contrast(palette[ink] ?? "", palette["--paper"] ?? "")
        #expect(ratio >= 4.5, "\(ink) on the paper has \(ratio)")
      }
    }
  }

  @Test func takesEveryColourFromThePalette() throws {
    for rule in try rules() where rule.selector != ":root" {
      for name in ["color", "background", "background-color", "fill", "stroke"] {
        let important = "!important"
        guard var value = rule.declarations[name] else { continue }
        if value.hasSuffix(important) { value.removeLast(important.count) }
        #expect(
          variable(value) != nil || ["inherit", "none", "Canvas", "CanvasText"].contains(value),
          "\(rule.selector): \(value)")
      }
    }
  }

  @Test func computesTheRatioOfTheStandard() {
    #expect(contrast("#000", "#ffffff") == 21)
  }
}
