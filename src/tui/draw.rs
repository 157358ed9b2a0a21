//! What the state looks like on a terminal.

use ratatui::Frame;
use ratatui::widgets::Paragraph;

use crate::app::App;

/// Draws the whole frame.
pub fn draw(app: &App, frame: &mut Frame) {
    let (columns, rows) = app.size();
    frame.render_widget(Paragraph::new(format!("size {columns}×{rows}")), frame.area());
}
