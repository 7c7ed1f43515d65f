import DemarcheLua
import DemarcheModel

extension ModelViews {
  /// The options of a report as its function gets them.
  func options(_ values: [(name: String, value: ReportOption.Value)]) -> LuaValue {
    ModelViews.table(
      values.map { name, value in
        switch value {
        case .text(let text): (name, .string(text))
        case .integer(let number): (name, .integer(number))
        case .number(let number): (name, .number(number))
        case .boolean(let flag): (name, .boolean(flag))
        case .date(let day):
          (
            name,
            date(DateValue(symbolic: day.iso, precision: .day, firstDay: day, lastDay: day))
          )
        }
      })
  }
}
