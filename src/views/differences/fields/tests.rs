use super::marked;
use crate::page::{Line, Mark, words};

#[test]
fn words_are_marked_unless_the_text_is_written_anew() {
    let of = |was: &str, now: &str| {
        let of_line = |line: Line| line.into_iter().filter(|span| span.mark != Mark::None).collect::<Line>();
        marked(was, now).map(|line| words(&of_line(line)))
    };
    assert_eq!(of("All boats go before it signs.", "All boats go before it talks."), ["signs.", "talks."]);
    assert_eq!(of("One article is all there is.", "Both papers of the town say so."), ["", ""]);
    assert_eq!(of("It is so, says the mayor.", "Nobody, says the clerk, knows it."), ["", ""]);
}
