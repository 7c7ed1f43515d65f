import DemarcheModel
import DemarcheReports

/// What a schema says of a value.
enum SchemaKind: Sendable {
  case any, object, boolean, integer, string, strings
  case optionalInteger, optionalString, optionalDay
  case choice([String])
  case reference(String)
  case optional(String)
  case list(String)
  /// What a field of a type may hold.
  case field(AnnotationType.FieldKind)
}

extension JSONWriter {
  typealias SchemaProperty = (name: String, kind: SchemaKind, description: String?)

  /// Writes a reference to a definition.
  mutating func reference(to name: String) {
    object { $0.member("$ref", "#/$defs/" + name) }
  }

  /// Writes the definition of an object; `more` adds to it.
  mutating func definition(
    _ name: String, required: [String], _ properties: [SchemaProperty],
    more: ((inout JSONWriter) -> Void)? = nil
  ) {
    key(named: name)
    object { json in
      json.member("type", "object")
      if !required.isEmpty {
        json.key("required")
        json.array(required) { $0.string($1) }
      }
      json.key("properties")
      json.object { json in
        for property in properties {
          json.key(named: property.name)
          json.object { json in
            if let text = property.description { json.member("description", text) }
            json.members(of: property.kind)
          }
        }
      }
      more?(&json)
    }
  }

  private mutating func members(of kind: SchemaKind) {
    switch kind {
    case .any: break
    case .object: member("type", "object")
    case .boolean: member("type", "boolean")
    case .integer:
      member("type", "integer")
      member("minimum", 0)
    case .string: member("type", "string")
    case .strings:
      member("type", "array")
      key("items")
      object { $0.member("type", "string") }
    case .optionalInteger: types(["integer", "null"])
    case .optionalString: types(["string", "null"])
    case .optionalDay:
      types(["string", "null"])
      member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    case .choice(let words):
      key("enum")
      array(words) { $0.string($1) }
    case .reference(let name): member("$ref", "#/$defs/" + name)
    case .optional(let name):
      key("anyOf")
      array(0..<2) { json, part in
        if part == 0 { json.reference(to: name) } else { json.object { $0.member("type", "null") } }
      }
    case .list(let name):
      member("type", "array")
      key("items")
      reference(to: name)
    case .field(let kind): field(kind)
    }
  }

  // A constant is a plain value; what has words or was resolved is an object with it.
  private mutating func field(_ kind: AnnotationType.FieldKind) {
    let plain: [String]
    switch kind {
    case .actor, .date:
      key("anyOf")
      array(0..<3) { json, part in
        switch part {
        case 0: json.reference(to: kind.rawValue)
        case 1: json.reference(to: "found")
        default: json.object { $0.types(["string", "null"]) }
        }
      }
      return
    case .range, .text, .choice: plain = ["string", "null"]
    case .integer: plain = ["integer", "null"]
    case .number: plain = ["number", "null"]
    case .boolean: plain = ["boolean", "null"]
    case .list: plain = ["array", "null"]
    }
    key("anyOf")
    array(0..<2) { json, part in
      if part == 0 { json.object { $0.types(plain) } } else { json.reference(to: "found") }
    }
  }

  fileprivate mutating func types(_ names: [String]) {
    key("type")
    array(names) { $0.string($1) }
  }
}
