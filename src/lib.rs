//! `briefing` reads a story's facts from a TOML file and shows them, each with where it came from.

pub mod app;
pub mod article;
pub mod bookmarks;
pub mod builtin;
pub mod cli;
pub mod compare;
mod coverage;
pub mod diagnostic;
pub mod export;
mod file;
pub mod grounding;
pub mod jobs;
pub mod layout;
pub mod library;
pub mod lint;
pub mod load;
pub mod model;
pub mod notes;
pub mod page;
pub mod render;
pub mod search;
pub mod settings;
pub mod text;
pub mod tui;
mod user_file;
pub mod views;
pub mod web;
