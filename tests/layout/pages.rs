//! Pages that nobody would write, made of texts that try to do harm.

use briefing::page::{
    Block, Cell, Column, Excerpt, Level, Line, Matrix, MatrixRow, Page, Role, Span, Table, Target,
};
use briefing::text::Clean;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Raw text: words, and everything that needs care on its way to a terminal.
pub fn raw() -> impl Strategy<Value = String> {
    let special = select(vec![
        "\u{1b}[31m",
        "\u{1b}]0;title\u{7}",
        "\u{9b}2J",
        "\r\n",
        "\t",
        "\u{202E}",
        "\u{2066}",
        "\u{200B}",
        "\u{200D}",
        "\u{301}",
        "\u{FE0F}",
        "\u{E0041}",
        "🏴",
        "👩‍👩‍👧",
        "🏻",
        "🇨🇭",
        "🇨",
        "停火",
        "、",
        "휴전",
        "\u{1161}",
        "क्ष",
        "กำ",
        "می‌خواهم",
        "ﾞ",
        "—",
        "-",
        "/",
        "…",
        "│",
        "\u{A0}",
        "\u{3000}",
    ]);
    let piece = prop_oneof![
        4 => "[a-z]{1,9} ",
        2 => "[ -~]{1,12}",
        2 => special.prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn span() -> impl Strategy<Value = Span> {
    let role = select(vec![Role::Body, Role::Name, Role::Value, Role::Aside]);
    (raw(), role).prop_map(|(text, role)| Span::new(text, role))
}

fn line() -> impl Strategy<Value = Line> {
    vec(span(), 0..4)
}

fn table() -> impl Strategy<Value = Table> {
    let columns = vec(select(vec![Column::Left, Column::Right, Column::Fill]), 1..5);
    (0_u16..9, columns).prop_flat_map(|(indent, columns)| {
        let rows = vec(vec(line(), columns.len()), 0..5);
        rows.prop_map(move |rows| Table { indent, columns: columns.clone(), rows })
    })
}

pub fn matrix() -> impl Strategy<Value = Matrix> {
    (0_usize..8).prop_flat_map(|columns| {
        let cell = vec(line(), 0..3).prop_map(|lines| Cell { link: Some(Target::Problem(0)), lines });
        let row = (vec(line(), 0..3), vec(cell, columns)).prop_map(|(head, cells)| MatrixRow { head, cells });
        (vec(line(), columns), vec(row, 0..4)).prop_map(|(columns, rows)| Matrix { columns, rows })
    })
}

pub fn excerpts() -> impl Strategy<Value = Vec<Excerpt>> {
    let excerpt = (1_usize..20_000, raw(), 0_usize..80, 0_usize..20, "[a-z ]{0,30}").prop_map(
        |(number, text, start, length, label)| Excerpt {
            number,
            text: Clean::line(text),
            mark: start..start + length,
            label: Clean::line(label),
        },
    );
    vec(excerpt, 0..4)
}

fn wordy_block() -> impl Strategy<Value = Block> {
    prop_oneof![
        (line(), line()).prop_map(|(left, right)| Block::Heading { level: Level::Part, left, right }),
        (0_u16..20, 0_u16..20, line()).prop_map(|(indent, hang, line)| Block::Text { indent, hang, line }),
        table().prop_map(Block::Table),
        Just(Block::Gap),
    ]
}

/// Any page.
pub fn page() -> impl Strategy<Value = Page> {
    let block = prop_oneof![
        4 => wordy_block(),
        1 => matrix().prop_map(Block::Matrix),
        1 => excerpts().prop_map(Block::Excerpt),
    ];
    vec(block, 0..6).prop_map(|blocks| linked(Page { blocks }))
}

/// A page that is never cut, each of its spans a link of its own.
pub fn words() -> impl Strategy<Value = Page> {
    vec(wordy_block(), 0..6).prop_map(|blocks| linked(Page { blocks }))
}

/// The lines of a page but those of matrices and excerpts, in reading order.
pub fn lines(page: &Page) -> impl Iterator<Item = &Line> + Clone {
    page.blocks.iter().flat_map(|block| match block {
        Block::Heading { left, right, .. } => vec![left, right],
        Block::Text { line, .. } => vec![line],
        Block::Table(table) => table.rows.iter().flatten().collect(),
        _ => Vec::new(),
    })
}

fn linked(mut page: Page) -> Page {
    let mut number = 0;
    for block in &mut page.blocks {
        let lines: Vec<&mut Line> = match block {
            Block::Heading { left, right, .. } => vec![left, right],
            Block::Text { line, .. } => vec![line],
            Block::Table(table) => table.rows.iter_mut().flatten().collect(),
            _ => Vec::new(),
        };
        for span in lines.into_iter().flatten() {
            span.link = Some(Target::Problem(number));
            number += 1;
        }
    }
    page
}
