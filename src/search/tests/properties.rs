//! Properties that hold for any text.

use proptest::prelude::*;
use proptest::sample::select;
use unicode_segmentation::UnicodeSegmentation;

use super::super::fold::{Fold, Folded};
use super::super::{Needle, Query};
use crate::text::Clean;

const FOLDS: [Fold; 3] = [Fold::Words, Fold::WordsInCase, Fold::Names];

/// Characters that folding treats specially, and some that may come beside them.
const PIECES: [&str; 58] = [
    "a",
    "e",
    "E",
    "ab",
    "x ",
    " ",
    "  ",
    "\n",
    "\t",
    "\u{a0}",
    "\u{202f}",
    "\u{2009}",
    ",",
    "'",
    "’",
    "“",
    "…",
    "—",
    "5",
    "32",
    "000",
    "３",
    "²",
    "é",
    "e\u{301}",
    "\u{301}",
    "ß",
    "ẞ",
    "İ",
    "ı",
    "ſ",
    "ς",
    "Σ",
    "ﬃ",
    "æ",
    "Ø",
    "ŉ",
    "ᾳ",
    "か",
    "\u{3099}",
    "が",
    "ｶﾞ",
    "日本",
    "한",
    "하",
    "שָׁ",
    "־",
    "سَ",
    "ـ",
    "أ",
    "ﷺ",
    "कि",
    "क्ष",
    "👩‍👧",
    "👍🏽",
    "❤\u{fe0f}",
    "\u{200d}",
    "\u{ad}",
];

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => select(&PIECES[..]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..12).prop_map(|pieces| pieces.concat())
}

/// The byte where the cluster begins that lies so far into the text.
fn boundary(text: &str, share: f64) -> usize {
    let ends: Vec<_> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
    let place = (share * ends.len() as f64) as usize;
    ends[place.min(ends.len() - 1)]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_text_holds_each_of_its_parts(text in text(), from in 0.0..1.0, to in 0.0..1.0) {
        let (from, to) = (boundary(&text, from), boundary(&text, to));
        let part = &text[from.min(to)..from.max(to)];
        // What parts the thousands of a number is not found by itself.
        let lone = ["'", ","].contains(&Folded::of(part, Fold::Words).text.as_str());
        if let (false, Some(needle)) = (lone, Needle::new(part)) {
            prop_assert!(!needle.find_in(&text).is_empty(), "{part:?}");
        }
    }

    #[test]
    fn matches_are_whole_clusters_in_order(text in text(), typed in piece()) {
        let mut end = 0;
        let boundaries: Vec<_> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        for found in Needle::new(&typed).iter().flat_map(|needle| needle.find_in(&text)) {
            prop_assert!(end <= found.start && found.start < found.end, "{found:?}");
            prop_assert!(boundaries.contains(&found.start) && boundaries.contains(&found.end), "{found:?}");
            end = found.end;
        }
    }

    #[test]
    fn marks_of_names_are_whole_clusters_in_order(text in text(), typed in text()) {
        let mut end = 0;
        let boundaries: Vec<_> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        for mark in Query::new(&typed).marks(&text) {
            prop_assert!(end <= mark.start && mark.start < mark.end, "{mark:?}");
            prop_assert!(boundaries.contains(&mark.start) && boundaries.contains(&mark.end), "{mark:?}");
            end = mark.end;
        }
    }

    #[test]
    fn folding_again_changes_nothing(text in text()) {
        // A voiced mark that something invisible keeps from its letter joins it only when that is gone.
        let text = text.replace('\u{3099}', "");
        for fold in FOLDS {
            let once = Folded::of(&text, fold).text;
            prop_assert_eq!(&Folded::of(&once, fold).text, &once);
            prop_assert!(!once.contains('\n'));
        }
    }

    #[test]
    fn cleaning_loses_nothing_that_is_looked_for(pieces in prop::collection::vec(select(&PIECES[..]), 0..12)) {
        // A mark without a letter is shown on a circle, and one behind something invisible on what stands for
        // that.
        let text = format!("a{}z", pieces.concat()).replace(['\u{3099}', '\u{200d}'], "");
        let line = Clean::line(text.clone());
        let [cleaned, raw] = [line.as_str(), &text].map(|text| Folded::of(text, Fold::Words).text);
        prop_assert_eq!(cleaned.trim(), raw.trim());
    }
}

#[test]
fn folding_a_folded_character_changes_nothing() {
    for c in '\0'..=char::MAX {
        for fold in FOLDS {
            let once = Folded::of(c.encode_utf8(&mut [0; 4]), fold).text;
            assert_eq!(Folded::of(&once, fold).text, once, "{c:?} {fold:?}");
        }
    }
}
