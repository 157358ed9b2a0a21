//! What holds of every page as HTML: it says what the page says, its elements are whole and few, and its
//! texts are only text.

use briefing::page::{Block, Page};
use briefing::render::{Chapter, html};
use briefing::web::Url;
use proptest::prelude::*;

use super::inked;
use super::markdown::all_lines;
use super::pages::page;

/// The elements without an end.
const VOID: [&str; 5] = ["meta", "br", "line", "circle", "!doctype"];
/// The attributes that may be there; none of them does anything by itself.
const ATTRIBUTES: [&str; 30] = [
    "id",
    "class",
    "href",
    "rel",
    "lang",
    "charset",
    "http-equiv",
    "content",
    "name",
    "role",
    "scope",
    "colspan",
    "tabindex",
    "aria-label",
    "aria-hidden",
    "focusable",
    "x",
    "y",
    "x1",
    "x2",
    "y1",
    "y2",
    "cx",
    "cy",
    "r",
    "dx",
    "dy",
    "text-anchor",
    "html",
    "",
];

/// The words between the tags of a document, without blanks, and the addresses of its links.
fn parsed(html: &str) -> Result<(String, Vec<String>), String> {
    let (mut words, mut links, mut open) = (String::new(), Vec::new(), Vec::new());
    for part in html.split('<').skip(1) {
        let (tag, text) = part.split_once('>').ok_or(part)?;
        if let Some(name) = tag.strip_prefix('/') {
            let last = open.pop();
            (last == Some(name)).then_some(()).ok_or(format!("{last:?} is ended by {name}"))?;
        } else {
            let name = tag.split([' ', '/']).next().unwrap_or_default();
            let attributes = tag[name.len()..].trim_end_matches('/').split('"').step_by(2);
            for attribute in attributes.map(|attribute| attribute.trim().trim_end_matches('=')) {
                ATTRIBUTES.contains(&attribute).then_some(()).ok_or(format!("{attribute} in {tag}"))?;
            }
            links.extend(
                tag.split_once("href=\"")
                    .map(|(_, rest)| rest.split('"').next().unwrap_or_default().to_owned()),
            );
            open.extend((!VOID.contains(&name)).then_some(name));
        }
        if open.last() != Some(&"style") {
            words += &inked(&plain(text));
        }
    }
    open.is_empty().then_some((words, links)).ok_or(format!("{open:?} are open"))
}

fn plain(text: &str) -> String {
    let marks = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    marks.iter().fold(text.to_owned(), |text, (written, meant)| text.replace(written, meant))
}

fn written(page: &Page) -> String {
    let address = Box::new(|_| Url::parse("https://a.example/?b='&c=\"d\""));
    html(&[Chapter { page: page.clone(), address, anchor: Box::new(|_| "a".to_owned()) }])
}

proptest! {
    #[test]
    fn it_says_all_that_the_page_says_and_nothing_in_it_is_live(page in page()) {
        let text = written(&page);
        let (words, links) = parsed(&text).map_err(TestCaseError::fail)?;
        for line in all_lines(&page) {
            let line: String = line.iter().map(|span| inked(span.text.as_str())).collect();
            prop_assert!(words.contains(&line), "{line:?} in\n{text}");
        }
        for block in &page.blocks {
            if let Block::Excerpt(excerpts) = block {
                prop_assert!(excerpts.iter().all(|line| words.contains(&inked(line.text.as_str()))), "{text}");
            }
        }
        for link in links {
            prop_assert!(link == "https://a.example/?b=&#39;&amp;c=%22d%22" || link.starts_with("#part-"), "{link}");
        }
        prop_assert!(text.chars().all(|c| c == '\n' || !c.is_control()));
    }
}
