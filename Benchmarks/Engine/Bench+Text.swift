import BenchmarkRules
import DemarcheText

extension Bench {
  /// Reading the text alone.
  func measureText() throws {
    report.begin(
      .text,
      "No rules. The vocabulary has the words of the 950 drawn rules, so that words get numbers.")
    let vocabulary = vocabulary()
    var tokens = 0
    let times = try Turns.medians(
      settings.runs,
      [
        { EngineUnderTest.layOut(statements).seconds },
        {
          let pass = EngineUnderTest.analyse(statements, vocabulary)
          tokens = pass.count
          return pass.seconds
        },
      ])
    add("blocks and zones", times[0], target: nil, "")
    add("tokens and sentences", max(1e-9, times[1] - times[0]), target: nil, "by difference")
    add(
      "tokens, sentences and zones", times[1], target: .atLeast(200),
      "\(perMegabyte(tokens)) tokens a MB")
  }

  private func add(_ name: String, _ seconds: Double, target: Figure.Target?, _ note: String) {
    report.add(
      Figure(
        section: "text", name: name, value: megabytes / seconds, unit: "MB/s",
        note: "\(seconds.short) s\(note.isEmpty ? "" : "; " + note)", runs: settings.runs,
        target: target))
  }

  private func vocabulary() -> Vocabulary {
    var vocabulary = Vocabulary()
    for rule in workshop.rules.drawn(950) {
      _ = vocabulary.add(Array(rule.first.utf8))
      _ = vocabulary.add(Array(rule.last.utf8))
    }
    return vocabulary
  }

  /// The same text with ever more to do; each row's own part is the difference to the one before.
  func measureStages() throws {
    report.begin(
      .stages, "Each row does what the row above does and one thing more; own = difference.")
    let base = [try workshop.coreLexicons(), Workshop.formulas]
    let drawn = try workshop.pack("drawn-950", workshop.rules.drawn(950))
    let phrases = try workshop.phrasePack(10_000, casePolicy: nil)
    let vocabulary = vocabulary()
    let reading = try Turns.medians(
      settings.runs,
      [
        { EngineUnderTest.layOut(statements).seconds },
        { EngineUnderTest.analyse(statements, vocabulary).seconds },
      ])
    let measured = try measure([
      PackSet("+ values, names, lexicons of core", base, rules: ["none/*"]),
      PackSet("+ 50 formulas", base),
      PackSet("+ 950 drawn rules", base + [drawn]),
      PackSet("+ 10,000 phrases", base + [drawn, phrases]),
      PackSet("first-party packs, with Lua functions", Workshop.firstParty, rules: []),
    ])
    var before = 0.0
    func stage(_ name: String, _ seconds: Double) {
      let own = max(0, seconds - before)
      report.add(
        Figure(
          section: "stages", name: name, value: seconds / megabytes * 1000, unit: "ms/MB",
          note: "own \((own / megabytes * 1000).short) ms/MB", runs: settings.runs))
      before = seconds
    }
    stage("blocks and zones", reading[0])
    stage("+ tokens and sentences", reading[1])
    for row in measured.dropLast() { stage(row.name, row.seconds) }
    before = measured[0].seconds
    stage(measured[4].name + " (own: against the lexicons alone)", measured[4].seconds)
  }
}
