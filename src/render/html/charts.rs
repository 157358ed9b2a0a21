//! Tables, the matrix, bars, shares and timelines as HTML: tables and lists, and beside their words the
//! drawings.

use super::inline::inline;
use super::{HtmlSheet, svg};
use crate::layout::Axis;
use crate::page::{Bar, Bars, Block, Line, Matrix, Role, Shares, Span, Table, Target, Timeline};

/// The columns of an axis, by which its ticks are chosen: few, since they are as far apart on a telephone.
const COLUMNS: usize = 32;

impl HtmlSheet<'_> {
    /// Puts a table; its first row is its head if it has one.
    pub(super) fn table(&mut self, table: &Table) {
        let attributes =
            self.attributes(table.indent, if table.head().is_some() { "scroll" } else { "plain" });
        let Some(head) = table.head() else {
            let rows: String = table.rows.iter().map(|row| self.row(row, "td")).collect();
            self.push(&format!("<table role=\"presentation\"{attributes}>\n{rows}</table>\n"));
            return;
        };
        let head = self.row(head, "th scope=\"col\"");
        let rows: String = table.rows[1..].iter().map(|row| self.row(row, "td")).collect();
        self.push(&format!(
            "<div{attributes} tabindex=\"0\" role=\"group\" aria-label=\"Table\">\n<table class=\"grid\">\n\
             <thead>\n{head}</thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n"
        ));
    }

    /// A row of cells; an empty one is none that names a column.
    fn row(&self, cells: &[Line], tag: &str) -> String {
        let cells = cells.iter().map(|cell| inline(cell, &self.links));
        let cells: String =
            cells.map(|words| cell(if words.is_empty() { "td" } else { tag }, &words)).collect();
        format!("<tr>{cells}</tr>\n")
    }

    pub(super) fn matrix(&mut self, matrix: &Matrix) {
        if matrix.is_sparse() {
            return self.blocks(&matrix.as_list());
        }
        let attributes = self.attributes(0, "scroll");
        let names: Vec<Line> = std::iter::once(Line::new()).chain(matrix.columns.iter().cloned()).collect();
        let head = self.row(&names, "th scope=\"col\"");
        let mut rows = String::new();
        for row in &matrix.rows {
            let lines = |lines: &[Line], links| {
                let lines = lines.iter().map(|line| inline(&linked(line, links), &self.links));
                lines.collect::<Vec<_>>().join("<br>")
            };
            rows += "<tr>";
            rows += &cell("th scope=\"row\"", &lines(&row.head, None));
            for column in 0..matrix.columns.len() {
                let none = || "·".to_owned();
                let words = row.cell(column).map_or_else(none, |cell| lines(&cell.lines, cell.link));
                rows += &cell("td", &words);
            }
            rows += "</tr>\n";
        }
        self.push(&format!(
            "<div{attributes} tabindex=\"0\" role=\"group\" aria-label=\"Matrix\">\n<table class=\"grid matrix\">\n\
             <thead>\n{head}</thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n"
        ));
    }

    /// Puts amounts as rows; those on one axis with their marks beside them.
    pub(super) fn bars(&mut self, bars: &Bars) {
        let extents: Vec<_> = bars.rows.iter().filter_map(|bar| bar.extent).collect();
        let axis = (!extents.is_empty()).then(|| Axis::new(bars.scale, bars.unit, &extents, COLUMNS));
        let title = inline(&bars.title, &self.links);
        let attributes = self.attributes(0, if axis.is_some() { "bars drawn" } else { "bars" });
        self.push(&format!("<table{attributes}>\n"));
        self.push(&if title.is_empty() { String::new() } else { format!("<caption>{title}</caption>\n") });
        let caption = inline(&bars.caption, &self.links);
        if let Some(axis) = &axis {
            let caption = cell(if caption.is_empty() { "td" } else { "th scope=\"col\"" }, &caption);
            self.push(&format!("<thead><tr><td></td>{caption}<td>{}</td></tr></thead>\n", svg::ticks(axis)));
        } else if !caption.is_empty() {
            self.push(&format!("<thead><tr><td></td>{}</tr></thead>\n", cell("th scope=\"col\"", &caption)));
        }
        for bar in &bars.rows {
            self.bar(bar, axis.as_ref());
        }
        self.out += "</table>\n";
    }

    fn bar(&mut self, bar: &Bar, axis: Option<&Axis>) {
        self.beginning.extend(bar.fact);
        let name = self.name();
        let label = [&bar.label, &bar.signs].map(|line| inline(line, &self.links)).join(" ");
        // Where more stands below, that has these too.
        let words = [&bar.words, &bar.date].map(|line| inline(line, &self.links));
        let is_said = |words: &&String| !words.is_empty() && bar.below.is_empty();
        let words = words.iter().filter(is_said).map(|words| format!("<br>{words}"));
        let label = format!("{}{}", label.trim(), words.collect::<String>());
        let label = cell(if label.is_empty() { "td" } else { "th scope=\"row\"" }, &label);
        let value = format!("<td class=\"value\">{}</td>", inline(&bar.value, &self.links));
        let drawn = axis
            .map(|axis| cell("td", &bar.extent.map(|extent| svg::mark(axis, extent)).unwrap_or_default()));
        self.push(&format!("<tbody{name}>\n<tr>{label}{value}{}</tr>\n", drawn.unwrap_or_default()));
        if bar.below.iter().any(|block| !matches!(block, Block::Gap)) {
            self.push(&format!("<tr><td colspan=\"{}\">\n", if axis.is_some() { 3 } else { 2 }));
            self.blocks(&bar.below);
            self.close();
            self.out += "</td></tr>\n";
        }
        self.gap = false;
        self.out += "</tbody>\n";
    }

    pub(super) fn shares(&mut self, shares: &Shares) {
        let parts = shares.parts.iter().map(|part| format!("<li>{}</li>", inline(&part.words, &self.links)));
        let parts: String = parts.collect();
        if !parts.is_empty() {
            let attributes = self.attributes(0, "shares");
            self.push(&format!("<div{attributes}>{}<ul>{parts}</ul></div>\n", svg::shares(shares)));
        }
    }

    pub(super) fn timeline(&mut self, timeline: &Timeline) {
        let attributes = self.attributes(0, "timeline");
        self.push(&format!("<div{attributes}>\n"));
        self.out += &timeline.scale.as_ref().map(svg::scale).unwrap_or_default();
        if !timeline.stops.is_empty() {
            self.out += "<ol>\n";
            timeline.stops.iter().for_each(|stop| self.stop(stop));
            self.out += "</ol>\n";
        }
        self.out += "</div>\n";
    }
}

/// A cell; `tag` may have attributes.
fn cell(tag: &str, words: &str) -> String {
    format!("<{tag}>{words}</{}>", &tag[..2])
}

/// A line whose words lead to a target, but for its signs.
fn linked(line: &[Span], target: Option<Target>) -> Line {
    let leading = |span: &Span| match (span.role, target) {
        (Role::Text | Role::Head, Some(target)) if !span.text.is_blank() => span.clone().to(target),
        _ => span.clone(),
    };
    line.iter().map(leading).collect()
}
