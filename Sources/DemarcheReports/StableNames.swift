/// Gives names out, another one to each that asks for one already given.
struct StableNames {
  private let sha256: ([UInt8]) -> String
  private var counts: [[String]: Int] = [:]

  init(sha256: @escaping ([UInt8]) -> String) {
    self.sha256 = sha256
  }

  /// The UUID that `parts` decide; of those with equal parts the order decides.
  mutating func uuid(_ parts: [String]) -> String {
    let count = counts[parts, default: 0]
    counts[parts] = count + 1
    return StableName.uuid(count == 0 ? parts : parts + [String(count)], sha256: sha256)
  }
}
