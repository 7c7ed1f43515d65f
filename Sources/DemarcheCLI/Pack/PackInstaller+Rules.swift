import DemarchePacks
import DemarchePipeline

extension PackInstaller {
  /// The same with the digests of rules, so that a later update can tell how many changed; as it was
  /// where the packs do not load.
  ///
  /// Code that is not approved computes in processes of its own.
  func withRules(_ staged: StagedPacks) -> StagedPacks {
    guard !staged.fresh.isEmpty,
      let engine = UpdateTrial(desk: desk, staged: staged, options: options)
        .quietEngine(staged.lock)
    else { return staged }
    var staged = staged
    let rules = engine.lockRules()
    for place in staged.lock.packs.indices where staged.lock.packs[place].archiveSHA256 != nil {
      staged.lock.packs[place].rules = rules[staged.lock.packs[place].id] ?? []
    }
    return staged
  }
}
