import BenchmarkRules
import Foundation

/// The temporary folder with generated packs and files for peers, and what they are made from.
///
/// A class because it makes each thing once, when first asked for.
final class Workshop {
  /// How often the fifty formulas match in a megabyte of the corpus, as measured; the generator
  /// aims at it where further rules are to double the number of matches.
  static let formulaMatchesPerMegabyte = 1026.0

  let corpus: Corpus
  let folder: String
  private(set) lazy var scan = WordScan(corpus.texts)
  /// The words of the sample alone.
  private(set) lazy var sampleScan = WordScan(corpus.statements.lazy.map(\.text))
  private(set) lazy var rules = RuleGenerator(scan)
  private(set) lazy var phrases = PhraseGenerator(scan)
  private var made: Set<String> = []

  init(_ corpus: Corpus) throws {
    self.corpus = corpus
    folder = FileManager.default.temporaryDirectory
      .appending(path: "demarche-benchmarks-\(ProcessInfo.processInfo.processIdentifier)")
      .path(percentEncoded: false)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  static var corePack: String { Settings.root + "/plugins/core" }
  static var formulas: String { Settings.root + "/Benchmarks/packs/formulas" }

  /// The packs that come with demarche.
  static var firstParty: [String] {
    let plugins = Settings.root + "/plugins"
    return ((try? FileManager.default.contentsOfDirectory(atPath: plugins)) ?? []).sorted()
      .map { plugins + "/" + $0 }
      .filter { FileManager.default.fileExists(atPath: $0 + "/pack.toml") }
  }

  /// The folder of a pack with the language and the lexicons of core, without its rules.
  ///
  /// What is measured are the rules of the benchmark; those of core would run with them wherever one
  /// asks for an actor.
  func coreLexicons() throws -> String {
    let pack = folder + "/packs/core-lexicons"
    guard made.insert("packs/core-lexicons").inserted else { return pack }
    let files = FileManager.default
    try files.createDirectory(atPath: pack + "/rules", withIntermediateDirectories: true)
    for part in ["pack.toml", "lexicons", "rules/grammar.lua", "rules/lexicons.lua"] {
      try files.copyItem(atPath: Workshop.corePack + "/" + part, toPath: pack + "/" + part)
    }
    return pack
  }

  /// The folder of a pack of rules.
  func pack(_ name: String, _ rules: @autoclosure () -> [ComparableRule]) throws -> String {
    let pack = folder + "/packs/" + name
    if made.contains("packs/\(name)/pack.toml") { return pack }
    try write("packs/\(name)/pack.toml") { PackText.manifest(name) }
    for file in PackText.files(rules()) {
      try write("packs/\(name)/rules/\(file.name)") { file.text }
    }
    return pack
  }

  /// Phrases, with the share of them that stands in the corpus as large lexicons have it.
  func phrases(_ count: Int) -> PhraseGenerator.Phrases {
    let occurring = [1_000: 200, 10_000: 1_000, 100_000: 5_000][count] ?? count / 10
    return phrases.phrases(count, occurring: occurring)
  }

  /// The folder of a pack of phrases.
  func phrasePack(_ count: Int, casePolicy: String?) throws -> String {
    let name = "phrases-\(count)" + (casePolicy.map { "-" + $0 } ?? "")
    try write("packs/\(name)/pack.toml") { PackText.manifest(name) }
    try write("packs/\(name)/rules/phrases.lua") { PackText.phraseRules }
    try write("packs/\(name)/lexicons/phrases.tsv") {
      PackText.lexicon(phrases(count).all, casePolicy: casePolicy)
    }
    return folder + "/packs/" + name
  }

  /// Writes a file into the temporary folder, once.
  @discardableResult
  func write(_ name: String, _ text: () -> String) throws -> String {
    let path = folder + "/" + name
    guard made.insert(name).inserted else { return path }
    try FileManager.default.createDirectory(
      at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text().utf8).write(to: URL(filePath: path))
    return path
  }
}
