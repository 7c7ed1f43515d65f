import DemarcheModel
import DemarcheReaders
import Foundation
import Testing

struct SourceFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func fault(_ path: String) -> String? {
    do throws(ReadError) {
      _ = try SourceFile.read(path)
      return nil
    } catch {
      return error.diagnostic.fullText
    }
  }

  @Test func readsAllBytes() throws {
    let text = String(repeating: "Ä statement.\r\n", count: 20_000)
    try folder.write(text, to: "a.txt")
    let source = try SourceFile.read(folder.path + "/a.txt")
    #expect(source == SourceBytes(origin: folder.path + "/a.txt", bytes: Array(text.utf8)))
  }

  @Test func saysWhyAFileCannotBeRead() {
    #expect(
      fault(folder.path) == "\(folder.path): error: cannot be read: is a directory "
        + "[read/unreadable]")
    #expect(
      fault(folder.path + "/no") == "\(folder.path)/no: error: no such file or folder "
        + "[read/not-found]")
  }

  @Test func refusesAHugeFileUnread() throws {
    try folder.write("", to: "huge.txt")
    let handle = try #require(FileHandle(forWritingAtPath: folder.path + "/huge.txt"))
    try handle.truncate(atOffset: 64_000_001)
    #expect(
      fault(folder.path + "/huge.txt") == "\(folder.path)/huge.txt: error: file should have at "
        + "most 64000000 bytes, but has 64000001 [read/too-large]")
  }

  @Test func readsAPipe() throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data("The EU.".utf8))
    try pipe.fileHandleForWriting.close()
    let descriptor = pipe.fileHandleForReading.fileDescriptor
    let source = try SourceFile.read(descriptor: descriptor, origin: "-")
    #expect(source == SourceBytes(origin: "-", bytes: Array("The EU.".utf8)))
  }
}
