import ArgumentParser
import DemarchePacks

/// What several commands do with what they staged: tell it, ask for what is not granted, install.
struct PackInstaller {
  let desk: PackDesk
  let options: DeskOptions
  /// Whether everything that packs ask for is granted without asking.
  var grantsAll = false

  /// Stages, and grants what is asked for where the person says so.
  func stage(_ raise: PackDesk.Raise = .nothing) throws -> StagedPacks {
    let staged = try options.telling { () throws(PackError) in try desk.stage(raising: raise) }
    guard !staged.ungranted.isEmpty else { return staged }
    for fault in staged.ungranted { Console.error(options.printer.text(of: fault)) }
    guard grantsAll || (options.canAsk && Console.ask("Grant this?")) else {
      throw ExitStatus.refused.exit
    }
    try grant(staged)
    return try options.telling { () throws(PackError) in try desk.stage(raising: raise) }
  }

  private func grant(_ staged: StagedPacks) throws {
    try options.telling { () throws(PackError) in
      for pack in staged.lock.packs where !pack.granted.isEmpty {
        let permissions = Manifest.Permissions(
          read: pack.granted.read, clock: pack.granted.clock)
        _ = try desk.edit { (editor) throws(PackError) in
          try editor.grant(permissions, to: pack.id)
        }
      }
    }
  }

  /// Installs; tells what changed, and what does not run yet.
  func commit(_ staged: StagedPacks) throws {
    try options.telling { () throws(PackError) in try desk.unpack(staged) }
    let staged = withRules(staged)
    try options.telling { () throws(PackError) in try desk.commit(staged) }
    for change in staged.changes { options.say(change.text) }
    try tellUntrusted(staged)
  }

  private func tellUntrusted(_ staged: StagedPacks) throws {
    var trust = try options.telling { () throws(PackError) in try desk.trust() }
    let new = staged.fresh.filter { $0.folder.holdsCode && !trust.approves($0.folder.treeSHA256) }
    guard !new.isEmpty else { return }
    let descriptions = new.map { pack in
      PackDescription(
        pack.folder, entry: staged.lock.entry(pack.folder.manifest.id), place: pack.folder.path)
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
