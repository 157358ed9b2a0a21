//! Finding, as a reader types it: what is found, and what is marked.

use std::ops::Range;

use super::{NameIndex, Needle, Query};

mod briefings;
mod properties;

/// Looks in the text without its brackets; what is found must stand in brackets.
fn finds(typed: &str, text: &str) {
    let plain = text.replace(['[', ']'], "");
    let found = Needle::new(typed).unwrap().find_in(&plain);
    assert_eq!(bracketed(&plain, &found), text, "{typed}");
}

fn bracketed(text: &str, ranges: &[Range<usize>]) -> String {
    let (mut bracketed, mut end) = (String::new(), 0);
    for range in ranges {
        bracketed = format!("{bracketed}{}[{}]", &text[end..range.start], &text[range.clone()]);
        end = range.end;
    }
    bracketed + &text[end..]
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
        finds(typed, text);
    }
}

#[test]
fn digits_are_found_however_they_are_grouped() {
    for typed in ["32000", "32,000", "32\u{202F}000", "32’000"] {
        finds(typed, "[32000], [32,000], [32\u{2009}000], [32\u{a0}000], [32'000], 32 000");
    }
    // While it is being typed, nothing that was found is lost.
    for typed in ["3", "32", "32,", "32,0", "32,00"] {
        assert!(!Needle::new(typed).unwrap().find_in("more than 32,000 killed").is_empty(), "{typed}");
    }
    finds("1, 2", "on [1, 2] and 12");
    finds(",", "one[,] two");
}

#[test]
fn case_counts_if_there_is_a_capital_letter() {
    finds("us", "the [US] and [us]");
    finds("US", "the [US] and us");
    finds("É", "[E] é [É] e");
}

#[test]
fn nothing_is_found_by_white_space() {
    for typed in ["", " ", "\u{a0}\t", "\u{ad}", "\u{200d}"] {
        assert!(Needle::new(typed).is_none(), "{typed:?}");
    }
}

/// Ranks the names for what was typed, each with what fits in brackets; `a|b` is a thing with two names.
fn ranked(typed: &str, things: &[&str]) -> Vec<String> {
    let names = NameIndex::new(things.iter().map(|thing| ((), thing.split('|').collect())));
    let query = Query::new(typed);
    let marked = |name: &str| bracketed(name, &query.marks(name));
    names.rank(&query).iter().map(|found| marked(names.name(found).as_str())).collect()
}

#[test]
fn names_that_fit_come_best_first() {
    let things = ["The return of the displaced", "Theresa May|Mrs May|may", "European Union|EU|eu", "Élysée"];
    assert_eq!(
        ranked("", &things),
        ["The return of the displaced", "Theresa May", "European Union", "Élysée"]
    );
    assert_eq!(ranked("eu", &things), ["[Eu]ropean Union"]);
    assert_eq!(ranked("EU", &things), ["[EU]"]);
    assert_eq!(ranked("may", &things), ["Theresa [May]"]);
    assert_eq!(ranked("elysee", &things), ["[Élysée]"]);
    assert_eq!(ranked("'ret the", &things), ["The [ret]urn of [the] displaced"]);
    assert_eq!(ranked("t !ret", &things), ["[T]heresa May"]);
    assert!(ranked("zzz", &things).is_empty());
}

#[test]
fn names_that_only_have_the_letters_are_left_out_where_there_are_better_ones() {
    let things = ["Night work", "Nothing in sight", "Nina Wight", "Pay"];
    assert_eq!(ranked("night", &things), ["[Night] work"]);
    assert_eq!(ranked("ngt", &things).len(), 3);
    // Beginnings of words are as good as a whole one.
    assert_eq!(ranked("nw", &things), ["[N]ina [W]ight", "[N]ight [w]ork"]);
}

#[test]
fn a_name_is_found_however_it_is_written() {
    assert_eq!(ranked("obrien", &["O’Brien"]), ["[O]’[Brien]"]);
    assert_eq!(ranked("'o'brien", &["O’Brien"]), ["[O’Brien]"]);
    assert_eq!(ranked("שלום", &["שָׁלוֹם"]), ["[שָׁלוֹם]"]);
    assert_eq!(ranked("Elysee", &["E\u{301}lyse\u{301}e"]), ["[E\u{301}lyse\u{301}e]"]);
    assert_eq!(ranked("'कि", &["नकिताब"]), ["न[कि]ताब"]);
    assert_eq!(ranked("국", &["한국"]), ["한[국]"]);
    assert_eq!(ranked("strasse", &["Straße"]), ["[Straße]"]);
    assert_eq!(ranked("32,000", &["32,000 men"]), ["[32,000] men"]);
}

#[test]
fn only_the_start_of_a_long_name_counts() {
    let long = format!("{} omega", "alpha beta gamma delta ".repeat(4));
    assert_eq!(ranked("delta", &[&long]).len(), 1);
    assert!(ranked("omega", &[&long]).is_empty());
}
