//! The parts of a paragraph that stand between quotation marks.

use std::ops::Range;

/// The bytes between each pair of quotation marks, the marks left out; one that is never closed goes on to
/// the end, as where a speaker goes on in the next paragraph.
pub(super) fn quotations(paragraph: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<(usize, &str)> = None;
    // Some close with '"' what they opened with “.
    let last_curly = paragraph.rfind('”').unwrap_or_default();
    let is_straight = |at: usize, c: char, closing: &str| {
        let before = &paragraph[..at];
        closing == "”" && c == '"' && at >= last_curly && before.ends_with([',', '.', '?', '!', '…'])
    };
    for (at, c) in paragraph.char_indices() {
        match open {
            Some((start, closing))
                if (is_mark(paragraph, at, c, closing) || is_straight(at, c, closing))
                    && closes(paragraph, at, c) =>
            {
                found.push(start..at);
                open = None;
            }
            Some(_) => {}
            None => open = opening(paragraph, at, c).map(|closing| (at + c.len_utf8(), closing)),
        }
    }
    found.extend(open.map(|(start, _)| start..paragraph.len()));
    found.retain(|range| !paragraph[range.clone()].trim().is_empty());
    found.into_iter().map(|range| trimmed(paragraph, range)).collect()
}

/// True for one of the marks that close what is open; typewriters write two small ones for '"'.
fn is_mark(paragraph: &str, at: usize, c: char, closing: &str) -> bool {
    closing.contains(c) || closing == "\"" && paragraph[at..].starts_with("''")
}

/// The bytes without the spaces that French houses put inside the marks.
fn trimmed(paragraph: &str, range: Range<usize>) -> Range<usize> {
    let words = &paragraph[range.clone()];
    let start = range.start + words.len() - words.trim_start().len();
    start..start + words.trim().len()
}

/// The marks that close what a character opens, if it opens something.
fn opening(paragraph: &str, at: usize, c: char) -> Option<&'static str> {
    let begins_word = !paragraph[..at].ends_with(char::is_alphanumeric);
    let is_before_word = paragraph[at + c.len_utf8()..].starts_with(|c: char| !c.is_whitespace());
    match c {
        '“' => Some("”"),
        // German houses close with the mark with which English ones open.
        '„' => Some("“”"),
        '‚' if begins_word => Some("‘’"),
        '«' => Some("»"),
        '»' if begins_word && is_before_word && !paragraph[..at].contains('«') => Some("«"),
        '‹' => Some("›"),
        '「' => Some("」"),
        '『' => Some("』"),
        // Some houses open and close with one mark.
        '”' if begins_word && is_before_word => Some("”"),
        '"' if is_before_word || is_before_blank(paragraph, at) => Some("\""),
        '‘' if begins_word => Some("’"),
        // "The U.K.'s ports"
        '\'' if paragraph[..at].ends_with('.') && paragraph[at..].starts_with("'s ") => None,
        '\'' if begins_word && is_before_word => Some("'"),
        _ => None,
    }
}

/// True for a straight mark between blanks behind a comma or a colon, if another follows: 'she said, " Not
/// here."'
fn is_before_blank(paragraph: &str, at: usize) -> bool {
    let (before, behind) = (&paragraph[..at], &paragraph[at + 1..]);
    let is_word = behind.strip_prefix(' ').is_some_and(|behind| behind.starts_with(char::is_alphanumeric));
    is_word && [", ", ": "].iter().any(|mark| before.ends_with(mark)) && behind.contains('"')
}

/// True if a mark closes a quotation: it is no apostrophe ("don't", "the ships' crews"), and no straight mark
/// that opens the next one while the last was never closed.
fn closes(paragraph: &str, at: usize, c: char) -> bool {
    let (before, behind) = (&paragraph[..at], &paragraph[at + c.len_utf8()..]);
    let is_in_word = behind.starts_with(char::is_alphanumeric);
    // "The ships’ crews left,’ she said", but not "‘crews’ at Monday’s talks"
    let may_close = |at: usize| !behind[at + c.len_utf8()..].starts_with(char::is_alphanumeric);
    let is_plural = before.ends_with('s')
        && behind.starts_with(' ')
        && behind.match_indices(c).any(|(at, _)| may_close(at));
    match c {
        '\'' | '’' | '‘' => !is_in_word && !is_plural,
        '"' => !before.ends_with(char::is_whitespace) || !is_in_word,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::quotations;

    fn all(paragraph: &str) -> Vec<&str> {
        quotations(paragraph).into_iter().map(|range| &paragraph[range]).collect()
    }

    #[test]
    fn quotations_stand_between_marks_of_any_house() {
        assert_eq!(all("“Not here,” she said. “Nor there.”"), ["Not here,", "Nor there."]);
        assert_eq!(all("\"Not here,\" she said"), ["Not here,"]);
        assert_eq!(all("A ‘fair’ deal: ‘we don’t sell’"), ["fair", "we don’t sell"]);
        assert_eq!(all("The crew's 'last' word"), ["last"]);
        assert_eq!(all("The ‘crews’ at Monday’s talks left"), ["crews"]);
        assert_eq!(all("‘The ships’ crews left,’ she said"), ["The ships’ crews left,"]);
        assert_eq!(all("At the U.K.'s port it is \"late.\""), ["late."]);
        assert_eq!(all("«Not here», she said"), ["Not here"]);
        assert_eq!(all("« Not here », she said"), ["Not here"]);
        assert_eq!(all("”Not here,” she said. “Nor there,” too"), ["Not here,", "Nor there,"]);
        assert_eq!(
            all("„Nicht hier“, sagte sie, „und ‚nie‘ dort.“ Ende."),
            ["Nicht hier", "und ‚nie‘ dort."]
        );
        assert_eq!(all("Es ist ‚nie‘ so. »Nie«, sagte sie. ‹Not here›"), ["nie", "Nie", "Not here"]);
        assert_eq!(all("She added, \" Not here, but there.\""), ["Not here, but there."]);
        assert_eq!(all("„Nicht hier”, sagte sie. 「我们不走」"), ["Nicht hier", "我们不走"]);
        assert_eq!(all("\"Not here,'' she said. She left."), ["Not here,"]);
        assert_eq!(all("“It goes on"), ["It goes on"]);
        assert_eq!(all("“Not here,\" she said. \"Nor there.\""), ["Not here,", "Nor there."]);
        assert_eq!(all("“She wrote \"no,\" and left,” he said"), ["She wrote \"no,\" and left,"]);
        assert_eq!(all("\"One,\" he said. \"Two. \"Three.\" It ends."), ["One,", "Two. \"Three."]);
        assert!(all("The crews' pay isn't “”").is_empty());
    }
}
