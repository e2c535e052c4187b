import JSON

extension JSONWriter {
    /// Writes null where there is no value: the member is always there.
    mutating func memberOrNull(_ name: String, _ value: String?) {
        if let value { member(name, value) } else { null(name) }
    }

    mutating func memberOrNull(_ name: String, _ value: Int?) {
        if let value { member(name, value) } else { null(name) }
    }

    mutating func texts(_ name: String, _ values: [String]) {
        array(name) { json in
            for value in values { json.string(value) }
        }
    }
}
