//! The characters that may be shown as they are, and the marks for the others.
//!
//! One character becomes a mark where it would act on a terminal, be invisible or reorder the text; the rest
//! of a cluster becomes one mark where joiners, variation selectors or tags in it would have no visible
//! effect, or where it is too long. Cleaning clean text changes nothing. This module knows nothing of ends of
//! line: it is given one line.

use std::ops::RangeInclusive;

use unicode_segmentation::UnicodeSegmentation;

use super::cluster::width;

/// The mark for a character that is not shown.
const MARK: char = char::REPLACEMENT_CHARACTER;
/// The base for a combining mark without a letter.
const DOTTED_CIRCLE: char = '\u{25CC}';
const BLACK_FLAG: char = '\u{1F3F4}';
const TAB: &str = "  ";
/// The longest cluster that is shown, in characters.
const LONGEST: usize = 24;
/// The most variation selectors in one cluster.
const SELECTORS: usize = 4;

/// Characters without a glyph of their own: `Default_Ignorable_Code_Point` of Unicode 17.0, with the joiners,
/// the variation selectors, the tags, the fillers, and every bidi control.
const DEFAULT_IGNORABLE: [RangeInclusive<char>; 17] = [
    '\u{AD}'..='\u{AD}',
    '\u{34F}'..='\u{34F}',
    '\u{61C}'..='\u{61C}',
    '\u{115F}'..='\u{1160}',
    '\u{17B4}'..='\u{17B5}',
    '\u{180B}'..='\u{180F}',
    '\u{200B}'..='\u{200F}',
    '\u{202A}'..='\u{202E}',
    '\u{2060}'..='\u{206F}',
    '\u{3164}'..='\u{3164}',
    '\u{FE00}'..='\u{FE0F}',
    '\u{FEFF}'..='\u{FEFF}',
    '\u{FFA0}'..='\u{FFA0}',
    '\u{FFF0}'..='\u{FFF8}',
    '\u{1BCA0}'..='\u{1BCA3}',
    '\u{1D173}'..='\u{1D17A}',
    '\u{E0000}'..='\u{E0FFF}',
];

/// Other characters that take no room and act on those around them: the ends of line and of paragraph,
/// annotations, the format controls of hieroglyphs.
const CONTROLS: [RangeInclusive<char>; 3] =
    ['\u{2028}'..='\u{2029}', '\u{FFF9}'..='\u{FFFB}', '\u{13430}'..='\u{1343F}'];

pub(super) struct Cleaned {
    pub(super) text: String,
    /// The number of characters of the line that are shown as a mark.
    pub(super) hidden: usize,
}

/// True if a text is one line of characters that are independent of their neighbours: ASCII, and
/// the letters and punctuation of common scripts that never join. Most text is.
pub(super) fn is_plain(text: &str) -> bool {
    // Without an early exit, many bytes are looked at in one step.
    if text.bytes().fold(true, |plain, byte| plain & matches!(byte, b' '..=b'~')) {
        return true;
    }
    text.chars().all(|c| {
        matches!(c,
            ' '..='~'
            | '\u{A0}'..='\u{AC}'
            | '\u{AE}'..='\u{2FF}'
            | '\u{388}'..='\u{482}'
            | '\u{48A}'..='\u{52F}'
            | '\u{2010}'..='\u{2027}'
            | '\u{2030}'..='\u{205E}'
            | '\u{20A0}'..='\u{20BF}'
            | '\u{2500}'..='\u{257F}'
            | '\u{3001}'..='\u{3029}'
            | '\u{3041}'..='\u{3096}'
            | '\u{4E00}'..='\u{9FFF}'
            | '\u{AC00}'..='\u{D7A3}')
    })
}

/// Makes a line harmless.
pub(super) fn clean(line: &str) -> Cleaned {
    let mut cleaned = Cleaned { text: String::with_capacity(line.len()), hidden: 0 };
    let mapped = map(line, &mut cleaned.hidden);
    for cluster in mapped.graphemes(true) {
        let (kept, cut) = cluster.split_at(sound(cluster));
        cleaned.text.push_str(kept);
        if !cut.is_empty() {
            cleaned.text.push(MARK);
            cleaned.hidden += cut.chars().count();
        }
    }
    cleaned
}

/// The line with each character judged alone; counts those shown as a mark.
fn map(line: &str, hidden: &mut usize) -> String {
    let mut mapped = String::with_capacity(line.len());
    let mut chars = line.chars();
    if let Some(first) = chars.clone().next() {
        if depends(first) {
            mapped.push(MARK);
            *hidden += 1;
            chars.next();
        } else if combines(first) {
            mapped.push(DOTTED_CIRCLE);
        }
    }
    for c in chars {
        match mark(c) {
            _ if c == '\t' => mapped.push_str(TAB),
            Some(mark) => {
                mapped.push(mark);
                *hidden += 1;
            }
            None => mapped.push(flag_letter(c).unwrap_or(c)),
        }
    }
    mapped
}

/// The letter that one half of a flag stands for: no two terminals agree how wide a flag is.
fn flag_letter(c: char) -> Option<char> {
    let letter = u32::from(c).checked_sub(0x1F1E6).filter(|letter| *letter < 26)?;
    char::from_u32(u32::from('A') + letter)
}

/// The mark for a character that may not be shown anywhere.
fn mark(c: char) -> Option<char> {
    match c {
        '\0'..='\u{1F}' => char::from_u32(0x2400 + u32::from(c)),
        '\u{7F}' => Some('\u{2421}'),
        ' '..='~' => None,
        _ => (!depends(c) && is_unseen(c)).then_some(MARK),
    }
}

/// True if `c` has no glyph that everybody knows.
pub(super) fn is_unseen(c: char) -> bool {
    let private = matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..);
    let noncharacter = matches!(c, '\u{FDD0}'..='\u{FDEF}') || u32::from(c) & 0xFFFE == 0xFFFE;
    c.is_control()
        || private
        || noncharacter
        || is_ignorable(c)
        || CONTROLS.iter().any(|range| range.contains(&c))
}

/// True if `c` has no glyph of its own.
pub(super) fn is_ignorable(c: char) -> bool {
    DEFAULT_IGNORABLE.iter().any(|range| range.contains(&c))
}

/// The number of bytes of a cluster that may be shown: all, or those before its first character without a
/// visible effect.
fn sound(cluster: &str) -> usize {
    let end = first_unsound(cluster);
    let kept = if end == cluster.len() { cluster } else { cluster[..end].trim_end_matches(is_joiner) };
    if width(kept) == 0 { 0 } else { kept.len() }
}

fn first_unsound(cluster: &str) -> usize {
    let (mut before, mut selectors) = (None, 0);
    let mut chars = cluster.char_indices().enumerate().peekable();
    while let Some((count, (at, c))) = chars.next() {
        selectors += usize::from(is_selector(c));
        let sound = count < LONGEST
            && match c {
                _ if is_joiner(c) => {
                    !before.is_some_and(is_joiner) && (chars.peek().is_some() || before.is_some_and(joins))
                }
                _ if is_selector(c) => selectors <= SELECTORS,
                _ if is_tag(c) => before.is_some_and(|before| before == BLACK_FLAG || is_tag(before)),
                _ => true,
            };
        if !sound {
            return at;
        }
        before = Some(c);
    }
    cluster.len()
}

/// True if it depends on the cluster whether `c` may be shown.
fn depends(c: char) -> bool {
    is_joiner(c) || is_selector(c) || is_tag(c)
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

fn is_selector(c: char) -> bool {
    matches!(c, '\u{180B}'..='\u{180D}' | '\u{180F}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

fn is_tag(c: char) -> bool {
    matches!(c, '\u{E0020}'..='\u{E007F}')
}

/// True if a joiner after `c` can change how the next cluster looks: the scripts of the Middle East and of
/// southern Asia, whose spelling needs it (Persian plurals, Indic half forms).
fn joins(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{DFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{18AF}')
}

/// True if `c` attaches itself to the character before it.
fn combines(c: char) -> bool {
    let mut pair = [0; 8];
    let circle = DOTTED_CIRCLE.encode_utf8(&mut pair).len();
    let length = circle + c.encode_utf8(&mut pair[circle..]).len();
    std::str::from_utf8(&pair[..length]).is_ok_and(|pair| pair.graphemes(true).count() == 1)
}
