import DemarcheRules
import DemarcheScripting

/// Leads what packs declare to their files, as the person knows them.
struct PackPlaces: Sendable {
  let programs: [PackProgram]

  /// The path of a file of the pack that rule `id` is in.
  func path(_ file: String, rule id: String) -> String {
    guard let program = programs.first(where: { id.hasPrefix($0.source.id + "/") }) else {
      return file
    }
    return path(file, program)
  }

  /// The frame around the rungs of a ladder; nil for a rule.
  func frame(of id: String) -> String? {
    for program in programs where id.hasPrefix(program.source.id + "/") {
      let name = id.dropFirst(program.source.id.count + 1)
      if let ladder = program.declared.ladders.first(where: { $0.rule.name == name }) {
        return ladder.frame.text
      }
    }
    return nil
  }

  /// Where the lexicon entry stands that made `words` a span; nil where it is not found.
  func lexiconEntry(_ span: ConsumedSpan) -> String? {
    for program in programs {
      for lexicon in program.declared.lexicons where lexicon.type == span.type {
        for entry in lexicon.entries where entry.id == span.id {
          guard let form = form(of: entry, span.text) else { continue }
          return place(form, entry.id, lexicon.location, program)
        }
      }
    }
    return nil
  }

  private func form(of entry: LexiconDeclaration.Entry, _ words: String) -> String? {
    let wanted = PackPlaces.folded(words)
    return entry.forms.first { PackPlaces.folded($0.text) == wanted }?.text
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().replacing("\u{2019}", with: "'").split { $0.isWhitespace }
      .joined(separator: " ")
  }

  // The table that the declaration names, else the declaration itself.
  private func place(
    _ form: String, _ id: String?, _ location: RuleLocation, _ program: PackProgram
  ) -> String? {
    guard let own = program.source.files.first(where: { $0.path == location.file }) else {
      return nil
    }
    // A declaration that names a file does so in its first lines.
    let declared = PackPlaces.lines(own.bytes).dropFirst(location.line - 1).prefix(3)
    let tables = program.source.files.filter { $0.path.hasSuffix(".tsv") }
    var table: PackSource.File?
    for line in declared where table == nil {
      let text = String(decoding: line, as: UTF8.self)
      table = tables.first { text.contains("\"" + $0.path + "\"") }
    }
    let file = table ?? own
    let first = table == nil ? location.line : 1
    guard let line = PackPlaces.line(of: form, id, in: file.bytes, from: first) else { return nil }
    return "\(path(file.path, program)):\(line)"
  }

  private func path(_ file: String, _ program: PackProgram) -> String {
    program.source.folder.isEmpty ? file : program.source.folder + "/" + file
  }

  // The first line from `first` on in which the form is a cell or a string, if one has it beside
  // the id.
  private static func line(of form: String, _ id: String?, in bytes: [UInt8], from first: Int)
    -> Int?
  {
    let wanted = Array(form.utf8)
    var found: Int?
    for (index, line) in lines(bytes).enumerated() where index + 1 >= first {
      if line.first == UInt8(ascii: "#") { continue }
      let cells = line.split { $0 == 0x09 || $0 == 0x22 || $0 == 0x0D }
      guard cells.contains(where: { $0.elementsEqual(wanted) }) else { continue }
      let hasID = id.map { id in cells.contains { $0.elementsEqual(id.utf8) } } ?? true
      if hasID { return index + 1 }
      if found == nil { found = index + 1 }
    }
    return found
  }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  }
}
