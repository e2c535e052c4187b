extension Manuscripts {
    static let dunia = """
        === trem-orsund
        judul: Kota Orsund Menguji Trem Tanpa Kabel di Musim Dingin
        tempat: Orsund
        oleh: Farid Mahardhika; Hendra Tanuwira (editor)
        topik: Transportasi, Energi, Kota
        umur: 0h 250
        gambar: kota malam
        keterangan: Kota tua Orsund pada malam pertama uji coba.
        lead: Baterainya diisi di setiap halte selama 40 detik. Pertanyaannya: cukupkah ketika suhu minus 18 derajat?

        Orsund, kota pelabuhan berpenduduk 310.000 jiwa di utara Valmere, ingin menghapus kabel di atas jalan-jalan
        tuanya. Caranya dengan trem yang mengisi baterai di halte, 40 detik setiap kali berhenti.

        Pada musim panas cara itu mudah. Ujian sebenarnya dimulai pekan ini, ketika suhu turun sampai minus 18 derajat
        Celsius dan pemanas kabin memakan sepertiga daya.

        Pada hari pertama dua dari enam rangkaian kehabisan daya di tanjakan. Penumpang turun, sebagian mendorong sambil
        bercanda, lalu naik lagi setelah kereta penolong tiba.

        “Kami memilih gagal sekarang, di depan semua orang,” kata insinyur kepala proyek, Ilse Varnholt. Data setiap
        perjalanan diumumkan pada malam yang sama.

        Warga terbelah. Pemilik toko di kota tua menyukai jalan tanpa kabel, sedangkan pengguna dari pinggiran khawatir
        tertahan di tanjakan pada jam pulang. Serikat pengemudi meminta satu hal saja: jangan mengubah jadwal di tengah
        musim uji.

        Hasil uji akan diputuskan oleh dewan kota pada awal tahun depan. Bila ditolak, kabel lama tetap dipakai dan
        baterainya dialihkan ke bus.

        === sungai-bersama
        judul: Dua Negara Sepakat Membagi Air Sungai Menurut Bulan
        tempat: Perbatasan Marenda
        oleh: Farid Mahardhika
        topik: Sungai, Air Bersih
        umur: 1h 560
        gambar: sungai senja
        keterangan: Sungai Tavira memisahkan dua negara dan mengairi keduanya.
        lead: Perundingan 14 tahun selesai setelah kedua pihak berhenti memperdebatkan persen dan mulai memperdebatkan
        kalender.

        Selama 14 tahun Marenda dan Ostavia berunding tentang satu angka: berapa persen air Sungai Tavira menjadi hak
        masing-masing. Angka itu tidak pernah ketemu.

        Kesepakatan yang ditandatangani pekan ini tidak memuat persentase. Isinya kalender. Pada bulan semai, hilir
        mendapat giliran penuh selama 11 hari. Pada bulan panen, hulu boleh mengisi waduk.

        Gagasan itu datang dari petani kedua negara, yang sudah menjalankannya diam-diam lewat penjaga pintu air. “Kami
        sepupu,” kata Bruna Kestel, penjaga di sisi hulu. “Telepon saja cukup.”

        Pengukur debit akan dipasang di tujuh titik, dan angkanya dapat dilihat siapa pun. Bila selisihnya lebih dari 5
        persen selama tiga hari, kedua komisi wajib bertemu di jembatan.

        Pada hari penandatanganan tidak ada upacara besar. Kedua rombongan berjalan dari tepi masing-masing dan bertemu
        di tengah jembatan, lalu minum teh dari satu termos.

        Pengamat menilai perjanjian itu rapuh pada tahun kering. Karena itu ada satu pasal pendek: pada tahun kering
        kedua pihak membagi kekurangan sama rata.

        === gletser-halvar
        judul: Desa di Kaki Gletser Halvar Memindahkan Gereja Kayunya 800 Meter
        tempat: Halvar
        oleh: Farid Mahardhika
        topik: Iklim, Sejarah
        umur: 2h 400
        gambar: gletser fajar
        keterangan: Kaki gletser Halvar mundur 19 meter setiap tahun.
        lead: Bangunan berusia 260 tahun itu digeser utuh di atas rel sementara, dengan kecepatan siput.

        Gereja kayu Halvar bergerak 11 sentimeter setiap menit. Dari jauh ia tampak diam. Dari dekat terdengar derit
        balok yang, menurut tukangnya, seperti kapal tua.

        Lereng di atas desa kehilangan penahan sejak gletser mundur 19 meter setahun. Ahli geologi memberi waktu lima
        tahun sebelum lereng itu tidak aman lagi. Warga memilih pindah sekarang, selagi bisa memilih.

        Sebelum gereja, 31 rumah sudah dipindahkan. Makam dibiarkan, tetapi setiap nama disalin ke dinding batu di
        tempat baru.

        “Kami tidak meninggalkan desa. Desa ini ikut kami,” kata Maren Solheid, guru dan ketua panitia.

        Biaya pemindahan ditanggung bersama oleh negara, dana gereja, dan penjualan batu bekas tembok lama. Anak-anak
        sekolah mendapat tugas harian: mengukur jarak dari menara ke tiga tiang pancang dan menuliskannya di papan balai
        desa.

        Perjalanan 800 meter itu memakan waktu enam hari. Setiap sore pekerjaan berhenti, dan lonceng dibunyikan dari
        tempat gereja berada hari itu.

        === perpustakaan-gurun
        judul: Gurun Sarrah Menyimpan Benih di Bekas Bioskop
        tempat: Sarrah
        oleh: Farid Mahardhika
        topik: Pangan, Sains Warga
        umur: 3h 520
        lead: Dinding tebal yang dulu menjaga gelap kini menjaga suhu. Siapa pun boleh meminjam segenggam.

        Di layar masih ada noda bekas film terakhir yang diputar pada 1991. Di depannya berjajar rak logam berisi 6.700
        amplop kertas, masing-masing dengan nama benih, tahun, dan orang yang menitipkan.

        Bank benih Sarrah lahir karena bangunan itu sejuk. Dinding bata setebal 90 sentimeter menahan suhu pada 17
        derajat Celsius ketika di luar 46.

        Peminjamnya petani. Syaratnya satu: kembalikan dua kali lipat setelah panen. Dari 1.240 pinjaman, tiga
        perempatnya kembali.

        “Ada yang kembali setelah empat tahun, membawa benih dan cerita,” kata penjaga benih, Idris Belkamar.

        Setiap awal musim para peminjam berkumpul di kursi bioskop yang masih tersisa. Mereka menceritakan apa yang
        tumbuh dan apa yang mati. Catatan pertemuan itu disimpan bersama amplop benih, sebab menurut Belkamar benih
        tanpa cerita hanya setengah benih.

        Benih yang paling sering dipinjam adalah gandum pendek yang hampir hilang. Ia tidak banyak hasilnya, tetapi
        tetap hidup ketika sumur turun.

        === layang-kesturi
        judul: Seribu Layang-Layang Tanpa Benang Kaca di Pantai Kesturi
        jenis: foto
        kicker: Galeri
        tempat: Kesturi
        oleh: Farid Mahardhika; Andi Batara (photographer)
        topik: Festival
        umur: 4h 300
        gambar: layang siang
        keterangan: Layang-layang kertas pada pembukaan festival.
        lead: Festival tahun ini melarang benang gelasan. Anak-anak justru tinggal lebih lama di langit.

        Pada pagi pertama, angin dari laut cukup kuat untuk mengangkat ekor sepanjang 30 meter. Panitia membagikan
        benang katun dan memeriksa setiap gulungan.

        Penjaga pantai menaikkan bendera hijau pada pukul tujuh, dan dalam setengah jam langit di atas teluk sudah penuh.

        Larangan benang gelasan berlaku setelah dua tahun lalu sejumlah burung laut terluka. Peserta sempat menggerutu.
        Tanpa saling memutus, lomba dinilai dari lama terbang dan keindahan jatuhnya.

        + layang senja: Layang-layang terakhir diturunkan ketika matahari tenggelam.
        + ombak fajar: Pantai Kesturi sebelum lomba, ketika angin belum bangun.
        + kapal fajar: Perahu panitia menjaga peserta yang layang-layangnya jatuh ke laut.

        “Kalau tidak bisa menang dengan memutus, kami menang dengan bertahan,” kata Noa, peserta berusia 12 tahun, yang
        layang-layangnya terbang 5 jam 42 menit.

        Tahun ini 1.046 layang-layang terdaftar dari 31 kampung pesisir. Yang terkecil dibuat dari bungkus permen, yang
        terbesar memerlukan 14 orang untuk mengangkatnya. Panitia juga menyediakan satu petak pantai tanpa lomba bagi
        mereka yang hanya ingin bermain.

        Layang-layang yang rusak dikumpulkan, rangkanya dipilah, dan kertasnya menjadi bubur untuk festival tahun depan.
        """
}
