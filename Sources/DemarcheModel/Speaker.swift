/// The person who speaks in a statement.
public struct Speaker: Sendable, Hashable {
  public var name: String
  public var role: String?
  /// In E.164 form (`+32460754553`).
  public var phone: String?

  /// Makes a speaker from its parts.
  public init(name: String, role: String? = nil, phone: String? = nil) {
    self.name = name
    self.role = role
    self.phone = phone
  }
}
