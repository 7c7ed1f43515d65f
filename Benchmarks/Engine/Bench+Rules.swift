import BenchmarkRules

extension Bench {
  private func base() throws -> [String] { [try workshop.coreLexicons(), Workshop.formulas] }

  /// A thousand rules and ten thousand phrases, everything an annotation needs being built.
  func measureRules() throws {
    report.begin(
      .rules,
      "From text to annotations on one thread: blocks, zones, tokens, sentences, values, lexicons, "
        + "matches, fields, status, holders, overlap. Rules: 50 formulas and drawn ones.")
    let drawn = try workshop.pack("drawn-950", workshop.rules.drawn(950))
    let phrases = try workshop.phrasePack(10_000, casePolicy: nil)
    let base = try base()
    let rows = try measure([
      PackSet("1,000 rules", base + [drawn]),
      PackSet("1,000 rules and 10,000 phrases", base + [drawn, phrases]),
      PackSet("first-party packs", Workshop.firstParty, rules: []),
    ])
    addSpeed(.rules, rows[0])
    addSpeed(.rules, rows[1], target: .atLeast(80))
    addSpeed(.rules, rows[2])
  }

  /// What more rules cost.
  func measureScale() throws {
    report.begin(
      .scale,
      "50 formulas, and further rules: drawn, or without any match, or doubling the matches.")
    let drawn = workshop.rules.drawn(4_950)
    let base = try base()
    var sets = [PackSet("50 rules", base)]
    sets.append(
      PackSet(
        "50 rules and 4,950 that find nothing",
        base + [try workshop.pack("silent-4950", workshop.rules.silent(4_950))]))
    sets.append(
      PackSet(
        "50 rules and 4,950 that double the matches",
        base + [try workshop.pack("doubling-4950", doubling())]))
    for count in [450, 950, 4_950] {
      let pack = try workshop.pack("drawn-\(count)", Array(drawn.prefix(count)))
      sets.append(PackSet("\(count + 50) rules", base + [pack]))
    }
    let rows = try measure(sets)
    for row in rows { addSpeed(.scale, row) }
    addRatio(.scale, "further rules that find nothing", rows[1], to: rows[0], atMost: 1.3)
    addRatio(.scale, "further rules that double the matches", rows[2], to: rows[0], atMost: 2)
    addRatio(.scale, "5,000 rules against 50", rows[5], to: rows[0], atMost: nil)
    let matches = rows.map { Double($0.matchCount) }
    // A line break or a no-break space parts words too, which the generator does not count.
    report.check(
      "rules that find nothing find nothing", matches[1] <= matches[0] * 1.01 + 2,
      "\(Int(matches[0])) and \(Int(matches[1])) matches")
    let factor = matches[2] / max(1, matches[0])
    let range = megabytes < 5 ? 1.5...2.5 : 1.8...2.2
    report.check(
      "the doubling rules double", range.contains(factor),
      "\(factor.short) × the matches of 50 rules; \(range.lowerBound) to \(range.upperBound) "
        + "on a sample of this size")
  }

  /// What more phrases cost.
  func measurePhrases() throws {
    report.begin(
      .phrases, "Lexicons alone, an annotation for each phrase found, beside the lexicons of core.")
    let lexicons = try workshop.coreLexicons()
    let rows = try measure(
      [1_000, 10_000, 100_000].map { count in
        PackSet(
          "\(count) phrases",
          [lexicons, try workshop.phrasePack(count, casePolicy: nil)])
      })
    for row in rows { addSpeed(.phrases, row) }
    addRatio(.phrases, "100,000 phrases against 1,000", rows[2], to: rows[0], atMost: 1.6)
  }
}
