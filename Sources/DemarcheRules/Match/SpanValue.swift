package import DemarcheText

/// What a built-in value type read.
package enum SpanValue: Sendable, Hashable {
  case date(SymbolicDate)
  case number(Int)
  case decimal(Double)
  case text(String)
}
