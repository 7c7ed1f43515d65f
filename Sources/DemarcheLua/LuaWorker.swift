import CLuaShim
import Glibc

/// A state in a process of its own, driven over a socket; the parent's side of `dlua_worker.h`.
///
/// A class, since it owns a process. Nothing that the worker sends is believed: lengths, counts,
/// numbers and texts are checked, and what cannot be read ends the worker.
@safe final class LuaWorker: LuaBackend, LuaCaller {
  /// What a worker may exceed a deadline by before it is killed.
  private static let graceNanoseconds: Int64 = 300_000_000
  /// Loading a program and confining it takes milliseconds; a loaded machine takes longer.
  private static let startNanoseconds: Int64 = 30_000_000_000

  private static let ended = "the worker process ended"
  private static let endedIdle = "the worker process ended while it had nothing to do"

  let responder: LuaResponder
  private let process: dlua_process
  private(set) var hasEnded = false
  private var isOpen = false
  private var end: LuaError?
  private var isEntered = false
  private var caller: LuaLocation?
  private var budget: Int64?
  private var killTime: Int64 = -1
  /// What of the host's own time may still be added to `killTime`.
  private var extraNanoseconds: Int64 = 0
  /// Messages that need no answer and go with the next one that does.
  var waiting = LuaMessageWriter()
  private(set) var memoryInUse = 0
  private(set) var fuelUsed = 0

  /// Starts a worker and opens its state.
  ///
  /// - Throws: `.confinement` where the kernel cannot confine it, `.lost` where it does not start.
  init(_ responder: LuaResponder, seed: UInt64, program: LuaWorkerProgram) throws(LuaError) {
    self.responder = responder
    let limits = responder.limits
    let settings = program.settings(memoryBytes: limits.memoryBytes)
    process = unsafe program.path.withCString { path in
      unsafe LuaWorkerProgram.mode.withCString { mode in
        unsafe settings.withCString { unsafe dlua_process_start(path, mode, $0) }
      }
    }
    guard process.id > 0 else {
      hasEnded = true
      throw LuaError(
        kind: .lost, message: "the worker process cannot be started: '\(program.path)'")
    }
    killTime = dlua_clock() + LuaWorker.startNanoseconds
    _ = try exchange(.open(limits, seed, responder))
    isOpen = true
    beginBudget(fuel: limits.fuel, deadlineSeconds: limits.deadlineSeconds)
  }

  deinit {
    close()
  }

  func close() {
    guard !hasEnded else { return }
    hasEnded = true
    dlua_process_end(process)
  }

  func run(source: [UInt8], chunkName: String) throws(LuaError) -> [LuaValue] {
    try results(of: try enter(.run(source, chunkName: chunkName, keepsResults: true)))
  }

  func execute(source: [UInt8], chunkName: String) throws(LuaError) {
    _ = try enter(.run(source, chunkName: chunkName, keepsResults: false))
  }

  func call(_ function: LuaFunction, _ arguments: [LuaValue]) throws(LuaError) -> [LuaValue] {
    let message: LuaMessageWriter
    do throws(LuaHostError) {
      message = try .call(function, arguments)
    } catch {
      throw LuaError(kind: .conversion, message: error.message)
    }
    return try results(of: try enter(message))
  }

  func beginBudget(fuel: Int?, deadlineSeconds: Double?) {
    budget = deadlineSeconds.map { Int64(max(0, min($0, 1e9)) * 1e9) }
    waiting.budget(fuel: fuel, nanoseconds: budget)
    killTime = -1
    extraNanoseconds = LuaWorker.graceNanoseconds
  }

  var fatalReason: LuaError.Kind? { end?.kind }

  func location(level: Int) -> LuaLocation? { level == 1 ? caller : nil }
}

// MARK: talking to the worker
extension LuaWorker {
  /// Sends a message that is answered, and waits for the end of what it starts.
  func enter(
    _ message: LuaMessageWriter
  ) throws(LuaError) -> LuaWorkerMessage.Values {
    if var error = end {
      error.kind = .dead
      throw error
    }
    guard !isEntered else {
      throw LuaError(kind: .runtime, message: "the state is running: a host function called it")
    }
    if dlua_process_is_gone(process) != 0 {
      throw lose(.gone, LuaWorker.endedIdle)
    }
    isEntered = true
    defer { isEntered = false }
    if killTime < 0, let budget {
      killTime = dlua_clock() + budget + LuaWorker.graceNanoseconds
    }
    return try exchange(message)
  }

  /// Bounds the wait for what takes no time of a budget.
  func beginWait() {
    if killTime < 0 { killTime = dlua_clock() + LuaWorker.startNanoseconds }
  }

  /// Sends a message and answers questions until what it started has ended.
  func exchange(
    _ message: LuaMessageWriter
  ) throws(LuaError) -> LuaWorkerMessage.Values {
    var bytes = waiting.bytes
    waiting = LuaMessageWriter()
    bytes += message.bytes
    let error = transmit(bytes)
    if error == EPIPE || error == ECONNRESET, isOpen { throw lose(.gone, LuaWorker.endedIdle) }
    if error != 0 { throw ended(error) }
    while true {
      switch try receive() {
      case .ask(let question): try answer(question)
      case .refused(let reason):
        // Only before it has anything of a pack.
        guard !isOpen else { throw lose(.lost, "the worker process sent a damaged message") }
        throw lose(.confinement, reason)
      case .done(let outcome): return try values(of: outcome)
      }
    }
  }

  /// What the worker gives when what was asked of it has ended.
  private func values(
    of outcome: LuaWorkerMessage.Outcome
  ) throws(LuaError) -> LuaWorkerMessage.Values {
    memoryInUse = outcome.memoryInUse
    fuelUsed = outcome.fuelUsed
    do throws(LuaError) {
      return try outcome.result.get()
    } catch {
      var error = error
      if outcome.isHostError { error.hostError = responder.lastError }
      if error.kind.isFatal { end = error }
      throw error
    }
  }

  /// Sends bytes; gives the system's error number, or 0.
  private func transmit(_ bytes: [UInt8]) -> Int32 {
    unsafe withBytes(bytes) { unsafe dlua_process_send(process, $0, killTime) }
  }

  private func receive() throws(LuaError) -> LuaWorkerMessage {
    let header = try receive(count: 8)
    let size: Int
    let form: Int
    do throws(LuaMessageReader.Failure) {
      var reader = LuaMessageReader(header)
      let count = Int(try reader.number(UInt32.self))
      let kind = Int(try reader.number(UInt32.self))
      // A report and a chunk's name may come on top of values.
      guard count <= responder.limits.valueBytes + (1 << 16) else {
        throw LuaMessageReader.Failure()
      }
      (size, form) = (count, kind)
    } catch {
      throw lose(.lost, "the worker process sent a damaged message")
    }
    let payload = try receive(count: size)
    do throws(LuaMessageReader.Failure) {
      return try LuaWorkerMessage(kind: form, payload)
    } catch {
      throw lose(.lost, "the worker process sent a damaged message")
    }
  }

  private func receive(count: Int) throws(LuaError) -> [UInt8] {
    var error: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      if let start = buffer.baseAddress {
        error = unsafe dlua_process_receive(process, start, count, killTime)
      }
      initialized = error == 0 ? count : 0
    }
    if error != 0 { throw ended(error) }
    return bytes
  }

  private func answer(_ question: LuaWorkerMessage.Question) throws(LuaError) {
    guard question.argumentCount <= max(responder.limits.valueCount, 8) else {
      throw lose(.lost, "the worker process sent too many values")
    }
    let start = dlua_clock()
    caller = question.caller
    defer { caller = nil }
    var message = LuaMessageWriter()
    do throws(LuaHostError) {
      let count = try unsafe question.arguments.withUnsafeBufferPointer {
        (bytes) throws(LuaHostError) in
        try unsafe responder.answer(
          question.function, UnsafeRawBufferPointer(bytes), question.argumentCount, for: self)
      }
      message.reply(count, responder.encodedAnswer)
    } catch {
      message.fail(error.message)
    }
    if killTime >= 0 {
      // The time of the host is not the worker's fault, but no worker may use it to live for ever.
      let spent = min(dlua_clock() - start, extraNanoseconds)
      extraNanoseconds -= spent
      killTime += spent
    }
    let error = transmit(message.bytes)
    if error != 0 { throw ended(error) }
  }

  func results(of values: LuaWorkerMessage.Values) throws(LuaError) -> [LuaValue] {
    try results(of: values, atMost: responder.limits.valueCount)
  }

  func results(
    of values: LuaWorkerMessage.Values, atMost most: Int
  ) throws(LuaError) -> [LuaValue] {
    guard values.count <= most else {
      throw lose(.lost, "the worker process sent too many values")
    }
    do throws(LuaDecoder.Failure) {
      return try unsafe values.bytes.withUnsafeBufferPointer {
        (bytes) throws(LuaDecoder.Failure) in
        var decoder = unsafe LuaDecoder(UnsafeRawBufferPointer(bytes))
        return try decoder.values(count: values.count)
      }
    } catch {
      throw lose(.lost, "the worker process sent a damaged value")
    }
  }

  /// Ends the worker after an error of its socket.
  private func ended(_ error: Int32) -> LuaError {
    error == ETIMEDOUT
      ? lose(.deadline, "deadline exceeded; the worker process was killed")
      : lose(.lost, LuaWorker.ended)
  }

  /// Ends the worker for good.
  private func lose(_ kind: LuaError.Kind, _ message: String) -> LuaError {
    var text = message
    if !hasEnded {
      hasEnded = true
      let signal = dlua_process_end(process)
      if message == LuaWorker.ended, signal != 0 { text += " by signal \(signal)" }
    }
    let error = LuaError(kind: kind, message: text)
    end = error
    return error
  }
}
