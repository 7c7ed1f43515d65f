/// A function of a pack that the engine may ask to be called.
///
/// The number is given in load order, so it means the same function in every state that loaded
/// the same pack, in this process or in a worker.
package struct CallbackReference: Sendable, Hashable {
  package var ordinal: Int

  /// Refers to the function with that number.
  package init(ordinal: Int) { self.ordinal = ordinal }
}
