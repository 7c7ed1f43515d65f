package import DemarcheModel

extension RuleLocation: BinaryCoded {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(file)
    writer.write(line)
    writer.write(column)
    writer.write(length)
  }

  package init(from reader: inout BinaryReader) throws(BinaryError) {
    file = try reader.read()
    line = try reader.read()
    column = try reader.read()
    length = try reader.read()
  }
}

extension PatternText: BinaryCoded {
  package func encode(into writer: inout BinaryWriter) {
    writer.write(text)
    writer.write(location)
    writer.write(widened)
  }

  package init(from reader: inout BinaryReader) throws(BinaryError) {
    text = try reader.read()
    location = try reader.read()
    widened = try reader.read()
  }
}

extension CallbackReference: BinaryCoded {
  package func encode(into writer: inout BinaryWriter) { writer.write(ordinal) }

  package init(from reader: inout BinaryReader) throws(BinaryError) {
    ordinal = try reader.read()
  }
}

extension SetValue: BinaryCoded {
  package func encode(into writer: inout BinaryWriter) {
    switch self {
    case .text(let text):
      writer.write(UInt8(0))
      writer.write(text)
    case .integer(let number):
      writer.write(UInt8(1))
      writer.write(number)
    case .number(let number):
      writer.write(UInt8(2))
      writer.write(number)
    case .boolean(let flag):
      writer.write(UInt8(3))
      writer.write(flag)
    case .reference(let capture, let attribute):
      writer.write(UInt8(4))
      writer.write(capture)
      writer.write(attribute)
    }
  }

  package init(from reader: inout BinaryReader) throws(BinaryError) {
    switch try reader.read(UInt8.self) {
    case 0: self = .text(try reader.read())
    case 1: self = .integer(try reader.read())
    case 2: self = .number(try reader.read())
    case 3: self = .boolean(try reader.read())
    case 4: self = .reference(capture: try reader.read(), attribute: try reader.read())
    default: throw BinaryError()
    }
  }
}
