import DemarcheModel

extension FindingsDecoder {
  /// The annotation of an object; what it does not say is found in the statement.
  func annotation(
    _ json: JSONPlace, in imported: inout ImportedStatement, at place: ImportPlace
  ) throws(ImportFault) -> Annotation {
    let type = try json.required("type").string()
    guard ImportedName.isIdentifier(type) else {
      throw .malformed(
        "'\(json.path).type' should be a name in lower case such as 'stance', but is "
          + GivenText.quoted(type))
    }
    let range = try self.range(json, imported.given)
    let trigger = try json["trigger"].map { json throws(ImportFault) in
      try self.range(json, imported.given)
    }
    var annotation = Annotation(
      type: type, range: range, trigger: trigger ?? range, sentence: range, sentenceNumber: 1,
      zone: .body, status: try status(json), provenance: try provenance(json, at: place))
    if let certainty = try json["certainty"]?.string() {
      annotation.certainty = Annotation.Certainty(rawValue: certainty) ?? .explicit
    }
    annotation.tuning = try tuning(json)
    try locate(&annotation, json, in: &imported)
    for (name, member) in try json["fields"]?.members() ?? [] {
      guard ImportedName.isIdentifier(name) else {
        throw .malformed(
          "the name of a field should be in lower case such as 'holder', but is "
            + GivenText.quoted(name))
      }
      annotation.fields.append(try field(name, member, imported.given))
    }
    return annotation
  }

  private func tuning(_ json: JSONPlace) throws(ImportFault) -> Tuning? {
    guard json["level"] != nil || json["tags"] != nil || json["overlays"] != nil else { return nil }
    var tags: [String] = []
    for tag in try json["tags"]?.elements() ?? [] { tags.append(try tag.string()) }
    var overlays: [Tuning.Overlay] = []
    for overlay in try json["overlays"]?.elements() ?? [] {
      overlays.append(
        Tuning.Overlay(
          action: try overlay.required("action").string(),
          reason: try overlay.required("reason").string(),
          place: try overlay.required("at").string()))
    }
    return Tuning(
      level: try json["level"]?.choice(Tuning.Level.self) ?? .note, tags: tags, overlays: overlays)
  }

  private func range(_ json: JSONPlace, _ given: GivenText) throws(ImportFault) -> TextRange {
    try given.range(
      try json.required("start").integer(), try json.required("end").integer(),
      words: try json["text"]?.string(), of: json.words)
  }

  private func locate(
    _ annotation: inout Annotation, _ json: JSONPlace, in imported: inout ImportedStatement
  ) throws(ImportFault) {
    if let sentence = json["sentence"], let number = try sentence["number"]?.integer() {
      annotation.sentence = try range(sentence, imported.given)
      annotation.sentenceNumber = max(1, number)
      if let zone = try json["zone"]?.choice(Zone.self) { annotation.zone = zone }
      return
    }
    (annotation.sentence, annotation.sentenceNumber, annotation.zone) =
      imported.sentence(at: annotation.trigger)
  }

  private func status(_ json: JSONPlace) throws(ImportFault) -> Status {
    var status = Status()
    status.isNegated = try json["negated"]?.boolean() ?? false
    status.modality = try json["modality"]?.choice(Status.Modality.self) ?? .none
    status.tense = try json["tense"]?.choice(Status.Tense.self) ?? .present
    if let name = try json["reported_by"]?.string() {
      status.reportedBy = ActorReference(name: name)
    }
    return status
  }

  // One that no rule made says where it came from.
  private func provenance(
    _ json: JSONPlace, at place: ImportPlace
  ) throws(ImportFault) -> Provenance {
    guard let rule = try json["rule"]?.string(), let pack = try json["pack"]?.string() else {
      return .elsewhere(format, at: place)
    }
    let at = try json["at"]?.string() ?? ""
    let colon = at.lastIndex(of: ":")
    return Provenance(
      rule: rule, rung: try json["rung"]?.string(), pack: pack,
      file: colon.map { String(at[..<$0]) } ?? at,
      line: colon.flatMap { Int(at[at.index(after: $0)...]) } ?? 1)
  }

  // What is a plain value and what an object is told in `FindingsJSON`.
  private func field(
    _ name: String, _ json: JSONPlace, _ given: GivenText
  ) throws(ImportFault) -> Field {
    guard case .object = json.value else { return Field(name: name, value: try value(json)) }
    var field = Field(name: name)
    field.resolution = try json["resolution"]?.string()
    if json["start"] != nil { field.range = try range(json, given) }
    if json["symbolic"] != nil {
      field.value = .date(try date(json))
    } else if json.value["id"] != nil, let name = json["value"] {
      field.value = .actor(
        ActorReference(
          name: try name.string(), id: try json["id"]?.string(), kind: try json["kind"]?.string()))
    } else if let member = json["value"] {
      field.value = try value(member)
    }
    return field
  }

  private func value(_ json: JSONPlace) throws(ImportFault) -> FieldValue? {
    switch json.value {
    case .null: return nil
    case .boolean(let flag): return .boolean(flag)
    case .integer(let number): return .integer(number)
    case .number(let number): return .number(number)
    case .string(let text): return .text(text)
    case .object: return .date(try date(json))
    case .array:
      var values: [FieldValue] = []
      for element in try json.elements() {
        if let value = try value(element) { values.append(value) }
      }
      return .list(values)
    }
  }

  private func date(_ json: JSONPlace) throws(ImportFault) -> DateValue {
    DateValue(
      symbolic: try json.required("symbolic").string(),
      precision: try json.required("precision").choice(DateValue.Precision.self),
      firstDay: try day(json["first_day"]), lastDay: try day(json["last_day"]),
      isApproximate: try json["approximate"]?.boolean() ?? false)
  }
}
