//! Files of hostile shapes: one that is four times as long takes about four times as long, not sixteen.
//!
//! The processor time of the program is compared with itself, in one run, with room for noise.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use nix::sys::resource::{UsageWho, getrusage};

/// The entries of the shorter file, and how many times as many the longer one has.
const ENTRIES: usize = 2000;
const TIMES: usize = 4;
/// The most times as long that the longer one may take.
const MOST: u32 = 7;
/// Less time than this says nothing.
const LEAST: Duration = Duration::from_millis(40);
/// The system adds up the time of all children, so that only one may run at a time.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// A shape: its name, what stands before the entries, an entry by its number, and what stands after them.
type Shape = (&'static str, &'static str, fn(usize) -> String, &'static str);

const SHAPES: [Shape; 28] = [
    (
        "one issue",
        "issues.i = \"I\"",
        |n| format!("actors.a{n} = \"{}\"\npositions.a{n}.i = \"No\"", letters(n)),
        "",
    ),
    (
        "parties",
        "",
        |n| {
            let actor = format!("actors.a{n} = {{ name = \"{}\", role = \"party\" }}", letters(n));
            format!("{actor}\nissues.i{n} = \"I{n}\"\npositions.a{n}.i{n} = \"No\"")
        },
        "",
    ),
    ("names one letter apart", "[actors]", |n| format!("a{n} = \"Ministry {}\"", letters(n)), ""),
    ("one name", "[actors]", |n| format!("a{n} = \"The Ministry\""), ""),
    (
        "tree of parts",
        "[actors]",
        |n| format!("a{n} = {{ name = \"{}\", part-of = \"a{}\" }}", letters(n), n / 2),
        "",
    ),
    (
        "chain of parts",
        "[actors]",
        |n| format!("a{n} = {{ name = \"{}\", part-of = \"a{}\" }}", letters(n), n.saturating_sub(1)),
        "",
    ),
    ("ties", "[actors.h]\nname = \"H\"\nties = [", |n| format!("{{ to = \"a{n}\", as = \"ally\" }},"), "]"),
    ("one measure", "[figures]", |n| figure(n, "measure = \"m\", according-to = \"g\""), GIVER),
    (
        "one measure over time",
        "[figures]",
        |n| {
            figure(n, &format!("measure = \"m\", according-to = \"g\", as-of = {:04}-01-01", n % 9000 + 1000))
        },
        GIVER,
    ),
    ("one giver", "[figures]", |n| figure(n, "according-to = \"g\""), GIVER),
    ("one source", "[figures]", |n| figure(n, "source = \"s\""), "[sources]\ns = { title = \"S\" }"),
    ("dangling references", "[figures]", |n| figure(n, &format!("source = \"s{n}\"")), ""),
    (
        "events that name actors",
        "[events]",
        |n| format!("e{n} = {{ date = 2020, text = \"Minister {} left\" }}", letters(n)),
        "",
    ),
    (
        "mentioned actors",
        "[actors]",
        |n| format!("a{n} = \"{}\"", letters(n)),
        "[events]\ne = { date = 2020, text = \"No\" }",
    ),
    (
        "ids to respell in one list",
        "[actors]\nA_b = \"B\"\n[events.e]\ndate = 2020\ntext = \"They met\"\nactor = [",
        |_| "\"A_b\",".to_owned(),
        "]",
    ),
    ("questions", "[questions]", |n| format!("q{n} = \"Who is {n}?\""), ""),
    ("caveats", "caveats = [", |n| format!("\"caveat {n}\","), "]"),
    ("paragraphs", "[questions.q]\nquestion = \"Q?\"\nwatch = \"\"\"", |n| format!("word {n}\n"), "\"\"\""),
    (
        "a name of many words",
        "issues.x = \"\"\"\\",
        |n| format!("the long and windy name of an issue {n} \\"),
        "\"\"\"\n[actors]\na = \"A\"\n[positions]\na.x = \"No\"",
    ),
    ("blank lines after an error", "x y z", |_| "\n\n\n\n\n".to_owned(), "[actors]\na = \"A\""),
    ("entries without a name", "[figures]", |n| format!("f{n} = {{ value = {n} }}"), ""),
    ("broken values", "[actors]", |n| format!("a{n} = Actor {n}"), ""),
    ("amounts without quotes", "[figures]", |n| format!("f{n}.value = 40 t"), ""),
    ("open texts", "[actors]", |n| format!("a{n} = \"\"\"open"), ""),
    ("open brackets", "[actors]", |n| format!("a{n} = [[[ {n}"), ""),
    ("unknown keys", "[actors.a]\nname = \"A\"", |n| format!("key-{n} = {n}"), ""),
    ("one id", "[actors]", |n| format!("a = \"Actor {n}\""), ""),
    (
        "merge conflicts",
        "",
        |n| format!("<<<<<<< a\n[actors.a{n}]\n=======\n[actors.b{n}]\n>>>>>>> b\nname = \"N\""),
        "",
    ),
];

const GIVER: &str = "[actors]\ng = \"G\"";

/// A word of letters for a number, so that no two are the same.
fn letters(mut number: usize) -> String {
    let mut word = String::from("Kor");
    for _ in 0..5 {
        word.extend(char::from_digit(u32::try_from(number % 20).unwrap_or_default() + 10, 36));
        number /= 20;
    }
    word
}

fn figure(number: usize, more: &str) -> String {
    format!("f{number} = {{ label = \"L\", value = 7, {more} }}")
}

fn text(shape: &Shape, entries: usize) -> String {
    let (_, before, entry, after) = shape;
    let head = "title = \"T\"\nas-of = 2024-01-01\nbottom-line = \"B\"\n";
    let entries: String = (0..entries).map(|number| entry(number) + "\n").collect();
    format!("{head}{before}\n{entries}{after}\n")
}

/// The processor time of a command of the program on a file.
fn time(command: &str, file: &Path) -> Duration {
    let _alone = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let used = || {
        let usage = getrusage(UsageWho::RUSAGE_CHILDREN).expect("every system counts it");
        let micros = |time: nix::sys::time::TimeVal| time.tv_sec() * 1_000_000 + time.tv_usec();
        micros(usage.user_time()) + micros(usage.system_time())
    };
    let before = used();
    let mut program = Command::new(env!("CARGO_BIN_EXE_briefing"));
    let status = program
        .arg(command)
        .arg(file)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .expect("the program starts");
    assert!(status.code().is_some(), "{command} {}: {status}", file.display());
    Duration::from_micros(u64::try_from(used() - before).unwrap_or_default())
}

/// Holds a command on a file to its time on another with so many times as many entries.
fn assert_grows_with_the_file(command: &str, shape: &str, files: &[PathBuf; 2]) {
    let grows = || {
        let [short, long] = files.each_ref().map(|file| time(command, file));
        (long > short.max(LEAST) * MOST).then_some((short, long))
    };
    // A machine with other things to do may be wrong once, not three times.
    let slow = [(); 3].iter().map_while(|()| grows()).collect::<Vec<_>>();
    assert!(slow.len() < 3, "{command} of {shape}: {slow:?}");
}

/// Holds commands on a briefing and its source's text to their time on others with so many times as many
/// pieces. A draft is made of the text.
fn growing(shape: &str, few: usize, commands: &[&str], written: impl Fn(usize) -> [String; 2]) {
    let folder = tempfile::tempdir().expect("a folder");
    let lengths = [few, few * TIMES];
    let paths =
        ["toml", "txt"].map(|end| lengths.map(|pieces| folder.path().join(format!("{pieces}.{end}"))));
    for (at, pieces) in lengths.into_iter().enumerate() {
        for (paths, text) in paths.iter().zip(written(pieces)) {
            fs::write(&paths[at], text).expect("a file");
        }
    }
    let [briefings, texts] = &paths;
    for command in commands {
        assert_grows_with_the_file(command, shape, if *command == "draft" { texts } else { briefings });
    }
}

#[test]
fn four_times_the_file_takes_about_four_times_the_time() {
    for shape in &SHAPES {
        growing(shape.0, ENTRIES, &["check", "print"], |entries| [text(shape, entries), String::new()]);
    }
}

/// A shape of the text of a source: its name, the pieces of the shorter text, a piece by its number, and the
/// commands.
type TextShape = (&'static str, usize, fn(usize) -> String, &'static [&'static str]);

const READ: &[&str] = &["check", "coverage"];
const DRAFTED: &[&str] = &["check", "coverage", "draft"];

const TEXTS: [TextShape; 21] = [
    ("numbers in one line", 1_000, |_| "1 ".to_owned(), READ),
    // Each fact of a draft is held against all sentences of its paragraph.
    ("one paragraph", 100, |n| format!("Ann Rowe said that {n} crews would pay $5 in {n} days. "), READ),
    (
        "paragraphs",
        100,
        |n| format!("Ann Rowe of the U.N. Harbour Council said that {n} crews left.\n\n"),
        DRAFTED,
    ),
    (
        "one number of many things",
        200,
        |n| format!("They sent 5 {0}s for 5 {0}s.\n\n", letters(n).to_lowercase()),
        DRAFTED,
    ),
    ("one given name", 200, |n| format!("Ann {} wrote to Ann.\n\n", letters(n)), DRAFTED),
    ("amounts", 100, |n| format!("The {} crews caught {n}7 crates. ", letters(n).to_lowercase()), DRAFTED),
    ("amounts of one sentence", 300, |n| format!("{} boats, ", n * 7 + 11), DRAFTED),
    ("dates of one sentence", 300, |n| format!("{} March {}, ", n % 28 + 1, 1000 + n % 1500), DRAFTED),
    (
        "times that count from others",
        200,
        |_| "A day later it rained, and two days later it froze. ".to_owned(),
        DRAFTED,
    ),
    ("open brackets", 300, |n| format!("(x{n} 5 per cent "), DRAFTED),
    ("neither blanks nor full stops", 2_000, |_| "said,it,".to_owned(), READ),
    ("hyphens at the ends of lines", 4_000, |n| format!("a{}-\r\nb\r\n\r\n", letters(n)), &["coverage"]),
    ("quotation marks of old printers", 10_000, |_| "``a\n\n".to_owned(), &["coverage"]),
    ("counts of votes", 500, |_| "9 to 2 boats left. ".to_owned(), DRAFTED),
    ("amounts in brackets", 2_000, |_| "a (5) ".to_owned(), &["draft"]),
    ("shares without blanks", 1_000, |_| "5%".to_owned(), &["draft"]),
    (
        "speakers",
        700,
        |n| {
            let name = &letters(n)["Kor".len()..];
            let given = name[..1].to_uppercase() + &name[1..];
            format!("{given} K{name}, head of the O{name} Council, told the court that {n} crews left.\n\n")
        },
        DRAFTED,
    ),
    ("names", 500, |n| format!("On Monday {0} {0} wrote to Ann {0}.\n\n", letters(n)), DRAFTED),
    ("a body that is named once", 1_000, |_| "The group said that it left. ".to_owned(), READ),
    ("one quotation", 300, |_| "“We sail,” she said on 3 May. ".to_owned(), DRAFTED),
    (
        "quotations",
        500,
        |n| format!("On {} May the port told them “we will sail {n} boats”. ", n % 28 + 1),
        READ,
    ),
];

#[test]
fn four_times_the_text_takes_about_four_times_the_time() {
    for (shape, few, piece, commands) in TEXTS {
        growing(shape, few, commands, |pieces| {
            let text: String = (0..pieces).map(piece).collect();
            let source = format!("[sources.a]\ntitle = \"A\"\nfile = \"{pieces}.txt\"\n");
            let figure = "[figures]\nf = { label = \"Crews\", value = 3, source = \"a#2\" }\n";
            let briefing = format!("title = \"T\"\nas-of = 2024-01-01\n{source}{figure}");
            [briefing, format!("News\n\n{text}\n")]
        });
    }
}

/// A shape of facts that rest on one paragraph: its name, how many the shorter file has, a sentence by its
/// number, and the fact that tells it.
type FactShape = (&'static str, usize, fn(usize) -> String, fn(usize) -> String);

const FACTS: [FactShape; 12] = [
    (
        "events",
        200,
        |n| format!("Ann Rowe said that {} crews would leave. ", letters(n)),
        |n| format!("[events.e{n}]\ndate = 2024\ntext = \"{} crews would leave\"", letters(n)),
    ),
    (
        "events of other years",
        200,
        |n| format!("On March {}, {} the crews met. ", n % 28 + 1, 1000 + n % 1000),
        |n| format!("[events.e{n}]\ndate = {}\ntext = \"The crews met\"", 2000 + n),
    ),
    (
        "events at places",
        200,
        |n| format!("On Monday the crews met in {}. ", letters(n)),
        |n| format!("[events.e{n}]\ndate = 2024\ntext = \"The crews met in {}\"", letters(n)),
    ),
    (
        "quotes",
        200,
        |n| format!("“We need {} for the crews,” said Ann Rowe. ", letters(n)),
        |n| format!("[[positions.ann.pay]]\ntext = \"No\"\nquote = \"We need {} for the crews\"", letters(n)),
    ),
    (
        "amounts in words",
        200,
        |n| format!("They sent dozens of {} crates. ", letters(n)),
        |n| format!("[figures.f{n}]\nlabel = \"{} crates\"\nvalue = \"dozens\"", letters(n)),
    ),
    (
        "givers whom the text does not name",
        200,
        |n| format!("The port said it would need {}, ", letters(n)),
        |n| format!("[[positions.port.pay]]\ntext = \"{}\"\naccording-to = \"bea\"", letters(n)),
    ),
    (
        "holders who are meant by a pronoun",
        500,
        |n| format!("Bea Rowe said that they want {} crates. ", letters(n).to_lowercase()),
        |n| format!("[[positions.ann.pay]]\ntext = \"{} crates\"", letters(n).to_lowercase()),
    ),
    (
        "kinds of positions",
        500,
        |n| format!("Ann Rowe likes {} crates. ", letters(n).to_lowercase()),
        |n| {
            format!(
                "[[positions.ann.pay]]\ntext = \"{} crates\"\nkind = \"demand\"",
                letters(n).to_lowercase()
            )
        },
    ),
    (
        "bodies of a country",
        500,
        |n| format!("The {} Council met. ", letters(n)),
        |n| format!("[actors.a{n}]\nname = \"{} Council of Kenya\"\nkind = \"body\"", letters(n)),
    ),
    (
        "positions of bodies of each other",
        500,
        |n| format!("The {} Council said that it wants {n} crates. ", letters(n)),
        |n| {
            let whole = n.checked_sub(1).map_or(String::new(), |whole| format!("part-of = \"a{whole}\"\n"));
            let actor = format!("[actors.a{n}]\n{whole}name = \"{} Council\"", letters(n));
            format!("{actor}\n[[positions.a{n}.pay]]\ntext = \"{n} crates\"")
        },
    ),
    (
        "figures",
        500,
        |n| format!("Ann Rowe said that they caught {} crates. ", n * 7 + 11),
        |n| format!("[figures.f{n}]\nlabel = \"crates\"\nvalue = {}", n * 7 + 11),
    ),
    (
        "one quote",
        500,
        |_| "“We sail,” Ann Rowe said. ".to_owned(),
        |_| "[[positions.ann.pay]]\ntext = \"They sail\"\nquote = \"We sail\"".to_owned(),
    ),
];

#[test]
fn four_times_the_facts_of_a_paragraph_take_about_four_times_the_time() {
    let head = "title = \"T\"\nas-of = 2024-01-01\n[issues]\npay = \"Pay\"\n\
                [actors]\nann = \"Ann Rowe\"\nbea = \"Bea Rowe\"\nport = \"The port\"\n";
    for (shape, few, sentence, fact) in FACTS {
        growing(shape, few, READ, |facts| {
            let text: String = (0..facts).map(sentence).collect();
            let source = format!("[sources]\na = {{ title = \"A\", file = \"{facts}.txt\" }}\n");
            let facts_told: String = (0..facts).map(|n| fact(n) + "\nsource = \"a#2\"\n").collect();
            [format!("{head}{source}{facts_told}"), format!("News\n\n{text}\n")]
        });
    }
}

/// A shape of a fact of many words: its name, the fields before them, and some of them by their number.
type WordShape = (&'static str, &'static str, fn(usize) -> String);

const WORDS: [WordShape; 4] = [
    ("one actor whom the text does not name", "text = ", |_| "The crews of Bea Rowe met. ".to_owned()),
    ("names in a text", "text = ", |n| format!("The crews of {} met. ", letters(n))),
    ("names in a note", "text = \"No\"\nnote = ", |n| format!("The crews of {} met. ", letters(n))),
    ("names with dates", "text = ", |n| format!("On {} May {} met Ann. ", n % 28 + 1, letters(n))),
];

#[test]
fn four_times_the_words_of_a_fact_take_about_four_times_the_time() {
    for (shape, fields, words) in WORDS {
        growing(shape, 300, READ, |pieces| {
            let told: String = (0..pieces).map(words).collect();
            let briefing = format!(
                "title = \"T\"\nas-of = 2024-01-01\n[sources]\na = {{ title = \"A\", file = \"{pieces}.txt\" }}\n\
                 [actors]\nbea = \"Bea Rowe\"\n[events.e]\ndate = 2024\nsource = \"a#2\"\n{fields}\"{told}\"\n"
            );
            [briefing, "News\n\nAnn Rowe met the crews.\n".to_owned()]
        });
    }
}

#[test]
fn four_times_the_repairs_take_about_four_times_the_time() {
    let shapes: [Shape; 3] = [
        ("numbers", "[figures]", |n| format!("f{n} = {{ label = \"L\", value = 40,{:03} }}", n % 1000), ""),
        ("ids", "[actors]", |n| format!("A_{n} = \"Actor {n}\""), ""),
        ("repairs that would do harm", "[actors]", |n| format!("a{n} = {{ name = \"A\", rolle = 1 }}"), ""),
    ];
    for shape in &shapes {
        growing(shape.0, ENTRIES, &["fix"], |entries| [text(shape, entries), String::new()]);
    }
}
