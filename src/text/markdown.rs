//! Clean text as Markdown that shows just that text: nothing in it is a heading, a link, emphasis or HTML.

use super::Clean;

impl Clean {
    /// The text with a backslash before anything that Markdown, as the common sites read it, would take for more than text.
    #[must_use]
    pub(crate) fn in_markdown(&self) -> Self {
        let text = self.as_str();
        let mut escaped = String::with_capacity(text.len() + 8);
        let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        for (place, c) in text.char_indices() {
            let (before, rest) = text.split_at(place);
            let is_special = match c {
                '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$' => true,
                // These begin a heading, a list, a rule or a list with numbers.
                '#' | '-' | '+' | '=' => before.is_empty(),
                ')' => place == digits && digits > 0,
                // Some sites make links of addresses that are only written out.
                '.' => place == digits && digits > 0 || ends_with_word(before, "www"),
                ':' => rest[1..].starts_with("//"),
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
        ] {
            assert_eq!(Clean::line(text).in_markdown().as_str(), markdown);
        }
    }
}
