import Editorial
import Testing

@testable import Pages

/// The words of each language.
struct WordsTests {
    @Test(arguments: SiteLanguage.allCases)
    func `every word is there in every language`(language: SiteLanguage) {
        let words = Words.of(language)
        for word in Word.allCases {
            #expect(words[word]?.isEmpty == false, "\(word)")
        }
    }

    @Test(arguments: Word.allCases)
    func `words with a gap have it in both languages`(word: Word) {
        #expect(Words.indonesian[word]?.contains("{}") == Words.english[word]?.contains("{}"))
    }
}
