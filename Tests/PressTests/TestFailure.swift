struct TestFailure: Error {
    let what: String
}
