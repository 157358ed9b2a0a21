//! The keys and values of plain TOML; anything else gives none.

use memchr::{memchr, memchr2, memchr3, memmem};
use toml::de::DeTable;

use super::line_end;

/// The type of a value, as far as it matters for counting.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ScannedValue {
    List,
    Other,
}

/// A place in a text that moves forward over what was expected.
pub(super) struct ByteCursor<'t> {
    text: &'t str,
    at: usize,
}

/// The most keys that a header can have: those of a tie.
const MOST_KEYS: usize = 4;
/// The deepest that lists and tables are nested.
const DEEPEST: usize = 4;

/// Which bytes a bare key consists of: a look at a table takes half the time of the comparisons.
const OF_KEY: [bool; 256] = {
    let (mut of_key, mut byte) = ([false; 256], 0_u8);
    while byte.is_ascii() {
        of_key[byte as usize] = byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        byte += 1;
    }
    of_key
};

/// The keys of the fields of one table.
#[derive(Default)]
pub(super) struct ScannedKeys<'t>(Vec<(&'t str, &'t str)>);

/// The most fields of one table that are compared one by one.
const MOST_FIELDS: usize = 64;

impl<'t> ScannedKeys<'t> {
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// Notes a field of one or two keys, which must not clash with another.
    pub(super) fn add(&mut self, [first, second, third, _]: [&'t str; MOST_KEYS]) -> Option<()> {
        let same = |(one, two): &(&str, &str)| {
            *one == first && (second.is_empty() || two.is_empty() || *two == second)
        };
        let is_new = third.is_empty() && self.0.len() < MOST_FIELDS && !self.0.iter().any(same);
        is_new.then(|| self.0.push((first, second)))
    }
}

impl<'t> ByteCursor<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, at: if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 } }
    }

    pub(super) fn at(&self) -> usize {
        self.at
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Moves over blanks and one character.
    pub(super) fn take(&mut self, byte: u8) -> Option<()> {
        self.blanks();
        (self.peek()? == byte).then(|| self.at += 1)
    }

    fn blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t')) {
            self.at += 1;
        }
    }

    /// Moves to the next line that says something; true if there is one.
    pub(super) fn next_line(&mut self) -> bool {
        loop {
            match self.peek() {
                None => return false,
                Some(b' ' | b'\t' | b'\r' | b'\n') => self.at += 1,
                Some(b'#') => self.at = line_end(self.text.as_bytes(), self.at),
                Some(_) => return true,
            }
        }
    }

    /// Moves to the end of the line, which must hold nothing more.
    pub(super) fn end_of_statement(&mut self) -> Option<()> {
        self.blanks();
        match self.peek() {
            None | Some(b'\n') => {}
            Some(b'#' | b'\r') => self.at = line_end(self.text.as_bytes(), self.at),
            Some(_) => return None,
        }
        Some(())
    }

    /// Up to four keys with points between them; the rest of the four are empty.
    pub(super) fn path(&mut self) -> Option<[&'t str; MOST_KEYS]> {
        let mut path = [""; MOST_KEYS];
        for key in &mut path {
            *key = self.key()?;
            if self.take(b'.').is_none() {
                return Some(path);
            }
        }
        None
    }

    /// A key, bare or in quotes, that is not empty and has no escape.
    fn key(&mut self) -> Option<&'t str> {
        self.blanks();
        let rest = &self.text[self.at..];
        let key = match self.peek()? {
            quote @ (b'"' | b'\'') => {
                let length = memchr(quote, &rest.as_bytes()[1..])?;
                self.at += length + 2;
                let key = &rest[1..=length];
                (!key.contains(['\\', '\n'])).then_some(key)?
            }
            _ => {
                let length = rest.bytes().position(|byte| !OF_KEY[usize::from(byte)]).unwrap_or(rest.len());
                self.at += length;
                &rest[..length]
            }
        };
        (!key.is_empty()).then_some(key)
    }

    pub(super) fn value(&mut self) -> Option<ScannedValue> {
        self.value_within(0)
    }

    fn value_within(&mut self, depth: usize) -> Option<ScannedValue> {
        self.blanks();
        match self.peek()? {
            b'"' | b'\'' => self.string()?,
            b'[' if depth < DEEPEST => {
                self.list(depth + 1)?;
                return Some(ScannedValue::List);
            }
            b'{' if depth < DEEPEST => self.table(depth + 1)?,
            _ => self.bare()?,
        }
        Some(ScannedValue::Other)
    }

    fn list(&mut self, depth: usize) -> Option<()> {
        self.take(b'[')?;
        loop {
            self.next_line().then_some(())?;
            if self.take(b']').is_some() {
                return Some(());
            }
            self.value_within(depth)?;
            self.next_line().then_some(())?;
            if self.take(b',').is_none() {
                return self.take(b']');
            }
        }
    }

    /// A table in braces, on one line and without a comma at its end.
    fn table(&mut self, depth: usize) -> Option<()> {
        self.take(b'{')?;
        if self.take(b'}').is_some() {
            return Some(());
        }
        let mut keys = ScannedKeys::default();
        loop {
            keys.add(self.path()?)?;
            self.take(b'=')?;
            self.value_within(depth)?;
            if self.take(b',').is_none() {
                return self.take(b'}');
            }
        }
    }

    fn string(&mut self) -> Option<()> {
        let rest = &self.text.as_bytes()[self.at..];
        let length = match rest {
            [b'"', b'"', b'"', content @ ..] => 3 + long_basic(content)?,
            [b'\'', b'\'', b'\'', content @ ..] => {
                let end = memmem::find(content, b"'''")?;
                3 + end + quotes(&content[end..], b'\'')?
            }
            [b'\'', content @ ..] => {
                let end = memchr2(b'\'', b'\n', content)?;
                (content[end] == b'\'').then_some(end + 2)?
            }
            _ => 1 + basic(&rest[1..])?,
        };
        self.at += length;
        Some(())
    }

    /// A number, a boolean or a date.
    fn bare(&mut self) -> Option<()> {
        let rest = &self.text[self.at..];
        let is_of_value =
            |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.' | b':' | b'_');
        let word = &rest[..rest.bytes().position(|byte| !is_of_value(byte)).unwrap_or(rest.len())];
        self.at += word.len();
        let is_value = !word.is_empty()
            && (is_surely_value(word.as_bytes()) || DeTable::parse(&format!("x = {word}")).is_ok());
        is_value.then_some(())
    }
}

/// The number of bytes from behind the first quote of a text on one line to its end, closing quote included.
fn basic(content: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        let next = at + memchr3(b'"', b'\\', b'\n', &content[at..])?;
        match content[next] {
            b'"' => return Some(next + 1),
            b'\n' => return None,
            _ => at = next + escape(&content[next..])?,
        }
    }
}

/// The number of bytes from behind the first quotes of a text over several lines to its end, closing quotes
/// included.
fn long_basic(content: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        let next = at + memchr2(b'"', b'\\', &content[at..])?;
        at = match &content[next..] {
            [b'\\', rest @ ..] if rest.starts_with(b"\n") || rest.starts_with(b"\r\n") => next + 2,
            [b'\\', ..] => next + escape(&content[next..])?,
            [b'"', b'"', b'"', ..] => return Some(next + quotes(&content[next..], b'"')?),
            _ => next + 1,
        };
    }
}

/// The number of quotes that end a text over several lines: up to two beyond the three belong to it.
fn quotes(rest: &[u8], quote: u8) -> Option<usize> {
    let run = rest.iter().take_while(|byte| **byte == quote).count();
    (run <= 5).then_some(run)
}

/// The length of an escape of one letter.
fn escape(rest: &[u8]) -> Option<usize> {
    matches!(rest.get(1)?, b'b' | b't' | b'n' | b'f' | b'r' | b'"' | b'\\').then_some(2)
}

/// True if a word is a value without asking the parser: a boolean, a short whole number, a day that every
/// month has.
fn is_surely_value(word: &[u8]) -> bool {
    let number = |digits: &[u8]| digits.iter().fold(0, |number, digit| number * 10 + u32::from(digit - b'0'));
    match word {
        b"true" | b"false" | b"0" => true,
        [y @ .., b'-', m1, m2, b'-', d1, d2] if y.len() == 4 => {
            let digits = [y, &[*m1, *m2], &[*d1, *d2]];
            digits.iter().all(|part| part.iter().all(u8::is_ascii_digit))
                && (1..=12).contains(&number(digits[1]))
                && (1..=28).contains(&number(digits[2]))
        }
        [b'1'..=b'9', rest @ ..] => rest.len() < 18 && rest.iter().all(u8::is_ascii_digit),
        _ => false,
    }
}
