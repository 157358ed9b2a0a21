//! `briefing` reads a story's facts from a TOML file and shows them, each with where it came from.

pub mod app;
pub mod bookmarks;
pub mod builtin;
pub mod check;
pub mod cli;
pub mod craft;
pub mod diagnostic;
pub mod file;
pub mod ground;
pub mod layout;
pub mod library;
pub mod load;
pub mod model;
pub mod page;
pub mod render;
pub mod search;
pub mod settings;
pub mod text;
pub mod tui;
pub mod views;
pub mod web;
