import DemarcheDigest
import DemarcheModel
import DemarchePacks
import DemarcheRules

/// The levels and overlays of a workspace, ready to be laid over what rules find.
///
/// They are laid in their order, each over what those before it made. What is suppressed takes no
/// further overlay.
struct TuneSet: Sendable {
  /// An overlay that could be read.
  struct Tune: Sendable {
    /// Its place among those of the workspace.
    var number: Int
    var filter: Filter
    var action: Action
    /// What stands in annotations that it changed.
    var overlay: Tuning.Overlay
    /// By whom suppressed annotations are.
    var provenance: Provenance
  }
  /// What is done to an annotation.
  enum Action: Sendable {
    case suppress
    case tag(String)
    /// The fields, and the names of the type's fields in order.
    case set([Field], order: [String])
  }
  /// What holds for the annotations of one rule.
  struct Plan: Sendable {
    var level = Tuning.Level.note
    /// In order.
    var tunes: [Tune] = []
  }

  /// By the id of the rule; of rules for which nothing is set there is none.
  private(set) var plans: [String: Plan] = [:]
  /// What the rules of the plans find otherwise for them, as a digest by id.
  private(set) var digests: [String: String] = [:]

  /// Nothing set.
  init() {}

  /// Makes plans for rules.
  init(plans: [String: Plan]) {
    self.plans = plans
    for (id, plan) in plans { digests[id] = TuneSet.digest(of: plan) }
  }

  // Where an overlay stands does not count.
  private static func digest(of plan: Plan) -> String {
    var words = [plan.level.rawValue]
    for tune in plan.tunes {
      words += ["\(tune.filter)", "\(tune.action)", tune.overlay.action, tune.overlay.reason]
    }
    var writer = BinaryWriter()
    writer.write(words)
    return BLAKE2b.hex(writer.bytes)
  }

  /// Lays all over findings.
  ///
  /// - Parameters:
  ///   - kept: whether what is suppressed is kept.
  ///   - uses: takes which overlays changed something.
  func apply(to findings: inout Findings, keeping kept: Findings.Kept, _ uses: TuneUses?) {
    guard !plans.isEmpty,
      findings.annotations.contains(where: { plans[$0.provenance.rule] != nil })
    else { return }
    var scope = FilterScope(findings.statement)
    var standing: [Annotation] = []
    standing.reserveCapacity(findings.annotations.count)
    for annotation in findings.annotations {
      let tuned = tuned(annotation, &scope, uses)
      if tuned.suppressedBy == nil {
        standing.append(tuned)
      } else {
        findings.suppressedCount += 1
        if kept == .all { findings.suppressed.append(tuned) }
      }
    }
    findings.annotations = standing
  }

  /// The annotation with all that holds for it.
  func tuned(
    _ annotation: Annotation, _ scope: inout FilterScope, _ uses: TuneUses? = nil
  ) -> Annotation {
    guard annotation.suppressedBy == nil, let plan = plans[annotation.provenance.rule] else {
      return annotation
    }
    var annotation = annotation
    if plan.level != .note { annotation.tuning = Tuning(level: plan.level) }
    for tune in plan.tunes where scope.matches(tune.filter, annotation) {
      uses?.note(tune.number)
      lay(tune, over: &annotation)
      if annotation.suppressedBy != nil { break }
    }
    return annotation
  }

  private func lay(_ tune: Tune, over annotation: inout Annotation) {
    let before = annotation.tuning ?? Tuning()
    var tags = before.tags
    switch tune.action {
    case .suppress: annotation.suppressedBy = tune.provenance
    case .tag(let tag): tags.append(tag)
    case .set(let fields, let order):
      for field in fields { TuneSet.set(field, in: &annotation, order) }
    }
    annotation.tuning = Tuning(
      level: before.level, tags: tags, overlays: before.overlays + [tune.overlay])
  }

  // Fields stand in the order of their type.
  private static func set(_ field: Field, in annotation: inout Annotation, _ order: [String]) {
    if let place = annotation.fields.firstIndex(where: { $0.name == field.name }) {
      annotation.fields[place] = field
      return
    }
    let behind = Set(order.drop { $0 != field.name })
    let place = annotation.fields.firstIndex { behind.contains($0.name) }
    annotation.fields.insert(field, at: place ?? annotation.fields.count)
  }
}
