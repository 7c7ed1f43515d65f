/// What runs a script that has called a host function.
protocol LuaCaller: AnyObject {
  /// Where the script stands; 1 is the function that called.
  func location(level: Int) -> LuaLocation?
}
