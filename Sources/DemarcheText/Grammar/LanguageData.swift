public import DemarcheModel

/// The words of a language that hold sentences together, numbered by a vocabulary.
public struct LanguageData: Sendable {
  /// For each word number the classes it is in.
  public private(set) var classes: [WordClass]
  /// How its verb groups are built.
  package let conjugation: Conjugation
  // For each word number the list of its forms; 0 is the empty one.
  @usableFromInline internal private(set) var listOfWord: [Int32]
  @usableFromInline internal private(set) var lists: [[VerbForm]]

  /// Nothing known.
  package init(_ conjugation: Conjugation = .english) {
    self.conjugation = conjugation
    classes = []
    listOfWord = []
    lists = [[]]
  }

  /// The classes of a token.
  @inlinable @inline(__always)
  public func classes(of token: Token) -> WordClass {
    classes(ofWord: token.word)
  }

  /// The classes of a word's number; none for 0 and unknown words.
  @inlinable @inline(__always)
  public func classes(ofWord word: UInt32) -> WordClass {
    Int(word) < classes.count ? classes[Int(word)] : []
  }

  /// The verb forms that a word can be; only for verbs that packs mention.
  package func verbForms(ofWord word: UInt32) -> [VerbForm] {
    Int(word) < listOfWord.count ? lists[Int(listOfWord[Int(word)])] : []
  }

  /// Whether a word is a form of a verb.
  @inlinable public func isForm(_ word: UInt32, of lemma: UInt32) -> Bool {
    guard Int(word) < listOfWord.count else { return false }
    for form in lists[Int(listOfWord[Int(word)])] where form.lemma == lemma { return true }
    return false
  }

  /// Whether a word is that form of a verb.
  @inlinable public func isForm(_ word: UInt32, _ kind: VerbForm.Kind, of lemma: UInt32) -> Bool {
    guard Int(word) < listOfWord.count else { return false }
    for form in lists[Int(listOfWord[Int(word)])] where form.lemma == lemma && form.kind == kind {
      return true
    }
    return false
  }

  /// Adds classes to a word.
  package mutating func add(_ classes: WordClass, to word: UInt32) {
    while self.classes.count <= Int(word) { self.classes.append([]) }
    self.classes[Int(word)].formUnion(classes)
  }

  /// Adds the forms of a verb that some pattern mentions, of which phrases know nothing.
  ///
  /// - Returns: the numbers of the words, in the order of `VerbInflector.Forms.all`.
  @discardableResult package mutating func addForms(
    of base: String, _ inflector: VerbInflector, _ vocabulary: inout Vocabulary
  ) -> [UInt32] {
    let lemma = vocabulary.add(KeyFolder.key(base))
    let forms = inflector.forms(of: base)
    for form in forms.future { add(.future, to: vocabulary.add(KeyFolder.key(form))) }
    for form in forms.conditional { add(.conditional, to: vocabulary.add(KeyFolder.key(form))) }
    return forms.all.map { form in
      let word = vocabulary.add(KeyFolder.key(form.text))
      add(VerbForm(lemma: lemma, kind: form.kind), to: word)
      return word
    }
  }

  /// Adds a verb of the language with its forms: phrases end at them.
  ///
  /// - Returns: the numbers of the words, in the order of `VerbInflector.Forms.all`.
  @discardableResult package mutating func addVerb(
    _ base: String, _ inflector: VerbInflector, _ vocabulary: inout Vocabulary
  ) -> [UInt32] {
    let words = addForms(of: base, inflector, &vocabulary)
    let forms = inflector.forms(of: base)
    for (form, word) in zip(forms.all, words) {
      // An infinitive alone is no verb of a clause.
      if conjugation == .english || form.kind != .base { add(.verb, to: word) }
      switch form.kind {
      case .third, .past: add(.finiteForm, to: word)
      // "put" may be any form.
      case .participle where !form.text.hasSuffix("ed") && !forms.base.contains(form.text):
        add(.participle, to: word)
      case .participle, .base, .ing: break
      }
    }
    return words
  }

  /// Adds a form that a word can be.
  package mutating func add(_ form: VerbForm, to word: UInt32) {
    while listOfWord.count <= Int(word) { listOfWord.append(0) }
    if listOfWord[Int(word)] == 0 {
      listOfWord[Int(word)] = Int32(lists.count)
      lists.append([])
    }
    let list = Int(listOfWord[Int(word)])
    if lists[list].contains(form) { return }
    lists[list].append(form)
    add(.verbForm, to: word)
  }
}

extension LanguageData: BinaryCoded {
  public func encode(into writer: inout BinaryWriter) {
    writer.writeRaw(conjugation)
    writer.writeTable(classes.map(\.rawValue))
    writer.writeTable(listOfWord)
    writer.write(lists)
  }

  public init(from reader: inout BinaryReader) throws(BinaryError) {
    conjugation = try reader.readRaw()
    let numbers: [UInt32] = try reader.readTable()
    classes = numbers.map { WordClass(rawValue: $0) }
    listOfWord = try reader.readTable()
    lists = try reader.read()
    guard listOfWord.allSatisfy({ lists.indices.contains(Int($0)) }) else { throw BinaryError() }
  }
}
