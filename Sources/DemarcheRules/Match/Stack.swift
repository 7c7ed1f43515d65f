/// A growing list of plain values in memory of its own.
///
/// What an array costs at each append, whether others hold it too, the innermost loop of matching
/// cannot afford.
struct Stack<Element: BitwiseCopyable>: ~Copyable {
  private var elements: UnsafeMutablePointer<Element>
  private var capacity = 64
  private(set) var count = 0

  init() { elements = .allocate(capacity: capacity) }

  deinit { elements.deallocate() }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(index >= 0 && index < count)
      return elements[index]
    }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    elements[count] = element
    count += 1
  }

  @inline(__always)
  mutating func popLast() -> Element? {
    if count == 0 { return nil }
    count -= 1
    return elements[count]
  }

  /// Drops all but the first `length`.
  @inline(__always)
  mutating func cut(to length: Int) {
    precondition(length >= 0 && length <= count)
    count = length
  }

  /// Turns the order of the elements from `first` on around.
  mutating func reverse(from first: Int) {
    var low = first
    var high = count - 1
    while low < high {
      let element = self[low]
      elements[low] = self[high]
      elements[high] = element
      low += 1
      high -= 1
    }
  }

  @inline(never)
  private mutating func grow() {
    let wider = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    wider.update(from: elements, count: count)
    elements.deallocate()
    elements = wider
    capacity *= 2
  }
}
