import DemarcheModel

/// Changes a `demarche.toml` as a careful person would: comments, order and all else stay.
///
/// What was changed is parsed again; a file of another form than this editor knows is left alone,
/// and the error says what to write by hand.
package struct WorkspaceEditor: Sendable {
  /// The text as it is now.
  package private(set) var bytes: [UInt8]
  private let file: String
  private let folder: String

  /// An editor of a file.
  package init(_ bytes: [UInt8], file: String, folder: String) {
    self.bytes = bytes
    self.file = file
    self.folder = folder
  }

  /// Names a pack, or changes where it comes from.
  ///
  /// - Throws: `PackError` with those of `Workspace.parse`, or `workspace/not-edited`.
  package mutating func set(_ id: String, to origin: Workspace.Origin) throws(PackError) {
    let value =
      switch origin {
      case .range(let range): TOMLWriter.text(range.text)
      case .path(let path): "{ path = \(TOMLWriter.text(path)) }"
      case .index(let name, let version):
        "{ index = \(TOMLWriter.text(name)), version = \(TOMLWriter.text(version.text)) }"
      }
    let line = "\(TOMLWriter.text(id)) = \(value)"
    try change("write in [packs]: \(line)") { workspace in
      workspace.packs.first { $0.id == id }?.origin == origin
    } by: { text, places in
      if let range = places.values[["packs", id]] {
        text.replaceSubrange(range.start..<range.end, with: Array(value.utf8))
      } else {
        WorkspaceEditor.insert([line], into: "packs", &text, places)
      }
    }
  }

  /// Takes a pack out of `[packs]`.
  ///
  /// - Throws: as `set`.
  package mutating func remove(_ id: String) throws(PackError) {
    try change("take '\(id)' out of [packs]") { workspace in
      !workspace.packs.contains { $0.id == id }
    } by: { text, places in
      guard let key = places.keys[["packs", id]], let value = places.values[["packs", id]] else {
        return
      }
      let start = text[..<key.start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      let end = text[value.end...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
      text.removeSubrange(start..<end)
    }
  }

  /// Adds an index, or changes its address and key.
  ///
  /// - Throws: as `set`.
  package mutating func set(_ index: Workspace.Index) throws(PackError) {
    let lines = [
      "[indexes.\(index.name)]", "url = " + TOMLWriter.text(index.url),
      "key = " + TOMLWriter.text(index.key),
    ]
    try change("write: " + lines.joined(separator: "; ")) { workspace in
      workspace.indexes.contains(index)
    } by: { text, places in
      let path = ["indexes", index.name]
      if places.keys[path] == nil { return WorkspaceEditor.append(lines, &text) }
      // From the end on, so that the places before stay right.
      let new = [("url", index.url), ("key", index.key)].compactMap { name, value in
        places.values[path + [name]].map { ($0, TOMLWriter.text(value)) }
      }
      for (range, value) in new.sorted(by: { $0.0.start > $1.0.start }) {
        text.replaceSubrange(range.start..<range.end, with: Array(value.utf8))
      }
    }
  }

  /// Grants a pack what it asks for.
  ///
  /// - Throws: as `set`.
  package mutating func grant(_ permissions: Manifest.Permissions, to id: String) throws(PackError)
  {
    let path = ["policy", "grants", id]
    var lines: [String] = []
    if !permissions.read.isEmpty { lines.append("read = " + TOMLWriter.texts(permissions.read)) }
    if permissions.clock { lines.append("clock = true") }
    let head = "[policy.grants.\(TOMLWriter.text(id))]"
    try change("write: \(head) " + lines.joined(separator: "; ")) { workspace in
      workspace.policy.grants.contains {
        $0.pack == id && $0.read == permissions.read && $0.clock == permissions.clock
      }
    } by: { text, places in
      guard let key = places.keys[path] else {
        return WorkspaceEditor.append([head] + lines, &text)
      }
      // The lines that set something now go; those that are to be come behind the head.
      let ranges = ["read", "clock"].compactMap { name -> Range<Int>? in
        guard let start = places.keys[path + [name]]?.start,
          let end = places.values[path + [name]]?.end
        else { return nil }
        return WorkspaceEditor.lines(start, end, text)
      }
      for range in ranges.sorted(by: { $0.lowerBound > $1.lowerBound }) {
        text.removeSubrange(range)
      }
      let end = WorkspaceEditor.lines(key.start, key.end, text).upperBound
      text.insert(contentsOf: WorkspaceEditor.written(lines), at: end)
    }
  }

  // MARK: Text

  private mutating func change(
    _ byHand: String, _ isRight: (Workspace) -> Bool,
    by edit: (inout [UInt8], TOMLPlaces) -> Void
  ) throws(PackError) {
    let before = try Workspace.parse(bytes, file: file, folder: folder)
    if isRight(before) { return }
    var text = bytes
    edit(&text, TOMLPlaces(bytes))
    guard let after = try? Workspace.parse(text, file: file, folder: folder), isRight(after),
      WorkspaceEditor.differences(before, after) <= 1
    else {
      throw PackError(
        "workspace/not-edited", "the file is written in a way that this command does not change",
        file: file, help: byHand)
    }
    bytes = text
  }

  // How many packs, indexes and grants differ; nothing else may.
  private static func differences(_ one: Workspace, _ other: Workspace) -> Int {
    func count<Element: Hashable>(_ left: [Element], _ right: [Element]) -> Int {
      max(Set(left).subtracting(right).count, Set(right).subtracting(left).count)
    }
    func packs(_ workspace: Workspace) -> [String] {
      workspace.packs.map { "\($0.id) \($0.origin)" }
    }
    guard one.profile == other.profile, one.reports == other.reports,
      one.options.map(\.pack) == other.options.map(\.pack), one.rules.count == other.rules.count,
      one.tunes.map(\.reason) == other.tunes.map(\.reason),
      one.policy.signatures == other.policy.signatures,
      one.policy.minAgeDays == other.policy.minAgeDays
    else { return .max }
    return count(packs(one), packs(other)) + count(one.indexes, other.indexes)
      + count(one.policy.grants, other.policy.grants)
  }

  // The whole lines from one place to another.
  private static func lines(_ start: Int, _ end: Int, _ text: [UInt8]) -> Range<Int> {
    let first = text[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let last = text[end...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
    return first..<last
  }

  private static func written(_ lines: [String]) -> [UInt8] {
    Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  // Behind the last entry of a table, or behind its head.
  private static func insert(
    _ lines: [String], into table: String, _ text: inout [UInt8], _ places: TOMLPlaces
  ) {
    let ends = places.values.filter { $0.key.count == 2 && $0.key[0] == table }.map(\.value.end)
    guard let end = ends.max() ?? places.keys[[table]]?.end else {
      return append(["[\(table)]"] + lines, &text)
    }
    let place = self.lines(end, end, text).upperBound
    let isWhole = place == 0 || text[place - 1] == 0x0A
    text.insert(contentsOf: (isWhole ? [] : [0x0A]) + written(lines), at: place)
  }

  private static func append(_ lines: [String], _ text: inout [UInt8]) {
    if let last = text.last, last != 0x0A { text.append(0x0A) }
    text += (text.isEmpty ? [] : [0x0A]) + written(lines)
  }
}
