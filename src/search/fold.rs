//! Folding: texts that a reader would call the same become the same.
//!
//! Accents, Hebrew points and Arabic vowels go; typographic quotes, dashes and spaces become the plain ones,
//! runs of white space one space; characters without a glyph go; full-width and joined letters become plain
//! ones. Case goes if it does not count, and the marks between the thousands of a number go when numbers are
//! looked for.
//!
//! A text is folded cluster by cluster, so that each piece of the result knows the bytes that it stands for.
//! An end of line becomes a space: no folded text holds one.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, decompose_canonical, decompose_compatible};
use unicode_segmentation::UnicodeSegmentation;

use crate::text::{self, plain_letters};

/// The differences that folding removes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fold {
    /// Everything, case included.
    Words,
    /// Everything but case.
    WordsInCase,
    /// Everything but case and the marks between digits.
    Names,
}

/// A folded text that knows where each of its bytes comes from.
pub(super) struct Folded {
    pub(super) text: String,
    /// The start of each piece of it, and the cluster that it stands for.
    pieces: Vec<(usize, Range<usize>)>,
}

impl Folded {
    pub(super) fn of(text: &str, fold: Fold) -> Self {
        let mut folded = String::with_capacity(text.len());
        let mut pieces = Vec::with_capacity(text.len());
        fold_onto(&mut folded, text, fold, |at, cluster| pieces.push((at, cluster)));
        Self { text: folded, pieces }
    }

    /// The clusters of the original that a non-empty part of the folded text stands for, and where the last
    /// of them ends in the folded text.
    pub(super) fn clusters(&self, part: Range<usize>) -> (Range<usize>, usize) {
        let after = |at: usize| self.pieces.partition_point(|(start, _)| *start <= at);
        let (first, next) = (after(part.start) - 1, after(part.end - 1));
        let end = self.pieces.get(next).map_or(self.text.len(), |(start, _)| *start);
        (self.pieces[first].1.start..self.pieces[next - 1].1.end, end)
    }
}

/// Appends the folded `text` to `out`; tells where each piece begins in `out`, counted from the old end of
/// `out`, and which cluster of `text` it stands for. Clusters of which nothing is left are skipped.
pub(super) fn fold_onto(out: &mut String, text: &str, fold: Fold, tell: impl FnMut(usize, Range<usize>)) {
    let begin = out.len();
    let mut folder = Folder { text, fold, out, begin, parting: None, tell };
    let mut piece = String::new();
    let mut at = 0;
    while at < text.len() {
        let plain = plain_run(&text.as_bytes()[at..]);
        if plain > 0 {
            folder.push_plain(at..at + plain);
            at += plain;
            continue;
        }
        let cluster = first_cluster(&text[at..]);
        piece.clear();
        fold_cluster(&mut piece, cluster, fold);
        folder.push(&piece, at..at + cluster.len());
        at += cluster.len();
    }
    folder.finish();
}

/// Puts folded clusters together.
struct Folder<'t, T> {
    text: &'t str,
    fold: Fold,
    out: &'t mut String,
    begin: usize,
    /// A mark that may separate thousands: it is left out if each neighbour is a digit or missing.
    parting: Option<(char, Range<usize>)>,
    tell: T,
}

impl<T: FnMut(usize, Range<usize>)> Folder<'_, T> {
    /// Adds ASCII in which each character stays one.
    fn push_plain(&mut self, bytes: Range<usize>) {
        let run = &self.text[bytes.clone()];
        self.settle(run);
        let start = self.out.len();
        self.out.push_str(run);
        if self.fold == Fold::Words {
            self.out[start..].make_ascii_lowercase();
        }
        for (at, byte) in (start - self.begin..).zip(bytes) {
            (self.tell)(at, byte..byte + 1);
        }
    }

    /// Adds the result for a cluster.
    fn push(&mut self, piece: &str, cluster: Range<usize>) {
        if piece.is_empty() {
            return;
        }
        self.settle(piece);
        if let Some(parting) = self.parts(piece, &cluster) {
            self.parting = Some((parting, cluster));
            return;
        }
        let start = self.out.len();
        for c in piece.chars() {
            if c != ' ' || self.last() != Some(' ') {
                self.out.push(c);
            }
        }
        if self.out.len() > start {
            (self.tell)(start - self.begin, cluster);
        }
    }

    /// Keeps a mark that separates nothing, now that the text behind it is known.
    fn settle(&mut self, next: &str) {
        if let Some((c, cluster)) = self.parting.take()
            && !next.starts_with(|c: char| c.is_ascii_digit())
        {
            (self.tell)(self.out.len() - self.begin, cluster);
            self.out.push(c);
        }
    }

    /// The character that a piece consists of, if it can separate the thousands of a number here.
    fn parts(&self, piece: &str, cluster: &Range<usize>) -> Option<char> {
        if self.fold == Fold::Names || self.last().is_some_and(|last| !last.is_ascii_digit()) {
            return None;
        }
        match piece {
            "," => Some(','),
            "'" => Some('\''),
            " " if self.text[cluster.clone()].starts_with(['\u{A0}', '\u{2007}', '\u{2009}', '\u{202F}']) => {
                Some(' ')
            }
            _ => None,
        }
    }

    /// Ends the text: a mark between a number and nothing goes, unless it is all there is.
    fn finish(&mut self) {
        if self.out.len() == self.begin {
            self.settle("");
        }
    }

    /// The last character so far; none at the start.
    fn last(&self) -> Option<char> {
        self.out[self.begin..].chars().next_back()
    }
}

/// The number of bytes from the start that are unchanged except for case: ASCII that neither joins nor
/// separates the text around it. Most text is one such run, or a few.
fn plain_run(bytes: &[u8]) -> usize {
    let mut before = b' ';
    let mut is_plain = |byte: &u8| {
        let plain = match byte {
            b' ' => before != b' ',
            b',' | b'\'' => !(before == b' ' || before.is_ascii_digit()),
            b'\t'..=b'\r' => false,
            _ => byte.is_ascii(),
        };
        before = *byte;
        plain
    };
    let run = bytes.iter().position(|byte| !is_plain(byte)).unwrap_or(bytes.len());
    // A mark may follow the last character.
    if bytes.get(run).is_some_and(|byte| !byte.is_ascii()) { run.saturating_sub(1) } else { run }
}

fn first_cluster(text: &str) -> &str {
    match text.as_bytes() {
        [0..0x80] | [0..0x80, 0..0x80, ..] => &text[..1],
        _ => text.graphemes(true).next().unwrap_or(text),
    }
}

/// Adds what one cluster becomes. Marks on something invisible are invisible too.
fn fold_cluster(piece: &mut String, cluster: &str, fold: Fold) {
    if cluster.starts_with(is_nothing) {
        return;
    }
    for c in cluster.chars() {
        match c {
            _ if c.is_ascii() || is_hangul_syllable(c) => fold_char(piece, c, fold),
            _ if is_variant(c) => decompose_compatible(c, |c| fold_char(piece, c, fold)),
            _ => decompose_canonical(c, |c| fold_char(piece, c, fold)),
        }
    }
    // Marks that make another letter (those of kana, of Hindi) and the parts of Hangul join their letter again.
    if piece.chars().count() > 1 && !piece.is_ascii() {
        *piece = piece.nfc().collect();
    }
}

/// Adds what one decomposed character becomes.
fn fold_char(piece: &mut String, c: char, fold: Fold) {
    match c {
        '\t'..='\r' => piece.push(' '),
        '\0'..='\u{7F}' => piece.push(if fold == Fold::Words { c.to_ascii_lowercase() } else { c }),
        _ if is_nothing(c) || is_accent(c) => {}
        _ if fold == Fold::Words || !c.is_uppercase() => {
            // A small letter of several shapes is one even if case counts. Upper case first: `ß` and `SS`,
            // `ς` and `Σ`, `ſ` and `S` have only that in common.
            let lower = c.to_uppercase().flat_map(char::to_lowercase);
            lower.filter(|c| !is_accent(*c)).for_each(|c| plain(piece, c));
        }
        _ => plain(piece, c),
    }
}

/// True if `c` is invisible, stands for something invisible, or only stretches an Arabic word.
fn is_nothing(c: char) -> bool {
    matches!(c, char::REPLACEMENT_CHARACTER | 'ـ') || text::has_no_glyph(c)
}

/// True if `c` is a mark that does not make another letter: not one that strikes through, not a nukta, a
/// virama or a sound mark of kana.
fn is_accent(c: char) -> bool {
    canonical_combining_class(c) >= 10
}

fn is_hangul_syllable(c: char) -> bool {
    matches!(c, '\u{AC00}'..='\u{D7A3}')
}

/// True if `c` is only another form of other characters: raised and lowered digits, joined Latin letters, the
/// shapes of Arabic letters, full and half width.
fn is_variant(c: char) -> bool {
    matches!(c,
        '²' | '³' | '¹' | '\u{2070}'..='\u{209C}'
        | '\u{FB00}'..='\u{FB06}'
        | '\u{FB50}'..='\u{FDFF}'
        | '\u{FE70}'..='\u{FEFC}'
        | '\u{FF01}'..='\u{FFEE}')
}

/// Adds a character in its plainest form.
fn plain(piece: &mut String, c: char) {
    let plain = match c {
        '\u{B4}'
        | '\u{2B9}'
        | '\u{2BB}'..='\u{2BD}'
        | '\u{5F3}'
        | '\u{2018}'..='\u{201B}'
        | '\u{2032}'
        | '\u{2039}'
        | '\u{203A}' => "'",
        '\u{201C}'..='\u{201F}' | '\u{2033}' | '\u{AB}' | '\u{BB}' | '\u{301D}'..='\u{301F}' | '\u{5F4}' => {
            "\""
        }
        '\u{2010}'..='\u{2015}'
        | '\u{2212}'
        | '\u{2E3A}'
        | '\u{2E3B}'
        | '\u{5BE}'
        | '\u{FE58}'
        | '\u{FE63}' => "-",
        '…' => "...",
        // Letters of Arabic that differ only by spelling or by the language of the keyboard.
        'ٱ' => "ا",
        'ى' | 'ی' => "ي",
        'ک' => "ك",
        _ if c.is_whitespace() => " ",
        _ => match plain_letters(c) {
            Some(letters) => letters,
            None => return piece.push(c),
        },
    };
    piece.push_str(plain);
}
