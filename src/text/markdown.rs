//! Clean text as Markdown that shows just that text: nothing in it is a heading, a link, emphasis or HTML.

use super::Clean;

impl Clean {
    /// The text with a backslash before anything that Markdown, as the common sites read it, would take for
    /// more than text.
    #[must_use]
    pub(crate) fn in_markdown(&self) -> Self {
        let text = self.as_str();
        let mut escaped = String::with_capacity(text.len() + 8);
        let start = text.len() - text.trim_start().len();
        let digits = text.len() - text[start..].trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let mut mailbox = 0..0;
        for (place, c) in text.char_indices() {
            let (before, rest) = text.split_at(place);
            if place >= mailbox.end && !before.ends_with(in_mailbox) {
                mailbox = place..place + mailbox_at(rest);
            }
            // Sites make links of these too, and a backslash does not keep them from it; code does.
            if mailbox.contains(&place) {
                escaped.extend((place == mailbox.start).then_some('`'));
                escaped.push(c);
                escaped.extend((place + c.len_utf8() == mailbox.end).then_some('`'));
                continue;
            }
            let is_special = match c {
                '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$' => true,
                // These begin a heading, a list, a rule, the line below the head of a table, or a list with
                // numbers.
                '-' | '+' | '=' => place == start,
                // At the end of a heading these would be no part of it.
                '#' => place == start || rest.trim_end_matches(['#', ' ']).is_empty(),
                // Before a link it would make a picture of it.
                '!' => rest.len() == 1,
                ')' => place == digits,
                // Some sites make links of addresses that are only written out.
                '.' => place == digits || ends_with_word(before, "www"),
                ':' => place == start || rest.len() == 1 || rest[1..].starts_with('/'),
                _ => false,
            };
            if is_special {
                escaped.push('\\');
            }
            escaped.push(c);
        }
        Self::line(escaped)
    }
}

/// The length of the address of somebody's mailbox, or of several joined ones, with which a text begins; 0 if
/// there is none.
fn mailbox_at(text: &str) -> usize {
    let end = text.find(|c| !in_mailbox(c)).unwrap_or(text.len());
    // A mark that stands first may be followed by an address: "@a@b.example".
    let is_one = text[..end].match_indices('@').any(|(place, _)| place > 0 && text[place..end].contains('.'));
    if is_one { end } else { 0 }
}

fn in_mailbox(c: char) -> bool {
    // Between letters a joiner is part of the word.
    c.is_alphanumeric() || matches!(c, '.' | '+' | '-' | '_' | '@' | '\u{200c}' | '\u{200d}')
}

fn ends_with_word(text: &str, word: &str) -> bool {
    text.len() >= word.len()
        && text.as_bytes()[text.len() - word.len()..].eq_ignore_ascii_case(word.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_markdown_would_take_for_more_is_escaped() {
        for (text, markdown) in [
            ("900 m³/s, at least", "900 m³/s, at least"),
            (
                "*a* _b_ `c` [d](e) <f> &amp; g|h ~i~ $j$",
                r"\*a\* \_b\_ \`c\` \[d\](e) \<f\> \&amp; g\|h \~i\~ \$j\$",
            ),
            ("# a # b", r"\# a # b"),
            ("- a - b", r"\- a - b"),
            ("7. a 8. b", r"7\. a 8. b"),
            ("7) a", r"7\) a"),
            ("7 Oct 2023", "7 Oct 2023"),
            ("see https://a.example or WWW.a.example", r"see https\://a.example or WWW\.a.example"),
            ("a: b\\", r"a: b\\"),
            (":-: a!", r"\:-: a\!"),
            ("write to a_b@c.example, or @c", "write to `a_b@c.example`, or @c"),
            ("@+@.a", "`@+@.a`"),
            ("a@.می\u{200c}خواهم", "`a@.می\u{200c}خواهم`"),
        ] {
            assert_eq!(Clean::line(text).in_markdown().as_str(), markdown);
        }
    }
}
