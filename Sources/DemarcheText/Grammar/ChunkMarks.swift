/// The vocabulary's numbers of the marks and words that chunking asks for by name.
package struct ChunkMarks: Sendable {
  package let comma: UInt32
  package let semicolon: UInt32
  package let colon: UInt32
  package let slash: UInt32
  package let ampersand: UInt32
  package let but: UInt32
  package let call: UInt32
  package let no: UInt32
  package let longer: UInt32
  package let well: UInt32
  package let nor: UInt32
  package let only: UInt32
  package let merely: UInt32
  package let just: UInt32
  /// French words: "ainsi que" joins; "se félicite" is no passive.
  package let ainsi: UInt32
  package let qui: UInt32
  package let reflexives: [UInt32]
  package let objects: [UInt32]

  /// Numbers them in `vocabulary`, adding what it lacks.
  package init(in vocabulary: inout Vocabulary) {
    comma = vocabulary.add(Array(",".utf8))
    semicolon = vocabulary.add(Array(";".utf8))
    colon = vocabulary.add(Array(":".utf8))
    slash = vocabulary.add(Array("/".utf8))
    ampersand = vocabulary.add(Array("&".utf8))
    but = vocabulary.add(Array("but".utf8))
    call = vocabulary.add(Array("call".utf8))
    no = vocabulary.add(Array("no".utf8))
    longer = vocabulary.add(Array("longer".utf8))
    well = vocabulary.add(Array("well".utf8))
    nor = vocabulary.add(Array("nor".utf8))
    only = vocabulary.add(Array("only".utf8))
    merely = vocabulary.add(Array("merely".utf8))
    just = vocabulary.add(Array("just".utf8))
    ainsi = vocabulary.add(Array("ainsi".utf8))
    qui = vocabulary.add(Array("qui".utf8))
    reflexives = ["se", "s'", "me", "m'"].map { vocabulary.add(Array($0.utf8)) }
    objects = ["nous", "vous", "lui", "leur", "en"].map { vocabulary.add(Array($0.utf8)) }
  }
}
