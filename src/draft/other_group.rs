//! Another group or another place than the one that was counted before: "In the north it was 41%".

use crate::article::{all_words, is_one_of};

/// The group or the place with which a sentence begins, if a pronoun behind it takes up what was counted
/// before.
pub(super) fn other_group(sentence: &str, amount: usize) -> Option<String> {
    const BEFORE: &[&str] =
        &["in", "among", "amongst", "for", "at", "within", "across", "outside", "on", "under", "with"];
    const TAKING_UP: &[&str] = &["it", "that", "this", "they"];
    const LONGEST: usize = 6;
    let before = &sentence[..amount];
    let words = all_words(before);
    let first = words.first().filter(|word| is_one_of(BEFORE, &before[(*word).clone()]))?;
    let pronoun =
        words.iter().take(LONGEST + 1).find(|word| is_one_of(TAKING_UP, &before[(*word).clone()]))?;
    let group = before[first.end..pronoun.start].trim_end_matches([',', ' ']);
    let is_plain = !group.trim().is_empty() && !group.contains([',', ';', ':', '“', '"']);
    is_plain.then(|| format!("{}{group}", before[first.clone()].to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::other_group;

    #[test]
    fn a_sentence_may_count_another_group() {
        for (text, group) in [
            ("In the north it was 4", Some("in the north")),
            ("Among Reds, it was 4", Some("among Reds")),
            ("It was 4", None),
            ("The quay in Sel says it was 4", None),
            ("In it was 4", None),
        ] {
            assert_eq!(other_group(text, text.len() - 1).as_deref(), group, "{text}");
        }
    }
}
