"""How a command has to refuse: in one sentence, with the right status."""

import re

# What a system says to programmers, not to a newsroom.
JARGON = re.compile(r"NSCocoa|NSPOSIX|Domain=|Domain error|UserInfo|Optional\(|Fatal error|SQLite error|errno|\(null\)|Swift\.|\\u\{")


def refuses(ended, *words, status=1):
    """The command ended with the status, and said one sentence that holds the words."""
    assert ended.status == status, f"status {ended.status}: {ended.text[-500:]} {ended.err[-500:]}"
    said = ended.err.strip()
    assert said.startswith("Error: "), said
    sentence = re.split(r"\n(?:Usage|Help):", said)[0] if status == 64 else said
    assert "\n" not in sentence, sentence
    check(sentence, words)
    return sentence


def reports(ended, *words):
    """The command took in what it could and listed what it refused; gives the refusals."""
    assert ended.status == 1, f"status {ended.status}: {ended.text[-500:]} {ended.err[-500:]}"
    refused = [line for line in ended.text.splitlines() if line.startswith("refused  ")]
    assert refused, ended.text + ended.err
    check("\n".join(refused), words)
    return refused


def check(text, words):
    assert not JARGON.search(text), text
    for word in words:
        assert str(word) in text, f"{word!r} is not said in: {text}"


def count(ended, what):
    """A figure of an import's report, as in `18 created, 0 updated, …`."""
    found = re.findall(rf"(\d+) {what}\b", ended.text)
    assert found, ended.text
    return int(found[-1])
