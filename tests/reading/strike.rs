//! A story as a reporter would write it down: a range, a part of a whole, a disputed figure, a condition, a
//! threat, a denial, somebody who declines to comment, a deadline, something of the background, two
//! judgements; and nothing forced into a note.

use briefing::load::load;
use briefing::{render, views};
use insta::assert_snapshot;

use crate::reader::Reader;

const STRIKE: &str = include_str!("../grounding/strike.toml");

fn reader(keys: &str) -> Reader {
    Reader::open(STRIKE).size(80, 24).keys(keys)
}

#[test]
fn the_format_has_a_place_for_everything() {
    let loaded = load(STRIKE);
    assert!(loaded.all().is_empty(), "{:?}", loaded.all());
    assert!(!STRIKE.contains("note ="));
    let printed = render::text(&views::print(&loaded.briefing, None).collect(), 80, false);
    for words in [
        "11 to 13 million pounds",
        "900 of 3,100 drivers",
        "disputed by Drivers' Guild",
        "£620,000",
        "if there is no better offer by Friday",
        "threat",
        "denial",
        "no-comment",
        "deadline",
        "TLP:GREEN · draft",
        "Background",
    ] {
        assert!(printed.contains(words), "{words}: {printed}");
    }
}

#[test]
fn judgements_stand_in_the_overview() {
    assert_snapshot!(reader("1 Enter").screen(), @"
     The bus strike in Marrow      TLP:GREEN · draft · as of 18 Jun 2031 · 1 source
     1 Overview 2 Positions 3 Figures 4 Actors 5 Questions 6 Timeline 7 Sources
       Both sides move on pay. On the second guard neither does.

       Judgements ─────────────────────────────────────────────────────────────────
         likely       Pay will be settled before the licence runs out.
         55–80%       why: Both sides have moved, and they are 3 points apart.
         confidence   moderate
    ▌    rests on     Drivers' Guild: A rise of 7 percent.
                      Marrow Transit: A rise of 4 percent, if the guild drops its
                        claim for a second guard on night buses.
                      27 Jun 2031: The council has to renew the licence for night
                        buses.

         roughly      There will be no second guard on every night bus.
         even chance
         45–55%
         confidence   low
         rests on     Drivers' Guild: A second guard on night buses.
                      Marrow Transit: A rise of 4 percent, if the guild drops its
                        claim for a second guard on night buses.

          Issue                          stands      moved
     Enter follow  Tab pane  z full view  / find  ? help  q back         page 1/3 ▾
    ");
}

#[test]
fn what_a_judgement_rests_on_leads_to_it_and_back() {
    let page = reader("6 Enter").screen();
    assert!(page.contains("The walkout begins."), "{page}");
    let page = reader("6 j Enter G").screen();
    assert!(page.contains("Rests on it") && page.contains("judgement"), "{page}");
    let judged = reader("6 j Enter G Enter").screen();
    assert!(judged.contains("Pay will be settled before the licence runs out."), "{judged}");
    let found = reader("/").types("every night bus").screen();
    assert!(found.contains("judgement  There will be no second guard"), "{found}");
}

#[test]
fn a_judgement_can_be_marked_and_traced() {
    let page = Reader::open_file(STRIKE).size(80, 24).keys("1 Enter m G").screen();
    assert!(page.contains("◆ Pay will be settled before the licence runs out."), "{page}");
    let source = reader("1 Enter s").screen();
    assert!(source.contains("Pay will be settled before the licence runs out."), "{source}");
}

#[test]
fn the_sources_say_which_judgements_fall_with_them() {
    let screen = reader("7 z").screen();
    assert!(screen.contains("with it falls the judgement: Pay will be settled"), "{screen}");
}

#[test]
fn a_copied_judgement_keeps_likelihood_and_confidence_apart() {
    let briefing = load(STRIKE).briefing;
    let copied: Vec<String> =
        briefing.judgements.ids().map(|id| views::sentence(&briefing, id.into()).to_string()).collect();
    assert_snapshot!(copied.join("\n"), @"
    Judgement (likely, 55–80%): Pay will be settled before the licence runs out. Confidence: moderate. [TLP:GREEN]
    Judgement (roughly even chance, 45–55%): There will be no second guard on every night bus. Confidence: low. [TLP:GREEN]
    ");
}

#[test]
fn the_words_are_those_of_one_scale() {
    let text = |scale: &str, word: &str| {
        format!(
            "title = 'T'\nas-of = 2031\n{scale}\n[judgements.j]\ntext = 'It holds.'\nlikelihood = '{word}'\n"
        )
    };
    let problems = |scale: &str, word: &str| {
        let loaded = load(&text(scale, word));
        loaded
            .problems
            .kept
            .iter()
            .map(|problem| format!("{} {}", problem.message, problem.help.clone().unwrap_or_default()))
            .collect::<Vec<_>>()
    };
    assert_eq!(problems("", "roughly even chance"), [""; 0]);
    assert_eq!(problems("likelihood-scale = 'phia'", "realistic possibility"), [""; 0]);
    assert_snapshot!(problems("", "realistic possibility").join("\n"), @r#"`realistic possibility` is no word of the scale `icd-203` write `almost no chance`, `very unlikely`, `unlikely`, `roughly even chance`, `likely`, `probable`, `very likely`, `almost certain`; or write `likelihood-scale = "phia"` at the top"#);
    assert_snapshot!(problems("likelihood-scale = 'phia'", "very likely").join("\n"), @r#"`very likely` is no word of the scale `phia` write `remote chance`, `highly unlikely`, `unlikely`, `realistic possibility`, `likely`, `probable`, `highly likely`, `almost certain`; or write `likelihood-scale = "icd-203"` at the top"#);
    let screen = Reader::open(&text("likelihood-scale = 'phia'", "likely")).size(80, 24).screen();
    assert!(screen.contains("55–75%"), "{screen}");
}
