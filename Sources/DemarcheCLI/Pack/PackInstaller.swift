import ArgumentParser
import DemarchePacks

/// What several commands do with what they staged: tell it, ask for what is not granted, install.
struct PackInstaller {
  let desk: PackDesk
  let options: DeskOptions
  /// Whether everything that packs ask for is granted without asking.
  var grantsAll = false

  /// Stages, and grants what is asked for where the person says so; nothing is written.
  func stage(_ raise: PackDesk.Raise = .nothing) throws -> StagedPacks {
    var staged = try options.telling { () throws(PackError) in try desk.stage(raising: raise) }
    guard !staged.ungranted.isEmpty else { return staged }
    for fault in staged.ungranted { Console.error(options.printer.text(of: fault)) }
    guard grantsAll || (options.canAsk && Console.ask("Grant this?")) else {
      throw ExitStatus.refused.exit
    }
    staged.grantAll()
    return staged
  }

  /// Installs; tells what changed, and what does not run yet.
  ///
  /// Once the lock counts nothing ends it any more: what goes wrong then is told only.
  ///
  /// - Parameter keepsRules: whether the digests of rules stay as they are locked.
  func commit(_ staged: StagedPacks, keepsRules: Bool = false) throws {
    try options.telling { () throws(PackError) in try desk.unpack(staged) }
    let staged = keepsRules ? staged : withRules(staged)
    let before = try options.telling { () throws(PackError) in try writeGrants(staged) }
    do {
      try options.telling { () throws(PackError) in try desk.commit(staged) }
    } catch {
      restore(before)
      throw error
    }
    for change in staged.changes { options.say(change.text) }
    try? tellUntrusted(staged)
  }

  /// Puts `demarche.toml` back as it was; tells where that cannot be done.
  func restore(_ bytes: [UInt8]) {
    try? options.telling { () throws(PackError) in try desk.restore(bytes) }
  }

  private func writeGrants(_ staged: StagedPacks) throws(PackError) -> [UInt8] {
    try desk.edit { (editor) throws(PackError) in
      for grant in staged.granted {
        try editor.grant(
          Manifest.Permissions(read: grant.read, clock: grant.clock), to: grant.pack)
      }
    }
  }

  private func tellUntrusted(_ staged: StagedPacks) throws {
    var trust = try options.telling { () throws(PackError) in try desk.trust() }
    let new = staged.fresh.filter { $0.folder.holdsCode && !trust.approves($0.folder.treeSHA256) }
    guard !new.isEmpty else { return }
    let descriptions = new.map { pack in
      PackDescription(pack, entry: staged.lock.entry(pack.folder.manifest.id))
    }
    for description in descriptions { options.say(description.text) }
    guard options.canAsk, Console.ask("Let them run?") else {
      let ids = new.map(\.folder.manifest.id).joined(separator: " ")
      options.say("to let them run: demarche pack trust \(ids)")
      return
    }
    for description in descriptions { trust.approve(description.approval) }
    try options.telling { [trust] () throws(PackError) in try desk.keep(trust) }
  }
}
