import Foundation
import TestSupport
import Testing

/// A hostile script; its first line says which outcomes are right.
struct AttackScript: Sendable, CustomTestStringConvertible {
  /// The name of the file.
  let name: String
  let source: [UInt8]
  /// What `EXPECT` lists; empty where the line is missing.
  let expected: [String]

  var testDescription: String { name }

  /// Whether the script never ends by itself.
  var isEndless: Bool { expected.contains("timeout") }

  /// Whether only the end of its process is sure to end it in time.
  var needsKill: Bool { expected.contains("kill") }

  init(name: String, source: [UInt8]) {
    self.name = name
    self.source = source
    let line = String(decoding: source.prefix { $0 != 10 }, as: UTF8.self)
    expected =
      line.wholeMatch(of: /-- EXPECT ([a-z|]+): .*/)
      .map { $0.output.1.split(separator: "|").map(String.init) } ?? []
  }

  /// The scripts of this checkout, sorted.
  static let ours = scripts(in: Repository.path("Tests/Fixtures/attacks"))

  /// The scripts of `../shared`, sorted; none where it is absent.
  static let shared = Shared.path("attacks").map(scripts) ?? []

  private static func scripts(in folder: String) -> [AttackScript] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".lua") }.sorted().compactMap { name in
      guard let data = try? Data(contentsOf: URL(filePath: folder + "/" + name)) else { return nil }
      return AttackScript(name: name, source: [UInt8](data))
    }
  }
}
