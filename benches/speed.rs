//! Times of the steps from the text of a briefing to a frame of it, for a small file and for one with 5,000
//! facts, and of loading files of many small entries.
//!
//! `cargo bench -- key` measures the steps whose names hold "key".

use std::hint::black_box;

use briefing::app::key::{Key, KeyCode};
use briefing::app::{App, AppEvent, Version};
use briefing::article::Paragraphs;
use briefing::builtin;
use briefing::compare::compare;
use briefing::export;
use briefing::grounding;
use briefing::layout::{Wide, layout};
use briefing::load::load;
use briefing::model::{Briefing, EntryId, Relation};
use briefing::search::{Index, NameIndex, Needle, Query};
use briefing::tui::{self, Appearance};
use briefing::views::{self, Pane};
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use memchr::memmem;
use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32String};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

#[path = "generate/checked.rs"]
mod checked;
mod generate;

const SIZES: [usize; 2] = [60, 5000];
/// How many entries the files of one shape have: the second should take ten times as long to load as the first.
const ENTRIES: [usize; 2] = [2000, 20_000];
/// How many facts are checked against an article: the second check should take four times as long as the first.
const CHECKED: [usize; 2] = [500, 2000];
/// Columns of a page beside the lists of a large terminal.
const PAGE: u16 = 126;
const SCREEN: (u16, u16) = (200, 60);

fn loading(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("load");
    group.bench_function("builtin", |bencher| bencher.iter(|| load(black_box(builtin::ALL[0].1))));
    for facts in SIZES {
        let text = generate::briefing(facts);
        group.bench_with_input(BenchmarkId::new("generated", facts), &text, |bencher, text| {
            bencher.iter(|| load(black_box(text)));
        });
        group.bench_with_input(BenchmarkId::new("toml-alone", facts), &text, |bencher, text| {
            bencher.iter(|| toml::de::DeTable::parse(black_box(text)));
        });
        group.bench_with_input(BenchmarkId::new("version", facts), &text, |bencher, text| {
            bencher.iter(|| Version::new("big.toml", black_box(text).clone()));
        });
    }
}

/// The rows of a file for other programs, and the whole of it as JSON.
fn exporting(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("export");
    for facts in SIZES {
        let text = generate::briefing(facts);
        let loaded = load(&text);
        group.bench_with_input(BenchmarkId::new("rows", facts), &loaded, |bencher, loaded| {
            bencher.iter(|| {
                export::rows("big.toml", &text, black_box(&loaded.briefing), &export::FACT_KINDS).count()
            });
        });
        group.bench_with_input(BenchmarkId::new("document", facts), &loaded, |bencher, loaded| {
            bencher.iter(|| export::document("big.toml", &text, black_box(loaded)));
        });
    }
}

/// Files of many small entries of one shape, which only loading that takes time in proportion to the text
/// reads fast.
fn shapes(criterion: &mut Criterion) {
    /// A name, the top of the file, and an entry by its number.
    type Shape = (&'static str, &'static str, fn(usize) -> String);
    const SHAPES: [Shape; 6] = [
        ("short-form", "[actors]", |n| format!("n{n} = \"Actor {n}\"")),
        ("in-braces", "[actors]", |n| format!("n{n} = {{ name = \"Actor {n}\", part-of = \"n{}\" }}", n / 2)),
        ("tables", "", |n| format!("[actors.n{n}]\nname = \"Actor {n}\"")),
        ("dotted", "issues.i = \"I\"", |n| {
            format!("actors.n{n}.name = \"A {n}\"\npositions.n{n}.i.text = \"Wants more than was offered\"")
        }),
        ("unknown-keys", "[actors.a]\nname = \"A\"", |n| format!("key-{n} = {n}")),
        ("broken", "x y z", |n| format!("[actors.n{n}]\nname = Actor {n}")),
    ];
    let mut group = criterion.benchmark_group("shape");
    for (name, top, entry) in SHAPES {
        for entries in ENTRIES {
            let text = (0..entries).fold(format!("{top}\n"), |text, n| text + &entry(n) + "\n");
            group.bench_with_input(BenchmarkId::new(name, entries), &text, |bencher, text| {
                bencher.iter(|| load(black_box(text)));
            });
        }
    }
}

/// A check, which should take at most three times as long as what it cannot do without: loading the briefing,
/// and reading the article, which is all that is done for a briefing without facts.
fn checking(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("check");
    for facts in CHECKED {
        let (text, article) = checked::checked(facts);
        let (bare, _) = checked::checked(0);
        let texts = |briefing: &Briefing| {
            briefing.sources.ids().map(|source| (source, Paragraphs::of(&article))).collect()
        };
        let check = |text: &str| {
            let briefing = load(text).briefing;
            grounding::against(&briefing, &texts(&briefing))
        };
        group.bench_function(format!("load/{facts}"), |bencher| bencher.iter(|| load(black_box(&text))));
        group.bench_function(format!("read/{facts}"), |bencher| bencher.iter(|| check(black_box(&bare))));
        group.bench_function(format!("all/{facts}"), |bencher| bencher.iter(|| check(black_box(&text))));
    }
}

/// What is different between two briefings, which should take at most half as long again as loading both. In
/// the second, some of the facts have another word.
fn comparing(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("diff");
    for facts in SIZES {
        let old = generate::briefing(facts);
        let word = |(number, line): (usize, &str)| {
            if number % 4 == 0 { line.replace("bridge", "weir") + "\n" } else { format!("{line}\n") }
        };
        let new: String = old.lines().enumerate().map(word).collect();
        let load_both = || [&old, &new].map(|text| load(black_box(text)));
        group.bench_function(format!("load/{facts}"), |bencher| bencher.iter(load_both));
        group.bench_function(format!("all/{facts}"), |bencher| {
            bencher.iter(|| {
                let [old, new] = load_both();
                compare(&old.briefing, &new.briefing).len()
            });
        });
    }
}

fn pages(criterion: &mut Criterion) {
    for facts in SIZES {
        let loaded = load(&generate::briefing(facts));
        let briefing = &loaded.briefing;
        let mut group = criterion.benchmark_group(format!("page-{facts}"));
        for entry in most_linked(briefing) {
            let (section, _) = briefing.key(entry);
            group
                .bench_function(section, |bencher| bencher.iter(|| views::entry(briefing, black_box(entry))));
            let page = views::entry(briefing, entry);
            group.bench_function(format!("{section}/layout"), |bencher| {
                bencher.iter(|| layout(black_box(&page), PAGE, Wide::From(0)));
            });
        }
        for pane in Pane::ALL {
            let name = format!("whole-{}", pane.title().to_lowercase());
            group.bench_function(&name, |bencher| bencher.iter(|| views::whole(briefing, black_box(pane))));
            let page = views::whole(briefing, pane);
            group.bench_function(format!("{name}/layout"), |bencher| {
                bencher.iter(|| layout(black_box(&page), PAGE, Wide::From(0)));
            });
        }
    }
}

fn keys(criterion: &mut Criterion) {
    for facts in SIZES {
        let text = generate::briefing(facts);
        let mut group = criterion.benchmark_group(format!("key-{facts}"));
        for pane in Pane::ALL {
            let (mut app, mut terminal) = open(&text);
            press(&mut app, pane_key(pane));
            let mut keys = "jjjjkkkk".chars().cycle();
            group.bench_function(format!("frame-{}", pane.title().to_lowercase()), |bencher| {
                bencher.iter(|| {
                    press(&mut app, keys.next().unwrap_or_default());
                    draw(&app, &mut terminal);
                });
            });
        }
        let (mut app, mut terminal) = open(&text);
        press(&mut app, pane_key(Pane::Figures));
        group.bench_function("held-500", |bencher| {
            bencher.iter(|| {
                (0..250).for_each(|_| press(&mut app, 'j'));
                (0..250).for_each(|_| press(&mut app, 'k'));
                draw(&app, &mut terminal);
            });
        });
    }
}

/// A keystroke of `/`: all texts that hold what was typed, against one scan of the same texts by memmem.
fn finding(criterion: &mut Criterion) {
    for facts in SIZES {
        let loaded = load(&generate::briefing(facts));
        let mut group = criterion.benchmark_group(format!("find-{facts}"));
        group.bench_function("index", |bencher| bencher.iter(|| Index::new(black_box(&loaded.briefing))));
        let index = Index::new(&loaded.briefing);
        let texts = every_text(&index);
        for typed in ["e", "re", "reservoir", "count by Kesh", "no such words"] {
            let Some(needle) = Needle::new(typed) else { continue };
            group.bench_function(format!("{typed}/hits"), |bencher| {
                bencher.iter(|| index.find(black_box(&needle)));
            });
            let folded = if typed.contains('K') { texts.clone() } else { texts.to_lowercase() };
            group.bench_function(format!("{typed}/memmem"), |bencher| {
                bencher.iter(|| memmem::find_iter(black_box(folded.as_bytes()), typed).count());
            });
        }
    }
}

/// Every text that is looked through.
fn every_text(index: &Index) -> String {
    let letters =
        ('a'..='z').chain('0'..='9').filter_map(|letter| Needle::new(letter.encode_utf8(&mut [0; 4])));
    let hits = letters.flat_map(|needle| index.find(&needle));
    let mut texts: Vec<_> = hits.map(|hit| index.text(hit)).collect();
    texts.sort_by_key(|text| text.as_ptr());
    texts.dedup_by_key(|text| text.as_ptr());
    texts.join("\n")
}

/// A keystroke in the picker of entries: the entries that fit, best first, against the scores alone.
fn naming(criterion: &mut Criterion) {
    for facts in SIZES {
        let loaded = load(&generate::briefing(facts));
        let briefing = &loaded.briefing;
        let mut group = criterion.benchmark_group(format!("name-{facts}"));
        group.bench_function("names", |bencher| bencher.iter(|| NameIndex::of(black_box(briefing))));
        let names = NameIndex::of(briefing);
        let strings: Vec<Utf32String> = names.names().map(Into::into).collect();
        for typed in ["", "e", "kesh", "rvrdam", "'gauge kesh", "zqzq"] {
            group.bench_function(format!("{typed}/rank"), |bencher| {
                bencher.iter(|| names.rank(&Query::new(black_box(typed))));
            });
            let mut matcher = Matcher::new(Config::DEFAULT);
            group.bench_function(format!("{typed}/nucleo"), |bencher| {
                bencher.iter(|| {
                    let pattern = Pattern::parse(black_box(typed), CaseMatching::Smart, Normalization::Smart);
                    let scores =
                        strings.iter().filter_map(|name| pattern.score(name.slice(..), &mut matcher));
                    scores.collect::<Vec<_>>()
                });
            });
        }
    }
}

/// The entry of each section that most others refer to.
fn most_linked(briefing: &Briefing) -> Vec<EntryId> {
    let references = |entry: &EntryId| {
        let links = briefing.links().to(*entry).iter();
        links.filter(|link| link.how != Relation::Mentions).count()
    };
    let sections = ["sources", "actors", "issues", "figures", "events", "questions"];
    let entries = |section| briefing.entries().filter(move |entry| briefing.key(*entry).0 == section);
    sections.into_iter().filter_map(|section| entries(section).max_by_key(references)).collect()
}

fn open(text: &str) -> (App, Terminal<TestBackend>) {
    let mut app = App::new(Version::new("big.toml", text.to_owned()));
    app.update(AppEvent::Resize(SCREEN.0, SCREEN.1));
    let Ok(terminal) = Terminal::new(TestBackend::new(SCREEN.0, SCREEN.1));
    (app, terminal)
}

fn press(app: &mut App, character: char) {
    app.update(AppEvent::Key(Key::new(KeyCode::Char(character), false, false)));
}

fn pane_key(pane: Pane) -> char {
    char::from_digit(u32::try_from(pane.index()).unwrap_or_default() + 1, 10).unwrap_or_default()
}

fn draw(app: &App, terminal: &mut Terminal<TestBackend>) {
    let Ok(_) = terminal.draw(|frame| tui::draw(app, Appearance::default(), frame));
}

criterion_group!(benches, loading, exporting, shapes, checking, comparing, pages, keys, finding, naming);
criterion_main!(benches);
