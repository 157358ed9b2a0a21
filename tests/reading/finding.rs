//! Finding words, going to anything by name, running commands.

use briefing::app::Effect;
use briefing::settings::Theme;
use insta::assert_snapshot;
use ratatui::style::Modifier;

use crate::reader::{DAM, Reader, dam, wide_dam};

/// The look of what was looked for.
const FOUND: Modifier = Modifier::BOLD.union(Modifier::UNDERLINED);

#[test]
fn texts_with_what_is_typed_are_listed_by_pane_with_their_pages() {
    assert_snapshot!(wide_dam().keys("/").types("commission").screen(), @"
     Lake Orla dam                                                        as of 14 May 2031 · 2 sources
     /commission                                                                                    1/4
    ▌  position   …if the Commission measures.  Ostra │                 dry.
       actor      Lake Commission                     │                 — Ostran officials (unnamed),
       actor      also: the Commission          Lake… │                 Courier ¶3
       event      The Commission is to meet again.    │    offer        Would look at six, if the
                                                      │                 Commission measures.
                                                      │                 + new
                                                      │                 — Ostran officials (unnamed),
                                                      │                 Courier ¶4
                                                      │    see          Who measures the flow?
                                                      │
                                                      │  Related ──────────────────────────────────────
                                                      │    event        12–13 May 2031: Two days of
                                                      │                   talks end without a deal.
                                                      │                 Jun 2030: Velm closes the gates
                                                      │                   for the first time.
     Enter select  ↑ ↓ choose  Esc cancel                                                      page 2/2
    ");
}

#[test]
fn on_a_low_screen_the_matches_have_it_to_themselves() {
    assert_snapshot!(dam().keys("/").types("gauge").screen(), @r"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     /gauge                                                 1/2
    ▌  question   why: …its own gauge alone.  Who measures the…
       question   watch: The July gauge at…   Who measures the…











     Enter select  ↑ ↓ choose  Esc cancel
    ");
}

#[test]
fn results_follow_each_key() {
    let mut reader = dam().keys("/");
    let mut counts = Vec::new();
    for char in "seven y".chars() {
        reader = reader.types(&char.to_string());
        counts.push(reader.row(1));
    }
    assert_snapshot!(counts.join("\n"), @"
    /s                                                    1/51
    /se                                                    1/6
    /sev                                                   1/2
    /seve                                                  1/2
    /seven                                                 1/2
    /seven                                                 1/1
    /seven y                                               1/1
    ");
}

#[test]
fn what_is_nowhere_is_said_to_be_nowhere() {
    assert_snapshot!(dam().keys("/").types("zeppelin").row(2), @"
    nothing found: no text of this briefing has this phrase
    ");
    assert_snapshot!(dam().keys("f").types("zeppelin").row(2), @"nothing found: no entry goes by such a name, role or");
    assert_snapshot!(dam().keys(":").types("zeppelin").row(2), @"nothing found: no command has such a name or key");
}

#[test]
fn enter_goes_to_the_match_and_back_returns_to_where_it_was_looked_for() {
    let reader = dam().keys("3 j Enter");
    let before = reader.screen();
    let reader = reader.keys("/").types("clouds").keys("Enter");
    assert_snapshot!(reader.screen(), @"
    Positions › Flow in dry…     as of 14 May 2031 · 2 sources
    1 2 Positions 3 4 5 6 7

      Lake Commission
        statement    Both sides overstate the dry years.
                     “a quarrel about clouds”
                     — What the lake can spare  ? disputed

      Related ────────────────────────────────────────────────
        figure       Floor that Ostra asks for: at least 900
                       m³/s — Ostran officials (unnamed)
                     Floor that the lake can spare: some
                       hundreds m³/s — Lake Commission
        event        12–13 May 2031: Two days of talks end
                     without a deal.
    match 1 of 1 · n next, N previous
    ");
    assert_eq!(reader.keys("Ctrl-o Esc Enter").screen(), before);
}

#[test]
fn a_cancelled_prompt_leaves_everything_as_it_was() {
    for place in ["", "2 j Enter j", "2 z j", "4 z G", "?"] {
        for prompt in ["/", "f", ":"] {
            let before = wide_dam().keys(place).drawn();
            for cancel in ["Esc", "Ctrl-c"] {
                let reader = wide_dam().keys(place).keys(prompt).types("velm").keys("Down Down").keys(cancel);
                assert_eq!(reader.drawn(), before, "{prompt} after `{place}`");
            }
        }
    }
}

#[test]
fn n_and_capital_n_walk_through_the_matches_and_say_where_they_are() {
    let reader = dam().keys("/").types("seven").keys("Enter");
    assert_snapshot!(reader.trace("n n n N N N", |reader| {
        format!("{:<44}{}", reader.footer(), reader.words_in(FOUND))
    }), @"
    n      match 2 of 2 · n next, N previous           2 Positions Ostra Seven
    n      match 1 of 2, from the beginning again · n next, N previous2 Positions seven Velm Ostra Seven
    n      match 2 of 2 · n next, N previous           2 Positions Ostra Seven
    N      match 1 of 2 · n next, N previous           2 Positions seven Velm Ostra Seven
    N      match 2 of 2, from the end again · n next, N previous2 Positions Ostra Seven
    N      match 1 of 2 · n next, N previous           2 Positions seven Velm Ostra Seven
    ");
}

#[test]
fn esc_at_home_takes_the_marks_away() {
    let reader = dam().keys("/").types("velm").keys("Enter q");
    assert_ne!(reader.words_in(FOUND), "");
    assert_eq!(reader.keys("Esc").words_in(FOUND), "");
}

#[test]
fn case_counts_once_a_capital_is_typed_and_accents_never_do() {
    let facts = "title = 'X'\n[actors]\na = 'São Tomé'\nb = 'the sao line'\nc = 'SAO'\n";
    let found = |typed: &str| Reader::open(facts).size(60, 16).keys("/").types(typed).row(1);
    assert_snapshot!(["sao", "Sao", "são", "SAO"].map(found).join("\n"), @"
    /sao                                                   1/3
    /Sao                                                   1/1
    /são                                                   1/3
    /SAO                                                   1/1
    ");
}

#[test]
fn entries_are_found_by_their_names_best_first() {
    assert_snapshot!(wide_dam().keys("f").types("flo").screen(), @"
     Lake Orla dam                                                        as of 14 May 2031 · 2 sources
     go to flo                                                                                      1/7
    ▌  issue      Flow in dry years        deadlocked │  Flow in dry years   ■ deadlocked
       question   Who measures the flow?              │
       position   Velm: Promises no floor.            │  Velm
       figure     Floor that…       at least 900 m³/s │    refusal      Promises no floor.
       position   Ostra: A floor of 900 m³/s…         │                 — Courier ¶6
       figure     Floor that the…  some hundreds m³/s │
       position   Lake Commission: Both sides…        │  Ostra
                                                      │    demand       A floor of 900 m³/s, whatever
                                                      │                 the year.
                                                      │                 ▲ hardened · red line
                                                      │                 — Ostran officials (unnamed),
                                                      │                 Courier ¶6
                                                      │
                                                      │  Lake Commission
                                                      │    statement    Both sides overstate the dry
     Enter select  ↑ ↓ choose  Esc cancel                                                    page 1/3 ▾
    ");
}

#[test]
fn going_to_an_entry_is_a_jump() {
    let reader = dam().keys("Ctrl-p").types("lake comm").keys("Enter");
    assert_snapshot!(reader.row(1), @"1 2 3 4 Actors 5 6 7");
    assert_eq!(reader.keys("Ctrl-o").row(1), dam().row(1));
}

#[test]
fn commands_show_their_keys_and_those_that_cannot_act_here_say_why() {
    assert_snapshot!(dam().keys(":").types("pa").screen(), @"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     :pa                                                   1/25
    ▌  page-down       page down              Space PgDn Ctrl-f
       page-up         page up                    b PgUp Ctrl-b
       pane-overview   Overview                               1
       pane-positions  Positions                              2
       pane-figures    Figures                                3
       pane-actors     Actors                                 4
       pane-questions  Questions                              5
       pane-timeline   Timeline                               6
       pane-sources    Sources                                7
       half-page-down  half a page down                  Ctrl-d
       half-page-up    half a page up                    Ctrl-u
       next-pane       next pane                            Tab
       previous-pane   previous pane                  Shift-Tab
     Enter select  ↑ ↓ choose  Esc cancel
    ");
    assert_snapshot!(dam().keys(":").types("forw").screen(), @r"
     Lake Orla dam                as of 14 May 2031 · 2 sources
     :forw                                                  1/1
    ▌  forward         no later place                     Alt-→












     Enter select  ↑ ↓ choose  Esc cancel
    ");
}

#[test]
fn an_exact_name_or_key_comes_first() {
    let first = |typed: &str| dam().keys(":").types(typed).row(2);
    assert_snapshot!(["q", "z", "G", "Ctrl-o", "find", "help", "pgdn"].map(first).join("\n"), @"
    ▌  quit            leave                                  q
    ▌  whole-view      the pane's full view, and back         z
    ▌  last            last row; end of the page          G End
    ▌  back            no earlier place  Ctrl-o Backspace Alt-←
    ▌  find            search the briefing, or the source…    /
    ▌  help            the keys that work here             ? F1
    ▌  page-down       page down              Space PgDn Ctrl-f
    ");
}

#[test]
fn a_command_does_what_its_key_does() {
    assert_eq!(dam().keys(":").types("pane-actors").keys("Enter").screen(), dam().keys("4").screen());
    assert_eq!(dam().keys("2 Enter :").types("q").keys("Enter").effect, Some(Effect::Quit));
    assert_snapshot!(dam().keys(":").types("forward").keys("Enter").footer(), @"no later place");
}

#[test]
fn the_line_can_be_edited() {
    let keys = "Left Left Backspace x Home y End z Ctrl-w a Space b Alt-Backspace";
    assert_snapshot!(dam().keys("/").types("one two").trace(keys, |reader| reader.row(1)), @"
    Left   /one two                                               0/0
    Left   /one two                                               0/0
    Backspace /one wo                                                0/0
    x      /one xwo                                               0/0
    Home   /one xwo                                               0/0
    y      /yone xwo                                              0/0
    End    /yone xwo                                              0/0
    z      /yone xwoz                                             0/0
    Ctrl-w /yone                                                  0/0
    a      /yone a                                                0/0
    Space  /yone a                                                0/0
    b      /yone a b                                              0/0
    Alt-Backspace /yone a                                                0/0
    ");
}

#[test]
fn text_of_any_script_is_found() {
    let facts = "title = 'X'\n[actors]\na = '世界銀行'\nb = 'وِزَارَة'\nc = 'שָׁלוֹם'\nd = 'Cafe\u{301} 👩‍🚀 crew'\n";
    for (typed, name) in
        [("界銀", "世界銀行"), ("وزارة", "وِزَارَة"), ("שלום", "שָׁלוֹם"), ("café", "Cafe\u{301}"), ("👩‍🚀", "👩‍🚀")]
    {
        let reader = Reader::open(facts).size(60, 16).keys("/").types(typed);
        assert!(reader.row(2).contains(name), "{typed}:\n{}", reader.screen());
        let reader = reader.keys("Enter");
        assert!(reader.footer().starts_with("match 1 of 1"), "{typed}:\n{}", reader.screen());
    }
}

#[test]
fn on_every_screen_a_prompt_shows_what_is_typed_and_what_is_chosen() {
    for (columns, rows) in [(40, 12), (41, 13), (60, 16), (80, 24), (99, 40), (100, 16), (200, 60)] {
        for (prompt, sign) in [("/", "/e"), ("f", "go to e"), (":", ":e")] {
            let reader = Reader::open(DAM).size(columns, rows).keys(prompt).types("e");
            for key in ["", "PgDn", "Down", "PgDn", "PgUp", "Tab", "Up"] {
                let place = format!("{key} at {columns}×{rows}:\n{}", reader.screen());
                let reader = Reader::open(DAM).size(columns, rows).keys(prompt).types("e").keys(key);
                assert!(reader.row(1).starts_with(sign), "{place}");
                let chosen = reader.row_of_cursor();
                assert!(chosen.is_some_and(|row| row.contains(['e', 'E'])), "{place}");
            }
        }
    }
}

#[test]
fn a_prompt_outlives_every_change_of_size() {
    let mut reader = Reader::open(DAM).size(80, 24).keys("/").types("velm").keys("Down Down");
    let chosen = reader.size(200, 60).row_of_cursor();
    reader = Reader::open(DAM).size(80, 24).keys("/").types("velm").keys("Down Down");
    for (columns, rows) in [(0, 0), (39, 11), (40, 12), (500, 3), (1, 200), (200, 60)] {
        reader = reader.size(columns, rows);
        reader.drawn();
    }
    assert_eq!(reader.row_of_cursor(), chosen);
}

#[test]
fn a_click_chooses_and_a_click_on_what_is_chosen_takes() {
    let chosen = dam().keys("f").types("lake").click_at(20, 3);
    assert_eq!(chosen.screen(), dam().keys("f").types("lake").keys("Down").screen());
    let taken = dam().keys("f").types("lake").click_at(20, 2);
    assert_eq!(taken.screen(), dam().keys("f").types("lake").keys("Enter").screen());
    let turned = dam().keys(":").wheel(20, 5, 2);
    assert_eq!(turned.screen(), dam().keys(": Down Down Down Down Down Down").screen());
}

#[test]
fn beside_a_prompt_the_page_fits_its_room() {
    for keys in ["/", "f", "o", ": Esc /", "/ x x x", "4 Enter j /"] {
        let screen = dam().size(120, 36).keys(keys).screen();
        let pages = screen.lines().filter_map(|line| line.split_once('│'));
        let cut: Vec<_> = pages.filter(|(_, page)| page.trim_end().ends_with('…')).collect();
        assert!(cut.is_empty(), "{keys}\n{screen}");
    }
}

#[test]
fn where_a_prompt_has_nothing_to_pick_nothing_of_the_page_is_selected() {
    let reader = dam().size(120, 36).keys("4 Enter j /");
    assert!(reader.screen().contains("What it does to others") || reader.screen().contains("Velm"));
    let marked = reader.screen().lines().filter(|line| line.contains('▌')).count();
    assert_eq!(marked, 0, "{}", reader.screen());
}

#[test]
fn a_paste_is_typed_into_the_prompt_and_nowhere_else() {
    let reader = dam().pastes("hello queen\n");
    assert!(reader.effect.is_none());
    assert_eq!(reader.footer(), "pasted text goes into a prompt; / opens one");
    let reader = reader.keys("/").pastes("The July\r\n\u{7}gau").types("ge").pastes("\r\n");
    assert_eq!(reader.row(1), "/The July gauge                                        1/1");
    let reader = dam().keys("/").pastes(&"long ".repeat(300));
    assert_eq!(reader.footer(), "the end of the text does not fit in the line");
}

#[test]
fn letters_of_other_scripts_act_as_the_keys_in_their_places_where_they_have_none() {
    assert_eq!(dam().keys("2 о").selected(), dam().keys("2 j").selected());
    assert_eq!(dam().keys("Ж").types("о").row(1).chars().next(), Some(':'));
    assert_eq!(dam().settings("keys.last = ['о']").keys("2 о").selected(), dam().keys("2 G").selected());
}

#[test]
fn a_search_remembers_what_was_looked_for() {
    let typed = |reader: &Reader| reader.row(1).split("  ").next().unwrap_or_default().to_owned();
    let reader = dam().keys("/").types("gauge").keys("Enter /").types("floor").keys("Enter /");
    let walked = reader.trace("↑ ↑ ↑ ↓ ↓", |reader| reader.row(1));
    assert_snapshot!(walked, @"
    ↑      /floor                                                 1/6
    ↑      /gauge                                                 1/2
    ↑      /gauge                                                 1/2
    ↓      /floor                                                 1/6
    ↓      /floor                                                 2/6
    ");
    let reader = dam().keys("/").types("gauge").keys("Esc / ↑");
    assert_eq!(typed(&reader), "/", "what was given up is not remembered");
    let reader = dam().keys("/").types("floor").keys("Enter f ↑");
    assert_eq!(typed(&reader), "go to", "nor elsewhere");
}

#[test]
fn a_theme_is_a_command() {
    let reader = dam().keys(":").types("theme d");
    assert_eq!(reader.row(2), "▌  theme           dark");
    assert_eq!(reader.keys("Enter").effect, Some(Effect::Theme(Theme::Dark)));
}

/// The choices of a prompt, without the page beside them.
fn choices(reader: &Reader) -> String {
    let screen = reader.screen();
    let rows = screen.lines().skip(2).filter_map(|row| row.split('│').next()).map(str::trim_end);
    rows.take_while(|row| !row.is_empty()).collect::<Vec<_>>().join("\n")
}

#[test]
fn what_is_gone_to_is_found_by_its_role_or_its_value_too() {
    let found = |typed| choices(&wide_dam().size(120, 18).keys("f").types(typed));
    assert_snapshot!(found("mediator"), @"▌  actor      Lake Commission  body · mediator");
    assert_snapshot!(found("4,500"), @"▌  figure     Loan for the dam             4,500,000 crowns");
    assert_snapshot!(found("deadlocked"), @"▌  issue      Flow in dry years                  deadlocked");
}

#[test]
fn names_come_before_other_texts() {
    let text = "title = 'T'\nas-of = 2031\n[actors]\na = { name = 'Ana', role = 'mediator' }\n\
                b = 'The Mediator'\nc = 'Medical aid to railworkers'\n";
    let reader = Reader::open(text).size(120, 18).keys("f").types("mediator");
    assert_snapshot!(choices(&reader), @"
    ▌  actor      The Mediator
       actor      Ana  mediator
       actor      Medical aid to railworkers
    ");
    assert!(reader.keys("Down Enter").screen().contains("Ana   mediator"));
}

#[test]
fn results_say_whose_position_and_which_number_it_is() {
    let found = |typed| choices(&wide_dam().size(160, 18).keys("/").types(typed));
    assert_snapshot!(found("no floor"), @"▌  position   Promises no floor.                                           Velm");
    assert_snapshot!(found("asks for"), @"▌  figure     Floor that Ostra asks for                       at least 900 m³/s");
}

#[test]
fn a_row_that_is_cut_says_so_and_a_figure_is_named_once() {
    let gaza = |columns, rows, typed: &str| {
        let (name, text) = briefing::builtin::ALL[0];
        Reader::open_as(name, text).size(columns, rows).keys("f").types(typed).screen()
    };
    let narrow = gaza(40, 12, "decides");
    assert!(narrow.contains("event      The US decides not to…\n"), "{narrow}");
    let wide = gaza(200, 60, "killed in");
    let row = wide.lines().find(|row| row.contains("figure     Killed in Gaza")).expect("a row");
    let row = row.split('│').next().expect("a list beside the page");
    assert_eq!(row.matches("Killed in Gaza").count(), 1, "{row}");
}

/// At the end of a page the match cannot stand at the top of the screen.
#[test]
fn what_is_done_after_a_search_is_done_to_the_fact_that_was_found() {
    let entry = |party: &str, words: &str| {
        format!("[positions.{party}]\npay = {{ text = \"{words}\", kind = \"demand\", source = \"a\" }}\n")
    };
    let parties: Vec<_> = ["ann", "bert", "carl", "dora"]
        .into_iter()
        .map(|party| entry(party, if party == "carl" { "Wants herring." } else { "Wants boats." }))
        .collect();
    let text = format!(
        "title = \"T\"\nas-of = 2031-05-14\nsources.a = \"A\"\n[issues]\npay = \"Pay\"\n[actors]\nann = \"Ann\"\nbert = \"Bert\"\n\
         carl = \"Carl\"\ndora = \"Dora\"\n{}",
        parties.concat()
    );
    let reader = Reader::open(&text).size(80, 24).keys("/").types("herring").keys("Enter");
    assert!(reader.screen().contains("Wants boats."), "{}", reader.screen());
    let reader = reader.keys("s");
    assert!(reader.screen().contains("Carl on Pay   position"), "{}", reader.screen());
}

#[test]
fn a_key_that_a_prompt_does_not_know_says_which_ones_it_does() {
    let said = dam().keys("/ Ctrl-o").footer();
    assert_eq!(said, "in a prompt: type, ↑ ↓ to move, Enter to select, Esc to cancel");
}
