/// A tar archive that is written as a test wants it, field by field.
struct RawTar {
  /// One entry.
  struct Entry {
    var name: [UInt8]
    var content: [UInt8] = []
    /// As its head states it, if not the content's.
    var size: Int?
    var kind: Character = "0"
    var link = ""
    var mode = "000644 "
    var user = "000000 "
    var time = "00000000000 "
    var userName = ""
    var padding: UInt8 = 0
    var magic = "ustar\u{0}00"

    /// A file.
    init(_ name: String, _ content: String = "") {
      self.name = Array(name.utf8)
      self.content = Array(content.utf8)
    }

    fileprivate var bytes: [UInt8] {
      var head = [UInt8](repeating: 0, count: 512)
      func put(_ text: some Sequence<UInt8>, _ start: Int, _ count: Int) {
        for (offset, byte) in text.prefix(count).enumerated() { head[start + offset] = byte }
      }
      put(name, 0, 100)
      put(mode.utf8, 100, 8)
      put(user.utf8, 108, 8)
      put("000000 ".utf8, 116, 8)
      let octal = String(size ?? content.count, radix: 8)
      let zeros = String(repeating: "0", count: max(0, 11 - octal.utf8.count))
      put((zeros + octal + " ").utf8, 124, 12)
      put(time.utf8, 136, 12)
      put("        ".utf8, 148, 8)
      put(String(kind).utf8, 156, 1)
      put(link.utf8, 157, 100)
      put(magic.utf8, 257, 8)
      put(userName.utf8, 265, 32)
      put("000000 ".utf8, 329, 8)
      put("000000 ".utf8, 337, 8)
      let sum = String(head.reduce(0) { $0 + Int($1) }, radix: 8)
      put((String(repeating: "0", count: 6 - sum.utf8.count) + sum + "\u{0} ").utf8, 148, 8)
      let rest = (512 - content.count % 512) % 512
      return head + content + [UInt8](repeating: padding, count: rest)
    }
  }

  static let manifest = Entry(
    "pack.toml", "schema = 1\n[pack]\nid = \"ours/urge\"\nversion = \"1.0.0\"\n")

  var entries: [Entry]

  /// The manifest, and what else a test wants; in the order given.
  init(_ entries: [Entry]) { self.entries = [RawTar.manifest] + entries }

  /// With the two empty blocks at the end.
  var bytes: [UInt8] {
    entries.flatMap(\.bytes) + [UInt8](repeating: 0, count: 1024)
  }
}
