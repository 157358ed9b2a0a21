//! Facts held against the texts that they came from: articles of our own with their briefings, clean and with
//! planted faults.

#![expect(clippy::unwrap_used, reason = "what goes wrong here fails a test")]

use std::fs;
use std::path::Path;

use briefing::load::load;

mod amounts;
mod faults;
mod in_other_words;
mod labels;
mod look_alikes;
mod rules;
#[path = "../skipped/mod.rs"]
mod skipped;
mod stances;
mod summing_up;
mod tellers;
mod times;

use skipped::skip;

/// A briefing that is shipped, held against the article that it was made of. The article is nobody's to ship:
/// it is read from the file that `BRIEFING_ARTICLE` names, and without one this test does nothing.
#[test]
fn faults_in_the_built_in_briefing_are_caught() {
    let Some(article) = std::env::var_os("BRIEFING_ARTICLE") else {
        return skip("the built-in briefing against its article", "BRIEFING_ARTICLE names none");
    };
    let article = fs::read_to_string(article).unwrap();
    let briefing = Path::new(env!("CARGO_MANIFEST_DIR")).join("briefings/gaza-cease-fire.toml");
    let text = fs::read_to_string(briefing).unwrap();
    hold("briefings/gaza-cease-fire.toml", &text, &article);
}

/// Holds a clean briefing against its article, and then with every fault.
fn hold(name: &str, text: &str, article: &str) {
    let clean = faults::findings(text, article);
    let (kinds, missed) = faults::score(text, article);
    let (caught, all) = kinds.values().fold((0, 0), |sum, of| (sum.0 + of.0, sum.1 + of.1));
    println!("{name}: {caught} of {all} faults are caught: {kinds:?}");
    for missed in missed {
        println!("  missed: {missed}");
    }
    assert!(clean.is_empty(), "{name}: {clean:?}");
    assert!(caught * 100 >= all * 95, "{name}: {caught} of {all}");
}

#[test]
fn our_own_articles_bear_their_briefings_out_and_faults_are_caught() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/grounding");
    for name in ["camp", "ferry", "fever", "glass", "hut", "river", "salmon", "strike"] {
        let read = |end: &str| fs::read_to_string(folder.join(format!("{name}.{end}"))).unwrap();
        hold(name, &read("toml"), &read("txt"));
    }
}

#[test]
fn the_article_of_a_built_in_briefing_bears_it_out_and_faults_are_caught() {
    let (name, text) = briefing::builtin::briefing("herring-2031-03-13").unwrap();
    let loaded = load(text);
    let (_, source) = loaded.briefing.sources.iter().next().unwrap();
    hold(name, text, briefing::builtin::source(source.file.as_deref().unwrap()).unwrap());
}

#[test]
fn an_amount_that_only_a_condition_says_is_found() {
    let text = |jobs| {
        format!(
            "title = \"T\"\nas-of = 2031-05-14\nsources.a = \"A\"\nactors.bank = \"The bank\"\nissues.loan = \"Loan\"\n\
             [positions.bank.loan]\ntext = \"Lends to the mill.\"\ncondition = \"the mill keeps {jobs} jobs\"\nsource = \"#2\"\n"
        )
    };
    let article = "News\n\nThe bank lends to the mill if the mill keeps 300 jobs.\n";
    assert_eq!(faults::findings(&text(300), article), []);
    let found = faults::findings(&text(870), article);
    assert_eq!(found, [(8, "figure-not-there", "`870` does not stand in ¶2".to_owned())]);
}
