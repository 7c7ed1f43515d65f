import DemarcheArchive
import DemarcheModel
import DemarcheScripting

/// What one job of a preview keeps: the Lua states of both sides.
struct PreviewJob: ~Copyable {
  private let plan: PreviewPlan
  private let oldHost: ScriptHost
  private let newHost: ScriptHost
  private let decidingHost: ScriptHost?

  init(_ plan: PreviewPlan) {
    self.plan = plan
    oldHost = ScriptHost(plan.old.programs, limits: plan.old.limits)
    newHost = ScriptHost(plan.new.programs, limits: plan.new.limits)
    decidingHost = plan.deciding?.host()
  }

  /// Compares what both sides find in statements.
  func compare(_ piece: StoredWork.Piece) -> PreviewPortion {
    var portion = PreviewPortion()
    switch piece {
    case .fault(let error): portion.fault = error
    case .statements(let statements):
      do throws(DemarcheError) {
        for stored in statements {
          portion.statementCount += 1
          try compare(stored, &portion)
        }
      } catch {
        portion.fault = error
      }
    }
    return portion
  }

  private func compare(
    _ stored: StoredStatement, _ portion: inout PreviewPortion
  ) throws(DemarcheError) {
    let isStored = stored.rulesetHash == plan.oldHash && !stored.hasDiagnostics
    if isStored, stays(stored, stored.firedRules) { return }
    var before: Findings
    if isStored, let findings = try kept(stored.version) {
      before = findings
    } else {
      before = plan.old.annotate(stored.statement, keeping: .standing, oldHost)
      if before.diagnostics.isEmpty, stays(stored, before.firedRules) { return }
    }
    let after = plan.new.annotate(stored.statement, keeping: .standing, newHost)
    portion.comparedCount += 1
    portion.changes += FindingsComparison(before, after).changes()
    portion.failures += after.diagnostics.filter { fault in
      fault.severity == .error
        && !before.diagnostics.contains { $0.code == fault.code && $0.rule == fault.rule }
    }
  }

  // Whether no rule that changed has anything to do with the statement.
  private func stays(_ stored: StoredStatement, _ fired: [String]) -> Bool {
    guard let changed = plan.changedRules, !fired.contains(where: changed.contains) else {
      return false
    }
    guard let deciding = plan.deciding, let decidingHost else { return true }
    return !deciding.match(stored.statement, decidingHost)
  }

  private func kept(_ version: Int64) throws(DemarcheError) -> Findings? {
    do throws(ArchiveError) {
      return try plan.archive.findings(ofVersion: version)
    } catch {
      throw DemarcheError([error.diagnostic])
    }
  }
}

/// What all jobs of a preview share.
struct PreviewPlan: Sendable {
  let archive: Archive
  let old: Engine
  let new: Engine
  let oldHash: String
  /// The rules of the old side that changed or are gone; nil where all may find something else.
  let changedRules: Set<String>?
  /// Those of the new side that are new or changed; nil where there are none.
  let deciding: DecidingRules?

  init(_ archive: Archive, from old: Engine, to new: Engine) throws(DemarcheError) {
    self.archive = archive
    self.old = old
    self.new = new
    let rules = old.archivedRules
    oldHash = rules.hash
    let changes = rules.changes(to: new.archivedRules)
    changedRules = changes?.old
    deciding = try new.deciding(changes?.new ?? [])
  }
}
