import DemarcheModel

/// The changes to the lines of a file of cases that make it say what happened.
struct CaseEdits {
  private struct Edit {
    var spot: Range<Int>
    var text: String
  }

  // By line, from 1.
  private var edits: [Int: [Edit]] = [:]
  /// Lines to be put behind a line, by its number.
  private(set) var added: [Int: [String]] = [:]

  var isEmpty: Bool { edits.isEmpty && added.isEmpty }

  /// The line as it will be; nil where it stays.
  func line(_ number: Int, _ old: String) -> String? {
    guard let edits = edits[number] else { return nil }
    var scalars = Array(old.unicodeScalars)
    for edit in edits.sorted(by: { $0.spot.lowerBound > $1.spot.lowerBound }) {
      scalars.replaceSubrange(edit.spot, with: Array(edit.text.unicodeScalars))
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// Takes in what became of a case.
  mutating func add(_ outcome: CaseOutcome, pack: String) {
    for judged in outcome.judged {
      switch judged.verdict {
      case .passed, .gap: continue
      case .closedGap: setSign(of: judged.expectation, gap: false, judged.expectation.claim)
      case .failed: repair(judged, outcome)
      }
    }
    var new = outcome.surplus
    if outcome.item.expectations.isEmpty, outcome.item.exactness == nil {
      new = outcome.findings.annotations.indices.filter {
        outcome.findings.annotations[$0].provenance.rule.hasPrefix(pack + "/")
      }
      if new.isEmpty { added[outcome.item.lastLine] = ["~ exact \(pack)/*"] }
    }
    if !new.isEmpty {
      added[outcome.item.lastLine, default: []] += new.map {
        CaseEdits.line(of: outcome.findings.annotations[$0], outcome.findings.statement)
      }
    }
  }

  private mutating func repair(_ judged: CaseOutcome.Judged, _ outcome: CaseOutcome) {
    let expectation = judged.expectation
    guard let index = judged.annotation else {
      // What does not happen is a known gap from now on.
      return setSign(of: expectation, gap: true, .present)
    }
    let annotation = outcome.findings.annotations[index]
    let statement = outcome.findings.statement
    if expectation.claim == .absent { setSign(of: expectation, gap: false, .present) }
    let isMarked = expectation.ranges.contains {
      $0.contains(annotation.trigger) && annotation.range.union(annotation.trigger).contains($0)
    }
    let judge = CaseJudge(findings: outcome.findings)
    for difference in judge.differences(expectation, annotation) {
      put(CaseWords.quoted(difference.actual), at: difference.test.spot, expectation)
    }
    guard !isMarked, expectation.claim == .absent || !expectation.ranges.isEmpty else { return }
    let words = CaseEdits.words(of: annotation.trigger, statement)
    if let spot = expectation.wordsSpot {
      put(words, at: spot, expectation)
    } else if expectation.isCaret {
      put("= ", at: 0..<expectation.nameSpot.lowerBound, expectation)
      put(
        " " + words, at: expectation.nameSpot.upperBound..<expectation.nameSpot.upperBound,
        expectation)
    } else {
      let end = expectation.nameSpot.upperBound
      put(" " + words, at: end..<end, expectation)
    }
  }

  private mutating func setSign(
    of expectation: CaseExpectation, gap: Bool, _ claim: CaseExpectation.Claim
  ) {
    let claimed = claim == .present ? "=" : "!"
    guard expectation.isCaret else {
      let sign = gap ? (claim == .present ? "?" : "? !") : claimed
      return put(sign, at: expectation.signSpot, expectation)
    }
    let sign = (gap ? "? " : "") + (claim == .present ? "" : "! ")
    put(
      " " + sign, at: expectation.signSpot.upperBound..<expectation.nameSpot.lowerBound,
      expectation)
  }

  private mutating func put(_ text: String, at spot: Range<Int>, _ expectation: CaseExpectation) {
    edits[expectation.line, default: []].removeAll {
      $0.spot.overlaps(spot) && spot.lowerBound <= $0.spot.lowerBound
    }
    edits[expectation.line, default: []].append(Edit(spot: spot, text: text))
  }

  // MARK: new lines

  /// An expectation that an annotation meets.
  static func line(of annotation: Annotation, _ statement: Statement) -> String {
    let id = annotation.provenance.rule
    let name = id.split(separator: "/").last.map(String.init) ?? id
    let values = CaseValues(statement: statement)
    var parts = ["= " + name, words(of: annotation.trigger, statement)]
    for field in annotation.fields where field.name != "ladder" {
      let value = values.forms(of: field.name, annotation).first ?? "none"
      if value != "none", value.count <= 60 {
        parts.append(field.name + "=" + CaseWords.quoted(value))
      }
    }
    if !annotation.status.isPlain { parts.append("status=" + annotation.status.name) }
    return parts.joined(separator: " ")
  }

  /// The words in quotation marks, with their number where the text has them more than once.
  static func words(of range: TextRange, _ statement: Statement) -> String {
    let words = statement.text(in: range) ?? ""
    var text = CaseText(title: "", line: 0, metadata: CaseMetadata(), path: "")
    text.add(statement.text, line: 0, lead: 0)
    let places = text.places(of: words)
    let quoted = CaseWords.quotation(of: words)
    guard places.count > 1, let number = places.firstIndex(of: range) else { return quoted }
    return quoted + " #\(number + 1)"
  }
}
