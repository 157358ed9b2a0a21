//! Good files, damaged line by line in five ways: whatever is still shown is what the good file says, and no
//! entry is missing but those that the damaged line belongs to.

use std::collections::{BTreeMap, BTreeSet};

use briefing::load::load;
use briefing::model::{Actor, Briefing, Common, EntryId, Issue, Ref, Source};
use briefing::views;

/// What the file says of each entry; the positions of one actor on one issue are one entry here.
type Facts = BTreeMap<String, BTreeSet<String>>;

#[test]
fn one_slip_in_the_briefing_with_one_source() {
    damage_each_line(include_str!("../briefings/gaza-cease-fire.toml"), 1);
}

#[test]
fn one_slip_in_the_briefing_with_several_sources() {
    damage_each_line(include_str!("../briefings/brexit-withdrawal.toml"), 7);
}

#[test]
fn one_slip_in_the_briefing_with_long_lists() {
    damage_each_line(include_str!("../briefings/france-pensions-2023.toml"), 7);
}

/// Damages each line in each way: it costs one report and what the line belongs to, and changes nothing else.
/// The facts are compared for every so manieth line.
fn damage_each_line(text: &str, step: usize) {
    let undamaged = load(text).briefing;
    let good = facts(&undamaged);
    let lines: Vec<&str> = text.lines().collect();
    for index in 0..lines.len() {
        for damage in [quote, bracket, opening, value, header, comma] {
            let Some(damaged) = damage(lines[index]) else { continue };
            let text = [&lines[..index], &[damaged.as_str()], &lines[index + 1..]].concat().join("\n");
            let loaded = load(&text);
            let line = format!("line {}: {damaged}", index + 1);
            let expected = usize::from(!damaged.trim_start().starts_with('#'));
            assert_eq!(loaded.all().len(), expected, "reports of {line}");
            if index % step == 0 {
                let may_be_lost = belonging(&undamaged, &lines, index);
                compare(&good, &facts(&loaded.briefing), &may_be_lost, &line);
            }
        }
    }
}

/// Nothing is made up, and nothing is lost but what may be.
fn compare(good: &Facts, shown: &Facts, may_be_lost: &BTreeSet<String>, line: &str) {
    let none = BTreeSet::new();
    for (key, said) in shown {
        let mut made_up: Vec<_> = said.difference(&good[key]).collect();
        // With its own citation lost, a fact rests on the only source as a whole.
        made_up
            .retain(|said| !(may_be_lost.contains(key) && said.starts_with("cited ") && said.ends_with(' ')));
        assert!(made_up.is_empty(), "{key} says {made_up:?}\n{line}");
    }
    for (key, said) in good.iter().filter(|(key, _)| !may_be_lost.contains(*key)) {
        let missing: Vec<_> = said.difference(shown.get(key).unwrap_or(&none)).collect();
        assert!(missing.is_empty(), "{key} lacks {missing:?}, and only {may_be_lost:?} may\n{line}");
    }
}

fn facts(briefing: &Briefing) -> Facts {
    let mut facts = Facts::new();
    let top = [&briefing.title, &briefing.bottom_line, &briefing.story].into_iter().flatten();
    let top = top.chain(&briefing.topics).chain(&briefing.caveats).cloned();
    facts.insert("the file".to_owned(), top.chain(briefing.as_of.iter().map(ToString::to_string)).collect());
    for entry in briefing.entries() {
        facts.entry(name(briefing, entry)).or_default().extend(said(briefing, entry));
    }
    facts
}

fn name(briefing: &Briefing, entry: EntryId) -> String {
    let (section, key) = briefing.key(entry);
    let key = if section == "positions" {
        key.trim_end_matches(|c: char| c == '.' || c.is_ascii_digit())
    } else {
        key
    };
    format!("{section}.{key}")
}

/// Each thing that an entry says, with references by the ids that stand in the file.
fn said(briefing: &Briefing, entry: EntryId) -> Vec<String> {
    let mut said = briefing.common(entry).map(|common| common_said(briefing, common)).unwrap_or_default();
    let words =
        |label: &str, word: Option<&dyn std::fmt::Debug>| word.map(|word| format!("{label}: {word:?}"));
    let own: Vec<Option<String>> = match entry {
        EntryId::Source(id) => {
            let source = &briefing.sources[id];
            let texts = [&source.publisher, &source.author, &source.url, &source.file, &source.note];
            let texts = texts.into_iter().cloned();
            let dates =
                [&source.published, &source.retrieved].map(|date| date.as_ref().map(ToString::to_string));
            texts.chain(dates).chain([Some(source.title.clone())]).collect()
        }
        EntryId::Actor(id) => {
            let actor = &briefing.actors[id];
            said.extend(actor.aka.iter().cloned());
            said.extend(actor.part_of.iter().map(|of| actor_id(briefing, of)));
            for tie in &actor.ties {
                said.push(format!("{} {}", tie.text, actor_id(briefing, &tie.to)));
                said.extend(common_said(briefing, &tie.common));
            }
            let words = [
                words("kind", actor.kind.as_ref().map(|k| k as _)),
                words("role", actor.role.as_ref().map(|r| r as _)),
            ];
            [Some(actor.name.clone()), actor.office.clone(), actor.about.clone()]
                .into_iter()
                .chain(words)
                .collect()
        }
        EntryId::Issue(id) => {
            let issue = &briefing.issues[id];
            let status = words("status", issue.status.as_ref().map(|s| s as _));
            vec![Some(issue.name.clone()), issue.about.clone(), issue.outcome.clone(), status]
        }
        EntryId::Judgement(id) => {
            let judgement = &briefing.judgements[id];
            vec![
                Some(judgement.text.clone()),
                judgement.why.clone(),
                words("likelihood", Some(&judgement.likelihood)),
            ]
        }
        EntryId::Position(id) => {
            let position = &briefing.positions[id];
            let kind = words("kind", position.kind.as_ref().map(|k| k as _));
            let movement = words("movement", position.movement.as_ref().map(|m| m as _));
            let [why, was] = [&position.why, &position.was].map(Clone::clone);
            vec![Some(position.text.clone()), position.condition.clone(), why, was, kind, movement]
        }
        EntryId::Figure(id) => {
            let figure = &briefing.figures[id];
            said.extend(figure.issues.iter().map(|issue| issue_id(briefing, issue)));
            let range =
                figure.range.as_ref().map(|(low, high)| format!("{} to {}", low.written(), high.written()));
            let value = Some(format!("{:?}", figure.value));
            vec![Some(figure.label.clone()), value, figure.qualifier.clone(), figure.unit.clone(), range]
        }
        EntryId::Event(id) => {
            let event = &briefing.events[id];
            said.extend(event.issues.iter().map(|issue| issue_id(briefing, issue)));
            vec![Some(views::brief(briefing, entry)), event.place.clone()]
        }
        EntryId::Question(id) => {
            let question = &briefing.questions[id];
            said.extend(question.issues.iter().map(|issue| issue_id(briefing, issue)));
            said.extend(question.watch.iter().cloned());
            vec![Some(question.text.clone()), question.why.clone(), question.answer.clone()]
        }
    };
    said.extend(own.into_iter().flatten());
    said
}

fn common_said(briefing: &Briefing, common: &Common) -> Vec<String> {
    let actors = common.according_to.iter().chain(&common.actors).map(|actor| actor_id(briefing, actor));
    let cited = common.sources.iter().map(|citation| {
        let locator = citation.locator.as_ref().map(ToString::to_string).unwrap_or_default();
        format!("cited {} {locator}", source_id(briefing, &citation.source))
    });
    let texts = [&common.quote, &common.note].into_iter().flatten().cloned();
    actors.chain(cited).chain(texts).collect()
}

fn actor_id(briefing: &Briefing, actor: &Ref<Actor>) -> String {
    match actor {
        Ref::To(id) => briefing.actors[*id].key.clone(),
        Ref::Missing(id) => id.clone(),
    }
}

fn source_id(briefing: &Briefing, source: &Ref<Source>) -> String {
    match source {
        Ref::To(id) => briefing.sources[*id].key.clone(),
        Ref::Missing(id) => id.clone(),
    }
}

fn issue_id(briefing: &Briefing, issue: &Ref<Issue>) -> String {
    match issue {
        Ref::To(id) => briefing.issues[*id].key.clone(),
        Ref::Missing(id) => id.clone(),
    }
}

/// The entries that a line belongs to: all of its block if it is a header, else the one that it stands in.
fn belonging(briefing: &Briefing, lines: &[&str], index: usize) -> BTreeSet<String> {
    let starts = |lines: &[&str]| lines.iter().map(|line| line.len() + 1).sum::<usize>();
    let (start, is_header) = (starts(&lines[..index]), lines[index].starts_with('['));
    let end = start + lines[index].len() + 1;
    let block = lines[index + 1..].iter().take_while(|line| !line.starts_with('[')).count();
    let block_end = start + starts(&lines[index..=index + block]);
    let names = |entries: Vec<EntryId>| entries.into_iter().map(|entry| name(briefing, entry)).collect();
    let in_block = |entry: &EntryId| (start..block_end).contains(&briefing.span(*entry).start);
    let of_block: Vec<_> = briefing.entries().filter(in_block).collect();
    if is_header && !of_block.is_empty() {
        return names(of_block);
    }
    // The header of a table inside an entry, such as its ties, belongs to that entry.
    let before = briefing.entries().filter(|entry| briefing.span(*entry).start < end);
    match before.max_by_key(|entry| briefing.span(*entry).start) {
        Some(own) => names(vec![own]),
        None => BTreeSet::from(["the file".to_owned()]),
    }
}

/// Without its last quotation mark.
fn quote(line: &str) -> Option<String> {
    let at = line.rfind('"')?;
    Some(format!("{}{}", &line[..at], &line[at + 1..]))
}

/// Without its last bracket.
fn bracket(line: &str) -> Option<String> {
    let at = line.rfind(['[', ']', '{', '}'])?;
    Some(format!("{}{}", &line[..at], &line[at + 1..]))
}

/// Without its first bracket.
fn opening(line: &str) -> Option<String> {
    let at = line.find(['[', ']', '{', '}'])?;
    Some(format!("{}{}", &line[..at], &line[at + 1..]))
}

/// Without what stands behind its first equals sign.
fn value(line: &str) -> Option<String> {
    line.find('=').map(|at| line[..=at].to_owned())
}

/// A header twice.
fn header(line: &str) -> Option<String> {
    line.starts_with('[').then(|| format!("{line}\n{line}"))
}

/// A number with a comma in it.
fn comma(line: &str) -> Option<String> {
    let (key, number) = line.split_once(" = ")?;
    let is_number =
        number.len() > 1 && number.bytes().all(|byte| byte.is_ascii_digit() || b"._-".contains(&byte));
    is_number.then(|| format!("{key} = {},{}", &number[..1], &number[1..]))
}
