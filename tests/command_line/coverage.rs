//! What of the texts of sources is in no fact.

use super::*;

const BRIEFING: &str = r##"title = "The bridge"
as-of = 2030-05-04

[sources.gazette]
title = "Bridge stays shut"
publisher = "Gazette"
published = 2030-05-04
file = "bridge.txt"

[actors]
quill = { name = "Mara Quill", aka = "Quill" }

[figures.cars]
label = "Cars a day before"
value = 1_200
qualifier = "more than"
unit = "cars"
source = "#2"
"##;
const TEXT: &str = "Bridge stays shut\n\nMore than 1,200 cars a day crossed it, the town said.\n\n\
    “Nobody drives there now,” said Mara Quill. The Sel Road Authority shut it on 2 May for 30 days.\n";

/// What `briefing coverage` says of a briefing beside its text.
fn covered(options: &[&str]) -> Ran {
    covered_by(BRIEFING, options)
}

/// What it says of another briefing beside that text.
fn covered_by(briefing: &str, options: &[&str]) -> Ran {
    let briefing_file = file("bridge.toml", briefing);
    let folder = briefing_file.parent().unwrap();
    fs::write(folder.join("bridge.txt"), TEXT).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_briefing"));
    finish(command.arg("coverage").args(options).arg("bridge.toml").current_dir(folder))
}

#[test]
fn what_is_in_no_fact_is_said_by_paragraph() {
    let ran = covered(&[]);
    let expected = "Gazette   bridge.toml
  ¶2  statement  the town: More than 1,200 cars a day crossed it, the town said.
  ¶3  amount     30 days · …Sel Road Authority shut it on 2 May for 30 days.
      quote      Mara Quill: “Nobody drives there now”
      statement  Mara Quill: “Nobody drives there now,” said Mara Quill.
      name       Sel Road Authority
      date       2 May · …The Sel Road Authority shut it on 2 May for 30 days.
  In facts: 1 of 2 amounts, 0 of 1 quote, 0 of 2 statements, 1 of 2 names, 0 of
  1 date.
";
    assert_eq!((ran.status, ran.out.as_str(), ran.err.as_str()), (0, expected, ""));
}

/// A fact that tells an amount or a day by the way leaves it without an entry of its own.
#[test]
fn what_only_the_words_of_other_facts_hold_is_named() {
    let event = "[events.shut]\ndate = \"2030-05\"\ntext = \"The authority shuts it for 30 days, from 2 May.\"\nsource = \"#3\"\n";
    let ran = covered_by(&format!("{BRIEFING}{event}"), &[]);
    assert!(
        ran.out
            .contains("  1 date.\n  Without a figure or an event of their own: 30 days (¶3), 2 May (¶3).\n"),
        "{}",
        ran.out
    );
    let dated = event.replace("\"2030-05\"", "2030-05-02");
    let ran = covered_by(&format!("{BRIEFING}{dated}"), &["--format=json"]);
    let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let amount =
        serde_json::json!([{ "paragraph": 3, "kind": "amount", "words": "30 days", "bytes": [92, 99] }]);
    assert_eq!(json[0]["in-passing"], amount);
}

#[test]
fn programs_get_a_line_each_or_json() {
    let ran = covered(&["--format=short"]);
    assert!(ran.out.contains("bridge.toml: gazette#3: name: Sel Road Authority\n"), "{}", ran.out);
    let ran = covered(&["--format=json"]);
    let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(json[0]["shares"][0], serde_json::json!({ "kind": "amount", "held": 1, "all": 2 }));
    let quote = serde_json::json!({
        "paragraph": 3, "kind": "quote", "words": "Nobody drives there now,", "speaker": "Mara Quill", "bytes": [3, 27],
    });
    assert_eq!(json[0]["missing"][2], quote);
}

#[test]
fn a_share_can_be_required() {
    let ran = covered(&["--require=90", "--format=short"]);
    let expected = "briefing: bridge.toml: 2 of 8 parts are in facts: 25 %, not 90 %\n";
    assert_eq!((ran.status, ran.err.as_str()), (1, expected));
    assert_eq!(covered(&["--require=25", "--format=short"]).status, 0);
}

#[test]
fn without_a_text_nothing_can_be_said() {
    let bare = file("bare.toml", "title = \"x\"\nas-of = 2030-05-04\n[sources]\na = \"A\"\n");
    let ran = briefing(["coverage".as_ref(), bare.as_os_str()]);
    assert_eq!(ran.status, 2);
    assert!(
        ran.err.ends_with("no source has a text on file; name one with `--against TEXT`\n"),
        "{}",
        ran.err
    );
}

#[test]
fn a_broken_file_and_a_text_that_is_gone_are_told() {
    let broken = file("broken.toml", "title = \"x\"\nas-of = 2030-05-04\n[sources]\na = \"A\"\nx = [\n");
    let ran = briefing(["coverage".as_ref(), broken.as_os_str()]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.ends_with("the file is broken (1 error): `briefing check` says where\n"), "{}", ran.err);
    let gone = "title = \"x\"\nas-of = 2030-05-04\n[sources.a]\ntitle = \"A\"\nfile = \"gone.txt\"\n";
    let gone = file("gone.toml", gone);
    let ran = briefing(["coverage".as_ref(), gone.as_os_str()]);
    let why = "the text `gone.txt` cannot be read: there is no such file; `--against a=TEXT` names another\n";
    assert!(ran.status == 2 && ran.err.ends_with(why), "{}", ran.err);
}

#[test]
fn of_a_text_that_cannot_be_read_the_report_says_so() {
    let briefing_file = file("bridge.toml", "title = \"The bridge\"\n[sources.a]\ntitle = \"Bridge\"\n");
    let folder = briefing_file.parent().unwrap();
    for (text, said) in [
        ("外交部长说,有300人死亡。\n\n“我们不会离开这里,”他说。\n", "in letters that cannot be read here"),
        (
            "La ministre a dit que le pont est fermé et que les quais sont ouverts.\n",
            "The text is not in English",
        ),
    ] {
        fs::write(folder.join("text.txt"), text).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_briefing"));
        let ran =
            finish(command.args(["coverage", "--against", "text.txt", "bridge.toml"]).current_dir(folder));
        assert!(ran.out.contains(said), "{}", ran.out);
    }
}

fn missing_statements(text: &str, facts: &str) -> Vec<String> {
    missing("statement", text, facts)
}

/// The parts of a kind that are in no fact of a briefing with one source, whose text is `text`; `facts` are
/// behind its actors.
fn missing(kind: &str, text: &str, facts: &str) -> Vec<String> {
    let briefing = format!(
        "title = \"T\"\nas-of = 2030-05-04\n[sources]\ng = {{ title = \"T\", published = 2030-05-04, file = \"t.txt\" }}\n\
         [issues]\nquay = {{ name = \"Quay\" }}\n[actors]\nquill = {{ name = \"Mara Quill\", aka = \"Quill\" }}\n\
         crews = {{ name = \"The crews\", aka = \"crews\" }}\n{facts}"
    );
    let file = file("t.toml", &briefing);
    let folder = file.parent().unwrap();
    fs::write(folder.join("t.txt"), format!("The quay\n\n{text}\n")).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_briefing"));
    let ran = finish(command.args(["coverage", "--format=json", "t.toml"]).current_dir(folder));
    let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{}", ran.err));
    let missing = json[0]["missing"].as_array().unwrap().iter();
    let parts = missing.filter(|part| part["kind"] == kind);
    parts.map(|part| part["words"].as_str().unwrap_or_default().to_owned()).collect()
}

/// What somebody says in one sentence is not held by a fact for another sentence of the paragraph.
#[test]
fn a_fact_holds_the_statement_that_it_fits() {
    let two =
        "Mara Quill said that the old quay leaks. She added that the lighthouse of the quay needs paint.";
    let leak = "[positions.quill]\nquay = { text = \"The old quay leaks.\", source = \"#2\" }\n";
    assert_eq!(missing_statements(two, leak), ["She added that the lighthouse of the quay needs paint."]);
    let both = "[positions.quill]\nquay = { text = \"The quay leaks and its lighthouse needs paint.\", source = \"#2\" }\n";
    assert!(missing_statements(two, both).is_empty());
    // In other words than the text has.
    let other =
        format!("{leak}[[positions.quill.quay]]\ntext = \"A coat of white is due.\"\nsource = \"#2\"\n");
    let other = other
        .replace("[positions.quill]\nquay = { ", "[[positions.quill.quay]]\n")
        .replace(", source", "\nsource")
        .replace(" }", "");
    assert!(missing_statements(two, &other).is_empty());
}

/// A figure has its amount wherever the text tells it; without it, each place is listed.
#[test]
fn an_amount_that_is_told_twice_is_held_by_one_figure() {
    let text = "The quay lost 40 boats and four per cent of its trade.\n\nThe 40 boats were new. Rents fell four per cent.";
    assert_eq!(missing("amount", text, ""), ["40", "four per cent", "40", "four per cent"]);
    let lost = "[figures.lost]\nlabel = \"Boats lost by the quay\"\nvalue = 40\nsource = \"#2\"\n";
    assert_eq!(missing("amount", text, lost), ["four per cent", "four per cent"]);
    let trade =
        "[figures.trade]\nlabel = \"Trade lost by the quay\"\nvalue = 4\nunit = \"%\"\nsource = \"#2\"\n";
    // Another share of something else is not held by it.
    assert_eq!(missing("amount", text, &format!("{lost}{trade}")), ["four per cent"]);
}

#[test]
fn of_two_things_side_by_side_a_fact_must_tell_both() {
    let text =
        "The crews insist on a quick repair of the quay and a higher wage for divers, Mara Quill said.";
    let one = "[positions.crews]\nquay = { text = \"The quay must be mended: a quick repair.\", according-to = \"quill\", source = \"#2\" }\n";
    assert_eq!(missing_statements(text, one), [text]);
    let both = one.replace("repair.", "repair, and divers get a higher wage.");
    assert!(missing_statements(text, &both).is_empty());
}

#[test]
fn what_somebody_wants_is_held_by_no_refusal_and_no_figure() {
    let text =
        "The crews want to sail for the southern island at dawn with the four boats that lie at the quay.";
    let refusal = "[positions.crews]\nquay = { text = \"No boats for the island.\", kind = \"refusal\", source = \"#2\" }\n";
    assert_eq!(missing_statements(text, refusal), [text]);
    let figure = "[figures.boats]\nlabel = \"Boats at the quay\"\nvalue = 4\naccording-to = \"crews\"\nsource = \"#2\"\n";
    assert_eq!(missing_statements(text, figure), [text]);
    let demand =
        refusal.replace("No boats for the island", "They sail for the island").replace("refusal", "demand");
    assert!(missing_statements(text, &demand).is_empty());
}

/// Neither what a sentence says of somebody by the way, nor what somebody else insists on in it, is what its
/// speaker says.
#[test]
fn what_is_said_by_the_way_holds_no_statement() {
    let text = "Mara Quill, who sails for Sel by ferry on Monday, said that divers were too slow.";
    let trip = "[events.trip]\ndate = 2030-05-06\ntext = \"She sails for Sel by ferry.\"\nactor = \"quill\"\nsource = \"#2\"\n";
    assert_eq!(missing_statements(text, trip), [text]);
    let text = "The quay stays shut, Mara Quill said, while the crews insist that ferries call again.";
    let facts = "[positions.quill]\nquay = { text = \"The quay stays shut.\", source = \"#2\" }\n";
    assert_eq!(missing_statements(text, facts), ["while the crews insist that ferries call again."]);
}

#[test]
fn what_a_report_says_is_held_by_a_position_that_quotes_it() {
    let text = "Boats that are lost are “rarely ever looked for”, the report said.";
    let told = "[positions.quill]\nquay = { text = \"Nobody looks for lost boats.\", source = \"#2\" }\n";
    assert_eq!(missing_statements(text, told), [text]);
    let quoted = told.replace(", source", ", quote = \"rarely ever looked for\", source");
    assert!(missing_statements(text, &quoted).is_empty());
}

#[test]
fn a_quotation_over_several_sentences_is_listed_once_and_a_denial_beside_a_quote_is_held() {
    let text = "Bridge stays shut\n\n“The quay is old. Nobody drives on it now,” said Mara Quill.\n\n\
        Quill denied that any such offer had been made. “I have not seen it on any sheet of paper,” she said.\n";
    let position = "[issues]\noffer = \"Offer\"\n[positions.quill]\noffer = { text = \"No such offer was made.\", kind = \"denial\", \
        quote = \"I have not seen it on any sheet of paper\", source = \"#3\" }\n";
    let briefing_file =
        file("bridge.toml", BRIEFING.replace("[figures.cars]", &format!("{position}[figures.cars]")));
    let folder = briefing_file.parent().unwrap();
    fs::write(folder.join("bridge.txt"), text).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_briefing"));
    let ran = finish(command.arg("coverage").arg("bridge.toml").current_dir(folder));
    let listed: Vec<_> =
        ran.out.lines().filter(|line| line.contains("quote  ") || line.contains("statement  ")).collect();
    assert_eq!(
        listed,
        ["  ¶2  quote  Mara Quill: “The quay is old. Nobody drives on it now”"],
        "{}",
        ran.out
    );
}

#[test]
fn a_folder_stands_for_its_briefings() {
    let briefing_file = file("bridge.toml", BRIEFING);
    let folder = briefing_file.parent().unwrap();
    fs::write(folder.join("bridge.txt"), TEXT).unwrap();
    fs::write(folder.join("other.toml"), "[package]\nname = 'x'\n").unwrap();
    let ran = briefing_in(folder, &["coverage", "--format", "short", "."]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert!(ran.out.starts_with("bridge.toml: gazette#2: statement: "), "{}", ran.out);
}

/// One entry may tell two things: in its text, and in its quote or in what was so before.
#[test]
fn an_entry_with_several_texts_holds_a_statement_with_each() {
    let text = "The town crews had said that it would not open this summer at all. Now the crews offer to open it once more, Mara Quill said.";
    let offer = "[positions.crews]\nquay = { text = \"It opens once more.\", was = \"It does not open this summer.\", movement = \"softened\", according-to = \"quill\", source = \"#2\" }\n";
    assert!(missing_statements(text, offer).is_empty());
    let ruled_out = "Mara Quill ruled out pulling the crews back by law for now.";
    let refusal = "[positions.quill]\nquay = { text = \"No law that pulls crews back.\", kind = \"refusal\", source = \"#2\" }\n";
    assert!(missing_statements(ruled_out, refusal).is_empty());
}

#[test]
fn figures_with_all_amounts_hold_what_a_survey_found() {
    let text = "A poll by the crews in March found 47% of owners against the quay and 33% for it.";
    let share = |key: &str, value: u32, label: &str| {
        format!(
            "[figures.{key}]\nlabel = \"{label}\"\nvalue = {value}\nunit = \"%\"\naccording-to = \"crews\"\nsource = \"#2\"\n"
        )
    };
    let against = share("against", 47, "No");
    assert_eq!(missing_statements(text, &against), [text]);
    assert!(missing_statements(text, &format!("{against}{}", share("for", 33, "Yes"))).is_empty());
    // Who was asked takes the stand, and not the poll.
    let text = "A poll of 640 owners by the crews found that 47% rejected the quay.";
    let asked =
        "[figures.asked]\nlabel = \"Asked\"\nvalue = 640\naccording-to = \"crews\"\nsource = \"#2\"\n";
    assert_eq!(missing_statements(text, asked), [text]);
    assert!(missing_statements(text, &format!("{asked}{against}")).is_empty());
    let text = "The crews estimate that 47% could be against it.";
    assert!(missing_statements(text, &against).is_empty());
}

#[test]
fn whoever_only_denies_is_held_by_a_denial_and_by_a_fact_that_is_disputed() {
    let text = "Mara Quill denies the claim. She said the nets were new.";
    let of = |kind: &str| {
        format!(
            "[positions.quill]\nquay = {{ text = \"The nets were new.\", kind = \"{kind}\", source = \"#2\" }}\n"
        )
    };
    assert_eq!(missing_statements(text, &of("statement")), ["Mara Quill denies the claim."]);
    assert!(missing_statements(text, &of("denial")).is_empty());
    let text = "The crews said 47 nets were old. Mara Quill disputes the figure.";
    let nets = |by: &str| {
        format!(
            "[figures.nets]\nlabel = \"Old nets\"\nvalue = 47\naccording-to = \"crews\"\nsource = \"#2\"\n{by}"
        )
    };
    assert_eq!(missing_statements(text, &nets("")), ["Mara Quill disputes the figure."]);
    assert!(missing_statements(text, &nets("status = \"disputed\"\ndisputed-by = \"quill\"\n")).is_empty());
}

#[test]
fn a_year_holds_no_month() {
    let text = "The trade of the quay was its lowest since November 2029, with 40 boats a day.";
    let trade = |day: &str| {
        format!("[figures.trade]\nlabel = \"Boats a day\"\nvalue = 40\nas-of = \"{day}\"\nsource = \"#2\"\n")
    };
    assert!(missing("date", text, &trade("2029-11")).is_empty());
    assert_eq!(missing("date", text, &trade("2029")).len(), 1);
}

#[test]
fn paragraphs_and_numbers_are_told_whatever_they_begin_with() {
    let long = "The law was long in the making, and nobody in the town of Sel had asked for it, but the council wanted it all the same.";
    for (text, amount) in [
        ("Subscribers to the service fell by 2 million in June.".to_owned(), "2 million"),
        (format!("Copyright law was changed, and 40 firms left. {long}"), "40"),
        ("The storm took nine lives on the quay.".to_owned(), "nine"),
    ] {
        assert_eq!(missing("amount", &text, ""), [amount], "{text}");
    }
    assert_eq!(missing("amount", "Copyright 2031 Sel Gazette, 40 Quay Street.", ""), [""; 0]);
    let told =
        "The Guardian reported a leak. Adrian said that he was ill. The Selian government said nothing.";
    let names = missing("name", told, "");
    assert!(names.contains(&"Guardian".to_owned()) && names.contains(&"Adrian".to_owned()), "{names:?}");
}
