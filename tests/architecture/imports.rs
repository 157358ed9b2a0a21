//! The imports of the source: which file takes what from which.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::Source;

/// The path of a module or of a thing in one: `["app", "reading", "place"]`.
type Names = Vec<String>;

/// Each module of the crate with those of its children whose things it hands on, and the modules that it
/// imports from.
pub struct Imports {
    modules: BTreeMap<Names, Module>,
}

#[derive(Default)]
struct Module {
    /// What each name that it hands on or imports stands for.
    names: BTreeMap<String, Names>,
    /// Every path that its code names, from the root of the crate.
    paths: BTreeSet<Names>,
}

impl Imports {
    pub fn of(sources: &[Source]) -> Self {
        let all: BTreeSet<Names> = sources.iter().map(|source| module_name(&source.path)).collect();
        let module = |source: &Source| {
            let name = module_name(&source.path);
            let module = module(&name, &source.code.join("\n"), &all);
            (name, module)
        };
        Self { modules: sources.iter().map(module).collect() }
    }

    /// The modules that a module names things of, as they are defined: not those that only hand them on.
    pub fn from(&self, module: &[String]) -> BTreeSet<Names> {
        let paths = self.modules.get(module).into_iter().flat_map(|module| &module.paths);
        paths.filter_map(|path| self.home(path, 0)).filter(|home| home != module).collect()
    }

    /// The module that defines the thing at a path.
    fn home(&self, path: &[String], depth: usize) -> Option<Names> {
        let length = (1..=path.len()).rev().find(|length| self.modules.contains_key(&path[..*length]))?;
        let (module, rest) = path.split_at(length);
        let handed_on = rest.first().and_then(|name| self.modules[module].names.get(name));
        match handed_on {
            Some(other) if depth < 8 && !other.starts_with(path) => {
                let other: Names = other.iter().chain(&rest[1..]).cloned().collect();
                self.home(&other, depth + 1)
            }
            _ => Some(module.to_vec()),
        }
    }

    /// Every folder, with the modules in it and which of them each imports from; what stands in a folder
    /// below belongs to the module of its name.
    pub fn folders(&self) -> BTreeMap<Names, BTreeMap<String, BTreeSet<String>>> {
        let mut folders: BTreeMap<Names, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
        for module in self.modules.keys() {
            for depth in 0..module.len() {
                let (folder, own) = (&module[..depth], &module[depth]);
                let siblings = folders.entry(folder.to_vec()).or_default().entry(own.clone()).or_default();
                let others = self.from(module).into_iter().filter(|other| other.starts_with(folder));
                siblings.extend(
                    others.filter_map(|other| other.get(depth).cloned()).filter(|other| other != own),
                );
            }
        }
        folders
    }
}

/// A circle in a graph, if there is one: each imports from the next, and the last from the first.
pub fn circle(graph: &BTreeMap<String, BTreeSet<String>>) -> Option<Vec<String>> {
    let mut left: BTreeSet<&String> = graph.keys().collect();
    let next =
        |name: &String, left: &BTreeSet<&String>| graph[name].iter().find(|other| left.contains(other));
    // A module that imports from none that is left is in no circle.
    while let Some(free) = left.iter().copied().find(|name| next(name, &left).is_none()) {
        left.remove(free);
    }
    let mut way: Vec<String> = left.first().map(|first| (*first).clone()).into_iter().collect();
    loop {
        let after = next(way.last()?, &left)?;
        if let Some(start) = way.iter().position(|name| name == after) {
            return Some(way.split_off(start));
        }
        way.push(after.clone());
    }
}

/// `app/reading/place.rs` is `["app", "reading", "place"]`.
fn module_name(path: &Path) -> Names {
    path.with_extension("").components().map(|part| part.as_os_str().to_str().unwrap().to_owned()).collect()
}

fn module(name: &[String], code: &str, all: &BTreeSet<Names>) -> Module {
    let mut module = Module::default();
    for statement in code.split(';') {
        let words = statement.rsplit("\n\n").next().unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
        if let Some((before, tree)) = words.split_once("use ")
            && (before.is_empty() || before.ends_with("pub ") || before.ends_with(") "))
        {
            for (path, alias) in leaves(tree) {
                let Some(path) = from_root(name, &path, all) else { continue };
                module.names.insert(alias, path.clone());
                module.paths.insert(path);
            }
        }
    }
    for start in ["crate::", "super::"] {
        for (at, _) in code.match_indices(start) {
            let is_path = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
            if !code[..at].ends_with(is_path) {
                let path = code[at..].split(|c| !is_path(c)).next().unwrap().trim_end_matches(':');
                let path: Names = path.split("::").map(ToOwned::to_owned).collect();
                module.paths.extend(from_root(name, &path, all));
            }
        }
    }
    module
}

/// The paths of a tree of imports, `a::{b, c::{self, d as e}}`, each with the name that it goes by.
fn leaves(tree: &str) -> Vec<(Names, String)> {
    let Some((prefix, list)) = tree.split_once('{') else {
        let (path, alias) = tree.split_once(" as ").unwrap_or((tree, ""));
        let mut path: Names = path.split("::").map(|name| name.trim().to_owned()).collect();
        if path.len() > 1 && path.last().is_some_and(|last| last == "self") {
            path.pop();
        }
        let alias = if alias.is_empty() { path.last().unwrap().clone() } else { alias.trim().to_owned() };
        return vec![(path, alias)];
    };
    let list = list.trim_end().strip_suffix('}').unwrap_or(list);
    let mut depth = 0;
    let parts = list.split(|c| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        c == ',' && depth == 0
    });
    let parts = parts.map(str::trim).filter(|part| !part.is_empty());
    parts.flat_map(|part| leaves(&format!("{}{part}", prefix.trim()))).collect()
}

/// A path in a module as it is from the root of the crate; none if it leads out of the crate.
fn from_root(module: &[String], path: &[String], all: &BTreeSet<Names>) -> Option<Names> {
    let mut base = module.to_vec();
    let mut rest = path;
    match path.first()?.as_str() {
        "crate" => (base, rest) = (Vec::new(), &path[1..]),
        "self" => rest = &path[1..],
        "super" => {
            while rest.first().is_some_and(|name| name == "super") {
                base.pop();
                rest = &rest[1..];
            }
        }
        child => {
            let child: Names = base.iter().cloned().chain([child.to_owned()]).collect();
            all.contains(&child).then_some(())?;
        }
    }
    base.extend(rest.iter().cloned());
    Some(base)
}
