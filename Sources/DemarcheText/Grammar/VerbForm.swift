package import DemarcheModel

/// One form of one verb.
package struct VerbForm: Sendable, Hashable {
  /// Which form it is; regular past and participle are one word with two entries.
  package enum Kind: String, Sendable, CaseIterable {
    case base, third, past, participle, ing

    /// Its place among all kinds.
    package var number: Int {
      switch self {
      case .base: 0
      case .third: 1
      case .past: 2
      case .participle: 3
      case .ing: 4
      }
    }
  }
  /// The vocabulary's number of the base form.
  package var lemma: UInt32
  package var kind: Kind

  /// Makes a form.
  package init(lemma: UInt32, kind: Kind) {
    self.lemma = lemma
    self.kind = kind
  }
}

extension VerbForm: BinaryCoded {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(lemma)
    writer.writeRaw(kind)
  }

  package init(from reader: inout BinaryReader) throws(BinaryError) {
    lemma = try reader.read()
    kind = try reader.readRaw()
  }
}
