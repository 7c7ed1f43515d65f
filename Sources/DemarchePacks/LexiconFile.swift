package import DemarcheModel
import Foundation

/// A lexicon as a file of tab-separated values: names and phrases with what they stand for.
///
/// Lines that begin with `#` and a space stand at the head: `# lexicon: NAME`,
/// `# columns: form, id, …`, `# source:`, `# licence:`; others of them are remarks. Behind them
/// each line is an entry, with as many cells as there are columns. Blank lines do not count.
package struct LexiconFile: Sendable, Hashable {
  /// What a cell may be.
  package enum Column: String, Sendable, CaseIterable {
    case form, id, kind, role, from, to, country
    case casePolicy = "case"
  }
  /// How a form must be written where a text uses it.
  package enum CasePolicy: String, Sendable, CaseIterable {
    case folded, capitalised, upper, exact
  }
  /// One entry. An empty cell is nil.
  package struct Entry: Sendable, Hashable {
    /// The word or phrase, in normalization form C; never empty.
    package var form: String
    /// What it stands for: ISO 3166, or as the pack defines it.
    package var id: String?
    /// `state`, `igo`, `person`, or as the pack defines it.
    package var kind: String?
    /// The office that a person holds.
    package var role: String?
    /// The first day on which the entry holds.
    package var from: CalendarDate?
    /// The last day on which the entry holds.
    package var to: CalendarDate?
    /// nil: as the form's own spelling asks.
    package var casePolicy: CasePolicy?
    /// ISO 3166-1 alpha-2: where a person or body belongs.
    package var country: String?
    /// The line of the entry, from 1.
    package var line: Int

    /// An entry of which nothing is known but its form.
    package init(form: String, line: Int) {
      self.form = form
      self.line = line
    }
  }

  /// The name by which rules use it.
  package let name: String
  /// In the file's order; `form` is among them.
  package let columns: [Column]
  /// Where the entries come from.
  package let source: String?
  /// SPDX.
  package let licence: String?
  /// In the file's order.
  package let entries: [Entry]
  /// Warnings: no source, no licence; errors: the first 50 faults of rows, which are left out.
  package let diagnostics: [Diagnostic]

  /// Reads the bytes of a lexicon.
  ///
  /// - Parameter file: the path for diagnostics.
  /// - Returns: the sound rows, and what is wrong with the others: `lexicon/cell-count`,
  ///   `lexicon/invalid-value`.
  /// - Throws: `PackError` where the head is at fault: `lexicon/invalid-utf8`,
  ///   `lexicon/missing-header`, `lexicon/unknown-column`, `lexicon/repeated-column`.
  package static func parse(
    _ bytes: [UInt8], file: String
  ) throws(PackError) -> LexiconFile {
    guard let composed = composed(bytes) else {
      throw PackError("lexicon/invalid-utf8", "text should be UTF-8, but is not", file: file)
    }
    var reader = LexiconReader(composed, file: file)
    return try reader.read()
  }

  // In normalization form C, without a byte order mark; nil where it is no UTF-8. Text below U+0300
  // is in the form already, and so is what the standard library finds to be.
  private static func composed(_ bytes: [UInt8]) -> [UInt8]? {
    guard var text = try? UTF8Span(validating: bytes.span) else { return nil }
    let isComposed = bytes.allSatisfy { $0 < 0xCC } || text.checkForNFC(quickCheck: false)
    let composed =
      isComposed
      ? bytes
      : Array(String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping.utf8)
    return composed.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(composed.dropFirst(3)) : composed
  }
}
