extension Manuscripts {
    static let nasional = """
        === kereta-malam
        judul: Kereta Malam Kembali Tepat Waktu Setelah Perbaikan Rel
        tempat: Wiraloka
        oleh: Damar Setyaji; Sekar Pramesti (editor)
        topik: Transportasi, Infrastruktur
        umur: 0h 4
        gambar: rel malam
        keterangan: Rangkaian malam melintasi tikungan Watulintang yang bantalannya baru diganti.
        lead: Tiga minggu pengerjaan menghapus keterlambatan rata-rata 47 menit. Penumpang kini tiba sebelum pasar buka.

        Kereta malam dari Wiraloka ke Teluk Lanting masuk jalur dua pada pukul 05.12, satu menit lebih cepat daripada
        jadwal. Di peron, beberapa penumpang memotret papan kedatangan. Sudah empat bulan angka di papan itu tidak
        pernah cocok dengan jam stasiun.

        Keterlambatan bermula dari tikungan Watulintang. Hujan panjang menggerus batu balas di bawah rel, sehingga semua
        rangkaian harus melambat sampai 20 kilometer per jam sepanjang 6 kilometer. Kereta barang yang mengantre di
        belakangnya ikut tertahan.

        Perbaikan dikerjakan lajur demi lajur sehingga tidak satu pun perjalanan dibatalkan. Sebanyak 3.400 bantalan
        beton diganti, saluran air di sisi bukit diperlebar, dan sensor curah hujan dipasang di tiga titik.

        > Kami tidak mengejar cepat. Kami mengejar jam yang bisa dipegang orang.
        > -- Suryo Hadiwinoto, kepala regu jalan rel

        Bagi Kartini, pedagang sayur yang naik kereta itu tiga kali seminggu, selisih 47 menit adalah selisih antara
        lapak depan dan lapak belakang. “Kalau sampai pukul enam, tempat yang ramai sudah diambil orang,” katanya.

        ## Jadwal baru

        | Stasiun | Lama | Baru |
        | Wiraloka | 21.40 | 21.45 |
        | Watulintang | 01.55 | 01.20 |
        | Tapakdewa | 03.48 | 03.05 |
        | Teluk Lanting | 06.00 | 05.13 |
        |: Waktu berangkat dan tiba kereta malam

        Operator akan mencatat ketepatan waktu setiap hari dan menempelkan hasilnya di peron. Bila selama sebulan kereta
        tepat waktu di atas 95 persen, satu perjalanan tambahan pada akhir pekan akan dibuka.

        === sekolah-lereng
        judul: Sekolah di Lereng Dapat Air Bersih
        tempat: Tapakdewa
        oleh: Damar Setyaji
        topik: Pendidikan, Air Bersih, Desa
        umur: 0h 14
        gambar: lereng fajar
        keterangan: Sekolah dasar di lereng Arga Wening kini punya keran sendiri.
        lead: Pipa sepanjang 1,8 kilometer mengakhiri kebiasaan murid membawa jeriken dari rumah.

        Bel istirahat berbunyi dan anak-anak berlari, bukan ke warung, melainkan ke keran. Sejak {hari-2} air mengalir
        di enam titik di halaman Sekolah Dasar Tapakdewa, di lereng Gunung Arga Wening pada ketinggian 1.350 meter.

        Sebelumnya setiap murid membawa satu jeriken dua liter dari rumah. Jadwal piket ditulis di papan: baris pertama
        untuk menyiram kakus, baris kedua untuk mencuci tangan, baris ketiga untuk kebun.

        Mata airnya sebenarnya dekat, tetapi letaknya di bawah sekolah. Warga dan mahasiswa politeknik daerah memasang
        pompa yang digerakkan oleh aliran air itu sendiri, tanpa listrik. Setiap menit pompa mengangkat 11 liter ke bak
        penampung di belakang kelas enam.

        “Bunyinya seperti jantung,” kata Kepala Sekolah Tapakdewa, Endang Purwitasari. “Kalau berhenti, satu kampung
        dengar.”

        Biaya seluruhnya Rp41,6 juta. Separuhnya dari iuran warga selama dua tahun, separuhnya dari dana desa. Perawatan
        diserahkan kepada tiga pemuda yang sudah dilatih mengganti katup karet.

        Puskesmas mencatat 38 kasus diare pada murid sekolah itu sepanjang tahun lalu. Angka tahun ini akan dibandingkan
        pada akhir semester, setelah air mengalir setidaknya enam bulan.

        === jembatan-gantung
        judul: Jembatan Gantung Desa Selesai Lebih Cepat
        tempat: Karangbayu
        oleh: Marlina Sitohang; Damar Setyaji
        topik: Infrastruktur, Desa
        umur: 0h 420
        gambar: jembatan siang
        keterangan: Jembatan sepanjang 96 meter menghubungkan dua dusun yang dipisahkan Sungai Liran.
        lead: Dua dusun yang dulu terpisah satu jam perjalanan kini hanya berjarak empat menit jalan kaki.

        Jembatan gantung di atas Sungai Liran dibuka untuk umum pada {hari}, 23 hari lebih awal daripada rencana. Orang
        pertama yang menyeberang bukan pejabat, melainkan Mbah Tarmi, 81 tahun, yang ingin menengok cicitnya di
        seberang.

        Panjangnya 96 meter, lebarnya 1,4 meter, cukup untuk dua orang berpapasan atau satu sepeda motor yang dituntun.
        Kabel utamanya dirancang menahan 12 ton, tiga kali beban yang diizinkan.

        Pekerjaan lebih cepat karena debit sungai rendah. Selain itu, warga membentuk regu angkut yang memindahkan 640
        papan kayu dari jalan kabupaten dalam lima hari.

        > Dulu anak saya menyeberang dengan ban dalam. Sekarang saya bisa tidur waktu hujan.
        > -- Sumiyati, warga Dusun Kidul

        Aturan pakainya ditulis di kedua ujung:

        - paling banyak 25 orang pada saat yang sama;
        - sepeda motor dituntun, mesin dimatikan;
        - ditutup bila angin membuat papan penanda bergoyang terus-menerus.

        Pemerintah desa menyisihkan Rp9 juta setahun untuk pemeriksaan kabel dan penggantian papan. Buku pemeriksaannya
        digantung di gardu dan boleh dibaca siapa saja.

        === perpustakaan-berlayar
        judul: Perpustakaan Keliling Kini Berlayar
        tempat: Dermaga Kecapi
        oleh: Theresia Wonatan; Sekar Pramesti (editor)
        topik: Literasi, Kepulauan, Pendidikan
        umur: 0h 960
        gambar: layar fajar
        keterangan: Kapal kayu Layar Aksara membawa 2.300 buku ke sembilan pulau.
        lead: Kapal kayu bekas angkutan kopra membawa 2.300 buku ke sembilan pulau. Buku yang paling dicari: cara
        memperbaiki mesin tempel.

        Layar Aksara merapat ketika air pasang, dan sebelum tali selesai diikat sudah ada belasan anak berjongkok di
        ujung dermaga. Mereka hafal urutannya: papan titian, cuci tangan, lalu pilih buku.

        Kapal sepanjang 17 meter itu dulu mengangkut kopra. Lambungnya kini diisi rak dengan palang supaya buku tidak
        jatuh ketika ombak. Ada 2.300 judul, dua meja lipat, dan satu mesin tik untuk siapa pun yang mau menulis surat.

        Setiap pulau disinggahi dua minggu sekali. Pembaca boleh meminjam sampai singgahan berikutnya. Dari 4.118
        peminjaman pada lima bulan pertama, hanya 31 buku yang tidak kembali, sebagian karena basah.

        Daftar pinjaman memberi kejutan. Di urutan pertama bukan cerita anak, melainkan buku tentang merawat mesin
        tempel. Di urutan kedua, buku resep. Di urutan ketiga, kumpulan dongeng laut.

        “Orang bilang di pulau tidak ada minat baca,” ujar juru pustaka kapal, Yulita Rahabora. “Yang tidak ada itu
        bukunya.”

        Biaya solar Rp6,2 juta sebulan menjadi persoalan terbesar. Pengelola sedang menghitung kemungkinan memakai layar
        penuh pada musim angin timur.

        === peta-lama
        judul: Sebelas Ribu Peta Lama Dipindai, Semua Boleh Diunduh
        tempat: Wiraloka
        oleh: Damar Setyaji
        topik: Arsip, Sejarah
        umur: 2h 260
        lead: Peta tertua dibuat pada 1816. Yang paling berguna ternyata gambar saluran air kota.

        Arsip Kota Wiraloka menyelesaikan pemindaian 11.204 lembar peta yang selama ini hanya bisa dilihat dengan janji
        temu. Semuanya dapat diunduh dalam ukuran asli tanpa biaya dan tanpa mendaftar.

        Peta tertua bertarikh 1816, digambar dengan tinta besi yang kini berwarna cokelat. Yang terbaru adalah denah
        saluran air tahun 1987. Justru denah itu yang paling banyak dibuka pada minggu pertama, terutama oleh pengurus
        rukun tetangga.

        Di Kampung Pecahtanda, warga menemukan bahwa genangan yang muncul setiap Januari mengikuti garis kanal yang
        ditimbun pada 1934. “Kami kira airnya salah jalan,” kata Ketua RT 04, Haryo Subekti. “Ternyata kami yang
        membangun di jalannya.”

        Satu lembar dipindai rata-rata empat menit. Tim yang terdiri atas enam orang bekerja selama 19 bulan, dan tiga
        pekan di antaranya habis untuk meluruskan lipatan.

        Arsip meminta warga memberi tahu bila menemukan nama tempat yang keliru. Sampai {hari-1}, 412 usulan masuk dan
        96 sudah diperiksa.

        === sensus-pohon
        judul: Sensus Pohon Jalan: 48.212 Batang, Satu per Satu Diberi Nomor
        kicker: Laporan Data
        tempat: Wiraloka
        oleh: Damar Setyaji; Ratna Wulandari
        topik: Kota, Iklim
        umur: 3h 310
        gambar: kota siang
        keterangan: Ruas Jalan Melati, salah satu yang paling teduh menurut sensus pohon.
        lead: Dua ratus relawan mengukur keteduhan kota. Hasilnya: jarak dari rumah ke pohon besar tidak sama bagi semua
        orang.

        Selama enam akhir pekan, 214 relawan berjalan membawa pita ukur dan paku aluminium. Tugas mereka sederhana: beri
        nomor setiap pohon di tepi jalan, ukur lingkar batangnya, catat apakah akarnya punya ruang.

        Hasil akhirnya 48.212 pohon. Jenis terbanyak adalah tanjung, disusul ketapang dan trembesi. Sebanyak 7 persen
        dinilai sakit dan perlu diperiksa sebelum musim angin.

        Angka yang paling banyak dibicarakan adalah jarak. Di kelurahan pusat, rata-rata rumah berjarak 38 meter dari
        pohon berdiameter lebih dari 40 sentimeter. Di pinggir timur jaraknya 410 meter.

        | Wilayah | Pohon | Jarak rata-rata |
        | Pusat | 14.880 | 38 meter |
        | Selatan | 12.041 | 92 meter |
        | Barat | 11.973 | 127 meter |
        | Timur | 9.318 | 410 meter |
        |: Pohon jalan dan jarak rata-rata rumah ke pohon besar

        “Panas siang bukan cuma urusan cuaca. Itu urusan siapa yang dulu kebagian bibit,” kata koordinator sensus, Retno
        Palupi.

        Selisih suhu pukul 13.00 antara ruas paling teduh dan paling terbuka mencapai 4,6 derajat Celsius. Pemerintah
        kota berjanji menanam 3.000 pohon di timur lebih dulu, dengan lubang tanam minimal satu meter kubik.

        === jam-belajar
        judul: Setahun Masuk Pukul Delapan, Murid Tidur Lebih Lama dan Nilai Tidak Turun
        tempat: Wiraloka
        oleh: Damar Setyaji
        topik: Pendidikan, Kesehatan
        umur: 68h 200
        lead: Uji coba di 12 sekolah menengah menambah waktu tidur rata-rata 41 menit. Tantangan terbesarnya angkutan.

        Uji coba jam masuk pukul 08.00 di 12 sekolah menengah Wiraloka genap setahun. Laporan akhirnya menyebut murid
        tidur rata-rata 41 menit lebih lama pada malam sekolah, dan keterlambatan turun dari 9 menjadi 4 persen.

        Nilai ujian tidak banyak berubah: naik tipis untuk matematika, tetap untuk bahasa. Peneliti mengingatkan agar
        kenaikan itu tidak dibaca berlebihan, sebab sekolah pembanding juga naik.

        Yang paling sulit justru jalan pulang. Murid dari pinggir kota tiba di rumah menjelang gelap, dan angkutan
        pengumpan berhenti pukul 17.30.

        “Saya lebih segar, tetapi latihan silat jadi malam,” kata Bimo, murid kelas sebelas.

        Guru mencatat perubahan yang tidak masuk tabel. Jam pertama lebih tenang, dan jauh lebih sedikit murid yang
        meminta izin ke ruang kesehatan.

        Dinas pendidikan akan memperpanjang uji coba selama dua semester dengan dua perubahan: istirahat siang dipangkas
        15 menit dan bus pengumpan ditambah satu rit. Kegiatan ekstrakurikuler dipindahkan ke pagi hari pada akhir
        pekan.
        """
}
