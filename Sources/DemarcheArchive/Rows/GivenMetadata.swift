import DemarcheModel

/// What a source and flags say of a statement, as bytes.
enum GivenMetadata {
  static func bytes(of statement: Statement) -> [UInt8] {
    var writer = BinaryWriter()
    writer.write(statement.headline)
    write(statement.issuer, to: &writer)
    writer.write(statement.issuerOrigin?.rawValue)
    writer.write(statement.speaker?.name)
    writer.write(statement.speaker?.role)
    writer.write(statement.speaker?.phone)
    writer.write(statement.kind)
    writer.write(statement.issuedOn?.iso)
    writer.write(statement.issuedOnOrigin?.rawValue)
    writer.write(statement.language)
    writer.write(statement.subjectCountries)
    writer.write(statement.url)
    return writer.bytes
  }

  private static func write(_ actor: ActorReference?, to writer: inout BinaryWriter) {
    writer.write(actor?.name)
    writer.write(actor?.id)
    writer.write(actor?.kind)
  }

  /// Gives a statement what was said of it, in place of what it has.
  static func apply(_ bytes: [UInt8], to statement: inout Statement) throws(BinaryError) {
    var reader = BinaryReader(bytes)
    statement.headline = try reader.read()
    let name: String? = try reader.read()
    let id: String? = try reader.read()
    let kind: String? = try reader.read()
    statement.issuer = name.map { ActorReference(name: $0, id: id, kind: kind) }
    statement.issuerOrigin = try reader.readOptionalRaw()
    let speaker: String? = try reader.read()
    let role: String? = try reader.read()
    let phone: String? = try reader.read()
    statement.speaker = speaker.map { Speaker(name: $0, role: role, phone: phone) }
    statement.kind = try reader.read()
    let day: String? = try reader.read()
    statement.issuedOn = day.flatMap { CalendarDate(iso: $0) }
    statement.issuedOnOrigin = try reader.readOptionalRaw()
    statement.language = try reader.read()
    statement.subjectCountries = try reader.read()
    statement.url = try reader.read()
    try reader.finish()
  }
}
