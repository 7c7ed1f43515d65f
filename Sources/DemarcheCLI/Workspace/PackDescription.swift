import DemarchePacks
import DemarchePipeline

/// What a person should know of a pack before it runs.
struct PackDescription {
  let reference: String
  let treeSHA256: String
  let holdsCode: Bool
  private let lines: [String]

  /// Opens a pack's folder without running anything.
  init(opening folder: String, entry: PackLock.Entry?, _ desk: PackDesk) throws(PackError) {
    self.init(try PackFolder.open(folder), entry: entry, place: folder, desk)
  }

  /// A pack that stands in a folder. Anybody can have written the lock that came with a workspace,
  /// so a key is shown for what it is only where an archive that is at hand proves it.
  init(_ folder: PackFolder, entry: PackLock.Entry?, place: String, _ desk: PackDesk) {
    let isLocked = entry?.treeSHA256 == folder.treeSHA256
    let key = isLocked ? entry.flatMap { desk.provenKey(of: $0) } : nil
    self.init(folder, entry, place: place, key: key, isFetched: false)
  }

  /// A pack that was verified just now.
  init(_ pack: VerifiedPack, entry: PackLock.Entry?) {
    self.init(pack.folder, entry, place: pack.folder.path, key: pack.key, isFetched: true)
  }

  private init(
    _ folder: PackFolder, _ entry: PackLock.Entry?, place: String, key: PublicKey?, isFetched: Bool
  ) {
    let manifest = folder.manifest
    reference = manifest.reference
    treeSHA256 = folder.treeSHA256
    holdsCode = folder.holdsCode
    var lines = [holdsCode ? "  holds: code" : "  holds: data only"]
    if let summary = manifest.summary { lines.append("  is: " + summary) }
    switch entry?.source {
    case .index(let url, _)?:
      lines.append(isFetched ? "  from: \(url)" : "  from: the lock says \(url), not verified")
    case .path?, .shipped?, nil: lines.append("  from: folder \(place)")
    }
    if let key {
      lines.append("  signed with: \(key.fingerprint)")
    } else if let claimed = entry?.key {
      let shown = PublicKey(base64: claimed)?.fingerprint ?? claimed
      lines.append("  signed with: the lock says \(shown), not verified")
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
