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
  func encode(into writer: inout BinaryWriter) {
    writer.write(direction == .left)
    // A pack has ten thousand steps: as one table they are read at once.
    writer.writeTable(
      instructions.flatMap {
        [Int32($0.operation.rawValue) | Int32($0.opening) << 8, $0.a, $0.b]
      })
  }

  init(from reader: inout BinaryReader) throws(BinaryError) {
    direction = try reader.read() ? .left : .right
    let numbers: [Int32] = try reader.readTable()
    guard numbers.count.isMultiple(of: 3) else { throw BinaryError() }
    instructions.reserveCapacity(numbers.count / 3)
    for index in stride(from: 0, to: numbers.count, by: 3) {
      guard
        let opening = UInt16(exactly: numbers[index] >> 8),
        let operation = Instruction.Operation(rawValue: UInt8(numbers[index] & 255))
      else { throw BinaryError() }
      instructions.append(
        Instruction(
          operation: operation, opening: opening, a: numbers[index + 1], b: numbers[index + 2]))
    }
    markJoins()
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
