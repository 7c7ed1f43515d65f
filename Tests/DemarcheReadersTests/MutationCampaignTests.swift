import DemarcheReaders
import TestSupport
import Testing

/// Whatever becomes of a document's bytes, its reader reads it or says why not: bits flipped,
/// pieces cut, moved, repeated, spliced with other documents. In full more than 10,000.
@Suite struct MutationCampaignTests {
  private static let count = Campaign.isFull ? 800 : 60

  @Test(.timeLimit(.minutes(20)), arguments: SourceForm.all)
  func aDamagedDocumentIsReadOrRefused(_ form: SourceForm) throws {
    let samples = try form.samples()
    guard !samples.isEmpty else { return }
    let others = try SourceForm.all.flatMap { try $0.samples() }
    var random = SeededGenerator(seed: 7)
    var meter = ReadingMeter(form.name)
    for round in 0..<Self.count {
      let sample = samples[round % samples.count]
      let other = round % 8 == 1 ? others.randomElement(using: &random) : samples.last
      let source =
        round % 4 == 1
        ? Mutation.spliced(sample, other ?? [], using: &random)
        : Mutation.mutated(sample, using: &random)
      let trouble = meter.measure { form.trouble(source) }
      #expect(trouble == nil, "input \(round) of \(form.name): \(trouble ?? "")")
    }
    meter.report()
  }

  @Test(.timeLimit(.minutes(20)), arguments: SourceForm.all)
  func everyWholeDocumentIsRead(_ form: SourceForm) throws {
    for sample in try form.samples() { #expect(try !form.read(sample).isEmpty) }
  }
}
