import Foundation

/// Another program that does the same work.
struct Peer {
  /// What it looks for.
  enum Work: Hashable {
    case rules(Int)
    case phrases(Int)

    var text: String {
      switch self {
      case .rules(let count): "\(count) rules"
      case .phrases(let count): "\(count) phrases"
      }
    }
  }

  /// What it tells of a run.
  struct Outcome: Decodable {
    var seconds: Double
    var runs: Int
    var texts: Int
    var bytes: Int
    var prepareSeconds: Double
    var version: String

    private enum CodingKeys: String, CodingKey {
      case seconds, runs, texts, bytes, version
      case prepareSeconds = "prepare_seconds"
    }

    var speed: Double { Double(bytes) / 1e6 / seconds }
  }

  var name: String
  var work: Work
  /// The program and its script.
  var words: [String]
  /// Arguments behind those that all peers take.
  var more: [String] = []
  /// How many times as fast the engine should be.
  var target: Double?
  /// What of the work differs from the engine's.
  var note: String
  /// The share of matches that may differ, because words are cut in another way.
  var tolerance = 0.02

  var title: String { "\(name), \(work.text)" }

  /// All peers.
  static func all(_ settings: Settings) -> [Peer] {
    inPython(settings.python) + hyperscan(settings.python) + inLua + ofPhrases(settings.python)
  }

  private static let folder = Settings.root + "/Benchmarks/peers/"

  private static func inPython(_ python: String) -> [Peer] {
    [(50, 100.0), (500, 1_000), (5_000, 20_000)].map { count, target in
      Peer(
        name: "spaCy Matcher", work: .rules(count), words: [python, folder + "spacy_matcher.py"],
        target: target, note: "tokens, sentences, matches")
    } + [
      Peer(
        name: "gatenlp PAMPAC", work: .rules(50), words: [python, folder + "gatenlp_pampac.py"],
        note: "tokens by a regular expression, matches")
    ]
  }

  // What a person would write; then the form that Hyperscan has the least work with. The program
  // stands beside Python, where the peers are installed.
  private static func hyperscan(_ python: String) -> [Peer] {
    let forms: [(name: String, space: String, target: Double?)] = [
      ("Hyperscan", #"\s+"#, 2), ("Hyperscan, single spaces", " ", nil),
    ]
    return forms.map { name, space, target in
      Peer(
        name: name, work: .rules(1_000),
        words: [URL(filePath: python).deletingLastPathComponent().path + "/hyperscan_peer"],
        more: [space], target: target, note: "end positions only")
    }
  }

  private static var inLua: [Peer] {
    [("Lua with LPeg", "lpeg_peer.lua"), ("plain Lua", "plain_peer.lua")].flatMap { name, script in
      [50, 500].map {
        Peer(
          name: name, work: .rules($0), words: ["lua5.4", folder + script],
          note: "no sentences, no annotations")
      }
    }
  }

  private static func ofPhrases(_ python: String) -> [Peer] {
    let matcher = Peer(
      name: "spaCy PhraseMatcher", work: .phrases(10_000),
      words: [python, folder + "spacy_phrases.py"], note: "tokens, matches", tolerance: 0.05)
    return [matcher]
      + ["pyahocorasick", "ahocorasick-rs"].flatMap { library in
        [10_000, 100_000].map {
          Peer(
            name: library, work: .phrases($0), words: [python, folder + "aho_corasick.py"],
            more: [library], note: "all places, also inside words; no tokens", tolerance: 0.05)
        }
      }
  }
}
