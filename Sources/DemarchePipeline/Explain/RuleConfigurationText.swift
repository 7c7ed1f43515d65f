import DemarcheModel
import DemarcheRules

/// Writes for people what switched rules on and what they became.
package struct RuleConfigurationText: Sendable {
  private let style: FindingsText.Style
  private let width: Int

  /// A writer of lines of at most `width` columns.
  package init(width: Int, isColoured: Bool) {
    style = FindingsText.Style(isColoured: isColoured)
    self.width = width
  }

  /// The sections of all rules, each behind an empty line.
  package func text(of rules: [RuleConfiguration]) -> String {
    var page = ExplainPage(style: style, width: width)
    for (index, rule) in rules.enumerated() {
      if index > 0 { page.gap() }
      write(rule, &page)
    }
    return page.lines.joined(separator: "\n") + "\n"
  }

  private func write(_ rule: RuleConfiguration, _ page: inout ExplainPage) {
    page.line(0, rule.id, .bold)
    if let title = rule.title { page.line(2, title) }
    if let text = rule.documentation { page.line(2, text) }
    page.row(2, rule.kind, rule.declaredAt)
    page.row(2, "pack", rule.pack + ", " + rule.manifest)
    page.row(2, "loaded", rule.loadedBy + "; its code runs in " + rule.runsIn)
    for folder in rule.shadowed {
      page.row(2, "shadows", folder + ": of two packs with one id the first counts")
    }
    state(rule, &page)
    if let level = rule.level { page.row(2, "level", level.rawValue) }
    for option in rule.options {
      page.row(
        2, "option",
        "\(option.name) = \(option.valueText)  (\(option.origin); \(option.expectation))"
          + (option.documentation.map { ": " + $0 } ?? ""))
    }
    guard let card = rule.card else { return }
    shape(card, &page)
    order(card, &page)
    conditions(card, &page)
    if let frame = rule.frame { page.row(2, "frame", frame) }
    if let range = rule.range {
      page.row(2, "strength", "\(range.lowerBound) to \(range.upperBound)")
    }
    if !rule.intensify.isEmpty {
      page.row(2, "adverbs", rule.intensify.joined(separator: ", "))
    }
    parts(card, &page)
  }

  private func state(_ rule: RuleConfiguration, _ page: inout ExplainPage) {
    if let reason = rule.offBecause {
      page.row(2, "off", reason, .bad)
    } else if rule.isSupporting {
      page.row(
        2, "on",
        "for rules that build on it, and what it finds itself is left out of the output"
          + (rule.notChosenBecause.map { ": " + $0 } ?? ""))
    } else if rule.chosenBy.isEmpty {
      page.row(2, "on", "as all rules of a loaded pack are without --rules", .good)
    } else {
      page.row(
        2, "on", "chosen by --rules " + rule.chosenBy.map { "'\($0)'" }.joined(separator: ", "),
        .good)
    }
  }

  private func shape(_ card: RuleCard, _ page: inout ExplainPage) {
    let fields = card.type.fields.map { "\($0.name) (\($0.kind.rawValue))" }
    page.row(2, "finds", card.type.name + ": " + fields.joined(separator: ", "))
    let overlap =
      switch card.type.overlap {
      case .onePerTrigger: "one annotation a trigger"
      case .longest: "the longest of those that overlap"
      case .all: "all, but repeats"
      }
    page.row(2, "overlap", overlap)
  }

  private func order(_ card: RuleCard, _ page: inout ExplainPage) {
    page.row(2, "phase", "\(card.phase) of \(card.phaseCount)")
    for need in card.needs {
      var sources: [String] = []
      if need.isBuiltIn { sources.append("built in") }
      if need.isInLexicons { sources.append("lexicons") }
      if !need.publishers.isEmpty { sources.append(brief(need.publishers)) }
      page.row(2, "reads", "<\(need.type)> from " + sources.joined(separator: "; "))
    }
    for reading in card.readings {
      page.row(
        2, "reads",
        reading.type + " annotations of "
          + (reading.emitters.isEmpty ? "no rule that is loaded" : brief(reading.emitters)))
    }
    if let type = card.published {
      let readers =
        card.readers.isEmpty ? "no other rule reads it" : "read by " + brief(card.readers)
      page.row(2, "publishes", "<\(type)>, " + readers)
    }
    if !card.beats.isEmpty { page.row(2, "beats", card.beats.joined(separator: ", ")) }
    if !card.beatenBy.isEmpty { page.row(2, "beaten by", card.beatenBy.joined(separator: ", ")) }
  }

  private func brief(_ ids: [String]) -> String {
    ids.count > 6
      ? ids.prefix(5).joined(separator: ", ") + " and \(ids.count - 5) more"
      : ids.joined(separator: ", ")
  }

  private func conditions(_ card: RuleCard, _ page: inout ExplainPage) {
    page.row(
      2, "zones",
      card.zones.isEmpty
        ? "all but boilerplate" : card.zones.map(\.rawValue).joined(separator: ", "))
    if !card.languages.isEmpty {
      page.row(2, "language", card.languages.joined(separator: ", "))
    }
    if !card.issuers.isEmpty {
      page.row(
        2, "issuer", "the issuer or the holder is one of " + card.issuers.joined(separator: ", "))
    }
    for veto in card.unless { page.row(2, "unless", veto) }
    var functions: [String] = []
    if card.hasWhen { functions.append("when") }
    if card.hasStatement { functions.append("statement") }
    if card.hasBuild { functions.append("build") }
    if !functions.isEmpty {
      page.row(2, "functions", functions.joined(separator: " and ") + ", in Lua")
    }
    for item in card.set { page.row(2, "set", item) }
  }

  private func parts(_ card: RuleCard, _ page: inout ExplainPage) {
    for part in card.parts {
      if let rung = part.rung {
        let sign = part.polarity.map { $0 > 0 ? "+" : $0 < 0 ? "\u{2212}" : "0" } ?? ""
        let strength = part.strength.map { ", strength \($0)" } ?? ""
        page.row(2, "rung", "\(rung)  (\(sign)\(strength), line \(part.location.line))")
      } else {
        let label = card.hasLines ? "line" : "pattern"
        for pattern in part.patterns { page.row(2, label, pattern) }
      }
      if !part.triggers.isEmpty {
        let words = part.triggers.prefix(24).joined(separator: ", ")
        page.row(4, "starts at", words + (part.triggers.count > 24 ? ", \u{2026}" : ""), .faint)
      }
    }
  }
}
