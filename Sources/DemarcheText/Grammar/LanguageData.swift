public import DemarcheModel

/// The words of a language that hold sentences together, numbered by a vocabulary.
public struct LanguageData: Sendable {
  /// For each word number the classes it is in.
  public private(set) var classes: [WordClass]
  /// How its verb groups are built.
  package let conjugation: Conjugation
  // For each word number its first form among `forms`; 0 for none.
  @usableFromInline internal private(set) var firstForm: [Int32]
  // Which form the word of each can be besides, further on; 0 for none. Flat, as there are thousands
  // and every start of the program reads them.
  @usableFromInline internal private(set) var nextForm: [Int32]
  @usableFromInline internal private(set) var forms: [VerbForm]

  /// Nothing known.
  package init(_ conjugation: Conjugation = .english) {
    self.conjugation = conjugation
    classes = []
    firstForm = []
    nextForm = [0]
    forms = [VerbForm(lemma: 0, kind: .base)]
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
    var found: [VerbForm] = []
    var place = firstPlace(word)
    while place != 0 {
      found.append(forms[place])
      place = Int(nextForm[place])
    }
    return found
  }

  /// Calls `body` with each of them.
  @inlinable public func forEachVerbForm(ofWord word: UInt32, _ body: (VerbForm) -> Void) {
    var place = firstPlace(word)
    while place != 0 {
      body(forms[place])
      place = Int(nextForm[place])
    }
  }

  @inlinable @inline(__always) func firstPlace(_ word: UInt32) -> Int {
    Int(word) < firstForm.count ? Int(firstForm[Int(word)]) : 0
  }

  /// Whether a word is a form of a verb.
  @inlinable public func isForm(_ word: UInt32, of lemma: UInt32) -> Bool {
    var place = firstPlace(word)
    while place != 0 {
      if forms[place].lemma == lemma { return true }
      place = Int(nextForm[place])
    }
    return false
  }

  /// Whether a word is that form of a verb.
  @inlinable public func isForm(_ word: UInt32, _ kind: VerbForm.Kind, of lemma: UInt32) -> Bool {
    var place = firstPlace(word)
    while place != 0 {
      if forms[place].lemma == lemma && forms[place].kind == kind { return true }
      place = Int(nextForm[place])
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
    while firstForm.count <= Int(word) { firstForm.append(0) }
    let new = Int32(forms.count)
    var last = Int(firstForm[Int(word)])
    if last == 0 {
      firstForm[Int(word)] = new
    } else {
      while forms[last] != form, nextForm[last] != 0 { last = Int(nextForm[last]) }
      if forms[last] == form { return }
      nextForm[last] = new
    }
    forms.append(form)
    nextForm.append(0)
    add(.verbForm, to: word)
  }
}

extension LanguageData: BinaryCoded {
  public func encode(into writer: inout BinaryWriter) {
    writer.writeRaw(conjugation)
    writer.writeTable(classes.map(\.rawValue))
    writer.writeTable(firstForm)
    writer.writeTable(nextForm)
    writer.writeTable(forms.map(\.lemma))
    writer.writeTable(forms.map { UInt8($0.kind.number) })
  }

  public init(from reader: inout BinaryReader) throws(BinaryError) {
    conjugation = try reader.readRaw()
    let numbers: [UInt32] = try reader.readTable()
    classes = numbers.map { WordClass(rawValue: $0) }
    firstForm = try reader.readTable()
    nextForm = try reader.readTable()
    let lemmas: [UInt32] = try reader.readTable()
    let kinds: [UInt8] = try reader.readTable()
    guard !lemmas.isEmpty, kinds.count == lemmas.count, nextForm.count == lemmas.count,
      firstForm.allSatisfy({ lemmas.indices.contains(Int($0)) }),
      kinds.allSatisfy({ VerbForm.Kind.allCases.indices.contains(Int($0)) })
    else { throw BinaryError() }
    // Only ever further on, so that each search comes to an end.
    for (place, next) in nextForm.enumerated() {
      guard next == 0 || Int(next) > place && Int(next) < lemmas.count else { throw BinaryError() }
    }
    forms = zip(lemmas, kinds).map { VerbForm(lemma: $0, kind: VerbForm.Kind.allCases[Int($1)]) }
  }
}
