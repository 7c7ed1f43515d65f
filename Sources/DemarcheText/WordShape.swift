/// Gathers what a word looks like, scalar by scalar.
struct WordShape {
  private var letters = 0
  private var uppers = 0
  private var isFirstUpper = false
  private var hasDigit = false

  mutating func add(_ scalar: UInt32) {
    if Scalars.isDigit(scalar) {
      hasDigit = true
      return
    }
    let isUpper = Scalars.isUpper(scalar)
    if letters == 0 { isFirstUpper = isUpper }
    letters += 1
    if isUpper { uppers += 1 }
  }

  var flags: TokenFlags {
    var flags: TokenFlags = .word
    if isFirstUpper { flags.insert(.capitalised) }
    if letters >= 2 && uppers == letters { flags.insert(.upper) }
    if uppers == 0 { flags.insert(.lower) }
    if hasDigit { flags.insert(.digits) }
    return flags
  }
}
