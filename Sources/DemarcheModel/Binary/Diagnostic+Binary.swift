extension Diagnostic: BinaryCoded {
  public func encode(into writer: inout BinaryWriter) {
    writer.write(code)
    writer.writeRaw(severity)
    writer.write(message)
    writer.write(file)
    writer.write(line)
    writer.write(column)
    writer.write(excerpt)
    writer.write(underline)
    writer.write(help)
    writer.write(rule)
    writer.write(statement)
    writer.write(sentence)
    writer.write(reproduce)
  }

  public init(from reader: inout BinaryReader) throws(BinaryError) {
    let code: String = try reader.read()
    let severity: Severity = try reader.readRaw()
    self.init(code: code, severity: severity, message: try reader.read())
    file = try reader.read()
    line = try reader.read()
    column = try reader.read()
    excerpt = try reader.read()
    underline = try reader.read()
    help = try reader.read()
    rule = try reader.read()
    statement = try reader.read()
    sentence = try reader.read()
    reproduce = try reader.read()
  }
}
