import Editorial

extension CountingDesk {
    /// Who is reading now.
    public var present: PresentFigures {
        let now = surroundings.clock.now
        // Taken out of the lock: merging the sketches must not hold beacons up.
        let readers = judging.withLock { $0.present }
        return readers.figures(at: now)
    }

    /// Differs whenever a look was judged since; cheap enough to be asked all the time.
    public var changes: Int { judging.withLock { $0.present.changes } }
}
