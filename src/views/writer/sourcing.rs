//! The sourcing of a fact: who says so, in which source, how credible it is, and when.

use crate::model::{Actor, Citation, Common, Credibility, FactStatus, Position, Ref, Reliability, Text};
use crate::page::{Line, Role, Span, words};
use crate::text::Clean;

use super::super::state::fact_status;
use super::super::words::{UNNAMED, as_of_words};
use super::{Writer, actor_name, in_role, reference_to, source_name};

impl Writer<'_> {
    /// Writes everything that a fact says about its sourcing, its surroundings and itself, under its words.
    pub(crate) fn common(&mut self, indent: u16, common: &Common) {
        let attribution = self.attribution(common);
        self.common_with(indent, common, attribution);
    }

    /// The same, with an attribution that says more.
    pub(crate) fn common_with(&mut self, indent: u16, common: &Common, attribution: Line) {
        for line in quoted(common).into_iter().chain([attribution]) {
            self.line(indent, line);
        }
        self.beside(indent, common);
    }

    /// The paragraphs of a fact's words: those of its quote, if they are the same.
    pub(crate) fn words(&self, text: &Text, common: &Common) -> Vec<Line> {
        if is_quoted(text, common) { quoted(common) } else { self.paragraphs(text) }
    }

    /// The quote of a fact, unless its words are the same, and who says so.
    pub(crate) fn sourcing_below(&self, text: &Text, common: &Common) -> Vec<Line> {
        if !is_quoted(text, common) {
            return self.sourcing(common);
        }
        Some(self.attribution(common)).filter(|line| !line.is_empty()).into_iter().collect()
    }

    /// Somebody's exact words, and who says so.
    pub(crate) fn sourcing(&self, common: &Common) -> Vec<Line> {
        let lines = quoted(common).into_iter().chain([self.attribution(common)]);
        lines.filter(|line| !line.is_empty()).collect()
    }

    /// Writes the same under the words of a fact.
    pub(crate) fn sourced(&mut self, indent: u16, common: &Common) {
        for line in self.sourcing(common) {
            self.line(indent, line);
        }
    }

    /// Writes what belongs to a fact beside its words: actors, other entries, a note.
    pub(crate) fn beside(&mut self, indent: u16, common: &Common) {
        let briefing = self.briefing;
        self.refs(indent, "about", &common.actors, |id| actor_name(briefing, id));
        self.keyed(indent, "see", common.see.iter().map(|see| self.entry_link(see)).collect());
        if let Some(note) = &common.note {
            self.labelled(indent, "note", note);
        }
    }

    /// The giver, the source and the status: "— Israeli officials (unnamed), Bloomberg ¶4  ? disputed".
    pub(crate) fn attribution(&self, common: &Common) -> Line {
        let mut parts: Vec<Line> = Vec::new();
        if !common.according_to.is_empty() {
            parts.push(self.givers(common));
        }
        // A source may have commas of its own.
        parts.extend(Some(self.citations(common).join(&Span::text("; "))).filter(|line| !line.is_empty()));
        if let (Some(credibility), []) = (common.credibility, common.sources.as_slice()) {
            parts.push(vec![Span::text(format!("credibility {}", credibility.number()))]);
        }
        if let Some(as_of) = &common.as_of {
            parts.push(vec![Span::text(as_of_words(self.briefing, as_of))]);
        }
        self.with_status(from(parts), common)
    }

    /// Who says so with the status of the fact: "— Israeli officials (unnamed)  ? disputed by Hamas".
    pub(crate) fn with_status(&self, mut line: Line, common: &Common) -> Line {
        if let Some(status) = common.status.filter(|status| *status != FactStatus::Reported) {
            line.extend((!line.is_empty()).then(|| Span::text("  ")));
            line.extend(fact_status(status));
            line.extend(self.names_behind(" by ", &common.disputed_by));
        }
        line
    }

    /// The giver of a fact and its day, or else that of its source.
    pub(crate) fn attribution_with_day(&self, common: &Common) -> Line {
        let mut line = self.attribution(common);
        let published = self.briefing.day_of(common).filter(|_| common.as_of.is_none());
        if let Some(published) = published {
            line.push(Span::new(format!(", published {published}"), Role::From));
        }
        line
    }

    /// Who says so, without the source: "— Ilva Karsund"; of who only tells it, "— via Israeli officials
    /// (unnamed)"; nothing if that is the source itself.
    pub(crate) fn giver(&self, common: &Common, is_indirect: bool) -> Line {
        if common.according_to.is_empty() {
            return Line::new();
        }
        let via = is_indirect.then(|| Span::text("via "));
        from(vec![via.into_iter().chain(self.givers(common)).collect()])
    }

    /// True if it is the page of the one who says so.
    pub(crate) fn is_about_giver(&self, common: &Common) -> bool {
        self.own.is_some() && common.according_to.iter().all(|giver| giver.id() == self.own)
    }

    /// Those who say so: "Israeli officials (unnamed) and Hamas".
    pub(crate) fn givers(&self, common: &Common) -> Line {
        self.names_behind("", &common.according_to)
    }

    /// The name of whoever holds a position, marked as that of a giver is.
    pub(crate) fn holder(&self, position: &Position) -> Line {
        self.names_behind("", std::slice::from_ref(&position.holder))
    }

    /// The names of those who give a fact, or else of its sources.
    pub(crate) fn giver_or_source(&self, common: &Common) -> String {
        let names: Vec<String> = if common.according_to.is_empty() {
            let sources = common.sources.iter().filter_map(|citation| citation.source.id());
            let mut names: Vec<_> = sources.map(|id| self.briefing.outlet(id).to_owned()).collect();
            names.dedup();
            names
        } else {
            common.according_to.iter().map(|giver| words(&self.actor(giver))).collect()
        };
        names.join(" and ")
    }

    /// The names of actors, with words before the first of them.
    fn names_behind(&self, lead: &'static str, actors: &[Ref<Actor>]) -> Line {
        let mut line = Line::new();
        for (i, giver) in actors.iter().enumerate() {
            let before = if i > 0 { " and " } else { lead };
            line.extend((!before.is_empty()).then(|| Span::text(before)));
            line.extend(self.actor(giver));
            if self.briefing.is_unnamed(giver) {
                line.push(Span::text(UNNAMED));
            }
        }
        line
    }

    /// Each source with the places in it, and the Admiralty grade of the fact in it: "Bloomberg ¶4 ¶6 (B2)".
    fn citations(&self, common: &Common) -> Vec<Line> {
        let groups = Citation::by_source(&common.sources);
        groups.iter().map(|group| self.cited(group, common.credibility)).collect()
    }

    /// One source with the places in it.
    fn cited(&self, places: &[&Citation], credibility: Option<Credibility>) -> Line {
        let source = &places[0].source;
        let mut line = reference_to(source, |id| source_name(self.briefing, id));
        let locators = places.iter().filter_map(|place| place.locator.as_ref());
        let locators: Vec<_> = locators.map(ToString::to_string).collect();
        if !locators.is_empty() {
            line.push(Span::text(format!(" {}", locators.join(" "))));
        }
        if let Some(number) = credibility {
            let reliability = source.id().and_then(|id| self.briefing.sources[id].reliability);
            let letter = reliability.map_or("credibility ", Reliability::word);
            line.push(Span::text(format!(" ({letter}{})", number.number())));
        }
        line
    }
}

/// An attribution: "— " and its parts, with commas between them; nothing if there are none.
fn from(parts: Vec<Line>) -> Line {
    let mut line = Line::new();
    for part in parts {
        line.push(Span::text(if line.is_empty() { "— " } else { ", " }));
        line.extend(part);
    }
    in_role(line, Role::From)
}

/// True if a fact says no more than its quote does.
fn is_quoted(text: &Text, common: &Common) -> bool {
    let bare = |words: &str| words.trim().trim_end_matches('.').to_owned();
    common.quote.as_ref().is_some_and(|quote| bare(quote) == bare(text))
}

/// The quote of a fact, a line a paragraph.
fn quoted(common: &Common) -> Vec<Line> {
    let paragraphs = common.quote.iter().flat_map(|quote| Clean::paragraphs(quote));
    paragraphs.map(|paragraph| vec![Span::text(format!("“{paragraph}”"))]).collect()
}
