import DemarcheModel

/// Compares what was found in the text of a case with what it expects.
struct CaseJudge {
  let findings: Findings
  private var statement: Statement { findings.statement }

  /// The outcome of `item`.
  static func outcome(
    of item: StatementCase, in file: String, _ findings: Findings
  ) -> CaseOutcome {
    let judge = CaseJudge(findings: findings)
    let judged = item.expectations.map { judge.judged($0) }
    var problems = findings.diagnostics.filter { $0.severity == .error }.map {
      $0.message + " [\($0.code)]"
    }
    let surplus = item.exactness.map { judge.surplus($0, beside: judged) } ?? []
    for index in surplus.prefix(20) {
      let found = findings.annotations[index]
      problems.append(
        "nothing else should be found, but \(found.type) "
          + "\u{201C}\(judge.words(found.trigger))\u{201D} is, by \(found.provenance.text)")
    }
    if surplus.count > 20 { problems.append("and \(surplus.count - 20) more") }
    if item.expectations.isEmpty, item.exactness == nil {
      problems.append("the case expects nothing; '--accept' writes down what is found")
    }
    return CaseOutcome(
      file: file, item: item, findings: findings, judged: judged, problems: problems,
      surplus: surplus)
  }

  private func judged(_ expectation: CaseExpectation) -> CaseOutcome.Judged {
    let (problem, annotation) =
      expectation.claim == .present ? missing(expectation) : unwanted(expectation)
    let verdict: CaseOutcome.Judged.Verdict =
      switch (problem, expectation.isGap) {
      case (nil, false): .passed
      case (nil, true): .closedGap
      case (_?, true): .gap
      case (let problem?, false): .failed(problem)
      }
    return CaseOutcome.Judged(
      expectation: expectation, verdict: verdict, annotation: annotation)
  }

  /// Whether an annotation is of the type or rule that a name means.
  static func isNamed(_ name: String, _ annotation: Annotation) -> Bool {
    if annotation.type == name { return true }
    let id = annotation.provenance.rule
    // Globs are slow, and most names are none.
    return name.utf8.contains(UInt8(ascii: "*"))
      ? RuleGlob.matches(name, id: id) : id == name || id.hasSuffix("/" + name)
  }

  // MARK: what must be found

  private func missing(_ expectation: CaseExpectation) -> (String?, Int?) {
    let named = findings.annotations.indices.filter {
      CaseJudge.isNamed(expectation.name, findings.annotations[$0])
    }
    let there = named.filter { index in
      expectation.ranges.isEmpty
        || expectation.ranges.contains { fits($0, findings.annotations[index]) }
    }
    for index in there where differences(expectation, findings.annotations[index]).isEmpty {
      return (nil, index)
    }
    if let nearest = there.min(by: {
      differences(expectation, findings.annotations[$0]).count
        < differences(expectation, findings.annotations[$1]).count
    }) {
      let texts = differences(expectation, findings.annotations[nearest]).map(\.text)
      return (texts.joined(separator: "; "), nearest)
    }
    if let loser = lost(expectation) { return ("lost to \(loser)", nil) }
    let near = named.filter { touches(expectation, findings.annotations[$0]) }
    let other = near.first ?? (named.count == 1 ? named.first : nil)
    if let other {
      let found = findings.annotations[other]
      return (
        "starts from \u{201C}\(words(found.trigger))\u{201D} at \(place(found.trigger))",
        near.isEmpty ? nil : other
      )
    }
    if named.isEmpty { return ("nothing of it is found", nil) }
    return ("it is found \(named.count) times, but not here", nil)
  }

  /// Whether words mark an annotation: its trigger, its whole match, or what is between.
  private func fits(_ range: TextRange, _ annotation: Annotation) -> Bool {
    range.contains(annotation.trigger)
      && annotation.range.union(annotation.trigger).contains(range)
  }

  private func touches(_ expectation: CaseExpectation, _ annotation: Annotation) -> Bool {
    expectation.ranges.contains {
      $0.overlap(annotation.range.union(annotation.trigger)) > 0
    }
  }

  private func lost(_ expectation: CaseExpectation) -> String? {
    let loser = findings.suppressed.first { annotation in
      CaseJudge.isNamed(expectation.name, annotation)
        && (expectation.ranges.isEmpty || expectation.ranges.contains { fits($0, annotation) })
    }
    return loser.map { $0.suppressedBy?.text ?? "another" }
  }

  // MARK: what must not

  private func unwanted(_ expectation: CaseExpectation) -> (String?, Int?) {
    let found = findings.annotations.indices.first { index in
      let annotation = findings.annotations[index]
      return CaseJudge.isNamed(expectation.name, annotation)
        && (expectation.ranges.isEmpty
          || expectation.ranges.contains { $0.overlap(annotation.trigger) > 0 })
        && differences(expectation, annotation).isEmpty
    }
    guard let found else { return (nil, nil) }
    let annotation = findings.annotations[found]
    return (
      "should not be found, but is at \u{201C}\(words(annotation.trigger))\u{201D}, by "
        + annotation.provenance.text, found
    )
  }

  private func surplus(
    _ exactness: StatementCase.Exactness, beside judged: [CaseOutcome.Judged]
  ) -> [Int] {
    let met = Set(judged.compactMap { $0.hasFailed ? nil : $0.annotation })
    return findings.annotations.indices.filter { index in
      let annotation = findings.annotations[index]
      let isMeant =
        exactness.names.isEmpty
        || exactness.names.contains { CaseJudge.isNamed($0.text, annotation) }
      return isMeant && !met.contains(index)
        && !judged.contains { meets($0.expectation, annotation) }
    }
  }

  // Several expectations may speak of one annotation, and one of several.
  private func meets(_ expectation: CaseExpectation, _ annotation: Annotation) -> Bool {
    expectation.claim == .present && CaseJudge.isNamed(expectation.name, annotation)
      && (expectation.ranges.isEmpty || expectation.ranges.contains { fits($0, annotation) })
  }

  // MARK: fields

  /// A field that is not as expected.
  struct Difference {
    var test: CaseExpectation.FieldTest
    /// What it is; `none` where it is missing.
    var actual: String
    var text: String { "\(test.name) should be '\(test.value)', but is '\(actual)'" }
  }

  /// The fields of an annotation that are not as expected.
  func differences(_ expectation: CaseExpectation, _ annotation: Annotation) -> [Difference] {
    let values = CaseValues(statement: statement)
    return expectation.fields.compactMap { test in
      let forms = values.forms(of: test.name, annotation)
      if forms.contains(FindingsText.oneLine(test.value)) { return nil }
      return Difference(test: test, actual: forms.first ?? "none")
    }
  }

  private func words(_ range: TextRange) -> String {
    FindingsText.shortened(FindingsText.oneLine(statement.text(in: range) ?? ""), to: 80)
  }

  private func place(_ range: TextRange) -> String {
    let place = statement.lineAndColumn(of: range.start)
    return "\(place.line):\(place.column)"
  }
}
