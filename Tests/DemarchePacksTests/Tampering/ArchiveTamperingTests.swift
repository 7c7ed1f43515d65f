import DemarcheModel
import DemarchePacks
import Testing

/// Archives that hold what no pack may hold; each is rightly signed, so that only its form speaks
/// against it.
struct ArchiveTamperingTests {
  /// An archive and what is said of it.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let refusal: String
    let bytes: @Sendable () -> [UInt8]

    /// An archive with further entries.
    init(
      _ name: String, entry refusal: String, _ entries: @escaping @Sendable () -> [RawTar.Entry]
    ) {
      testDescription = name
      self.refusal = "x.dpack: error: file " + refusal + " [pack/archive-entry]"
      bytes = { RawTar(entries()).bytes }
    }

    /// An archive that is another in its form.
    init(_ name: String, form refusal: String, _ bytes: @escaping @Sendable () -> [UInt8]) {
      testDescription = name
      self.refusal = "x.dpack: error: " + refusal
      self.bytes = bytes
    }
  }

  private static func kind(
    _ kind: Character, link: String = "", size: Int? = nil
  ) -> [RawTar.Entry] {
    var entry = RawTar.Entry("rules/a.lua")
    entry.kind = kind
    entry.link = link
    entry.size = size
    return [entry]
  }

  static let paths: [Case] = [
    Case(
      "path traversal",
      entry: "'../a.lua' of the pack should have a path inside the pack, but has '..'"
    ) { [RawTar.Entry("../a.lua")] },
    Case(
      "path traversal in the middle",
      entry: "'rules/../../a.lua' of the pack should have a path inside the pack, but has '..'"
    ) { [RawTar.Entry("rules/../../a.lua")] },
    Case(
      "absolute path",
      entry: "'/etc/cron.d/a' of the pack should have a path inside the pack, but begins with '/'"
    ) { [RawTar.Entry("/etc/cron.d/a")] },
    Case(
      "empty part",
      entry: "'rules//a.lua' of the pack should have no empty part and no '.' in its path"
    ) { [RawTar.Entry("rules//a.lua")] },
    Case(
      "part '.'", entry: "'./a.lua' of the pack should have no empty part and no '.' in its path"
    ) { [RawTar.Entry("./a.lua")] },
    Case("dot-file", entry: "'.profile' of the pack should have no part that begins with '.'") {
      [RawTar.Entry(".profile")]
    },
    Case(
      "dot-folder",
      entry: "'rules/.git/config' of the pack should have no part that begins with '.'"
    ) { [RawTar.Entry("rules/.git/config")] },
    Case(
      "backslash", entry: "'rules\\..\\a.lua' of the pack should have no backslash in its path"
    ) { [RawTar.Entry("rules\\..\\a.lua")] },
    Case(
      "escape sequence",
      entry: "'rules/\\u{1B}[2J.lua' of the pack should have no control characters in its path"
    ) { [RawTar.Entry("rules/\u{1B}[2J.lua")] },
    Case(
      "text that runs the other way",
      entry: "'rules/\\u{202E}aul.a' of the pack should have no control characters in its path"
    ) { [RawTar.Entry("rules/\u{202E}aul.a")] },
    Case("no UTF-8", entry: "'rules/\u{FFFD}' of the pack should be UTF-8") {
      var entry = RawTar.Entry("")
      entry.name = Array("rules/".utf8) + [0xFF]
      return [entry]
    },
    Case(
      "too deep",
      entry: "'a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a' of the pack should lie at most 16 folders deep"
    ) { [RawTar.Entry(Array(repeating: "a", count: 17).joined(separator: "/"))] },
  ]

  static let kinds: [Case] = [
    Case(
      "symbolic link",
      entry: "'rules/a.lua' of the pack should be a plain file, but is a symbolic link"
    ) { kind("2", link: "/etc/passwd") },
    Case(
      "hard link", entry: "'rules/a.lua' of the pack should be a plain file, but is a hard link"
    ) { kind("1", link: "pack.toml") },
    Case(
      "character device",
      entry: "'rules/a.lua' of the pack should be a plain file, but is a device"
    ) { kind("3") },
    Case(
      "block device", entry: "'rules/a.lua' of the pack should be a plain file, but is a device"
    ) { kind("4") },
    Case(
      "named pipe", entry: "'rules/a.lua' of the pack should be a plain file, but is a named pipe"
    ) { kind("6") },
    Case("folder", entry: "'rules/a.lua' of the pack should be a plain file, but is a folder") {
      kind("5")
    },
  ]

  static let clashes: [Case] = [
    Case("duplicate", entry: "'a.txt' of the pack should be there once, but is there twice") {
      [RawTar.Entry("a.txt", "1"), RawTar.Entry("a.txt", "2")]
    },
    Case(
      "second manifest", entry: "'pack.toml' of the pack should be there once, but is there twice"
    ) { [RawTar.manifest] },
    Case(
      "names that differ in case",
      entry: "'rules/É.lua' of the pack should differ from 'rules/é.lua' in more than upper and "
        + "lower case"
    ) { [RawTar.Entry("rules/é.lua"), RawTar.Entry("rules/É.lua")] },
    Case(
      "names that fold to more letters",
      entry: "'STRASSE' of the pack should differ from 'straße' in more than upper and lower case"
    ) { [RawTar.Entry("straße"), RawTar.Entry("STRASSE")] },
    Case(
      "folders that differ in case",
      entry:
        "'Rules/b.lua' of the pack should differ from 'rules' in more than upper and lower case"
    ) { [RawTar.Entry("rules/a.lua"), RawTar.Entry("Rules/b.lua")] },
    Case(
      "names that differ in normal form",
      entry: "'e\u{301}.tsv' of the pack should differ from '\u{E9}.tsv' in more than normal form"
    ) { [RawTar.Entry("\u{E9}.tsv"), RawTar.Entry("e\u{301}.tsv")] },
    Case(
      "file and folder of one name",
      entry: "'rules/a.lua' of the pack should be a file or a folder, but is both"
    ) { [RawTar.Entry("rules"), RawTar.Entry("rules/a.lua")] },
  ]

  @Test(arguments: paths + kinds + clashes)
  func anEntryThatMeansHarmIsRefused(_ archive: Case) throws {
    try check(archive)
  }

  /// Verifies it as an archive that its author signed.
  private func check(_ archive: Case) throws {
    let key = try SignatureTests.key(1)
    let bytes = archive.bytes()
    let signature = try key.sign(bytes, trustedComment: "pack:ours/urge@1.0.0", file: "")
    var verifier = PackVerifier(keys: KeyRing())
    do throws(PackError) {
      _ = try verifier.verify(
        bytes, signature: Array(signature.text.utf8),
        expected: PackExpectation(key: key.publicKey), file: "x.dpack")
      Issue.record("it was taken")
    } catch {
      #expect(error.diagnostics.map(\.fullText).joined(separator: "\n") == archive.refusal)
      #expect(verifier.keys == KeyRing())
    }
  }
}

extension ArchiveTamperingTests {
  private static let rebuild = "; 'demarche pack build' makes archives of the right form"
  private static let again = " [pack/archive-form]; fetch it again"
  private static let damaged =
    "an archive should be a plain tar file, but this one is damaged, cut short or none"
  private static let tooLarge =
    "a pack should have at most 10000 files and 64000000 bytes [pack/too-large]"

  private static func changed(
    _ change: @escaping @Sendable (inout RawTar.Entry) -> Void
  ) -> @Sendable () -> [UInt8] {
    {
      var entry = RawTar.Entry("rules/a.lua", "return 1\n")
      change(&entry)
      return RawTar([entry]).bytes
    }
  }

  private static func form(_ words: String) -> String {
    "file 'rules/a.lua' of the pack \(words) [pack/archive-form]\(rebuild)"
  }

  static let forms: [Case] = [
    Case("time", form: form("should have the time 0"), changed { $0.time = "14000000000 " }),
    Case("mode", form: form("should have the mode 0644"), changed { $0.mode = "000755 " }),
    Case("user", form: form("should belong to user 0"), changed { $0.user = "001750 " }),
    Case("user's name", form: form("should name no user"), changed { $0.userName = "root" }),
    Case(
      "link of a file", form: form("should link to nothing"),
      changed { $0.link = "elsewhere" }),
    Case(
      "something behind a file", form: form("should be followed by empty bytes only"),
      changed { $0.padding = 1 }),
    Case(
      "order",
      form: "files should be sorted, but 'a.txt' stands behind 'pack.toml' [pack/archive-form]"
        + rebuild
    ) { RawTar([RawTar.Entry("a.txt")]).bytes },
    Case(
      "something behind the archive",
      form: "an archive should end behind its last file, but 3 bytes follow [pack/archive-form]"
        + rebuild
    ) { RawTar([]).bytes + [1, 2, 3] },
    Case(
      "a second archive behind the first",
      form: "an archive should end behind its last file, but 2048 bytes follow "
        + "[pack/archive-form]" + rebuild
    ) { RawTar([]).bytes + RawTar([]).bytes },
    Case(
      "cut short behind the last file",
      form: "an archive should end with 1024 empty bytes, but is cut short" + again
    ) { RawTar([]).bytes.dropLast(512) },
    Case(
      "cut short in a file",
      form: damaged + " (Truncated tar archive)" + again
    ) {
      RawTar([]).bytes.dropLast(1024 + 512)
    },
    Case("cut short in a head", form: damaged + " (Unrecognized archive format)" + again) {
      RawTar([]).bytes.dropLast(1024 + 512 + 100)
    },
    Case("nothing", form: damaged + " (Unrecognized archive format)" + again) { [] },
    Case(
      "compressed with gzip",
      form: "an archive should be a plain tar file, but this one is compressed with gzip "
        + "[pack/archive-form]; 'demarche pack build' makes plain ones"
    ) { [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] },
    Case(
      "a ZIP archive",
      form: "an archive should be a plain tar file, but this one is a ZIP archive "
        + "[pack/archive-form]; 'demarche pack build' makes plain ones"
    ) { [0x50, 0x4B, 3, 4, 0, 0] },
    Case(
      "no manifest",
      form: "a pack should have a file 'pack.toml', but this archive has none [pack/not-found]; a "
        + "pack is a folder with a 'pack.toml'; see examples/manual/packs.md"
    ) {
      var tar = RawTar([RawTar.Entry("a.txt")])
      tar.entries.removeFirst()
      return tar.bytes
    },
    Case("file of a gigabyte", form: tooLarge, changed { $0.size = 1 << 30 }),
    Case("file of eight gigabytes", form: tooLarge, changed { $0.size = (1 << 33) - 1 }),
    Case("10,001 files", form: tooLarge) {
      RawTar((0..<10_000).map { RawTar.Entry("tests/\($0)") }).bytes
    },
  ]

  @Test(arguments: forms)
  func anArchiveOfAnotherFormIsRefused(_ archive: Case) throws {
    try check(archive)
  }

  /// 512 MB, of which not one entry is read.
  @Test func aMillionFilesAreRefused() {
    let block = RawTar([]).bytes.prefix(512)
    let bytes = [UInt8](unsafeUninitializedCapacity: 512_000_000) { buffer, count in
      for start in stride(from: 0, to: 512_000_000, by: 512) {
        _ = buffer[start..<(start + 512)].update(fromContentsOf: block)
      }
      count = 512_000_000
    }
    let clock = ContinuousClock()
    let error = #expect(throws: PackError.self) {
      let duration = try clock.measure { _ = try PackArchive.read(bytes, name: "x.dpack") }
      #expect(duration < .seconds(1))
    }
    #expect(error?.diagnostics.map(\.fullText) == ["x.dpack: error: " + Self.tooLarge])
  }
}
