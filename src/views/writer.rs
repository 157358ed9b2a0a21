//! Writes pages: the pieces that every view is made of, each with one look.

use crate::model::{Actor, Briefing, EntryId, EntryRef, Id, Issue, Ref, Source, Text};
use crate::page::{self, Block, HeadingLevel, Line, Page, Role, Sign, Span, Target};
use crate::text::Clean;

use super::state::dotted;

mod sourcing;

/// A page being written.
pub(super) struct Writer<'b> {
    pub(super) briefing: &'b Briefing,
    /// The actor whose page it is: no text on it links to that actor.
    own: Option<Id<Actor>>,
    page: Page,
}

/// The indent of the words under an entry's heading, in columns.
pub(super) const INDENT: u16 = 2;

impl<'b> Writer<'b> {
    pub(super) fn new(briefing: &'b Briefing) -> Self {
        Self { briefing, own: None, page: Page::default() }
    }

    /// An empty page about an actor.
    pub(super) fn about(briefing: &'b Briefing, actor: Id<Actor>) -> Self {
        Self { own: Some(actor), ..Self::new(briefing) }
    }

    pub(super) fn page(self) -> Page {
        self.page
    }

    /// The blocks that `write` writes, which are left out of the page.
    pub(super) fn apart(&mut self, write: impl FnOnce(&mut Self)) -> Vec<Block> {
        let page = std::mem::take(&mut self.page);
        write(self);
        std::mem::replace(&mut self.page, page).blocks
    }

    /// Marks what follows as this entry.
    pub(super) fn fact(&mut self, entry: impl Into<EntryId>) {
        self.page.blocks.push(Block::Fact(entry.into()));
    }

    pub(super) fn block(&mut self, block: Block) {
        self.page.blocks.push(block);
    }

    pub(super) fn gap(&mut self) {
        self.page.blocks.push(Block::Gap);
    }

    /// The title of the page, with its state at the right.
    pub(super) fn title(&mut self, title: &Text, right: Line) {
        self.title_line(vec![Span::head(title.clone())], right);
    }

    /// The same, made of spans.
    pub(super) fn title_line(&mut self, left: Line, right: Line) {
        self.block(Block::title(left, right));
    }

    /// The heading of a part of the page.
    pub(super) fn part(&mut self, title: &'static str) {
        self.heading(vec![Span::head(title)], vec![]);
    }

    /// The same, made of spans, with its state at the right.
    pub(super) fn heading(&mut self, left: Line, right: Line) {
        self.gap();
        self.block(Block::Heading { level: HeadingLevel::Part, left: head(left), right });
    }

    /// The heading of one thing in a part, with its kind or state at the right.
    pub(super) fn entry(&mut self, left: Line, right: Line) {
        self.gap();
        self.block(Block::Heading { level: HeadingLevel::Entry, left: head(left), right });
    }

    /// A line of spans, wrapped under itself.
    pub(super) fn line(&mut self, indent: u16, line: Line) {
        if !line.is_empty() {
            self.block(Block::Text { indent, hang: indent, line });
        }
    }

    /// The words of a text, with its mentions; each of its paragraphs a block.
    pub fn text(&mut self, indent: u16, text: &Text) {
        for paragraph in Clean::paragraphs(text) {
            let line = self.mentions(&paragraph, Role::Text);
            self.line(indent, line);
        }
    }

    /// A label and the words beside it: "note", "range".
    pub(super) fn labelled(&mut self, indent: u16, label: &'static str, text: &Text) {
        let lines = self.paragraphs(text);
        self.keyed(indent, label, lines);
    }

    /// A label and the lines beside it.
    pub(super) fn keyed(&mut self, indent: u16, label: &'static str, lines: Vec<Line>) {
        if !lines.is_empty() {
            let keys = vec![vec![Span::text(label)]];
            let hang = if lines.len() > 1 { INDENT } else { 0 };
            self.block(Block::Keyed { indent: indent.max(INDENT), keys, lines, hang });
        }
    }

    /// The paragraphs of a text, with its mentions.
    pub(super) fn paragraphs(&self, text: &str) -> Vec<Line> {
        Clean::paragraphs(text).iter().map(|paragraph| self.mentions(paragraph, Role::Text)).collect()
    }

    /// The same behind a word that introduces the text: "if", "was:".
    pub(super) fn led(&self, lead: &'static str, text: &str) -> Vec<Line> {
        let mut lines = self.paragraphs(text);
        if let Some(first) = lines.first_mut() {
            first.insert(0, Span::text(lead));
        }
        lines
    }

    /// A label and references beside it.
    pub(super) fn refs<T>(
        &mut self,
        indent: u16,
        label: &'static str,
        refs: &[Ref<T>],
        name: impl Fn(Id<T>) -> Span,
    ) {
        let mut line = Line::new();
        for (i, reference) in refs.iter().enumerate() {
            if i > 0 {
                line.push(Span::text(", "));
            }
            line.extend(reference_to(reference, &name));
        }
        self.keyed(indent, label, Some(line).filter(|line| !line.is_empty()).into_iter().collect());
    }

    /// Another entry in a line with a link to it and who gives it, or the words in its place.
    pub(super) fn entry_link(&self, entry: &EntryRef) -> Line {
        match entry.target() {
            Ok(entry) => self.in_a_line(entry),
            Err(written) => dangling(written),
        }
    }

    /// An actor's name with a link to it, or the words in its place.
    pub(super) fn actor(&self, actor: &Ref<Actor>) -> Line {
        reference_to(actor, |id| {
            let name = actor_name(self.briefing, id);
            if self.own == Some(id) { name.unlinked() } else { name }
        })
    }

    /// A paragraph in which the first mention of each actor links to it.
    pub(super) fn mentions(&self, paragraph: &Clean, role: Role) -> Line {
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

/// A line as the head of what follows.
pub(super) fn head(line: Line) -> Line {
    in_role(line, Role::Head)
}

/// A line in one role, but for its signs.
fn in_role(line: Line, role: Role) -> Line {
    let changed = |span: Span| if matches!(span.role, Role::State(_)) { span } else { span.in_role(role) };
    line.into_iter().map(changed).collect()
}

/// The name that a reference leads to, or the words in its place behind a sign.
pub(super) fn reference_to<T>(reference: &Ref<T>, name: impl Fn(Id<T>) -> Span) -> Line {
    match reference {
        Ref::To(id) => vec![name(*id)],
        Ref::Missing(written) => dangling(written),
    }
}

/// "! velm": the file has nothing of that name.
fn dangling(written: &str) -> Line {
    Sign::Problem.with(written.to_owned())
}

/// An actor's name with a link to it.
pub(super) fn actor_name(briefing: &Briefing, id: Id<Actor>) -> Span {
    Span::text(briefing.actors[id].name.clone()).to(Target::Entry(id.into()))
}

/// An issue's name with a link to it.
pub(super) fn issue_name(briefing: &Briefing, id: Id<Issue>) -> Span {
    Span::text(briefing.issues[id].name.clone()).to(Target::Entry(id.into()))
}

/// A source in short, with a link to it.
pub(super) fn source_name(briefing: &Briefing, id: Id<Source>) -> Span {
    Span::text(briefing.outlet(id).to_owned()).to(Target::Entry(id.into()))
}

/// Words of the format's vocabularies, separated by dots.
pub(super) fn terms(words: impl IntoIterator<Item = Option<&'static str>>) -> Line {
    dotted(words.into_iter().flatten().map(|word| vec![Span::text(word)]).collect())
}

/// The words for who says what an entry says, and where, "— Israeli officials (unnamed), Bloomberg ¶3"; none
/// if nothing is known.
pub(crate) fn attribution_in_words(briefing: &Briefing, entry: EntryId) -> Option<Clean> {
    let words = page::words(&Writer::new(briefing).attribution(briefing.common(entry)?));
    (!words.is_empty()).then(|| Clean::line(words))
}
