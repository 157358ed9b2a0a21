//! Lines as Markdown: links, what is strong, and who says so in italics.

use crate::page::{Role, Span, words};
use crate::render::Chapter;
use crate::text::Clean;

/// A line, without blanks at its ends.
pub(super) fn inline(line: &[Span], chapter: &Chapter) -> String {
    let line: Vec<&Span> = line.iter().filter(|span| !span.text.is_empty()).collect();
    let runs: Vec<&[&Span]> = line.chunk_by(|one, next| mark(one.role) == mark(next.role)).collect();
    let mut written = String::new();
    for (index, run) in runs.iter().enumerate() {
        let inner = linked(run, chapter);
        let bare = inner.trim();
        let before = written.is_empty() || written.ends_with(' ') || inner.starts_with(' ');
        let next = runs.get(index + 1).map(|next| next[0].text.as_str());
        let after = next.is_none_or(|next| next.starts_with(' ')) || inner.ends_with(' ');
        let mark = if before && after && !bare.is_empty() { mark(run[0].role) } else { "" };
        let start = inner.len() - inner.trim_start().len();
        let end = start + bare.len();
        written.extend([&inner[..start], mark, bare, mark, &inner[end..]]);
    }
    written.trim().to_owned()
}

/// The characters around words of a role.
fn mark(role: Role) -> &'static str {
    match role {
        Role::Head | Role::Here => "**",
        Role::From => "*",
        Role::Text | Role::State(_) | Role::Quiet => "",
    }
}

/// Spans with the links that lead somewhere on the web.
fn linked(spans: &[&Span], chapter: &Chapter) -> String {
    let address = |span: &Span| span.link.and_then(|link| (chapter.address)(link));
    let mut written = String::new();
    for same in spans.chunk_by(|one, next| address(one) == address(next)) {
        let words: String = same.iter().map(|span| span.text.as_str()).collect();
        let words = Clean::line(words).in_markdown();
        match address(same[0]) {
            Some(url) if !words.is_blank() => {
                written.extend([format!("[{words}](<{}>)", url.to_string().replace('&', "&amp;"))]);
            }
            _ => written += words.as_str(),
        }
    }
    written
}

/// The words of a line as they are, without blanks at its ends, unless a mark would lose the one that it
/// stands on.
pub(super) fn plain(line: &[Span]) -> String {
    let words = words(line);
    let bare = Clean::line(words.trim().to_owned());
    if bare.as_str() == words.trim() { bare.as_str().to_owned() } else { words }
}

/// Words as they are, strong, and something behind them; nothing if there are none.
pub(super) fn strong(words: &str, behind: &str) -> String {
    let words = Clean::line(words.to_owned()).in_markdown();
    if words.is_blank() { String::new() } else { format!("**{}**{behind}", words.as_str().trim()) }
}
