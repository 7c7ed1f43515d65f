import DemarcheModel

extension StatementScorer {
  // The annotations of one person or organisation.
  private struct Entity {
    var reference: ActorReference
    var annotations: [Annotation]
  }

  /// The kinds of actors that are organisations; governments only where the gold has them.
  static let organisationKinds: Set<String> = [
    "igo", "organisation", "party", "company", "media", "group", "ngo",
  ]

  /// Scores persons or organisations, each once however often it is named.
  mutating func scoreEntities(of type: ScoredType) {
    let items = items(of: type)
    let entities = entities(of: type)
    for item in items where !item.isOptional {
      let matching = entities.filter { matches($0, item) }
      guard !matching.isEmpty else {
        miss(item)
        continue
      }
      let wrong = wrongFields(of: item, in: matching.flatMap(\.annotations))
      score.countFound(type, wrong: wrong)
    }
    for entity in entities where !items.contains(where: { matches(entity, $0) }) {
      // A government counts only where the gold takes it for an organisation.
      let counting = entity.annotations.first { $0.actorKind != "government" }
      if let annotation = counting { falseAlarm(type, annotation) }
    }
  }

  // In the order of the first mention.
  private func entities(of type: ScoredType) -> [Entity] {
    var entities: [Entity] = []
    var indices: [String: Int] = [:]
    for annotation in findings.annotations where annotation.type == "actor" {
      guard let kind = annotation.actorKind, isOf(type, kind) else { continue }
      let reference = ActorReference(
        name: judge.text(of: annotation["name"])
          ?? findings.statement.text(in: annotation.trigger) ?? "",
        id: annotation["id"]?.value?.plainText, kind: kind)
      let key = names.key(of: reference)
      if let index = indices[key] {
        entities[index].annotations.append(annotation)
      } else {
        indices[key] = entities.count
        entities.append(Entity(reference: reference, annotations: [annotation]))
      }
    }
    return entities
  }

  private func isOf(_ type: ScoredType, _ kind: String) -> Bool {
    type == .person
      ? kind == "person"
      : kind == "government" || StatementScorer.organisationKinds.contains(kind)
  }

  private func matches(_ entity: Entity, _ item: GoldItem) -> Bool {
    if let range = item.range,
      entity.annotations.contains(where: {
        range.overlap(source(StatementScorer.mention($0))) > 0
      })
    {
      return true
    }
    return item.names.contains { names.isSame($0, as: entity.reference) }
  }
}

extension Annotation {
  /// The kind of an actor.
  fileprivate var actorKind: String? { self["kind"]?.value?.plainText }
}
