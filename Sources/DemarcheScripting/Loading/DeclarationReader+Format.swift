import DemarcheLua
import DemarcheModel
import DemarcheReports
import DemarcheRules

extension DeclarationReader {
  static func format(
    _ name: String, _ fields: FieldTable, pack: String
  ) throws(DeclarationError) -> FormatDeclaration {
    let names = FormatDeclaration.inlineNames + FormatDeclaration.blockNames + ["document"]
    fields.check(known: Binding.format.names)
    guard !FormatCatalog.builtInNames.contains(name) else {
      throw DeclarationError(
        "format/built-in", "format '\(name)' is built in, and a pack cannot replace it",
        at: fields.location, help: "give it another name")
    }
    guard (fields.table["text"] == nil) != (fields.table["escape"] == nil) else {
      let found = fields.table["text"] == nil ? "has neither" : "has both"
      throw DeclarationError(
        "format/text-or-escape", "format '\(name)' needs one of 'text' and 'escape', and \(found)",
        at: fields.location,
        help: "through it goes all text from outside, so that none becomes markup: "
          + "escape = { [\"<\"] = \"&lt;\" }")
    }
    var functions: [FormatDeclaration.Function] = []
    for name in names {
      guard let reference = fields.function(name) else { continue }
      functions.append(.init(name: name, reference: reference, location: fields.place(ofKey: name)))
    }
    return FormatDeclaration(
      name: name, title: fields.text("title") ?? name, documentation: fields.text("doc"),
      pack: pack, fileExtension: try ending(fields, name),
      separator: fields.text("separator") ?? "\n\n", escape: try escape(fields),
      functions: functions, location: fields.location)
  }

  private static func ending(
    _ fields: FieldTable, _ name: String
  ) throws(DeclarationError) -> String {
    guard let text = fields.text("extension") else { return name.lowercased() }
    let isName = text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || [0x2D, 0x2E].contains(byte)
    }
    guard isName, !text.isEmpty, !text.hasPrefix("."), text.utf8.count <= 20 else {
      throw DeclarationError(
        "rule/bad-name",
        "'extension' should be the end of file names such as 'wiki', in small letters, without a "
          + "full stop before it, got '\(text.prefix(120))'", at: fields.place(ofKey: "extension"))
    }
    return text
  }

  private static func escape(_ fields: FieldTable) throws(DeclarationError) -> TextEscape? {
    guard let table = fields.subtable("escape") else { return nil }
    var pairs: [(sign: String, text: String)] = []
    for field in table.fields {
      guard case .string(let text) = field.value, (1...100).contains(field.name.utf8.count) else {
        throw badEscape(fields)
      }
      pairs.append((field.name, text))
    }
    guard table.array.isEmpty, table.others.isEmpty, pairs.count <= 1000 else {
      throw badEscape(fields)
    }
    return TextEscape(pairs)
  }

  private static func badEscape(_ fields: FieldTable) -> DeclarationError {
    DeclarationError(
      "rule/wrong-kind",
      "'escape' of \(fields.subject) should be a table of at most 1000 signs and the strings that "
        + "stand for them", at: fields.place(ofKey: "escape"),
      help: "escape = { [\"<\"] = \"&lt;\" }; an empty table says that the format has no markup")
  }
}
