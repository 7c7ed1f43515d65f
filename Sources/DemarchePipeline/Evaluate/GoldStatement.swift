package import DemarcheModel
import Foundation

/// One line of a gold file: a statement and what should be found in it.
package struct GoldStatement: Sendable {
  package let id: String
  /// The statement's file, relative to the gold file's folder.
  package let file: String
  package let language: String?
  package let issuedOn: CalendarDate?
  package let issuer: String?
  /// The ids of the issuers: one, or those who issue together; none where the gold is silent.
  let issuerIDs: [String]
  /// What should be known of the statement as a whole.
  let metadata: GoldMetadata
  /// In the order of the classes, within a class as written.
  let items: [GoldItem]
  /// Short forms that the gold lists, with what they stand for.
  let shortForms: [(short: String, long: String)]
}

extension GoldStatement {
  private struct Head: Decodable {
    var file: String
  }

  private struct Line: Decodable {
    var id: String
    var file: String
    var lang: String?
    var statementDate: String?
    var issuer: String?
    var spokesperson: GoldSpokesperson?
    var stances: [GoldRecord]?
    var demands: [GoldRecord]?
    var commitments: [GoldRecord]?
    var events: [GoldRecord]?
    var instruments: [GoldRecord]?
    var abbreviations: [GoldRecord]?
    var persons: [GoldRecord]?
    var organisations: [GoldRecord]?
    var contacts: [GoldRecord]?

    var lists: [(name: String, type: ScoredType, records: [GoldRecord])] {
      [
        ("stances", .stance, stances ?? []), ("demands", .demand, demands ?? []),
        ("commitments", .commitment, commitments ?? []), ("events", .event, events ?? []),
        ("instruments", .instrument, instruments ?? []),
        ("abbreviations", .abbreviation, abbreviations ?? []),
        ("persons", .person, persons ?? []),
        ("organisations", .organisation, organisations ?? []),
        ("contacts", .contact, contacts ?? []),
      ]
    }
  }

  /// Reads a line.
  ///
  /// - Parameter source: the bytes of a statement's file, for words of which only the place is
  ///   given; nil where it cannot be read.
  /// - Throws: `GoldFault` with what is wrong with it.
  init(
    json: some Collection<UInt8>, source: (String) -> [UInt8]? = { _ in nil }
  ) throws(GoldFault) {
    let data = Data(json)
    let head = try GoldStatement.decode(Head.self, data, nil)
    let line = try GoldStatement.decode(Line.self, data, source(head.file))
    var items: [GoldItem] = []
    for list in line.lists {
      for (index, record) in list.records.enumerated() {
        do throws(GoldFault) {
          items.append(try GoldItem(record, list.type))
        } catch {
          throw error.at("'\(list.name)[\(index)]'")
        }
      }
    }
    if let person = line.spokesperson, let item = GoldStatement.item(of: person) {
      items.append(item)
    }
    id = line.id
    file = line.file
    language = line.lang
    issuer = line.issuer
    metadata = try GoldStatement.decode(GoldMetadata.self, data, nil)
    issuerIDs = metadata.issuerIDs
    issuedOn = try line.statementDate.map(GoldStatement.day)
    shortForms = (line.abbreviations ?? []).compactMap { record in
      guard let short = record.short?.text, let long = record.longText ?? record.long?.text
      else { return nil }
      return (short, long)
    }
    self.items = items
  }

  private static func decode<Value: Decodable>(
    _ type: Value.Type, _ data: Data, _ source: [UInt8]?
  ) throws(GoldFault) -> Value {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    if let key = GoldText.sourceKey, let source { decoder.userInfo[key] = source }
    do {
      return try decoder.decode(type, from: data)
    } catch let error as DecodingError {
      throw GoldFault(error)
    } catch {
      throw GoldFault("no JSON object")
    }
  }

  // A spokesperson is a contact, once; one without a name and a number is none.
  private static func item(of person: GoldSpokesperson) -> GoldItem? {
    let names = [person.name, person.phone].compactMap { $0 }
    guard let words = names.first else { return nil }
    var item = GoldItem(type: .contact, words: words, range: nil, names: names)
    if let phone = person.phone { item.fields = [("phone", .phone(phone))] }
    return item
  }

  private static func day(_ text: String) throws(GoldFault) -> CalendarDate {
    if let day = CalendarDate(iso: text) { return day }
    throw GoldFault("'statement_date' should be a day written YYYY-MM-DD, but is '\(text)'")
  }
}
