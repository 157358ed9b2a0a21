//! What holds of every page as Markdown: read back as GitHub reads it, it says what the page says and nothing
//! in it is live.

use briefing::page::{Block, Column, Line, Page, Span, Table};
use briefing::render::{Chapter, markdown};
use briefing::text::Clean;
use briefing::web::Url;
use comrak::nodes::NodeValue;
use comrak::{Arena, Options, parse_document};
use proptest::prelude::*;

use super::inked;
use super::pages::{lines, page};

/// What a document comes to: its words without blanks, its links, and the kinds of whatever else is more than
/// text.
#[derive(Default)]
struct Parsed {
    words: String,
    links: Vec<String>,
    live: Vec<String>,
}

fn parsed(text: &str) -> Parsed {
    let mut options = Options::default();
    let extension = &mut options.extension;
    (extension.table, extension.autolink, extension.strikethrough) = (true, true, true);
    (extension.tasklist, extension.footnotes, extension.alerts, extension.math_dollars) =
        (true, true, true, true);
    let arena = Arena::new();
    let mut parsed = Parsed::default();
    for node in parse_document(&arena, text, &options).descendants() {
        match &node.data.borrow().value {
            NodeValue::Text(text) => parsed.words += &inked(text),
            NodeValue::Code(code) => parsed.words += &inked(&code.literal),
            NodeValue::CodeBlock(code) => parsed.words += &inked(&code.literal),
            NodeValue::Link(link) => parsed.links.push(link.url.clone()),
            value @ (NodeValue::HtmlBlock(_)
            | NodeValue::HtmlInline(_)
            | NodeValue::Image(_)
            | NodeValue::TaskItem(_)
            | NodeValue::Alert(_)
            | NodeValue::Math(_)
            | NodeValue::Strikethrough
            | NodeValue::BlockQuote
            | NodeValue::ThematicBreak) => parsed.live.push(format!("{value:?}")),
            NodeValue::List(list) => {
                let is_ours = list.list_type == comrak::nodes::ListType::Bullet;
                parsed.live.extend((!is_ours).then(|| format!("{list:?}")));
            }
            _ => {}
        }
    }
    parsed
}

fn written(page: &Page) -> String {
    let address = Box::new(|_| Url::parse("https://a.example/?b=(c)&copy;d"));
    markdown(&[Chapter { page: page.clone(), address, anchor: Box::new(|_| "a".to_owned()) }])
}

#[test]
fn what_a_table_says_once_for_several_rows_is_one_item() {
    let cell = |words: &str| vec![Span { text: Clean::line(words.to_owned()), ..Span::default() }];
    let rows = [["Velm", "Ten seasons"], ["", "Five seasons"], ["Ostra", "Six seasons"]];
    let rows = rows.map(|row| row.map(|words| if words.is_empty() { vec![] } else { cell(words) }).to_vec());
    let table = Table { indent: 0, columns: vec![Column::Left, Column::Hanging], rows: rows.to_vec() };
    let text = written(&Page { blocks: vec![Block::Table(table)] });
    assert_eq!(text, "- Velm · Ten seasons\\\n  Five seasons\n- Ostra · Six seasons");
}

/// Every line of a page.
pub fn all_lines(page: &Page) -> Vec<&Line> {
    let more = page.blocks.iter().flat_map(|block| match block {
        Block::Keyed { keys, lines, .. } => keys.iter().chain(lines).collect(),
        Block::Matrix(matrix) => {
            let rows = matrix.rows.iter();
            let rows = rows
                .flat_map(|row| row.head.iter().chain(row.cells.iter().flat_map(|(_, cell)| &cell.lines)));
            matrix.columns.iter().chain(rows).collect()
        }
        _ => Vec::new(),
    });
    lines(page).chain(more).collect()
}

proptest! {
    #[test]
    fn it_says_all_that_the_page_says_and_nothing_in_it_is_live(page in page()) {
        let text = written(&page);
        let parsed = parsed(&text);
        for line in all_lines(&page) {
            let words: String = line.iter().map(|span| inked(span.text.as_str())).collect();
            prop_assert!(parsed.words.contains(&words), "{words:?} in\n{text}");
        }
        for block in &page.blocks {
            if let Block::Excerpt(excerpts) = block {
                let has = |text: &str| parsed.words.contains(&inked(text));
                prop_assert!(excerpts.iter().all(|line| has(line.text.as_str())), "{text}");
            }
        }
        prop_assert!(parsed.links.iter().all(|link| link == "https://a.example/?b=(c)&copy;d"), "{:?}", parsed.links);
        prop_assert_eq!(parsed.live, Vec::<String>::new(), "in\n{}", text);
        prop_assert!(text.chars().all(|c| c == '\n' || !c.is_control()));
    }
}
