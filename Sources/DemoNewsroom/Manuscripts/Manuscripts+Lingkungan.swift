extension Manuscripts {
    static let lingkungan = """
        === kuntul-muara
        judul: Kawanan Kuntul Kembali ke Muara Setelah Dua Puluh Tahun
        tempat: Muara Sari
        oleh: Ratna Wulandari; Bagas Prayogo (editor)
        topik: Bakau, Burung Air, Pesisir
        umur: 0h 150
        diperbarui: 0h 77
        gambar: muara fajar
        keterangan: Muara saat air surut, tempat kuntul mencari makan.
        lead: Bakau yang ditanam warga sejak 2011 kini cukup rapat untuk bersarang. Peneliti menghitung 214 pasang pada
        musim ini.

        Pagi itu air baru turun sejengkal ketika kawanan pertama datang dari arah laut. Mereka berputar dua kali, lalu
        turun di tajuk bakau yang paling rapat. Tidak ada yang bertepuk tangan. Semua orang takut suara sekecil apa pun
        membatalkannya.

        Dua puluh tahun lalu tempat ini tambak yang ditinggalkan. Warga menanaminya kembali pelan-pelan, lima ratus
        bibit setiap musim hujan, dan menjaga supaya kambing tidak masuk. Bibit yang mati dicatat di buku tulis, lengkap
        dengan sebabnya: teritip, ombak, kaki orang.

        > Kami tidak menanam burung. Kami menanam tempat pulang.
        > -- Rokayah, ketua kelompok penanam

        Kuntul pertama bersarang empat tahun lalu, hanya sebelas pasang. Tahun berikutnya kosong. Baru setelah tajuk
        mencapai enam meter, kawanan datang dan menetap sampai anaknya terbang.

        ## Dihitung tiga kali

        Hitungan dilakukan tiga kali pada jam yang sama oleh tim yang berbeda, lalu diambil nilai tengahnya. Hasilnya
        214 pasang, dengan selisih antarhitungan tidak lebih dari sembilan.

        “Angka kecil lebih baik daripada angka besar yang tidak bisa diulang,” kata peneliti burung air, Galuh Wirasti.
        Timnya memakai perahu tanpa mesin dan berhenti pada jarak 60 meter.

        Kembalinya kuntul membawa pekerjaan baru. Tiga pemuda desa dilatih menjadi penjaga musim bersarang, dan jalur
        perahu wisata digeser ke sisi barat dari Maret sampai Juli.

        Catatan lengkap hitungan disimpan di balai desa dan dapat disalin siapa saja. Cara kami memeriksa angka
        dijelaskan dalam [Pedoman Media Siber](/pedoman-media-siber).

        ! ralat 0h 77: Versi awal berita ini menyebut 241 pasang. Angka yang benar 214.

        === sampah-liran
        judul: Enam Jaring di Sungai Liran Menangkap 3 Ton Sampah Sehari
        tempat: Karangbayu
        oleh: Ratna Wulandari
        topik: Sungai, Sampah
        umur: 0h 780
        gambar: sungai siang
        keterangan: Jaring apung dipasang menyerong supaya perahu tetap bisa lewat.
        lead: Yang paling banyak bukan botol, melainkan saset. Warga mulai menelusuri dari mana datangnya.

        Jaring itu tampak sederhana: drum, tali, dan kawat, dipasang menyerong di enam tempat. Perahu tetap bisa lewat
        di sela-selanya. Ikan lewat di bawahnya.

        Dalam sebulan jaring menahan rata-rata 3,1 ton sampah setiap hari. Relawan memilahnya di atas terpal dan
        menghitung satu per satu, sebab angka itulah yang mereka perlukan.

        | Jenis | Bagian |
        | Saset dan bungkus | 46 persen |
        | Kantong | 21 persen |
        | Botol | 12 persen |
        | Kayu dan daun | 15 persen |
        | Lain-lain | 6 persen |
        |: Isi jaring menurut berat, rata-rata 30 hari

        Botol sedikit karena ada harganya. “Botol sudah diambil orang sebelum sampai ke sungai,” kata Mulyadi,
        koordinator relawan. “Saset tidak ada yang mau.”

        Dari jenis dan kode produksinya, relawan menduga sepertiga saset berasal dari tiga pasar di hulu. Mereka tidak
        datang untuk menegur, tetapi untuk menimbang bersama pedagang.

        Satu pasar sudah setuju menjual kecap dan sabun secara isi ulang. Jika berat sampah turun, jaring ketiga akan
        dipindahkan ke anak sungai lain.

        === terumbu-kecapi
        judul: Terumbu Pulau Kecapi Pulih Separuh, Bukan karena Ditanam
        tempat: Pulau Kecapi (Asia/Makassar)
        oleh: Ratna Wulandari; Theresia Wonatan
        topik: Laut, Kepulauan
        umur: 1h 740
        gambar: terumbu
        keterangan: Terumbu di sisi timur Pulau Kecapi pada kedalaman enam meter.
        lead: Rangka besi yang dipasang tujuh tahun lalu kini penuh karang. Namun, petak tanpa rangka pulih sama cepat.

        Ada dua petak di sisi timur Pulau Kecapi. Pada petak pertama ditanam 400 rangka besi dengan potongan karang.
        Petak kedua dibiarkan, hanya dijaga dari jangkar dan jaring.

        Tujuh tahun kemudian tutupan karang hidup di petak pertama 52 persen. Di petak kedua 49 persen. Perbedaannya
        lebih kecil daripada kesalahan pengukuran.

        Temuan itu disampaikan apa adanya oleh tim yang memasang rangka. “Kami senang karangnya pulih, dan kami salah
        menduga sebabnya,” kata penyelam peneliti, Aldo Rumangkang.

        Yang menentukan tampaknya kesepakatan enam kampung: tidak ada jangkar selama lima tahun. Pelampung tambat
        dipasang di 14 titik, dirawat bergilir, dan siapa pun yang melanggar membayar denda berupa satu hari kerja.

        Pengukuran dilakukan dengan membentangkan pita sepanjang 50 meter dan mencatat apa yang ada di bawahnya setiap
        setengah meter. Enam penyelam mengulangnya pada hari yang berbeda. Dua di antaranya pemuda pulau yang baru lulus
        pelatihan.

        Rangka besi tidak dibongkar. Ikan menyukainya, dan anak-anak sudah memberinya nama.

        === lebah-kota
        judul: Lebah Tanpa Sengat Menghuni Atap Rumah Susun
        tempat: Wiraloka
        oleh: Ratna Wulandari
        topik: Kota, Serangga, Pangan
        umur: 2h 700
        gambar: lebah
        keterangan: Kelulut pulang ke pintu sarangnya yang berbentuk corong.
        lead: Empat puluh kotak kayu di lantai teratas menghasilkan sedikit madu dan banyak tetangga yang saling kenal.

        Di atap Rumah Susun Cempaka ada 40 kotak kayu seukuran kardus sepatu. Penghuninya kelulut, lebah tanpa sengat
        yang panjangnya tidak sampai setengah sentimeter.

        Setiap kotak menghasilkan sekitar 700 mililiter madu setahun. Tidak banyak. Rasanya asam, dan harganya Rp180.000
        per botol kecil.

        Yang lebih berharga, menurut pengurus rumah susun, adalah kebun di balkon. Cabai dan terung berbuah lebih lebat
        sejak lebah datang. Dari 88 balkon yang dulu kosong, 61 kini ditanami.

        “Dulu saya cuma hafal nomor unit,” kata Bu Ningsih dari lantai tujuh. “Sekarang saya hafal siapa menanam apa.”

        Kotak-kotak itu dirawat bergiliran oleh delapan keluarga. Mereka memeriksa semut, menambal celah dengan tanah
        liat, dan memanen dua kali setahun dengan sedotan besar. Sepertiga madu selalu ditinggalkan untuk pemiliknya
        yang sebenarnya.

        Satu aturan disepakati semua penghuni: tidak ada semprotan serangga sebelum pukul sepuluh pagi, saat lebah
        paling sibuk.

        === gambut-sekat
        judul: Parit Disekat, Air Gambut Naik Empat Belas Sentimeter
        tempat: Tanah Rimba
        oleh: Ratna Wulandari
        topik: Gambut, Iklim, Air Bersih
        umur: 4h 760
        lead: Sekat dari kayu dan karung tanah menahan air cukup tinggi untuk melewati kemarau. Pengukurnya murid SMA.

        Tongkat ukur itu diberi cat setiap sepuluh sentimeter. Dua kali seminggu murid SMA Tanah Rimba membacanya di 28
        titik, lalu menuliskan angkanya di papan depan kelas.

        Sejak 17 sekat dibangun pada parit tua, muka air gambut naik rata-rata 14 sentimeter. Pada puncak kemarau airnya
        masih 31 sentimeter di bawah permukaan. Batas aman dari kebakaran adalah 40.

        Sekat tidak menutup penuh. Ada celah selebar perahu, sebab parit juga jalan bagi warga yang mencari ikan dan
        purun.

        “Kalau parit ditutup rapat, sekatnya akan dibongkar malam-malam,” kata Pak Uhing, pembuat sekat. “Jadi, kami
        buat pintunya sekalian.”

        Bagi para murid, angka itu bukan pelajaran tambahan. Tiga tahun lalu sekolah mereka tutup sebelas hari karena
        asap. “Waktu itu kami belajar dari rumah sambil batuk,” kata Siska, pencatat titik nomor tujuh.

        Tim akan menambah sepuluh sekat sebelum musim hujan berikutnya. Catatan murid dipakai untuk memilih tempatnya.

        === penyu-lampu
        judul: Kampung Mematikan Lampu untuk Tukik
        tempat: Pantai Lembayung
        oleh: Ratna Wulandari
        topik: Laut, Pesisir
        umur: 5h 330
        lead: Selama tiga bulan, lampu pantai padam mulai pukul 20.00. Jumlah tukik yang tersesat turun menjadi
        seperlima.

        Tukik yang baru menetas mencari cahaya paling terang, yang seharusnya laut. Di Pantai Lembayung cahaya paling
        terang adalah lampu warung.

        Tahun lalu dari 3.900 tukik yang diamati, 640 berjalan ke arah darat. Tahun ini, setelah lampu dimatikan atau
        diganti dengan warna kuning tua, jumlahnya 124.

        Pemilik warung awalnya keberatan. Mereka lalu menemukan cara: meja digeser ke balik gundukan pasir, dan tamu
        diberi lentera bertudung.

        “Pengunjung malah lebih lama,” kata Wayan Sudiarsa, pemilik warung ikan bakar. “Katanya, bintangnya kelihatan.”

        Relawan menghitung jejak setiap pagi sebelum ombak menghapusnya. Jejak yang mengarah ke darat ditandai dengan
        ranting, lalu ditelusuri sampai ujungnya. Tukik yang ditemukan dilepaskan kembali malam berikutnya, selalu
        beberapa meter dari air supaya sempat mengenal pantainya.

        Musim menetas berakhir tiga pekan lagi. Setelah itu lampu boleh kembali menyala, tetapi empat warung memilih
        tetap gelap.
        """
}
