"""The text of a story goes into the editor and comes out again as it was; what is pasted comes in clean."""

import html
import json
import random

import pytest
from portal import SHARED, wait_until

MARKS = ["strong", "emphasis", "code", "subscript", "superscript", "strike"]
LETTERS = ["a", "Kupang", " ", "é", "\u0301", "شمس", "👩🏽\u200d🌾", "日本", "<b>", "&amp;", "\n", "  ", "“", "x" * 30, "1.000"]
LINKS = ["https://contoh.id/a?b=c&d#e", "http://contoh.id/", "mailto:redaksi@contoh.id", "/dunia/2026/11/18/12/kuntul"]

READY = "document.querySelector('#naskah').dataset.siap"

# Makes an editor of its own beside the page's, and turns bodies there and back.
THERE_AND_BACK = """async bodies => {
    const { BodyText } = await import(MODULES + 'body.js')
    const place = document.body.appendChild(document.createElement('div'))
    const text = new BodyText(place, { context: {}, changed() {}, isEditable: true, language: 'id', keys: {} })
    const { canonicalBlock } = await import(MODULES + 'canonical.js')
    const back = bodies.map(body => {
        text.write(body)
        // Through the document's own JSON, so that nothing is remembered from the way in.
        const { schema } = text.editor
        const document = schema.nodeFromJSON(JSON.parse(JSON.stringify(text.editor.state.doc.toJSON())))
        document.check()
        const fresh = new text.conversion.constructor(schema)
        return { same: text.read(), fresh: fresh.body(document).map(canonicalBlock) }
    })
    text.editor.destroy()
    place.remove()
    return back
}"""

PASTED = """async html => {
    const { BodyText } = await import(MODULES + 'body.js')
    const { canonicalBlock } = await import(MODULES + 'canonical.js')
    const place = document.body.appendChild(document.createElement('div'))
    const text = new BodyText(place, { context: {}, changed() {}, isEditable: true, language: 'id', keys: {} })
    const blocks = html.map(one => {
        text.write([])
        text.editor.commands.selectAll()
        text.editor.view.pasteHTML(one)
        return text.read().map(canonicalBlock)
    })
    text.editor.destroy()
    place.remove()
    return blocks
}"""


def runs(chance, most=4):
    """Runs as the server gives them: neighbours differ, none is empty."""
    made = []
    for _ in range(chance.randrange(1, most + 1)):
        run = {"text": "".join(chance.choice(LETTERS) for _ in range(chance.randrange(1, 5)))}
        marks = [mark for mark in MARKS if chance.random() < 0.2]
        run |= {"marks": marks} if marks else {}
        run |= {"link": chance.choice(LINKS)} if chance.random() < 0.2 else {}
        if made and {**made[-1], "text": ""} == {**run, "text": ""}:
            made[-1]["text"] += run["text"]
        else:
            made.append(run)
    return made


def photo(chance):
    asset = chance.choice([None, "".join(chance.choice("0123456789abcdef") for _ in range(64)) + ".jpg"])
    return {"asset": asset, "caption": chance.choice(["", "Presiden/Net", "<i>"]), "credit": chance.choice(["", "Net"]), "alternativeText": ""}


def block(chance):
    kind = chance.choice(["paragraph", "paragraph", "heading", "quote", "list", "photo", "gallery", "table", "embed", "note"])
    if kind == "paragraph":
        return {"type": kind, "text": runs(chance)}
    if kind == "heading":
        return {"type": kind, "level": chance.randrange(2, 5), "text": runs(chance)}
    if kind == "quote":
        attribution = chance.choice(["", "Vladimir Putin", "& <co>"])
        return {"type": kind, "paragraphs": [runs(chance) for _ in range(chance.randrange(1, 4))], "attribution": attribution}
    if kind == "list":
        return {"type": kind, "ordered": chance.random() < 0.5, "items": [runs(chance) for _ in range(chance.randrange(1, 5))]}
    if kind == "photo":
        return {"type": kind, "photo": photo(chance)}
    if kind == "gallery":
        return {"type": kind, "photos": [photo(chance) for _ in range(chance.randrange(1, 4))]}
    if kind == "table":
        width = chance.randrange(1, 5)
        head = [runs(chance) for _ in range(width)] if chance.random() < 0.5 else []
        rows = [[runs(chance) for _ in range(width)] for _ in range(chance.randrange(1, 4))]
        return {"type": kind, "caption": chance.choice(["", "Harga beras"]), "head": head, "rows": rows}
    if kind == "embed":
        return {"type": kind, "address": "https://www.youtube.com/watch?v=1&t=2", "title": chance.choice(["", "Video"])}
    kind_of_note = chance.choice(["editor", "unverified", "correction", "clarification", "rightOfReply"])
    return {"type": "note", "kind": kind_of_note, "text": runs(chance)} | ({"addedAt": "2026-11-24T02:00:00Z"} if chance.random() < 0.5 else {})


@pytest.fixture(scope="module")
def script(browser, editor_server):
    """Runs a script on a page of the newsroom with a value, and gives what it makes of it."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(editor_server.address + "/redaksi/naskah/1")
    wait_until(lambda: page.evaluate(READY), what="the editor being ready")
    modules = page.evaluate("document.querySelector('script[src$=\"editor.js\"]').src.replace(/[^/]*$/, '')")
    yield lambda source, value: page.evaluate(source.replace("MODULES", json.dumps(modules)), value)
    context.close()


def test_bodies_of_every_shape_come_back_as_they_went_in(script):
    chance = random.Random(3)
    bodies = [[block(chance) for _ in range(chance.randrange(0, 8))] for _ in range(150)]
    for body, back in zip(bodies, script(THERE_AND_BACK, bodies), strict=True):
        assert back["same"] == body
        assert back["fresh"] == body


def test_what_nobody_touched_is_given_back_with_what_only_the_server_knows(script):
    body = [{"type": "photo", "photo": {"asset": "0" * 64 + ".jpg", "caption": "", "credit": "", "alternativeText": "", "width": 3, "height": 2}},
            {"type": "paragraph", "text": []}, {"type": "paragraph", "text": [{"text": "a", "marks": ["emphasis", "strong"]}]}]
    [back] = script(THERE_AND_BACK, [body])
    assert back["same"] == body


def test_a_change_from_elsewhere_leaves_the_caret_and_the_undo_where_they_were(script):
    assert script("""async () => {
        const { BodyText } = await import(MODULES + 'body.js')
        const place = document.body.appendChild(document.createElement('div'))
        const text = new BodyText(place, { context: {}, changed() {}, isEditable: true, language: 'id', keys: {} })
        const paragraph = text => ({ type: 'paragraph', text: [{ text }] })
        text.write(['satu', 'dua', 'tiga'].map(paragraph))
        text.editor.commands.setTextSelection(8)
        text.editor.commands.insertContent('XX')
        text.write(['nol', 'satu!', 'dXXua', 'tiga baru', 'empat'].map(paragraph))
        const { $from } = text.editor.state.selection
        const caret = $from.parent.textContent.slice(0, $from.parentOffset) + '|' + $from.parent.textContent.slice($from.parentOffset)
        text.editor.commands.undo()
        const undone = text.read().map(block => block.text[0].text)
        text.editor.destroy()
        return [caret, undone]
    }""", None) == ["dXX|ua", ["nol", "satu!", "dua", "tiga baru", "empat"]]


def text(*words):
    return [{"text": word} if isinstance(word, str) else {"text": word[0], **({"marks": word[1]} if word[1] else {}), **({"link": word[2]} if len(word) > 2 else {})} for word in words]


def paragraph(*words):
    return {"type": "paragraph", "text": text(*words)}


WORD = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {mso-style-unhide:no; margin:0cm;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=IN style='tab-interval:36.0pt'><!--StartFragment-->
<h1><span lang=IN style='mso-bidi-font-size:14.0pt'>Harga beras turun<o:p></o:p></span></h1>
<p class=MsoNormal style='margin-bottom:8.0pt;text-align:justify'><b style='mso-bidi-font-weight:normal'><span lang=IN style='font-size:12.0pt;font-family:"Times New Roman",serif;color:red'>Tebal</span></b><span
lang=IN>&nbsp;&nbsp;&nbsp; dan <i>miring</i> di
<st1:City w:st="on"><st1:place w:st="on">Kupang</st1:place></st1:City>, Rp&nbsp;5&nbsp;juta, 10&nbsp;km.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span
style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=IN>butir satu<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span lang=IN>butir <b>dua</b></span></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span></span><![endif]>nomor satu</p>
<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'><tr style='mso-yfti-irow:0'><td width=200 colspan=2 valign=top
style='width:150pt'><p class=MsoNormal>A</p><p class=MsoNormal>B<o:p></o:p></p></td></tr><tr><td><p class=MsoNormal><span>1</span></p></td><td><p class=MsoNormal>2</p></td></tr></table>
<p class=MsoNormal><a href="https://contoh.id/x" style='color:blue'>tautan</a> dan <a href="javascript:alert(1)">jahat</a><a style='mso-comment-reference:H_1'>[1]</a></p>
<div style='mso-element:comment-list'><p class=MsoCommentText>Komentar</p></div>
<!--EndFragment--></body></html>"""

DOCS = """<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1f2e"><h2 dir="ltr" style="line-height:1.38;margin-top:18pt"><span
style="font-size:16pt;font-family:Arial;color:#000000;font-weight:400;">Judul bagian</span></h2><p dir="ltr" style="line-height:1.38;"><span
style="font-size:11pt;font-weight:700;font-style:normal;white-space:pre-wrap;">Tebal</span><span style="font-size:11pt;font-weight:400;white-space:pre-wrap;"> biasa </span><span
style="font-weight:400;font-style:italic;">miring</span><span style="font-weight:400;">, H</span><span style="font-weight:400;"><span style="font-size:0.6em;vertical-align:sub;">2</span></span><span
style="font-weight:400">O </span><a href="https://www.google.com/url?q=https://contoh.id/asli&amp;sa=D&amp;usg=x" style="text-decoration:none;"><span
style="color:#1155cc;font-weight:400;text-decoration:underline;">tautan</span></a><span style="font-weight:400;text-decoration:line-through;">salah</span></p><br><ul
style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">satu</span></p></li><ul><li aria-level="2"><p
role="presentation"><span style="font-weight:400;">di dalam</span></p></li></ul><li><p role="presentation"><span style="font-weight:400;">dua</span></p></li></ul><p dir="ltr"><span
style="font-weight:400;">&nbsp;</span></p></b><br class="Apple-interchange-newline">"""


@pytest.mark.parametrize(("pasted", "blocks"), [
    (WORD, [
        {"type": "heading", "level": 2, "text": text("Harga beras turun")},
        paragraph(("Tebal", ["strong"]), " dan ", ("miring", ["emphasis"]), " di Kupang, Rp 5\u00a0juta, 10\u00a0km."),
        {"type": "list", "ordered": False, "items": [text("butir satu"), text("butir ", ("dua", ["strong"]))]},
        {"type": "list", "ordered": True, "items": [text("nomor satu")]},
        {"type": "table", "caption": "", "head": [], "rows": [[text("A\nB"), []], [text("1"), text("2")]]},
        paragraph(("tautan", [], "https://contoh.id/x"), " dan jahat"),
    ]),
    (DOCS, [
        {"type": "heading", "level": 2, "text": text("Judul bagian")},
        paragraph(("Tebal", ["strong"]), " biasa ", ("miring", ["emphasis"]), ", H", ("2", ["subscript"]), "O ",
                  ("tautan", [], "https://contoh.id/asli"), ("salah", ["strike"])),
        {"type": "list", "ordered": False, "items": [text("satu"), text("di dalam"), text("dua")]},
    ]),
    ("<div>satu<br><br>dua<br>tiga</div><div><br></div><p style='display:none'>x</p>", [paragraph("satu"), paragraph("dua\ntiga")]),
    ("<blockquote><p>Kami datang.</p><footer>Putin</footer></blockquote>",
     [{"type": "quote", "paragraphs": [text("Kami datang.")], "attribution": "Putin"}]),
    ("<table><tr><th>A</th><th>B</th></tr><tr><td>1</td></tr></table>",
     [{"type": "table", "caption": "", "head": [text("A"), text("B")], "rows": [[text("1"), []]]}]),
    ("<p>a<img src=x onerror=alert(1)><script>alert(1)</script><svg onload=alert(1)></svg><style>p{}</style>b</p>", [paragraph("ab")]),
    ("<h5>Kecil</h5><pre>baris\n  dua</pre>", [{"type": "heading", "level": 4, "text": text("Kecil")}, paragraph("baris dua")]),
], ids=["Word", "Google Docs", "breaks", "quote", "table", "scripts", "headings"])
def test_pasted_text_is_clean(script, pasted, blocks):
    assert script(PASTED, [pasted]) == [blocks]


def test_what_is_copied_in_the_editor_is_pasted_whole_and_what_only_looks_so_is_not(script):
    photo = {"asset": "0" * 64 + ".jpg", "caption": "a", "credit": "b", "alternativeText": "", "address": "/media/x.jpg", "width": 3, "height": 2}
    kept = [{"type": "photo", "photo": {name: photo[name] for name in ("asset", "caption", "credit", "alternativeText")}},
            {"type": "gallery", "photos": [{"asset": None, "caption": "g", "credit": "", "alternativeText": ""}]},
            {"type": "embed", "address": "https://x.example/1", "title": "t"}, {"type": "note", "kind": "correction", "text": text("n")}]
    quoted = html.escape(json.dumps(photo)), html.escape(json.dumps([{"caption": "g"}]))
    copied = ('<figure data-photo="%s" data-pm-slice="0 0 []"></figure><div data-gallery="%s"></div>'
              '<a href="https://x.example/1" data-embed="t">t</a><aside data-note="correction">n</aside>') % quoted
    forged = ('<figure data-pm-slice="0 0 []" data-photo="%s"></figure><a href="javascript:alert(1)" data-embed="">x</a><aside data-note="x">n</aside>'
              % html.escape(json.dumps({"asset": "../x", "address": "https://evil.example/"})))
    assert script(PASTED, [copied, forged]) == [kept, [
        {"type": "photo", "photo": {"asset": None, "caption": "", "credit": "", "alternativeText": ""}}, paragraph("x"),
        {"type": "note", "kind": "editor", "text": text("n")}]]


def payloads():
    folder = SHARED / "badinput" / "xss"
    if not folder.is_dir():
        return []
    found = [one["payload"] for one in json.loads((folder / "dompurify-expect.json").read_text())]
    for file in sorted(folder.glob("*.txt")):
        found += file.read_text(errors="replace").splitlines()
    return [one for one in found if one.strip()]


def test_no_pasted_script_runs_and_no_unsafe_link_is_kept(browser, editor_server):
    found = payloads() or pytest.skip("the payloads do not lie beside the repository")
    context = browser.new_context()
    page = context.new_page()
    # Without the page's policy: what is pasted has to be harmless by itself.
    page.route("**/redaksi/naskah/1", lambda route: _without_policy(route))
    page.add_init_script("window.ran = []; for (const name of ['alert', 'prompt', 'confirm']) window[name] = value => { ran.push(String(value)) }")
    page.goto(editor_server.address + "/redaksi/naskah/1")
    wait_until(lambda: page.evaluate(READY), what="the editor being ready")
    asked = []
    page.on("request", lambda request: asked.append(request.url) if not request.url.startswith(editor_server.address) else None)
    modules = page.evaluate("document.querySelector('script[src$=\"editor.js\"]').src.replace(/[^/]*$/, '')")
    # As from another page, and as if they had been copied in an editor like this one.
    found += [f'<div data-pm-slice="0 0 []"></div>{one}' for one in found]
    for start in range(0, len(found), 500):
        for blocks in page.evaluate(PASTED.replace("MODULES", json.dumps(modules)), found[start:start + 500]):
            for link in _links(blocks):
                assert link.lower().startswith(("https://", "http://", "mailto:", "/")), link
    page.wait_for_timeout(300)
    assert page.evaluate("ran") == []
    assert asked == []
    context.close()


def _without_policy(route):
    answer = route.fetch()
    route.fulfill(status=answer.status, body=answer.body(), headers={name: value for name, value in answer.headers.items() if name != "content-security-policy"})


def _links(value):
    if isinstance(value, dict):
        yield from [value["link"]] if "link" in value else []
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from _links(one)
