import DemarcheModel

/// A rule without its patterns and vetoes, which rules share: the set writes them.
extension CompiledRule: BinaryCoded {
  func encode(into writer: inout BinaryWriter) {
    writer.write(id)
    writer.write(rung)
    writer.write(packID)
    writer.write(pack)
    writer.write(location)
    writer.write(type)
    writer.write(lines)
    writer.write(zones.map(\.rawValue).sorted())
    writer.write(languages)
    writer.write(packLanguages)
    writer.write(issuers)
    writer.write(condition)
    writer.write(when)
    writer.write(build)
    writer.write(statement)
    writer.write(reads)
    writer.write(set) { item, writer in
      writer.write(item.field)
      writer.write(item.value)
    }
    writer.write(publish)
    writer.write(beats)
    writer.write(step)
    writer.write(uses.sorted())
    writer.write(phase)
  }

  init(from reader: inout BinaryReader) throws(BinaryError) {
    id = try reader.read()
    rung = try reader.read()
    packID = try reader.read()
    pack = try reader.read()
    location = try reader.read()
    type = try reader.read()
    patterns = []
    lines = try reader.read()
    zones = Set(try reader.readArray { (reader) throws(BinaryError) in try reader.readRaw() })
    languages = try reader.read()
    packLanguages = try reader.read()
    issuers = try reader.read()
    condition = try reader.read()
    when = try reader.read()
    build = try reader.read()
    statement = try reader.read()
    reads = try reader.read()
    set = try reader.readArray { (reader) throws(BinaryError) in
      (field: try reader.read(), value: try reader.read())
    }
    publish = try reader.read()
    beats = try reader.read()
    step = try reader.read()
    uses = Set(try reader.read([Int].self))
    phase = try reader.read()
  }
}

extension LadderStep: BinaryCoded {
  func encode(into writer: inout BinaryWriter) {
    writer.write(ladder)
    writer.write(polarity)
    writer.write(strength)
    writer.write(range.lowerBound)
    writer.write(range.upperBound)
    writer.write(intensify)
  }

  init(from reader: inout BinaryReader) throws(BinaryError) {
    ladder = try reader.read()
    polarity = try reader.read()
    strength = try reader.read()
    let low: Int = try reader.read()
    let high: Int = try reader.read()
    guard low <= high else { throw BinaryError() }
    range = low...high
    intensify = try reader.read()
  }
}

extension LinePattern: BinaryCoded {
  func encode(into writer: inout BinaryWriter) {
    writer.write(program)
    writer.write(captures)
    writer.write(isOptional)
    writer.write(source)
  }

  init(from reader: inout BinaryReader) throws(BinaryError) {
    program = try reader.read()
    captures = try reader.read()
    isOptional = try reader.read()
    source = try reader.read()
  }
}

extension Program: BinaryCoded {
  // Operation, opening, a, b.
  private static let byteCount = 11

  func encode(into writer: inout BinaryWriter) {
    writer.write(direction == .left)
    // A pack has ten thousand steps: as one table they are read at once.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(instructions.count * Program.byteCount)
    for step in instructions {
      bytes.append(step.operation.rawValue)
      withUnsafeBytes(of: step.opening) { bytes.append(contentsOf: $0) }
      withUnsafeBytes(of: step.a) { bytes.append(contentsOf: $0) }
      withUnsafeBytes(of: step.b) { bytes.append(contentsOf: $0) }
    }
    writer.writeTable(bytes)
  }

  init(from reader: inout BinaryReader) throws(BinaryError) {
    direction = try reader.read() ? .left : .right
    instructions = try reader.readNested { Program.instructions(in: $0.bytes) }
    markJoins()
  }

  private static func instructions(in bytes: RawSpan) -> [Instruction]? {
    guard bytes.byteCount.isMultiple(of: byteCount) else { return nil }
    let count = bytes.byteCount / byteCount
    let instructions = [Instruction](unsafeUninitializedCapacity: count) { buffer, used in
      while used < count, let step = instruction(in: bytes, at: used * byteCount) {
        buffer.initializeElement(at: used, to: step)
        used += 1
      }
    }
    return instructions.count == count ? instructions : nil
  }

  @inline(__always) private static func instruction(
    in bytes: RawSpan, at offset: Int
  ) -> Instruction? {
    let raw = bytes.unsafeLoad(fromByteOffset: offset, as: UInt8.self)
    let opening = bytes.unsafeLoadUnaligned(fromByteOffset: offset + 1, as: UInt16.self)
    let a = bytes.unsafeLoadUnaligned(fromByteOffset: offset + 3, as: Int32.self)
    let b = bytes.unsafeLoadUnaligned(fromByteOffset: offset + 7, as: Int32.self)
    // All that they stand for counts from 0.
    guard let operation = Instruction.Operation(rawValue: raw), a >= 0, b >= 0 else { return nil }
    return Instruction(operation: operation, opening: opening, a: a, b: b)
  }
}

extension TriggerStart: BinaryCoded {
  func encode(into writer: inout BinaryWriter) {
    writer.write(words)
    writer.write(verbs)
    writer.write(spans)
    writer.write(classes.map(\.rawValue))
  }

  init(from reader: inout BinaryReader) throws(BinaryError) {
    words = try reader.read()
    verbs = try reader.read()
    spans = try reader.read()
    classes = try reader.readArray { (reader) throws(BinaryError) in try reader.readRaw() }
  }
}
