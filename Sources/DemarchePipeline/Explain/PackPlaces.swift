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

  /// Where the lexicon entry stands that made `words` a span; nil where it is not found.
  func lexiconEntry(_ span: ConsumedSpan) -> String? {
    for program in programs {
      for lexicon in program.declarations.lexicons where lexicon.type == span.type {
        for entry in lexicon.entries where entry.id == span.id {
          guard let form = form(of: entry, span.text) else { continue }
          return place(form, lexicon.location, program)
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

  // A lexicon of a file is declared by a line of Lua that names it.
  private func place(
    _ form: String, _ location: RuleLocation, _ program: PackProgram
  ) -> String? {
    let own = program.source.files.filter { $0.path == location.file }
    let tables = program.source.files.filter { $0.path.hasPrefix("lexicons/") }
    for file in own + tables {
      let first = file.path == location.file ? location.line : 1
      if let line = PackPlaces.line(of: form, in: file.bytes, from: first) {
        return "\(path(file.path, program)):\(line)"
      }
    }
    return nil
  }

  private func path(_ file: String, _ program: PackProgram) -> String {
    program.source.folder.isEmpty ? file : program.source.folder + "/" + file
  }

  // The first line from `first` on in which the form is a cell or a string.
  private static func line(of form: String, in bytes: [UInt8], from first: Int) -> Int? {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let wanted = Array(form.utf8)
    for (index, line) in lines.enumerated() where index + 1 >= first {
      if line.first == UInt8(ascii: "#") { continue }
      let cells = line.split { $0 == 0x09 || $0 == 0x22 || $0 == 0x0D }
      if cells.contains(where: { $0.elementsEqual(wanted) }) { return index + 1 }
    }
    return nil
  }
}
