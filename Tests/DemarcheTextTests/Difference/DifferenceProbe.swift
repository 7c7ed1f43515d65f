import DemarcheModel
import DemarcheText

/// What tests of differences share: texts by paragraphs, and results as people read them.
enum DifferenceProbe {
  /// The analysis of a text whose paragraphs are blocks of `zone`.
  static func analysis(_ text: String, zone: Zone = .body) -> TextAnalysis {
    var blocks: [Block] = []
    var start = 0
    for paragraph in text.split(separator: "\n\n", omittingEmptySubsequences: false) {
      let end = start + paragraph.utf8.count
      if end > start {
        blocks.append(
          Block(zone: zone, range: TextRange(start, end), paragraph: blocks.count + 1))
      }
      start = end + 2
    }
    return TextAnalysis(text: text, blocks: blocks, vocabulary: Vocabulary())
  }

  static func difference(_ before: String, _ after: String) -> TextDifference {
    TextDifference(from: analysis(before), to: analysis(after))
  }

  /// Each sentence as `kind: words`, with `[-…-]` and `{+…+}`.
  static func lines(_ before: String, _ after: String) -> [String] {
    difference(before, after).entries.map { "\($0.kind): " + marked($0) }
  }

  /// The words of a sentence, with `[-…-]` and `{+…+}` where it changed.
  static func marked(_ entry: TextDifference.Entry) -> String {
    entry.runs.map { run in
      switch run.side {
      case .kept: run.text
      case .inserted: entry.kind == .added ? run.text : "{+\(run.text)+}"
      case .deleted: entry.kind == .dropped ? run.text : "[-\(run.text)-]"
      }
    }.joined()
  }

  /// The words of one side, without white space.
  static func words(_ entry: TextDifference.Entry, _ side: TextDifference.Side) -> String {
    entry.runs.filter { $0.side == .kept || $0.side == side }.map(\.text).joined()
      .filter { !$0.isWhitespace }
  }
}
