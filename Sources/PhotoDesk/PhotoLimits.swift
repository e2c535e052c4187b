/// What a photo may cost.
public struct PhotoLimits: Hashable, Sendable {
    /// Of the file.
    public var bytes = 40 << 20
    /// Width times height, as the file's head claims it. The largest cameras in a reporter's bag have about 60 million.
    public var pixels = 80_000_000
    /// The same for progressive JPEG and interlaced PNG, which take up to eight bytes of memory a pixel.
    public var pixelsHeldWhole = 40_000_000
    /// Address space of the process that develops it, in bytes. The programs and libraries in it take about 250 MiB.
    public var memoryBytes: UInt64 = 1024 << 20
    /// Processor time of that process, in whole seconds.
    public var processorSeconds: UInt64 = 30
    /// From start to end of that process.
    public var time: Duration = .seconds(60)
    /// Photos developed at once.
    public var atOnce = 2
    /// Photos that wait their turn; the next is turned away.
    public var waiting = 16
    /// Of all pictures made from one photo together, in bytes.
    public var madeBytes = 64 << 20

    public init() {}

    public static let standard = PhotoLimits()
}
