import DemarcheReaders
import Glibc
import Testing

/// How a stream is cut into lines.
struct LineStreamTests {
  /// The lines that a stream of these bytes gives, by batches; nil for one that was skipped.
  private func batches(
    _ bytes: [UInt8], size: LineStream.BatchSize = .block
  ) throws -> [[String?]] {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: "a.ndjson")
    var stream = try LineStream(path, batchSize: size, interruption: Interruption())
    var batches: [[String?]] = []
    var next = 1
    while let batch = try stream.next() {
      #expect(batch.origin == path)
      #expect(batch.firstLine == next)
      next += batch.count
      batches.append(
        batch.lines.map { line in
          batch.skippedByteCount == nil ? String(decoding: batch.bytes[line], as: UTF8.self) : nil
        })
    }
    return batches
  }

  @Test(arguments: [
    ("", []), ("\n", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]),
    ("\n\na\n\n", ["", "", "a", ""]), ("a\r\nb\r\n", ["a\r", "b\r"]), (" \n", [" "]),
  ])
  func givesEachLineAndNoMore(text: String, lines: [String]) throws {
    #expect(try batches(Array(text.utf8)).flatMap { $0 } == lines)
    #expect(try batches(Array(text.utf8), size: .line) == lines.map { [$0] })
  }

  // A block has 131,072 bytes: lines end before, at and behind the ends of blocks.
  @Test(arguments: [131_070, 131_071, 131_072, 131_073, 262_144, 1_000_000])
  func joinsLinesThatBlocksCut(length: Int) throws {
    let line = String(repeating: "x", count: length)
    let expected = ["a", line, "", line, "b"]
    let bytes = Array(expected.joined(separator: "\n").utf8)
    #expect(try batches(bytes).flatMap { $0 } == expected)
    #expect(try batches(bytes, size: .line).flatMap { $0 } == expected)
  }

  @Test(arguments: [LineStream.BatchSize.block, .line])
  func skipsALineThatIsTooLongAndGoesOn(size: LineStream.BatchSize) throws {
    let long = [UInt8](repeating: 0x78, count: LineStream.lineLimit + 300_000)
    let bytes = Array("a\n".utf8) + long + Array("\nb\n".utf8) + long
    #expect(try batches(bytes, size: size).flatMap { $0 } == ["a", nil, "b", nil])
  }

  @Test func saysHowLongTheSkippedLineWas() throws {
    let folder = try TemporaryFolder()
    let count = LineStream.lineLimit + 300_000
    let path = try folder.write(
      [UInt8](repeating: 0x78, count: count) + Array("\nb".utf8), to: "a.ndjson")
    var stream = try LineStream(path, batchSize: .block, interruption: Interruption())
    let batch = try #require(try stream.next())
    #expect(batch.skippedByteCount == count)
    #expect(batch.firstLine == 1)
    #expect(try stream.next()?.firstLine == 2)
  }

  @Test func givesWhatIsThereWithoutWaitingForMore() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    let pipe = open(path, O_RDWR)
    defer { close(pipe) }
    var stream = try LineStream(path, batchSize: .block, interruption: Interruption())
    for text in ["a\nb\nc", "d\n"] {
      let bytes = Array(text.utf8)
      #expect(write(pipe, bytes, bytes.count) == bytes.count)
      let batch = try #require(try stream.next())
      let lines = batch.lines.map { String(decoding: batch.bytes[$0], as: UTF8.self) }
      #expect(lines == (text == "d\n" ? ["cd"] : ["a", "b"]))
    }
  }

  @Test func anInterruptionEndsTheWaitForInput() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    let pipe = open(path, O_RDWR)
    defer { close(pipe) }
    let interruption = Interruption()
    var stream = try LineStream(path, batchSize: .block, interruption: interruption)
    #expect(write(pipe, "half", 4) == 4)
    interruption.ask()
    #expect(try stream.next()?.firstLine == nil)
    #expect(interruption.isWanted)
  }

  @Test func aMissingFileIsNotFound() throws {
    #expect(throws: ReadError.self) {
      _ = try LineStream("/nonexistent", batchSize: .block, interruption: Interruption())
    }
  }

  @Test func aFolderIsUnreadable() throws {
    var stream = try LineStream("/tmp", batchSize: .block, interruption: Interruption())
    do throws(ReadError) {
      _ = try stream.next()
      Issue.record("a folder was read")
    } catch {
      #expect(
        error.diagnostic.fullText
          == "/tmp: error: cannot be read: is a directory [read/unreadable]")
    }
    #expect(try stream.next()?.firstLine == nil)
  }
}
