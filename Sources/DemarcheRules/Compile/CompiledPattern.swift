/// A pattern ready to run: outwards from its trigger, left and right.
struct CompiledPattern: Sendable {
  /// The trigger and what stands right of it.
  var right: Program
  /// What stands left of the trigger, walked leftwards.
  var left: Program
  var start: TriggerStart
  var needs: PatternNeeds
  /// The names of the capture slots.
  var captures: [String]
  var source: PatternText
  /// Descriptions of the items, for `explain --miss`.
  var items: [String]
  /// The author marked the trigger with `@`.
  var isTriggerMarked = false
}
