package import DemarcheModel

/// The words of a language that hold sentences together, numbered by a vocabulary.
package struct LanguageData: Sendable {
  /// For each word number the classes it is in.
  package private(set) var classes: [WordClass]
  /// For each word number the verb forms it can be; only for verbs that packs mention.
  package private(set) var verbForms: [UInt32: [VerbForm]]

  /// Nothing known.
  package init() {
    classes = []
    verbForms = [:]
  }

  /// The classes of a token.
  package func classes(of token: Token) -> WordClass {
    classes(ofWord: token.word)
  }

  /// The classes of a word's number; none for 0 and unknown words.
  package func classes(ofWord word: UInt32) -> WordClass {
    Int(word) < classes.count ? classes[Int(word)] : []
  }

  /// Adds classes to a word.
  package mutating func add(_ classes: WordClass, to word: UInt32) {
    while self.classes.count <= Int(word) { self.classes.append([]) }
    self.classes[Int(word)].formUnion(classes)
  }

  /// Adds a form that a word can be.
  package mutating func add(_ form: VerbForm, to word: UInt32) {
    if verbForms[word, default: []].contains(form) { return }
    verbForms[word, default: []].append(form)
    add(.verbForm, to: word)
    if form.kind == .past || form.kind == .third { add(.finiteForm, to: word) }
  }
}

extension LanguageData: BinaryCoded {
  package func encode(into writer: inout BinaryWriter) {
    writer.writeTable(classes.map(\.rawValue))
    writer.write(verbForms)
  }

  package init(from reader: inout BinaryReader) throws(BinaryError) {
    let numbers: [UInt32] = try reader.readTable()
    classes = numbers.map { WordClass(rawValue: $0) }
    verbForms = try reader.read()
  }
}
