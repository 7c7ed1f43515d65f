import DemarcheModel

extension Condition: BinaryCoded {
  // The parser nests 32 deep, each of them at most "any" of "all" of "not".
  private static let depthLimit = 200

  func encode(into writer: inout BinaryWriter) {
    switch self {
    case .compare(let left, let comparison, let right):
      writer.write(UInt8(0))
      writer.write(left)
      writer.writeRaw(comparison)
      writer.write(right)
    case .isIn(let operand, let values):
      writer.write(UInt8(1))
      writer.write(operand)
      writer.write(values)
    case .not(let inner):
      writer.write(UInt8(2))
      writer.write(inner)
    case .all(let parts):
      writer.write(UInt8(3))
      writer.write(parts)
    case .any(let parts):
      writer.write(UInt8(4))
      writer.write(parts)
    }
  }

  init(from reader: inout BinaryReader) throws(BinaryError) {
    try self.init(from: &reader, depth: 0)
  }

  private init(from reader: inout BinaryReader, depth: Int) throws(BinaryError) {
    guard depth < Condition.depthLimit else { throw BinaryError() }
    func parts(_ reader: inout BinaryReader) throws(BinaryError) -> [Condition] {
      try reader.readArray { (reader) throws(BinaryError) in
        try Condition(from: &reader, depth: depth + 1)
      }
    }
    switch try reader.read(UInt8.self) {
    case 0:
      let left: Operand = try reader.read()
      self = .compare(left, try reader.readRaw(), try reader.read())
    case 1:
      let operand: Operand = try reader.read()
      self = .isIn(operand, try reader.read())
    case 2: self = .not(try Condition(from: &reader, depth: depth + 1))
    case 3: self = .all(try parts(&reader))
    case 4: self = .any(try parts(&reader))
    default: throw BinaryError()
    }
  }
}

extension Condition.Operand: BinaryCoded {
  func encode(into writer: inout BinaryWriter) {
    switch self {
    case .name(let name, let attribute):
      writer.write(UInt8(0))
      writer.write(name)
      writer.write(attribute)
    case .text(let text):
      writer.write(UInt8(1))
      writer.write(text)
    case .number(let number):
      writer.write(UInt8(2))
      writer.write(number)
    case .gap(let first, let second):
      writer.write(UInt8(3))
      writer.write(first)
      writer.write(second)
    }
  }

  init(from reader: inout BinaryReader) throws(BinaryError) {
    switch try reader.read(UInt8.self) {
    case 0: self = .name(try reader.read(), attribute: try reader.read())
    case 1: self = .text(try reader.read())
    case 2: self = .number(try reader.read())
    case 3: self = .gap(try reader.read(), try reader.read())
    default: throw BinaryError()
    }
  }
}
