import Crypto
import Foundation

/// SHA-256 in hexadecimal, cut to 128 bits: enough to tell versions of one story apart.
func contentHash(_ bytes: some Sequence<UInt8>) -> String {
    let digest = SHA256.hash(data: Data(bytes))
    return digest.prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
