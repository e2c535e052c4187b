import Editorial

extension PhotoRefusal {
    /// One sentence for whoever sent the photo: what is wrong, and what would help.
    public func sentence(in language: SiteLanguage) -> String {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }

    private var indonesian: String {
        switch self {
        case .empty: "Berkas ini kosong."
        case .tooLarge(_, let limit): "Berkas ini lebih dari \(limit >> 20) MB. Kirim versi yang lebih kecil."
        case .tooManyPixels(let width, let height, let limit):
            "Foto ini \(width) × \(height) piksel, lebih dari \(limit / 1_000_000) megapiksel. Kirim versi yang lebih kecil."
        case .notAPhoto(let kind?): "Ini berkas \(kind), bukan foto. Kirim JPEG, PNG, atau WebP."
        case .notAPhoto(nil): "Ini bukan foto. Kirim JPEG, PNG, atau WebP."
        case .renamed(let format, let claims):
            "Isi berkas ini \(format.name), padahal namanya atau jenisnya \(claims). Simpan ulang dengan jenis yang benar."
        case .animated: "Gambar bergerak tidak diterima. Kirim satu gambar diam."
        case .damaged: "Foto ini rusak atau terpotong. Salin lagi dari kamera atau ponsel, lalu kirim ulang."
        case .tooDemanding: "Foto ini terlalu berat untuk diolah. Kirim versi yang lebih kecil."
        case .busy: "Terlalu banyak foto sedang diolah. Coba lagi sebentar."
        case .notEquipped: "Server ini belum dapat mengolah foto: libvips belum terpasang. Beri tahu administrator."
        case .notKept: "Foto tidak dapat disimpan. Beri tahu administrator."
        case .keyTaken: "Kunci permintaan ini sudah dipakai untuk permintaan lain."
        case .storage: "Basis data sedang tidak dapat ditulis, jadi foto belum tersimpan. Coba lagi sebentar."
        }
    }

    private var english: String {
        switch self {
        case .empty: "This file is empty."
        case .tooLarge(_, let limit): "This file is larger than \(limit >> 20) MB. Send a smaller version."
        case .tooManyPixels(let width, let height, let limit):
            "This photo is \(width) × \(height) pixels, more than \(limit / 1_000_000) megapixels. Send a smaller version."
        case .notAPhoto(let kind?): "This file is \(kind), not a photo. Send JPEG, PNG or WebP."
        case .notAPhoto(nil): "This is not a photo. Send JPEG, PNG or WebP."
        case .renamed(let format, let claims):
            "This file holds \(format.name), but its name or type says \(claims). Save it again as what it is."
        case .animated: "Moving pictures are not taken. Send a single still one."
        case .damaged: "This photo is damaged or cut short. Copy it from the camera or phone again and send it once more."
        case .tooDemanding: "This photo is too heavy to be developed. Send a smaller version."
        case .busy: "Too many photos are being developed. Try again in a moment."
        case .notEquipped: "This server cannot develop photos yet: libvips is not installed. Tell the administrator."
        case .notKept: "The photo could not be kept. Tell the administrator."
        case .keyTaken: "The idempotency key was used for another request."
        case .storage: "The database cannot be written just now, so the photo was not kept. Try again in a moment."
        }
    }
}
