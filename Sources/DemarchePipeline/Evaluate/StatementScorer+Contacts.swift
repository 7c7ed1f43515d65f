import DemarcheModel

extension StatementScorer {
  // Somebody or something to reach: an annotation, or the statement's speaker.
  private struct Contact {
    var keys: Set<ContactKey>
    var phone: String?
    // Nil for the speaker of the statement, who may come from its header.
    var annotation: Annotation?
  }

  /// Scores contacts and the spokesperson: a name or a number is equal.
  ///
  /// One annotation with several of them may be several gold items.
  mutating func scoreContacts() {
    let items = items(of: .contact)
    let contacts = self.contacts
    for item in items where !item.isOptional {
      let keys = Set(item.names.map { ContactKey($0) })
      let matching = contacts.filter { !$0.keys.isDisjoint(with: keys) }
      guard !matching.isEmpty else {
        miss(item)
        continue
      }
      var wrong: [String] = []
      for field in item.fields where !check(field.value, of: item, in: matching) {
        wrong.append(field.name)
      }
      score.countFound(.contact, wrong: wrong)
    }
    let known = Set(items.flatMap(\.names).map { ContactKey($0) })
    for contact in contacts where contact.keys.isDisjoint(with: known) {
      if let annotation = contact.annotation { falseAlarm(.contact, annotation) }
    }
  }

  // The order of the text, then the speaker.
  private var contacts: [Contact] {
    var contacts: [Contact] = []
    for annotation in findings.annotations {
      let fields: [String]
      switch annotation.type {
      case "contact": fields = ["name", "phone", "email"]
      case "metadata" where annotation["speaker"] != nil: fields = ["speaker", "phone"]
      default: continue
      }
      let texts = fields.compactMap { judge.text(of: annotation[$0]) }
      contacts.append(
        Contact(
          keys: Set(texts.map { ContactKey($0) }), phone: judge.text(of: annotation["phone"]),
          annotation: annotation))
    }
    if let speaker = findings.statement.speaker {
      let keys = [speaker.name, speaker.phone].compactMap { $0 }.map { ContactKey($0) }
      contacts.append(Contact(keys: Set(keys), phone: speaker.phone, annotation: nil))
    }
    return contacts
  }

  private mutating func check(
    _ expected: ExpectedValue, of item: GoldItem, in contacts: [Contact]
  ) -> Bool {
    let phones = contacts.compactMap(\.phone)
    let isRight = phones.contains {
      judge.isRight(Field(name: "phone", value: .text($0)), expected)
    }
    count(
      "phone", isRight, expected, of: item, got: phones.first ?? "nothing",
      blamed: contacts.compactMap(\.annotation).first)
    return isRight
  }
}
