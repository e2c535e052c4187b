import Foundation

/// Where photos are developed: each in a child process of its own, so that one that breaks its decoder breaks nothing else.
public final class Darkroom: Sendable {
    let limits: PhotoLimits
    private let child: ChildProcess
    private let turns: Turns

    /// This program itself, which develops when it is told to.
    public static let ownProgram: String = {
        #if os(Linux)
            "/proc/self/exe"
        #else
            Bundle.main.executablePath ?? CommandLine.arguments[0]
        #endif
    }()

    /// - Parameter program: one that calls `Development.run` when its first argument is `develop`.
    public init(program: String = ownProgram, limits: PhotoLimits = .standard) {
        self.limits = limits
        child = ChildProcess(program: program, word: "develop")
        turns = Turns(atOnce: limits.atOnce, waiting: limits.waiting)
    }

    /// What is made of a photo: what the child answers, and every picture with its bytes.
    struct Print: Sendable {
        let photo: DevelopedPhoto
        let pictures: [(picture: DevelopedPhoto.Picture, bytes: [UInt8])]
    }

    /// Develops a photo and hands the outcome to `keep`, on a thread that may block.
    func develop<Kept: Sendable>(
        _ bytes: [UInt8], keep: @escaping @Sendable (Print) -> Result<Kept, PhotoRefusal>
    ) async throws(PhotoRefusal) -> Kept {
        guard await turns.take() else { throw .busy }
        defer { turns.give() }
        let result = await withCheckedContinuation { continuation in
            // Its own, and not a pool's: it waits for a process, and at most two are needed.
            Thread.detachNewThread { [self] in
                continuation.resume(returning: develop(bytes).flatMap(keep))
            }
        }
        return try result.get()
    }

    private func develop(_ bytes: [UInt8]) -> Result<Print, PhotoRefusal> {
        guard let run = child.run(bytes, outputLimit: limits.madeBytes, time: limits.time) else { return .failure(.notEquipped) }
        guard case .exited(0) = run.end else { return .failure(Darkroom.refusal(run.end)) }
        guard let print = Print(run.output) else { return .failure(.damaged("its decoder's answer is not what it should be")) }
        switch print.photo.outcome {
        case .developed: return .success(print)
        case .damaged: return .failure(.damaged(print.photo.why))
        case .tooDemanding: return .failure(.tooDemanding)
        case .notEquipped: return .failure(.notEquipped)
        }
    }

    /// A child that came to another end than its own.
    private static func refusal(_ end: ChildProcess.Run.End) -> PhotoRefusal {
        switch end {
        case .stopped, .killed(SIGKILL), .killed(SIGXCPU): .tooDemanding
        case .killed(let signal): .damaged("its decoder was ended by signal \(signal)")
        case .exited(let status): .damaged("its decoder ended with status \(status)")
        }
    }
}

extension Darkroom.Print {
    /// Nil for anything but a whole answer whose pictures are what it says they are, without metadata: whoever broke the
    /// child may have written it.
    init?(_ output: [UInt8]) {
        guard let end = output.firstIndex(of: UInt8(ascii: "\n")),
            let photo = try? JSONDecoder().decode(DevelopedPhoto.self, from: Data(output[..<end]))
        else { return nil }
        var pictures: [(picture: DevelopedPhoto.Picture, bytes: [UInt8])] = []
        var position = end + 1
        for picture in photo.pictures {
            guard let bytes = output[...].part(position, picture.length).map(Array.init), picture.format != .png,
                let file = try? PhotoFile(bytes), file.format == picture.format, file.width == picture.width,
                file.height == picture.height, file.blocks == MetadataBlocks()
            else { return nil }
            pictures.append((picture, bytes))
            position += picture.length
        }
        guard position == output.count, photo.outcome != .developed || pictures.first?.picture.format == .jpeg else { return nil }
        self.init(photo: photo, pictures: pictures)
    }
}
