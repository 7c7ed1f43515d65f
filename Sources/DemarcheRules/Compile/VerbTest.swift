import DemarcheText

/// Which verb groups an item accepts.
struct VerbTest: Sendable, Hashable {
  enum Voice: UInt8, Sendable { case any, active, passive }

  var lemma: UInt32
  var restriction: VerbForm.Kind?
  var voice: Voice

  func accepts(_ group: VerbGroup) -> Bool {
    switch restriction {
    case .ing?: if group.form != .ing || !group.isBareParticiple { return false }
    case .participle?: if group.form != .participle || !group.isBareParticiple { return false }
    default: if group.isBareParticiple { return false }
    }
    switch voice {
    case .any: return true
    case .active: return !group.isPassive
    case .passive: return group.isPassive
    }
  }
}
