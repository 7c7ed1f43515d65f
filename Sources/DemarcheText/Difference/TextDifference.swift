package import DemarcheModel

/// How one text differs from another: sentence by sentence, word by word.
///
/// White space, line breaks and typography (curly marks, kinds of dashes, soft hyphens) make no
/// difference; case does. Compared are titles, headings, paragraphs, list items and quotations: what
/// a statement says. Datelines, signatures, contacts and boilerplate differ between any two
/// statements of a series and say nothing, so they are left out.
package struct TextDifference: Sendable, Hashable {
  /// Where words stand.
  package enum Side: String, Sendable {
    case kept, inserted, deleted
  }

  /// What became of a sentence. A moved one may be changed too, as its runs say.
  package enum Kind: String, Sendable {
    case kept, changed, moved, added, dropped
  }

  /// Words that stand in both texts, or in one of them.
  package struct Run: Sendable, Hashable {
    /// Where they stand.
    package var side: Side
    /// The words, blanks between them folded, those at the borders belonging to either run.
    package var text: String
  }

  /// A sentence of either text, or of both.
  package struct Entry: Sendable, Hashable {
    /// What became of it.
    package var kind: Kind
    /// Its index in the first text's sentences; nil where it was added.
    package var before: Int?
    /// Its index in the second text's sentences; nil where it was dropped.
    package var after: Int?
    /// Its words: kept and deleted ones are the first text's, kept and inserted ones the second's,
    /// of whose typography kept words are.
    package var runs: [Run]
    /// Whether a paragraph begins with it; of the second text where it is there.
    package var beginsParagraph: Bool
    /// The same, of the first text where it is there.
    package var beganParagraph: Bool
  }

  /// The second text's sentences in their order; dropped ones behind the last sentence before them
  /// that stayed in place.
  package let entries: [Entry]

  /// Compares two texts.
  ///
  /// - Complexity: O(n log n) for n words, but for sentences that changed: of at most 20,000 on a
  ///   side the like is looked for, and 20 million steps are spent on their words; beyond that
  ///   sentences are dropped and added, and words replaced, as a whole.
  package init(from before: TextAnalysis, to after: TextAnalysis) {
    var numbers = WordNumbers()
    let first = NumberedText(before, &numbers)
    let second = NumberedText(after, &numbers)
    let classes = NumberedText.classes(first, second)
    var matching = SentenceMatching(before: classes.first, after: classes.second)
    SimilarSentences(first, second, weights: numbers.weights).pair(&matching)
    var writer = EntryWriter(first, second, weights: numbers.weights)
    writer.write(matching)
    entries = writer.entries
  }

  /// Whether a zone is compared.
  package static func isCompared(_ zone: Zone) -> Bool {
    switch zone {
    case .title, .heading, .body, .listItem, .quotation: true
    case .dateline, .signature, .contact, .boilerplate: false
    }
  }
}
