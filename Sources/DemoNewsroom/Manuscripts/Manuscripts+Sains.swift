extension Manuscripts {
    static let sains = """
        === langit-jingga
        judul: Mengapa Langit Sore Sering Jingga di Akhir Kemarau
        kicker: Penjelasan
        oleh: Lintang Ayuningrum
        topik: Cuaca, Fisika
        umur: 1h 650
        gambar: png-jingga
        lead: Cahaya biru tersebar lebih dulu. Debu kemarau menentukan seberapa banyak jingga yang tersisa.

        Pada sore hari cahaya matahari menempuh udara hampir 40 kali lebih tebal daripada tengah hari. Sepanjang jalan
        itu molekul udara membelokkan cahaya biru ke segala arah. Yang sampai ke mata tinggal kuning, jingga, dan merah.

        Gejala itu terjadi setiap hari. Lalu, mengapa akhir kemarau istimewa? Jawabannya ukuran butiran. Molekul udara
        sangat kecil dan pilih-pilih warna. Debu halus berukuran di bawah satu mikrometer masih cukup kecil untuk
        memperkuat jingga. Debu kasar menyebarkan semua warna sama rata sehingga langit tampak pucat.

        ## Coba sendiri

        1. Isi gelas bening dengan air dan teteskan sedikit susu.
        2. Sorotkan senter dari samping: air tampak kebiruan.
        3. Lihat senter dari ujung gelas: cahayanya kekuningan.
        4. Tambahkan setetes lagi: kuning menjadi jingga.

        “Senja yang bagus itu campuran yang pas,” kata fisikawan atmosfer Paramita Lesmana. “Terlalu bersih kurang
        merah, terlalu kotor menjadi kelabu.”

        Pengukuran di tiga stasiun menunjukkan langit paling jingga muncul dua sampai tiga hari setelah gerimis pertama.
        Debu kasar sudah jatuh, yang halus masih melayang.

        === jamur-batang
        judul: Jamur Sebesar Kancing Ini Hidup di Batang Kopi dan Tidak Merugikan Siapa Pun
        tempat: Lereng Arga Wening
        oleh: Lintang Ayuningrum
        topik: Hutan, Kopi, Penemuan
        umur: 0h 850
        gambar: jamur
        keterangan: Jamur kancing kelabu pada batang kopi tua.
        lead: Petani sudah mengenalnya turun-temurun. Ilmuwan baru memberinya nama tahun ini.

        Warnanya kelabu, tudungnya tidak sampai dua sentimeter, dan ia muncul setelah tiga hari hujan. Petani kopi Arga
        Wening menyebutnya jamur benik, kancing baju.

        Tim dari kebun raya daerah mengumpulkan 63 contoh selama dua musim. Analisis genetik menunjukkan jamur itu
        berbeda dari semua kerabatnya yang sudah tercatat.

        Mereka khawatir jamur itu penyakit. Ternyata bukan. Jamur benik memakan kulit mati dan tidak menyentuh jaringan
        hidup. Pohon yang ditumbuhinya berbuah sama banyak dengan pohon lain.

        “Kami datang mencari musuh, pulang membawa tetangga,” kata ahli jamur Nawang Sasi Rahayu.

        Penelitian berikutnya akan melihat apakah jamur itu membantu kulit batang tetap kering. Untuk itu 40 pohon
        dipasangi pengukur kelembapan. Petani diminta tidak mengubah apa pun, termasuk kebiasaan menyapa pohon ketika
        lewat.

        Nama ilmiahnya akan memuat kata benik, dan dua petani ikut menjadi penulis makalah. Salah satunya, Mbah Kromo,
        menyumbang catatan kemunculan jamur selama 31 tahun di belakang kalender dinding.

        === gempa-sekolah
        judul: Jaringan Pengukur Getaran Murah Dibangun di 24 Sekolah
        tempat: Watulintang
        oleh: Lintang Ayuningrum; Damar Setyaji
        topik: Gempa, Sains Warga, Pendidikan
        umur: 2h 180
        gambar: getaran
        keterangan: Garis getaran dari sekolah di Watulintang pada gempa kecil.
        lead: Alat seharga Rp900.000 itu tidak meramal. Ia mencatat, dan catatannya membantu menentukan bangunan mana
        yang perlu diperiksa.

        Di sudut perpustakaan ada kotak bening berisi papan sirkuit dan pegas. Bila ada yang menutup pintu terlalu
        keras, garis di layar melonjak. Murid-murid sudah tahu bentuk lonjakan setiap guru.

        Sebanyak 24 sekolah di sekitar sesar Watulintang kini punya kotak itu. Pada gempa kecil pekan lalu, semuanya
        mencatat. Hasilnya peta goyangan yang sepuluh kali lebih rapat daripada sebelumnya.

        Goyangan tidak merata. Sekolah di atas tanah endapan sungai bergetar dua setengah kali lebih kuat daripada
        sekolah di atas batu, walaupun jaraknya hanya tiga kilometer.

        “Alat ini tidak tahu kapan gempa datang. Tidak ada yang tahu,” kata ahli gempa Yudhistira Adiwangsa. “Namun, ia
        tahu tanah mana yang membesarkannya.”

        Murid bertugas memeriksa alat setiap Senin: jamnya tepat, kotaknya tidak bergeser, kabelnya tidak digigit tikus.

        Peta itu dipakai untuk mengurutkan pemeriksaan 310 bangunan publik. Yang pertama diperiksa adalah puskesmas di
        tepi sungai.

        === rasi-nelayan
        judul: Rasi Bintang Nelayan Seruni Dicatat Sebelum Hilang
        tempat: Pulau Kecapi
        oleh: Lintang Ayuningrum; Theresia Wonatan
        topik: Astronomi, Kepulauan, Sejarah
        umur: 3h 30
        gambar: png-bintang
        lead: Tujuh belas rasi, satu lagu, dan cara menentukan musim teripang. Hanya empat orang yang masih hafal
        semuanya.

        Om Lukas menunjuk ke selatan dan menyebut Perahu Bocor. Bagi astronom itu bagian dari dua rasi. Bagi nelayan
        Seruni itu tanda bahwa arus akan berbalik dalam seminggu.

        Selama 18 malam tim kecil duduk di pantai tanpa lampu, merekam penuturan para tetua. Terkumpul 17 rasi,
        masing-masing dengan bait lagu yang menyebut kapan ia terbit dan apa yang harus dikerjakan.

        Peneliti membandingkan bait-bait itu dengan hitungan posisi bintang. Sebelas cocok dengan keadaan langit
        sekarang. Enam lainnya cocok dengan langit sekitar 300 tahun lalu.

        > Lagu tua tidak salah. Langitnya yang pelan-pelan pindah.
        > -- Om Lukas, nelayan, 77 tahun

        Tidak semua boleh direkam. Dua bait dinyanyikan setelah alat dimatikan, dan peneliti hanya menulis bahwa bait
        itu ada. Begitulah permintaan para tetua, dan begitulah yang tercetak.

        Catatan itu akan dicetak dalam bahasa setempat lebih dulu, baru kemudian diterjemahkan. Sekolah di tiga pulau
        memakainya dalam pelajaran berhitung.

        === cecak-tidur
        judul: Cecak Rumah Ternyata Punya Jam Malam
        tempat: Wiraloka
        oleh: Lintang Ayuningrum
        topik: Hewan, Kota, Sains Warga
        umur: 4h 20
        lead: Kamera di 70 dapur merekam 11.000 jam. Cecak berburu dalam dua gelombang, dan lampu mengubahnya.

        Peneliti meminta 70 keluarga memasang kamera di dapur selama seminggu. Yang dicari bukan pencuri gula, melainkan
        cecak.

        Dari 11.000 jam rekaman terlihat pola: cecak berburu pada pukul 19.00 sampai 21.30, beristirahat hampir tiga
        jam, lalu berburu lagi menjelang subuh. Jeda itu hilang di dapur yang lampunya menyala semalaman.

        Di dapur terang cecak makan lebih banyak, tetapi telurnya lebih sedikit. Sebabnya belum jelas. Dugaan sementara,
        mereka kurang tidur.

        “Kami ingin berhati-hati dengan kata tidur,” ujar Kinasih Maheswari, ahli perilaku hewan. “Mereka diam, matanya
        setengah tertutup, dan sulit dikejutkan. Silakan menyebutnya apa.”

        Keluarga peserta ikut mengubah kebiasaan. Sesudah melihat hasilnya, 22 dapur mematikan lampu pada malam hari.
        Tagihan listrik mereka turun sedikit, dan cecak di sana kembali pada jadwal lamanya dalam waktu enam hari.

        Data dan rekamannya terbuka. Wajah manusia sudah dikaburkan; wajah cecak tidak.

        === gerhana-langsung
        judul: Langsung: Gerhana Bulan Sebagian dari Menara Wiraloka
        jenis: langsung
        tempat: Wiraloka
        oleh: Lintang Ayuningrum; Andi Batara (photographer)
        topik: Astronomi
        umur: 2h 960
        diperbarui: 2h 905
        gambar: png-bulan
        lead: Awan tipis menutup awal gerhana, lalu menyingkir tepat waktu. Catatan kami dari menara, menit demi menit.

        ## Menit pertama: Awan bertahan

        Sekitar 200 orang menunggu di pelataran menara. Teleskop pinjaman diarahkan ke timur, yang tampak hanya bercak
        terang.

        ## Menit ke-18: Gigitan pertama

        Tepi kiri bawah Bulan menggelap. Seorang anak berseru bahwa Bulan dimakan. Ayahnya menjawab, “Pelan-pelan
        makannya.”

        ## Menit ke-35: Puncak

        Bayangan Bumi menutup 38 persen piringan. Lewat teleskop tepinya tampak cokelat tembaga, sebab cahaya merah dari
        semua senja di Bumi dibelokkan ke sana.

        ## Menit ke-45: Antrean teleskop

        Setiap orang mendapat 20 detik. Petugas, Arkan Wisesa, menghitung dengan pelan. Ia mengaku menambah lima detik
        bagi mereka yang datang bersama neneknya.

        Panitia memadamkan lampu menara sampai acara selesai supaya bintang di sekitar Bulan ikut terlihat.

        ## Bila terlewat

        - Gerhana berikutnya yang terlihat dari sini terjadi dalam dua tahun.
        - Tidak perlu kacamata khusus untuk gerhana Bulan.
        - Foto pembaca dapat dikirim lewat halaman [kontak](/kontak).
        """
}
