//! Comparable figures: groups of them, the extent of each, and the span between them.

use super::disagreement::are_same;
use std::collections::{BTreeMap, HashMap};

use crate::article::Direction;
use crate::model::{Briefing, Figure, Id, Issue, Quantity, Ref};
use crate::page::{Extent, Scale};
use crate::views::amount::{UnitParts, end_of_span, value};

/// The ratio of the greatest amount to the least above which a scale is logarithmic.
const FAR: f64 = 100.0;

/// Figures that are shown together.
pub(super) struct Group<'b> {
    /// Their measure, if that is what they have in common.
    pub(super) measure: Option<&'b str>,
    /// The figures, in file order.
    pub(super) figures: Vec<Id<Figure>>,
}

/// The groups of figures by issue, in the order of their first figures: those of one measure under the first
/// issue that any of them names, others by unit under their own first issue. Shares in per cent of no measure
/// are of unlike things, each by itself.
pub(super) fn by_issue<'b>(
    briefing: &'b Briefing,
    figures: &[Id<Figure>],
) -> BTreeMap<Option<Id<Issue>>, Vec<Group<'b>>> {
    let mut groups: Vec<(Option<Id<Issue>>, Group)> = Vec::new();
    let mut of_measure: HashMap<&str, usize> = HashMap::new();
    let mut of_unit: HashMap<(Option<Id<Issue>>, UnitParts), usize> = HashMap::new();
    for &id in figures {
        let figure = &briefing.figures[id];
        let own = issue(figure);
        let known = match (&figure.measure, &figure.unit) {
            (Some(measure), _) => Some(of_measure.entry(measure).or_insert(groups.len())),
            (None, Some(_)) if extent(figure).is_some() && !UnitParts::of(figure).is_share() => {
                Some(of_unit.entry((own, UnitParts::of(figure).base())).or_insert(groups.len()))
            }
            _ => None,
        };
        let place = known.map_or(groups.len(), |place| *place);
        if place == groups.len() {
            let measure = figure.measure.as_deref();
            let same = measure.map_or(&[][..], |measure| briefing.links().of_measure(measure));
            let home = own.or_else(|| same.iter().find_map(|id| issue(&briefing.figures[*id])));
            groups.push((home, Group { measure, figures: Vec::new() }));
        }
        groups[place].1.figures.push(id);
    }
    let mut by_issue: BTreeMap<_, Vec<Group>> = BTreeMap::new();
    for (issue, group) in groups {
        by_issue.entry(issue).or_default().push(group);
    }
    by_issue
}

/// The first issue that a figure names.
fn issue(figure: &Figure) -> Option<Id<Issue>> {
    figure.issues.iter().find_map(Ref::id)
}

impl Group<'_> {
    /// Its figures by unit, whatever the multiple: amounts in different units share no scale.
    pub(super) fn by_unit(&self, briefing: &Briefing) -> Vec<Vec<Id<Figure>>> {
        let mut units: Vec<Vec<Id<Figure>>> = Vec::new();
        let mut places: HashMap<UnitParts, usize> = HashMap::new();
        for &id in &self.figures {
            let place = *places.entry(UnitParts::of(&briefing.figures[id]).base()).or_insert(units.len());
            if place == units.len() {
                units.push(Vec::new());
            }
            units[place].push(id);
        }
        units
    }
}

/// The extent of a figure: its range, or else its number; none for words.
pub(crate) fn extent(figure: &Figure) -> Option<Extent> {
    let times = UnitParts::of(figure).times();
    let extent = match (&figure.range, &figure.value) {
        (Some((low, high)), _) => Extent::Range(low.value() * times, high.value() * times),
        (None, Quantity::Number(number)) => {
            let qualifier = figure.qualifier.as_deref().unwrap_or_default();
            let mark = match Direction::all_in(qualifier).first() {
                Some(Direction::Above) => Extent::AtLeast,
                Some(Direction::Below) => Extent::AtMost,
                Some(Direction::Nearly | Direction::About) => Extent::About,
                None => Extent::Amount,
            };
            mark(number.value() * times)
        }
        (None, Quantity::Words(_) | Quantity::Range) => return None,
    };
    extent.ends().iter().all(|end| end.is_finite()).then_some(extent)
}

/// The scale for extents: logarithmic if they are far apart on one side of zero.
pub(super) fn scale(extents: &[Extent]) -> Scale {
    let ends = extents.iter().flat_map(|extent| extent.ends());
    let low = ends.clone().fold(f64::INFINITY, f64::min);
    let high = ends.fold(f64::NEG_INFINITY, f64::max);
    if low > 0.0 && high / low > FAR { Scale::Logarithmic } else { Scale::Linear }
}

/// The unit of the numbers of an axis, in words and as a number: that of the figures, or the greatest of
/// their multiples.
pub(super) fn shown_unit(figures: &[&Figure]) -> (f64, String) {
    let times = |figure: &Figure| UnitParts::of(figure).times();
    let greatest = figures.iter().max_by(|one, other| times(one).total_cmp(&times(other)));
    greatest.map_or((1.0, String::new()), |figure| {
        (times(figure), figure.unit.as_deref().unwrap_or_default().trim().to_owned())
    })
}

/// The spread from the lowest to the highest of some figures in words, with their units if they are wanted;
/// none if no two amounts differ, or nobody says how low the lowest may be.
pub(super) fn spread(figures: &[&Figure], with_units: bool) -> Option<String> {
    let drawn = || figures.iter().filter_map(|figure| Some((*figure, extent(figure)?.ends())));
    let low = drawn().min_by(|(_, a), (_, b)| a[0].total_cmp(&b[0]))?;
    let high = drawn().max_by(|(_, a), (_, b)| a[1].total_cmp(&b[1]))?;
    let is_open = matches!(extent(low.0), Some(Extent::AtMost(_)));
    if is_open || drawn().all(|(_, ends)| are_same(ends, low.1)) {
        return None;
    }
    let unit = |figure| if with_units { UnitParts::of(figure) } else { UnitParts::default() };
    let differ = low.0.unit != high.0.unit;
    Some(format!("{} to {}", end(low.0, 0, unit(low.0), differ), end(high.0, 1, unit(high.0), true)))
}

/// An end of a figure, 0 the lower and 1 the upper, with its qualifier; the last one says what both count.
fn end(figure: &Figure, end: usize, unit: UnitParts, is_last: bool) -> String {
    let number = match (&figure.range, &figure.value) {
        (Some((one, other)), _) => {
            let ordered = if one.value() <= other.value() { [one, other] } else { [other, one] };
            ordered[end]
        }
        (None, Quantity::Number(number)) => number,
        (None, Quantity::Words(_) | Quantity::Range) => return value(figure),
    };
    end_of_span(figure, number, unit, is_last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load;

    /// The figures that these lines of fields make.
    fn figures(lines: &[&str]) -> Vec<Figure> {
        let entries: Vec<String> = lines
            .iter()
            .zip(0..)
            .map(|(line, n)| format!("[figures.f{n}]\nlabel = \"f\"\n{line}\n"))
            .collect();
        let briefing = load(&format!("title = \"a\"\n{}", entries.concat())).briefing;
        briefing.figures.iter().map(|(_, figure)| figure.own.clone()).collect()
    }

    #[test]
    fn a_multiple_in_the_unit_counts() {
        let figures = figures(&[
            "value = 1.5\nunit = \"million\"",
            "value = 900\nunit = \"million €\"",
            "value = 13.5\nunit = \"billion €\"",
            "value = 7\nunit = \"millionaires\"",
            "value = 7",
            "value = 1.5e308\nunit = \"million\"",
        ]);
        let base = |n: usize| UnitParts::of(&figures[n]).base();
        assert!(base(1) == base(2) && base(0) == base(4) && base(0) == base(5));
        assert!(base(0) != base(1) && base(0) != base(3) && base(1) != base(3));
        let amounts = [Some(1.5e6), Some(9e8), Some(1.35e10), Some(7.0), Some(7.0), None];
        assert_eq!(figures.iter().map(extent).collect::<Vec<_>>(), amounts.map(|a| a.map(Extent::Amount)));
    }

    #[test]
    fn a_range_is_drawn_as_one_and_words_are_not_drawn() {
        let figures = figures(&[
            "value = \"some\"\nrange = [3, 7]",
            "value = 5\nrange = [3, 7]",
            "value = \"several dozen\"",
        ]);
        let range = Some(Extent::Range(3.0, 7.0));
        assert_eq!(figures.iter().map(extent).collect::<Vec<_>>(), [range, range, None]);
    }

    #[test]
    fn a_scale_is_logarithmic_beyond_a_hundred_times() {
        let scale_of = |amounts: &[f64]| {
            scale(&amounts.iter().map(|amount| Extent::Amount(*amount)).collect::<Vec<_>>())
        };
        assert_eq!(scale_of(&[1.0, 100.0]), Scale::Linear);
        assert_eq!(scale_of(&[1.0, 101.0]), Scale::Logarithmic);
        assert_eq!(scale_of(&[0.0, 101.0]), Scale::Linear);
        assert_eq!(scale_of(&[-1.0, 101.0]), Scale::Linear);
        assert_eq!(scale(&[Extent::Range(1.0, 200.0)]), Scale::Logarithmic);
    }

    #[test]
    fn a_spread_keeps_digits_qualifiers_and_units() {
        let words = |lines: &[&str]| {
            let figures = figures(lines);
            spread(&figures.iter().collect::<Vec<_>>(), true)
        };
        let euro = "unit = \"billion €\"";
        let range = format!("value = \"40 to 45\"\nrange = [45, 40]\n{euro}");
        let about = format!("value = 6.20\nqualifier = \"about\"\n{euro}");
        assert_eq!(words(&[&range, &about]).as_deref(), Some("about €6.20 to €45 billion"));
        assert_eq!(
            words(&["value = 380_000", "value = 2\nqualifier = \"more than\"\nunit = \"million\""])
                .as_deref(),
            Some("380,000 to more than 2 million")
        );
        assert_eq!(
            words(&["value = 3\nunit = \"%\"", "value = 4\nunit = \"%\""]).as_deref(),
            Some("3 to 4%")
        );
        assert_eq!(words(&["value = 3", "value = 3"]), None);
        assert_eq!(words(&["value = 3\nqualifier = \"up to\"", "value = 5"]), None);
        assert_eq!(words(&["value = 3", "value = \"some\""]), None);
    }
}
