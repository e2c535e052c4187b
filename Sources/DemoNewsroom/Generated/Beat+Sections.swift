extension Beat {
    /// In the order of the navigation.
    static let all: [Beat] = [
        nasional, nusantara, ekonomi, dunia, lingkungan, olahraga, sains, budaya, opini,
    ]

    private static let nasional = Beat(
        "Nasional",
        actors: """
            pengelola terminal, panitia uji coba, petugas arsip, pengurus sekolah, regu perawatan jalan, tim puskesmas keliling,
            relawan tanggap banjir, pengelola perpustakaan, kepala stasiun, juru ukur jalan
            """,
        matters: """
            jadwal bus antarkota, perawatan jembatan, layanan puskesmas malam, pemindaian arsip kota, jam belajar sekolah,
            penerangan jalan, antrean loket, air bersih di sekolah, angkutan pelajar, pendataan rumah rawan banjir
            """,
        tags: "Transportasi, Infrastruktur, Pendidikan, Kesehatan, Arsip, Kota, Air Bersih",
        headlines: """
            {HAL} di {tempat} Membaik dalam {sedikit} Bulan
            {PELAKU} {tempat} Mengubah Cara Mencatat
            {puluhan} Hari Menata Ulang {HAL}
            Warga {tempat} Menilai {HAL}: Naik {persen} Persen
            {HAL}, Pekerjaan yang Dimulai dari {tempat}
            Dari {tempat}, {PELAKU} Memulai Lagi dengan {banyak} Catatan
            """)

    private static let nusantara = Beat(
        "Nusantara",
        actors: """
            kelompok nelayan, pengurus dermaga, tetua kampung, perajin perahu, pedagang pasar pagi, pemuda desa, kelompok tani,
            juru mudi kapal kayu, pengurus rumah singgah, ibu-ibu posyandu
            """,
        matters: """
            jadwal kapal antarpulau, perbaikan dermaga, listrik surya desa, pasar terapung, jalan setapak ke ladang,
            sumur bersama, perahu sekolah, gotong royong musim hujan, peringatan cuaca laut, lumbung padi kampung
            """,
        tags: "Desa, Kepulauan, Nelayan, Pesisir, Cuaca, Energi, Pasar",
        headlines: """
            {PELAKU} {tempat} Menata {HAL}
            {sedikit} Kampung di {tempat} Sepakat soal {HAL}
            Pagi di {tempat}, Saat {HAL} Dibicarakan Bersama
            {HAL} di {tempat} Kini Milik Bersama
            Menunggu {HAL} Selesai di {tempat}
            {puluhan} Keluarga {tempat} Ikut Merawat {HAL}
            """)

    private static let ekonomi = Beat(
        "Ekonomi",
        actors: """
            pengurus koperasi, petani bawang, pedagang eceran, perajin anyaman, petambak garam, pemilik warung,
            kelompok peternak, pengelola gudang, penggilingan padi, penjual ikan asap
            """,
        matters: """
            harga bawang merah, simpanan koperasi, ongkos angkut hasil kebun, penjualan kopi bubuk, persediaan garam rakyat,
            upah petik, pasar anyaman, pembukuan warung, panen jagung, harga ikan kembung
            """,
        tags: "Pangan, Pasar, Koperasi, Kopi, Desa, Kerajinan, Nelayan",
        headlines: """
            {HAL} Naik {persen} Persen di {tempat}
            {HAL} Turun, {PELAKU} Menghitung Ulang
            {PELAKU} {tempat} Menyimpan {puluhan} Ton Lebih Banyak
            Mengapa {HAL} Berbeda di Setiap Pasar
            {HAL} di {tempat}: Selisih {persen} Persen yang Perlu Dijelaskan
            {PELAKU} Membagi Sisa Usaha kepada {banyak} Anggota
            """)

    private static let dunia = Beat(
        "Dunia",
        actors: """
            dewan kota Orsund, penjaga mercusuar Halvar, petani Marenda, peneliti Universitas Sarrah, pengelola trem Orsund,
            komisi sungai Tavira, panitia festival Kesturi, pustakawan Valmere
            """,
        matters: """
            jadwal trem musim dingin, pembagian air sungai, bank benih, perpindahan desa pesisir, perpustakaan keliling,
            perawatan mercusuar, panen gandum, kereta lintas batas, taman kota, museum pelabuhan
            """,
        tags: "Iklim, Kota, Transportasi, Sungai, Energi, Festival, Sejarah",
        headlines: """
            {PELAKU} Memutuskan {HAL} setelah {sedikit} Kali Rapat
            {HAL} Menjadi Pelajaran bagi {puluhan} Kota
            Kabar dari Jauh: {HAL} dan Kesabaran {persen} Persen Warga
            {PELAKU} Membuka Data {HAL}
            {sedikit} Tahun Mengurus {HAL}
            {banyak} Orang Menandatangani Usulan {HAL}
            """)

    private static let lingkungan = Beat(
        "Lingkungan",
        actors: """
            kelompok penanam bakau, penjaga hutan desa, relawan sungai, peneliti burung air, murid pencatat hujan,
            pengelola bank sampah, penyelam terumbu, petani tumpang sari, pemantau gambut
            """,
        matters: """
            tutupan bakau, muka air gambut, jumlah burung air, sampah sungai, terumbu tepi pulau, mata air di lereng,
            pembibitan pohon, sarang penyu, mutu udara musim kemarau, kebun di pekarangan
            """,
        tags: "Bakau, Burung Air, Pesisir, Sungai, Sampah, Laut, Iklim, Gambut",
        headlines: """
            {HAL} di {tempat} Pulih {persen} Persen
            {PELAKU} Menghitung {HAL} Sebanyak {sedikit} Kali
            {banyak} Bibit untuk {tempat}
            {HAL} dan Hujan yang Datang Terlambat di {tempat}
            {PELAKU} {tempat} Menjaga {HAL}
            Yang Berubah dari {HAL} setelah {sedikit} Musim
            """)

    private static let olahraga = Beat(
        "Olahraga",
        actors: """
            tim voli pelajar, klub catur pasar, regu dayung sungai, pelari lereng, pelatih renang, tim sepak takraw,
            pengurus liga desa, pemanjat tebing muda, pesepeda pagi
            """,
        matters: """
            latihan menjelang final, jadwal liga desa, lomba perahu, lari lintas kebun, kejuaraan antarsekolah,
            lapangan baru, pemusatan latihan daerah, pertandingan persahabatan, pembinaan usia dini
            """,
        tags: "Voli, Catur, Dayung, Lari, Sepak Bola, Panjat Tebing, Kejuaraan Daerah",
        headlines: """
            {PELAKU} {tempat} Menang Tipis pada Menit Terakhir
            {HAL} Membawa {PELAKU} ke Babak Berikutnya
            {PELAKU} {tempat} Berlatih {puluhan} Jam Sebulan
            Kalah {sedikit} Kali, {PELAKU} Tidak Pulang
            {HAL} di {tempat} Diikuti {banyak} Peserta
            Rahasia {PELAKU}: Tidur Cukup dan {HAL}
            """)

    private static let sains = Beat(
        "Sains",
        actors: """
            peneliti muda, pengamat langit, ahli serangga, murid klub sains, tim kebun raya, ahli geologi daerah,
            perekam suara hutan, pembuat alat ukur, pengajar fisika
            """,
        matters: """
            jaringan pengukur getaran, jamur hutan, suara katak malam, hujan meteor, suhu tanah kebun, gerak awan,
            benih tahan kering, peta rasi setempat, kadar garam sumur, tidur hewan kecil
            """,
        tags: "Astronomi, Sains Warga, Hewan, Serangga, Hutan, Cuaca, Penemuan, Gempa",
        headlines: """
            Mengukur {HAL} dengan Alat Seharga Sepeda
            {PELAKU} Menemukan Pola pada {HAL}
            {banyak} Catatan tentang {HAL} Dibuka untuk Umum
            Mengapa {HAL} Berubah {persen} Persen
            {PELAKU} {tempat} Mengulang Percobaan {sedikit} Kali
            Yang Belum Diketahui tentang {HAL}
            """)

    private static let budaya = Beat(
        "Budaya",
        actors: """
            perajin wayang, penenun tua, juru masak kampung, penabuh gamelan, penyalin naskah, pendongeng keliling,
            pembuat perahu hias, pelukis kaca, sanggar tari anak
            """,
        matters: """
            motif tenun lama, naskah lontar, resep musim panen, tabuhan pembuka, cerita sebelum tidur, topeng kayu,
            festival lentera, nyanyian mendayung, pameran foto keluarga, kamus kata kampung
            """,
        tags: "Wayang, Tenun, Musik, Naskah, Kuliner, Sastra, Festival, Kerajinan",
        headlines: """
            {PELAKU} {tempat} Menghidupkan {HAL}
            {HAL} yang Hampir Hilang dari {tempat}
            {sedikit} Malam Bersama {PELAKU}
            {HAL} Dipamerkan, {banyak} Orang Datang
            Belajar {HAL} dari {PELAKU}
            Di {tempat}, {HAL} Diwariskan dengan Sabar
            """)

    private static let opini = Beat(
        "Opini",
        actors: """
            guru kelas, pembaca tua, orang kampung, penumpang bus, juru tulis, tukang kebun, tetangga saya, petugas loket
            """,
        matters: """
            kebiasaan mencatat, antre dengan sabar, cara kita berbeda pendapat, hak untuk bertanya, suara di ruang umum,
            buku pinjaman, kebun kecil, jalan kaki, membaca pelan-pelan, meminta maaf
            """,
        tags: "Jurnalisme, Pendidikan, Kota, Desa, Literasi, Teknologi",
        headlines: """
            Yang Kita Lupakan tentang {HAL}
            {HAL} Bukan Perkara Kecil
            Pelajaran dari {tempat} tentang {HAL}
            Sekali Lagi tentang {HAL}
            {HAL} dan {sedikit} Alasan untuk Memulainya
            Surat untuk {PELAKU} di {tempat}
            """)
}
