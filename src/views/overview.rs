//! The overview: the main point, the judgements, the board of issues, what is ahead and unanswered, how it is
//! known, and in short what is thin and limited.

use crate::model::{Briefing, Date, EntryId, Id, Question};
use crate::page::{Block, Line, Page, Span, Target};

use super::age::time_since;
use super::detail::Detail;
use super::judgement;
use super::sourcing_gaps::{self, Thin};
use super::words::{brief, labels};
use super::writer::{INDENT, Writer, head};
use crate::text::count;

mod board;
mod known;
mod moved;
mod settled;

pub(crate) use moved::moves;

/// The overview of a briefing, in short; its title is at the top of the screen. What has come due by today is
/// told apart. Of what is ahead and of what is unanswered `first` come before the others of either.
pub(crate) fn overview(briefing: &Briefing, today: Option<&Date>, first: usize) -> Page {
    in_detail(briefing, Detail::Short, today, first)
}

/// The overview of a briefing with all that it says.
pub(crate) fn whole_overview(briefing: &Briefing, today: Option<&Date>) -> Page {
    in_detail(briefing, Detail::All, today, usize::MAX)
}

/// The whole overview of a briefing under its title, its day and the day on which it is printed.
pub(super) fn printed(briefing: &Briefing, today: Option<&Date>) -> Page {
    given_away(briefing, whole_overview(briefing, today), today)
}

/// A page of a briefing to be read elsewhere, and later: under the title of that and its day, it says on
/// which day it was printed.
pub(crate) fn given_away(briefing: &Briefing, of_briefing: Page, today: Option<&Date>) -> Page {
    let printed =
        today.map(|today| match briefing.as_of.as_ref().and_then(|as_of| time_since(as_of, today)) {
            Some(time) => format!("Printed on {today}, {time} after the day it stands for."),
            None => format!("Printed on {today}."),
        });
    under_title(briefing, printed, of_briefing)
}

/// A page of a briefing, under the title of that, its day, and perhaps a line.
fn under_title(briefing: &Briefing, line: Option<String>, of_briefing: Page) -> Page {
    let mut writer = Writer::new(briefing);
    let as_of = briefing.as_of.as_ref().map(|date| format!("as of {date}"));
    let labels = Some(labels(briefing)).filter(|labels| !labels.is_empty());
    let right: Vec<_> = labels.into_iter().chain(as_of).collect();
    let right = Some(right.join(" · ")).filter(|right| !right.is_empty());
    writer.title(&title(briefing), right.map(Span::text).into_iter().collect());
    writer.gap();
    if let Some(line) = line {
        writer.text(0, &line);
        writer.gap();
    }
    let mut page = writer.page();
    page.blocks.extend(of_briefing.blocks);
    page
}

/// The first page of a briefing, to be shown where another one is open.
pub(crate) fn cover(briefing: &Briefing, today: Option<&Date>) -> Page {
    under_title(briefing, None, overview(briefing, today, usize::MAX))
}

/// True if a question has a link in the overview in short above those that are unanswered: a judgement rests
/// on it or refers to it.
pub(crate) fn is_in_top_of_overview(briefing: &Briefing, question: Id<Question>) -> bool {
    briefing.judgements.iter().any(|(_, judgement)| {
        let (shown, _) = Detail::Short.cut(&judgement.basis);
        let linked = shown.iter().chain(&judgement.common.see);
        linked.into_iter().any(|entry| entry.target() == Ok(question.into()))
    })
}

/// The part of the overview in short with what is ahead and what is unanswered.
pub(crate) fn ahead_in_overview(briefing: &Briefing, today: Option<&Date>, first: usize) -> Page {
    let mut writer = Writer::new(briefing);
    ahead(&mut writer, Detail::Short, today, first);
    writer.page()
}

/// The overview of a briefing.
fn in_detail(briefing: &Briefing, detail: Detail, today: Option<&Date>, first: usize) -> Page {
    let mut writer = Writer::new(briefing);
    let thin = Thin::of(briefing);
    top(&mut writer, &thin, detail);
    ahead(&mut writer, detail, today, first);
    known::write(&mut writer);
    sourcing_gaps::write(&mut writer, &thin, detail);
    writer.gap();
    let caveats = briefing.caveats.iter().flat_map(|caveat| writer.paragraphs(caveat)).collect();
    keyed(&mut writer, "Caveats", caveats);
    contents(&mut writer);
    writer.page()
}

/// Writes what it comes to, how the issues stand, and in a line how it is known.
fn top(writer: &mut Writer, thin: &Thin, detail: Detail) {
    let briefing = writer.briefing;
    if let Some(bottom_line) = &briefing.bottom_line {
        writer.text(0, bottom_line);
    }
    judgement::write(writer, detail);
    board::write(writer);
    writer.gap();
    let known = Some(known::in_a_line(briefing, thin)).filter(|line| !line.is_empty());
    keyed(writer, "Sourcing", known.into_iter().collect());
}

/// The title of a briefing, or a stand-in for it.
pub(super) fn title(briefing: &Briefing) -> String {
    briefing.title.clone().unwrap_or_else(|| "(no title)".to_owned())
}

/// Names of what is ahead and of what is unanswered, and of the rest of either.
const AHEAD: [[&str; 2]; 3] =
    [["Due by now", "More due by now"], ["Coming up", "More coming up"], ["Unanswered", "More unanswered"]];

/// Writes what is scheduled and what is asked, the `first` of each; what is settled; and then the others.
fn ahead(writer: &mut Writer, detail: Detail, today: Option<&Date>, first: usize) {
    let briefing = writer.briefing;
    let scheduled = briefing.events.iter().filter(|(_, event)| briefing.is_scheduled(event));
    let (due, coming): (Vec<_>, Vec<_>) =
        scheduled.partition(|(_, event)| today.is_some_and(|today| briefing.has_come_due(event, today)));
    let [due, coming] = [due, coming].map(|mut events| {
        events.sort_by_key(|(_, event)| event.date.earliest());
        events.into_iter().map(|(id, _)| id.into()).collect::<Vec<EntryId>>()
    });
    let all = [due, coming, unanswered(briefing).map(EntryId::from).collect()];
    for (part, names) in all.iter().zip(AHEAD) {
        keyed(writer, names[0], links(briefing, &part[..first.min(part.len())], detail));
    }
    settled::write(writer, detail);
    for (part, names) in all.iter().zip(AHEAD) {
        keyed(writer, names[1], links(briefing, &part[first.min(part.len())..], detail));
    }
}

/// The questions without an answer.
pub(crate) fn unanswered(briefing: &Briefing) -> impl Iterator<Item = Id<Question>> {
    briefing.questions.iter().filter(|(_, question)| question.is_open()).map(|(id, _)| id)
}

/// A line for each entry; in short, the last one leads to the first of the others.
fn links(briefing: &Briefing, entries: &[EntryId], detail: Detail) -> Vec<Line> {
    let link = |id: EntryId, words: String| vec![Span::text(words).to(Target::Entry(id))];
    let (shown, rest) = detail.cut(entries);
    let lines = shown.iter().map(|id| match id {
        EntryId::Event(event) => {
            let event = &briefing.events[*event];
            let kind = event.kind_word().map(|kind| format!("{kind}: ")).unwrap_or_default();
            let lead = Span::text(format!("{}  {kind}", briefing.when(event)));
            [vec![lead], link(*id, event.text.clone())].concat()
        }
        _ => link(*id, brief(briefing, *id)),
    });
    lines.chain(and_more(rest)).collect()
}

/// "and 3 more", which leads to the first of them; none if there are none.
fn and_more<I: Copy + Into<EntryId>>(rest: &[I]) -> Option<Line> {
    let first = (*rest.first()?).into();
    Some(vec![Span::text(format!("and {} more", rest.len())).to(Target::Entry(first))])
}

fn contents(writer: &mut Writer) {
    let briefing = writer.briefing;
    let counts = [
        count(briefing.issues.len(), "issue", "issues"),
        count(briefing.positions.len(), "position", "positions"),
        count(briefing.figures.len(), "figure", "figures"),
        count(briefing.actors.len(), "actor", "actors"),
        count(briefing.events.len(), "event", "events"),
        count(briefing.questions.len(), "question", "questions"),
        count(briefing.sources.len(), "source", "sources"),
    ];
    let judgements = briefing.judgements.len();
    let judgements = (judgements > 0).then(|| count(judgements, "judgement", "judgements"));
    let counts: Vec<Line> =
        counts.into_iter().chain(judgements).map(|count| vec![Span::quiet(count)]).collect();
    keyed(writer, "Contents", vec![counts.join(&Span::quiet(" · "))]);
    if let Some(author) = &briefing.author {
        let status = briefing.status.map(|status| format!(" ({})", status.word())).unwrap_or_default();
        keyed(writer, "Author", vec![vec![Span::text(format!("{author}{status}"))]]);
    }
    if !briefing.topics.is_empty() {
        keyed(writer, "Topics", vec![vec![Span::text(briefing.topics.join(", "))]]);
    }
    if let Some(story) = &briefing.story {
        keyed(writer, "Story", vec![vec![Span::text(story.clone())]]);
    }
}

/// Writes lines beside the name of what they are.
fn keyed(writer: &mut Writer, name: &'static str, lines: Vec<Line>) {
    if !lines.is_empty() {
        let keys = vec![head(vec![Span::text(name)])];
        let hang = if lines.len() > 1 { INDENT } else { 0 };
        writer.block(Block::Keyed { indent: 0, keys, lines, hang });
    }
}
