//! A file that is read in pieces says the same as one that is read whole, with the same problems.

use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::builtin;
use crate::diagnostic::Problems;
use crate::load::document::FirstLook;
use crate::load::{LoadBounds, Loaded, load_within, pieces};
use crate::model::EntryId;

/// Lines that make a file when they stand in any order, mostly a wrong one.
const LINES: [&str; 47] = [
    "title = \"T\"",
    "as-of = 2031-05-14",
    "sources.s = \"S\"",
    "source = \"#4\"",
    "topics = [\"x\",",
    "]",
    "[sources.s]",
    "[sources.t]",
    "title = \"S\"",
    "[actors]",
    "a = \"A\"",
    "a.name = \"A\"",
    "b = { name = \"B\", ties = { a = \"x\", zz = \"y\" } }",
    "[actors.a]",
    "[actors.b]",
    "[ actors . \"a\" ] # again",
    "[[actors]]",
    "[[actors.a]]",
    "name = \"A\"",
    "ties.b = \"x\"",
    "[actors.a.ties]",
    "b = \"x\"",
    "[issues.i]",
    "[positions]",
    "[positions.a]",
    "[positions.a.i]",
    "[[positions.a.i]]",
    "[positions.a.j]",
    "[positions.b.i]",
    "[[positions.zz.i]]",
    "  [positions.zz.j]",
    "text = \"No\"",
    "[figures.f]",
    "[figures.\"f.g\"]",
    "label = \"L\"",
    "value = 4_0",
    "value = forty",
    "[events.e]",
    "date = 2031",
    "date = 07:32",
    "[notes]",
    "why = \"\"\"",
    "a.i = \"x\"",
    "i = \"x\"",
    "see = [\"actors.nobody\", \"figures.f\"]",
    "[questions.q]",
    "",
];

/// The content of a file, as far as it does not depend on how it was read.
fn said(loaded: &Loaded) -> String {
    let Loaded { briefing, problems, is_broken, .. } = loaded;
    let names: Vec<_> = briefing.actors.iter().map(|(_, actor)| briefing.names.find(&actor.name)).collect();
    let keys =
        briefing.entries().map(|entry| (briefing.key(entry), briefing.entry_of(&briefing.id_of(entry))));
    let keys: Vec<(_, Option<EntryId>)> = keys.collect();
    let prints: Vec<_> =
        briefing.entries().map(Some).chain([None]).map(|entry| briefing.fingerprint(entry)).collect();
    let mut failed: Vec<_> = briefing.left_out.entries.iter().collect();
    failed.sort_by_key(|(kind, key)| (kind.index(), key));
    format!(
        "{:#?}\n{:#?}\n{:#?}\n{:#?}\n{:#?}\n{:#?}\n{:#?}\n{:#?}\n{:#?}\n{problems:#?}\n{is_broken} {names:?} {keys:?} {prints:?} {failed:?}",
        briefing.top(),
        briefing.sources,
        briefing.actors,
        briefing.issues,
        briefing.positions,
        briefing.figures,
        briefing.events,
        briefing.questions,
        briefing.judgements,
    )
}

fn in_pieces(text: &str, piece: usize, at_once: usize, problems: usize) -> Loaded {
    load_within(text, LoadBounds { piece, problems, at_once: Some(at_once) })
}

/// True if a text can be read in pieces; what it says in pieces of any length must be what it says as a whole.
fn is_the_same_in_pieces(text: &str) -> bool {
    for problems in [Problems::MOST, 3] {
        let whole = in_pieces(text, usize::MAX, 1, problems);
        for (least, at_once) in [(1, 1), (1, 2), (1, 7), (150, 7), (2000, 2)] {
            let cut = in_pieces(text, least, at_once, problems);
            assert_eq!(whole.briefing.left_out, cut.briefing.left_out, "{text}");
            let (whole, cut) = (said(&whole), said(&cut));
            if whole != cut {
                let differing = whole.lines().zip(cut.lines()).find(|(whole, cut)| whole != cut);
                panic!("{differing:?} in pieces of {least}, {at_once} at once, of\n{text}");
            }
        }
    }
    pieces::read(text, &FirstLook::at(text, 1).starts, Some(1), Problems::default()).is_some()
}

#[test]
fn the_shipped_briefings_are_read_in_pieces() {
    let cut = builtin::ALL.iter().filter(|(_, text)| is_the_same_in_pieces(text)).count();
    assert!(cut * 2 > builtin::ALL.len(), "{cut} of {}", builtin::ALL.len());
}

/// A line of a shipped briefing deleted, given twice, moved, or cut in its middle.
fn damaged() -> impl Strategy<Value = String> {
    let text = select(builtin::ALL.to_vec());
    (text, proptest::collection::vec((0..4, any::<Index>(), any::<Index>()), 1..4)).prop_map(
        |((_, text), damages)| {
            let mut lines: Vec<&str> = text.lines().collect();
            for (how, at, to) in damages {
                let (at, to) = (at.index(lines.len()), to.index(lines.len()));
                let line = lines.remove(at);
                match how {
                    0 => {}
                    1 => lines.splice(to.min(lines.len())..to.min(lines.len()), [line, line]).for_each(drop),
                    2 => lines.insert(to.min(lines.len()), line),
                    _ => lines.insert(at, line.get(..line.len() / 2).unwrap_or_default()),
                }
            }
            lines.join("\n")
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn damaged_briefings_are_the_same_in_pieces(text in damaged()) {
        is_the_same_in_pieces(&text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn lines_in_any_order_are_the_same_in_pieces(lines in proptest::collection::vec(select(LINES.to_vec()), 0..16)) {
        is_the_same_in_pieces(&lines.join("\n"));
    }
}
