extension Manuscripts {
    static let nusantara = """
        === gelombang-nelayan
        judul: Nelayan Diminta Waspada Gelombang 2,5 Meter
        tempat: Teluk Lanting
        oleh: Marlina Sitohang
        topik: Cuaca, Nelayan, Pesisir
        umur: 0h 50
        diperbarui: 0h 20
        gambar: ombak siang
        keterangan: Gelombang di mulut Teluk Lanting, tempat perahu kecil biasa keluar.
        lead: Peringatan berlaku tiga hari. Perahu di bawah lima gros ton disarankan tidak melewati mulut teluk.

        Stasiun cuaca pelabuhan memperkirakan gelombang 1,5 sampai 2,5 meter di luar Teluk Lanting mulai {hari} malam
        hingga {hari+3}. Angin dari barat daya bertiup 15 sampai 22 knot.

        Perahu di bawah lima gros ton disarankan tidak melewati mulut teluk. Penyeberangan ke Pulau Batulapis tetap
        berjalan, tetapi jadwal sore dimajukan menjadi pukul 14.00.

        Di tempat pelelangan, papan peringatan ditulis dengan kapur merah. “Kapur putih untuk harga, kapur merah untuk
        laut,” kata Daeng Rappe, pengurus kelompok nelayan. Dari 140 perahu anggota, 122 sudah ditambatkan rapat.

        Yang sebaiknya dilakukan sebelum malam:

        1. tarik perahu melewati garis pasang tertinggi;
        2. lepaskan mesin tempel dan simpan di tempat kering;
        3. catat siapa yang masih di laut dan laporkan ke pos.

        Dua perahu yang sempat dikabarkan terlambat pulang sudah merapat di Batulapis dengan awak lengkap.

        ! penjelasan 0h 20: Keterangan tentang dua perahu yang terlambat ditambahkan setelah pos pelabuhan memastikan
        semua awaknya selamat.

        === kapal-perintis
        judul: Kapal Perintis Tambah Dua Singgahan di Kepulauan
        tempat: Pulau Batulapis (Asia/Makassar)
        oleh: Theresia Wonatan
        topik: Kepulauan, Transportasi
        umur: 0h 560
        gambar: kapal senja
        keterangan: Kapal perintis Cahaya Seruni menunggu pasang di Pulau Batulapis.
        lead: Kecapi dan Batulapis kini disinggahi setiap sepuluh hari. Harga beras di sana turun sebelum kapal kedua
        datang.

        Peluit panjang terdengar pukul 00.21, dan separuh isi pulau turun ke pantai membawa senter. Untuk pertama
        kalinya kapal perintis Cahaya Seruni singgah di Batulapis, pulau berpenghuni 612 jiwa tanpa dermaga beton.

        Muatan dipindahkan ke perahu kecil: 9 ton beras, 40 tabung gas, 2 kulkas vaksin, dan seekor kambing yang lebih
        tenang daripada pemiliknya. Proses itu memakan waktu tiga jam.

        Dengan dua singgahan baru, rute Kepulauan Seruni menjadi 11 pelabuhan. Satu putaran ditempuh dalam sepuluh hari.
        Tarif penumpang dari Batulapis ke ibu kota kabupaten Rp24.000, sementara perahu sewaan biasanya Rp350.000 sekali
        jalan.

        “Yang mahal di pulau bukan berasnya, tetapi menunggunya,” kata pemilik warung, Ibu Salome. Begitu jadwal
        diumumkan, ia menurunkan harga beras dari Rp19.000 menjadi Rp16.000 per kilogram.

        Nakhoda Ferdy Tamaela mencatat satu kekhawatiran: karang di sisi utara tidak ada di peta. Ia menandainya sendiri
        dengan pelampung jeriken kuning, sambil menunggu survei resmi.

        === pasar-terapung
        judul: Pasar Terapung Pindah Jam, Pembeli Ikut Bangun Lebih Pagi
        tempat: Sungai Wening
        oleh: Marlina Sitohang
        topik: Pasar, Sungai
        umur: 1h 120
        gambar: sungai fajar
        keterangan: Perahu pedagang di Sungai Wening sebelum matahari naik.
        lead: Air yang kian surut memaksa pedagang berangkat pukul 03.30. Mereka tidak mengeluh, kecuali soal kopi.

        Dulu Pasar Terapung Sungai Wening ramai pukul enam. Sekarang pukul enam sudah bubar. Alur sungai mendangkal, dan
        perahu bermuatan hanya bisa lewat ketika pasang subuh.

        Perubahan itu disepakati dalam rapat di atas air: 63 perahu membentuk lingkaran, dan setiap orang mengangkat
        dayung untuk setuju. Tiga dayung tetap di bawah. Ketiganya milik penjual kopi.

        “Orang belum mau kopi pukul empat,” kata Acil Imah, 52 tahun. Ia menyesuaikan diri dengan menjual bubur.

        Pengelola mencatat jumlah pembeli turun seperlima pada minggu pertama, lalu pulih pada minggu ketiga. Sebagian
        adalah wisatawan yang menyukai cahaya lampu minyak di air.

        Jam baru itu juga mengubah dagangan. Sayur daun yang cepat layu kini lebih segar sampai di kota, sedangkan
        pedagang gorengan harus menyalakan kompor pada pukul dua dini hari. Beberapa memilih bergabung dalam satu perahu
        dapur.

        Pengerukan alur direncanakan tahun depan sepanjang 2,2 kilometer. Sampai saat itu, jam pasar mengikuti tabel
        pasang yang ditempel di setiap haluan.

        === dermaga-kursi-roda
        judul: Dermaga Apung yang Bisa Dilalui Kursi Roda
        tempat: Muara Sari
        oleh: Marlina Sitohang; Andi Batara (photographer)
        topik: Disabilitas, Infrastruktur, Pesisir
        umur: 2h 640
        lead: Seorang tukang kayu merancang engsel yang menjaga kemiringan tetap landai pada saat surut.

        Masalahnya ada pada angka 2,1 meter, selisih antara pasang dan surut di Muara Sari. Pada saat surut, titian ke
        perahu begitu curam sehingga Pak Lasimin, pengguna kursi roda, harus digendong.

        Tukang kayu Jumadi mengukur dua pekan, lalu membuat titian tiga ruas yang tersambung engsel dari besi bekas
        truk. Setiap ruas duduk di atas drum. Ketika air turun, ruas-ruas itu meluruskan diri, dan kemiringannya tidak
        pernah lebih dari satu banding dua belas.

        “Saya tidak sekolah soal ini. Saya cuma tidak suka melihat orang digendong,” ujarnya.

        Biayanya Rp18,4 juta, sebagian besar untuk kayu ulin sisa bongkaran. Pemakainya ternyata lebih banyak daripada
        yang diduga: ibu hamil, pembawa galon, dan anak-anak dengan sepeda.

        Pak Lasimin menjadi penguji pertama. Ia naik turun sebelas kali pada hari itu, sampai istrinya memintanya
        berhenti.

        Dua desa tetangga sudah menyalin gambarnya. Jumadi memberikannya cuma-cuma dengan satu syarat: siapa pun yang
        memperbaiki rancangannya harus memberi tahu dia.

        === surya-pulau-senja
        judul: Malam Pertama Pulau Senja Tanpa Suara Genset
        tempat: Pulau Senja
        oleh: Theresia Wonatan; Andi Batara
        topik: Energi, Kepulauan
        umur: 3h 700
        gambar: surya senja
        keterangan: Panel surya milik bersama di bukit kecil Pulau Senja.
        lead: Panel surya bersama menerangi 184 rumah. Warga mengatur sendiri siapa boleh menyeterika, dan kapan.

        Pukul 18.40 lampu menyala, dan orang-orang menunggu suara yang tidak datang. Selama 22 tahun malam di Pulau
        Senja selalu dimulai dengan dengung genset. {hari-1} malam yang terdengar hanya jangkrik.

        Pembangkit surya berdaya 96 kilowatt itu melayani 184 rumah, satu sekolah, dan satu pabrik es kecil. Baterainya
        cukup untuk 14 jam bila semua orang menghemat.

        Kata “bila” itulah yang dimusyawarahkan selama sebulan. Warga sepakat membagi pulau dalam tiga kelompok dan
        memberi giliran siang untuk alat berdaya besar.

        > Listrik ini seperti sumur. Kalau satu orang menimba terus, yang lain haus.
        > -- Mama Debora, ketua kelompok pengelola

        Iurannya Rp45.000 per rumah setiap bulan, lebih rendah daripada solar yang dulu bisa mencapai Rp150.000.
        Sebagian disimpan untuk mengganti baterai delapan tahun lagi.

        Pabrik es mengubah yang lain. Nelayan tidak lagi membeli es dari daratan, dan ikan yang dijual sore masih sama
        segarnya dengan ikan pagi.

        === ronda-baca
        judul: Pos Ronda Jadi Ruang Baca
        tempat: Karangbayu
        oleh: Marlina Sitohang
        topik: Literasi, Desa
        umur: 4h 480
        lead: Rak bekas etalase rokok, 90 buku, dan satu aturan: yang berjaga malam membacakan satu halaman.

        Pos ronda Dusun Lor luasnya hanya enam meter persegi. Dindingnya papan, lampunya 5 watt, dan sejak tiga bulan
        lalu di dalamnya ada rak berisi 90 buku.

        Gagasannya dari Wiji, satpam pabrik yang sering mengantuk ketika giliran ronda. Ia membawa satu novel silat,
        lalu membacakannya kepada kawan seregu. Minggu berikutnya regu lain ikut mendengarkan lewat radio panggil.

        Kini siapa yang berjaga membaca satu halaman dengan keras pada pukul 22.00. Anak-anak boleh ikut sampai halaman
        itu selesai, lalu pulang.

        “Kampung jadi aman karena maling pun ingin tahu lanjutannya,” kata Wiji sambil tertawa.

        Pinjaman dicatat di kertas jadwal ronda, di kolom yang dulu dipakai untuk menulis kejadian penting. Selama tiga
        bulan kolom itu memuat 212 judul dan satu kejadian: kambing Pak Lurah lepas.

        Buku datang dari mana-mana: sisa kuliah, kardus gudang, titipan sopir bus. Yang paling sering diminta adalah
        ensiklopedia hewan jilid tiga. Jilid satu dan dua belum ditemukan.

        === siswa-dicabut
        judul: Kisah Seorang Siswa di Muara Sari
        tempat: Muara Sari
        oleh: Marlina Sitohang
        topik: Pendidikan
        umur: 4h 130
        diperbarui: 2h 100
        dicabut: Berita ini memuat keterangan yang dapat mengenali seorang anak. Redaksi mencabutnya demi melindungi
        masa depan anak itu, sesuai Pedoman Pemberitaan Media Siber butir 5.
        lead: Tulisan ini sudah dicabut.

        Tulisan ini sudah dicabut oleh redaksi.
        """
}
