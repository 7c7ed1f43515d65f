import DemarcheModel
import DemarcheReaders
import TestSupport

/// What a reader made of some bytes, for tests.
struct Reading {
  let source: [UInt8]
  let statements: [Statement]

  init(
    _ source: [UInt8], _ reader: any Reader, _ options: ReadOptions = ReadOptions(),
    origin: String = "a"
  ) throws(ReadError) {
    self.source = source
    statements = try reader.read(
      SourceBytes(origin: origin, bytes: source), options: options
    ).statements
  }

  /// Of a file of the fixtures, whose name is its origin.
  init(fixture: String, _ reader: any Reader) throws {
    try self.init(
      Repository.bytes(of: "Tests/Fixtures/" + fixture), reader, origin: fixture)
  }

  /// The blocks of a statement as `zone|words`.
  static func blocks(_ statement: Statement) -> [String] {
    statement.blocks.map { $0.zone.rawValue + "|" + (statement.text(in: $0.range) ?? "?") }
  }

  /// The bytes of the source from which words of a statement came.
  func origin(of words: String, in statement: Statement) -> String? {
    let text = Array(statement.text.utf8)
    let wanted = Array(words.utf8)
    guard let start = text.indices.first(where: { text[$0...].starts(with: wanted) }) else {
      return nil
    }
    let range = statement.offsets.sourceRange(TextRange(start, start + wanted.count))
    return String(decoding: source[range.start..<range.end], as: UTF8.self)
  }

  /// What of the statements is not as it should be; nil where all is.
  var unsound: String? { Reading.unsound(statements, sourceCount: source.count) }

  /// What of statements is not as it should be; nil where all is.
  static func unsound(_ statements: [Statement], sourceCount: Int) -> String? {
    for statement in statements {
      let count = statement.text.utf8.count
      if count > PlainTextReader.textLimit { return "a text of \(count) bytes" }
      var end = 0
      for block in statement.blocks {
        if block.range.start < end || block.range.isEmpty || block.range.end > count {
          return "a block at \(block.range)"
        }
        if statement.text(in: block.range) == nil { return "a block cuts a character" }
        end = block.range.end
      }
      var last = 0
      for offset in stride(from: 0, through: count, by: 1 + count / 300) {
        let place = statement.offsets.sourceOffset(offset)
        if place < last || place > sourceCount { return "offset \(offset) leads to \(place)" }
        last = place
      }
    }
    return nil
  }

  /// The diagnostics of all statements, as people see them.
  var notes: [String] { statements.flatMap { $0.diagnostics.map(\.fullText) } }
}

/// The diagnostic with which reading fails, as people see it; nil where it does not.
func fault(of source: [UInt8], _ reader: any Reader) -> String? {
  do throws(ReadError) {
    _ = try Reading(source, reader)
    return nil
  } catch {
    return error.diagnostic.fullText
  }
}
