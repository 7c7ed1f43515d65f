import TestSupport
import Testing

/// The engine against a slow, plain matcher that follows the written semantics, on random patterns
/// and texts: 10,000 pairs, and with `DEMARCHE_CAMPAIGN=full` more than 1,000,000.
@Suite struct ReferenceCampaignTests {
  static let seeds: [UInt64] = Campaign.isFull ? Array(1...240) : Array(1...2)
  static let batches = Campaign.isFull ? 25 : 20

  @Test(arguments: seeds)
  func theEngineFindsWhatTheSemanticsSay(seed: UInt64) {
    var tally = ReferenceCampaign.Tally()
    for batch in 0..<Self.batches {
      ReferenceCampaign.run(seed: seed << 32 | UInt64(batch), into: &tally)
    }
    let share = tally.matching * 100 / max(1, tally.pairs)
    if Campaign.isFull {
      print("seed \(seed): \(tally.pairs) pairs, \(share) % match, \(tally.refused) refused")
    }
    #expect(tally.pairs > 1000)
    #expect((15...70).contains(share))
    for disagreement in tally.disagreements { Issue.record("\(disagreement)") }
  }
}
