import DemarcheModel
import DemarcheReaders

/// Readers: sound statements or an error with a code of theirs.
enum ReaderTarget {
  /// Traps where the reader of pages breaks its word.
  static func checkPage(_ bytes: [UInt8]) { check(bytes, HTMLReader()) }

  /// Traps where the reader of feeds breaks its word.
  static func checkFeed(_ bytes: [UInt8]) { check(bytes, FeedReader()) }

  /// The statements that a reader makes of bytes; none where it refuses them.
  ///
  /// Traps where they are not sound.
  @discardableResult
  static func check(_ bytes: [UInt8], _ reader: some Reader) -> [Statement] {
    do throws(ReadError) {
      let reading = try reader.read(
        SourceBytes(origin: "fuzz", bytes: bytes), options: ReadOptions())
      for statement in reading.statements { check(statement, sourceCount: bytes.count) }
      return reading.statements
    } catch {
      precondition(error.diagnostic.code.hasPrefix("read/"), error.diagnostic.message)
      precondition(error.diagnostic.code != "read/no-library", error.diagnostic.message)
      return []
    }
  }

  private static func check(_ statement: Statement, sourceCount: Int) {
    let count = statement.text.utf8.count
    var end = 0
    for block in statement.blocks {
      precondition(block.range.start >= end, "blocks overlap")
      precondition(!block.range.isEmpty && block.range.end <= count, "a block is outside the text")
      precondition(statement.text(in: block.range) != nil, "a block cuts a character")
      end = block.range.end
    }
    var last = 0
    for offset in stride(from: 0, through: count, by: 1 + count / 100) {
      let place = statement.offsets.sourceOffset(offset)
      precondition(place >= last && place <= sourceCount, "an offset leads out of the source")
      last = place
    }
  }
}
