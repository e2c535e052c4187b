/// About how many different people, in a few kilobytes: HyperLogLog with 4,096 registers.
public struct PeopleSketch: Hashable, Sendable {
}
