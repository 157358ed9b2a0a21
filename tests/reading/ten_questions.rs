//! Ten questions that a briefing is opened for, each answered in a few keys on a small screen and on a large
//! one.

use briefing::builtin;

use crate::reader::Reader;

/// The most keys, and the most letters that are typed, from the first screen to the answer.
const KEYS: usize = 4;
const LETTERS: usize = 5;

const QUESTIONS: [&str; 10] = [
    "What does one side want?",
    "What was it before?",
    "Who says so?",
    "In which words?",
    "How many, by whose count?",
    "Who disagrees?",
    "What moved?",
    "What is next?",
    "What is not known?",
    "What rests on one source?",
];

/// The keys that lead to an answer, with what is typed in quotes, and what stands on the screen then.
type Answer = (&'static str, &'static [&'static str]);

const GAZA: [Answer; 10] = [
    ("f 'north' Enter", &["go back to its north"]),
    ("f 'north' Enter", &["was: wary of it"]),
    ("f 'north' Enter", &["— Israeli officials (unnamed), Bloomberg ¶5 ¶6"]),
    ("/ 'outra' Enter", &["“outraged”"]),
    ("3 j j", &["more than 32,000 people", "— Gaza health ministry"]),
    ("f 'north' Enter Space", &["Rejects Hamas's demand on return."]),
    ("", &["▲ Hamas  ▼ Israel"]),
    ("", &["4 Apr 2024  Biden and Netanyahu are to speak by phone."]),
    ("", &["Unanswered   What does Hamas itself say"]),
    ("", &["39 facts, all from one source: Bloomberg"]),
];

const HERRING: [Answer; 10] = [
    ("f 'trawl' Enter", &["must be released before"]),
    ("2", &["was: 30,000 tonnes"]),
    ("2", &["— Doran Pellith, The Skerrow Packet ¶4"]),
    ("2", &["“I will not go home with less”"]),
    ("3 j j j", &["340,000 to 480,000 tonnes", "— The Council's scientists"]),
    ("3 j j j", &["Same measure", "Halmarch's fisheries institute"]),
    ("", &["▼ Eskeray"]),
    ("", &["Coming up    19 Mar 2031  A fifth round"]),
    ("", &["Unanswered   Two trawlers or four"]),
    ("", &["all from one source: The Skerrow Packet"]),
];

const HERRING_LATER: [Answer; 10] = [
    ("f 'trawl' Enter", &["must be released before"]),
    ("f 'trawl' Enter", &["was: All boats and crews must be"]),
    ("2", &["— Doran Pellith, The Skerrow Packet of", "¶4"]),
    ("2", &["“I will not go home with less”"]),
    ("3 j j j", &["340,000 to 480,000 tonnes", "— The Council's scientists"]),
    ("3 j j j", &["Same measure", "Halmarch's fisheries institute"]),
    ("", &["▼ Eskeray"]),
    ("", &["Coming up    27 Mar 2031  A court hears"]),
    ("", &["Unanswered   Three trawlers or five"]),
    ("", &["41 facts, each from one source only"]),
];

const FRANCE: [Answer; 10] = [
    ("2", &["French Government", "64 by 2030, in steps of three months a year."]),
    ("2", &["was: 65, as Emmanuel Macron had wanted"]),
    ("2 Enter", &["— Élisabeth Borne"]),
    ("/ 'dange' Enter", &["danger”"]),
    ("3", &["1.12 million", "Ministry"]),
    ("3 z", &["givers disagree"]),
    ("", &["▼ French Government", "▲ Intersyndicale"]),
    ("", &["Coming up    17 Apr 2023  Emmanuel Macron"]),
    ("", &["Unanswered   Will the National Assembly vote"]),
    ("7 z", &["Loi n° 2023-270", "only source"]),
];

const BREXIT: [Answer; 10] = [
    ("f 'gibra' Enter", &["Spain"]),
    ("2 Enter", &["was: those who arrive"]),
    ("2", &["— European Commission, Article 50 task force"]),
    ("/ 'carte' Enter", &["“The Single Market cannot be"]),
    ("3", &["€40 to €45 billion", "— A senior British source (unnamed)"]),
    ("3 z", &["≠ figures of 4 givers differ", "25.4 to 65.1"]),
    ("", &["▼ United Kingdom"]),
    ("", &["Coming up    Jun 2018  The 27 are to assess"]),
    ("", &["Unanswered   Can one backstop keep both"]),
    ("7 z", &["only source for 2 facts and 2 other entries"]),
];

/// The keys of an answer, each with true for what is typed.
fn steps(keys: &str) -> impl Iterator<Item = (&str, bool)> {
    keys.split(' ').filter(|key| !key.is_empty()).map(|key| match key.strip_prefix('\'') {
        Some(typed) => (typed.trim_end_matches('\''), true),
        None => (key, false),
    })
}

#[test]
fn ten_questions_are_answered_in_a_few_keys() {
    let answers = [
        ("gaza", GAZA),
        ("herring", HERRING),
        ("herring-2031-03-20", HERRING_LATER),
        ("france", FRANCE),
        ("brexit", BREXIT),
    ];
    let mut missing = Vec::new();
    for (name, text) in builtin::ALL {
        let of = |(briefing, _): &&(&str, [Answer; 10])| name.starts_with(briefing);
        let (_, answers) = answers.iter().rfind(of).expect("answers for each briefing");
        for (question, (keys, expected)) in QUESTIONS.iter().zip(answers) {
            assert!(steps(keys).filter(|(_, is_typed)| !is_typed).count() <= KEYS, "{keys}");
            let letters =
                steps(keys).filter(|(_, is_typed)| *is_typed).map(|(typed, _)| typed.chars().count());
            assert!(letters.sum::<usize>() <= LETTERS, "{keys}");
            for (columns, rows) in [(80, 24), (120, 36)] {
                let reader = Reader::open_as(name, text).size(columns, rows);
                let press = |reader: Reader, (key, is_typed)| {
                    if is_typed { reader.types(key) } else { reader.keys(key) }
                };
                let screen = steps(keys).fold(reader, press).screen();
                let unseen = expected.iter().filter(|words| !screen.contains(**words));
                let at = format!("{name} at {columns}×{rows}: {question} {keys}");
                missing.extend(unseen.map(|words| format!("{at}: {words}\n{screen}")));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n\n"));
}
