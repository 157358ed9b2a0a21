//! Clean text: whatever is made of any text is safe to show.

use proptest::prelude::*;

use super::*;

fn clean(raw: &str) -> String {
    Clean::line(raw.to_owned()).as_str().to_owned()
}

#[test]
fn plain_text_is_neither_changed_nor_copied() {
    for text in ["more than 32,000", "naïve – “quoted”…", "Ελλάδα", "Крим", "停火", "휴전"]
    {
        assert!(matches!(Clean::line(text).0, Cow::Borrowed(same) if same == text));
    }
}

#[test]
fn what_acts_on_a_terminal_becomes_a_mark() {
    assert_eq!(clean("\u{1b}[31mred\u{7f}\u{0}"), "␛[31mred␡␀");
    assert_eq!(clean("\u{9b}31m"), "\u{FFFD}31m");
    assert_eq!(clean("a\tb"), "a  b");
    assert_eq!(clean("a\rb"), "a␍b");
}

#[test]
fn what_is_invisible_or_reorders_becomes_a_mark() {
    for c in [
        '\u{202E}', '\u{2066}', '\u{200E}', '\u{61C}', '\u{AD}', '\u{200B}', '\u{3164}', '\u{E000}',
        '\u{FDD0}',
    ] {
        assert_eq!(clean(&format!("a{c}b")), "a\u{FFFD}b", "{c:?}");
    }
}

#[test]
fn flags_are_shown_as_their_letters() {
    assert_eq!(clean("to 🇨🇭 and 🇫"), "to CH and F");
}

#[test]
fn joiners_selectors_and_tags_stay_where_they_can_be_seen() {
    for text in ["👩‍👩‍👧", "می‌خواهم", "क्‍ष", "❤️", "🏴󠁧󠁢󠁳󠁣󠁴󠁿"]
    {
        assert_eq!(clean(text), text);
    }
    assert_eq!(clean("a\u{200D}b"), "a\u{FFFD}b");
    assert_eq!(clean("a\u{E0041}\u{E0042}b"), "a\u{FFFD}b");
    assert_eq!(clean("\u{FE0F}a"), "\u{FFFD}a");
    assert_eq!(clean(&format!("a{}", "\u{FE01}".repeat(6))), format!("a{}\u{FFFD}", "\u{FE01}".repeat(4)));
}

#[test]
fn a_mark_without_a_letter_stands_on_a_circle_and_a_cluster_ends_somewhere() {
    assert_eq!(clean("\u{301}a"), "◌\u{301}a");
    assert_eq!(clean(&format!("e{}x", "\u{301}".repeat(40))), format!("e{}\u{FFFD}x", "\u{301}".repeat(23)));
}

#[test]
fn an_end_of_line_and_the_white_space_around_it_become_one_space() {
    assert_eq!(clean("one  \r\n  two\u{2028}three\u{b}\u{c}\u{85}four\n"), "one two three four");
    assert_eq!(clean("\n\n one  \n"), "one");
    assert_eq!(clean("  kept  "), "  kept  ");
}

#[test]
fn lines_and_paragraphs() {
    let texts = |lines: Vec<Clean>| lines.iter().map(|line| line.as_str().to_owned()).collect::<Vec<_>>();
    assert_eq!(texts(Clean::lines("a\n\n  b\r\nc\n \n\n")), ["a", "", "  b", "c"]);
    assert_eq!(texts(Clean::paragraphs("\na\nb\n \n\nc\n")), ["a b", "c"]);
    assert_eq!(texts(Clean::paragraphs(" \n")), [""; 0]);
}

#[test]
fn hidden_counts_what_a_mark_stands_for() {
    assert_eq!(hidden("a\tb\r\nc\n"), 0);
    assert_eq!(hidden("\u{1b}[0m\u{202E}x\n\u{200B}"), 3);
    assert_eq!(hidden("a\u{E0041}\u{E0042}\u{E0043}"), 3);
}

#[test]
fn widths_are_those_of_a_terminal() {
    for (text, width) in [
        ("plain", 5),
        ("停火", 4),
        ("👩‍👩‍👧", 2),
        ("🇨🇭", 2),
        ("e\u{301}", 1),
        ("\u{1112}\u{1161}\u{11AB}", 2),
        ("กำ", 2),
        ("ｶﾞ", 3),
        ("❤️", 2),
    ] {
        assert_eq!(Clean::line(text).width(), width, "{text}");
    }
}

#[test]
fn columns_and_cuts_end_between_clusters() {
    let text = Clean::line("a停火b");
    let part = |columns| {
        let (first, part) = text.columns(columns);
        (first, part.as_str().to_owned())
    };
    assert_eq!(part(0..6), (0, "a停火b".to_owned()));
    assert_eq!(part(1..4), (1, "停".to_owned()));
    assert_eq!(part(2..6), (3, "火b".to_owned()));
    assert_eq!(part(2..4), (3, String::new()));
    assert_eq!(part(9..12), (9, String::new()));
    assert_eq!(text.cut(6).as_str(), "a停火b");
    assert_eq!(text.cut(5).as_str(), "a停…");
    assert_eq!(text.cut(1).as_str(), "…");
    assert_eq!(text.cut(0).as_str(), "");
}

#[test]
fn a_message_is_cut_in_its_path_before_anything_else() {
    let cut = |width| {
        Clean::line("/home/di/talks/dam/page.md: its folder is not there").cut_in_path(width).to_string()
    };
    assert_eq!(cut(60), "/home/di/talks/dam/page.md: its folder is not there");
    assert_eq!(cut(45), "/home/di/…am/page.md: its folder is not there");
    // Where that is not enough, the words behind it are cut too, but not the sense of them.
    assert_eq!(cut(20), "/home/…age.md: its…");
    let of_blanks = Clean::line("written to /home/di/the talks/about the dam.md");
    assert_eq!(of_blanks.cut_in_path(33).as_str(), "written to /home/di/t… the dam.md");
    let named = Clean::line("/home/di/talks.toml: there is no /home/di/talks/on/the/dam/page.md here");
    assert_eq!(
        named.cut_in_path(60).as_str(),
        "/home/di/talks.toml: there is no /home/di/t…dam/page.md here"
    );
    let wide = Clean::line("/停火/停火/停火/停火/停火/b.md: no").cut_in_path(24);
    assert!(wide.width() <= 24 && wide.as_str().ends_with("b.md: no"), "{wide}");
}

#[test]
fn what_stands_behind_a_path_is_no_part_of_it() {
    for (message, cut) in [
        (
            "git: path 'talks/about/dam.toml' exists on disk, but not in 'HEAD'.",
            "git: path 'talks/a…dam.toml' exists on disk, but not in 'HEAD'.",
        ),
        (
            "written to talks/about/the/dam/page.md, 3.5 KB of it in a table",
            "written to talks/abou…am/page.md, 3.5 KB of it in a table",
        ),
        (
            "there is no file at talks/about/the/dam or above it.",
            "there is no file at talks/…the/dam or above it.",
        ),
        (
            "talks/about/the/dam.md has no title, e.g. a line with a #",
            "talks/a…/dam.md has no title, e.g. a line with a #",
        ),
        ("no source and/or no text of it in dam.toml", "no source and/or no text of it in da…"),
    ] {
        let width = Clean::line(cut).width();
        assert_eq!(Clean::line(message).cut_in_path(width).as_str(), cut);
    }
}

#[test]
fn every_character_is_harmless_alone_and_after_a_letter() {
    // The planes without characters are all alike, but for their ends.
    let empty = |c: char| ('\u{40000}'..'\u{E0000}').contains(&c) && u32::from(c) & 0xFFF0 != 0xFFF0;
    for c in ('\0'..'\u{F1000}').filter(|&c| !empty(c) && !policy::is_plain(c.encode_utf8(&mut [0; 4]))) {
        for raw in [c.to_string(), format!("a{c}")] {
            let text = clean(&raw);
            assert!(text.chars().all(|c| !c.is_control()), "{c:?}");
            assert!(Clusters::of(&text).all(|cluster| cluster.width > 0), "{c:?} takes no room");
            assert_eq!(clean(&text), text, "{c:?} is cleaned twice");
        }
    }
}

#[test]
fn plain_characters_need_no_cleaning_and_stand_alone() {
    for c in ('\0'..=char::MAX).filter(|c| policy::is_plain(c.encode_utf8(&mut [0; 4]))) {
        let text = format!("ก{c}a");
        assert_eq!(policy::clean(&c.to_string()).text, c.to_string());
        assert_eq!(Clusters::of(&text).count(), 3, "{c:?}");
    }
}

/// Text that tries to get through: every kind of character that needs care, in any order.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<char>().prop_map(String::from),
        "[ -~]{1,6}",
        proptest::sample::select(vec![
            "\u{1b}[31m",
            "\u{1b}]0;t\u{7}",
            "\r\n",
            "\n",
            "\t",
            "\u{85}",
            "\u{200D}",
            "\u{200C}",
            "\u{301}",
            "\u{FE0F}",
            "\u{E0100}",
            "\u{E0041}",
            "🏴",
            "👩",
            "🏻",
            "🇨",
            "停",
            "क",
            "\u{94D}",
            "\u{1161}",
            "\u{1100}",
            "\u{202E}",
            "\u{600}",
            "ﾞ",
            " ",
        ])
        .prop_map(str::to_owned),
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn cleaning_again_changes_nothing(raw in hostile()) {
        let once = clean(&raw);
        prop_assert_eq!(clean(&once), once.clone());
        prop_assert_eq!(hidden(&once), 0);
        prop_assert!(Clusters::of(&once).all(|cluster| cluster.width > 0));
        let clusters: Vec<_> = Clusters::of(&once).map(|cluster| cluster.text).collect();
        let whole: Vec<_> = unicode_segmentation::UnicodeSegmentation::graphemes(once.as_str(), true).collect();
        prop_assert_eq!(clusters, whole);
    }

    #[test]
    fn a_cut_fits_and_says_so(raw in hostile(), width in 0_usize..60) {
        let text = Clean::line(raw);
        let cut = text.cut(width);
        prop_assert!(cut.width() <= width);
        prop_assert!(cut == text || width == 0 || cut.as_str().ends_with('…'));
    }
}

#[test]
fn a_text_is_cut_at_a_word_where_one_fits() {
    let cut = |text: &'static str, width| Clean::line(text).cut_at_word(width).as_str().to_owned();
    assert_eq!(cut("Killed in the attack", 20), "Killed in the attack");
    assert_eq!(cut("Killed in the attack", 14), "Killed in the…");
    assert_eq!(cut("Killed in the attack", 13), "Killed in…");
    assert_eq!(cut("Killed, in the attack", 9), "Killed…");
    assert_eq!(cut("Netanyahu", 5), "Neta…");
    assert_eq!(cut("Netanyahu", 0), "");
}
