/// An item of a gold file as it is written there, of whatever class; unknown keys are ignored.
struct GoldRecord: Sendable, Decodable {
  var verbPhrase: GoldText?
  var trigger: GoldText?
  var phrase: GoldText?
  var short: GoldText?
  var name: GoldText?
  var sentence: GoldText?
  var optional: Bool?
  var attributed: Bool?
  var polarity: String?
  var acceptPolarity: OneOrMany?
  var holder: GoldText?
  var holders: [String]?
  var acceptHolder: OneOrMany?
  var by: GoldText?
  var acceptBy: OneOrMany?
  var target: GoldText?
  var addressee: GoldText?
  var addresseeImplicit: GoldText?
  var addresseeId: GoldText?
  var acceptAddressee: OneOrMany?
  var content: GoldText?
  var date: String?
  var acceptDate: OneOrMany?
  var long: GoldText?
  var longText: String?
  var acceptLong: OneOrMany?
  var role: GoldText?
  var label: GoldText?
}
