import DemarcheModel
import DemarcheRules

extension ExplainText {
  /// How one annotation came about, as a tree.
  func write(_ derivation: Derivation, to page: inout ExplainPage) {
    let annotation = derivation.annotation
    let isTuned = annotation.tuning?.overlays.contains { $0.action == "suppress" } ?? false
    let state = isTuned ? "  (suppressed)" : annotation.suppressedBy == nil ? "" : "  (lost)"
    page.line(0, "\(annotation.type) \(words(annotation.trigger))\(state)", .bold)
    page.row(2, "words", words(annotation.range, to: 300))
    page.row(
      2, "at",
      "\(place(annotation.range.start)), sentence \(annotation.sentenceNumber), zone "
        + annotation.zone.rawValue)
    rule(annotation.provenance, &page)
    if let readings = derivation.readings {
      self.readings(readings, &page)
    } else if let frame = explained.places.frame(of: annotation.provenance.rule) {
      page.row(2, "frame", derivation.verb?.isPassive == true ? ExplainText.passive : frame)
    } else {
      page.row(2, "pattern", derivation.pattern)
    }
    steps(derivation, 4, &page)
    if let verb = derivation.verb { page.row(2, "verb", text(of: verb)) }
    for judgement in derivation.judgements { self.judgement(judgement, &page) }
    fields(derivation, &page)
    page.row(2, "status", status(derivation))
    if let type = derivation.published {
      page.row(2, "published", "as <\(type)>, which later rules see")
    }
    if let words = annotation.tuning?.words, !words.isEmpty { page.row(2, "workspace", words) }
    if let winner = derivation.winner { rival("lost to", winner, &page) }
    for loser in derivation.losers { rival("beat", loser, &page) }
  }

  private static let passive =
    "in the passive: the subject is the target, and the holder stands behind 'by'"

  private func rule(_ provenance: Provenance, _ page: inout ExplainPage) {
    page.row(2, "rule", name(provenance.rule, provenance.rung))
    let version = provenance.pack.split(separator: "@").last.map { ", version \($0)" } ?? ""
    let location = RuleLocation(file: provenance.file, line: provenance.line)
    page.row(2, "", path(provenance.rule, location) + version, .faint)
  }

  // What the function of a statement rule could see, and of that what stands near.
  private func readings(_ readings: [Derivation.Reading], _ page: inout ExplainPage) {
    page.row(2, "function", "statement, in Lua, asked once about the whole statement")
    if readings.isEmpty { page.row(2, "reads", "no annotations") }
    for reading in readings {
      let near = reading.near.prefix(ExplainText.nearLimit)
      page.row(
        2, "reads",
        "\(reading.count) \(reading.type) annotation\(reading.count == 1 ? "" : "s")"
          + (reading.count == 0 ? "" : near.isEmpty ? ", none of them here" : ", of which here"))
      for annotation in near {
        page.line(
          4,
          "\(words(annotation.trigger)) at \(place(annotation.range.start)) by "
            + name(annotation), .faint)
      }
      if reading.near.count > near.count {
        page.line(4, "and \(reading.near.count - near.count) more", .faint)
      }
    }
  }

  private static let nearLimit = 8

  // What each item took; the trigger's are marked.
  private func steps(_ derivation: Derivation, _ indent: Int, _ page: inout ExplainPage) {
    let labels = derivation.steps.map { step in
      (step.isTrigger ? "@" : "") + step.captures.map { $0 + ":" }.joined() + step.item
    }
    let wide = min(26, (labels.map(\.count).max() ?? 0) + 2)
    for (step, label) in zip(derivation.steps, labels) {
      let note = step.note.map { " (\($0))" } ?? ""
      page.row(indent, label, words(step.range) + note, wide: wide)
      if let span = step.span { consumed(span, indent + 2, &page) }
    }
  }

  private func consumed(_ span: ConsumedSpan, _ indent: Int, _ page: inout ExplainPage) {
    page.line(indent, "is " + ExplainText.text(of: span))
    switch span.source {
    case .lexicon:
      let place = explained.places.lexiconEntry(span) ?? "a lexicon"
      page.line(indent, "from " + place, .faint)
    case .builtIn: page.line(indent, "built in", .faint)
    case .issuer: page.line(indent, "the name of the issuer, which no lexicon knows", .faint)
    case .surname: page.line(indent, "the surname of a person named in full before", .faint)
    case .deeper(let annotation): page.line(indent, "by " + name(annotation), .faint)
    case .rule(let inner):
      let provenance = inner.annotation.provenance
      let location = RuleLocation(file: provenance.file, line: provenance.line)
      page.line(
        indent,
        "by \(name(inner.annotation)) at \(place(inner.annotation.range.start)), "
          + path(provenance.rule, location), .faint)
      page.row(indent + 2, "pattern", inner.pattern, wide: 9)
      steps(inner, indent + 4, &page)
    }
  }

  static func text(of span: ConsumedSpan) -> String {
    var text = "<\(span.type)>"
    if let name = span.name { text += " " + name }
    if let id = span.id { text += " [\(id)]" }
    if let value = span.value { text += " = " + value }
    if !span.attributes.isEmpty { text += ", " + span.attributes.joined(separator: ", ") }
    return text
  }

  private func text(of verb: Derivation.Verb) -> String {
    var marks = [verb.tense.rawValue, verb.isPassive ? "passive" : "active"]
    marks.append(verb.isNegated ? "negated" : "not negated")
    if verb.isInfinitive { marks.append("infinitive") }
    if let modal = verb.modal { marks.append("modal \u{201C}\(modal)\u{201D}") }
    if verb.modality != .none { marks.append(verb.modality.rawValue) }
    if !verb.adverbs.isEmpty {
      let words = verb.adverbs.map { "\u{201C}\($0)\u{201D}" }.joined(separator: ", ")
      marks.append((verb.adverbs.count == 1 ? "adverb " : "adverbs ") + words)
    }
    return words(verb.range) + ": " + marks.joined(separator: ", ")
  }

  private func judgement(_ judgement: Judgement, _ page: inout ExplainPage) {
    page.row(2, judgement.condition, ExplainText.text(of: judgement))
  }

  static func text(of judgement: Judgement) -> String {
    switch (judgement.condition, judgement.isPassed) {
    case ("unless", true): "does not match: " + judgement.text
    case ("unless", false):
      "vetoed by " + (judgement.found ?? "a match") + ", which " + judgement.text + " takes"
    case ("when", _): judgement.text
    default:
      (judgement.isPassed ? "holds: " : "does not hold: ") + judgement.text
        + (judgement.found.map { " (\($0))" } ?? "")
    }
  }

  private func fields(_ derivation: Derivation, _ page: inout ExplainPage) {
    let fields = derivation.annotation.fields
    guard !fields.isEmpty else { return }
    page.line(2, "fields")
    let wide = min(18, (fields.map(\.name.count).max() ?? 0) + 2)
    for (index, field) in fields.enumerated() {
      let how = index < derivation.origins.count ? derivation.origins[index].how : ""
      page.row(4, field.name, value(field) + (how.isEmpty ? "" : "  \u{2190} " + how), wide: wide)
    }
  }

  private func value(_ field: Field) -> String {
    var text: String
    switch field.value {
    case .actor(let actor)?: text = actor.name + (actor.id.map { " [\($0)]" } ?? "")
    case .date(let date)?: text = date.text
    case let value?: text = FindingsText.shortened(value.plainText, to: 100)
    case nil: text = field.range.map { words($0) } ?? "nobody"
    }
    if let range = field.range { text += " at \(place(range.start))" }
    return text
  }

  private func status(_ derivation: Derivation) -> String {
    let status = derivation.annotation.status
    var text = status.name
    if let reporter = status.reportedBy { text += " by " + reporter.name }
    var axes: [String] = []
    if status.isNegated { axes.append("negated") }
    if status.modality != .none { axes.append(status.modality.rawValue) }
    if status.tense != .present { axes.append(status.tense.rawValue) }
    axes.removeAll { $0 == status.name }
    if !axes.isEmpty { text += ", " + axes.joined(separator: ", ") }
    if derivation.annotation.certainty == .implicit { text += ", implicit" }
    return text + (derivation.statusReason.isEmpty ? "" : ": " + derivation.statusReason)
  }

  private func rival(_ label: String, _ rival: Derivation.Rival, _ page: inout ExplainPage) {
    let other = rival.annotation
    page.row(
      2, label,
      "\(name(other)) \(words(other.trigger)) at \(place(other.range.start))"
        + by(rival.by))
  }
}
