import ArgumentParser
import DemarchePacks

struct PackAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Adds a pack to the workspace: of an index, a folder or a file.",
    discussion: """
      Examples:
        demarche pack add sahel/verbs
        demarche pack add sahel/verbs@^0.3 --index file:../desk-index --key RW…
        demarche pack add packs/urge
        demarche pack add urge-0.1.0.dpack --key RW…

      It writes to demarche.toml, whose comments and order stay, verifies and installs what is \
      needed, and writes demarche.lock. Where anything of it fails, nothing changes.
      """)

  @Argument(
    help: ArgumentHelp("An id, perhaps with @RANGE; a folder; or a .dpack.", valueName: "pack"))
  var pack: String

  @Option(help: ArgumentHelp("The address of an index to add, too.", valueName: "url"))
  var index: String?

  @Option(
    help: ArgumentHelp("The public key of that index, or of the .dpack's author.", valueName: "key")
  )
  var key: String?

  @Flag(help: "Grant what the pack asks for.")
  var grant = false

  @OptionGroup var options: DeskOptions

  func validate() throws {
    if index != nil, key == nil {
      throw ValidationError("--index needs --key: whoever keeps the index gives it out")
    }
    guard let key else { return }
    guard PublicKey(base64: key) != nil else {
      throw ValidationError(
        "--key expects a public key of minisign, 56 letters that begin with 'RW', got '\(key)'")
    }
    guard index != nil || isArchive else {
      throw ValidationError("--key is of an index or of a .dpack, so it needs --index here")
    }
  }

  func run() throws {
    let desk = options.guardedDesk()
    let before = try options.telling { () throws(PackError) in try desk.workspaceBytes() }
    let installer = PackInstaller(desk: desk, options: options, grantsAll: grant)
    do {
      let (id, origin) = try origin(desk)
      try options.telling { () throws(PackError) in
        _ = try desk.edit { (editor) throws(PackError) in try editor.set(id, to: origin) }
      }
      try installer.commit(installer.stage())
    } catch {
      installer.restore(before)
      throw error
    }
  }

  private var isArchive: Bool { pack.hasSuffix(PackArchive.fileEnding) }

  private func origin(_ desk: PackDesk) throws -> (id: String, origin: Workspace.Origin) {
    if let index, let key {
      try options.telling { () throws(PackError) in
        let met = try desk.meet(url: index, key: key)
        _ = try desk.edit { (editor) throws(PackError) in try editor.set(met) }
      }
    }
    if isArchive { return try brought(desk) }
    if Console.isFolder(pack) { return try folder(desk) }
    return try named(desk)
  }

  private func brought(_ desk: PackDesk) throws -> (String, Workspace.Origin) {
    let key = key.flatMap { PublicKey(base64: $0) }
    let manifest = try options.telling { () throws(PackError) in
      try desk.bring(pack, key: key).folder.manifest
    }
    return (manifest.id, try range("^" + manifest.version.text))
  }

  private func folder(_ desk: PackDesk) throws -> (String, Workspace.Origin) {
    let id = try options.telling { () throws(PackError) in
      try PackFolder.open(pack).manifest.id
    }
    return (id, .path(desk.relative(pack)))
  }

  private func named(_ desk: PackDesk) throws -> (String, Workspace.Origin) {
    let parts = pack.split(separator: "@", maxSplits: 1).map(String.init)
    let id = parts.first ?? ""
    guard PackName.isId(id) else {
      throw ValidationError(
        "expected the id of a pack such as ours/urge, a folder or a .dpack, got '\(pack)'")
    }
    if parts.count == 2 {
      let written = SemanticVersion(parts[1]) == nil ? parts[1] : "=" + parts[1]
      return (id, try range(written))
    }
    let newest = try options.telling { () throws(PackError) in try desk.newest() }
    // Of a pack that is nowhere, the resolver says more.
    return (id, try range("^" + (newest[id]?.version.text ?? "0.0.0")))
  }

  private func range(_ text: String) throws -> Workspace.Origin {
    guard let range = VersionRange(text) else {
      throw ValidationError(
        "expected a range of versions such as '^0.1' behind '@', got '\(text)'")
    }
    return .range(range)
  }
}
