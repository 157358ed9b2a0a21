//! Who the actors of a draft are and what they are called, in made-up lines.

use super::drafting::draft_of;

/// The names, the other names and the offices of the actors of a draft.
fn actors(draft: &str) -> Vec<String> {
    let lines = draft.lines().filter_map(|line| line.split_once(" = { name = \""));
    lines.map(|(_, rest)| rest.split(", source = ").next().unwrap_or_default().replace('"', "")).collect()
}

#[test]
fn a_time_or_a_count_is_no_part_of_an_actor() {
    let draft = draft_of(
        "Tellur last month said it would sell the quay. Then Tellur left. Three of the nine members of the Harbour Council said no. A poll \
         published on Saturday by Sel Opinion said 40% want it.",
    );
    assert_eq!(
        actors(&draft),
        ["Tellur", "Sel Opinion", "Members of the Harbour Council, anonymous = true"],
        "{draft}"
    );
    assert!(draft.contains("value = 40\nunit = \"%\"\naccording-to = \"sel-opinion\""), "{draft}");
}

#[test]
fn whoever_is_named_behind_what_she_is_says_it() {
    let draft = draft_of(
        "A harbour lawyer at Sel University, Professor Mara Quill, said the fee was bad. Professor Ann Rowe of Ode College said it was good.",
    );
    for part in ["[[positions.mara-quill.to-sort]]", "[[positions.ann-rowe.to-sort]]"] {
        assert!(draft.contains(part), "{part}\n{draft}");
    }
    assert_eq!(draft.matches("[[positions.").count(), 2, "{draft}");
    assert_eq!(draft.matches(" = { name").count(), 2, "{draft}");
}

#[test]
fn a_name_of_whom_nothing_tells_that_it_is_somebody_is_no_actor() {
    let draft = draft_of(
        "Storm Ada swept across the quay, and crews from Odeland left for the Quay Cup. Odeland crews and Marl rates are low, \
         and it rained on the Ferry Plaza. Jarek Olm and Ann Rowe met there. About a fifth said it was late, just 9% of crews said no, \
         and hours said nothing.",
    );
    assert_eq!(actors(&draft), ["Jarek Olm", "Ann Rowe", "Crews"], "{draft}");
}

#[test]
fn of_a_transcript_each_says_what_stands_behind_the_name() {
    let draft = draft_of(
        "HON. DR. M. ROWE (Minister for Quays).- Mr. Speaker, the quay has been shut for a year.\n\nIt will be mended in May.\n\n\
         HON. J. OLM.- Order, order! The minister has told us that before.\n\n(Members interject)\n\nHON. DR. M. ROWE.- I have said no such thing.",
    );
    for part in [
        "[[positions.m-rowe.to-sort]]\ntext = \"Mr. Speaker, the quay has been shut for a year.\"",
        "[[positions.j-olm.to-sort]]\ntext = \"The minister has told us that before.\"",
        "[[positions.m-rowe.to-sort]]\ntext = \"I have said no such thing.\"",
    ] {
        assert!(draft.contains(part), "{part}\n{draft}");
    }
    assert!(!draft.contains("Order, order"), "{draft}");
}

#[test]
fn an_office_stands_right_before_a_name_or_between_commas() {
    let draft = draft_of(
        "Last week Reds leader Jarek Olm led the talks. The hall where Harbour Secretary Ike Dorn sat was full. Marl's prime minister Tam Sorr was there, and so was Guild of Crews spokesman Dov Arn. Then Deputy Governor Mara Quill left them. On Monday the port’s director, Sam Lund, left. \
         The union and its chairwoman, Ann Rowe, said it was late. The talks were led by its chairwoman, Lia Renn.",
    );
    for (name, office) in [
        ("Jarek Olm", "Reds leader"),
        ("Ike Dorn", "Harbour Secretary"),
        ("Tam Sorr", "Marl's prime minister"),
        ("Mara Quill", "Deputy Governor"),
        ("Sam Lund", "port’s director"),
        ("Ann Rowe", "chairwoman"),
        ("Lia Renn", "chairwoman"),
    ] {
        assert!(draft.contains(&format!("name = \"{name}\", office = \"{office}\"")), "{name}\n{draft}");
    }
    assert!(draft.contains("name = \"Dov Arn\", source"), "{draft}");
}

#[test]
fn a_shorter_name_stands_alone_somewhere() {
    let draft = draft_of(
        "Glass that you cannot get is dear, said Ann Rowe of Ostrand Glass, and Rowe sells much glass. The Marl parliament met at Marl \
         College. Marl College shut. The Sel Dockers’ Union left. Sel crews met it.",
    );
    let actors = actors(&draft);
    assert!(actors.iter().any(|actor| actor.starts_with("Ann Rowe, aka = Rowe")), "{draft}");
    for wrong in ["aka = Glass", "aka = Marl", "aka = Sel"] {
        assert!(!actors.iter().any(|actor| actor.contains(wrong)), "{wrong}\n{draft}");
    }
}
