import CDocumentShim
package import DemarcheModel
import Foundation
import Synchronization

/// Tells in which language statements and their blocks are, by cld2, or by common words where these
/// tell that they are English.
///
/// The library is opened when the first text that it is needed for is looked at. Where it is not
/// installed, other languages that nobody gave stay unknown.
package enum LanguageDetector {
  private static let wasMissed = Atomic(false)

  /// Says that the library was asked for and is not there, and how to get it; else nil.
  package static var absence: Diagnostic? {
    guard wasMissed.load(ordering: .relaxed) else { return nil }
    return Diagnostic(
      code: "read/no-language-detector", severity: .note,
      message: "the language of statements that do not say it stays unknown, as the library cld2 "
        + "is not installed",
      help: "install Debian's libcld2-0, or give '--language CODE'")
  }

  /// Fills in the language of a statement where its source did not give one.
  ///
  /// It stays unknown where the text is too short to tell, or in two languages by halves. Of a long
  /// text a sample from its beginning, middle and end is looked at.
  package static func fill(_ statement: inout Statement) {
    guard statement.language == nil else { return }
    let domain = statement.url.flatMap(topLevelDomain)
    let sample = sample(of: statement.text)
    if CommonWords.tellEnglish(sample) {
      statement.language = "en"
      return
    }
    guard let guess = guess(sample, hint: nil, domain: domain),
      guess.is_reliable, guess.letter_bytes >= leastLetters, guess.percent >= leastShare,
      guess.second_percent < greatestRest
    else { return }
    statement.language = code(of: guess)
  }

  /// Fills in the language of blocks that are in another one than their statement.
  ///
  /// A block that is too short to tell is in the statement's language. Related languages look
  /// alike in a headline, so the detector knows what the statement is in.
  package static func fillBlocks(_ statement: inout Statement) {
    guard let language = statement.language else { return }
    for (index, block) in statement.blocks.enumerated()
    where block.language == nil && block.range.byteCount >= leastLetters
      && !(language == "en" && CommonWords.tellEnglish(statement.text, in: block.range))
    {
      guard let words = statement.text(in: block.range),
        let guess = guess(sample(of: words), hint: language, domain: nil),
        guess.is_reliable, guess.percent >= leastShareOfBlock,
        guess.letter_bytes >= leastLetters
      else { continue }
      let found = code(of: guess)
      if found != language { statement.blocks[index].language = found }
    }
  }

  // Measured on official statements in English, French and Swedish: no block of one language is
  // taken for another with these, and headlines in another language are found.
  private static let leastShare = 50
  private static let greatestRest = 35
  private static let leastShareOfBlock = 80
  private static let leastLetters = 30
  private static let pieceLength = 500

  private static func guess(
    _ text: String, hint: String?, domain: String?
  ) -> dlanguage_guess? {
    var guess = dlanguage_guess()
    var text = text
    let isThere = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        dlanguage_guess_text(bytes.baseAddress, bytes.count, hint, domain, &guess)
      }
    }
    if !isThere { wasMissed.store(true, ordering: .relaxed) }
    return isThere ? guess : nil
  }

  private static func sample(of text: String) -> String {
    let utf8 = text.utf8
    guard utf8.count > 3 * pieceLength else { return text }
    let starts = [0, (utf8.count - pieceLength) / 2, utf8.count - pieceLength]
    return starts.map { start in
      // From scalar to scalar; a word cut in two is one of many.
      let first = utf8.index(utf8.startIndex, offsetBy: start)
      let last = utf8.index(first, offsetBy: pieceLength)
      return String(decoding: utf8[first..<last], as: UTF8.self)
        .drop { $0 == "\u{FFFD}" }
    }.joined(separator: " ")
  }

  private static func code(of guess: dlanguage_guess) -> String {
    let code = withUnsafeBytes(of: guess.code) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    // Old codes, and codes of variants.
    return ["iw": "he", "jw": "jv"][code] ?? Statement.languageCode(code)
  }

  // "https://www.regeringen.se/…" gives "se".
  private static func topLevelDomain(_ url: String) -> String? {
    guard let scheme = url.range(of: "://") else { return nil }
    let host = url[scheme.upperBound...].prefix { !"/:?#".contains($0) }
    let last = host.split(separator: ".").last.map { $0.lowercased() }
    return last.flatMap { (2...3).contains($0.utf8.count) ? $0 : nil }
  }
}
