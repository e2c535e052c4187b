/// Words that passwords in Indonesia are made of, for the estimate of how easily one is guessed: its own lists are English. Ours
/// by thought, the likelier first; their combinations with each other and with digits are the estimate's to find.
enum CommonWords {
    static let indonesian = """
        sayang rahasia indonesia bismillah sandi katasandi katakunci cinta aku kamu sayangku cintaku jakarta merdeka semangat
        selamat pagi siang sore malam berita kabar redaksi wartawan reporter editor pemred koran harian media portal kantor
        admin administrator pengurus operator masuk buka kunci gerbang pintu rumah mobil motor sepeda kucing anjing burung
        ayam ikan sapi kambing harimau garuda rajawali elang naga bunga mawar melati anggrek kembang pohon daun hutan gunung
        pantai laut sungai danau bintang bulan matahari langit hujan angin petir api air tanah batu emas perak permata intan
        berlian ibu ayah bapak mama papa bunda anak adik kakak nenek kakek istri suami pacar teman sahabat keluarga bahagia
        senang sukses jaya abadi selalu selamanya semua satu dua tiga empat lima enam tujuh delapan sembilan sepuluh seratus
        seribu sejuta alhamdulillah insyaallah allah allahuakbar muhammad tuhan yesus kristus gereja masjid islam kristen
        katolik hindu buddha bandung surabaya semarang medan makassar bali denpasar yogyakarta yogya jogja malang bogor depok
        bekasi tangerang palembang padang pekanbaru pontianak samarinda balikpapan banjarmasin manado ambon jayapura kupang
        mataram lombok sumatra jawa kalimantan sulawesi papua nusantara pancasila bhinneka tunggal ika garudaku persib persija
        persebaya arema arsenal juventus liverpool chelsea madrid barcelona bola sepakbola bulutangkis juara nasi goreng bakso
        sate rendang mie ayam kopi susu teh manis pedas enak gudeg tempe tahu sambal agus budi andi dewi sri siti nur putri
        putra rizky rizki dian eka wati wahyu adi ahmad yusuf ali hasan fajar bayu indah ayu lestari kusuma wijaya setiawan
        saputra pratama nugroho santoso hidayat ramadhan senin selasa rabu kamis jumat sabtu minggu januari februari maret
        april mei juni juli agustus september oktober november desember tahun bulan hari ini itu dan yang untuk dari dengan
        tidak bukan bisa harus jangan lupa ingat ganti baru lama besar kecil baik buruk hebat keren mantap asik gaul
        """.split(whereSeparator: \.isWhitespace).map(String.init)
}
