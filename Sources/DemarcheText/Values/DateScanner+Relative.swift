import DemarcheModel

extension DateScanner {
  // MARK: Days and weekdays

  /// "today", "yesterday evening", "tonight".
  func dayWord(at index: Int) -> DateReading {
    let end = kind(index + 1) == .dayPart ? index + 2 : index + 1
    return reading(index, end, SymbolicDate(.reference(value(index), .day, grain: .day)))
  }

  /// "day before yesterday", "day after tomorrow".
  func dayBefore(at index: Int) -> DateReading? {
    guard unit(index) == .day, kind(index + 2) == .dayWord, value(index + 2) != 0 else {
      return nil
    }
    let isBefore = value(index + 2) < 0
    guard kind(index + 1) == (isBefore ? .before : .after) else { return nil }
    return reading(
      index, index + 3, SymbolicDate(.reference(isBefore ? -2 : 2, .day, grain: .day)))
  }

  /// "20th of last month", "1st of the current month".
  func dayOfMonth(at index: Int) -> DateReading? {
    guard (1...31).contains(value(index)), kind(index + 1) == .of else { return nil }
    let next = kind(index + 2) == .the ? index + 3 : index + 2
    guard unit(next + 1) == .month, lexemes[next + 1].detail != Lexeme.plural else { return nil }
    let months: Int
    switch kind(next) {
    case .this, .thisOnly: months = 0
    case .last, .past: months = -1
    case .next, .coming: months = 1
    default: return nil
    }
    let point = DatePoint.dayOfMonth(value(index), months: months)
    return reading(index, next + 2, SymbolicDate(point))
  }

  /// "Monday, 20 March 2023", "Friday", "Friday evening", "Monday of last week".
  func weekdayExpression(at index: Int) -> DateReading? {
    guard scope == .whole || isCapitalised(index), lexemes[index].detail != Lexeme.days else {
      return nil
    }
    let isShort = lexemes[index].detail == Lexeme.short
    var next = index + 1
    if isShort && kind(next) == .stop { next += 1 }
    if kind(next) == .comma { next += 1 }
    if kind(next) == .the { next += 1 }
    if kind(next) == .digits || kind(next) == .ordinalDigits || kind(next) == .month,
      let dated = calendarExpression(at: next), dated.date.precision == .day
    {
      return reading(index, dated.tokens.upperBound, fitted(dated.date, to: value(index)))
    }
    guard scope == .whole || !isShort, kind(index - 1) != .holiday,
      !(kind(index - 1) == .the && isCapitalised(index + 1) && kind(index + 1) == .other)
    else { return nil }
    return weekdayAlone(at: index)
  }

  // "Monday, 17 October": of the years that it may be in the weekday chooses one.
  private func fitted(_ date: SymbolicDate, to weekday: Int) -> SymbolicDate {
    guard date.last == nil, case .calendar(let part, .open) = date.first else { return date }
    return SymbolicDate(.calendar(part, .fitting(weekday: weekday)))
  }

  private func weekdayAlone(at index: Int) -> DateReading {
    let day = value(index)
    var end = index + 1
    let isNeighbour = isNeighbour(end + 1, kind(end) == .after ? 1 : -1)
    if scope == .whole || kind(index - 1) == .the || isNeighbour,
      let (point, end) = weekdayBeside(at: index, number: 1)
    {
      return reading(index, end, SymbolicDate(point))
    }
    if kind(end) == .dayPart { end += 1 }
    if let (weeks, next) = weekBehind(end) {
      return reading(index, next, SymbolicDate(.weekday(day, .shifted(weeks))))
    }
    if kind(end) == .dash || kind(end) == .to, kind(end + 1) == .weekday,
      isCapitalised(end + 1) || scope == .whole
    {
      let last = DatePoint.weekday(value(end + 1), .open)
      return reading(index, end + 2, SymbolicDate(.weekday(day, .open), through: last))
    }
    return reading(index, end, SymbolicDate(.weekday(day, .open)))
  }

  // "of last week", "next week".
  private func weekBehind(_ index: Int) -> (weeks: Int, end: Int)? {
    let next = kind(index) == .of || kind(index) == .from ? index + 1 : index
    guard unit(next + 1) == .week else { return nil }
    switch kind(next) {
    case .last: return (-1, next + 2)
    case .this: return (0, next + 2)
    case .next: return (1, next + 2)
    default: return nil
    }
  }

  // MARK: "last", "this", "next"

  /// "last week", "this morning", "next Monday", "last March", "last two weeks".
  func relative(at index: Int) -> DateReading? {
    if kind(index) == .this, kind(index + 1) == .past || kind(index + 1) == .coming,
      let found = relative(at: index + 1)
    {
      return reading(index, found.tokens.upperBound, found.date)
    }
    let step =
      switch kind(index) {
      case .last, .past: -1
      case .next, .coming: 1
      default: 0
      }
    let next = index + 1
    if isNumber(next) { return step == 0 ? nil : span(at: index) }
    if let part = partOfUnit(at: next, step: step) {
      return reading(index, next + 3, SymbolicDate(part))
    }
    guard let point = point(at: next, step: step, head: index) else { return nil }
    if unit(next) == .weekend {
      let last = DatePoint.weekday(7, .shifted(step))
      return reading(index, next + 1, SymbolicDate(point, through: last))
    }
    return reading(index, next + 1, SymbolicDate(point))
  }

  private func point(at index: Int, step: Int, head: Int) -> DatePoint? {
    let year: DatePoint.Year = step < 0 ? .before : step > 0 ? .after : .shifted(0)
    switch kind(index) {
    case .unit: return unitPoint(at: index, step: step)
    case .weekday
    where (scope == .whole || isCapitalised(index)) && lexemes[index].detail != Lexeme.days:
      return .weekday(value(index), step < 0 ? .before : step > 0 ? .after : .shifted(0))
    case .month where scope == .whole || isCapitalised(index):
      return .calendar(.month(value(index)), year)
    case .season: return .calendar(.season(value(index)), year)
    case .dayPart:
      let isNight = lexemes[index].value == 1
      if kind(head) == .last { return isNight ? .reference(-1, .day, grain: .day) : nil }
      return kind(head) == .this ? .reference(0, .day, grain: .day) : nil
    default: return nil
    }
  }

  // "last year's summer", "this year's March", "last week's Monday".
  private func partOfUnit(at index: Int, step: Int) -> DatePoint? {
    guard isGenitive(index + 1), lexemes[index].detail != Lexeme.plural else {
      return nil
    }
    let next = index + 2
    guard scope == .whole || !isCapitalised(next + 1) else { return nil }
    let isName = scope == .whole || isCapitalised(next)
    switch (unit(index), kind(next)) {
    case (.year, .season): return .calendar(.season(value(next)), .shifted(step))
    case (.year, .month) where isName:
      return .calendar(.month(value(next)), .shifted(step))
    case (.week, .weekday) where isName: return .weekday(value(next), .shifted(step))
    default: return nil
    }
  }

  private func unitPoint(at index: Int, step: Int) -> DatePoint? {
    guard lexemes[index].detail != Lexeme.plural, let unit = unit(index) else { return nil }
    switch unit {
    case .day, .hour: return nil
    case .weekend: return .weekday(6, .shifted(step))
    default:
      let measure = DateScanner.measure(unit)
      return .reference(step * measure.count, measure.unit, grain: measure.precision)
    }
  }

  /// "last two weeks", and behind "the": "past year", "next decade".
  func span(at index: Int) -> DateReading? {
    var next = index + 1
    var count = 1
    if let found = self.count(at: next) {
      (count, next) = found
    } else if lexemes[index].detail == 1 {
      return nil
    }
    guard let unit = unit(next), unit != .weekend, kind(next + 1) != .of else { return nil }
    if next == index + 1 && (unit == .day || lexemes[next].detail == Lexeme.plural) { return nil }
    if unit == .hour {
      guard count >= 24 else { return nil }
      count = (count + 12) / 24
    }
    let measure = DateScanner.measure(unit)
    let isPast = kind(index) == .last || kind(index) == .past
    if next > index + 1, unit != .hour {
      guard var date = whole(count, measure, isPast: isPast) else { return nil }
      date.isApproximate = isVague(index + 1)
      return reading(index, next + 1, date)
    }
    let amount = count.multipliedReportingOverflow(by: isPast ? -measure.count : measure.count)
    guard !amount.overflow else { return nil }
    let far = DatePoint.reference(amount.partialValue, measure.unit, grain: .day)
    let here = DatePoint.reference(0, .day, grain: .day)
    let date = SymbolicDate(
      isPast ? far : here, through: isPast ? here : far, precision: measure.precision)
    return reading(index, next + 1, date)
  }

  // "two coming weeks", "three previous years".
  private func spanBehindNumber(at index: Int) -> DateReading? {
    guard let (count, next) = count(at: index), (2...999).contains(count),
      let unit = unit(next + 1),
      unit != .hour, unit != .weekend, lexemes[next + 1].detail == Lexeme.plural
    else { return nil }
    let isPast = kind(next) == .last || kind(next) == .past
    guard isPast || kind(next) == .next || kind(next) == .coming,
      var date = whole(count, DateScanner.measure(unit), isPast: isPast)
    else { return nil }
    date.isApproximate = isVague(index)
    return reading(index, next + 2, date)
  }

  // - Source: Duckling reads "the last two weeks" as the two whole weeks before the current one.
  private func whole(
    _ count: Int, _ measure: (count: Int, unit: DateUnit, precision: DateValue.Precision),
    isPast: Bool
  ) -> SymbolicDate? {
    let amount = count.multipliedReportingOverflow(by: measure.count)
    guard !amount.overflow else { return nil }
    func point(_ amount: Int) -> DatePoint {
      .reference(isPast ? -amount : amount, measure.unit, grain: measure.precision)
    }
    let far = point(amount.partialValue)
    let near = point(measure.count)
    if count == 1 { return SymbolicDate(near) }
    return SymbolicDate(isPast ? far : near, through: isPast ? near : far)
  }

  // MARK: Amounts

  private func isNumber(_ index: Int) -> Bool { count(at: index) != nil }

  // A whole number of units: "3", "three", "a".
  func count(at index: Int) -> (number: Int, end: Int)? {
    switch kind(index) {
    case .digits where lexemes[index].detail <= 4 && isFreeBefore(index): (value(index), index + 1)
    case .article where kind(index + 1) == .few: (3, index + 2)
    case .article where kind(index + 1) == .couple: count(at: index + 1)
    case .couple: (2, kind(index + 1) == .of ? index + 2 : index + 1)
    case .cardinal, .article: (value(index), index + 1)
    case .few: (3, index + 1)
    default: nil
    }
  }

  func isVague(_ index: Int) -> Bool {
    let next = kind(index) == .article ? index + 1 : index
    return kind(next) == .few || kind(next) == .couple
  }

  // A number of units; days and months are counted apart, for their lengths differ.
  struct Quantity {
    var months = 0
    var days = 0
    var unit: Lexeme.Unit
    var end: Int
  }

  // "two weeks", "a year", "one year and two months".
  func quantity(at index: Int) -> Quantity? {
    if let half = halfQuantity(at: index) { return half }
    guard var first = simpleQuantity(at: index) else { return nil }
    let isJoint =
      kind(first.end).joins || (scope == .whole && kind(first.end) == .plus)
    let more = isJoint ? first.end + 1 : first.end
    if first.unit == .year || first.unit == .decade, let second = simpleQuantity(at: more),
      second.unit == .month || second.unit == .year, second.unit != first.unit
    {
      let months = first.months + second.months
      first = Quantity(months: months, unit: second.unit, end: second.end)
      // "1 year, 9 months and a week": the month is as exact as it gets.
      let third = kind(first.end) == .and || kind(first.end) == .comma ? first.end + 1 : first.end
      if let rest = simpleQuantity(at: third), rest.months == 0 { first.end = rest.end }
    }
    return first
  }

  // "half a year", "two and a half years", "a year and a half".
  private func halfQuantity(at index: Int) -> Quantity? {
    var number = 0
    var next = index
    if kind(next) == .half {
      guard kind(next + 1) == .article else { return nil }
      next += 2
    } else {
      guard let (count, end) = count(at: next) else { return nil }
      (number, next) = (count, end)
      if kind(next) == .and {
        guard kind(next + 1) == .article, kind(next + 2) == .half else { return nil }
        next += 3
      } else if kind(next + 1) == .and, kind(next + 2) == .article, kind(next + 3) == .half {
        return unit(next).flatMap { half($0, number, end: next + 4) }
      } else {
        return nil
      }
    }
    return unit(next).flatMap { half($0, number, end: next + 1) }
  }

  private func half(_ unit: Lexeme.Unit, _ number: Int, end: Int) -> Quantity? {
    guard number < 1000 else { return nil }
    switch unit {
    case .year: return Quantity(months: 12 * number + 6, unit: .month, end: end)
    case .decade: return Quantity(months: 120 * number + 60, unit: .year, end: end)
    case .century: return Quantity(months: 1200 * number + 600, unit: .year, end: end)
    case .month: return Quantity(days: 30 * number + 15, unit: .week, end: end)
    case .week: return Quantity(days: 7 * number + 3, unit: .week, end: end)
    default: return nil
    }
  }

  private func simpleQuantity(at index: Int) -> Quantity? {
    guard let (number, next) = self.count(at: index), let unit = unit(next), unit != .weekend else {
      return nil
    }
    let measure = DateScanner.measure(unit)
    let count = unit == .hour ? (number + 12) / 24 : number * measure.count
    switch measure.unit {
    case .day: return Quantity(days: count, unit: unit, end: next + 1)
    case .week: return Quantity(days: count * 7, unit: unit, end: next + 1)
    case .month: return Quantity(months: count, unit: unit, end: next + 1)
    case .year: return Quantity(months: count * 12, unit: unit, end: next + 1)
    }
  }

  /// "two weeks ago", "a year ago", "three days earlier", "five years from now".
  func amount(at index: Int) -> DateReading? {
    if let found = weekdaysAway(at: index) ?? spanBehindNumber(at: index) { return found }
    guard let quantity = quantity(at: index) else { return nil }
    if let found = anchored(quantity, at: index) { return found }
    var end = quantity.end
    let sign: Int
    switch kind(end) {
    case .ago where isAgo(end): sign = -1
    case .earlier where kind(end + 1) != .approximate: sign = -1
    case .before where scope == .whole && end + 1 >= range.upperBound: sign = -1
    case .later where kind(end + 1) != .approximate: sign = 1
    case .hence: sign = 1
    case .from where kind(end + 1) == .now:
      sign = 1
      end += 1
    default: return nil
    }
    let isExact =
      quantity.unit == .day && kind(index - 1) != .approximate && !isVague(index)
    return reading(index, end + 1, shifted(sign, quantity, isExact: isExact))
  }

  /// "in three weeks' time"; "in a week" only where it is the whole text.
  func ahead(at index: Int) -> DateReading? {
    guard let quantity = quantity(at: index + 1) else { return nil }
    var end = quantity.end
    if kind(end) == .apostrophe { end += 1 }
    if kind(end) == .time { end += 1 } else if scope == .running { return nil }
    return reading(index, end, shifted(1, quantity, isExact: quantity.unit == .day))
  }

  // So many days or months from the reference. A year is exact to the month, several to the year.
  private func shifted(_ sign: Int, _ quantity: Quantity, isExact: Bool) -> SymbolicDate {
    let days = quantity.days
    let months = quantity.months
    let point: DatePoint =
      switch quantity.unit {
      case .day, .hour, .weekend: .reference(sign * days, .day, grain: .day)
      case .week, .fortnight: .reference(sign * days / 7, .week, grain: .week)
      case .month, .quarter, .season: .reference(sign * months, .month, grain: .month)
      case .year where months == 12: .reference(sign, .year, grain: .month)
      case .year, .decade, .century: .reference(sign * months / 12, .year, grain: .year)
      }
    return SymbolicDate(point, isApproximate: !isExact)
  }

  static func measure(
    _ unit: Lexeme.Unit
  ) -> (count: Int, unit: DateUnit, precision: DateValue.Precision) {
    switch unit {
    case .day, .hour, .weekend: (1, .day, .day)
    case .week: (1, .week, .week)
    case .fortnight: (2, .week, .week)
    case .month: (1, .month, .month)
    case .quarter: (3, .month, .quarter)
    case .season: (3, .month, .season)
    case .year: (1, .year, .year)
    case .decade: (10, .year, .decade)
    case .century: (100, .year, .century)
    }
  }
}
