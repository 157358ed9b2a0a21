//! Pages that nobody would write, made of texts that try to do harm.

use briefing::model::EntryId;
use briefing::page::{
    Bar, Bars, Block, Cell, Column, Excerpt, Extent, HeadingLevel, Line, Matrix, MatrixRow, Moment, Page,
    Role, Scale, Share, Shares, Span, Stop, Table, Target, Tick, TimeScale, Timeline,
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
    let role = select(vec![Role::Text, Role::Head, Role::From, Role::Here]);
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

/// What stands below an amount or an event.
fn below() -> impl Strategy<Value = Vec<Block>> {
    let block = prop_oneof![
        3 => (0_u16..9, 0_u16..9, line()).prop_map(|(indent, hang, line)| Block::Text { indent, hang, line }),
        1 => Just(Block::Gap),
    ];
    vec(block, 0..3)
}

fn extent() -> impl Strategy<Value = Extent> {
    let any = prop::num::f64::NORMAL | prop::num::f64::SUBNORMAL | prop::num::f64::ZERO;
    let amount = prop_oneof![-1e3..1e6, any, Just(0.0), Just(f64::MAX), Just(f64::MIN)];
    (amount.clone(), amount, 0_u8..5).prop_map(|(one, other, kind)| match kind {
        0 => Extent::Amount(one),
        1 => Extent::Range(one, other),
        2 => Extent::About(one),
        3 => Extent::AtLeast(one),
        _ => Extent::AtMost(one),
    })
}

pub fn bars() -> impl Strategy<Value = Bars> {
    let bar = (line(), line(), proptest::option::of(extent()), below());
    let bar =
        bar.prop_map(|(label, value, extent, below)| Bar { label, value, extent, below, ..Bar::default() });
    let scale = select(vec![Scale::Linear, Scale::Logarithmic]);
    (line(), line(), scale, vec(bar, 0..5)).prop_map(|(title, caption, scale, rows)| Bars {
        title,
        caption,
        scale,
        unit: 1.0,
        rows,
    })
}

fn shares() -> impl Strategy<Value = Shares> {
    let share = (0_usize..2_000, line(), any::<bool>());
    let share = share.prop_map(|(count, words, is_broken)| Share { count, words, is_broken });
    vec(share, 0..5).prop_map(|parts| Shares { parts })
}

fn moment() -> impl Strategy<Value = Moment> {
    select(vec![Moment::Day, Moment::Vague, Moment::Span, Moment::Ahead])
}

fn scale() -> impl Strategy<Value = TimeScale> {
    let day = || prop_oneof![0_i64..900, -2_000_000_i64..2_000_000, Just(i64::MIN), Just(i64::MAX)];
    let tick = (day(), -30_i64..3_000, "[A-Z][a-z]{0,9}", "[0-9]{0,5}");
    let tick = tick.prop_map(|(day, number, name, of)| Tick { day, number, name, of });
    let marks = vec((moment(), [day(), day()]), 0..6);
    (vec(tick, 0..20), marks, proptest::option::of(day())).prop_map(|(ticks, marks, today)| TimeScale {
        ticks,
        steps: vec![1, 2, 6],
        marks,
        today,
    })
}

/// Timelines in which every stop is of the same event: a page without a briefing has no other.
pub fn timeline(fact: EntryId) -> impl Strategy<Value = Timeline> {
    let event = (moment(), line(), line(), below());
    let event =
        event.prop_map(move |(moment, date, words, below)| Stop::Event { fact, moment, date, words, below });
    let stop = prop_oneof![3 => event, 1 => line().prop_map(Stop::Pause), 1 => line().prop_map(Stop::Day)];
    (proptest::option::of(scale()), vec(stop, 0..6)).prop_map(|(scale, stops)| Timeline {
        scale,
        stops,
        is_airy: false,
    })
}

/// An entry, which only a briefing can give.
fn entry() -> EntryId {
    let text = "title = \"a\"\n[actors]\na = \"A\"";
    briefing::load::load(text).briefing.entries().next().expect("an actor")
}

pub fn matrix() -> impl Strategy<Value = Matrix> {
    (0_usize..8).prop_flat_map(|columns| {
        let cell = vec(line(), 0..3).prop_map(|lines| Cell { link: Some(Target::Problem(0)), lines });
        let cells = vec(proptest::option::of(cell), columns);
        let cells =
            cells.prop_map(|cells| (0..).zip(cells).filter_map(|(at, cell)| Some((at, cell?))).collect());
        let row = (vec(line(), 0..3), cells).prop_map(|(head, cells)| MatrixRow { head, cells });
        (any::<bool>(), vec(line(), columns), vec(row, 0..4)).prop_map(|(is_brief, columns, rows)| Matrix {
            is_brief,
            columns,
            rows,
        })
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
    let entry = entry();
    prop_oneof![
        (line(), line()).prop_map(|(left, right)| Block::Heading { level: HeadingLevel::Part, left, right }),
        (0_u16..20, 0_u16..20, line()).prop_map(|(indent, hang, line)| Block::Text { indent, hang, line }),
        (0_u16..20, 0_u16..20, vec(line(), 0..3), vec(line(), 0..4))
            .prop_map(|(indent, hang, keys, lines)| Block::Keyed { indent, keys, lines, hang }),
        table().prop_map(Block::Table),
        bars().prop_map(Block::Bars),
        shares().prop_map(Block::Shares),
        timeline(entry).prop_map(Block::Timeline),
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
    page.blocks.iter().flat_map(lines_of)
}

fn lines_of(block: &Block) -> Vec<&Line> {
    match block {
        Block::Heading { left, right, .. } => vec![left, right],
        Block::Text { line, .. } => vec![line],
        Block::Table(table) => table.rows.iter().flatten().collect(),
        Block::Bars(bars) => {
            let rows = bars.rows.iter().flat_map(|bar| {
                [&bar.label, &bar.value].into_iter().chain(bar.below.iter().flat_map(lines_of))
            });
            [&bars.title, &bars.caption].into_iter().chain(rows).collect()
        }
        Block::Shares(shares) => shares.parts.iter().map(|part| &part.words).collect(),
        Block::Timeline(timeline) => timeline.stops.iter().flat_map(lines_of_stop).collect(),
        _ => Vec::new(),
    }
}

fn lines_of_stop(stop: &Stop) -> Vec<&Line> {
    match stop {
        Stop::Event { date, words, below, .. } => {
            [date, words].into_iter().chain(below.iter().flat_map(lines_of)).collect()
        }
        Stop::Pause(line) | Stop::Day(line) => vec![line],
    }
}

fn linked(mut page: Page) -> Page {
    let mut number = 0;
    for line in page.blocks.iter_mut().flat_map(lines_of_mut) {
        for span in line {
            span.link = Some(Target::Problem(number));
            number += 1;
        }
    }
    page
}

fn lines_of_mut(block: &mut Block) -> Vec<&mut Line> {
    match block {
        Block::Heading { left, right, .. } => vec![left, right],
        Block::Text { line, .. } => vec![line],
        Block::Table(table) => table.rows.iter_mut().flatten().collect(),
        Block::Bars(bars) => {
            let rows = bars.rows.iter_mut().flat_map(|bar| {
                [&mut bar.label, &mut bar.value]
                    .into_iter()
                    .chain(bar.below.iter_mut().flat_map(lines_of_mut))
            });
            [&mut bars.title, &mut bars.caption].into_iter().chain(rows).collect()
        }
        Block::Shares(shares) => shares.parts.iter_mut().map(|part| &mut part.words).collect(),
        Block::Timeline(timeline) => timeline.stops.iter_mut().flat_map(lines_of_stop_mut).collect(),
        _ => Vec::new(),
    }
}

fn lines_of_stop_mut(stop: &mut Stop) -> Vec<&mut Line> {
    match stop {
        Stop::Event { date, words, below, .. } => {
            [date, words].into_iter().chain(below.iter_mut().flat_map(lines_of_mut)).collect()
        }
        Stop::Pause(line) | Stop::Day(line) => vec![line],
    }
}
