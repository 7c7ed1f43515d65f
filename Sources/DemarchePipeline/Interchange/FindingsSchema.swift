import DemarcheModel
import DemarcheReports

/// The JSON Schema of what `FindingsJSON` and `FindingsLines` write.
///
/// Fields of the core types are those of their declarations. It forbids no key: later versions, and
/// types of packs, may have more.
///
/// - Source: JSON Schema, draft 2020-12.
package enum FindingsSchema {
  /// The schema, laid out for people, with a line feed.
  package static func bytes() -> [UInt8] {
    var json = JSONWriter(ByteWriter(), setting: .file)
    json.object { json in
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      json.member("$id", "urn:x-demarche:schema:statement")
      json.member("title", "A statement with its annotations, as Demarche writes it")
      json.member(
        "description",
        "One line of NDJSON, or one element of the list of '--format json'. Positions are "
          + "half-open ranges into 'text', in UTF-8 bytes unless 'offsets' says otherwise.")
      json.key("oneOf")
      json.array(["statement", "refused_line"]) { $0.reference(to: $1) }
      json.key("$defs")
      json.object { json in
        FindingsSchema.statements(&json)
        FindingsSchema.annotations(&json)
        FindingsSchema.values(&json)
        for type in AnnotationType.core { FindingsSchema.type(type, &json) }
      }
    }
    json.end()
    return json.output.bytes
  }

  private static func statements(_ json: inout JSONWriter) {
    json.definition(
      "statement", required: ["id", "source", "text", "annotations", "diagnostics"],
      [
        ("id", .string, "The key: it names the statement through corrections."),
        ("source", .string, "The path, or '-'."),
        ("line", .optionalInteger, "Of a statement read from a line: its number."),
        ("language", .optionalString, "An ISO 639 code."),
        ("issued_on", .optionalDay, "The day of issue."),
        ("headline", .optionalString, "The headline, on one line."),
        ("issuer", .optionalString, "The name of the body that issues."),
        ("issuer_id", .optionalString, "Its id: ISO 3166 for states, else as packs define it."),
        ("kind", .optionalString, "The kind of statement."),
        ("subject_countries", .strings, "ISO 3166-1 codes, in order of mention."),
        ("speaker", .optional("speaker"), "The person who speaks."),
        ("url", .optionalString, "Where it was published."),
        ("offsets", .choice(OffsetUnit.allCases.map(\.rawValue)), "The unit; bytes if absent."),
        ("text", .string, "The whole text behind the header block."),
        ("text_offset_in_source", .integer, "The byte of the source at which it begins."),
        ("annotations", .list("annotation"), "In text order."),
        ("diagnostics", .list("diagnostic"), "What went wrong while it was annotated."),
      ])
    json.definition(
      "refused_line", required: ["id", "source", "error"],
      [
        ("id", .optionalString, "The key, where it could be read."),
        ("source", .string, "The path, or '-'."),
        ("line", .optionalInteger, "The number of the line."),
        ("error", .reference("fault"), "Why the line gave nothing."),
      ])
    json.definition(
      "speaker", required: ["name"],
      [
        ("name", .string, "The name."), ("role", .optionalString, "The office, as written."),
        ("phone", .optionalString, "In E.164 form."),
      ])
  }

  private static func annotations(_ json: inout JSONWriter) {
    json.definition(
      "annotation",
      required: [
        "type", "start", "end", "trigger", "sentence", "status", "negated", "modality", "tense",
        "certainty", "fields", "rule", "pack", "at",
      ],
      [
        ("annotation", .integer, "Its number in the archive that it comes from."),
        ("verdict", .choice(["accept", "reject"]), "Where somebody judged it there."),
        ("note", .optionalString, "Why it was judged so."),
        ("type", .string, "'stance', 'demand' and so on."), ("start", .integer, nil),
        ("end", .integer, nil), ("text", .optionalString, "The whole match."),
        ("trigger", .reference("words"), "The words that made the claim."),
        ("sentence", .reference("sentence"), nil),
        ("zone", .choice(Zone.allCases.map(\.rawValue)), "The part of the layout."),
        (
          "status",
          .choice(["asserted", "past", "future", "hypothetical", "negated", "reported"]),
          "The axes in one word."
        ),
        ("negated", .boolean, nil),
        ("modality", .choice(Status.Modality.allCases.map(\.rawValue)), nil),
        ("tense", .choice(Status.Tense.allCases.map(\.rawValue)), nil),
        ("reported_by", .optionalString, "Whose words they are, where only reported."),
        ("certainty", .choice(["explicit", "implicit"]), "Implicit: a part was inferred."),
        ("fields", .object, "By name, as the type declares them."),
        ("rule", .string, "The id, or 'elsewhere/FORMAT/CREATOR' where no rule made it."),
        ("rung", .optionalString, "Of a ladder, as written there."),
        ("pack", .string, "'namespace/name@version'."),
        ("at", .string, "File and line of the rule, inside its pack."),
        (
          "level", .choice(Tuning.Level.allCases.map(\.rawValue)),
          "How much it weighs, where a workspace says more than 'note'."
        ),
        ("tags", .strings, "Those that overlays of a workspace gave it."),
        ("overlays", .list("overlay"), "The overlays of a workspace that changed it."),
      ], more: fieldsByType)
  }

  private static func fieldsByType(_ json: inout JSONWriter) {
    json.key("allOf")
    json.array(AnnotationType.core) { json, type in
      json.object { json in
        json.key("if")
        json.object { json in
          json.key("properties")
          json.object { json in
            json.key("type")
            json.object { $0.member("const", type.name) }
          }
        }
        json.key("then")
        json.object { json in
          json.key("properties")
          json.object { json in
            json.key("fields")
            json.reference(to: "fields_of_" + type.name)
          }
        }
      }
    }
  }

  private static func overlay(_ json: inout JSONWriter) {
    json.definition(
      "overlay", required: ["action", "reason", "at"],
      [
        ("action", .string, "'tag x' or 'set field = value'."), ("reason", .string, nil),
        ("at", .string, "File and line of the overlay."),
      ])
  }

  private static func values(_ json: inout JSONWriter) {
    overlay(&json)
    json.definition("words", required: ["start", "end"], place)
    json.definition(
      "sentence", required: ["start", "end"],
      [
        ("start", .integer, nil), ("end", .integer, nil),
        ("number", .integer, "From 1, as 'explain --in FILE:NUMBER' takes it."),
      ])
    json.definition(
      "actor", required: ["value", "id"],
      [
        ("value", .string, "The name."), ("id", .optionalString, nil),
        ("kind", .optionalString, "'state', 'igo', 'person' and so on."),
      ] + found)
    json.definition(
      "date", required: ["symbolic", "precision"],
      [
        ("value", .string, "The days, or the symbolic form."),
        ("symbolic", .string, "What was said: '2022-01', 'REF-P1D'."),
        ("first_day", .optionalDay, nil), ("last_day", .optionalDay, "Inclusive."),
        ("precision", .choice(DateValue.Precision.allCases.map(\.rawValue)), nil),
        ("approximate", .boolean, nil),
      ] + found)
    json.definition("found", required: [], [("value", .any, "More than words.")] + found)
    diagnostic(&json)
    json.definition(
      "fault", required: ["code", "message"],
      [("code", .string, nil), ("message", .string, nil), ("help", .optionalString, nil)])
  }

  private static func diagnostic(_ json: inout JSONWriter) {
    json.definition(
      "diagnostic", required: ["code", "severity", "message"],
      [
        ("code", .string, "'stage/what'."),
        ("severity", .choice(["error", "warning", "note"]), nil), ("message", .string, nil),
        ("file", .optionalString, nil), ("line", .optionalInteger, nil),
        ("column", .optionalInteger, nil), ("length", .optionalInteger, nil),
        ("help", .optionalString, "What to do."),
        ("rule", .optionalString, nil), ("report", .string, "Of a fault in a report: its name."),
        ("statement", .optionalString, nil), ("sentence", .optionalInteger, nil),
        ("reproduce", .optionalString, "A command that shows it again."),
      ])
  }

  private typealias Property = JSONWriter.SchemaProperty

  private static let place: [Property] = [
    ("start", .integer, nil), ("end", .integer, nil), ("text", .optionalString, nil),
  ]
  private static let found: [Property] =
    place + [("resolution", .string, "How a value without words was reached.")]

  private static func type(_ type: AnnotationType, _ json: inout JSONWriter) {
    json.definition(
      "fields_of_" + type.name, required: [],
      type.fields.map { ($0.name, .field($0.kind), nil) })
  }
}
