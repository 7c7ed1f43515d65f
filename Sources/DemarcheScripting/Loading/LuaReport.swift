import DemarcheLua
import DemarcheModel

/// Turns what went wrong in Lua into diagnostics with a place, an excerpt and a remedy.
struct LuaReport {
  /// What was running.
  enum Phase {
    case load, callback, report
  }

  let source: PackSource
  var phase = Phase.load

  func diagnostic(_ error: LuaError) -> Diagnostic {
    var diagnostic = Diagnostic(
      code: code(error), message: error.message, file: file(error), line: error.line)
    diagnostic.help = help(error)
    if let path = diagnostic.file, let line = error.line,
      let text = source.file(path)?.line(line)
    {
      diagnostic.excerpt = text
      underline(&diagnostic, in: text, error)
    }
    return diagnostic
  }

  // The innermost frame that is a file of the pack.
  private func file(_ error: LuaError) -> String? {
    if let chunk = error.chunk, source.file(chunk) != nil { return chunk }
    return error.traceback.first { source.file($0.chunk) != nil }?.chunk
  }

  private func code(_ error: LuaError) -> String {
    if let code = error.hostError?.code { return code }
    if error.undefinedGlobal != nil { return "lua/unknown-global" }
    switch error.kind {
    case .syntax: return "lua/syntax"
    case .runtime: return "lua/error"
    case .conversion: return "lua/bad-value"
    case .memory: return "lua/memory-exceeded"
    case .fuel: return "lua/fuel-exceeded"
    case .deadline: return "lua/time-exceeded"
    case .output: return "lua/output-exceeded"
    case .lost, .gone: return "lua/worker-lost"
    case .confinement: return "lua/not-confined"
    case .dead: return "lua/dead"
    }
  }

  // What Lua has elsewhere.
  private static let missing = Binding.absent + ["load", "loadstring"]

  private static func sandboxLacks(_ name: String) -> String {
    "the sandbox has no '\(name)'; safety.md tells what a pack may use"
  }

  private func help(_ error: LuaError) -> String? {
    if let global = error.undefinedGlobal {
      if LuaReport.missing.contains(global) { return LuaReport.sandboxLacks(global) }
      return NearestName.find(global, in: Binding.globals).map { "did you mean '\($0)'?" }
        ?? "declare it with 'local'"
    }
    if let host = error.hostError,
      let help = LuaReport.help(name: host.name, candidates: host.candidates)
    {
      return help
    }
    let global = LuaReport.quoted(error.message) ?? ""
    if error.message.hasSuffix("(global '\(global)')"), LuaReport.missing.contains(global) {
      return LuaReport.sandboxLacks(global)
    }
    switch error.kind {
    case .fuel: return "does a loop end? '--fuel' raises the limit"
    case .deadline:
      return phase == .callback
        ? "does a loop end? '--time' raises the limit"
        : "does a loop end? a file of a pack has 2 s to load, a report 60 s"
    case .memory: return "does a table or string grow without end? '--memory' raises the limit"
    case .lost, .gone:
      return
        "nothing of this call was kept; a worker that ends by itself is a fault worth reporting"
    case .confinement:
      let filtered = "'--without-landlock' runs the pack with the system call filter alone, "
      return (error.message.contains("Landlock") ? filtered : "")
        + "'--isolate none' runs it in this process: only if you trust it"
    default: return nil
    }
  }

  /// What could have been written instead of a name; nil where that is not known.
  static func help(name: String?, candidates: [String]) -> String? {
    guard let name else { return nil }
    if let near = NearestName.find(name, in: candidates) { return "did you mean '\(near)'?" }
    if candidates.isEmpty { return nil }
    return "known are " + candidates.map { "'\($0)'" }.joined(separator: ", ")
  }

  // The name in question, where the message tells one; else the whole line.
  private func underline(_ diagnostic: inout Diagnostic, in text: String, _ error: LuaError) {
    let name = error.hostError?.name ?? error.undefinedGlobal ?? LuaReport.quoted(error.message)
    if let name, let found = LuaReport.word(name, in: text) {
      diagnostic.column = text[..<found.lowerBound].unicodeScalars.count + 1
      diagnostic.underline = name.unicodeScalars.count
      return
    }
    let lead = text.prefix { $0 == " " || $0 == "\t" }.unicodeScalars.count
    diagnostic.column = lead + 1
    diagnostic.underline = max(1, text.unicodeScalars.count - lead)
  }

  // The last name in quotation marks: "attempt to index a nil value (field 'x')".
  private static func quoted(_ message: String) -> String? {
    let parts = message.split(separator: "'", omittingEmptySubsequences: false)
    guard parts.count >= 3 else { return nil }
    return String(parts[parts.count - 2])
  }

  private static func word(_ name: String, in text: String) -> Range<String.Index>? {
    guard !name.isEmpty else { return nil }
    var start = text.startIndex
    while let found = text[start...].firstRange(of: name) {
      let before =
        found.lowerBound == text.startIndex
        ? " " : text[text.index(before: found.lowerBound)]
      let after = found.upperBound == text.endIndex ? " " : text[found.upperBound]
      if !isNamePart(before), !isNamePart(after) { return found }
      start = found.upperBound
    }
    return nil
  }

  private static func isNamePart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }
}
