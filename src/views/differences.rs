//! The page of what is different between two versions of a briefing: each change with what was and what is.

use std::borrow::Cow;

use crate::compare::{Change, ChangeKind, by_entry};
use crate::model::{Briefing, EntryId, EntryKind, Movement};
use crate::page::{Block, Line, Page, Role, Sign, Span, Target, WasNow};
use crate::text::capitalised;

use super::amount::value;
use super::legend;
use super::state::movement_sign;
use super::told_apart::told_apart;
use super::words::{brief, position_words};

mod fields;

pub(super) use fields::fields;

/// The kinds of entry in the order of the page: what a story is about comes first.
const ORDER: [EntryKind; EntryKind::COUNT] = [
    EntryKind::Issue,
    EntryKind::Position,
    EntryKind::Figure,
    EntryKind::Event,
    EntryKind::Question,
    EntryKind::Judgement,
    EntryKind::Actor,
    EntryKind::Source,
];

/// The changes from an old version to a new one, which have these names.
pub(crate) fn differences([old, new]: [&Briefing; 2], changes: &[Change], [from, to]: [&str; 2]) -> Page {
    let names = format!("{from} → {to}");
    let mut blocks = vec![Block::title(vec![Span::head(names)], counts([old, new], changes))];
    if changes.is_empty() {
        blocks.push(Block::Gap);
        let line = vec![Span::text("Nothing is different.")];
        blocks.push(Block::line(line));
    } else if changes.iter().any(|change| !matches!(change.kind, ChangeKind::New | ChangeKind::Gone)) {
        blocks.extend([Block::Gap, heads([old, new], [from, to])]);
    }
    write_section("At the top", "", [old, new], changes, &mut blocks);
    for kind in ORDER {
        let section = kind.section();
        let name = capitalised(section);
        write_section(&name, section, [old, new], changes, &mut blocks);
    }
    Page { blocks }
}

/// The heads of the two columns: the days of the versions, or else their names.
fn heads(versions: [&Briefing; 2], names: [&str; 2]) -> Block {
    let days = versions.map(|version| version.as_of.as_ref().map(ToString::to_string));
    let have_days = days[0] != days[1] && days.iter().all(Option::is_some);
    let said = |side: usize, word: &'static str| {
        let name = days[side].clone().filter(|_| have_days).unwrap_or_else(|| names[side].to_owned());
        if name == word {
            return vec![Span::head(word)];
        }
        vec![Span::text(format!("{word}  ")), Span::head(name)]
    };
    let row = WasNow { key: Line::new(), was: said(0, "was"), now: said(1, "now") };
    Block::WasNow { rows: vec![row], in_columns: true }
}

/// "▲ 1 hardened  ~ 3 changed  + 2 new  = 22 facts the same": the number of entries that moved, are changed,
/// new or gone, of which what stands at the top counts as one; and of the facts that are as they were.
fn counts([old, new]: [&Briefing; 2], changes: &[Change]) -> Line {
    let signs: Vec<Sign> = by_entry(changes).map(|of_entry| sign_of(new, of_entry)).collect();
    let count = |of| signs.iter().filter(|sign| **sign == of).count();
    let kinds = [
        (Sign::Hardened, "hardened"),
        (Sign::Softened, "softened"),
        (Sign::Changed, "changed"),
        (Sign::New, "new"),
        (Sign::Gone, "gone"),
    ];
    let counted = kinds.map(|(of, word)| (of, count(of), word));
    let is_another = |of_entry: &&[Change]| of_entry[0].new.is_some_and(|entry| entry.kind().is_fact());
    let same = new.facts().count().saturating_sub(by_entry(changes).filter(is_another).count());
    // What cannot be read is not compared.
    let is_whole = old.left_out.is_empty() && new.left_out.is_empty() && !changes.is_empty();
    let same = is_whole.then_some((
        Sign::Unchanged,
        same,
        if same == 1 { "fact the same" } else { "facts the same" },
    ));
    let counted = counted.into_iter().chain(same).filter(|(_, number, _)| *number > 0);
    legend::line(counted.map(|(sign, number, word)| (sign.span(), format!("{number} {word}"))))
}

/// An earlier version of a briefing.
pub(crate) enum EarlierVersion<'b> {
    /// It is known, and differs in this.
    Known(&'b Briefing, Cow<'b, [Change]>),
    /// It is on its way.
    Awaited,
    /// There is none, for this reason.
    Missing(&'b str),
}

/// The differences from one of the earlier versions that have these names.
pub(crate) fn differences_from(
    new: &Briefing,
    earlier: EarlierVersion,
    names: &[String],
    here: usize,
) -> Page {
    let from = names.get(here).map_or("", String::as_str);
    let (mut page, words) = match earlier {
        EarlierVersion::Known(old, changes) => {
            let is_whole = old.left_out.is_empty() && new.left_out.is_empty();
            let page = differences([old, new], &changes, [from, "now"]);
            (page, (!is_whole).then(|| "What cannot be read in either version is not compared.".to_owned()))
        }
        EarlierVersion::Awaited => {
            (titled(format!("{from} → now")), Some("It is being looked for.".to_owned()))
        }
        EarlierVersion::Missing(why) => {
            (titled(from.to_owned()), Some(format!("There is nothing to compare with: {why}.")))
        }
    };
    let text = Block::line;
    let choice = |(index, name): (usize, &String)| {
        let role = if index == here { Role::Head } else { Role::Quiet };
        let between = (index > 0).then(|| Span::quiet(" · "));
        between.into_iter().chain([Span::new(name.clone(), role)])
    };
    let choices = names.iter().enumerate().flat_map(choice).collect();
    let words = words.map(|words| text(vec![Span::text(words)]));
    let below_title =
        [Some(text(choices)).filter(|_| names.len() > 1), words.clone().map(|_| Block::Gap), words];
    page.blocks.splice(1..1, below_title.into_iter().flatten());
    page
}

/// A page with no more than its title.
fn titled(title: String) -> Page {
    let left = vec![Span::head(title)];
    Page { blocks: vec![Block::title(left, vec![])] }
}

fn write_section(
    name: &str,
    section: &str,
    versions: [&Briefing; 2],
    changes: &[Change],
    blocks: &mut Vec<Block>,
) {
    let mut of_section = by_entry(changes).filter(|of_entry| of_entry[0].section == section).peekable();
    if of_section.peek().is_none() {
        return;
    }
    let left = vec![Span::head(name.to_owned())];
    blocks.extend([Block::Gap, Block::part(left)]);
    for of_entry in of_section {
        let first = &of_entry[0];
        let sign = sign_of(versions[1], of_entry);
        blocks.extend(first.new.map(Block::Fact));
        if section.is_empty() {
            blocks.push(Block::EndOfFact);
        }
        blocks.push(Block::Text { indent: 0, hang: 2, line: head(versions, first, sign) });
        let rows = fields(of_entry, sign);
        blocks.extend((!rows.is_empty()).then_some(Block::WasNow { rows, in_columns: true }));
    }
}

/// The sign of a change.
fn sign(change: &Change) -> Sign {
    match (change.old, change.new) {
        (None, Some(_)) => Sign::New,
        (Some(_), None) => Sign::Gone,
        _ => Sign::Changed,
    }
}

/// The sign of the changes of an entry: of a position that moved since, the way in which it did.
pub(super) fn sign_of(new: &Briefing, of_entry: &[Change]) -> Sign {
    let Change { old: Some(_), new: Some(EntryId::Position(id)), .. } = of_entry[0] else {
        return sign(&of_entry[0]);
    };
    let is_another = |key: &str| {
        of_entry.iter().any(|change| matches!(change.kind, ChangeKind::Field(field) if field.key == key))
    };
    // In the place of other words it is a new one, as the overview has it.
    if new.positions[id].movement == Some(Movement::New) && is_another("text") {
        return Sign::New;
    }
    // What it was before is only put right where its words are as they were.
    let has_moved = is_another("movement") || is_another("was") && is_another("text");
    match new.positions[id].movement.filter(|_| has_moved) {
        Some(movement @ (Movement::Hardened | Movement::Softened)) => movement_sign(movement),
        _ => Sign::Changed,
    }
}

/// "~ Dockers' Union on Night work": the sign of the change, and the entry as a link where it still is.
fn head([old, new]: [&Briefing; 2], change: &Change, sign: Sign) -> Line {
    let mut line = vec![sign.span(), Span::text(" ")];
    line.extend(match (change.old, change.new) {
        (None, Some(entry)) => in_full(new, entry),
        (Some(entry), None) => in_full(old, entry),
        (_, Some(entry)) => vec![Span::head(differing_name(new, entry))],
        (None, None) => {
            vec![Span::head(new.title.clone().unwrap_or_else(|| "the briefing".to_owned()))]
        }
    });
    if let Some(entry) = change.new {
        line[2..].iter_mut().for_each(|span| span.link = Some(Target::Entry(entry)));
    }
    line
}

/// An entry with what it says.
fn in_full(briefing: &Briefing, entry: EntryId) -> Line {
    let name = differing_name(briefing, entry);
    let full = match entry {
        EntryId::Position(id) => format!("{name}: {}", position_words(&briefing.positions[id])),
        EntryId::Figure(id) => format!("{name}: {}", value(&briefing.figures[id])),
        _ => brief(briefing, entry),
    };
    match full.strip_prefix(&name).map(ToOwned::to_owned) {
        Some(rest) => vec![Span::head(name), Span::text(rest)],
        None => vec![Span::text(full)],
    }
}

/// An entry without what may be different in it.
pub(crate) fn differing_name(briefing: &Briefing, entry: EntryId) -> String {
    match entry {
        EntryId::Position(id) => {
            let position = &briefing.positions[id];
            let holder = position.holder.id().map_or("", |id| &briefing.actors[id].name);
            let issue = position.issue.id().map_or("", |id| &briefing.issues[id].name);
            format!("{holder} on {issue}")
        }
        EntryId::Figure(id) => {
            let figure = &briefing.figures[id];
            let apart = told_apart(briefing, figure);
            if apart.is_empty() { figure.label.clone() } else { format!("{} ({apart})", figure.label) }
        }
        _ => briefing.name(entry).to_owned(),
    }
}
