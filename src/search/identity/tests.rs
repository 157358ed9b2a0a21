//! Pairs of actors of whom is known whether they are the same, and actors as two files name them.

use super::*;
use crate::load::load;

/// The names of both actors of each pair of a part of the table, and if they are the same in truth.
fn pairs(part: &str) -> Vec<([ActorNames; 2], bool)> {
    let parts = include_str!("pairs.txt").split("\n## ");
    let text = parts.into_iter().find_map(|text| text.strip_prefix(part)).unwrap();
    let pair = |line: &str| {
        let [one, two, truth] = line.split(" | ").collect::<Vec<_>>().try_into().unwrap();
        assert!(["same", "different"].contains(&truth), "{line}");
        ([one, two].map(|names| ActorNames::new(names.split("; "), None)), truth == "same")
    };
    text.lines().filter(|line| line.contains('|')).map(pair).collect()
}

#[test]
fn no_pair_is_joined_falsely_and_nearly_all_true_ones_are() {
    let (mut true_pairs, mut joined) = (0, 0);
    for (part, count, least) in [("first", 100, 48), ("second", 100, 48), ("third", 42, 18)] {
        let pairs = pairs(part);
        assert_eq!(pairs.len(), count);
        let (mut same, mut missed) = (0, Vec::new());
        for ([one, two], is_same) in pairs {
            let name = one.in_common(&two);
            assert!(is_same || name.is_none(), "{one:?} is not {two:?}");
            assert_eq!(name.is_some(), two.in_common(&one).is_some(), "{one:?} {two:?}");
            same += usize::from(is_same);
            missed.extend((is_same && name.is_none()).then(|| one.names[0].written.clone()));
        }
        assert!(same - missed.len() >= least, "{part}: {} of {same}, not {missed:?}", same - missed.len());
        if count == 100 {
            (true_pairs, joined) = (true_pairs + same, joined + same - missed.len());
        }
    }
    assert!(joined * 100 >= true_pairs * 95, "{joined} of {true_pairs}");
}

/// The id and the name by which the first actor of one briefing is found in another.
fn found(here: &str, there: &str) -> Option<(String, String)> {
    let [here, there] = [here, there].map(|actors| load(&format!("[actors]\n{actors}")).briefing);
    let [here, others] = [&here, &there].map(|briefing| ActorNames::all(briefing));
    let (id, name) = here.first()?.1.find_in(&others)?;
    Some((there.key((*id).into()).1.to_owned(), name.name))
}

#[test]
fn an_actor_is_found_by_its_names_and_never_by_its_id() {
    let is = |id: &str, name: &str| Some((id.to_owned(), name.to_owned()));
    assert_eq!(
        found("us = 'United States'", "us = 'Ulster Society'\nusa = {name='US', aka='America'}"),
        is("usa", "US")
    );
    assert_eq!(found("ministry = 'Labour ministry'", "ministry = 'Health ministry'"), None);
    let army = "idf = {name='Israeli army', aka=['IDF', 'the army']}";
    assert_eq!(found(army, "army = {name='Israel Defense Forces', aka='IDF'}"), is("army", "IDF"));
    let two = "a = {name='Likud bloc', aka='Likud'}\nb = 'Likud'";
    assert_eq!(
        found("l = {name='Likud party', aka='Likud'}", two),
        None,
        "two of one briefing have the name"
    );
    // The plain name of one goes before an aka of another.
    assert_eq!(
        found("l = {name='Ostrava', aka=['Vitkov', 'Opava']}", "a = {name='x', aka='Vitkov'}\nb = 'Opava'"),
        is("b", "Opava")
    );
    assert_eq!(
        found("l = {name='Ostrava', aka=['Vitkov', 'Opava']}", "a = 'Vitkov'\nb = 'Opava'"),
        None,
        "either may be it"
    );
}

#[test]
fn a_person_is_no_body_and_nobody_who_is_not_named() {
    assert_eq!(
        found("w = {name='Washington', kind='person'}", "w = {name='Washington', kind='state'}"),
        None
    );
    assert_eq!(
        found("w = {name='Kyiv staff', anonymous=true}", "w = {name='Kyiv staff', anonymous=true}"),
        None
    );
}

#[test]
fn a_name_without_a_word_names_nobody() {
    for name in ["…", "the", "The the", "&", "'s", ""] {
        let one = ActorNames::new(["Velm", name].into_iter(), None);
        assert!(one.in_common(&ActorNames::new([name, "Velm lake"].into_iter(), None)).is_none(), "{name}");
    }
    let chinese = || ActorNames::new(["以色列"].into_iter(), None);
    assert!(chinese().in_common(&chinese()).is_some());
}
