import DemarcheModel
import DemarchePacks
import DemarcheRules

/// Reads lexicons that stand in `.tsv` files.
enum LexiconTable {
  /// The lexicon in `file`; rows that share an id are one entry, whose first row names it.
  static func read(
    _ file: PackSource.File, type: String, location: RuleLocation
  ) throws(DeclarationError) -> LexiconDeclaration {
    let table: LexiconFile
    do throws(PackError) {
      table = try LexiconFile.parse(file.bytes, file: file.path)
    } catch {
      var failure = DeclarationError(
        "rule/bad-lexicon", "lexicon '\(type)' is not sound", at: location)
      if let first = error.diagnostics.first { failure.diagnostic = first }
      throw failure
    }
    var entries: [LexiconDeclaration.Entry] = []
    var places: [String: Int] = [:]
    for row in table.entries {
      let form = LexiconDeclaration.Form(row.form, caseRule: caseRule(row.casePolicy))
      if let id = row.id, let place = places[id], entries[place].attributes == attributes(row) {
        entries[place].forms.append(form)
        continue
      }
      if let id = row.id { places[id] = entries.count }
      entries.append(
        LexiconDeclaration.Entry(id: row.id, forms: [form], attributes: attributes(row)))
    }
    return LexiconDeclaration(type: type, entries: entries, location: location)
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
