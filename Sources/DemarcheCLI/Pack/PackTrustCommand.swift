import ArgumentParser
import DemarchePacks
import DemarchePipeline

struct PackTrustCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trust", abstract: "Lets packs run inside demarche, by what is in them now.",
    discussion: """
      Examples:
        demarche pack trust
        demarche pack trust sahel/verbs
        demarche pack trust sahel/verbs --grant
        demarche pack trust --folder packs/urge
        demarche pack trust --revoke sahel/verbs

      Without anything it lists what is trusted. A pack that changes must be approved again; one \
      in a folder named with --folder may change, so take your own only.
      """)

  @Argument(help: ArgumentHelp("Ids of packs of the workspace.", valueName: "id"))
  var ids: [String] = []

  @Option(help: ArgumentHelp("Trust whatever stands in this folder.", valueName: "path"))
  var folder: [String] = []

  @Option(help: ArgumentHelp("Take back the trust in an id or a folder.", valueName: "id"))
  var revoke: [String] = []

  @Flag(help: "Grant what the packs ask for, too.")
  var grant = false

  @OptionGroup var options: DeskOptions

  func run() throws {
    let desk = options.guardedDesk()
    var trust = try options.telling { () throws(PackError) in try desk.trust() }
    if ids.isEmpty, folder.isEmpty, revoke.isEmpty { return list(trust) }
    for name in revoke {
      let real = PackDesk.realPath(name)
      let isTaken = trust.revoke(name) || (real.map { trust.revoke($0) } ?? false)
      guard isTaken else { throw ValidationError("'\(name)' is not trusted") }
    }
    for path in folder {
      guard Console.isFolder(path), let real = PackDesk.realPath(path) else {
        throw ValidationError("'\(path)' is no folder")
      }
      trust.trust(folder: real)
    }
    for id in ids { try approve(id, desk, &trust) }
    try options.telling { [trust] () throws(PackError) in try desk.keep(trust) }
  }

  private func approve(_ id: String, _ desk: PackDesk, _ trust: inout TrustStore) throws {
    let standing = try options.telling { () throws(PackError) in try desk.standing(id) }
    guard let standing else { throw ValidationError("the workspace has no pack '\(id)'") }
    let folder = try options.telling { () throws(PackError) in
      try PackFolder.open(standing.folder)
    }
    if let expected = standing.entry?.treeSHA256, !expected.isEmpty {
      var gate = PackGate()
      gate.expectedTrees[folder.path] = expected
      if let refusal = gate.refusal(
        folder: folder.path, id: id, treeSHA256: folder.treeSHA256, hasCode: false)
      {
        try options.telling { () throws(PackError) in throw PackError([refusal]) }
      }
    }
    let description = PackDescription(folder, entry: standing.entry, place: folder.path, desk)
    options.say(description.text)
    trust.approve(description.approval)
    guard grant else { return }
    try options.telling { () throws(PackError) in
      _ = try desk.edit { (editor) throws(PackError) in
        try editor.grant(folder.manifest.permissions, to: id)
      }
    }
  }

  private func list(_ trust: TrustStore) {
    for approval in trust.approvals {
      Console.out(TerminalText.plain("\(approval.pack)  \(approval.treeSHA256)") + "\n")
    }
    for folder in trust.folders { Console.out(TerminalText.plain("folder  \(folder)") + "\n") }
  }
}
