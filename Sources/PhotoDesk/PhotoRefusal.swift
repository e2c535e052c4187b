import Storage

/// Why a photo was not taken in; nothing was kept that anyone could find.
public enum PhotoRefusal: Error, Hashable, Sendable {
    case empty
    case tooLarge(bytes: Int, limit: Int)
    case tooManyPixels(width: Int, height: Int, limit: Int)
    /// Not JPEG, PNG or WebP; what it is instead, where that is known: `SVG`, `GIF`, `HTML`.
    case notAPhoto(String?)
    /// The name or the media type says another kind than the bytes do.
    case renamed(is: PhotoFormat, claims: String)
    case animated(PhotoFormat)
    /// Cut short or broken; what the decoder said of it is for the log.
    case damaged(String)
    /// It took more memory or time than a photo may.
    case tooDemanding
    /// Too many photos wait already.
    case busy
    /// This machine cannot develop photos: libvips is not installed.
    case notEquipped
    /// The picture could not be written: the disk is full or may not be written.
    case notKept(String)
    /// The idempotency key was used before for another request.
    case keyTaken
    case storage(StorageError)
}
