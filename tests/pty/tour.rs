//! The tour, as somebody takes it who has just installed the program.

use crate::outside::folder;
use crate::terminal::Terminal;

const READER: &str = env!("CARGO_BIN_EXE_briefing");

#[test]
fn it_leads_through_the_program_from_an_empty_home() {
    let home = folder("tour");
    let script = "cd \"$0\"; HOME=\"$0\" XDG_STATE_HOME=\"$0/state\" \"$1\" --tour; echo \"status $?\"";
    let mut terminal = Terminal::start(80, 24, &["sh", "-c", script, home.to_str().unwrap(), READER]);
    terminal.wait_for("1/10  Seven panes, numbered 1 to 7.");
    terminal.assert_taken();
    for (keys, line, shown) in [
        ("Tab", "2/10", "narrowing"),
        ("Enter", "3/10", "Demands 26,000 tonnes a year."),
        ("j j s", "4/10", "30,000 tonnes to 26,000."),
        ("Esc Enter", "5/10", "Actors › Eskeray"),
        ("Ctrl-o 2 z", "6/10", "acceptance"),
        ("3", "7/10", "3 givers disagree"),
        ("/ t o n n e s Enter", "8/10", "match 1 of"),
        ("!", "9/10", "no problems"),
        ("o", "9/10", "Gaza cease-fire talks"),
        ("Esc", "10/10", "`briefing new talks.toml` begins your own."),
    ] {
        terminal.keys(keys);
        terminal.wait_for(line);
        terminal.wait_for(shown);
    }
    terminal.keys(".");
    terminal.wait_for("the tour is over");
    terminal.keys("Ctrl-c");
    terminal.wait_for("status 0");
    terminal.assert_given_back();
    assert_eq!(terminal.exit_status().exit_code(), 0);
}
