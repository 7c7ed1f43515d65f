import BenchmarkRules
import DemarcheModel
import Foundation

extension Bench {
  /// The rules that all programs can express.
  private var compared: [ComparableRule] { workshop.rules.drawn(5_000, seed: 11) }

  /// Other programs on the same bytes, and whether they found the same.
  func measurePeers() throws {
    let peers = Peer.all(settings).filter { peer in
      settings.peerNames.isEmpty || settings.peerNames.contains { peer.name.contains($0) }
    }
    report.begin(
      .peers,
      "Rules are two words with up to two words, an optional word or nothing between, or one of two "
        + "first words; phrases are compared as written. A peer whose pass takes more than "
        + "\(settings.peerSeconds.short) s of processor time reads the texts up to there, once.")
    var works: [Peer.Work] = []
    for peer in peers where !works.contains(peer.work) { works.append(peer.work) }
    for work in works {
      do {
        try measure(work, peers.filter { $0.work == work })
      } catch let failure as BenchmarkFailure {
        report.check("\(work.text) were compared", false, failure.description)
      }
    }
  }

  private func measure(_ work: Peer.Work, _ peers: [Peer]) throws {
    let packs = try packs(for: work)
    addSpeed(.peers, try measure([PackSet("Demarche, \(work.text)", packs)])[0])
    let engine = try EngineUnderTest(packs: packs, rules: Bench.ownRules)
    var counts: [Int: [Int: Int]] = [:]
    for peer in peers {
      guard let outcome = try run(peer) else { continue }
      let read = Array(statements.prefix(outcome.texts))
      add(peer, outcome, against: try speed(engine, read, outcome.bytes))
      let ours = try counts[outcome.texts] ?? ourCounts(work, engine, read)
      counts[outcome.texts] = ours
      compare(peer.title, ours, try theirCounts(), tolerance: peer.tolerance)
    }
    guard case .rules(let count) = work else { return }
    for (textCount, ours) in counts.sorted(by: { $0.key < $1.key }) {
      checkReference(Array(compared.prefix(count)), ours, textCount)
    }
  }

  // On the texts that a peer read, as often as a tenth of a second has room for.
  private func speed(
    _ engine: EngineUnderTest, _ read: [Statement], _ byteCount: Int
  ) throws -> Double {
    let speeds = try (0..<settings.runs).map { _ in
      var seconds = 0.0
      var passes = 0.0
      repeat {
        seconds += try engine.annotate(read).seconds
        passes += 1
      } while seconds < 0.1
      return Double(byteCount) / 1e6 * passes / seconds
    }
    return speeds.median
  }

  private func packs(for work: Peer.Work) throws -> [String] {
    switch work {
    case .rules(let count):
      [try workshop.pack("compared-\(count)", Array(compared.prefix(count)))]
    case .phrases(let count): [try workshop.phrasePack(count, casePolicy: "exact")]
    }
  }

  private func run(_ peer: Peer) throws -> Peer.Outcome? {
    let texts = try workshop.write("texts") {
      statements.map { "\($0.text.utf8.count)\n\($0.text)\n" }.joined()
    }
    let rules =
      switch peer.work {
      case .rules(let count):
        try workshop.write("rules-\(count).tsv") {
          compared.prefix(count).map { $0.row + "\n" }.joined()
        }
      case .phrases(let count):
        try workshop.write("phrases-\(count).tsv") {
          workshop.phrases(count).all.map { $0 + "\n" }.joined()
        }
      }
    let result = try? ChildProcess.run(
      peer.words + [texts, rules, countsFile] + ["\(settings.peerSeconds)", "\(settings.runs)"]
        + peer.more)
    guard let result, result.status == 0,
      let outcome = try? JSONDecoder().decode(Peer.Outcome.self, from: Data(result.output.utf8))
    else {
      report.skip("\(peer.title): absent, or it failed; Benchmarks/peers/install.sh installs it")
      return nil
    }
    return outcome
  }

  private var countsFile: String { workshop.folder + "/counts.tsv" }

  private func add(_ peer: Peer, _ outcome: Peer.Outcome, against speed: Double) {
    let isPart = outcome.texts < statements.count
    let extent =
      isPart ? "on the first \(outcome.bytes) bytes" : "on the whole sample"
    report.add(
      Figure(
        section: "peers", name: peer.title, value: outcome.speed, unit: "MB/s",
        note: "\(outcome.version); \(peer.note); \(outcome.seconds.short) s \(extent); prepared in "
          + "\(outcome.prepareSeconds.short) s", runs: outcome.runs))
    report.add(
      Figure(
        section: "peers", name: "Demarche against \(peer.title)", value: speed / outcome.speed,
        unit: "×", note: "of MB/s on the bytes that the peer read", runs: outcome.runs,
        target: peer.target.map { .atLeast($0) }))
  }

  // Matches for each number of a rule or phrase.
  private func ourCounts(
    _ work: Peer.Work, _ engine: EngineUnderTest, _ read: [Statement]
  ) throws -> [Int: Int] {
    guard case .phrases(let count) = work else {
      let found = try engine.counts(read)
      report.note(
        "left out of the comparison on \(read.count) texts",
        "\(found.disputedCount) matches with a line break, a no-break space, or a word with a "
          + "hyphen or apostrophe between the two words")
      return numbered(found.plain)
    }
    let counts = try engine.countsByWords(read)
    return Dictionary(
      uniqueKeysWithValues: workshop.phrases(count).all.enumerated().compactMap { number, phrase in
        counts[phrase].map { (number, $0) }
      })
  }

  private func checkReference(_ rules: [ComparableRule], _ ours: [Int: Int], _ texts: Int) {
    let counts = ReferenceCounter(rules, in: workshop.sampleScan).counts(textCount: texts)
    var theirs: [Int: Int] = [:]
    for (number, count) in counts.enumerated() where count > 0 { theirs[number] = count }
    compare(
      "the written definition, \(rules.count) rules, \(texts) texts", ours, theirs,
      tolerance: 0.02)
  }

  private func compare(
    _ name: String, _ ours: [Int: Int], _ theirs: [Int: Int], tolerance: Double
  ) {
    let keys = Set(ours.keys).union(theirs.keys)
    let differing = keys.filter { ours[$0] != theirs[$0] }
    let difference = keys.reduce(0) { $0 + abs((ours[$1] ?? 0) - (theirs[$1] ?? 0)) }
    let sums = (ours.values.reduce(0, +), theirs.values.reduce(0, +))
    let allowed = max(2, Int((Double(max(sums.0, sums.1)) * tolerance).rounded(.up)))
    report.check(
      "same matches as " + name, difference <= allowed && sums.0 > 0,
      "\(sums.0) and \(sums.1); \(difference) differ in \(differing.count) of \(keys.count), "
        + "\(allowed) tolerated\(worst(differing, ours, theirs))")
  }

  private func worst(_ keys: Set<Int>, _ ours: [Int: Int], _ theirs: [Int: Int]) -> String {
    func difference(_ key: Int) -> Int { abs((ours[key] ?? 0) - (theirs[key] ?? 0)) }
    let sorted = keys.sorted { (-difference($0), $0) < (-difference($1), $1) }
    if sorted.isEmpty { return "" }
    return "; most in "
      + sorted.prefix(3).map { "\($0): \(ours[$0] ?? 0)/\(theirs[$0] ?? 0)" }
      .joined(separator: ", ")
  }

  private func numbered(_ counts: [String: Int]) -> [Int: Int] {
    var numbered: [Int: Int] = [:]
    for (rule, count) in counts {
      guard let mark = rule.lastIndex(of: "r"), let number = Int(rule[rule.index(after: mark)...])
      else { continue }
      numbered[number] = count
    }
    return numbered
  }

  private func theirCounts() throws -> [Int: Int] {
    let text = try String(contentsOfFile: countsFile, encoding: .utf8)
    var counts: [Int: Int] = [:]
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: "\t").compactMap { Int($0) }
      if cells.count == 2 { counts[cells[0]] = cells[1] }
    }
    return counts
  }
}
