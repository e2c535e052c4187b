extension Manuscripts {
    static let olahraga = """
        === voli-putri
        judul: Tim Voli Putri Menang Tiga Set Langsung
        tempat: Wiraloka
        oleh: Teguh Prasojo
        topik: Voli, Kejuaraan Daerah
        umur: 0h 32
        gambar: voli
        keterangan: Lapangan Gedung Remaja Wiraloka pada partai pembuka.
        lead: Wiraloka menundukkan Lembayung 25-19, 25-21, 25-23. Kuncinya servis yang tidak keras, tetapi jatuh di
        tempat yang tidak enak.

        Tim voli putri Wiraloka membuka Kejuaraan Daerah dengan kemenangan tiga set langsung atas Lembayung dalam 71
        menit. Angka terakhir datang dari servis pelan Anggi Pramudita yang jatuh tepat di antara dua pemain belakang.

        Pelatih Sri Handaruni mengakui timnya bukan yang paling tinggi. Rata-rata tinggi pemainnya 171 sentimeter, empat
        sentimeter di bawah lawan. “Karena itu kami melatih yang bisa dilatih,” katanya. “Servis, mata, dan sabar.”

        Set ketiga paling menegangkan. Lembayung memimpin 20-16 berkat blok rapat di tengah. Wiraloka meminta jeda,
        mengganti pengumpan, dan merebut tujuh angka beruntun.

        | Catatan | Wiraloka | Lembayung |
        | Servis langsung | 9 | 3 |
        | Blok | 5 | 11 |
        | Kesalahan sendiri | 14 | 22 |
        |: Statistik pertandingan

        Kapten Lembayung, Desi Arwinda, menerima kekalahan dengan tenang. “Mereka mengirim bola ke tempat yang kami
        tidak suka. Besok kami berlatih menyukainya.”

        Wiraloka akan menghadapi Teluk Lanting pada {hari+2}. Satu kemenangan lagi memastikan tempat di semifinal.

        === lari-arga-wening
        judul: Lari Gunung Arga Wening: Juaranya Penjual Jamu
        tempat: Tapakdewa
        oleh: Teguh Prasojo; Andi Batara (photographer)
        topik: Lari, Desa
        umur: 1h 30
        gambar: lereng siang
        keterangan: Punggungan menuju puncak Arga Wening, tanjakan terakhir lomba 28 kilometer.
        lead: Wartini, 38 tahun, menempuh 28 kilometer dalam 3 jam 11 menit. Ia melewati jalur itu setiap hari, biasanya
        dengan bakul.

        Sebagian pelari memakai jam yang menghitung detak jantung. Wartini memakai kaus lengan panjang dan sandal
        gunung. Di kilometer 19, pada tanjakan yang disebut Tangga Seribu, ia melewati empat orang sekaligus tanpa
        mengubah langkah.

        Lomba 28 kilometer itu mempunyai tanjakan total 1.640 meter. Dari 312 peserta, 287 sampai di garis akhir. Suhu
        di puncak 11 derajat Celsius.

        “Biasanya saya bawa 20 botol. Tadi rasanya seperti libur,” katanya.

        Ia berjualan jamu ke tiga dusun di lereng sejak berumur 17 tahun. Rutenya 14 kilometer sehari, enam hari
        seminggu. Pelatih atletik kabupaten menghitung: jaraknya setara dengan dua kali keliling Bumi.

        Hadiah Rp7,5 juta akan dipakai untuk membeli mesin pemeras kunyit. Tawaran untuk ikut lomba nasional belum ia
        jawab. “Pelanggan saya bagaimana?”

        Panitia mencatat satu hal lain: jumlah sampah yang tertinggal di jalur hanya 2,3 kilogram. Setiap peserta diberi
        nomor yang juga tercetak pada bungkus makanannya.

        === dayung-pelajar
        judul: Perahu Naga Pelajar Menang dengan Ketukan Lambat
        tempat: Sungai Wening
        oleh: Teguh Prasojo
        topik: Dayung, Sungai, Pendidikan
        umur: 1h 860
        gambar: sungai malam
        keterangan: Sungai Wening sebelum latihan subuh.
        lead: Saat tim lain mengejar 80 kayuhan per menit, SMK Wening bertahan di 62. Mereka unggul satu perahu penuh.

        Penabuh genderang SMK Wening, Laila Nuraini, baru 15 tahun. Tugasnya menentukan irama 20 pendayung, dan pada
        final 500 meter ia berani memukul lambat.

        Perhitungannya dari latihan fisika. Kayuhan yang lebih panjang mendorong air lebih banyak dan membuat haluan
        tidak mengangguk. “Perahu yang mengangguk itu seperti orang berlari sambil bilang iya,” katanya.

        Waktu mereka 2 menit 14 detik, terbaik dalam enam tahun lomba antarpelajar. Di tempat kedua SMA Negeri
        Karangbayu dengan 2 menit 19 detik.

        Sebelum berangkat, tim hampir batal ikut karena perahunya retak. Guru bengkel menambalnya dengan serat dan resin
        dalam dua malam.

        Pelatihnya, Supriyanto Wicaksana, semula ragu. Ia mengukur dengan pelampung dan jam henti selama dua minggu,
        lalu menyerah pada angka. Sejak itu Laila yang menentukan irama, dan pelatih yang membawakan air minum.

        Perahu itu akan dipajang sebulan di lobi sekolah. Sesudahnya ia kembali ke air, sebab musim depan tinggal 11
        bulan lagi.

        === catur-pasar
        judul: Papan Catur di Antara Lapak Ikan
        tempat: Teluk Lanting
        oleh: Teguh Prasojo
        topik: Catur, Pasar
        umur: 2h 830
        gambar: catur
        keterangan: Papan nomor satu di Pasar Lanting tidak pernah kosong.
        lead: Pasar tutup pukul sebelas. Pukul setengah dua belas, meja-meja marmernya menjadi turnamen.

        Meja pemotong ikan di Pasar Lanting terbuat dari marmer dan selalu dingin. Setelah disiram dan dikeringkan,
        permukaannya pas untuk papan catur.

        Klub Catur Pasar beranggotakan 54 orang: pedagang, kuli angkut, dua guru, dan seorang penyelam. Pertandingannya
        memakai jam catur, tetapi siapa yang kalah wajib menyapu.

        Juara bulan ini Zulaikha, penjual bumbu berusia 61 tahun. Ia belajar dari buku yang separuh halamannya hilang.
        “Jadi, pembukaan saya rapi, akhirnya saya karang sendiri.”

        Pada turnamen kabupaten {hari-3}, tiga dari delapan perempat finalis berasal dari klub itu. Lawan mereka
        mengeluhkan satu hal: para pemain pasar tidak terganggu oleh suara apa pun.

        Tidak ada hadiah uang. Pemenang bulanan mendapat hak memilih meja pada hari kerja, dan itu berarti banyak: meja
        di dekat pintu lebih cepat kering dan lebih dulu dilihat pembeli.

        Klub kini mengumpulkan uang untuk membeli 12 jam catur baru. Jam lama sering mati karena sisik.

        === tanjat-tebing
        judul: Dinding Panjat dari Papan Bekas Melahirkan Tiga Atlet Daerah
        tempat: Watulintang
        oleh: Teguh Prasojo
        topik: Panjat Tebing, Pendidikan
        umur: 3h 880
        lead: Tingginya hanya enam meter dan pegangannya dari semen. Rekor sekolah itu kini 7,9 detik.

        Dinding itu berdiri di belakang kantin SMP Watulintang. Papannya sisa cetakan beton, pegangannya semen yang
        dicetak dalam mangkuk, dan matrasnya jerami dalam terpal.

        Guru olahraga Purwanto Santiko membangunnya setelah melihat murid-muridnya memanjat pagar. “Daripada dilarang,
        lebih baik diberi tali,” ujarnya.

        Setiap sore 30 anak bergantian. Aturan keselamatannya ketat: dua orang memeriksa simpul, satu orang memegang
        tali, dan tidak seorang pun memanjat tanpa menyebut nama penjaganya.

        Dalam empat tahun tiga muridnya masuk tim daerah. Salah satunya, Ika Setyorini, mencatat 7,9 detik pada dinding
        sekolah dan 8,4 detik pada dinding standar.

        Orang tua murid mula-mula cemas. Mereka diundang memegang tali, merasakan beratnya, lalu menandatangani buku
        jaga. Sejauh ini cedera paling serius adalah kuku patah, yang dicatat dengan saksama pada halaman tersendiri.

        Perusahaan lokal menawarkan dinding baru setinggi 15 meter. Sekolah menerima, dengan syarat dinding lama tidak
        dibongkar.

        === sepak-bola-lumpur
        judul: Liga Desa Menunda Final karena Sawah Ditanami Lebih Cepat
        tempat: Arumsari
        oleh: Teguh Prasojo
        topik: Sepak Bola, Desa
        umur: 5h 60
        gambar: bola senja
        keterangan: Lapangan Arumsari sebelum kembali menjadi sawah.
        lead: Lapangan pertandingan adalah petak sawah yang menunggu air. Air datang dua minggu terlalu dini.

        Final Liga Desa Lembayung antara Arumsari dan Karangbayu ditunda untuk kedua kalinya. Penyebabnya bukan hujan,
        melainkan irigasi. Petak yang dipakai sebagai lapangan sudah waktunya ditanami.

        “Padi tidak bisa disuruh menunggu tendangan sudut,” kata pemilik sawah, Pak Darmo, yang juga ketua panitia.

        Sembilan desa ikut liga ini. Setiap musim kemarau pertandingan dimainkan di sawah kering yang tanahnya retak dan
        bolanya memantul ke arah yang tidak terduga. Karena itu skornya jarang kecil; rata-rata 5,2 gol setiap laga.

        Panitia menawarkan dua pilihan: final di lapangan kabupaten yang berumput atau final setelah panen, empat bulan
        lagi. Kedua tim memilih menunggu.

        Penundaan tidak membuat orang kecewa terlalu lama. Kedua kesebelasan akan membantu menanam di petak itu, seorang
        satu baris, dan hasil panennya nanti dibagi dengan panitia untuk membeli jaring gawang baru.

        Kapten Karangbayu menjelaskan alasannya dengan pendek. “Di rumput kami tidak tahu cara jatuhnya.”
        """
}
