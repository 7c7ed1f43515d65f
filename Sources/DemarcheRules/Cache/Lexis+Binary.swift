import DemarcheModel
import DemarcheText

extension Lexis: BinaryCoded {
  func encode(into writer: inout BinaryWriter) {
    writer.write(vocabulary)
    writer.write(literals)
    writer.write(verbs)
    writer.write(spanTests)
    writer.writeTable(openings.flatMap { [$0.words, $0.verbs, $0.spans, $0.flags] })
    writer.write(typeNames)
  }

  init(from reader: inout BinaryReader) throws(BinaryError) {
    self.init()
    vocabulary = try reader.read()
    literals = try reader.read()
    verbs = try reader.read()
    spanTests = try reader.read()
    let bits: [UInt64] = try reader.readTable()
    guard !bits.isEmpty, bits.count.isMultiple(of: 4) else { throw BinaryError() }
    openings = stride(from: 0, to: bits.count, by: 4).map {
      Opening(words: bits[$0], verbs: bits[$0 + 1], spans: bits[$0 + 2], flags: bits[$0 + 3])
    }
    for name in try reader.read([String].self) { _ = type(name) }
    guard vocabulary.find(Array("'s".utf8)) == genitive,
      spanTests.allSatisfy({ typeNames.indices.contains($0.type) })
    else { throw BinaryError() }
  }
}

extension VerbTest: BinaryCoded {
  func encode(into writer: inout BinaryWriter) {
    writer.write(lemma)
    writer.write(restriction?.rawValue)
    writer.writeRaw(voice)
  }

  init(from reader: inout BinaryReader) throws(BinaryError) {
    lemma = try reader.read()
    restriction = try reader.readOptionalRaw()
    voice = try reader.readRaw()
  }
}

extension SpanTest: BinaryCoded {
  func encode(into writer: inout BinaryWriter) {
    writer.write(type)
    writer.write(filters) { filter, writer in
      writer.write(filter.field)
      writer.write(filter.value)
    }
  }

  init(from reader: inout BinaryReader) throws(BinaryError) {
    type = try reader.read()
    filters = try reader.readArray { (reader) throws(BinaryError) in
      PatternItem.Filter(field: try reader.read(), value: try reader.read())
    }
  }
}

extension CompiledLanguage: BinaryCoded {
  func encode(into writer: inout BinaryWriter) {
    writer.write(code)
    writer.write(irregularVerbs)
    writer.write(doublingVerbs)
    writer.writeRaw(conjugation)
    writer.write(data)
    writer.write(formsOfLemma)
  }

  init(from reader: inout BinaryReader) throws(BinaryError) {
    code = try reader.read()
    irregularVerbs = try reader.read()
    doublingVerbs = try reader.read()
    conjugation = try reader.readRaw()
    data = try reader.read()
    formsOfLemma = try reader.read()
    // The rule set gives it the marks of its vocabulary.
    var vocabulary = Vocabulary()
    grammar = Grammar(data, marks: ChunkMarks(in: &vocabulary))
  }
}
