//! Which files are briefings: a folder has other TOML in it, such as `Cargo.toml`.

use memchr::memchr;

use crate::model::EntryKind;

/// Keys before the first header that only a briefing has.
const OWN: [&str; 2] = ["as-of", "bottom-line"];
/// Keys there that others have too.
const SHARED: [&str; 4] = ["title", "story", "topics", "caveats"];

/// True if a text, or the beginning of a long one, is meant as a briefing.
///
/// It is if it has a key that only briefings have, or else a section of theirs, at least two of their names
/// at the top, and fewer others. Names are looked for line by line, so that a broken briefing is still
/// recognised.
pub(crate) fn is_briefing(text: &[u8]) -> bool {
    let mut is_head = true;
    let (mut sections, mut shared) = ([false; EntryKind::COUNT], [false; SHARED.len()]);
    let mut others: Vec<&[u8]> = Vec::new();
    let mut rest = text.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(text);
    while !rest.is_empty() {
        let end = memchr(b'\n', rest).map_or(rest.len(), |end| end + 1);
        let line = rest[..end].trim_ascii_start();
        rest = &rest[end..];
        let is_header = line.first() == Some(&b'[');
        is_head &= !is_header;
        let Some(name) = name(line).filter(|_| is_head || is_header) else { continue };
        if is_head && OWN.iter().any(|own| own.as_bytes() == name) {
            return true;
        }
        if let Some(section) = EntryKind::SECTIONS.iter().position(|section| section.as_bytes() == name) {
            sections[section] = true;
        } else if let Some(key) = SHARED.iter().position(|key| is_head && key.as_bytes() == name) {
            shared[key] = true;
        } else if !others.contains(&name) && others.len() <= EntryKind::COUNT + SHARED.len() {
            others.push(name);
        }
    }
    let sections = sections.iter().filter(|there| **there).count();
    let own = sections + shared.iter().filter(|there| **there).count();
    sections > 0 && own > 1 && others.len() < own
}

/// The first name of a header, or of a field; none for other lines.
fn name(line: &[u8]) -> Option<&[u8]> {
    let name = line.trim_ascii_start();
    let start = name.iter().position(|byte| !matches!(byte, b'[' | b' ' | b'\t' | b'"' | b'\''))?;
    let name = &name[start..];
    let end = name.iter().position(|byte| !byte.is_ascii_alphanumeric() && !b"-_".contains(byte))?;
    let is_header = line.first() == Some(&b'[');
    let after = name[end..].iter().find(|byte| !matches!(byte, b' ' | b'\t' | b'"' | b'\''))?;
    let fits = if is_header { b".]".contains(after) } else { b".=".contains(after) };
    (end > 0 && fits).then(|| &name[..end])
}
