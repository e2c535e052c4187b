extension Words {
    static let indonesian: [Word: String] = [
        .home: "Beranda", .index: "Indeks", .section: "Rubrik", .sections: "Rubrik", .pagesLabel: "Halaman lain",
        .allOf: "Semua {}", .skipToContent: "Langsung ke isi",
        .sectionsLabel: "Rubrik", .siteLabel: "Tentang portal ini",
        .updated: "Diperbarui", .mostRead: "Populer", .latest: "UPDATE", .more: "Selengkapnya",
        .liveColumnLabel: "Populer dan terbaru", .lastHours: "{} jam terakhir", .lastDays: "{} hari terakhir",
        .pauseUpdates: "Jeda pembaruan", .newInLists: "% tulisan baru di Populer dan UPDATE",

        .news: "Berita", .opinion: "Opini", .advertorial: "Advertorial", .photo: "Foto", .live: "Langsung",
        .paidNotice: "Tulisan berbayar. Isinya dari pemasang, bukan karya redaksi.",

        .reporter: "Laporan", .writer: "Penulis", .editor: "Editor", .photographer: "Foto", .contributor: "Kontributor",
        .photoBy: "Foto: {}", .table: "Tabel", .embedded: "Buka di {}", .gallery: "Galeri foto",
        .correction: "Ralat", .clarification: "Klarifikasi", .rightOfReply: "Hak jawab", .editorNote: "Catatan redaksi",
        .unverified: "Belum terverifikasi",
        .corrected: "Pada tulisan ini ada {}", .mostRecently: "terakhir",
        .replyInFull: "Jawaban selengkapnya", .followUp: "Berita lanjutan", .verifiedIn: "Hasil verifikasinya",
        .seeAlso: "Baca juga", .repliesTo: "Hak jawab atas berita ini", .corrects: "Tulisan ini meralat berita",
        .clarifies: "Tulisan ini memperjelas berita", .verifies: "Tulisan ini memverifikasi berita",
        .notedOn: "Disebut dalam catatan redaksi pada berita",
        .sources: "Sumber", .topics: "Topik",
        .olderStory: "Tulisan lama: terbit pertama kali pada {}. Keadaan yang diceritakan mungkin sudah berubah.",
        .onlyHeadline: "Dari tulisan ini hanya judul dan waktu terbitnya yang tersimpan.",

        .mostReadIn: "Populer di {}", .mostReadOver: "Populer {} terakhir", .mostReadOn: "{}: yang paling banyak dibaca di {}.",
        .hours: "{} jam", .days: "{} hari", .rightNow: "Saat ini", .timeSpan: "Rentang waktu", .everySection: "Semua rubrik",
        .mostReadBySection: "Populer menurut rubrik", .inThisOrderSince: "Urutan ini sejak",
        .lookedFurtherBack: "Dalam {} belum cukup tulisan yang banyak dibaca. Karena itu daftar ini melihat {} ke belakang.",
        .notRankedYet: "Belum cukup tulisan yang banyak dibaca untuk diurutkan. Sementara itu, inilah yang terbaru.",
        .rankedRecentFirst: "Yang paling banyak dibaca; makin baru dibaca, makin besar bobotnya.",
        .rankedEvenly: "Yang paling banyak dibaca; setiap kali dibaca sama bobotnya.",
        .rankedFairly:
            "Robot yang kami kenali dan orang redaksi tidak dihitung, tulisan berbayar tidak masuk, dan tidak ada yang bisa "
            + "menaruh tulisan di daftar ini.",
        .howWeCount: "Cara kami menghitung",

        .topic: "Topik", .author: "Penulis", .indexOf: "Indeks {}", .olderStories: "Lebih lama",
        .newerStories: "Ke yang terbaru", .earlierDay: "Hari sebelumnya", .laterDay: "Hari berikutnya",
        .nothingYet: "Belum ada tulisan yang terbit.", .nothingHere: "Belum ada tulisan di sini.",
        .sectionsIntro: "Semua rubrik {}.",
        .storiesOnTopic: "Topik: {}", .storiesBy: "Tulisan {}", .olderPage: "{}, hingga {}",
        .listOf: "Kumpulan tulisan {}, dari yang terbaru.", .frontOf: "{}: berita terbaru dan terpopuler.",

        .corrections: "Ralat dan hak jawab",
        .correctionsIntro: "Semua ralat, klarifikasi, hak jawab, dan catatan redaksi {}, dari yang terbaru.",
        .noCorrections: "Belum ada ralat atau hak jawab.", .askCorrection: "Minta ralat atau hak jawab",

        .about: "Tentang kami", .newsroom: "Susunan redaksi", .contact: "Kontak", .guidelines: "Pedoman Media Siber",
        .privacy: "Privasi",

        .notFoundTitle: "Halaman tidak ditemukan",
        .notFoundText: "Tidak ada halaman di alamat ini. Mungkin alamatnya salah tulis atau terpotong.",
        .withdrawnTitle: "Tulisan ini telah dicabut",
        .withdrawnText: "Redaksi mencabut tulisan ini dan mengumumkan alasannya di sini.",
        .withdrawnAt: "Dicabut", .reason: "Alasan", .ground: "Dasar",
        .groundSara: "menyangkut SARA (suku, agama, ras, dan antargolongan)", .groundDecency: "menyangkut kesusilaan",
        .groundChildFuture: "menyangkut masa depan anak", .groundVictimTrauma: "menyangkut pengalaman traumatik korban",
        .groundPressCouncil: "pertimbangan khusus lain yang ditetapkan Dewan Pers",
        .groundSource: "dicabut oleh media asalnya",
        .failedTitle: "Halaman belum bisa ditampilkan",
        .failedText: "Ada yang tidak beres di pihak kami. Silakan coba lagi sebentar lagi.",
        .toHome: "Ke beranda", .toIndex: "Cari di indeks",

        .previewUnpublished: "Pratinjau – belum terbit", .previewNextVersion: "Pratinjau – versi ini belum terbit",
        .previewLive: "Pratinjau – versi ini sedang terbit", .previewSaved: "disimpan {}",
    ]
}
