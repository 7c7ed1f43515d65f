import Foundation

/// What the command line asks for.
struct Settings {
  /// The sections, in the order in which they run.
  enum Section: String, CaseIterable {
    case generator, text, stages, rules, scale, phrases, peers
    case endToEnd = "end-to-end"
    case cold, build
  }

  var sections = Section.allCases.filter { $0 != .build }
  var runs = 5
  /// Megabytes of text; nil for all of the corpus.
  var sampleMegabytes: Double?
  /// The least seconds of processor time that a slow peer gets.
  var peerSeconds = 30.0
  /// Of the peers, those whose name has one of these words; empty for all.
  var peerNames: [String] = []
  var jsonFile: String?
  var profiled: String?
  var isCheck = false
  var corpusFile: String
  var demarche: String
  var python: String

  /// The folder of this checkout, without a slash at the end.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path(percentEncoded: false)
    .replacing(/\/$/, with: "")

  static let usage = """
    usage: EngineBenchmarks [--only SECTION,…] [--runs N] [--sample MB] [--json FILE]
        [--peers NAME,…] [--peer-seconds S] [--build] [--corpus FILE] [--demarche FILE]
        [--python FILE] | --check | --profile WAY
    sections: \(Section.allCases.map(\.rawValue).joined(separator: ", "))
    ways to profile: \(Profiled.allCases.map(\.rawValue).joined(separator: ", "))
    """

  /// Reads the words behind the program's name.
  init(_ arguments: some Sequence<String>) throws {
    corpusFile = Settings.root + "/../shared/corpus/white-house-20mb.ndjson"
    demarche = Settings.root + "/.build/release/demarche"
    python = Settings.root + "/Benchmarks/.build/peers/bin/python"
    var words = Array(arguments)[...]
    while let word = words.popFirst() {
      switch word {
      case "--check": isCheck = true
      case "--build": sections.append(.build)
      default:
        guard word.hasPrefix("--"), let value = words.popFirst() else {
          throw BenchmarkFailure("'\(word)' is not known, or lacks its value\n" + Settings.usage)
        }
        try set(word, value)
      }
    }
  }

  private mutating func set(_ word: String, _ value: String) throws {
    switch word {
    case "--only": sections = try value.split(separator: ",").map { try section(String($0)) }
    case "--runs": runs = Int(try number(word, value, atLeast: 1))
    case "--sample": sampleMegabytes = try number(word, value, atLeast: 0.01)
    case "--peer-seconds": peerSeconds = try number(word, value, atLeast: 0)
    case "--peers": peerNames = value.split(separator: ",").map(String.init)
    case "--json": jsonFile = value
    case "--profile": profiled = value
    case "--corpus": corpusFile = value
    case "--demarche": demarche = value
    case "--python": python = value
    default: throw BenchmarkFailure("'\(word)' is not known\n" + Settings.usage)
    }
  }

  private func section(_ name: String) throws -> Section {
    if let section = Section(rawValue: name) { return section }
    throw BenchmarkFailure("no section is called '\(name)'\n" + Settings.usage)
  }

  private func number(_ word: String, _ value: String, atLeast least: Double) throws -> Double {
    if let number = Double(value), number >= least { return number }
    throw BenchmarkFailure("\(word) expects a number from \(least), got '\(value)'")
  }
}
