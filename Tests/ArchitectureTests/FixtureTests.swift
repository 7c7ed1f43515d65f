import Foundation
import TestSupport
import Testing

/// Where fixtures and examples come from is written beside them.
@Suite struct FixtureTests {
  static let folders = ["Tests/Fixtures", "Tests/Fixtures/attacks", "examples/statements"]

  @Test(arguments: folders)
  func everyFileIsListedInItsOrigin(_ folder: String) throws {
    let origin = try text(of: folder)
    let missing = files(in: folder).filter { !origin.contains("`\($0)`") }
    #expect(
      missing.isEmpty,
      "add to \(folder)/ORIGIN.md, in backquotes: \(missing.joined(separator: ", "))")
  }

  @Test(arguments: folders)
  func everyFileThatTheOriginListsIsThere(_ folder: String) throws {
    let rows = try text(of: folder).split(separator: "\n")
      .compactMap { $0.firstMatch(of: /^\|\s*`([^`]+)`\s*\|/).map { String($0.output.1) } }
    let gone = rows.filter { !files(in: folder).contains($0) }
    #expect(!rows.isEmpty)
    #expect(gone.isEmpty, "\(folder)/ORIGIN.md lists what is not there: \(gone)")
  }

  private func text(of folder: String) throws -> String {
    String(decoding: try Repository.bytes(of: folder + "/ORIGIN.md"), as: UTF8.self)
  }

  // Those of a folder that is in the list itself are listed there.
  private func files(in folder: String) -> [String] {
    let inner = Self.folders.filter { $0.hasPrefix(folder + "/") }
      .map { $0.dropFirst(folder.count + 1) + "/" }
    let root = URL(filePath: Repository.path(folder)).resolvingSymlinksInPath().path
    return ((try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []).filter { name in
      let attributes = try? FileManager.default.attributesOfItem(atPath: root + "/" + name)
      return attributes?[.type] as? FileAttributeType == .typeRegular && name != "ORIGIN.md"
        && !inner.contains(where: name.hasPrefix)
    }.sorted()
  }
}
