import DemarcheRules

extension DeclarationReader {
  static func reader(
    _ name: String, _ fields: FieldTable, pack: String
  ) throws(DeclarationError) -> ReaderDeclaration {
    fields.check(known: Binding.reader.names)
    guard let read = fields.function("read") else {
      if fields.table["read"] != nil { throw DeclarationError.noted }
      throw DeclarationError(
        "rule/missing-key", "reader '\(name)' needs a field 'read'", at: fields.location)
    }
    _ = fields.text("title")
    _ = fields.text("doc")
    return ReaderDeclaration(
      name: name, pack: pack, extensions: try extensions(fields),
      charset: fields.text("charset"), detect: fields.function("detect"), read: read,
      detectLocation: fields.place(ofKey: "detect"), readLocation: fields.place(ofKey: "read"))
  }

  private static func extensions(_ fields: FieldTable) throws(DeclarationError) -> [String] {
    let texts = fields.texts("extensions")
    guard texts.count <= 100 else {
      throw DeclarationError(
        "rule/too-many", "'extensions' of \(fields.subject) has more than 100 items",
        at: fields.place(ofKey: "extensions"))
    }
    for text in texts {
      let isName = text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte) || [0x2D, 0x2E, 0x5F].contains(byte)
      }
      guard isName, !text.isEmpty, !text.hasPrefix("."), text.utf8.count <= 100 else {
        throw DeclarationError(
          "rule/bad-name",
          "an item of 'extensions' should be the end of file names such as 'bul', without a full "
            + "stop before it, got '\(text.prefix(120))'",
          at: fields.place(of: text, in: "extensions"))
      }
    }
    return texts.map { $0.lowercased() }
  }
}
