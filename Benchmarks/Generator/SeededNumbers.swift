/// Numbers that follow from a seed alone, the same on every machine.
///
/// - Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", SplitMix64.
package struct SeededNumbers {
  private var state: UInt64

  /// Numbers of `seed`.
  package init(seed: UInt64) {
    state = seed
  }

  /// Any 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }

  /// A number from 0 below `count`, which is at least 1.
  package mutating func below(_ count: Int) -> Int {
    Int(truncatingIfNeeded: next() % UInt64(count))
  }

  /// A number from 0 below 1.
  package mutating func fraction() -> Double {
    Double(next() >> 11) / Double(1 << 53)
  }

  /// Whole elements in another order.
  package mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for last in elements.indices.dropFirst().reversed() {
      elements.swapAt(last, below(last + 1))
    }
    return elements
  }
}
