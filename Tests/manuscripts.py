"""Stories and captures of our own for the tests to bring in."""

import datetime
import json
import random

DAYS = "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split()
MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
ZONES = {"WIB": ("Asia/Jakarta", 7), "WITA": ("Asia/Makassar", 8), "WIT": ("Asia/Jayapura", 9)}

PLACES = "Muara Kelapa,Bukit Randu,Teluk Senyap,Karang Jati,Lembah Ranti,Pulau Tindo,Sungai Arum,Kota Wangi".split(",")
DOERS = "Nelayan,Guru,Petani garam,Perajin rotan,Pemandu museum,Murid,Penjaga mercusuar,Pembuat perahu".split(",")
DEEDS = "menanam bakau,merawat arsip,membuka jalan setapak,menghitung burung,memperbaiki jembatan,menulis kamus".split(",")
NAMES = "Sari Lembayung,Tegar Wiyata,M. Jun Arsana,Ratih Kumala-Dewi,Bagus O'Hara,Nona Ully,Damar".split(",")
ODD = [
    "<b>tebal</b>", "&amp; kawan-kawan", "{{x}} dan {{{y}}}", "“kutip” 'petik' \"ganda\"", "👩🏽‍🌾 menanam", "kafe\u0301 dan café",
    "</article><script>1</script>", "a < b > c & d", "100% `kode` \\n", "\u200fkanan", "nama\u00a0tetap", "Populer", "UPDATE", "Selengkapnya",
    "<!-- -->", "]]>", "ﬁ ligatur", "İstanbul ıŞık",
]
ODD_PARAGRAPHS = [
    "Populer", "UPDATE", "Selengkapnya", "Populer di kalangan warga, kata mereka.", "UPDATE: air sudah surut.",
    "Selengkapnya dapat dibaca di papan desa.", "Kamis, 21 November 2024 | 08:14", "<p>bukan paragraf</p>", "{{>kartu}}",
    "Baris pertama\nbaris kedua", "  menjorok ", "- bukan daftar", "# bukan judul", "\u0301 dimulai tanda gabung",
]


def day_text(at):
    return DAYS[at.weekday()], at.day, MONTHS[at.month - 1], at.year


def row_date(at):
    weekday, day, month, year = day_text(at)
    return f"{weekday}, {day:02} {month} {year} | {at:%H:%M}"


def date_line(at, zone, names=""):
    weekday, day, month, year = day_text(at)
    return (f"{weekday}, {day} {month} {year} | {at:%H:%M} {zone}" + (f" | Laporan: {names}" if names else "")).upper()


class Capture:
    """A page of a portal as the text an archive keeps of it, in the layout of the model page."""

    def __init__(self, headline, published, captured, zone="WIB", kicker="Berita", caption=None, section="Dunia", names="",
                 body=("Isi berita.",), most_read=(), latest=()):
        self.headline, self.published, self.captured, self.zone = headline, published, captured, zone
        self.kicker, self.caption, self.section, self.names = kicker, caption, section, names
        self.body, self.most_read, self.latest = list(body), list(most_read), list(latest)

    @property
    def blocks(self):
        rows = lambda list_: [part for headline, at in list_ for part in (headline, row_date(at))]
        return [
            self.kicker, *([self.caption] if self.caption else []), self.section, self.headline,
            date_line(self.published, self.zone, self.names), *self.body,
            "Populer", *rows(self.most_read), "UPDATE", *rows(self.latest), "Selengkapnya"]

    @property
    def text(self):
        return "\n\n".join(self.blocks)

    @property
    def newest(self):
        """The newest time that stands on the page."""
        return max([self.published] + [at for _, at in [*self.most_read, *self.latest]])

    @property
    def zone_settings(self):
        return {"TERBIT_SITE_ZONE": ZONES[self.zone][0]}

    def moment(self, at):
        return f"{at:%Y-%m-%dT%H:%M:%S}+{ZONES[self.zone][1]:02}:00"

    def written(self, file):
        file.write_bytes(self.text.encode())
        return file


class CaptureMaker:
    """Makes captures by chance that is the same in every run."""

    def __init__(self, seed, zone="WIB"):
        self.random = random.Random(seed)
        self.zone = zone

    def sentence(self):
        pick = self.random.choice
        words = f"{pick(DOERS)} {pick(PLACES)} {pick(DEEDS)}"
        return f"{words} {pick(ODD)}" if self.random.random() < 0.35 else words

    def headline(self):
        return f"{self.sentence()} {self.random.randrange(1000)}" if self.random.random() < 0.9 else self.random.choice(ODD)

    def minutes_before(self, at, most):
        return at - datetime.timedelta(minutes=self.random.randint(0, most))

    def names(self):
        first, second = self.random.sample(NAMES, 2)
        return self.random.choice(["", first, f"{first}, {second}", f"{first} dan {second}", f"{first} & {second}"])

    def rows(self, captured, most):
        """Rows of a list, each with a headline and a minute of its own together; minutes are shared now and then."""
        made = {}
        for _ in range(self.random.randint(0, 15)):
            at = self.minutes_before(captured, most)
            if made and self.random.random() < 0.25:
                at = list(made)[-1][1]
            made[self.headline(), at] = True
        return list(made)

    def capture(self, captured=None):
        random = self.random
        captured = captured or datetime.datetime(2021, 1, 1, 6) + datetime.timedelta(minutes=random.randrange(2_000_000))
        published = self.minutes_before(captured, random.choice([0, 60, 400_000]))
        latest, most_read = self.rows(captured, 300), self.rows(captured, 20_000)
        headline = self.headline()
        if latest and random.random() < 0.3:
            most_read.insert(random.randrange(len(most_read) + 1), random.choice(latest))
        for rows in (latest, most_read):
            if random.random() < 0.25:
                rows.insert(random.randrange(len(rows) + 1), (headline, published))
        latest = sorted(dict.fromkeys(latest), key=lambda row: row[1], reverse=True)
        most_read = list(dict.fromkeys(most_read))
        body = [random.choice(ODD_PARAGRAPHS) if random.random() < 0.3 else self.sentence() + "." for _ in range(random.randint(0, 8))]
        return Capture(
            headline, published, captured, self.zone, kicker=random.choice(["Berita", "Opini", "Foto", "Kabar <i>Desa</i>"]),
            caption=random.choice([None, "Warga di dermaga/Dok. Desa", "Tiba Selasa (18/6)", "Gambar <b> & {{x}}", "Angin 60 km/jam"]),
            section=random.choice(["Dunia", "Lingkungan & Laut", "Populer", "<i>Sains</i>"]), names=self.names(), body=body,
            most_read=most_read, latest=latest)


def ninjs(number, headline=None, body=None, at="2026-01-02T03:04:05+07:00", **others):
    """One story as an object of IPTC's ninjs 3.1."""
    return {
        "uri": f"urn:contoh:berita:{number}", "type": "text", "version": "1", "language": "id", "pubStatus": "usable",
        "firstCreated": at, "contentCreated": at, "versionCreated": at,
        "headlines": [{"value": headline or f"Kabar nomor {number}"}],
        "bodies": [{"contentType": "text/html", "value": body or f"<p>Isi kabar nomor {number}.</p>"}],
        "subjects": [{"name": "Arsip Daerah", "rel": "section"}],
        "standard": {"name": "ninjs", "version": "3.1", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"},
    } | others


def lines(objects):
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in objects)


def long_text(characters):
    """Paragraphs of running text of about so many characters, no two sentences alike."""
    maker = random.Random(3000)
    sentences, length = [], 0
    while length < characters:
        sentence = (f"{maker.choice(DOERS)} di {maker.choice(PLACES)} {maker.choice(DEEDS)} sejak pukul {maker.randint(1, 23)}, "
                    f"lalu {maker.choice(DEEDS)} bersama {maker.randint(2, 99)} warga {maker.choice(PLACES)}.")
        sentences.append(sentence)
        length += len(sentence) + 1
    return [" ".join(sentences[start:start + 4]) for start in range(0, len(sentences), 4)]


EVERY_BLOCK = """
<p>Paragraf dengan <strong>tekanan</strong>, <em>miring</em>, <code>kode</code>, H<sub>2</sub>O, m<sup>2</sup> dan
<a href="https://contoh.example/halaman">sebuah tautan</a>.</p>
<h2>Judul bagian</h2><p>Di bawah judul bagian.</p><h3>Judul anak bagian</h3><p>Di bawah judul anak bagian.</p>
<blockquote><p>Air naik lebih cepat daripada kami.</p><p>Lalu surut lagi.</p><cite>Seorang penjaga pintu air</cite></blockquote>
<ul><li>Satu hal</li><li>Hal lain</li></ul><ol><li>Pertama</li><li>Kedua</li></ol>
<table><caption>Curah hujan</caption><thead><tr><th>Bulan</th><th>Milimeter</th></tr></thead>
<tbody><tr><td>Januari</td><td>312</td></tr><tr><td>Februari</td><td>288</td></tr></tbody></table>
<figure><img src="https://contoh.example/a.jpg" alt="Pintu air"><figcaption>Pintu air di pagi hari.</figcaption></figure>
<iframe src="https://www.youtube.com/embed/abcdefghijk" title="Rekaman pintu air"></iframe>
<p>Paragraf dengan satukatayangpanjangsekalitanpaspasidantidakpernahberakhirsampaimelewatilebarlayarponselmanapun.</p>
"""


class SampleFiles:
    """An archive and a capture that give the demo portal the pages it does not have of itself."""

    EVERY_BLOCK = "Setiap blok ada di sini"
    OLD = "Berita lama tentang pasang"
    LONG = "Tiga ribu huruf tentang desa"
    WITHDRAWN = "Kabar yang ditarik"
    LISTED = "Judul yang hanya terdaftar <b>&amp;"
    ENGLISH = "A story in another language"

    def __init__(self, directory):
        self.ninjs = directory / "archive.ninjs.jsonl"
        author = {"by": "Ratih Kumala"}
        tags = {"subjects": [{"name": "Arsip Daerah", "rel": "section"}, {"name": "Pasang", "rel": "tag"}]}
        self.ninjs.write_text(lines([
            ninjs("blok", self.EVERY_BLOCK, EVERY_BLOCK, "2025-05-06T07:08:09+07:00", **author, **tags,
                  descriptions=[{"role": "lead", "value": "Teras yang panjangnya satu kalimat."}]),
            ninjs("lama", self.OLD, "<p>Pasang datang.</p>", "2019-05-06T07:08:09+07:00", **author, **tags),
            ninjs("panjang", self.LONG, "".join(f"<p>{text}</p>" for text in long_text(3000)), "2025-06-01T06:00:00+07:00", **author),
            ninjs("tarik", self.WITHDRAWN, at="2025-07-01T06:00:00+07:00"),
            ninjs("tarik", self.WITHDRAWN, at="2025-07-01T06:00:00+07:00", version="2", pubStatus="canceled"),
            ninjs("asing", self.ENGLISH, "<p>Read by a few.</p>", "2025-08-01T06:00:00+07:00", language="en"),
        ]))
        at = datetime.datetime(2024, 3, 5, 9, 30)
        capture = Capture(
            "Halaman yang ditangkap", at, at, caption="Dermaga pada pagi hari/Dok. Desa", names="Tegar Wiyata",
            latest=[(self.LISTED, at - datetime.timedelta(minutes=5))],
            most_read=[("Judul lain yang terdaftar", at - datetime.timedelta(days=2))])
        self.capture = capture.written(directory / "capture.txt")
