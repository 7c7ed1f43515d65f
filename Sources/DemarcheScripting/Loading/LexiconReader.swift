import DemarcheLua
import DemarcheModel
import DemarcheRules

/// Reads lexicons that stand in Lua tables.
struct LexiconReader {
  private static let attributes = Binding.lexiconEntry.names

  /// `{ EU = { "European Union", "EU", kind = "igo" }, "Party", { "x", "y", id = "z" } }`.
  static func lexicon(
    _ type: String, _ fields: FieldTable
  ) throws(DeclarationError) -> LexiconDeclaration {
    var entries: [LexiconDeclaration.Entry] = []
    let items = fields.outline?.items ?? []
    for (index, item) in fields.table.array.enumerated() {
      let written = index < items.count ? items[index] : nil
      entries.append(try entry(nil, item, type, fields, written))
    }
    var written: [String: LuaOutline.Entry] = [:]
    for entry in fields.outline?.entries ?? [] {
      if let key = entry.key { written[key] = entry }
    }
    let language = language(of: fields)
    for field in fields.table.fields {
      if language != nil, field.name == LexiconDeclaration.languageKey { continue }
      entries.append(try entry(field.name, field.value, type, fields, written[field.name]))
    }
    return LexiconDeclaration(type: type, entries: entries, location: fields.location)
  }

  /// The one language that a lexicon is for: what stands under `language`, where that is a code.
  static func language(of fields: FieldTable) -> String? {
    guard case .string(let code)? = fields.table[LexiconDeclaration.languageKey],
      LanguageCode.isKnown(code)
    else { return nil }
    return code
  }

  private static func entry(
    _ id: String?, _ value: LuaValue, _ type: String, _ fields: FieldTable,
    _ written: LuaOutline.Entry?
  ) throws(DeclarationError) -> LexiconDeclaration.Entry {
    let place =
      written.map { fields.locator.place($0.start, length: $0.key?.unicodeScalars.count ?? 1) }
      ?? fields.location
    if case .string(let text) = value {
      return LexiconDeclaration.Entry(
        id: id, forms: [LexiconDeclaration.Form(text)], attributes: [:])
    }
    guard case .table(let table) = value, !table.array.isEmpty else {
      throw DeclarationError(
        "rule/bad-entry", "an entry of lexicon '\(type)' should be a string or { \"form\", … }",
        at: place)
    }
    var attributes = try attributes(of: table, type, fields, written, at: place)
    let caseRule =
      attributes.removeValue(forKey: "case").map {
        LexiconDeclaration.CaseRule(rawValue: $0) ?? .natural
      } ?? .natural
    var forms: [LexiconDeclaration.Form] = []
    for form in table.array {
      guard case .string(let text) = form, !text.isEmpty else {
        throw DeclarationError(
          "rule/bad-entry", "a form in lexicon '\(type)' should be a string", at: place)
      }
      forms.append(LexiconDeclaration.Form(text, caseRule: caseRule))
    }
    let own = attributes.removeValue(forKey: "id")
    return LexiconDeclaration.Entry(id: own ?? id, forms: forms, attributes: attributes)
  }

  // The named parts of an entry, "id" and "case" among them.
  private static func attributes(
    of table: LuaTable, _ type: String, _ fields: FieldTable, _ written: LuaOutline.Entry?,
    at place: RuleLocation
  ) throws(DeclarationError) -> [String: String] {
    var attributes: [String: String] = [:]
    for field in table.fields {
      guard attributes[field.name] == nil, LexiconReader.attributes.contains(field.name),
        case .string(let text) = field.value
      else {
        let near = NearestName.find(field.name, in: LexiconReader.attributes)
        throw DeclarationError(
          "rule/unknown-key", "an entry of lexicon '\(type)' has no field '\(field.name)'",
          at: written?.tables.first?.entry(field.name).map {
            fields.locator.place($0.start, length: field.name.unicodeScalars.count)
          } ?? place, help: near.map { "did you mean '\($0)'?" })
      }
      attributes[field.name] = text
    }
    return attributes
  }
}
