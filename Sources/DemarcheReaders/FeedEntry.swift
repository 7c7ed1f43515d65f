import DemarcheMarkup
import DemarcheModel

/// An entry of a feed, whatever the feed's form.
struct FeedEntry {
  /// The text of an entry as the feed has it.
  enum Content {
    /// HTML in a string, and the string's way back to the file.
    case html([UInt8], OffsetMap)
    /// Text without markup.
    case text([UInt8], OffsetMap)
    /// Elements of the feed itself.
    case elements(MarkupTree)
  }

  /// What the feed calls it, lasting and unique.
  var id: String?
  var link: String?
  var title: Content?
  /// The whole text, or else a summary.
  var content: Content?
  var date: CalendarDate?
  var language: String?
  var author: String?

  /// The name that lasts: an id that is unique everywhere, as addresses are; else the link; else
  /// the id within its feed.
  func key(in feed: String, number: Int) -> String {
    if let id, id.contains(":") { return id }
    if let link = SourceMetadata.url(link) { return link }
    return feed + "#" + (id ?? String(number))
  }
}

extension FeedEntry.Content {
  /// HTML or text, as the bytes look.
  init(_ bytes: [UInt8], _ offsets: OffsetMap) {
    self =
      bytes.contains { $0 == 0x3C || $0 == 0x26 } ? .html(bytes, offsets) : .text(bytes, offsets)
  }

  /// The blocks of the text, and the way from their source to the file.
  ///
  /// - Parameter zone: that of the whole, where it is not a text but a title.
  /// - Throws: `MarkupError` where its HTML cannot be read.
  func blocks(
    headline: String?, zone: Zone? = nil
  ) throws(MarkupError) -> (TextBlocks, OffsetMap) {
    switch self {
    case .html(let bytes, let offsets):
      let text = try MarkupText(utf8: bytes, offsets: offsets)
      return Self.blocks(try MarkupTree(text, as: .html), headline, zone)
    case .elements(let tree): return Self.blocks(tree, headline, zone)
    case .text(let bytes, let offsets):
      var blocks = TextBlocks()
      if zone == nil {
        blocks.addLiterally(bytes[...], source: 0)
      } else {
        blocks.add(bytes[...], source: 0)
      }
      blocks.end(zone: zone)
      return (blocks, offsets)
    }
  }

  private static func blocks(
    _ tree: MarkupTree, _ headline: String?, _ zone: Zone?
  ) -> (TextBlocks, OffsetMap) {
    let census = PageCensus(tree, scope: .text)
    let blocks = BlockWalk.blocks(of: 0, in: census, headline: headline, zone: zone)
    return (blocks, tree.offsets)
  }

  /// The words in one line; nil where there are none or they cannot be read.
  var words: String? {
    guard let (blocks, _) = try? blocks(headline: nil) else { return nil }
    return String(decoding: blocks.utf8, as: UTF8.self).words
  }
}
