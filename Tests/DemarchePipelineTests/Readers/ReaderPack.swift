import DemarcheModel
import DemarchePipeline
import TestSupport

/// A pack with one file of readers, and what becomes of a source that they read.
struct ReaderPack {
  let folder: TemporaryFolder
  let engine: Engine

  /// A pack whose file `readers/r.lua` is `lua`.
  init(_ lua: String, _ options: Engine.Options = Engine.Options()) throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      schema = 1
      [pack]
      id = "test/p"
      version = "0.1.0"
      """, to: "p/pack.toml")
    try folder.write(lua, to: "p/readers/r.lua")
    var options = options
    options.isolation = .none
    engine = try Engine(packs: [folder.path("p")], options: options)
  }

  /// A pack with a reader of `.bul` files whose `read` has that body.
  init(read body: String, _ options: Engine.Options = Engine.Options()) throws {
    try self.init(
      "reader \"bulletin\" {\n  extensions = \"bul\",\n  read = function(source) \(body) end,\n}",
      options)
  }

  /// The statements of a source of that name, and why others could not be read, as people see it.
  func read(
    _ bytes: [UInt8], name: String = "a.bul", input: StatementSource.Input = .auto
  ) throws -> (statements: [Statement], failures: [String]) {
    let path = try folder.write(bytes, to: name)
    let source = StatementSource([path], input: input, readers: engine.readers)
    do throws(DemarcheError) {
      let reading = try source.read(path)
      return (reading.statements, reading.failures.map(shown))
    } catch {
      return ([], error.diagnostics.map(shown))
    }
  }

  func read(_ text: String, name: String = "a.bul") throws -> (
    statements: [Statement], failures: [String]
  ) {
    try read(Array(text.utf8), name: name)
  }

  /// A diagnostic without the folder of the test.
  func shown(_ diagnostic: Diagnostic) -> String {
    let place = [diagnostic.file, diagnostic.line.map { String($0) }].compactMap { $0 }
      .joined(separator: ":")
    let text =
      "\(place): \(diagnostic.message) [\(diagnostic.code)]"
      + (diagnostic.help.map { "; " + $0 } ?? "")
    return text.replacing(folder.path + "/", with: "")
  }

  /// The bytes of the source that words of a statement lead back to; nil where it has not the words.
  static func origin(of words: String, in statement: Statement, _ source: [UInt8]) -> String? {
    guard let found = statement.text.range(of: words) else { return nil }
    let start = statement.text.utf8.distance(from: statement.text.startIndex, to: found.lowerBound)
    let range = statement.offsets.sourceRange(TextRange(start, start + words.utf8.count))
    return String(decoding: source[range.start..<range.end], as: UTF8.self)
  }
}
