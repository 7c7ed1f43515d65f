/// The word for a statement's kind, whatever a gold file calls it.
///
/// "HR/VP statement" and "statement by the spokesperson" are statements, "readout (call)" a
/// readout, "point de presse" a press briefing. Who speaks is not part of the kind.
enum StatementKind {
  /// The kinds that there are; the first that a description names counts.
  private static let kinds: [(kind: String, words: [String])] = [
    ("joint statement", ["joint statement", "joint declaration", "déclaration conjointe"]),
    ("press briefing", ["press briefing", "point de presse", "briefing"]),
    ("press release", ["press release", "media note", "communiqué de presse", "news release"]),
    ("fact sheet", ["fact sheet", "factsheet"]), ("readout", ["readout"]),
    ("remarks", ["remarks"]), ("speech", ["speech", "discours"]),
    ("interview", ["interview", "entretien"]), ("letter", ["letter", "lettre"]),
    ("conclusions", ["conclusions"]), ("resolution", ["resolution", "résolution"]),
    ("communiqué", ["communiqué", "communique"]), ("message", ["message"]),
    ("notice", ["notice"]), ("statement", ["statement"]),
    ("declaration", ["declaration", "déclaration"]),
  ]

  /// The canonical word for a description; itself where it names no kind.
  static func canonical(_ description: String) -> String {
    let folded = FoldedName(description).text
    let known =
      kinds.first { $0.kind == folded }
      ?? kinds.first { $0.words.contains { folded.contains($0) } }
    return known?.kind ?? folded
  }
}
