//! Writing a page: the pieces that every view is made of, in the one way that they look.

use crate::model::{
    Actor, Briefing, Citation, Common, Credibility, EntryId, FactStatus, Id, Issue, Ref, Reliability, Source,
    Text,
};
use crate::page::{Block, Column, Level, Line, Page, Role, Span, Table, Target};
use crate::text::Clean;

use super::words;

/// A page being written.
pub(super) struct Writer<'b> {
    /// The facts that it is written from.
    pub briefing: &'b Briefing,
    /// The actor whose page it is: no text on it links to that actor.
    own: Option<Id<Actor>>,
    page: Page,
}

/// Columns that the words under an entry's heading stand in.
pub(super) const INDENT: u16 = 2;

impl<'b> Writer<'b> {
    /// An empty page.
    pub fn new(briefing: &'b Briefing) -> Self {
        Self { briefing, own: None, page: Page::default() }
    }

    /// An empty page about an actor.
    pub fn about(briefing: &'b Briefing, actor: Id<Actor>) -> Self {
        Self { own: Some(actor), ..Self::new(briefing) }
    }

    /// The finished page.
    pub fn page(self) -> Page {
        self.page
    }

    /// Marks what follows as this entry.
    pub fn fact(&mut self, entry: impl Into<EntryId>) {
        self.page.blocks.push(Block::Fact(entry.into()));
    }

    /// Any block.
    pub fn block(&mut self, block: Block) {
        self.page.blocks.push(block);
    }

    /// A blank line.
    pub fn gap(&mut self) {
        self.page.blocks.push(Block::Gap);
    }

    /// The title of the page, with its state at the right.
    pub fn title(&mut self, title: &Text, right: Line) {
        self.title_line(vec![Span::new(title.clone(), Role::Title)], right);
        self.gap();
    }

    /// The same, made of spans, and without a blank line below it.
    pub fn title_line(&mut self, left: Line, right: Line) {
        self.block(Block::Heading { level: Level::Title, left, right });
    }

    /// The heading of a part of the page.
    pub fn part(&mut self, title: &'static str) {
        self.heading(vec![Span::new(title, Role::Title)], vec![]);
    }

    /// The same, made of spans, with its state at the right.
    pub fn heading(&mut self, left: Line, right: Line) {
        self.gap();
        self.block(Block::Heading { level: Level::Part, left, right });
    }

    /// The heading of one thing in a part, with its kind or state at the right.
    pub fn entry(&mut self, left: Line, right: Line) {
        self.gap();
        self.block(Block::Heading { level: Level::Entry, left, right });
    }

    /// A line of spans, wrapped under itself.
    pub fn line(&mut self, indent: u16, line: Line) {
        if !line.is_empty() {
            self.block(Block::Text { indent, hang: indent, line });
        }
    }

    /// The words of a text, with its mentions; each of its paragraphs a block.
    pub fn text(&mut self, indent: u16, text: &Text) {
        for paragraph in Clean::paragraphs(text) {
            let line = self.mentions(&paragraph, Role::Body);
            self.line(indent, line);
        }
    }

    /// A label and what it says of the matter: "why", "before", "note".
    pub fn labelled(&mut self, indent: u16, label: &'static str, text: &Text) {
        for (i, paragraph) in Clean::paragraphs(text).into_iter().enumerate() {
            let mut line = if i == 0 { vec![Span::aside(format!("{label}: "))] } else { vec![] };
            line.extend(self.mentions(&paragraph, Role::Body));
            self.block(Block::Text { indent, hang: indent + 2, line });
        }
    }

    /// A label and references under it.
    pub fn refs<T>(
        &mut self,
        indent: u16,
        label: &'static str,
        refs: &[Ref<T>],
        name: impl Fn(Id<T>) -> Span,
    ) {
        if refs.is_empty() {
            return;
        }
        let mut line = vec![Span::aside(format!("{label}: "))];
        for (i, reference) in refs.iter().enumerate() {
            if i > 0 {
                line.push(Span::body(", "));
            }
            line.push(reference_to(reference, &name));
        }
        self.block(Block::Text { indent, hang: indent + 2, line });
    }

    /// Everything that a fact says of its sourcing, its surroundings and itself, under its words.
    pub fn common(&mut self, indent: u16, common: &Common, status: Option<FactStatus>) {
        if let Some(quote) = &common.quote {
            for paragraph in Clean::paragraphs(quote) {
                self.line(indent, vec![Span::new(format!("“{paragraph}”"), Role::Quote)]);
            }
        }
        let attribution = self.attribution(common, status);
        self.line(indent, attribution);
        let briefing = self.briefing;
        self.refs(indent, "about", &common.actors, |id| actor_name(briefing, id));
        if !common.see.is_empty() {
            let mut line = vec![Span::aside("see: ")];
            for (i, see) in common.see.iter().enumerate() {
                if i > 0 {
                    line.push(Span::body("; "));
                }
                line.push(match see {
                    Ok(entry) => Span::body(words::brief(briefing, *entry)).to(Target::Entry(*entry)),
                    Err(written) => dangling(written),
                });
            }
            self.block(Block::Text { indent, hang: indent + 2, line });
        }
        if let Some(note) = &common.note {
            self.labelled(indent, "note", note);
        }
    }

    /// Who says so, where, and how firmly: "according to Israeli officials (unnamed) · Bloomberg ¶4 · disputed".
    pub fn attribution(&self, common: &Common, status: Option<FactStatus>) -> Line {
        let mut parts: Vec<Line> = Vec::new();
        if !common.according_to.is_empty() {
            let mut line = vec![Span::aside("according to ")];
            for (i, giver) in common.according_to.iter().enumerate() {
                if i > 0 {
                    line.push(Span::aside(" and "));
                }
                line.push(self.actor(giver));
                if giver.id().is_some_and(|id| self.briefing.actors[id].anonymous) {
                    line.push(Span::aside(" (unnamed)"));
                }
            }
            parts.push(line);
        }
        parts.extend(self.citations(common));
        if let Some(status) = status.filter(|status| *status != FactStatus::Reported) {
            parts.push(vec![Span::new(status.word(), Role::Term)]);
        }
        if let (Some(credibility), []) = (common.credibility, common.sources.as_slice()) {
            parts.push(vec![Span::aside(format!("credibility {}", credibility.number()))]);
        }
        if let Some(as_of) = &common.as_of {
            parts.push(vec![Span::aside(format!("as of {as_of}"))]);
        }
        let mut line = Line::new();
        for part in parts {
            if !line.is_empty() {
                line.push(Span::aside(" · "));
            }
            line.extend(part);
        }
        line
    }

    /// Each source with the places in it, and the Admiralty grade of the fact in it: "Bloomberg ¶4, ¶6 (B2)".
    fn citations(&self, common: &Common) -> Vec<Line> {
        let of_one_source =
            |a: &Citation, b: &Citation| a.source.id().is_some() && a.source.id() == b.source.id();
        let groups = common.sources.chunk_by(of_one_source);
        groups.map(|group| self.cited(group, common.credibility)).collect()
    }

    /// One source with the places in it.
    fn cited(&self, places: &[Citation], credibility: Option<Credibility>) -> Line {
        let source = &places[0].source;
        let mut line = vec![reference_to(source, |id| source_name(self.briefing, id))];
        let locators = places.iter().filter_map(|place| place.locator.as_ref());
        let locators: Vec<_> = locators.map(ToString::to_string).collect();
        if !locators.is_empty() {
            line.push(Span::aside(format!(" {}", locators.join(", "))));
        }
        if let Some(number) = credibility {
            let reliability = source.id().and_then(|id| self.briefing.sources[id].reliability);
            let letter = reliability.map_or("credibility ", Reliability::word);
            line.push(Span::aside(format!(" ({letter}{})", number.number())));
        }
        line
    }

    /// Rows of a kind and what it leads to.
    pub fn links(&mut self, rows: Vec<(&'static str, EntryId)>) {
        let briefing = self.briefing;
        let row = |(kind, entry): (&'static str, EntryId)| {
            vec![
                vec![Span::aside(kind)],
                vec![Span::body(words::brief(briefing, entry)).to(Target::Entry(entry))],
            ]
        };
        let rows: Vec<_> = rows.into_iter().map(row).collect();
        if !rows.is_empty() {
            let columns = vec![Column::Left, Column::Fill];
            self.block(Block::Table(Table { indent: INDENT, columns, rows }));
        }
    }

    /// An actor's name, leading to it, or what stands there instead.
    pub fn actor(&self, actor: &Ref<Actor>) -> Span {
        reference_to(actor, |id| {
            let name = actor_name(self.briefing, id);
            if self.own == Some(id) { Span { link: None, ..name } } else { name }
        })
    }

    /// A paragraph in which the first mention of each actor leads to it.
    pub fn mentions(&self, paragraph: &Clean, role: Role) -> Line {
        let words = paragraph.as_str();
        let mut line = Line::new();
        let mut linked: Vec<Id<Actor>> = self.own.into_iter().collect();
        let mut end = 0;
        for (range, actor) in self.briefing.names.find(words) {
            if linked.contains(&actor) {
                continue;
            }
            linked.push(actor);
            if end < range.start {
                line.push(Span::new(words[end..range.start].to_owned(), role));
            }
            let mention = Span::new(words[range.clone()].to_owned(), role);
            line.push(mention.to(Target::Entry(actor.into())));
            end = range.end;
        }
        if end < words.len() {
            line.push(Span::new(words[end..].to_owned(), role));
        }
        line
    }
}

/// What a reference leads to, or what stands there instead, marked.
pub(super) fn reference_to<T>(reference: &Ref<T>, name: impl Fn(Id<T>) -> Span) -> Span {
    match reference {
        Ref::To(id) => name(*id),
        Ref::Missing(written) => dangling(written),
    }
}

fn dangling(written: &str) -> Span {
    Span::new(format!("{written}?"), Role::Dangling)
}

/// An actor's name, leading to it.
pub(super) fn actor_name(briefing: &Briefing, id: Id<Actor>) -> Span {
    Span::new(briefing.actors[id].name.clone(), Role::Name).to(Target::Entry(id.into()))
}

/// An issue's name, leading to it.
pub(super) fn issue_name(briefing: &Briefing, id: Id<Issue>) -> Span {
    Span::new(briefing.issues[id].name.clone(), Role::Name).to(Target::Entry(id.into()))
}

/// A source's publisher, or its title where nobody is named, leading to it.
pub(super) fn source_name(briefing: &Briefing, id: Id<Source>) -> Span {
    let source = &briefing.sources[id];
    let name = source.publisher.as_ref().unwrap_or(&source.title);
    Span::new(name.clone(), Role::Aside).to(Target::Entry(id.into()))
}

/// Words of the format's vocabularies, parted by dots.
pub(super) fn terms(words: impl IntoIterator<Item = Option<&'static str>>) -> Line {
    let mut line = Line::new();
    for word in words.into_iter().flatten() {
        if !line.is_empty() {
            line.push(Span::aside(" · "));
        }
        line.push(Span::new(word, Role::Term));
    }
    line
}
