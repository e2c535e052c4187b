#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The network a request came from, as attempts are counted and sessions shown: an IPv4 address, or the first 64 bits of an IPv6
/// address, which is what one household or office has.
enum SignInNetwork {
    static func name(of address: String) -> String {
        let plain = address.prefix(64).split(separator: "%", maxSplits: 1).first.map(String.init) ?? ""
        var four = in_addr()
        if inet_pton(AF_INET, plain, &four) == 1 { return plain }
        var six = in6_addr()
        guard inet_pton(AF_INET6, plain, &six) == 1 else { return plain.isEmpty ? "?" : plain }
        let bytes = withUnsafeBytes(of: six) { Array($0) }
        if isMapped(bytes) { return bytes[12...].map { String($0) }.joined(separator: ".") }
        let groups = stride(from: 0, to: 8, by: 2).map { String(UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]), radix: 16) }
        return groups.joined(separator: ":") + "::/64"
    }

    /// An IPv4 address in an IPv6 one (RFC 4291, 2.5.5.2).
    private static func isMapped(_ bytes: [UInt8]) -> Bool {
        bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
    }
}
