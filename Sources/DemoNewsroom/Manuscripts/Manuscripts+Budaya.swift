extension Manuscripts {
    static let budaya = """
        === bengkel-wayang
        judul: Bengkel Wayang yang Tidak Pernah Tutup
        tempat: Karangbayu
        oleh: Made Wijana Sukerta; Andi Batara (photographer)
        topik: Wayang, Kerajinan
        umur: 0h 900
        gambar: wayang
        keterangan: Bayangan tokoh hutan pada kelir di bengkel Ki Warsito.
        lead: Tiga generasi bekerja bergiliran di satu meja pahat. Yang tertua memegang malam, yang termuda memegang
        pagi.

        Pukul 02.00 masih terdengar ketukan dari rumah di ujung gang. Ki Warsito, 74 tahun, memahat rambut tokoh
        raksasa. Ia tidak bisa tidur lewat tengah malam, maka ia bekerja.

        Pukul 06.00 cucunya, Gendhis, duduk di kursi yang sama sebelum berangkat kuliah. Siang hari giliran ayahnya.
        Bengkel itu tidak pernah tutup sejak 1968 karena selalu ada yang tidak mengantuk.

        Satu tokoh memerlukan kulit kerbau yang direndam, direntang, dan dijemur selama sepuluh hari. Pahatannya sendiri
        bisa dua minggu. Ada 16 jenis pahat, dan setiap jenis punya bunyi.

        > Kalau bunyinya benar, lubangnya benar. Mata boleh lelah, telinga jangan.
        > -- Ki Warsito, pemahat

        Pesanan datang dari dalang, sekolah, dan belakangan dari pembuat film animasi. Gendhis memindai pola kakeknya
        sehingga bisa diperbesar tanpa mengubah garis.

        Ia juga membuat tokoh baru: burung kuntul, nelayan perempuan, dan seekor kambing. Kakeknya sempat keberatan
        dengan kambing. Kini tokoh itu yang paling sering dipinjam.

        === naskah-lontar
        judul: Menyalin Naskah Daun Lontar dengan Cahaya Samping
        tempat: Wiraloka
        oleh: Made Wijana Sukerta
        topik: Naskah, Arsip, Sejarah
        umur: 1h 810
        gambar: lontar
        keterangan: Lempir lontar disinari dari samping supaya goresannya berbayang.
        lead: Tinta sudah hilang, goresannya belum. Lampu dari sudut rendah membuat huruf berusia 230 tahun terbaca
        lagi.

        Di ruang gelap museum kota, sebuah lampu kecil bergerak seperti matahari: terbit di kiri, melintas, tenggelam di
        kanan. Di bawahnya sehelai daun lontar, 40 sentimeter kali 3,5. Pada setiap posisi lampu, kamera memotret.

        Aksara lontar digores dengan pisau kecil, lalu dihitamkan dengan jelaga. Jelaga naskah ini sudah luntur. Namun,
        goresannya masih sedalam sepersepuluh milimeter, cukup untuk membuat bayangan.

        Dari 48 foto komputer menyusun satu gambar yang memperlihatkan semua bayangan sekaligus. “Seperti membaca jejak
        kaki di pasir waktu sore,” kata konservator Ni Kadek Saraswati.

        Naskah 62 lempir itu ternyata berisi catatan cuaca dan harga beras. Bukan kisah raja. Juru tulisnya mengeluh
        tentang tikus pada tiga tempat.

        Bagi tim, keluhan itu sama berharganya dengan silsilah. Dari catatan harga beras mereka dapat menyusun urutan
        tahun paceklik di pesisir, yang selama ini hanya dikenal dari cerita.

        Penyalinan selesai dalam lima bulan. Hasilnya akan dibuka untuk umum beserta foto aslinya, supaya pembaca lain
        bisa membantah bacaan tim.

        === gamelan-besi
        judul: Gamelan dari Besi Tua Mengiringi Upacara Panen
        tempat: Arumsari
        oleh: Made Wijana Sukerta
        topik: Musik, Desa, Kerajinan
        umur: 0h 330
        lead: Bilahnya pegas truk, resonatornya tabung gas kosong. Setelannya sedikit lebih tinggi, dan warga
        menyukainya begitu.

        Gong terbesar dibuat dari drum aspal. Bunyinya tidak sedalam perunggu, tetapi terdengar sampai dusun sebelah.
        Ketika upacara panen dimulai, burung-burung di kawat listrik terbang sekaligus.

        Perangkat itu dibuat oleh Kelompok Tempa Arumsari setelah gamelan perunggu desa dijual pada masa sulit, 27 tahun
        lalu. Harga perangkat baru di luar jangkauan. Besi tua ada di mana-mana.

        Tukang las Bejo Paryanto menyetel setiap bilah dengan gerinda dan telinga ibunya, seorang pesinden. Satu bilah
        bisa diulang sebelas kali.

        “Kata ibu, nada yang ini seperti orang mau bersin,” ujar Bejo. “Jadi, saya kikir lagi.”

        Orang yang pernah mendengar perangkat lama berkata bunyinya lebih kering dan lebih cepat hilang. Karena itu
        lagu-lagunya dimainkan sedikit lebih cepat, dan gong dipukul dua kali pada akhir bait supaya sunyinya tidak
        terlalu panjang.

        Kini ada 34 bilah, enam gong, dan dua kelompok pemain: bapak-bapak pada malam Rabu, anak-anak pada Minggu pagi.
        Desa tetangga sudah memesan satu perangkat.

        === tenun-garis
        judul: Penenun Lembayung Membaca Motif Seperti Membaca Surat
        tempat: Lembayung
        oleh: Made Wijana Sukerta; Nurul Azkiyah
        topik: Tenun, Kerajinan, Koperasi
        umur: 2h 520
        gambar: png-tenun
        lead: Garis miring berarti perjalanan, belah ketupat berarti rumah. Sebuah kamus motif disusun dari ingatan 29
        perempuan.

        Nenek Salbiah memegang sehelai kain dan membacanya dari kiri ke kanan. “Ini orang pergi, ini hujan, ini pulang
        tetapi rumahnya sudah pindah.” Ia tertawa. “Sedih juga kain ini.”

        Selama setahun Koperasi Tenun Lembayung mengumpulkan arti motif dari 29 penenun tertua. Terkumpul 112 bentuk
        dasar. Separuhnya punya lebih dari satu arti, bergantung pada warna di sebelahnya.

        Kamus itu tidak dijual. Ia dipakai untuk dua hal: mengajar penenun muda dan menolak pesanan yang mencampur motif
        duka dengan motif kawin.

        Penenun termuda, Rahmi, 19 tahun, menambahkan motif ke-113. Bentuknya tiga garis naik, artinya sinyal telepon.
        Para tetua berembuk satu malam sebelum menerimanya.

        Penyusunnya belajar berhati-hati. Dua penenun dari kampung yang sama bisa memberi arti berlawanan untuk satu
        bentuk, dan keduanya dicatat berdampingan, lengkap dengan nama serta tanggal wawancaranya.

        Pendapatan rata-rata anggota naik dari Rp1,1 juta menjadi Rp1,7 juta sebulan sejak setiap kain dilengkapi
        terjemahannya.

        === dapur-sagu
        judul: Resep Sagu Nenek Ditulis Ulang Tanpa Takaran
        tempat: Pulau Kecapi
        oleh: Theresia Wonatan; Made Wijana Sukerta (editor)
        topik: Kuliner, Kepulauan
        umur: 3h 820
        lead: Buku masak ini tidak memuat gram dan menit. Gantinya: bunyi, bau, dan berapa lama satu lagu.

        “Aduk sampai sendok berdiri sendiri, lalu nyanyikan satu lagu yang pendek.” Begitulah bunyi langkah ketiga resep
        papeda dalam buku yang disusun murid SMA Kecapi.

        Mereka mewawancarai 22 nenek dan sengaja tidak mengubah kalimatnya. Guru pembimbing semula meminta takaran.
        Setelah mencoba, ia setuju bahwa takaran justru membuat hasilnya buruk, sebab sagu setiap pohon berbeda.

        Buku setebal 88 halaman itu memuat 41 resep. Setiap resep disertai nama pohon, musim, dan kepada siapa makanan
        itu biasanya dibawa.

        Bagian terakhir berisi kegagalan. Ada gambar papeda yang terlalu encer dan keterangan singkat: “Ini terjadi
        kalau tergesa-gesa.”

        Foto dalam buku diambil sendiri oleh murid. Tidak satu pun memakai piring hias. “Kami diminta memotret makanan
        di tempat biasanya dimakan,” kata Yohana, murid kelas dua belas, “jadi kebanyakan di atas daun dan di atas
        perahu.”

        Cetakan pertama 300 eksemplar habis dalam sembilan hari. Sebagian besar dibeli oleh orang pulau yang merantau.

        === puisi-halte
        judul: Puisi di Halte Diganti Setiap Kali Hujan
        tempat: Wiraloka
        oleh: Made Wijana Sukerta
        topik: Sastra, Kota
        umur: 4h 900
        gambar: hujan malam
        keterangan: Halte Jalan Melati ketika puisi hari itu luntur.
        lead: Ditulis dengan kapur di dinding halte, puisinya luntur oleh tempias. Warga bergiliran menulis yang baru.

        Dinding Halte Jalan Melati dicat hitam seperti papan tulis. Di atasnya ada satu puisi, tidak pernah dua. Bila
        hujan menghapusnya, siapa pun boleh menulis yang berikutnya.

        Sejak awal musim hujan sudah ada 37 puisi. Yang tertua bertahan sembilan hari. Yang terpendek usianya 20 menit,
        ditulis oleh sopir bus ketika menunggu lampu hijau.

        Seorang relawan memotret setiap puisi sebelum hilang. Penulisnya jarang menyebut nama. Dari tulisan tangannya
        diduga ada 20 orang lebih, termasuk anak kecil yang menulis tentang kucing basah.

        “Saya suka karena tidak bisa disimpan,” kata Tirta, penumpang tetap rute tujuh. “Kalau mau baca, harus datang.”

        Kapurnya disimpan dalam kaleng biskuit yang digantung di bawah bangku. Tidak ada yang mengunci kaleng itu. Pada
        bulan pertama kapur habis tiga kali, dan setiap kali pula ada yang mengisinya lagi.

        Perusahaan iklan pernah menawar dinding itu. Pengurus halte menolak, lalu menulis penolakannya dalam bentuk
        pantun. Hujan menghapusnya malam itu juga.
        """
}
