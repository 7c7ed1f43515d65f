import DemarcheModel
import DemarcheText
import Foundation

extension Statement {
  /// Fills in what layout alone tells: the blocks, and the headline where metadata had none.
  package mutating func readLayout() {
    blocks = Layout.blocks(of: text, headline: headline)
    headline = headline ?? title
  }

  /// The code of a language tag: "en-GB" and "EN" are "en"; what is no tag stays as written.
  static func languageCode(_ tag: String) -> String {
    let primary = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    return (2...3).contains(primary.utf8.count) ? primary : tag
  }

  // The words of the title block on one line.
  private var title: String? {
    guard let block = blocks.first(where: { $0.zone == .title }),
      let words = text(in: block.range)
    else { return nil }
    return words.split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}

extension String {
  /// Whether there is more in it than white space and marks of no width.
  var hasWords: Bool {
    unicodeScalars.contains {
      !$0.properties.isWhitespace && $0 != "\u{FEFF}" && $0 != "\u{200B}"
    }
  }
}
