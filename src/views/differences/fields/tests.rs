use super::{marked, quoted};
use crate::page::{Line, Mark, Span, words};

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

#[test]
fn a_quote_that_got_longer_has_its_new_words_marked_alone() {
    let is_marked = |span: &&Span| span.mark != Mark::None;
    let [was, now] = marked("We walk", "We walk out").map(quoted);
    assert_eq!([words(&was), words(&now)], ["“We walk”", "“We walk out”"]);
    let of_now: Vec<_> = now.iter().filter(is_marked).map(|span| span.text.as_str()).collect();
    assert_eq!((was.iter().filter(is_marked).count(), of_now), (0, vec!["out"]));
}
