extension Manuscripts {
    static let opini = """
        === jam-ralat
        judul: Mengapa Kami Mencantumkan Jam pada Setiap Ralat
        jenis: opini
        kicker: Dari Redaksi
        oleh: Larasati Wiguna (writer)
        topik: Jurnalisme, Ralat
        umur: 0h 45
        lead: Kesalahan yang diperbaiki diam-diam adalah kesalahan kedua. Karena itu setiap ralat di sini punya waktu.

        Pekan ini kami menulis 241 pasang kuntul, padahal yang benar 214. Angkanya tertukar ketika dipindahkan dari buku
        catatan. Seorang pembaca memberi tahu kami tidak lama setelah berita itu terbit.

        Cara termudah adalah mengganti angka itu dan melanjutkan hari. Tidak banyak yang akan tahu. Namun, orang yang
        sudah membaca angka lama akan menyebutnya di tempat lain, dan ketika memeriksa kembali ia akan ragu pada
        ingatannya sendiri.

        Karena itu kami menulis ralat di bawah berita: apa yang salah, apa yang benar, dan pukul berapa dibetulkan.
        Jamnya penting. Ia memberi tahu siapa yang sempat membaca versi keliru.

        > Ralat bukan noda pada berita. Ralat adalah bagian dari berita.

        Kami punya tiga aturan sederhana:

        1. Salah ketik yang tidak mengubah arti dibetulkan tanpa catatan.
        2. Fakta yang keliru selalu dicatat, sekecil apa pun.
        3. Berita tidak dihapus untuk menyembunyikan kesalahan.

        Bila harus mencabut berita, misalnya untuk melindungi masa depan seorang anak, alamatnya tetap menjawab dan
        menyebut alasannya. Semua itu tertulis dalam [Pedoman Media Siber](/pedoman-media-siber).

        Bila Anda menemukan kekeliruan, beri tahu kami lewat halaman [kontak](/kontak). Kami akan berterima kasih,
        mencatat jamnya, dan memperbaikinya.

        === daftar-populer
        judul: Di Balik Daftar Populer
        jenis: opini
        kicker: Dari Redaksi
        oleh: Bagas Prayogo (writer)
        topik: Jurnalisme, Teknologi
        umur: 2h 340
        gambar: koran
        keterangan: Daftar Populer dihitung, bukan dipilih.
        lead: Tujuh judul di samping tulisan ini tidak kami pilih. Namun, cara menghitungnya kami yang menentukan, dan
        Anda berhak tahu.

        Setiap portal punya daftar seperti ini. Namanya macam-macam, dan jarang ada yang menjelaskan artinya. Terpopuler
        kapan? Menurut siapa? Dihitung bagaimana?

        Di *Lembar Pagi* jawabannya begini. Satu bacaan dihitung bila halaman benar-benar dibuka seseorang. Mesin
        pencari tidak dihitung. Halaman yang dimuat ulang berkali-kali oleh orang yang sama tidak dihitung. Jangka
        waktunya 24 jam dan tertulis di sebelah judul daftar.

        Kami tidak memasang penanda di perangkat Anda untuk menghitungnya. Akibatnya, angka kami lebih kecil daripada
        angka yang bisa kami pamerkan. Kami memilih angka yang bisa kami pertanggungjawabkan.

        Daftar itu juga tidak menentukan apa yang kami tulis. Berita tentang sekat parit gambut mungkin tidak akan
        pernah masuk tujuh besar. Kami tetap menulisnya, sebab bagi orang di Tanah Rimba itu menyangkut udara yang
        mereka hirup.

        Populer memberi tahu apa yang dibaca orang. Ia tidak memberi tahu apa yang penting. Pekerjaan kami ada di antara
        keduanya.

        === kebun-belakang
        judul: Yang Saya Pelajari dari Kebun yang Gagal
        jenis: opini
        kicker: Kolom
        oleh: Ujang Sumirat (contributor)
        topik: Desa, Pangan
        umur: 1h 260
        lead: Tiga musim tomat saya busuk. Musim keempat saya berhenti menyalahkan cuaca.

        Saya menanam tomat seperti orang membalas dendam. Tanahnya saya cangkul dalam-dalam, pupuknya saya beri
        banyak-banyak, airnya pagi dan sore. Tiga musim berturut-turut tomat itu busuk di ujungnya.

        Tetangga saya, Mak Icih, menanam dengan cara yang membuat saya kesal. Ia jarang menyiram. Rumputnya dibiarkan.
        Kalau ditanya ia hanya menjawab, “Tanahnya sedang sibuk, jangan diganggu.”

        Musim keempat saya menyerah dan meniru. Saya menutup tanah dengan jerami, menyiram dua hari sekali, dan berhenti
        mencangkul. Hasilnya tidak luar biasa, 40 kilogram dari 60 batang. Namun, tidak ada yang busuk.

        Belakangan seorang penyuluh menjelaskan. Busuk ujung terjadi karena air yang naik turun membuat tanaman gagal
        mengangkut kalsium. Yang diperlukan bukan lebih banyak air, melainkan air yang tetap.

        Mak Icih sendiri tidak pernah mendengar kata kalsium. Ia hanya memperhatikan daun setiap pagi, lama sekali,
        sebelum memutuskan tidak melakukan apa-apa.

        Sejak itu setiap kali sesuatu memburuk, saya bertanya lebih dulu: apakah ini kurang, atau saya yang terlalu
        sering mengubah? Pertanyaan itu berguna juga di luar kebun.

        === murid-bertanya
        judul: Anak yang Banyak Bertanya Tidak Sedang Mengganggu
        jenis: opini
        kicker: Kolom
        oleh: Widuri Kartikasari (contributor)
        topik: Pendidikan
        umur: 3h 600
        lead: Di kelas saya ada kotak pertanyaan. Isinya lebih jujur daripada ulangan.

        Setiap Senin saya membuka kotak sepatu di sudut kelas empat. Di dalamnya ada kertas-kertas kecil tanpa nama.
        “Apakah ikan haus?” “Kenapa kalau menguap menular?” “Siapa yang memutuskan satu jam itu 60 menit?”

        Kotak itu saya buat karena malu. Suatu hari seorang murid bertanya mengapa bayangan tidak berwarna, dan saya
        menjawab, “Nanti, ya.” Ia tidak pernah bertanya lagi sampai kenaikan kelas.

        Sekarang setiap pertanyaan mendapat jawaban, walaupun jawabannya “Ibu belum tahu”. Lalu kami mencari bersama.
        Untuk pertanyaan tentang ikan, kami menelepon orang tua murid yang bekerja di tambak.

        Tentu ada ongkosnya. Materi saya tertinggal dua pekan. Namun, pada ulangan akhir, nilai kelas ini tidak lebih
        rendah daripada kelas sebelah.

        Sebagian pertanyaan tidak punya jawaban pasti, dan itu pelajaran tersendiri. Kami menempelnya di dinding dengan
        judul “Belum Tahu”. Dinding itu sekarang hampir penuh.

        Saya tidak mengatakan kotak sepatu akan memperbaiki pendidikan. Saya hanya ingin mengatakan bahwa anak yang
        banyak bertanya sedang mengerjakan tugasnya. Kitalah yang perlu mengerjakan tugas kita.

        === membaca-peta
        judul: Peta Lama, Banjir Baru
        jenis: opini
        kicker: Esai
        oleh: Sekar Pramesti (writer)
        topik: Sejarah, Kota, Arsip
        umur: 1h 700
        lead: Kota adalah janji yang dibuat oleh orang yang sudah tiada. Kadang kita lupa membaca syaratnya.

        Ketika Arsip Kota membuka sebelas ribu peta, saya mencari rumah saya. Saya menemukannya di tengah rawa, ditandai
        gambar dua ekor bangau.

        Bangau itu bukan hiasan. Pembuat peta tahun 1871 memakainya sebagai tanda tanah yang tergenang lebih dari tiga
        bulan setahun. Seratus tahun kemudian orang menimbunnya, memberi nama jalan, lalu menjualnya.

        Saya tidak menyalahkan siapa pun. Kakek saya membeli tanah itu dengan gembira. Namun, setiap Januari ketika kami
        mengangkat kulkas ke atas meja, saya teringat pada dua ekor bangau.

        Apa gunanya mengetahui hal itu sekarang? Setidaknya untuk tiga hal. Kita bisa berhenti heran. Kita bisa berhenti
        menimbun rawa berikutnya. Dan kita bisa meminta pembangunan baru menunjukkan peta lama sebelum menunjukkan
        gambar taman.

        Saya membawa salinan peta itu kepada tetangga. Ada yang tertawa, ada yang diam. Seorang di antaranya menunjuk
        bangau kedua dan berkata, “Ini pas di kamar anak saya.”

        Air punya ingatan yang panjang. Lebih baik kita punya juga.

        === pembaca-tunanetra
        judul: Saya Mendengar Koran, dan Ini yang Saya Dengar
        jenis: opini
        kicker: Surat Pembaca
        oleh: Arifin Bramasto (contributor); Sekar Pramesti (editor)
        topik: Disabilitas, Jurnalisme, Teknologi
        umur: 71h 500
        lead: Pembaca layar saya mengucapkan “gambar” sebelas kali tanpa memberi tahu gambar apa. Sesudah itu saya
        menutup halaman.

        Saya membaca dengan telinga. Mesin di ponsel saya melafalkan judul, paragraf, dan tombol dengan kecepatan yang
        membuat teman-teman saya tertawa.

        Halaman yang baik terdengar seperti orang bercerita: judul, pokok berita, isi. Halaman yang buruk terdengar
        seperti pasar. Tombol, tombol, gambar, tutup, gambar, bagikan, lalu setengah kalimat berita.

        Yang saya minta sederhana. Beri setiap foto satu kalimat yang menjelaskan isinya. Susun halaman menurut urutan
        membaca. Jangan menyuruh saya menekan sesuatu yang bergerak.

        Permintaan itu bukan kemurahan hati. Anak yang membaca di bus yang bergoyang, nenek dengan katarak, dan Anda
        pada siang yang silau, semua terbantu oleh hal yang sama.

        Saya pernah menyampaikannya kepada sebuah redaksi. Jawabannya sopan: akan dipertimbangkan. Dua tahun kemudian
        tombolnya bertambah tiga.

        Pernah sebuah portal menulis keterangan foto begini: “Seorang ibu menahan tawa sambil menutup mulut dengan ujung
        kerudung.” Saya ikut tersenyum. Hanya perlu sepuluh kata.
        """
}
