import DemarcheModel
import DemarchePacks
import Testing

/// No byte of what is signed may change, and none of a signature but the comment for people.
struct FlippedByteTests {
  /// Flips each bit of a file in turn, by its place modulo eight; gives the places that were taken.
  private func taken(_ name: String, stride: Int) throws -> [Int] {
    let shop = try IndexSample()
    let index = try PackIndex.parse(try shop.folder.bytes(of: "index/index.json"), file: "")
    let archive = try shop.folder.bytes(of: IndexSample.archive)
    var bytes = try shop.folder.bytes(of: name)
    var taken: [Int] = []
    for place in Swift.stride(from: 0, to: bytes.count, by: stride) {
      bytes[place] ^= 1 << (place % 8)
      let isSignature = name.hasSuffix(".minisig")
      let signature = try isSignature ? bytes : shop.folder.bytes(of: name + ".minisig")
      var verifier = PackVerifier(keys: KeyRing())
      do throws(PackError) {
        if name.hasPrefix("index/index.json") {
          _ = try verifier.index(
            isSignature ? index.encoded : bytes, signature: signature, name: "desk",
            key: shop.trustedKey, today: shop.today, file: "")
        } else {
          _ = try verifier.verify(
            isSignature ? archive : bytes, signature: signature,
            expected: PackExpectation(key: shop.packKey.publicKey), file: "")
        }
        taken.append(place)
      } catch {
        #expect(verifier.keys == KeyRing())
      }
      bytes[place] ^= 1 << (place % 8)
    }
    return taken
  }

  @Test func noneOfAnArchive() throws {
    #expect(try taken(IndexSample.archive, stride: 7) == [])
  }

  @Test func noneOfAnIndex() throws {
    #expect(try taken("index/index.json", stride: 1) == [])
  }

  @Test(arguments: [IndexSample.archive + ".minisig", "index/index.json.minisig"])
  func noneOfASignatureButTheCommentForPeople(_ name: String) throws {
    let prefix = "untrusted comment: "
    let end = (prefix + "signature from a demarche secret key").utf8.count
    let others = try taken(name, stride: 1).filter { !(prefix.utf8.count..<end).contains($0) }
    #expect(others == [])
  }

  /// An archive that can be read is of the one form, whoever signs it.
  @Test func whatIsReadIsWrittenAgainAsItWas() throws {
    var bytes = try IndexSample.pack()
    for place in stride(from: 0, to: bytes.count, by: 3) {
      bytes[place] ^= 1 << (place % 8)
      if let files = try? PackArchive.read(bytes, name: "x") {
        #expect(try PackArchive.build(files, name: "x") == bytes, "at \(place)")
      }
      bytes[place] ^= 1 << (place % 8)
    }
  }
}
