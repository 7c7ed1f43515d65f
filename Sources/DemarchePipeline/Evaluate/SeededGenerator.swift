/// Numbers that look random and are the same for a seed, on every machine.
///
/// - Source: Guy L. Steele, Doug Lea, Christine H. Flood, "Fast splittable pseudorandom number
///   generators" (OOPSLA 2014), the generator SplitMix64; Daniel Lemire, "Fast random integer
///   generation in an interval" (2019), the multiplication, without its rejection: the error is
///   below 2⁻⁵⁰ for the counts here.
struct SeededGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 up to `bound`, which is left out.
  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    bits ^= bits >> 31
    return Int(bits.multipliedFullWidth(by: UInt64(bound)).high)
  }
}
