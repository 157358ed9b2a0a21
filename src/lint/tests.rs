//! A bad and a good example of each check: what it finds in the one, and that nothing is found in the other.

use super::*;
use crate::load::load;

const HEAD: &str = "title = 'T'\nas-of = 2031-05-14\nbottom-line = 'B.'\n";

/// The findings of all checks: the codes, each with its line.
fn found(text: &str) -> Vec<String> {
    let loaded = load(text);
    assert_eq!(loaded.problems.kept, [], "{text}");
    let places = crate::diagnostic::Places::new(text);
    let found = crate::load::place(text, &loaded.briefing, lint(&loaded.briefing));
    let found = found.kept;
    found
        .iter()
        .map(|diagnostic| {
            let (line, _) = places.line_column(diagnostic.span.start);
            format!(
                "{} {}: {}",
                line - HEAD.lines().count().min(line - 1),
                diagnostic.code.name,
                diagnostic.message
            )
        })
        .collect()
}

/// One finding of `code` in `bad`, and none in `good`; whatever else is found there.
#[track_caller]
fn check(code: &str, bad: &str, expected: &[&str], good: &str) {
    assert!(CHECKS.iter().any(|check| check.code.name == code), "{code}");
    let of_code = |text: &str| -> Vec<String> {
        let found = found(&format!("{HEAD}{text}"));
        found.into_iter().filter(|line| line.contains(&format!(" {code}: "))).collect()
    };
    let expected: Vec<_> = expected.iter().map(ToString::to_string).collect();
    assert_eq!(of_code(bad), expected, "{bad}");
    assert_eq!(of_code(good), [""; 0], "{good}");
}

const TWO_SOURCES: &str = "[sources]\na = 'A'\nb = 'B'\n";

#[test]
fn figures_without_a_giver() {
    let figure = |more: &str| {
        format!("{TWO_SOURCES}[actors]\nx = 'X'\n[figures]\nf = {{ label = 'Ships', value = 3{more} }}\n")
    };
    let expected = ["7 figure-unsourced: no source for the figure `Ships`"];
    check("figure-unsourced", &figure(""), &expected, &figure(", source = 'a'"));
    check("figure-unsourced", &figure(""), &expected, &figure(", according-to = 'x'"));
    // With one source in the file, a figure rests on that.
    check(
        "figure-unsourced",
        &figure(""),
        &expected,
        "[sources]\na = 'A'\n[figures]\nf = { label = 'F', value = 3 }\n",
    );
}

#[test]
fn positions_without_a_source() {
    let position = |more: &str| {
        format!(
            "{TWO_SOURCES}[actors]\nx = 'X'\n[issues]\ni = 'I'\n[positions.x]\ni = {{ text = 'No.'{more} }}\n"
        )
    };
    let expected = ["9 position-unsourced: the position `No.` has no source"];
    check("position-unsourced", &position(""), &expected, &position(", source = 'a'"));
}

#[test]
fn confirmed_by_copies() {
    let event = |sources: &str, origin: &str| {
        format!(
            "[sources]\na = 'A'\nb = {{ title = 'B'{origin} }}\n[events]\n\
             e = {{ text = 'E.', date = 2031, credibility = 1, source = {sources} }}\n"
        )
    };
    let expected = ["5 confirmed-by-one: confirmed, but not by two independent sources"];
    check("confirmed-by-one", &event("'a'", ""), &expected, &event("['a', 'b']", ""));
    check("confirmed-by-one", &event("['a', 'b']", ", origin = 'a'"), &expected, &event("['a', 'b']", ""));
}

#[test]
fn thin_as_a_whole() {
    let events = "e = { text = 'E.', date = 2031 }\nf = { text = 'F.', date = 2031 }\n";
    let one = format!("[sources]\na = 'A'\n[events]\n{events}");
    let caveat = format!("caveats = 'One paper.'\n{one}");
    check("thin-one-source", &one, &["1 thin-one-source: all 2 facts rest on one source, `A`"], &caveat);
    let unnamed = |caveats: &str, anonymous: bool| {
        format!(
            "{caveats}{TWO_SOURCES}[actors]\nx = {{ name = 'X', anonymous = {anonymous} }}\n[events]\n\
             e = {{ text = 'E.', date = 2031, according-to = 'x', source = 'a' }}\n"
        )
    };
    let expected = ["1 thin-unnamed: only unnamed actors give any of the facts"];
    check("thin-unnamed", &unnamed("", true), &expected, &unnamed("", false));
    check("thin-unnamed", &unnamed("", true), &expected, &unnamed("caveats = 'Nobody is named.'\n", true));
}

/// Two parties, the first with a position; and what stands below them.
fn parties(second: &str) -> String {
    format!(
        "{TWO_SOURCES}[actors]\nx = {{ name = 'X', role = 'party' }}\ny = {{ name = 'Y', role = 'party' }}\n[issues]\n\
         i = 'I'\n[positions]\nx.i = {{ text = 'No.', source = 'a', according-to = 'x' }}\n{second}"
    )
}

#[test]
fn sides_that_are_not_heard() {
    let both = parties("y.i = { text = 'Yes.', source = 'b' }\n");
    check("silent-party", &parties(""), &["6 silent-party: `Y` is a party, and has no position"], &both);
    check("one-sided-issue", &parties(""), &["8 one-sided-issue: on `I` only `X` has positions"], &both);
    let through = parties("y.i = { text = 'Yes.', source = 'b', according-to = 'x' }\n");
    check("thin-indirect", &through, &["6 thin-indirect: `Y` is known only through another side"], &both);
}

/// Two issues, the first with a status and more, and a position of a party on it.
fn issue(first: &str, position: &str, role: &str) -> String {
    format!(
        "{TWO_SOURCES}[actors]\nx = {{ name = 'X', role = '{role}' }}\n[issues]\ni = {{ name = 'I'{first} }}\n\
         j = {{ name = 'J', status = 'open' }}\n[positions]\nx.i = {{ text = 'No.', source = 'a'{position} }}\n"
    )
}

#[test]
fn a_deadlock_in_which_a_party_gives_way() {
    let deadlock = |movement: &str, role: &str| {
        issue(", status = 'deadlocked'", &format!(", movement = '{movement}'"), role)
    };
    let expected = ["7 deadlock-softened: `I` is `deadlocked`, but `X` has softened its position"];
    check("deadlock-softened", &deadlock("softened", "party"), &expected, &deadlock("hardened", "party"));
    // A mediator who comes closer ends no deadlock.
    check("deadlock-softened", &deadlock("softened", "party"), &expected, &deadlock("softened", "mediator"));
}

#[test]
fn an_outcome_of_what_is_not_settled() {
    let with =
        |status: &str| issue(&format!(", outcome = 'Six per cent.', status = '{status}'"), "", "party");
    for status in ["narrowing", "open", "stalled", "deadlocked"] {
        let expected = format!("7 outcome-unsettled: `I` has an outcome, but is `{status}`");
        check("outcome-unsettled", &with(status), &[&expected], &with("decided"));
    }
    check(
        "outcome-unsettled",
        &with("open"),
        &["7 outcome-unsettled: `I` has an outcome, but is `open`"],
        &with("agreed"),
    );
}

#[test]
fn an_issue_without_the_status_that_others_have() {
    let expected = ["7 status-missing: `I` has no status; other issues have one"];
    let nowhere = issue("", "", "party").replace(", status = 'open'", "");
    check("status-missing", &issue("", "", "party"), &expected, &nowhere);
    check("status-missing", &issue("", "", "party"), &expected, &issue(", status = 'stalled'", "", "party"));
}

#[test]
fn questions_tied_to_nothing() {
    let question = |more: &str| {
        format!("[issues]\ni = 'I'\n[actors]\nx = 'Xenia'\n[questions]\nq = {{ text = 'Who pays?'{more} }}\n")
    };
    let expected = ["6 idle-question: the question is linked to nothing: `Who pays?`"];
    check("idle-question", &question(""), &expected, &question(", issue = 'i'"));
    check("idle-question", &question(""), &expected, &question(", why = 'Xenia asks.'"));
}

/// Two figures of one measure and one giver.
fn figures(first: &str, second: &str) -> String {
    format!(
        "[sources]\na = 'A'\n[figures]\nf = {{ label = 'N', measure = 'm', {first} }}\n\
         g = {{ label = 'N', measure = 'm', {second} }}\n"
    )
}

#[test]
fn figures_beside_each_other() {
    check(
        "figure-outdated",
        &figures("value = 3, as-of = 2031-01-01", "value = 4, as-of = 2031-02-01"),
        &["4 figure-outdated: 3 is older than 4 of the same giver"],
        &figures("value = 3", "value = 4"),
    );
    let contradiction = ["5 figures-contradict: 4 and 3 are of one label, measure, giver and time"];
    check(
        "figures-contradict",
        &figures("value = 3", "value = 4"),
        &contradiction,
        &figures("value = 3", "value = 3"),
    );
    for good in [
        figures("value = 3, as-of = 2031-01-01", "value = 4, as-of = 2031-02-01"),
        figures("value = 3", "value = 3, range = [2, 5]"),
        figures("value = 3, qualifier = 'more than'", "value = 4"),
        figures("value = 40, qualifier = 'no more than'", "value = 30"),
        figures("value = 20, qualifier = 'upwards of'", "value = 30"),
        figures("value = 20, qualifier = 'at the least, it is said, more than'", "value = 30"),
        figures("value = 20", "value = 10, qualifier = 'or more'"),
        figures("value = 100, qualifier = 'about'", "value = 108"),
        figures("value = 3, unit = 't'", "value = 4, unit = 'kg'"),
        figures("value = 3", "value = 'several'"),
        figures("value = 3", "value = 4, background = true"),
        figures("value = 3", "value = 4").replacen("'N'", "'N of the league'", 1),
    ] {
        check("figures-contradict", &figures("value = 3", "value = 4"), &contradiction, &good);
    }
    check(
        "figures-contradict",
        &figures("value = 40, qualifier = 'no more than'", "value = 50"),
        &["5 figures-contradict: 50 and no more than 40 are of one label, measure, giver and time"],
        &figures("value = 40, qualifier = 'no less than'", "value = 50"),
    );
}

#[test]
fn labels_that_say_more_than_was_said() {
    let figure = |label: &str, qualifier: &str| {
        format!(
            "[sources]\na = 'A'\n[figures]\nf = {{ label = '{label}', value = 40, qualifier = '{qualifier}' }}\n"
        )
    };
    check(
        "figure-overstated",
        &figure("Confirmed dead", "up to"),
        &["4 figure-overstated: the label says `confirmed`, the qualifier `up to`"],
        &figure("Dead", "up to"),
    );
    check(
        "figure-overstated",
        &figure("Exact count", "about"),
        &["4 figure-overstated: the label says `exact`, the qualifier `about`"],
        &figure("Exactness", "about"),
    );
}

#[test]
fn likelihood_beside_confidence() {
    let event =
        |text: &str| format!("[sources]\na = 'A'\n[events]\ne = {{ text = '{text}', date = 2031 }}\n");
    check(
        "likelihood-and-confidence",
        &event("It is very likely, we say with high confidence, that it ends."),
        &["4 likelihood-and-confidence: `very likely` and `high confidence` stand in one sentence"],
        &event("It is very likely that it ends. We have high confidence in that."),
    );
}

#[test]
fn actors_one_too_many() {
    let actors = |actors: &str| {
        format!(
            "[sources]\na = 'A'\n[actors]\n{actors}[events]\ne = {{ text = 'E.', date = 2031, actor = 'x' }}\n"
        )
    };
    check(
        "unused-actor",
        &actors("x = 'X'\ny = 'Y'\n"),
        &["5 unused-actor: nothing refers to `Y`"],
        &actors("x = 'X'\n"),
    );
    check(
        "similar-actors",
        &actors("x = 'Ministry of Health'\ny = 'Health ministry'\n"),
        &["5 similar-actors: `Health ministry` looks like `Ministry of Health`"],
        &actors("x = 'Ministry of Health'\ny = 'Ministry of Wealth and Health'\n"),
    );
    check(
        "similar-actors",
        &actors("x = 'Benjamin Netanyahu'\ny = 'Benjamin Netanyaho'\n"),
        &["5 similar-actors: `Benjamin Netanyaho` looks like `Benjamin Netanyahu`"],
        &actors("x = 'Regiment 101'\ny = 'Regiment 102'\n"),
    );
}

#[test]
fn events_that_are_worded_as_coming() {
    let event = |text: &str, date: &str| {
        format!("[sources]\na = 'A'\n[events]\ne = {{ text = \"{text}\", date = {date} }}\n")
    };
    for (text, phrase) in [
        ("The court will hear the case.", "will"),
        ("Biden and Netanyahu are to speak by phone.", "are to"),
        ("A fifth round of talks is planned.", "is planned"),
        ("The vote on the bill is expected in the evening.", "is expected"),
        ("Next hearing is scheduled", "is scheduled"),
        ("Scheduled: the second reading.", "scheduled"),
        ("Planned handover of the harbour", "planned"),
    ] {
        let expected = [format!(
            "4 event-not-over: `{phrase}` is worded as coming, but 9 May 2031 lies before 14 May 2031"
        )];
        let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
        check("event-not-over", &event(text, "2031-05-09"), &expected, &event(text, "2031-05-15"));
    }
    // What is over in itself, and what nobody knows to be over.
    for (text, date) in [
        ("The UK notifies the Council that it will leave.", "2031-05-09"),
        ("The minister says she will not sign.", "2031-05-09"),
        ("MPs defeat the bill: they are to have a vote.", "2031-05-09"),
        ("The bank cuts its rate, as was expected.", "2031-05-09"),
        ("The ferry leaves as scheduled.", "2031-05-09"),
        ("The good will of the parties ends in a handshake.", "2031-05-15"),
        ("The court will hear the case.", "2031-05-14"),
        ("The court will hear the case.", "'2031-05'"),
        ("The court will hear the case.", "'2031-05-09/..'"),
    ] {
        check(
            "event-not-over",
            &event("The court will sit.", "2031-05-09"),
            &["4 event-not-over: `will` is worded as coming, but 9 May 2031 lies before 14 May 2031"],
            &event(text, date),
        );
    }
}

#[test]
fn texts_that_fill_more_than_their_place() {
    let event =
        |text: &str| format!("[sources]\na = 'A'\n[events]\ne = {{ text = '{text}', date = 2031 }}\n");
    let long = "word ".repeat(150);
    check(
        "long-text",
        &event(long.trim()),
        &["4 long-text: `word word word word word word word word …` is too long for a screen"],
        &event("A word."),
    );
    let issue = |name: &str| format!("[issues]\ni = '{name}'\n");
    check(
        "long-title",
        &issue(&"word ".repeat(20)),
        &["2 long-title: `word word word word word word word word …` is too long for a row"],
        &issue("A word"),
    );
}

#[test]
fn the_main_point() {
    let text = "title = 'T'\nas-of = 2031\n[sources]\na = 'A'\n[figures]\nf = { label = 'F', value = 3 }\n";
    assert_eq!(found(text), ["1 no-bottom-line: there is no bottom line"]);
    let names = "title = 'T'\nas-of = 2031\n[questions]\nq = 'Who?'\n";
    assert!(found(names).iter().all(|line| !line.contains("no-bottom-line")));
}

#[test]
fn nothing_is_found_in_the_briefings_of_the_program() {
    for (name, text) in crate::builtin::ALL {
        assert_eq!(found(text), [""; 0], "{name}");
    }
}

#[test]
fn every_check_has_its_own_name() {
    for (index, Check { code, .. }) in CHECKS.iter().enumerate() {
        assert!(CHECKS[..index].iter().all(|other| other.code != *code), "{}", code.name);
        assert!(code.name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{}", code.name);
        assert!(code.why.is_some_and(|why| why.ends_with('.')) && !code.says.ends_with('.'), "{}", code.name);
    }
}
