import DemarcheModel
import DemarcheReaders
import Testing

/// Whatever becomes of a document's bytes, its reader reads it or says why not.
struct ReaderMutationTests {
  /// A reader, and a document that it reads.
  struct Case: CustomTestStringConvertible {
    let reader: any Reader
    let bytes: [UInt8]
    var count = 300
    var testDescription: String { reader.name }
  }

  static let cases = [
    Case(
      reader: CSVReader(),
      bytes: Array("id,text,date\r\n1,\"A \"\"cat\"\", é\",2024-01-01\r\n2,B,\r\n".utf8)),
    Case(
      reader: JSONRecordReader(),
      bytes: Array(#"[{"id":1,"text":"A é\n"},{"x":{"text":[1]}}]"#.utf8)),
    Case(
      reader: MarkdownReader(),
      bytes: Array(
        "---\ntitle: \"A: b\"\ntags: [x, {y: z}]\n---\n# A\n\n- [b](c) *d* `e`\n\n> f &amp; é\n"
          .utf8)),
    Case(
      reader: MailReader(),
      bytes: Array(
        (MailReaderTests.header + "Content-Type: multipart/mixed; boundary=b\n\n--b\n"
          + "Content-Type: text/plain; charset=iso-8859-1\n"
          + "Content-Transfer-Encoding: base64\n\nTGUgY2Fm6Q==\n--b\n\n<p>x\n--b--\n").utf8)),
    Case(
      reader: WordReader(),
      bytes: WordReaderTests.archive(
        WordReaderTests.paragraph("Lomar welcomes it.", style: "Heading1")
          + WordReaderTests.paragraph("All."), properties: "<dc:title>T</dc:title>")),
    Case(
      reader: PDFReader(programsIn: ["/usr/bin"]), bytes: PDFReaderTests.document.document(),
      count: PDFReaderTests.isInstalled ? 30 : 0),
  ]

  @Test(arguments: cases, [1, 2, 3])
  func aMutatedDocumentIsReadOrRefused(document: Case, seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    for _ in 0..<document.count {
      let bytes = Self.mutated(document.bytes, &random)
      do throws(ReadError) {
        let reading = try document.reader.read(
          SourceBytes(origin: "x", bytes: bytes), options: ReadOptions())
        for statement in reading.statements { Self.check(statement) }
        #expect(reading.statements.count + reading.failures.count > 0)
      } catch {
        #expect(error.diagnostic.code.hasPrefix("read/"))
      }
    }
  }

  private static func check(_ statement: Statement) {
    var end = 0
    for block in statement.blocks {
      #expect(block.range.start >= end && block.range.end <= statement.text.utf8.count)
      #expect(statement.text(in: block.range)?.isEmpty == false)
      end = block.range.end
    }
  }

  // Flips, cuts, doubles and puts in bytes that mean something to some format.
  private static func mutated(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    for _ in 0...Int.random(in: 0..<4, using: &random) {
      guard !bytes.isEmpty else { break }
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: bytes.removeSubrange(place...)
      case 2: bytes.insert(contentsOf: bytes[place...].prefix(40), at: place)
      case 3: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 4: bytes.removeSubrange(place..<min(bytes.count, place + 9))
      default:
        let marks = Array("\"'<>[]{}()&:\\\n\r\0-=".utf8)
        bytes.insert(marks.randomElement(using: &random) ?? 0, at: place)
      }
    }
    return bytes
  }

  /// A generator that a seed determines.
  struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }
}
