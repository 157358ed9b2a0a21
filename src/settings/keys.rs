//! The table `keys`: the keys of each action, which are taken from other actions.
//!
//! A key that is given to an action is taken from the action that has it by default. That is no problem,
//! unless it was the last key of an action that the file does not name.

use std::collections::HashMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::DeValue;

use crate::app::action::Action;
use crate::app::bindings::{BINDINGS, Binding};
use crate::app::key::{Key, KeyCode};
use crate::app::keymap::Keymap;
use crate::diagnostic::words::{cut, quote};
use crate::diagnostic::{codes, nearest};
use crate::load::fields::in_words;
use crate::load::journal::Journal;

/// The keymap: the default one, changed by the table; `span` is where the table is named.
pub(super) fn read(span: Range<usize>, table: &Spanned<DeValue>, journal: &mut Journal) -> Keymap {
    let mut reader = KeysReader { given: HashMap::new(), journal };
    let changes = reader.changes(span.clone(), table);
    let keymap = Keymap::default().rebound(&changes);
    reader.report_losses(&changes, &keymap);
    with_a_way_out(keymap, span, reader.journal)
}

struct KeysReader<'p, 't> {
    /// Each key in the table, with its action and its place.
    given: HashMap<Key, (&'static str, Range<usize>)>,
    journal: &'p mut Journal<'t>,
}

impl KeysReader<'_, '_> {
    /// The actions with new keys. An action whose keys are all wrong keeps its own.
    fn changes(&mut self, span: Range<usize>, table: &Spanned<DeValue>) -> HashMap<Action, Vec<Key>> {
        let DeValue::Table(actions) = table.get_ref() else {
            let found = in_words(table.get_ref());
            self.journal.wrong_type("keys", found, "a table of actions with their keys", span);
            return HashMap::new();
        };
        let mut actions: Vec<_> = actions.iter().collect();
        actions.sort_by_key(|(name, _)| name.span().start);
        let mut changes = HashMap::new();
        for (name, value) in actions {
            let Some(binding) = self.binding(name.get_ref(), name.span()) else { continue };
            let Some(names) = self.names(binding.name, value) else { continue };
            let keys: Vec<_> =
                names.iter().filter_map(|(name, span)| self.key(name, span, binding.name)).collect();
            if names.is_empty() || !keys.is_empty() {
                changes.insert(binding.action, keys);
            }
        }
        changes
    }

    fn binding(&mut self, name: &str, span: Range<usize>) -> Option<&'static Binding> {
        let binding = BINDINGS.iter().find(|binding| binding.name == name);
        if binding.is_none() {
            self.journal.add(codes::UNKNOWN_ACTION.at(span), |problem| {
                let problem = problem.says(format!("there is no action {}", quote(name)));
                match nearest(name, BINDINGS.iter().map(|binding| binding.name)) {
                    Some(nearest) => problem.help(format!("did you mean `{nearest}`?")),
                    None => problem.help("`briefing settings` lists the actions"),
                }
            });
        }
        binding
    }

    /// The names of the keys of an action: one, or a list.
    fn names<'t>(
        &mut self,
        action: &str,
        value: &'t Spanned<DeValue>,
    ) -> Option<Vec<(&'t str, Range<usize>)>> {
        let values = match value.get_ref() {
            DeValue::Array(values) => values.iter().collect(),
            _ => vec![value],
        };
        let mut names = Vec::new();
        for value in values {
            let DeValue::String(name) = value.get_ref() else {
                let (found, expected) = (in_words(value.get_ref()), "the name of a key or a list of them");
                self.journal.wrong_type(action, found, expected, value.span());
                return None;
            };
            names.push((name.as_ref(), value.span()));
        }
        Some(names)
    }

    /// The key of this name, if it can be bound to an action.
    fn key(&mut self, name: &str, span: &Range<usize>, action: &'static str) -> Option<Key> {
        let Ok(key) = name.parse::<Key>() else {
            self.journal.add(codes::NO_SUCH_KEY.at(span.clone()), |problem| {
                let problem = problem.says(format!("no key is called {}", quote(name)));
                match meant(name) {
                    Some(meant) => problem.help(format!("did you mean `{}`?", cut(&meant))),
                    None => problem
                        .help("a key is a character or a name such as `Ctrl-x`, `Alt-x`, `Enter`, `F5`"),
                }
            });
            return None;
        };
        if let Some((action, first)) = self.given.get(&key) {
            let problem = codes::BOUND_TWICE.at(span.clone()).and(first.clone(), "given here");
            self.journal.add(problem, |problem| {
                let key = quote(&key.to_string());
                problem.says(format!("{key} is already a key of `{action}`")).help("delete one of the two")
            });
            return None;
        }
        self.given.insert(key, (action, span.clone()));
        Some(key)
    }

    /// Reports each action that lost its last key to another without being named.
    fn report_losses(&mut self, changes: &HashMap<Action, Vec<Key>>, keymap: &Keymap) {
        let came_with = Keymap::default();
        for (before, now) in came_with.rows().iter().zip(keymap.rows()) {
            let last = before.keys.iter().find(|key| self.given.contains_key(key));
            if let Some(key) = last.filter(|_| now.keys.is_empty() && !changes.contains_key(&now.action)) {
                let (place, from) = (self.given[key].1.clone(), now.name);
                self.journal.add(codes::LAST_KEY_TAKEN.at(place), |problem| {
                    problem
                        .says(format!("{} was the only key of `{from}`", quote(&key.to_string())))
                        .help(format!("give `{from}` another key, or write `{from} = []` if it needs none"))
                });
            }
        }
    }
}

/// The keymap, with Ctrl-c to leave if no other key does.
fn with_a_way_out(keymap: Keymap, span: Range<usize>, journal: &mut Journal) -> Keymap {
    let leads_out = |action| keymap.row(action).is_some_and(|row| !row.keys.is_empty());
    if leads_out(Action::Quit) || leads_out(Action::Leave) {
        return keymap;
    }
    let key = Key::new(KeyCode::Char('c'), true, false);
    journal.add(codes::NO_WAY_OUT.at(span), |problem| {
        problem
            .says("neither `quit` nor `leave` has a key")
            .help(format!("give one to either; until then, `{key}` leaves"))
    });
    let kept = keymap.rows().iter().map(|row| {
        let others = row.keys.iter().copied().filter(|other| *other != key);
        (row.action, others.collect())
    });
    let mut kept: HashMap<Action, Vec<Key>> = kept.collect();
    kept.insert(Action::Leave, vec![key]);
    keymap.rebound(&kept)
}

/// The key that people mean who write it as in another program: `ctrl+x`, `C-x`, `<Esc>`, `Shift-x`, `Return`.
fn meant(name: &str) -> Option<String> {
    let mut rest = name.trim().trim_start_matches('<').trim_end_matches('>');
    let (mut ctrl, mut alt, mut shift) = (false, false, false);
    while let Some((modifier, after)) = rest.split_once(['-', '+']).filter(|(_, after)| !after.is_empty()) {
        match modifier.to_ascii_lowercase().as_str() {
            "ctrl" | "control" | "c" => ctrl = true,
            "alt" | "meta" | "option" | "a" | "m" => alt = true,
            "shift" | "s" => shift = true,
            _ => return None,
        }
        rest = after;
    }
    let code = match rest.to_ascii_lowercase().as_str() {
        "tab" if shift => KeyCode::BackTab,
        "return" | "cr" => KeyCode::Enter,
        "escape" => KeyCode::Esc,
        "del" => KeyCode::Delete,
        "bs" => KeyCode::Backspace,
        "spc" => KeyCode::Char(' '),
        letter if shift && letter.chars().count() == 1 => letter.to_uppercase().parse().ok()?,
        _ => spelt_like(rest)?,
    };
    Some(Key::new(code, ctrl, alt).to_string())
}

/// The code with this name, but for a typo or capitals.
fn spelt_like(name: &str) -> Option<KeyCode> {
    let functions = (1..=12).map(|number| KeyCode::F(number).to_string());
    let names: Vec<String> = KeyCode::names().map(str::to_owned).chain(functions).collect();
    let same = names.iter().find(|known| known.eq_ignore_ascii_case(name)).map(String::as_str);
    let like = || nearest(name, names.iter().map(String::as_str));
    name.parse().ok().or_else(|| same.or_else(like)?.parse().ok())
}
