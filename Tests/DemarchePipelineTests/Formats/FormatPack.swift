import DemarcheModel
import DemarchePipeline
import DemarcheReports
import TestSupport

/// A pack with one format, and what it makes of documents.
struct FormatPack {
  let folder: TemporaryFolder
  let engine: Engine

  /// A pack whose file `formats/f.lua` is `lua`.
  init(_ lua: String, _ options: Engine.Options = Engine.Options()) throws {
    folder = try TemporaryFolder()
    try folder.write(
      "schema = 1\n[pack]\nid = \"test/p\"\nversion = \"0.1.0\"\n", to: "p/pack.toml")
    try folder.write(lua, to: "p/formats/f.lua")
    var options = options
    options.isolation = .none
    engine = try Engine(packs: [folder.path("p")], options: options)
  }

  /// A pack with the format `wiki` of those fields beside `escape`, one a line from the third on.
  init(fields: String, _ options: Engine.Options = Engine.Options()) throws {
    try self.init(
      "format \"wiki\" {\n  escape = { [\"*\"] = \"&#42;\", [\"[\"] = \"&#91;\" },\n\(fields)\n}",
      options)
  }

  /// The file of a document of those nodes.
  func text(_ nodes: [Node], title: String = "T", subtitle: String? = nil) throws -> String {
    try text(Document(title: title, subtitle: subtitle, nodes: nodes))
  }

  /// The file of a document.
  func text(_ document: Document) throws -> String {
    let format = try engine.formatCatalog().format(named: "wiki")
    return String(decoding: try format.bytes(of: document), as: UTF8.self)
  }

  /// Why a document of those nodes cannot be written, as people see it; nil where it can.
  func failure(_ nodes: [Node]) throws -> String? {
    do {
      _ = try text(nodes)
      return nil
    } catch let error as ReportError {
      let diagnostic = error.diagnostic
      let place = [
        diagnostic.file, diagnostic.line.map { String($0) }, diagnostic.column.map { String($0) },
      ].compactMap { $0 }.joined(separator: ":")
      return "\(place): \(diagnostic.message) [\(diagnostic.code)]".replacing(
        folder.path + "/", with: "")
    }
  }
}
