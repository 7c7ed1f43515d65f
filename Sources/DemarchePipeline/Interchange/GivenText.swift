import DemarcheModel
import DemarcheReaders

/// A text as another program has it, in which its positions count, and the statement's text.
///
/// The two differ where the given one is not in normalization form C.
struct GivenText: Sendable {
  /// The statement's text.
  let text: String
  private let given: String
  private let map: OffsetMap
  private let offsets: OffsetConverter

  /// A text in which positions count in `unit`.
  init(_ given: String, unit: OffsetUnit) throws(ImportFault) {
    let limit = PlainTextReader.textLimit
    guard given.utf8.count <= limit else {
      throw ImportFault(
        "import/too-large", "text should have at most \(limit) bytes, but has \(given.utf8.count)",
        help: "split it into one text a statement")
    }
    if given.utf8.contains(0) { throw .malformed("text should have no NUL, but has one") }
    self.given = given
    (text, map) = NormalForm.text(of: Array(given.utf8), from: 0)
    offsets = OffsetConverter(given, unit: unit)
  }

  /// The bytes of the statement's text that stand between two positions.
  ///
  /// - Parameter words: what should stand there; nil where nobody says.
  func range(
    _ start: Int, _ end: Int, words: String?, of what: String
  ) throws(ImportFault) -> TextRange {
    guard start <= end, let first = offsets.byteOffset(of: start),
      let last = offsets.byteOffset(of: end), let found = slice(first, last)
    else {
      throw ImportFault(
        "import/misplaced", "\(what) should be inside the text, but is \(start)..\(end)",
        help: GivenText.help)
    }
    if let words, words != found {
      throw ImportFault(
        "import/misplaced",
        "\(what) should be the words \(GivenText.quoted(words)), but at \(start)..\(end) stand "
          + GivenText.quoted(found), help: GivenText.help)
    }
    return textRange(first, last)
  }

  /// The same; nil where the words are not there.
  func range(_ start: Int, _ end: Int, with words: String) -> TextRange? {
    do throws(ImportFault) {
      return try range(start, end, words: words, of: "")
    } catch {
      return nil
    }
  }

  /// The statement's bytes for bytes of the given text, on whole characters.
  func textRange(_ start: Int, _ end: Int) -> TextRange {
    let utf8 = text.utf8
    var first = min(map.textOffset(start), utf8.count)
    var last = min(map.textOffset(end), utf8.count)
    while first > 0, isInside(first) { first -= 1 }
    while last < utf8.count, isInside(last) { last += 1 }
    return TextRange(first, last)
  }

  /// The given text as bytes.
  var givenBytes: [UInt8] { Array(given.utf8) }

  /// The bytes of the given text up to a position; nil where it is outside.
  func givenOffset(of position: Int) -> Int? { offsets.byteOffset(of: position) }

  private func isInside(_ offset: Int) -> Bool {
    let utf8 = text.utf8
    guard offset < utf8.count else { return false }
    return utf8[utf8.index(utf8.startIndex, offsetBy: offset)] & 0xC0 == 0x80
  }

  private func slice(_ start: Int, _ end: Int) -> String? {
    let utf8 = given.utf8
    guard start >= 0, start <= end, end <= utf8.count else { return nil }
    let first = utf8.index(utf8.startIndex, offsetBy: start)
    return String(utf8[first..<utf8.index(first, offsetBy: end - start)])
  }

  private static let help = "'--offsets' tells in which unit positions count"

  static func quoted(_ words: String) -> String {
    "'" + (words.count > 60 ? words.prefix(59) + "…" : words) + "'"
  }
}
