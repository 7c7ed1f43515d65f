import PlainLua

/// A state of plain C, with or without a count hook.
final class PlainState {
  private let state: OpaquePointer

  init(hookCount: Int32? = nil) {
    state = plain_open()
    if let hookCount { plain_set_hook(state, hookCount) }
  }

  deinit {
    plain_close(state)
  }

  func load(_ source: String) { plain_load(state, source) }
  func loop(_ count: Int) { plain_loop(state, Int64(count)) }
  func callNone(_ count: Int) { plain_call_none(state, Int64(count)) }
  func callTwo(_ count: Int) { _ = plain_call_two(state, Int64(count)) }
  func callBlock(_ count: Int) { _ = plain_call_block(state, Int64(count)) }
}
