/// The sentences and names that generated stories are made of.
enum Vocabulary {
    static let places = [
        "Wiraloka", "Karangbayu", "Muara Sari", "Teluk Lanting", "Watulintang", "Tapakdewa", "Arumsari", "Pulau Senja",
        "Pulau Kecapi", "Pulau Batulapis", "Lembayung", "Tanah Rimba", "Sungai Wening", "Bukit Penanti", "Rawa Kemuning",
        "Lubuk Tirta", "Padang Ilalang", "Tanjung Serai", "Kampung Pecahtanda", "Ujung Lentera", "Kali Bening Timur",
        "Sumber Embun", "Nagasari Kulon", "Pantai Kelapa Dua Belas",
    ]

    static let givenNames = [
        "Ayuningtyas", "Bramanta", "Citrawati", "Danurwenda", "Estiningsih", "Fajarwati", "Gumilang", "Hastari", "Indrawan",
        "Jatmika", "Kirana", "Laksmita", "Mahesa", "Nirmala", "Oktaria", "Pandu", "Rinjani", "Satria", "Tunjung", "Utari",
        "Wulandari", "Yuwana", "Zubaidah", "Salamun",
    ]

    static let familyNames = [
        "Adiluhung", "Bentara", "Cakrabuana", "Darmawangsa", "Embun", "Gandasari", "Hapsara", "Jayengrana", "Kertapati",
        "Lazuardi", "Manggala", "Nusapati", "Pangestu", "Rahayuningrat", "Samudera", "Tirtanala", "Wanasari", "Yudasmara",
    ]

    static let duties = [
        "ketua kelompok", "bendahara", "petugas lapangan", "warga setempat", "pengajar", "pencatat harian", "koordinator relawan",
        "anggota termuda", "penjaga gudang", "peneliti",
    ]

    static let times = [
        "sejak pagi", "pada akhir pekan", "setelah hujan reda", "menjelang petang", "selepas panen", "selama musim kering",
        "pada awal bulan", "sebelum pasar buka",
    ]

    static let few = ["dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]

    static let leads = Phrase.list(
        """
        {Pelaku} di {tempat} mencatat perubahan pada {hal}. Angkanya kecil, tetapi arahnya jelas.
        Setelah {sedikit} bulan, {hal} di {tempat} mulai menunjukkan hasil. Masih ada yang harus dibenahi.
        Sebanyak {banyak} orang terlibat. Pertanyaan berikutnya: siapa yang akan meneruskan?
        {Hal} tidak lagi dikerjakan sendiri-sendiri. {Pelaku} kini berbagi catatan dan giliran.
        Rencana yang semula diragukan itu berjalan lebih cepat daripada perkiraan. Biayanya pun di bawah anggaran.
        Ada kenaikan {persen} persen, dan ada alasan untuk tidak buru-buru gembira.
        """)

    static let openings = Phrase.list(
        """
        Tidak ada upacara ketika {pelaku} memulai pekerjaan itu {waktu}. Hanya ada meja lipat, termos, dan daftar nama yang ditulis tangan.
        Pertemuan di {tempat} dimulai terlambat {sedikit} menit karena kursinya kurang. Sebanyak {puluhan} orang akhirnya duduk di tikar.
        {Pelaku} di {tempat} punya cara sendiri untuk membicarakan {hal}: berjalan dulu, berbicara kemudian.
        Di dinding balai {tempat} tergantung kertas lebar berisi angka. Itulah catatan tentang {hal} yang diisi {waktu} oleh {pelaku}.
        Awalnya hanya {sedikit} orang yang percaya bahwa {hal} bisa diperbaiki. Sekarang jumlahnya {banyak}.
        """)

    static let sentences = Phrase.list(
        """
        {Pelaku} mencatat perubahan pada {hal} selama {sedikit} bulan terakhir.
        Menurut catatan itu, hasilnya membaik {persen} persen dibandingkan dengan tahun sebelumnya.
        Pertemuan yang dihadiri {puluhan} orang itu berlangsung di balai warga sampai menjelang petang.
        Tidak semua orang setuju, dan keberatan mereka ditulis di halaman yang sama.
        Dari {banyak} lembar catatan, {puluhan} di antaranya harus diperiksa ulang.
        Pengukuran dilakukan {sedikit} kali pada jam yang sama supaya hasilnya dapat dibandingkan.
        Biayanya ditanggung bersama, sebagian dari iuran dan sebagian dari sisa usaha tahun lalu.
        Di {tempat}, cara yang serupa sudah dicoba dengan hasil yang berbeda.
        Perbedaan itu diduga berasal dari cuaca, tetapi belum ada data yang cukup untuk memastikannya.
        {Pelaku} akan mengulang perhitungan {waktu}.
        Setiap keputusan ditempel di papan pengumuman dan boleh disanggah dalam {sedikit} hari.
        Mereka menyebut pekerjaan ini sederhana, walaupun tidak pernah selesai dalam sehari.
        Sedikitnya {puluhan} keluarga di {tempat} merasakan akibatnya secara langsung.
        Bagi sebagian orang, {hal} hanya soal kebiasaan.
        Bagi yang lain, {hal} menentukan apakah anak-anak bisa berangkat sekolah tepat waktu.
        Alat yang dipakai buatan bengkel setempat, dan suku cadangnya mudah diperoleh.
        Kerusakan paling sering terjadi {waktu}, ketika semua orang sedang sibuk.
        Karena itu dibentuk regu jaga yang terdiri atas {sedikit} orang.
        Daftar giliran disusun dengan undian agar tidak ada yang merasa dipilih-pilih.
        Sampai pekan ini sudah {banyak} orang yang datang untuk melihat.
        Sebagian pulang membawa gambar rancangan, sebagian lagi membawa pertanyaan.
        Angka itu belum memperhitungkan {tempat}, yang datanya baru masuk sebagian.
        Bila cuaca mendukung, tahap berikutnya dimulai {waktu}.
        Pengalaman dari {tempat} menunjukkan bahwa perawatan lebih penting daripada peresmian.
        Catatan lengkapnya disimpan dalam {sedikit} buku tebal dan disalin setiap bulan.
        Yang tidak tercatat biasanya juga tidak dirawat.
        Ada kekhawatiran bahwa perhatian akan berkurang setelah tahun pertama.
        Untuk mencegahnya, {pelaku} menyisihkan {persen} persen dari pendapatan sebagai dana cadangan.
        Jumlahnya memang tidak besar, tetapi cukup untuk {sedikit} kali perbaikan.
        Kesepakatan itu dibacakan dengan keras, lalu semua orang diminta mengulanginya.
        Perubahan paling nyata terlihat {waktu}.
        Jalan menuju {tempat} yang dulu sepi kini dilalui {banyak} orang setiap pekan.
        Sementara itu, {hal} tetap dibahas pada setiap rapat bulanan.
        Rapat terakhir menghasilkan {sedikit} usulan, dan hanya satu yang ditolak.
        Warga yang tidak sempat hadir dapat menitipkan pendapat kepada tetangga.
        """)

    static let quotes = Phrase.list(
        """
        Kami mulai dari yang bisa dihitung. Sesudah itu baru berbicara tentang harapan
        Kalau catatannya benar, perdebatannya jadi pendek
        Orang bertanya mengapa lambat. Saya jawab, karena kami ingin sekali jadi
        {Hal} itu urusan semua orang, jadi semua orang harus bisa melihat angkanya
        Saya tidak menyangka {puluhan} orang mau datang {waktu}
        Yang sulit bukan memulai, melainkan mengerjakannya lagi keesokan hari
        Di {tempat} caranya lain, dan itu tidak apa-apa
        Kami pernah salah menghitung. Kesalahan itu kami tempel juga di papan
        Dulu saya hanya menonton. Sekarang saya memegang kunci gudangnya
        Kalau cuma {sedikit} orang yang bekerja, itu hobi. Kalau sekampung, itu kebiasaan
        """)

    static let headings = Phrase.list(
        """
        Dihitung bersama
        Pelajaran dari {tempat}
        Yang belum selesai
        Langkah berikutnya
        Siapa yang merawat
        Angka dan artinya
        """)

    static let items = Phrase.list(
        """
        memeriksa kembali {puluhan} catatan yang belum cocok
        mengundang {pelaku} dari {tempat}
        menyusun jadwal perawatan untuk {sedikit} bulan
        membuka buku kas setiap akhir pekan
        melatih {puluhan} orang sebagai pengganti
        mengumumkan hasilnya {waktu}
        """)
}
