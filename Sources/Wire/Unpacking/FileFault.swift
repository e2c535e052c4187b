import Foundation

/// Why a file cannot be read, in the system's words; Foundation's own are a page long or say nothing.
enum FileFault {
    static func why(_ path: String) -> String {
        var facts = stat()
        guard stat(path, &facts) == 0 else { return String(cString: strerror(errno)) }
        guard facts.st_mode & S_IFMT != S_IFDIR else { return String(cString: strerror(EISDIR)) }
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { return String(cString: strerror(errno)) }
        close(descriptor)
        return "it is not UTF-8 text, or it changed while it was read"
    }
}
