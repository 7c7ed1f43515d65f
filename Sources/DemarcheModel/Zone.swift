/// The part that a block plays in the layout of a statement.
public enum Zone: String, Sendable, CaseIterable {
  case title
  case dateline
  case heading
  case body
  case listItem = "list_item"
  case quotation
  case signature
  case contact
  case boilerplate
}
