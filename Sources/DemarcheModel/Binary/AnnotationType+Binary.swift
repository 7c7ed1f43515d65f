extension AnnotationType: BinaryCoded {
  public func encode(into writer: inout BinaryWriter) {
    writer.write(name)
    writer.write(fields) { field, writer in
      writer.write(field.name)
      writer.writeRaw(field.kind)
    }
    writer.writeRaw(overlap)
  }

  public init(from reader: inout BinaryReader) throws(BinaryError) {
    let name: String = try reader.read()
    let fields = try reader.readArray { (reader) throws(BinaryError) in
      FieldDeclaration(try reader.read(), try reader.readRaw())
    }
    self.init(name, fields, overlap: try reader.readRaw())
  }
}
