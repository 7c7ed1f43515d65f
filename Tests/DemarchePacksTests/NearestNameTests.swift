import DemarcheModel
import Testing

struct NearestNameTests {
  @Test(arguments: [
    ("txt", "text"), ("sumary", "summary"), ("tittle", "title"), ("verison", "version"),
    ("kinds", "kind"), ("lib", "lib"), ("zzz", nil), ("ab", nil), ("", nil), ("k", nil),
    ("lciense", "license"), ("licence", "license"),
  ])
  func offersWhatWasProbablyMeant(name: String, nearest: String?) {
    let known = ["text", "summary", "title", "version", "kind", "lib", "license", "x"]
    #expect(NearestName.find(name, in: known) == nearest)
  }

  @Test func prefersTheEarlierOfTwoEquallyNear() {
    #expect(NearestName.find("cat", in: ["bat", "hat"]) == "bat")
    #expect(NearestName.find("cat", in: ["hats", "hat", "bat"]) == "hat")
  }
}
