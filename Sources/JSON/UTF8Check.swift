/// Finds where bytes stop being UTF-8, to tell the person who has to mend them.
public enum UTF8Check {
    /// How many bytes from the beginning are well-formed UTF-8.
    public static func validPrefix(of bytes: some Collection<UInt8>) -> Int {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var length = 0
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): length += UTF8.width(scalar)
            case .emptyInput, .error: return length
            }
        }
    }
}
