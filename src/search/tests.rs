#![expect(clippy::unwrap_used, reason = "what goes wrong here fails a test")]

use std::ops::Range;

use super::Needle;

/// The text with its matches in brackets.
fn marked(typed: &str, text: &str) -> String {
    bracketed(text, &Needle::new(typed).unwrap().find_in(text))
}

fn bracketed(text: &str, ranges: &[Range<usize>]) -> String {
    let (mut marked, mut end) = (String::new(), 0);
    for range in ranges {
        marked += &text[end..range.start];
        marked = marked + "[" + &text[range.clone()] + "]";
        end = range.end;
    }
    marked + &text[end..]
}

#[test]
fn what_a_reader_would_call_the_same_is_found() {
    for (typed, text) in [
        ("cafe", "the [café]"),
        ("café", "the [cafe]"),
        ("cafe", "[CAFE\u{301}]s"),
        ("elysee", "at the [Élysée]"),
        ("istanbul", "[İstanbul]"),
        ("strasse", "[Straße]"),
        ("STRASSE", "[STRAẞE], Straße, [STRASSE]"),
        ("s", "[S]tra[ß]e"),
        ("lodz malmo", "[Łódź Malmø]"),
        ("office", "the [oﬃce]"),
        ("don't", "they [don’t]"),
        ("\"no\"", "he said [“No”]"),
        ("cease-fire", "a [cease‑fire] and a [cease–fire]"),
        ("two lines", "[two\n   lines]"),
        ("m3/s", "12 [m³/s]"),
        ("full", "[ｆｕｌｌ]"),
        ("ガ", "[ｶﾞ] [カ\u{3099}]"),
        ("か", "[か]が"),
        ("한국", "[한국] [\u{1112}\u{1161}\u{11ab}\u{1100}\u{116e}\u{11a8}]"),
        ("하", "한"),
        ("שלום", "[שָׁלוֹם]"),
        ("سلام", "[سَلَام] [ســلام]"),
        ("احمد", "[أحمد]"),
        ("σας", "[ΣΑΣ]"),
        ("क", "[कि]ताब"),
        ("👩", "[👩‍👧] [👩🏽]"),
        ("cooperate", "[co\u{AD}operate] [co�operate]"),
    ] {
        assert_eq!(marked(typed, &text.replace(['[', ']'], "")), text, "{typed}");
    }
}

#[test]
fn digits_are_found_however_they_are_grouped() {
    for typed in ["32000", "32,000", "32\u{202F}000", "32’000"] {
        let text = "[32000], [32,000], [32\u{2009}000], [32\u{a0}000], [32'000], 32 000";
        assert_eq!(marked(typed, &text.replace(['[', ']'], "")), text, "{typed}");
    }
    // While it is being typed, nothing that was found is lost.
    for typed in ["3", "32", "32,", "32,0", "32,00"] {
        assert!(!Needle::new(typed).unwrap().find_in("more than 32,000 killed").is_empty(), "{typed}");
    }
    assert_eq!(marked("1, 2", "on 1, 2 and 12"), "on [1, 2] and 12");
    assert_eq!(marked(",", "one[,] two"), "one[,] two");
}

#[test]
fn case_counts_if_there_is_a_capital_letter() {
    assert_eq!(marked("us", "the US and us"), "the [US] and [us]");
    assert_eq!(marked("US", "the US and us"), "the [US] and us");
    assert_eq!(marked("É", "E é É e"), "[E] é [É] e");
}

#[test]
fn nothing_is_found_by_white_space() {
    for typed in ["", " ", "\u{a0}\t", "\u{ad}", "\u{200d}"] {
        assert!(Needle::new(typed).is_none(), "{typed:?}");
    }
}
