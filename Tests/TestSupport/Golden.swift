import Foundation
package import Testing

/// Expected outputs, as files that people read before they are accepted.
package enum Golden {
  /// Expects `bytes` to be what `Tests/Goldens/NAME` holds.
  ///
  /// With `DEMARCHE_ACCEPT=1` in the environment the file is written instead.
  package static func check(
    _ bytes: some Sequence<UInt8>, _ name: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let url = URL(filePath: Repository.path("Tests/Goldens/" + name))
    let actual = Array(bytes)
    if ProcessInfo.processInfo.environment["DEMARCHE_ACCEPT"] == "1" {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(actual).write(to: url)
      return
    }
    guard let golden = try? Data(contentsOf: url) else {
      Issue.record(
        "there is no Tests/Goldens/\(name); DEMARCHE_ACCEPT=1 swift test writes it",
        sourceLocation: sourceLocation)
      return
    }
    if actual == Array(golden) { return }
    Issue.record(
      Comment(rawValue: difference(String(decoding: golden, as: UTF8.self), text(actual), name)),
      sourceLocation: sourceLocation)
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  // The first line that differs is what a person looks for.
  private static func difference(_ expected: String, _ actual: String, _ name: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let index =
      zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    let before = index < old.count ? String(old[index]) : "(end of file)"
    let after = index < new.count ? String(new[index]) : "(end of file)"
    return "differs from Tests/Goldens/\(name) in line \(index + 1)\n"
      + "  expected: \(before)\n  actual:   \(after)\n  DEMARCHE_ACCEPT=1 swift test accepts it"
  }
}
