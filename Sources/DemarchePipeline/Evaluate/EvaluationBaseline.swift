import DemarcheModel
import DemarcheReaders
import Foundation

/// The result of an earlier evaluation, as its JSON has it.
package struct EvaluationBaseline: Sendable {
  /// An error as it is written; what makes two of them the same is all but what was found instead.
  struct Fault: Sendable, Decodable {
    var kind: String
    var type: String
    var field: String?
    var words: String
    var sentence: String
    var line: Int?
    var column: Int?
  }

  struct Counts: Sendable, Decodable {
    var found: Int
    var `false`: Int
    var missed: Int

    var tally: Tally {
      var tally = Tally()
      tally.found = found
      tally.falseAlarms = `false`
      tally.missed = missed
      return tally
    }
  }

  struct Row: Sendable, Decodable {
    var plain: Counts
    var strict: Counts?
    var whole: Counts?

    private enum Key: String, CodingKey { case strict, whole }

    init(from decoder: any Decoder) throws {
      plain = try Counts(from: decoder)
      let values = try decoder.container(keyedBy: Key.self)
      strict = try values.decodeIfPresent(Counts.self, forKey: .strict)
      whole = try values.decodeIfPresent(Counts.self, forKey: .whole)
    }

    /// Nil where the level was not known yet.
    func tally(_ level: ScoreLevel) -> Tally? {
      switch level {
      case .plain: plain.tally
      case .strict: strict?.tally
      case .whole: whole?.tally
      }
    }
  }

  struct Statement: Sendable, Decodable {
    var id: String
    var types: [String: Row]
    /// Nil where only the scores were written.
    var errors: [Fault]?
  }

  private struct File: Decodable {
    var statements: [Statement]
  }

  /// The file, as the person knows it.
  package let path: String
  let statements: [Statement]

  /// Reads the result at `path`.
  ///
  /// - Throws: `DemarcheError` where it cannot be read, or is none.
  package init(path: String) throws(DemarcheError) {
    do throws(ReadError) {
      try self.init(path: path, bytes: SourceFile.read(path).bytes)
    } catch {
      throw DemarcheError([error.diagnostic])
    }
  }

  /// Reads the bytes of a result; nil where they are none.
  package init?(path: String, json: [UInt8]) {
    guard let file = try? JSONDecoder().decode(File.self, from: Data(json)) else { return nil }
    self.path = path
    statements = file.statements
  }

  private init(path: String, bytes: [UInt8]) throws(ReadError) {
    guard let read = EvaluationBaseline(path: path, json: bytes) else {
      throw ReadError(
        Diagnostic(
          code: "gold/bad-baseline", message: "the file is no result of 'demarche eval'",
          file: path, help: "write one with 'demarche eval GOLD --format json -o FILE'"))
    }
    self = read
  }
}
