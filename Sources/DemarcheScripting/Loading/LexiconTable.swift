import DemarcheModel
import DemarchePacks
import DemarcheRules

/// Reads lexicons that stand in `.tsv` files.
enum LexiconTable {
  /// The sound rows of `file`; those that share an id are one entry, whose first row names it.
  ///
  /// - Parameter faults: takes what is wrong with the others, or with the whole file.
  static func read(
    _ file: PackSource.File, type: String, location: RuleLocation, _ faults: DeclarationFaults
  ) throws(DeclarationError) -> LexiconDeclaration {
    let table: LexiconFile
    do throws(PackError) {
      table = try LexiconFile.parse(file.bytes, file: file.path)
    } catch {
      faults.add(named(error.diagnostics, "lexicon '\(type)' is left out: "))
      throw DeclarationError.noted
    }
    let rows = table.diagnostics.filter { $0.severity == .error }
    faults.add(named(rows, "a row of lexicon '\(type)' is left out: "))
    return LexiconDeclaration(type: type, entries: entries(of: table), location: location)
  }

  private static func named(_ diagnostics: [Diagnostic], _ lead: String) -> [Diagnostic] {
    diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.message = lead + diagnostic.message
      return diagnostic
    }
  }

  private static func entries(of table: LexiconFile) -> [LexiconDeclaration.Entry] {
    var entries: [LexiconDeclaration.Entry] = []
    entries.reserveCapacity(table.entries.count)
    var places: [String: Int] = [:]
    places.reserveCapacity(table.entries.count)
    // Rows one behind the other mostly have the same attributes, and then share them.
    var attributes: [String: String] = [:]
    var last: LexiconFile.Entry?
    for row in table.entries {
      if row.kind != last?.kind || row.role != last?.role || row.country != last?.country {
        attributes = self.attributes(row)
      }
      last = row
      let form = LexiconDeclaration.Form(row.form, caseRule: caseRule(row.casePolicy))
      if let id = row.id {
        if let place = places[id], entries[place].attributes == attributes {
          entries[place].forms.append(form)
          continue
        }
        places[id] = entries.count
      }
      entries.append(LexiconDeclaration.Entry(id: row.id, forms: [form], attributes: attributes))
    }
    return entries
  }

  private static func attributes(_ row: LexiconFile.Entry) -> [String: String] {
    var attributes: [String: String] = [:]
    attributes["kind"] = row.kind
    attributes["role"] = row.role
    attributes["country"] = row.country
    return attributes
  }

  private static func caseRule(
    _ policy: LexiconFile.CasePolicy?
  ) -> LexiconDeclaration.CaseRule {
    switch policy {
    case nil, .capitalised?, .upper?: .natural
    case .exact?: .exact
    case .folded?: .folded
    }
  }
}
