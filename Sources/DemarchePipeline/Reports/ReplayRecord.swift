import DemarcheDigest
import DemarcheModel
import Foundation

/// What is needed to make a report again, and to say why it came out otherwise. Files in HTML and
/// JSON carry it.
package struct ReplayRecord: Codable, Sendable, Hashable {
  /// A thing with its digest.
  package struct Digest: Codable, Sendable, Hashable {
    /// What it is called.
    package var name: String
    /// In hexadecimal digits.
    package var sha256: String
  }

  /// `demarche/replay/1`.
  package var schema = "demarche/replay/1"
  /// Of the program.
  package var version: String
  /// The words of the command line that decide what is in the report.
  package var arguments: [String]
  /// The packs, `id@version`, with the digests of their files.
  package var packs: [Digest]
  /// The rules and rungs whose findings are cited, with digests of what they say.
  package var rules: [Digest]
  /// What a workspace and the command line set, with digests of it; nil for nothing.
  package var settings: [Digest]?
  /// The statements by key, with the digests of their sources.
  package var statements: [Digest]

  init(
    version: String, arguments: [String], packs: [Digest], rules: [Digest], statements: [Digest]
  ) {
    self.version = version
    self.arguments = arguments
    self.packs = packs
    self.rules = rules
    self.statements = statements
  }

  /// The record as JSON, the same bytes for the same record.
  package var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// The record that a report in HTML or JSON carries.
  ///
  /// - Throws: `report/no-receipt` where it carries none.
  package init(from file: [UInt8], named path: String) throws(DemarcheError) {
    guard let json = ReplayRecord.json(in: file),
      let record = try? JSONDecoder().decode(ReplayRecord.self, from: Data(json)),
      record.schema == "demarche/replay/1"
    else {
      throw DemarcheError(
        "report/no-receipt", "'\(path)' carries no receipt that can be replayed",
        help: "reports in HTML and JSON carry one; write '-o report.html'")
    }
    self = record
  }

  // In HTML a data block, in JSON a text.
  private static func json(in file: [UInt8]) -> [UInt8]? {
    struct Tree: Decodable {
      enum CodingKeys: String, CodingKey {
        case embedded = "embedded_json"
      }
      var embedded: String?
    }
    let start = Array("<script type=\"application/json\" id=\"report-data\">".utf8)
    let end = Array("</script>".utf8)
    if let block = file.firstRange(of: start),
      let close = file[block.upperBound...].firstRange(of: end)
    {
      return Array(file[block.upperBound..<close.lowerBound])
    }
    let tree = try? JSONDecoder().decode(Tree.self, from: Data(file))
    return tree?.embedded.map { Array($0.utf8) }
  }

  /// The bytes of a file; nil where it cannot be read.
  package static func file(at path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map { Array($0) }
  }

  /// The format that a file which carries a record is in.
  package static func format(of file: [UInt8]) -> String {
    file.first { $0 > 0x20 } == UInt8(ascii: "{") ? "json" : "html"
  }

  /// Why a report made now, with the record `now`, may differ from the one made with this.
  package func causes(comparedWith now: ReplayRecord) -> [String] {
    var causes: [String] = []
    if version != now.version {
      causes.append("demarche was \(version) and is \(now.version)")
    }
    causes += ReplayRecord.changes("pack", packs, now.packs)
    causes += ReplayRecord.changes("rule", rules, now.rules)
    causes += ReplayRecord.changes("setting", settings ?? [], now.settings ?? [])
    causes += ReplayRecord.changes("statement", statements, now.statements)
    return causes
  }

  /// Which packs are not what they were.
  package func packCauses(comparedWith now: [Digest]) -> [String] {
    ReplayRecord.changes("pack", packs, now)
  }

  private static func changes(_ noun: String, _ then: [Digest], _ now: [Digest]) -> [String] {
    var digests: [String: [String]] = [:]
    for item in now { digests[item.name, default: []].append(item.sha256) }
    var known: [String: [String]] = [:]
    for item in then { known[item.name, default: []].append(item.sha256) }
    var changes: [String] = []
    for name in known.keys.sorted() where digests[name] != known[name] {
      changes.append("\(noun) '\(name)' " + (digests[name] == nil ? "is gone" : "changed"))
    }
    for name in digests.keys.sorted() where known[name] == nil {
      changes.append("\(noun) '\(name)' is new")
    }
    return changes
  }
}
