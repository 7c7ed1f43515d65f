import DemarchePacks
import DemarchePipeline

/// What a person should know of a pack before it runs.
struct PackDescription {
  let reference: String
  let treeSHA256: String
  let holdsCode: Bool
  private let lines: [String]

  /// Opens a pack's folder without running anything.
  init(opening folder: String, entry: PackLock.Entry?) throws(PackError) {
    self.init(try PackFolder.open(folder), entry: entry, place: folder)
  }

  init(_ folder: PackFolder, entry: PackLock.Entry?, place: String) {
    let manifest = folder.manifest
    reference = manifest.reference
    treeSHA256 = folder.treeSHA256
    holdsCode = folder.holdsCode
    var lines = [holdsCode ? "  holds: code" : "  holds: data only"]
    if let summary = manifest.summary { lines.append("  is: " + summary) }
    switch entry?.source {
    case .index(let url, _)?: lines.append("  from: \(url)")
    case .path?, .shipped?, nil: lines.append("  from: folder \(place)")
    }
    if let key = entry?.key {
      lines.append("  signed with: \(PublicKey(base64: key)?.fingerprint ?? key)")
    }
    let permissions = manifest.permissions
    let asks =
      permissions.read.map { "to read \($0)" } + (permissions.clock ? ["to know the day"] : [])
    if asks.isEmpty {
      lines.append("  asks for: nothing")
    } else {
      lines.append(
        "  asks for: " + asks.joined(separator: ", ")
          + (permissions.why.map { " (\($0))" } ?? ""))
    }
    lines.append("  content: \(folder.treeSHA256)")
    self.lines = lines
  }

  var approval: TrustStore.Approval {
    TrustStore.Approval(treeSHA256: treeSHA256, pack: reference)
  }

  /// For people, on several lines.
  var text: String {
    ([reference] + lines).map { TerminalText.plain($0) + "\n" }.joined()
  }
}
