import DemarcheModel
import DemarcheRules

extension FormatDeclaration {
  /// Writes all of it.
  func encode(into writer: inout BinaryWriter) {
    writer.write(name)
    writer.write(title)
    writer.write(documentation)
    writer.write(pack)
    writer.write(fileExtension)
    writer.write(separator)
    writer.write(escape != nil)
    writer.write(escape?.pairs ?? []) { pair, writer in
      writer.write(pair.sign)
      writer.write(pair.text)
    }
    writer.write(functions) { function, writer in
      writer.write(function.name)
      writer.write(function.reference)
      writer.write(function.location)
    }
    writer.write(location)
  }

  /// Reads what `encode` wrote.
  init(from reader: inout BinaryReader) throws(BinaryError) {
    name = try reader.read()
    title = try reader.read()
    documentation = try reader.read()
    pack = try reader.read()
    fileExtension = try reader.read()
    separator = try reader.read()
    let hasEscape: Bool = try reader.read()
    let pairs = try reader.readArray {
      (reader) throws(BinaryError) -> (sign: String, text: String) in
      (sign: try reader.read(), text: try reader.read())
    }
    escape = hasEscape ? TextEscape(pairs) : nil
    functions = try reader.readArray { (reader) throws(BinaryError) in
      Function(
        name: try reader.read(), reference: try reader.read(), location: try reader.read())
    }
    location = try reader.read()
  }
}
