//! Gaps in the sourcing of a briefing: one source, unnamed givers, a side not heard, disputed facts.
//!
//! All of it follows from the facts; the author's own words on the whole are under caveats. A fact is a
//! position, a figure or an event here.

use std::collections::{HashMap, HashSet};

use crate::model::{Actor, ActorRole, Briefing, EntryId, FactStatus, Id, Issue, Position, Ref, Source};
use crate::page::{Block, Line, Page, Role, Span, Target};

use super::detail::Detail;
use super::words::brief;
use super::writer::{INDENT, Writer, actor_name, issue_name, source_name};
use crate::text::count;

use tally::{Sourcing, Tally};

mod tally;

/// The name of all of them.
const TITLE: &str = "Gaps in the sourcing";
/// The most lines of one kind, and the most names in a line, when shown in short.
const LINES: usize = 6;
const NAMES: usize = 4;
/// The most names in a line where all is said: with as many sides as issues there would be the square of them.
const MOST_NAMES: usize = 24;

/// The page of the gaps.
pub(crate) fn gaps(briefing: &Briefing) -> Page {
    let mut writer = Writer::new(briefing);
    let kinds = Thin::of(briefing).kinds(briefing, Detail::All);
    writer.title_line(vec![Span::head(TITLE)], vec![]);
    if kinds.is_empty() {
        writer.line(0, vec![Span::text("none that the briefing shows by itself")]);
    }
    for gaps in kinds {
        writer.gap();
        gaps.write(&mut writer, usize::MAX);
    }
    writer.page()
}

/// Writes the gaps, if there are any. In short, a kind with many lines ends with a link to the page of them.
pub(super) fn write(writer: &mut Writer, thin: &Thin, detail: Detail) {
    let kinds = thin.kinds(writer.briefing, detail);
    if !kinds.is_empty() {
        writer.entry(vec![Span::text(TITLE)], vec![]);
    }
    for gaps in kinds {
        gaps.write(writer, if detail == Detail::Short { LINES } else { usize::MAX });
    }
}

/// The gaps of one kind.
struct Gaps {
    key: &'static str,
    lines: Vec<Line>,
    /// The facts that have a line each, below the others.
    facts: Vec<EntryId>,
}

impl Gaps {
    /// Writes at most so many lines, the last of which then leads to the page of all.
    fn write(self, writer: &mut Writer, most: usize) {
        let all = self.lines.len() + self.facts.len();
        let shown = if all > most { most - 1 } else { all };
        let facts = self.facts.into_iter().map(|fact| with_giver(writer.briefing, fact));
        let mut lines: Vec<Line> = self.lines.into_iter().chain(facts).take(shown).collect();
        if all > shown {
            let more = format!("and {} more", all - shown);
            lines.push(vec![Span::text(more).to(Target::Gaps)]);
        }
        let hang = if lines.len() > 1 { INDENT } else { 0 };
        writer.block(Block::Keyed { indent: 0, keys: vec![vec![Span::text(self.key)]], lines, hang });
    }
}

/// The sourcing of the whole briefing and of each issue.
pub(super) struct Thin {
    all: Tally,
    /// By the place of the issue in the file.
    issues: Vec<Tally>,
    /// For each side, the number of positions that it holds, and of those that only actors of other sides give.
    sides: HashMap<Id<Actor>, [usize; 2]>,
}

impl Thin {
    pub(super) fn of(briefing: &Briefing) -> Self {
        let issues = vec![Tally::default(); briefing.issues.len()];
        let mut thin = Self { all: Tally::default(), issues, sides: HashMap::new() };
        for fact in briefing.facts() {
            let sourcing = Sourcing::of(briefing, fact);
            if let Some(side) = sourcing.side {
                let [held, by_others] = thin.sides.entry(side).or_default();
                *held += 1;
                let givers = briefing.common(fact).map_or(&[][..], |common| &common.according_to);
                *by_others += usize::from(briefing.are_of_other_sides(givers, side));
            }
            thin.all.add(&sourcing);
            for issue in issues_of(briefing, fact).iter().filter_map(Ref::id) {
                thin.issues[issue.index()].add(&sourcing);
            }
        }
        thin
    }

    /// The one source that everything rests on alone.
    pub(super) fn only_source(&self) -> Option<Id<Source>> {
        self.all.only_source()
    }

    /// The number of facts that rest on one source alone.
    pub(super) fn with_one_source(&self) -> usize {
        self.all.alone
    }

    /// The number of facts that only unnamed actors give.
    pub(super) fn unnamed_facts(&self) -> usize {
        self.all.unnamed
    }

    /// The issues, each with its tally.
    fn by_issue(&self, briefing: &Briefing) -> impl Iterator<Item = (Id<Issue>, &Tally)> {
        briefing.issues.ids().zip(&self.issues)
    }

    /// The kinds of gaps that there are.
    fn kinds(&self, briefing: &Briefing, detail: Detail) -> Vec<Gaps> {
        let names = if detail == Detail::Short { NAMES } else { MOST_NAMES };
        let of_lines = [
            ("one source", self.one_source(briefing, detail)),
            ("not heard", self.unheard(briefing)),
            ("no position", self.without_position(briefing, names)),
            ("unnamed", self.unnamed(briefing)),
        ];
        let of_lines = of_lines.map(|(key, lines)| Gaps { key, lines, facts: Vec::new() });
        let of_facts = [("disputed", FactStatus::Disputed), ("unverified", FactStatus::Unverified)];
        let of_facts = of_facts.map(|(key, status)| {
            let facts: Vec<_> =
                briefing.facts().filter(|fact| briefing.status(*fact) == Some(status)).collect();
            let number = (facts.len() > LINES).then(|| vec![Span::text(count(facts.len(), "fact", "facts"))]);
            Gaps { key, lines: number.into_iter().collect(), facts }
        });
        let kinds = of_lines.into_iter().chain(of_facts);
        kinds.filter(|gaps| !gaps.lines.is_empty() || !gaps.facts.is_empty()).collect()
    }

    /// The whole, if it rests on one source alone, else the issues that do. In short, how much does is not
    /// said again.
    fn one_source(&self, briefing: &Briefing, detail: Detail) -> Vec<Line> {
        let Tally { facts, alone, .. } = self.all;
        let all = if facts == 1 { "the only fact".to_owned() } else { format!("all {facts} facts") };
        let (words, issues) = match self.only_source() {
            Some(source) => (Some(vec![Span::text(format!("{all}: ")), source_name(briefing, source)]), 0),
            None if alone == 0 => (None, 0),
            None => {
                let words = format!("{alone} of {}", count(facts, "fact", "facts"));
                (Some(vec![Span::text(words).to(Target::Sources)]), usize::MAX)
            }
        };
        let of_one = self.by_issue(briefing).filter_map(|(issue, tally)| Some((issue, tally.only_source()?)));
        let of_one = of_one.take(issues).map(|(issue, source)| {
            vec![issue_name(briefing, issue), Span::text(": "), source_name(briefing, source)]
        });
        words.into_iter().filter(|_| detail == Detail::All).chain(of_one).collect()
    }

    /// The sides whose wishes only others report.
    fn unheard(&self, briefing: &Briefing) -> Vec<Line> {
        let only_by_others =
            |side: &Id<Actor>| self.sides.get(side).is_some_and(|[held, others]| held == others);
        let words = ": known only through another side";
        let sides = sides(briefing).filter(only_by_others);
        sides.map(|side| vec![actor_name(briefing, side), Span::text(words)]).collect()
    }

    /// The issues on which somebody holds a position in the file and a side does not, with those sides.
    fn without_position(&self, briefing: &Briefing, most: usize) -> Vec<Line> {
        let sides: Vec<Id<Actor>> = sides(briefing).collect();
        let all: HashSet<_> = sides.iter().collect();
        let held = self.by_issue(briefing).filter(|(_, tally)| tally.is_held);
        let lines = held.filter_map(|(issue, tally)| {
            let heard = tally.heard.iter().filter(|side| all.contains(side)).count();
            let missing = sides.iter().filter(|side| !tally.heard.contains(side)).take(most);
            let names: Vec<Line> = missing.map(|side| vec![actor_name(briefing, *side)]).collect();
            let more = sides.len() - heard - names.len();
            let shown = names.join(&Span::text(", "));
            let more = (more > 0)
                .then(|| [Span::text(" "), Span::text(format!("and {more} more")).to(Target::Gaps)]);
            let lead = [issue_name(briefing, issue), Span::text(": ")];
            (!names.is_empty())
                .then(|| lead.into_iter().chain(shown).chain(more.into_iter().flatten()).collect())
        });
        lines.collect()
    }

    /// The number of facts that only unnamed actors give, by issue.
    fn unnamed(&self, briefing: &Briefing) -> Vec<Line> {
        let of = |tally: &Tally| {
            Span::text(format!("{} of {}", tally.unnamed, count(tally.facts, "fact", "facts")))
        };
        if self.all.unnamed == 0 {
            return Vec::new();
        }
        let by_issue = self.by_issue(briefing).filter(|(_, tally)| tally.unnamed > 0);
        let by_issue =
            by_issue.map(|(issue, tally)| vec![issue_name(briefing, issue), Span::text(": "), of(tally)]);
        std::iter::once(vec![of(&self.all)]).chain(by_issue).collect()
    }
}

/// The parties that are part of no other.
fn sides(briefing: &Briefing) -> impl Iterator<Item = Id<Actor>> {
    let is_side = |id: &Id<Actor>| {
        briefing.actors[*id].role == Some(ActorRole::Party) && briefing.side(*id) == Some(*id)
    };
    briefing.actors.ids().filter(is_side)
}

/// A fact in a line, with who gives it or else its source, and what else tells it from others of its label;
/// not who holds a position, who stands there.
fn with_giver(briefing: &Briefing, fact: EntryId) -> Line {
    let said = brief(briefing, fact);
    let writer = Writer::new(briefing);
    let names = briefing.common(fact).map(|common| writer.giver_or_source(common)).unwrap_or_default();
    let mut by = match fact {
        EntryId::Figure(id) => writer.giver_apart(id),
        _ => briefing.common(fact).map(|common| writer.giver(common, false)).unwrap_or_default(),
    };
    if by.is_empty() && !names.is_empty() {
        by = ["— ", &names].map(|words| Span::new(words.to_owned(), Role::From)).to_vec();
    }
    let mut line = vec![Span::text(said.clone()).to(Target::Entry(fact))];
    if !by.is_empty() && (names.is_empty() || !said.starts_with(&names)) {
        line.push(Span::text(" "));
        line.extend(by.into_iter().map(Span::unlinked));
    }
    line
}

fn issues_of(briefing: &Briefing, fact: EntryId) -> &[Ref<Issue>] {
    match fact {
        EntryId::Position(id) => std::slice::from_ref(&briefing.positions[id].issue),
        EntryId::Figure(id) => &briefing.figures[id].issues,
        EntryId::Event(id) => &briefing.events[id].issues,
        _ => &[],
    }
}

/// True if nobody of the side that holds a position tells it.
pub(super) fn is_told_by_others(briefing: &Briefing, position: Id<Position>) -> bool {
    let side = briefing.positions[position].holder.id().and_then(|holder| briefing.side(holder));
    let givers = &briefing.positions[position].common.according_to;
    side.is_some_and(|side| briefing.are_of_other_sides(givers, side))
}

/// Who tells a position, unless that is its holder: "— via Israeli officials (unnamed)" where nobody of its
/// side does.
pub(super) fn told_by(writer: &Writer, id: Id<Position>) -> Line {
    let position = &writer.briefing.positions[id];
    let is_holder = position.common.according_to.iter().all(|giver| giver.id() == position.holder.id());
    if is_holder {
        return Line::new();
    }
    writer.giver(&position.common, is_told_by_others(writer.briefing, id))
}
