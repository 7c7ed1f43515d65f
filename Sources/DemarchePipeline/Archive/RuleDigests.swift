import DemarcheArchive
import DemarcheDigest
import DemarcheModel
import DemarcheRules
import DemarcheScripting

/// Digests of what rules say, by which an archive knows which of them changed.
///
/// Where a rule stands, its documentation and its examples do not count. A rule that has code
/// counts the Lua files of its pack too, since a function may call what it likes of them.
struct RuleDigests: Sendable, Hashable {
  /// A rule or rung and its digest.
  struct Row: Sendable, Hashable {
    var id: String
    var rung: String?
    var hash: String
  }

  private(set) var rows: [Row] = []
  /// Of all rules in their order, and of the word lists, languages and types.
  private(set) var whole = ""
  /// Of the word lists, languages and types alone.
  private(set) var context = ""

  private init() {}

  /// Digests what packs declare.
  ///
  /// - Parameter declared: each pack's own, without the rules that were not chosen.
  init(_ packs: [(program: PackProgram, declared: PackDeclarations)]) {
    var all = BinaryWriter()
    for (program, declared) in packs {
      let code = RuleDigests.code(
        of: program.source, leavingOut: ["reports/", "readers/", "formats/"])
      // Options, budgets and the day count where a function may ask for them.
      func own(_ rule: RuleDeclaration) -> String {
        code + BLAKE2b.hex(program.source.setup.bytes(for: declared.id + "/" + rule.name))
      }
      for ladder in declared.ladders { add(ladder, of: declared.id, own(ladder.rule)) }
      for rule in declared.rules {
        var writer = BinaryWriter()
        RuleDigests.write(rule, own(rule), to: &writer)
        rows.append(
          Row(id: declared.id + "/" + rule.name, rung: nil, hash: BLAKE2b.hex(writer.bytes)))
      }
      all.write(declared.id)
      all.write(declared.spokenLanguages)
      all.write(declared.types)
      all.write(declared.lexicons) { RuleDigests.write($0, to: &$1) }
      all.write(declared.languages) { RuleDigests.write($0, to: &$1) }
    }
    context = BLAKE2b.hex(all.bytes)
    all.write(rows) { row, writer in
      writer.write(row.id)
      writer.write(row.rung)
      writer.write(row.hash)
    }
    whole = BLAKE2b.hex(all.bytes)
  }

  /// The digests where levels and overlays of a workspace are laid over what rules find.
  func tuned(by tunes: TuneSet) -> RuleDigests {
    if tunes.digests.isEmpty { return self }
    var tuned = self
    for index in rows.indices {
      guard let own = tunes.digests[rows[index].id] else { continue }
      tuned.rows[index].hash = BLAKE2b.hex(Array((rows[index].hash + own).utf8))
    }
    let changes = tunes.digests.sorted { $0.key < $1.key }.map { $0.key + " " + $0.value }
    tuned.whole = BLAKE2b.hex(Array(([whole] + changes).joined(separator: "\n").utf8))
    return tuned
  }

  private mutating func add(_ ladder: LadderDeclaration, of pack: String, _ code: String) {
    var shared = BinaryWriter()
    RuleDigests.write(ladder.rule, code, to: &shared)
    shared.write(ladder.frame.text)
    shared.write(ladder.range.lowerBound)
    shared.write(ladder.range.upperBound)
    shared.write(ladder.intensify)
    for rung in ladder.rungs {
      var writer = shared
      writer.write(rung.pattern.text)
      writer.write(rung.polarity)
      writer.write(rung.strength)
      writer.write(rung.frame?.text)
      RuleDigests.write(rung.set, to: &writer)
      rows.append(
        Row(
          id: pack + "/" + ladder.rule.name, rung: rung.pattern.text,
          hash: BLAKE2b.hex(writer.bytes)))
    }
  }

  /// A digest of a pack's Lua files but for those in some folders.
  static func code(of source: PackSource, leavingOut folders: [String]) -> String {
    var writer = BinaryWriter()
    for file in source.files
    where file.path.hasSuffix(".lua") && !folders.contains(where: file.path.hasPrefix) {
      writer.write(file.path)
      writer.writeTable(file.bytes)
    }
    return BLAKE2b.hex(writer.bytes)
  }

  private static func write(
    _ rule: RuleDeclaration, _ code: String, to writer: inout BinaryWriter
  ) {
    writer.write(rule.emit)
    for patterns in [rule.match, rule.lines, rule.unless] { writer.write(patterns.map(\.text)) }
    writer.write(rule.zones.map(\.rawValue))
    for names in [rule.languages, rule.issuers, rule.reads, rule.beats] { writer.write(names) }
    writer.write(rule.condition?.text)
    writer.write(rule.publish)
    write(rule.set, to: &writer)
    let functions = [rule.when, rule.build, rule.statement].map { $0 != nil }
    for isThere in functions { writer.write(isThere) }
    writer.write(functions.contains(true) ? code : "")
  }

  private static func write(
    _ set: [(field: String, value: SetValue)], to writer: inout BinaryWriter
  ) {
    writer.write(set) { pair, writer in
      writer.write(pair.field)
      switch pair.value {
      case .text(let text):
        writer.write(1)
        writer.write(text)
      case .integer(let number):
        writer.write(2)
        writer.write(number)
      case .number(let number):
        writer.write(3)
        writer.write(number)
      case .boolean(let flag):
        writer.write(4)
        writer.write(flag)
      case .reference(let capture, let attribute):
        writer.write(5)
        writer.write(capture)
        writer.write(attribute)
      }
    }
  }

  private static func write(_ lexicon: LexiconDeclaration, to writer: inout BinaryWriter) {
    writer.write(lexicon.type)
    writer.write(lexicon.entries) { entry, writer in
      writer.write(entry.id)
      writer.write(entry.forms) { form, writer in
        writer.write(form.text)
        writer.writeRaw(form.caseRule)
      }
      writer.write(entry.attributes)
    }
  }

  private static func write(_ language: LanguageDeclaration, to writer: inout BinaryWriter) {
    writer.write(language.code)
    for name in WordClassName.allCases { writer.write(language.words[name] ?? []) }
    writer.write(language.irregularVerbs)
    writer.write(language.doublingVerbs)
    writer.writeRaw(language.conjugation)
  }
}

extension RuleDigests: BinaryCoded {
  func encode(into writer: inout BinaryWriter) {
    writer.write(whole)
    writer.write(context)
    writer.write(rows) { row, writer in
      writer.write(row.id)
      writer.write(row.rung)
      writer.write(row.hash)
    }
  }

  init(from reader: inout BinaryReader) throws(BinaryError) {
    self.init()
    whole = try reader.read()
    context = try reader.read()
    rows = try reader.readArray { (reader) throws(BinaryError) in
      Row(id: try reader.read(), rung: try reader.read(), hash: try reader.read())
    }
  }
}
