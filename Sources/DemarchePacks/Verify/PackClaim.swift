/// What the trusted comment of a pack's signature says: `pack:ID@VERSION`, perhaps `sha256:HEX`, and
/// words of other programs.
struct PackClaim {
  let id: String
  let version: SemanticVersion
  let sha256: String?

  init?(_ comment: String) {
    let words = comment.split { $0 == " " || $0 == "\t" }
    guard let first = words.first, first.hasPrefix("pack:") else { return nil }
    let parts = first.dropFirst(5).split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, PackName.isId(String(parts[0])),
      let version = SemanticVersion(String(parts[1]))
    else { return nil }
    id = String(parts[0])
    self.version = version
    sha256 = words.dropFirst().first { $0.hasPrefix("sha256:") }.map { String($0.dropFirst(7)) }
  }

  static func comment(_ manifest: Manifest, sha256: String) -> String {
    "pack:\(manifest.reference) sha256:\(sha256)"
  }
}
