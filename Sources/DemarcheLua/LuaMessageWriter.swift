import CLuaShim

/// Messages to a worker, as `dlua_worker.h` says; several can follow one another.
struct LuaMessageWriter {
  private(set) var bytes: [UInt8] = []

  static func open(
    _ limits: LuaLimits, _ seed: UInt64, _ responder: LuaResponder
  ) -> LuaMessageWriter {
    var writer = LuaMessageWriter()
    writer.message(DLUA_TO_OPEN) { writer in
      writer.append(UInt64(max(0, limits.memoryBytes)))
      writer.append(UInt64(max(0, limits.sourceBytes)))
      writer.append(UInt64(max(0, limits.valueBytes)))
      writer.append(UInt64(max(0, limits.outputBytes)))
      writer.append(Int32(clamping: limits.valueCount))
      writer.append(seed)
      writer.append(responder.handles.names)
      writer.append(responder.functions.map(\.name))
    }
    return writer
  }

  static func run(
    _ source: [UInt8], chunkName: String, keepsResults: Bool
  ) -> LuaMessageWriter {
    var writer = LuaMessageWriter()
    writer.message(DLUA_TO_RUN) { writer in
      writer.append(UInt32(keepsResults ? 1 : 0))
      writer.append(chunkName)
      writer.bytes += source
    }
    return writer
  }

  static func call(
    _ function: LuaFunction, _ arguments: [LuaValue]
  ) throws(LuaHostError) -> LuaMessageWriter {
    var encoder = LuaEncoder()
    try encoder.append(arguments)
    var writer = LuaMessageWriter()
    writer.message(DLUA_TO_CALL) { writer in
      writer.append(UInt32(clamping: function.ordinal))
      writer.append(Int32(clamping: arguments.count))
      writer.bytes += encoder.bytes
    }
    return writer
  }

  /// A message of nothing but its kind.
  static func bare(_ kind: Int) -> LuaMessageWriter {
    var writer = LuaMessageWriter()
    writer.message(kind) { _ in }
    return writer
  }

  /// A message of one number.
  mutating func number<Number: FixedWidthInteger>(_ kind: Int, _ number: Number) {
    message(kind) { $0.append(number) }
  }

  mutating func budget(fuel: Int?, nanoseconds: Int64?) {
    message(DLUA_TO_BUDGET) { writer in
      writer.append(Int64(fuel.map { max(0, $0) } ?? -1))
      writer.append(nanoseconds ?? -1)
    }
  }

  mutating func reply(_ count: Int, _ values: [UInt8]) {
    message(DLUA_TO_REPLY) { writer in
      writer.append(Int32(clamping: count))
      writer.bytes += values
    }
  }

  mutating func fail(_ text: String) {
    message(DLUA_TO_FAIL) { $0.bytes += text.utf8 }
  }

  private mutating func message(_ kind: Int, _ body: (inout LuaMessageWriter) -> Void) {
    let start = bytes.count
    append(UInt32(0))
    append(UInt32(kind))
    body(&self)
    let count = UInt32(clamping: bytes.count - start - 8)
    for place in 0..<4 { bytes[start + place] = UInt8(truncatingIfNeeded: count >> (8 * place)) }
  }

  private mutating func append<Number: FixedWidthInteger>(_ number: Number) {
    for place in 0..<MemoryLayout<Number>.size {
      bytes.append(UInt8(truncatingIfNeeded: number >> Number(8 * place)))
    }
  }

  private mutating func append(_ text: String) {
    append(UInt32(clamping: text.utf8.count))
    bytes += text.utf8
  }

  private mutating func append(_ names: [String]) {
    append(UInt32(clamping: names.count))
    for name in names { append(name) }
  }
}
