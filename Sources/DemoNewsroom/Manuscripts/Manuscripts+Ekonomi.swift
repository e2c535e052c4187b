extension Manuscripts {
    static let ekonomi = """
        === harga-cabai
        judul: Harga Cabai Turun, Petani Belum Bernapas Lega
        tempat: Arumsari
        oleh: Nurul Azkiyah; Hendra Tanuwira (editor)
        topik: Pangan, Pasar, Desa
        umur: 0h 690
        gambar: cabai
        keterangan: Cabai rawit hasil petikan ketiga di Arumsari.
        lead: Di pasar kota cabai rawit tinggal Rp38.000 per kilogram. Di kebun, pembeli hanya menawar Rp14.000.

        Dalam dua pekan harga cabai rawit di Pasar Induk Wiraloka turun dari Rp72.000 menjadi Rp38.000 per kilogram.
        Bagi pembeli, ini kabar baik. Bagi Sarwono, petani di Arumsari, kabarnya bergantung pada ongkos petik.

        “Upah petik Rp4.000 sekilo, karung dan ongkos truk Rp2.500. Kalau ditawar Rp14.000, sisanya tinggal untuk
        pupuk,” katanya. Ia membiarkan sebagian cabainya merah di pohon.

        Turunnya harga terjadi karena tiga kabupaten panen bersamaan. Musim tanam yang mundur membuat panen yang
        biasanya bergiliran jatuh pada bulan yang sama.

        | Rantai | Per kilogram |
        | Petani | Rp14.000 |
        | Pengepul | Rp19.500 |
        | Pasar induk | Rp31.000 |
        | Pasar eceran | Rp38.000 |
        |: Harga cabai rawit dari kebun ke lapak pada {hari-1}

        ## Pengering bersama

        Koperasi Arumsari mencoba jalan lain: mengeringkan cabai dalam rumah plastik berkipas. Enam kilogram cabai segar
        menjadi satu kilogram cabai kering yang tahan setahun.

        Dari kapasitas 800 kilogram, baru separuhnya terpakai. Kendalanya bukan alat, melainkan uang tunai. Petani harus
        menunggu tiga bulan sampai cabai kering laku, sementara uang sekolah ditagih setiap tanggal sepuluh.

        Koperasi kini membayar 60 persen di muka dari simpanan anggota. “Kalau berhasil, kami tidak perlu lagi berdoa
        supaya kebun orang lain gagal,” ujar Sarwono.

        === koperasi-kopi
        judul: Koperasi Kopi Membayar Petani Menurut Rasa
        tempat: Lereng Arga Wening
        oleh: Nurul Azkiyah
        topik: Kopi, Koperasi, Desa
        umur: 1h 430
        gambar: kopi
        keterangan: Ceri kopi merah dipetik satu per satu di lereng Arga Wening.
        lead: Selisih antara petik merah dan petik campur kini Rp5.500 per kilogram. Uji cicip dilakukan tanpa nama.

        Lima cangkir berjajar tanpa label. Tiga perempuan menyendok, menyeruput keras-keras, lalu menulis angka. Tidak
        seorang pun tahu kopi siapa yang sedang dinilai, termasuk Darsih, yang salah satu cangkirnya ternyata miliknya
        sendiri.

        Koperasi Wening Lestari membayar menurut hasil uji itu. Ceri merah yang diproses bersih dihargai Rp17.500 per
        kilogram, sedangkan petik campur Rp12.000. Selisihnya cukup untuk membuat orang mau memetik tiga kali.

        “Saya memberi nilai rendah untuk kopi saya,” kata Darsih. “Malu, tetapi adil.”

        Sebelum ada uji rasa, ukurannya hanya berat. Akibatnya petani memetik sekaligus, hijau dan merah, supaya cepat.
        Dalam dua musim, porsi petik merah naik dari 34 menjadi 81 persen.

        Koperasi beranggotakan 146 keluarga. Sisa hasil usahanya tahun lalu Rp212 juta, dan sepertiganya dipakai untuk
        membeli mesin pengupas baru.

        Tahun ini mereka akan mengajak anak muda desa menjadi penguji. Syaratnya berat: seminggu tanpa sambal.

        === garam-geomembran
        judul: Petambak Garam Berharap pada Tujuh Minggu Tanpa Hujan
        tempat: Pesisir Lembayung
        oleh: Nurul Azkiyah
        topik: Pangan, Pesisir, Cuaca
        umur: 2h 90
        gambar: tambak senja
        keterangan: Petak garam di Pesisir Lembayung menjelang panen.
        lead: Satu hujan deras bisa menghapus kerja dua pekan. Penutup lipat buatan bengkel setempat mulai dicoba.

        Di Pesisir Lembayung orang membaca langit seperti membaca buku tabungan. Garam perlu tujuh sampai sepuluh hari
        panas tanpa putus. Musim lalu jeda terpanjang hanya enam hari.

        Tahun ini sedikit berbeda. Di 40 petak percobaan dipasang penutup yang bisa digulung dalam empat menit.
        Rangkanya bambu, rodanya bekas gerobak, dan lembarannya plastik tebal yang bisa dipakai lima tahun.

        Satu petak menghasilkan 1,1 ton garam setiap panen. Dengan penutup, panen bertambah dua kali semusim. Biayanya
        Rp3,8 juta per petak, kira-kira seharga dua setengah ton garam.

        “Kalau hujan datang pukul dua pagi, siapa yang menggulung?” tanya Bu Hamidah. Jawabannya jadwal jaga: delapan
        orang, dua per malam, dibayar dengan garam.

        Selain hujan, ada soal mutu. Garam dari petak berpenutup lebih putih karena airnya tidak bercampur lumpur.
        Pembeli dari pabrik pengasinan sudah menawar Rp200 lebih tinggi per kilogram.

        Koperasi akan menimbang hasilnya pada akhir musim sebelum memutuskan apakah 300 petak lain ikut ditutup.

        === buku-utang
        judul: Buku Utang Warung Pindah ke Ponsel, Kepercayaan Tetap di Kepala
        tempat: Wiraloka
        oleh: Nurul Azkiyah
        topik: Pasar, Teknologi
        umur: 3h 150
        lead: Dari 60 warung yang mencoba aplikasi pencatat, 41 bertahan. Yang berhenti punya alasan yang masuk akal.

        Bu Tumini punya dua buku: satu untuk pemasok, satu untuk tetangga. Buku kedua lebih tebal. Di dalamnya ada
        telur, sabun, dan gula yang akan dibayar “nanti kalau gajian”.

        Sejak enam bulan lalu buku itu dipindahkan ke ponsel. Aplikasi buatan mahasiswa vokasi itu mencatat utang,
        menghitung stok, dan bekerja tanpa sinyal. Enam puluh warung ikut mencoba.

        Hasilnya 41 warung masih memakainya. Rata-rata piutang yang tertagih naik 11 persen. Penyebabnya bukan tagihan
        otomatis, sebab fitur itu justru dimatikan oleh hampir semua pemilik.

        “Orang tidak boleh ditagih oleh mesin,” kata Bu Tumini. Ia memakai catatannya hanya untuk mengingat, lalu
        menyapa.

        Aplikasi itu tidak mengirim data ke mana pun. Salinannya disimpan di kartu memori kecil yang digantung di kunci
        laci. Bagi Bu Tumini, itu syarat yang tidak bisa ditawar.

        Sembilan belas warung kembali ke kertas. Layar retak, mata tidak lagi awas, atau anak yang biasa membantu pindah
        kota. Pembuat aplikasi kini menambahkan tombol yang membacakan angka dengan suara.

        === gudang-dingin
        judul: Gudang Dingin Mengubah Cara Desa Menghitung Ikan
        tempat: Teluk Lanting
        oleh: Nurul Azkiyah; Theresia Wonatan
        topik: Nelayan, Pangan, Energi
        umur: 4h 620
        lead: Ikan yang dulu dibuang ketika panen raya kini menunggu harga. Tagihan listriknya yang tidak mau menunggu.

        Setiap Agustus kembung datang bersamaan dan harganya jatuh sampai Rp6.000 per kilogram. Tahun lalu 14 ton
        berakhir sebagai pakan. Tahun ini tidak ada yang dibuang.

        Gudang dingin milik desa mampu menyimpan 30 ton pada suhu minus 20 derajat Celsius. Ikan dititipkan dengan biaya
        Rp250 per kilogram setiap pekan dan dapat diambil kapan saja.

        Setelah enam minggu, harga kembung kembali ke Rp17.000. Setelah dikurangi biaya titip dan susut, nelayan
        memperoleh selisih bersih sekitar Rp8.900 per kilogram.

        Ada catatan di balik kabar baik itu. Listrik menghabiskan Rp21 juta sebulan, dan gudang hanya untung bila terisi
        lebih dari 60 persen. Pada bulan sepi, pengurus menyewakan ruang kosong kepada pedagang es krim.

        Pembukuannya ditempel di pintu masuk, diperbarui setiap Jumat sore. Siapa menitip berapa, sejak kapan, dan
        berapa biayanya, semuanya terbaca. Cara itu dipilih setelah pertengkaran kecil pada bulan kedua.

        “Kami belajar bahwa dingin itu barang dagangan,” kata pengelola gudang, Rusdianto.
        """
}
