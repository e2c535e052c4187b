import CPhotoDesk

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A program run once, with bytes in and bytes out. Nothing of this process's files or environment reaches it.
struct ChildProcess: Sendable {
    let program: String
    /// Its one argument.
    let word: String

    /// How it went.
    struct Run: Sendable {
        enum End: Hashable, Sendable {
            case exited(Int32)
            case killed(signal: Int32)
            /// It took too long or answered too much, and was ended.
            case stopped
        }

        var output: [UInt8] = []
        var end: End
    }

    /// Blocks until the program has ended; nil when it could not be started.
    func run(_ input: [UInt8], outputLimit: Int, time: Duration) -> Run? {
        var sockets: [Int32] = [-1, -1]
        // Standard input and output are one socket: to write to a child that is gone is then an error, not a signal.
        guard terbit_socket_pair(&sockets) == 0 else { return nil }
        defer { close(sockets[0]) }
        let child = terbit_child_start(program, word, sockets[1])
        close(sockets[1])
        guard child > 0 else { return nil }
        let deadline = ContinuousClock.now.advanced(by: time)
        var run = Run(end: .stopped)
        let isWhole = exchange(input, over: sockets[0], &run.output, outputLimit, deadline)
        if !isWhole { kill(child, SIGKILL) }
        let end = wait(for: child, until: deadline)
        if isWhole, let end { run.end = end }
        return run
    }

    /// Sends and receives at the same time, since either side may fill the pipe. False when the limit or the time is passed.
    private func exchange(
        _ input: [UInt8], over socket: Int32, _ output: inout [UInt8], _ limit: Int, _ deadline: ContinuousClock.Instant
    ) -> Bool {
        var sent = 0
        if input.isEmpty { shutdown(socket, SocketKind.noMoreToSend) }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let left = ContinuousClock.now.duration(to: deadline)
            guard left > .zero else { return false }
            var poll = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
            if sent < input.count { poll.events |= Int16(POLLOUT) }
            let ready = withUnsafeMutablePointer(to: &poll) { pollOne($0, Int32(left.components.seconds + 1) * 1000) }
            if ready < 0 && errno != EINTR { return false }
            if ready <= 0 { continue }
            if poll.revents & Int16(POLLOUT) != 0 {
                let count = input.withUnsafeBytes {
                    send(socket, $0.baseAddress?.advanced(by: sent), $0.count - sent, SocketKind.quietly)
                }
                // A child that takes no more may still have answered.
                sent = count >= 0 ? sent + count : errno == EAGAIN || errno == EINTR ? sent : input.count
                if sent == input.count { shutdown(socket, SocketKind.noMoreToSend) }
            }
            guard poll.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 else { continue }
            let count = recv(socket, &buffer, buffer.count, SocketKind.quietly)
            if count == 0 { return true }
            if count < 0 && errno != EAGAIN && errno != EINTR { return true }
            output += buffer.prefix(max(count, 0))
            if output.count > limit { return false }
        }
    }

    /// Takes the ended child's status; one that stays on after its last word is ended.
    private func wait(for child: pid_t, until deadline: ContinuousClock.Instant) -> Run.End? {
        var status: Int32 = 0
        while ContinuousClock.now < deadline {
            let found = waitpid(child, &status, WNOHANG)
            if found == child { return Run.End(status) }
            if found < 0 && errno != EINTR { return nil }
            usleep(500)
        }
        kill(child, SIGKILL)
        while waitpid(child, &status, 0) < 0 && errno == EINTR {}
        return nil
    }
}

extension ChildProcess.Run.End {
    /// As `waitpid` tells it.
    fileprivate init(_ status: Int32) {
        let signal = status & 0x7F
        self = signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal)
    }
}

private func pollOne(_ poll: UnsafeMutablePointer<pollfd>, _ milliseconds: Int32) -> Int32 {
    #if canImport(Glibc)
        Glibc.poll(poll, 1, milliseconds)
    #else
        Darwin.poll(poll, 1, milliseconds)
    #endif
}

/// What differs between the systems' sockets.
private enum SocketKind {
    static let noMoreToSend = Int32(SHUT_WR)
    #if canImport(Glibc)
        static let quietly = Int32(MSG_DONTWAIT | MSG_NOSIGNAL)
    #else
        static let quietly = MSG_DONTWAIT
    #endif
}
