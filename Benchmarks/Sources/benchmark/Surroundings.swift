import Foundation

/// How much of the machine others used meanwhile: the measure of how far a figure can be trusted.
struct Surroundings {
    private let start = Surroundings.machineBusy()
    private let ownStart = Surroundings.ownBusy()
    private let began = ContinuousClock.now

    /// Processors that neither this process nor any that it started and saw end kept busy, on average.
    ///
    /// Read when the servers of a benchmark have been stopped, or their work counts as someone else's.
    var othersCores: Double {
        let seconds = (ContinuousClock.now - began).seconds
        guard seconds > 0 else { return 0 }
        let machine = Surroundings.machineBusy() - start
        return max((machine - (Surroundings.ownBusy() - ownStart)) / seconds, 0)
    }

    /// Seconds that processors were busy since the machine started: all but idle and waiting for disks.
    private static func machineBusy() -> Double {
        guard let text = try? String(contentsOfFile: "/proc/stat", encoding: .utf8), let line = text.split(separator: "\n").first
        else {
            return 0
        }
        let fields = line.split(separator: " ").dropFirst().compactMap { Double($0) }
        guard fields.count > 7 else { return 0 }
        let ticks = fields[0] + fields[1] + fields[2] + fields[5] + fields[6] + fields[7]
        return ticks / Double(max(sysconf(Int32(_SC_CLK_TCK)), 1))
    }

    private static func ownBusy() -> Double {
        [RUSAGE_SELF, RUSAGE_CHILDREN].reduce(0) { sum, whose in
            var usage = rusage()
            getrusage(__rusage_who_t(whose.rawValue), &usage)
            return sum + seconds(usage.ru_utime) + seconds(usage.ru_stime)
        }
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
    }
}
