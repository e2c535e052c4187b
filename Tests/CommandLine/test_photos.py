"""What the server starts for each photo that is sent in: fed with every kind of file, seen from outside.

Pictures are made here with Pillow; real ones lie in ../shared/data/media.
"""

import io
import json
import random
import struct
import subprocess
import threading
import zlib
from dataclasses import dataclass

import pytest
from PIL import Image, ImageCms, ImageDraw
from portal import TERBIT, environment, wait_measured

MEGAPIXEL = 1_000_000


@dataclass
class Developed:
    status: int
    head: dict
    pictures: list
    memory: int

    @property
    def outcome(self):
        return self.head["outcome"]

    def master(self):
        return Image.open(io.BytesIO(self.pictures[0]))


def develop(photo, prefix=()):
    """Feeds a photo to `terbit develop` and takes its answer apart."""
    process = subprocess.Popen(
        [*prefix, TERBIT, "develop"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment())
    answer = []
    reader = threading.Thread(target=lambda: answer.append(process.stdout.read()))
    writer = threading.Thread(target=feed, args=(process, photo))
    reader.start(), writer.start()
    try:
        memory = wait_measured(process, 90)
    finally:
        process.kill()
        reader.join(), writer.join()
    head, _, rest = answer[0].partition(b"\n")
    head = json.loads(head) if head else {"outcome": "none", "pictures": []}
    pictures = []
    for picture in head["pictures"]:
        pictures.append(rest[: picture["length"]])
        rest = rest[picture["length"] :]
    assert not rest
    return Developed(process.returncode, head, pictures, memory)


def feed(process, photo):
    try:
        process.stdin.write(photo)
        process.stdin.close()
    except BrokenPipeError:
        pass


def drawn(width=640, height=480, mode="RGB"):
    """Four quarters of different colours: top left red, top right green, bottom left blue, bottom right white."""
    image = Image.new("RGB", (width, height), "white")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, width // 2 - 1, height // 2 - 1), fill=(220, 20, 20))
    draw.rectangle((width // 2, 0, width, height // 2 - 1), fill=(20, 200, 20))
    draw.rectangle((0, height // 2, width // 2 - 1, height), fill=(20, 20, 220))
    return image.convert(mode)


def photographed(width, height):
    noise = Image.effect_noise((width // 4, height // 4), 40).resize((width, height), Image.BICUBIC)
    slope = Image.linear_gradient("L").resize((width, height))
    return Image.merge("RGB", (Image.blend(noise, slope, 0.6), Image.blend(noise, slope, 0.5), noise))


def saved(image, kind, **options):
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def corners(image):
    image = image.convert("RGB")
    w, h = image.size
    return [name(image.getpixel(at)) for at in ((w // 4, h // 4), (3 * w // 4, h // 4), (w // 4, 3 * h // 4), (3 * w // 4, 3 * h // 4))]


def name(colour):
    red, green, blue = (level > 100 for level in colour)
    return {(True, False, False): "red", (False, True, False): "green", (False, False, True): "blue", (True, True, True): "white"}.get(
        (red, green, blue), str(colour))


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height, rows, extra=b"", depth=8, colour=2, interlace=0):
    head = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, interlace)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + extra + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def zeros(count):
    """That many zeros, deflated a piece at a time."""
    packer = zlib.compressobj(9)
    piece = bytes(1 << 20)
    packed = b"".join(packer.compress(piece) for _ in range(count >> 20))
    return packed + packer.compress(bytes(count % (1 << 20))) + packer.flush()


RED_GREEN_BLUE_WHITE = ["red", "green", "blue", "white"]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_each_kind_becomes_jpeg_and_three_widths_of_webp_and_jpeg(kind):
    photo = develop(saved(drawn(3000, 2000), kind))
    assert photo.outcome == "developed"
    sizes = [(p["format"], p["width"], p["height"]) for p in photo.head["pictures"]]
    assert sizes[0] == ("jpeg", 2560, 1707)
    assert [s[:2] for s in sizes[1:]] == [(f, w) for w in (480, 960, 1600) for f in ("webp", "jpeg")]
    for said, file in zip(photo.head["pictures"], photo.pictures):
        image = Image.open(io.BytesIO(file))
        assert (image.format.lower(), *image.size) == (said["format"], said["width"], said["height"])
        assert corners(image) == RED_GREEN_BLUE_WHITE
        assert abs(image.size[0] / image.size[1] - 1.5) < 0.01


def test_nothing_is_made_wider_than_it_was():
    photo = develop(saved(drawn(700, 500), "JPEG"))
    assert [(p["format"], p["width"]) for p in photo.head["pictures"]] == [("jpeg", 700), ("webp", 480), ("jpeg", 480), ("webp", 700)]
    assert [(p["format"], p["width"]) for p in develop(saved(drawn(8, 6), "PNG")).head["pictures"]] == [("jpeg", 8), ("webp", 8)]


@pytest.mark.parametrize("size", [(1, 20_000), (20_000, 1), (300, 12_000), (16_000, 900)])
def test_strips_and_panoramas_stay_within_the_largest_size(size):
    photo = develop(saved(Image.new("RGB", size, "red"), "PNG"))
    assert photo.outcome == "developed"
    assert all(1 <= p["width"] <= 2560 and 1 <= p["height"] <= 8192 for p in photo.head["pictures"])


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_is_turned_upright(orientation):
    turned = {
        1: None, 2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE, 8: Image.Transpose.ROTATE_270,
    }[orientation]
    image = drawn(1200, 800) if turned is None else drawn(1200, 800).transpose(turned)
    exif = Image.Exif()
    exif[0x0112] = orientation
    photo = develop(saved(image, "JPEG", exif=exif))
    for file in photo.pictures:
        upright = Image.open(io.BytesIO(file))
        assert corners(upright) == RED_GREEN_BLUE_WHITE
        assert upright.size[0] > upright.size[1]
        assert upright.getexif().get(0x0112) is None


@pytest.mark.parametrize("mode", ["CMYK", "L", "RGBA", "LA", "P", "1", "I;16"])
def test_every_kind_of_colour_becomes_what_browsers_show(mode):
    image = drawn(mode=mode) if mode != "I;16" else drawn(mode="L").convert("I;16")
    photo = develop(saved(image, "JPEG" if mode == "CMYK" else "PNG"))
    assert photo.outcome == "developed"
    assert photo.master().mode in ("RGB", "L")
    if mode in ("CMYK", "RGBA", "P"):
        assert corners(photo.master()) == RED_GREEN_BLUE_WHITE


def test_sixteen_bits_a_colour_become_eight():
    rows = zlib.compress(b"".join(b"\0" + b"\xff\xff\x00\x10\x00\x10" * 64 for _ in range(64)))
    photo = develop(png(64, 64, rows, depth=16))
    assert name(photo.master().getpixel((32, 32))) == "red"


def test_what_is_transparent_becomes_white():
    image = Image.new("RGBA", (100, 100), (0, 0, 0, 0))
    for kind in ("PNG", "WEBP"):
        photo = develop(saved(image, kind))
        assert all(Image.open(io.BytesIO(file)).convert("RGB").getpixel((50, 50)) > (250, 250, 250) for file in photo.pictures)


def test_a_profile_is_applied_and_left_out():
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    photo = develop(saved(drawn(), "JPEG", icc_profile=lab))
    assert corners(photo.master()) == RED_GREEN_BLUE_WHITE
    assert all("icc_profile" not in Image.open(io.BytesIO(file)).info for file in photo.pictures)
    assert develop(saved(drawn(), "JPEG", icc_profile=b"no profile at all" * 40)).status == 0


def test_where_a_photo_was_taken_is_not_in_what_is_published():
    exif = Image.Exif()
    exif[0x010E] = "Banjir di Demak"
    exif[0x0110] = "Kamera X"
    exif.get_ifd(0x8825).update({1: "S", 2: (6.0, 53.0, 40.0), 3: "E", 4: (110.0, 38.0, 20.0)})
    exif.get_ifd(0x8769).update({0x9003: "2024:06:18 19:02:00", 0xA431: "SN-998877"})
    for kind in ("JPEG", "WEBP", "PNG"):
        photo = develop(saved(drawn(), kind, exif=exif))
        assert photo.head["caption"] == "Banjir di Demak"
        assert photo.head["takenAt"] == "2024-06-18T19:02:00"
        for file in photo.pictures:
            assert not Image.open(io.BytesIO(file)).getexif()
            assert all(secret not in file for secret in (b"GPS", b"Kamera X", b"SN-998877", b"Exif", b"EXIF"))


def test_metadata_of_every_camera_and_agency_is_read_or_passed_over(shared):
    files = sorted(p for p in (shared / "media").rglob("*") if p.suffix in (".jpg", ".jpeg"))
    assert len(files) > 30
    for path in files:
        photo = develop(path.read_bytes())
        assert photo.outcome == "developed", path


def test_hostile_words_in_metadata_are_only_words(shared):
    photo = develop((shared / "media/xss-metadata/payload_in_all_known_metadata.jpg").read_bytes())
    assert photo.head["caption"] == "<script>alert(1)</script>"
    assert all(b"script" not in file for file in photo.pictures)


def test_huge_metadata_is_carried_no_further():
    exif = Image.Exif()
    exif[0x010E] = "kata " * 12_000
    comment = b"".join(b"\xff\xfe\xff\xff" + bytes(65_533) for _ in range(300))
    plain = saved(drawn(), "JPEG", exif=exif)
    photo = develop(plain[:2] + comment + plain[2:])
    assert photo.outcome == "developed"
    assert len(photo.head["caption"]) == 4000
    assert sum(map(len, photo.pictures)) < 200_000


def refused(photo):
    """That a photo was refused in words, by a process that ended by itself."""
    return photo.status == 0 and photo.outcome == "damaged" and not photo.pictures


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_file_cut_short_is_refused_wherever_it_was_cut(kind):
    whole = saved(photographed(400, 300), kind)
    for length in [0, 1, 2, 3, 8, 20, 40, 100, 400, *range(len(whole) // 12, len(whole) - 40, len(whole) // 12)]:
        assert refused(develop(whole[:length])), f"{kind} of {len(whole)} bytes cut at {length}"


@pytest.mark.parametrize("progressive", [False, True])
def test_a_jpeg_without_its_end_is_refused(progressive):
    whole = saved(photographed(800, 600), "JPEG", progressive=progressive)
    assert refused(develop(whole[: len(whole) * 9 // 10]))


def test_a_head_that_claims_too_many_pixels_is_refused_before_it_is_decoded():
    photo = develop(png(60_000, 60_000, zlib.compress(b"")))
    assert refused(photo) and "tooManyPixels" in photo.head["why"]
    assert photo.memory < 150 << 20


def test_a_bomb_that_is_whole_is_refused_by_its_head():
    bomb = png(20_000, 20_000, zeros(20_000 * (20_000 * 3 + 1)))
    assert len(bomb) < 2_000_000
    photo = develop(bomb)
    assert refused(photo) and "tooManyPixels" in photo.head["why"]
    assert photo.memory < 200 << 20


def interlaced_length(width, height, size):
    """Bytes of an interlaced PNG's seven passes, with a filter byte a row."""
    length = 0
    for x, y, dx, dy in ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)):
        columns, rows = -(-(width - x) // dx), -(-(height - y) // dy)
        length += rows * (1 + columns * size)
    return length


def test_the_largest_photos_that_are_let_in_stay_within_their_memory():
    deep = png(8_900, 8_900, zeros(8_900 * (8_900 * 8 + 1)), depth=16, colour=6)
    interlaced = png(6_300, 6_300, zeros(interlaced_length(6_300, 6_300, 8)), depth=16, colour=6, interlace=1)
    for file in (deep, interlaced):
        photo = develop(file)
        assert photo.outcome == "developed"
        assert photo.memory < 600 << 20


def test_what_a_photo_may_not_have_it_does_not_get():
    """The same photo with less memory than it needs is refused in words."""
    interlaced = png(6_300, 6_300, zeros(interlaced_length(6_300, 6_300, 8)), depth=16, colour=6, interlace=1)
    photo = develop(interlaced, prefix=["prlimit", f"--as={450 << 20}"])
    assert photo.status == 0 and photo.outcome == "tooDemanding"


def test_bombs_in_profile_and_words_are_passed_over_or_refused():
    rows = zlib.compress(b"".join(b"\0" + bytes(3 * 64) for _ in range(64)))
    packed = zeros(400 << 20)
    for extra in (chunk(b"iCCP", b"bomb\0\0" + packed), chunk(b"zTXt", b"Description\0\0" + packed), chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + packed)):
        photo = develop(png(64, 64, rows, extra))
        assert photo.status == 0
        assert photo.memory < 400 << 20


def test_svg_and_html_are_refused_whatever_they_begin_with():
    for text in (b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"<!DOCTYPE html><script>alert(1)</script>", b"GIF89a/*<svg", b"\xff\xd8<html>", b"RIFF\0\0\0\0WEBP<svg", b"\x89PNG\r\n\x1a\n<svg>"):
        assert refused(develop(text))


def test_of_a_polyglot_only_the_picture_is_kept():
    script = b"<script>alert(document.cookie)</script><?php system('id') ?>"
    jpeg = saved(drawn(), "JPEG", comment=script) + script + b"PK\x03\x04"
    text = png(64, 64, zlib.compress(b"".join(b"\0" + bytes(3 * 64) for _ in range(64))), chunk(b"tEXt", b"Comment\0" + script)) + script
    for photo in (develop(jpeg), develop(text)):
        assert photo.outcome == "developed"
        assert all(b"script" not in file and b"php" not in file and b"PK\x03" not in file for file in photo.pictures)


def test_moving_pictures_are_refused():
    frames = [drawn(), drawn().transpose(Image.Transpose.ROTATE_180)]
    for kind in ("WEBP", "PNG"):
        photo = develop(saved(frames[0], kind, save_all=True, append_images=frames[1:], duration=100))
        assert refused(photo) and "animated" in photo.head["why"]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_valid_file_with_broken_bits_is_answered(kind):
    whole = saved(photographed(160, 120), kind)
    chance = random.Random(f"terbit {kind}")
    outcomes = {}
    for _ in range(70):
        broken = bytearray(whole)
        for _ in range(chance.randrange(1, 6)):
            broken[chance.randrange(len(broken))] ^= 1 << chance.randrange(8)
        photo = develop(bytes(broken))
        assert photo.status == 0
        outcomes[photo.outcome] = outcomes.get(photo.outcome, 0) + 1
    assert set(outcomes) <= {"developed", "damaged"}
    assert outcomes.get("damaged")


def test_the_same_photo_gives_the_same_bytes():
    whole = saved(photographed(1400, 900), "JPEG")
    assert develop(whole).pictures == develop(whole).pictures


def test_a_photo_of_twelve_megapixels_is_developed_in_little_memory():
    photo = develop(saved(photographed(4000, 3000), "JPEG", quality=92))
    assert photo.outcome == "developed"
    assert photo.memory < 300 << 20


def test_the_process_opens_nothing_once_it_has_the_photo():
    """What its decoders could reach if one were broken: no file, no network, no program."""
    status = {}

    def look(process):
        lines = open(f"/proc/{process.pid}/status").read().splitlines()
        status.update(line.split(":", 1) for line in lines)

    process = subprocess.Popen([TERBIT, "develop"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment())
    try:
        # It reads only after it has closed its doors: once it has taken more than a pipe holds, they are closed.
        process.stdin.write(saved(drawn(), "JPEG") + bytes(1 << 20))
        process.stdin.flush()
        look(process)
        limits = open(f"/proc/{process.pid}/limits").read()
    finally:
        process.kill()
        process.communicate()
    assert status["Seccomp"].strip() == "2"
    assert status["NoNewPrivs"].strip() == "1"
    assert any(line.split()[:5] == ["Max", "file", "size", "0", "0"] for line in limits.splitlines())


def test_people_are_not_told_of_the_command():
    run = subprocess.run([TERBIT, "--help"], capture_output=True, text=True, env=environment())
    assert "develop" not in run.stdout
