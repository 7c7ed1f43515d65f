import DemarcheDigest
package import DemarchePacks

extension Engine {
  /// A digest of what each rule says, by pack, as a lock keeps them; rungs of a ladder together.
  package func lockRules() -> [String: [PackLock.Rule]] {
    let rows = Dictionary(grouping: digests.rows) { $0.id }
    var rules: [String: [PackLock.Rule]] = [:]
    for (id, rungs) in rows.sorted(by: { $0.key < $1.key }) {
      let pack = id.split(separator: "/").prefix(2).joined(separator: "/")
      let text = rungs.map { "\($0.rung ?? "")\n\($0.hash)\n" }.joined()
      let digest =
        rungs.count == 1 && rungs[0].rung == nil ? rungs[0].hash : BLAKE2b.hex(Array(text.utf8))
      rules[pack, default: []].append(PackLock.Rule(id: id, digest: digest))
    }
    return rules
  }
}
