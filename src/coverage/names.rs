//! The names of people and organisations in a text, with the forms that each takes: "Mara Quill" and "Quill",
//! "Kenya National Union of Nurses" and "KNUN".
//!
//! Capital letters tell the names, `runs` and `next` say how, and `forms` which of them are one; it leaves
//! out the places where something happens, and nationalities.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::ops::Range;

use super::body::Body;
use super::{PartKind, TextPart};
use crate::article::{Article, NameKind, all_words, is_name_of_country, is_one_of};

mod clues;
mod forms;
mod full;
mod next;
mod roles;
mod runs;
mod tables;

use clues::{Clue, clues};
use forms::{FormIndex, is_region};
pub(super) use full::FullNames;
use runs::runs;
pub(super) use tables::is_title;
use tables::{BODIES, INSTITUTIONS, NO_ACTORS, OF_REGIONS, PLACES, SEATS};
pub(crate) use tables::{is_house, is_office};

/// A name in a text.
pub(crate) struct ArticleName {
    /// The longest form.
    pub(crate) full: String,
    /// The shorter forms.
    pub(crate) short: BTreeSet<String>,
    /// Set if the words beside it tell somewhere that it is somebody: it does or says something, or stands
    /// where people do.
    pub(crate) is_somebody: bool,
    /// Every place where it stands: the paragraph, the sentence, and the bytes of the paragraph.
    pub(crate) places: Vec<(usize, usize, Range<usize>)>,
}

/// A place where a name stands.
struct NamePlace<'t> {
    words: &'t str,
    place: (usize, usize, Range<usize>),
    clues: Vec<Clue>,
}

impl NamePlace<'_> {
    fn is(&self, clue: Clue) -> bool {
        self.clues.contains(&clue)
    }
}

/// The names of a text, each once, where it first stands in full.
pub(super) fn parts(article: &Article, names: &[ArticleName]) -> Vec<TextPart> {
    let first = |name: &ArticleName| {
        let text = |place: &(usize, usize, Range<usize>)| {
            &article.paragraphs[place.0 - 1].text.as_str()[place.2.clone()]
        };
        let full = name.places.iter().find(|place| text(place) == name.full);
        let (paragraph, sentence, range) = full.or(name.places.first())?.clone();
        Some(TextPart::new(PartKind::Name, paragraph, sentence, range))
    };
    names.iter().filter_map(first).collect()
}

/// The names of a text with all their forms, in the order in which they first stand there.
pub(super) fn names(article: &Article, body: &Body) -> Vec<ArticleName> {
    let places = places(article, body);
    let mut by_length: Vec<(usize, &NamePlace)> = places.iter().enumerate().collect();
    by_length.sort_by_cached_key(|(_, place)| Reverse(all_words(place.words).len()));
    let mut names: Vec<(ArticleName, Vec<&NamePlace>)> = Vec::new();
    let mut index = FormIndex::default();
    for (at, place) in by_length {
        let before =
            at.checked_sub(1).map(|before| places[before].words).filter(|_| place.is(Clue::Initials));
        let owner = before.and_then(|before| index.named(before));
        let owner = owner.into_iter().chain(index.of(place.words, place.is(Clue::Place))).min();
        let owner = owner.unwrap_or_else(|| {
            let name = ArticleName {
                full: place.words.to_owned(),
                short: BTreeSet::new(),
                is_somebody: false,
                places: Vec::new(),
            };
            names.push((name, Vec::new()));
            index.add(place.words, names.len() - 1);
            names.len() - 1
        });
        let (name, of) = &mut names[owner];
        if place.words != name.full && name.short.insert(place.words.to_owned()) {
            index.add_short(place.words, owner);
        }
        of.push(place);
    }
    names.retain(|(name, places)| is_actor(name, places));
    let mut names: Vec<_> = names
        .into_iter()
        .map(|(name, places)| {
            let is_somebody = is_somebody(&places);
            let mut places: Vec<_> = places.into_iter().map(|place| place.place.clone()).collect();
            places.sort_by_key(|(paragraph, _, range)| (*paragraph, range.start));
            ArticleName { is_somebody, places, ..name }
        })
        .collect();
    names.sort_by_key(|name| name.places.first().map(|(paragraph, _, range)| (*paragraph, range.start)));
    names
}

/// Every place where a name stands.
fn places<'t>(article: &Article<'t>, body: &Body) -> Vec<NamePlace<'t>> {
    let mut places = Vec::new();
    for paragraph in &article.paragraphs {
        for (index, sentence) in paragraph.sentences.iter().enumerate() {
            for range in runs(sentence) {
                let in_paragraph = sentence.in_paragraph(&range);
                if !body.has(paragraph.number, &in_paragraph) {
                    continue;
                }
                let (before, behind) = (&sentence.text[..range.start], &sentence.text[range.end..]);
                let words = &sentence.text[range];
                let place = (paragraph.number, index, in_paragraph);
                places.push(NamePlace { words, place, clues: clues(before, words, behind) });
            }
        }
    }
    places
}

/// True for initials of many things: "NCPs".
fn are_things(name: &str) -> bool {
    name.strip_suffix('s').is_some_and(|sign| sign.len() > 1 && sign.chars().all(char::is_uppercase))
}

/// True if a name does something somewhere; what something happens in does nothing: "in Sel is a port".
fn acts(places: &[&NamePlace]) -> bool {
    places.iter().any(|place| place.is(Clue::Subject) && !place.is(Clue::Place))
}

/// True if a name is that of somebody, as far as the words beside it tell.
fn is_somebody(places: &[&NamePlace]) -> bool {
    let is_thing = places.iter().any(|place| place.is(Clue::Thing));
    acts(places) || !is_thing && places.iter().any(|place| place.is(Clue::Free))
}

/// True for a name of somebody who can act: not one of a place, nor one that only says which people.
fn is_actor(name: &ArticleName, places: &[&NamePlace]) -> bool {
    let words = all_words(&name.full);
    let is_one_word = words.len() == 1;
    let acts = acts(places);
    let is_institution = words.len() > 1
        && words.iter().any(|word| {
            is_one_of(BODIES, &name.full[word.clone()]) || is_one_of(INSTITUTIONS, &name.full[word.clone()])
        });
    let is_country = is_one_word && NameKind::of(&name.full) == Some(NameKind::Country);
    let is_zone = is_one_of(
        &["GMT", "UTC", "EST", "CET", "BST", "ISBN", "ISSN", "DOI", "Rs", "NOK", "USD", "EUR"],
        &name.full,
    );
    let is_acronym = !is_zone
        && (name.full.len() > 2 || is_one_of(&["UN", "EU", "AU"], &name.full))
        && name.full.chars().all(char::is_uppercase);
    let is_parliament =
        words.last().is_some_and(|word| NameKind::of(&name.full[word.clone()]) == Some(NameKind::Parliament));
    let ends_as_place = words.last().is_some_and(|word| is_one_of(PLACES, &name.full[word.clone()]));
    let is_place = ends_as_place || {
        let there = places.iter().filter(|place| place.is(Clue::Place)).count();
        there == places.len() || is_one_word && there * 2 >= places.len()
    };
    // "Danish", "North Selian".
    let is_of_direction = words.len() == 2 && is_one_of(OF_REGIONS, &name.full[words[0].clone()]);
    let is_made = (is_one_word || is_of_direction)
        && ["ian", "ean", "ese", "ians", "eans"].iter().any(|ending| name.full.ends_with(ending));
    let is_alone = places.iter().any(|place| place.is(Clue::Subject) && !place.is(Clue::BeforeNoun));
    let is_of_country = is_country && !is_name_of_country(&name.full) || is_of_direction;
    match () {
        () if is_made && (is_of_country || !acts || !is_alone) => false,
        () if name.full.starts_with(|c: char| c.is_ascii_digit()) => false,
        () if places.iter().all(|place| place.is(Clue::Weak)) => false,
        () if is_one_of(NO_ACTORS, &name.full) || is_one_word && are_things(&name.full) => false,
        () if !acts && is_region(&name.full) => false,
        () if !acts && places.iter().any(|place| place.words == name.full && place.is(Clue::Thing)) => false,
        () if is_country => (is_name_of_country(&name.full) || is_one_of(SEATS, &name.full)) && acts,
        () if is_one_word => !is_zone && (acts || !is_place && (is_acronym || places.len() > 1)),
        () => acts || !is_place || is_parliament || is_institution,
    }
}

#[cfg(test)]
mod tests {
    use super::names;
    use crate::article::{Article, Paragraphs};
    use crate::coverage::body::Body;

    fn all(text: &str) -> Vec<String> {
        let text = Paragraphs::of(text);
        let article = Article::read(&text, None);
        let name = |name: super::ArticleName| {
            let short: Vec<_> = name.short.into_iter().collect();
            if short.is_empty() { name.full } else { format!("{} ({})", name.full, short.join(", ")) }
        };
        names(&article, &Body::of(&article)).into_iter().map(name).collect()
    }

    #[test]
    fn the_forms_of_a_name_are_one() {
        let text =
            "The Sel National Union of Dockers (SNUD) met. Then Mara Quill spoke. Quill and SNUD left.";
        assert_eq!(all(text), ["Sel National Union of Dockers (SNUD)", "Mara Quill (Quill)"]);
    }

    #[test]
    fn a_place_counts_where_it_does_something() {
        assert_eq!(all("It rained in Ode. Then Ode wants a vote, and in Sel is a port."), ["Ode"]);
        assert_eq!(all("They met in Marl County. Then Marl County closed it."), ["Marl County"]);
        assert_eq!(
            all("They met at the University of Sel and in the High Court."),
            ["University of Sel", "High Court"]
        );
        assert!(all("They met in Ode, near Marl County.").is_empty());
        assert!(all("The report, “Toxic Toil in Sel Mines,” is new. A Category 4 storm came.").is_empty());
        assert!(all("COUNCILLORS will be forced to vote.").is_empty());
    }

    #[test]
    fn a_name_goes_on_with_its_place_and_its_number() {
        for (text, names) in [
            ("Then Lord Rowe of Ode said so.", "Lord Rowe of Ode"),
            ("Members of the Sel Dockers Local 12 left.", "Sel Dockers Local 12"),
            ("The Harbour Board of Sel met. The HB left.", "Harbour Board of Sel (HB)"),
            ("SelGold and Ode Mines had left.", "SelGold|Ode Mines"),
            ("It came after Odecom beat Marlcom to it.", "Odecom|Marlcom"),
        ] {
            assert_eq!(all(text).join("|"), names);
        }
    }

    #[test]
    fn initials_in_brackets_tell_where_a_name_begins() {
        assert_eq!(
            all("The Sel Docks Union (SDU) and the North Sel Ferry and Allied Crews Union (NSFACU) met."),
            ["Sel Docks Union (SDU)", "North Sel Ferry and Allied Crews Union (NSFACU)"]
        );
        assert_eq!(
            all("The Sel Docks Union and the Ferry Board (FB) met."),
            ["Sel Docks Union", "Ferry Board (FB)"]
        );
        assert_eq!(all("The Sel Union of Nurses (Sun) met."), ["Sel Union of Nurses (Sun)"]);
        assert_eq!(
            all(
                "It was sold to Selcom, said Odecom, by the Marlcom. King Jarek and a spokesman for Kesh left."
            ),
            ["Selcom", "Odecom", "Marlcom", "Jarek", "Kesh"]
        );
        assert_eq!(
            all(
                "Sel Docks Union President Mara Quill met the Bank of Sel and Ann Rowe, President of Ode Steel."
            ),
            ["Sel Docks Union", "Mara Quill", "Bank of Sel", "Ann Rowe", "Ode Steel"]
        );
        assert_eq!(
            all(
                "Selian Foreign minister Mara Quill met Aldermen Ann Rowe and Jarek Olm, a spokesman for the Kremlin said."
            ),
            ["Mara Quill", "Ann Rowe", "Jarek Olm", "Kremlin"]
        );
        assert_eq!(
            all("Head of the Kesh team, Mara Quill, left after sales of the “Sel” boats."),
            ["Mara Quill"]
        );
        assert_eq!(all("Mara van Quill met Olm. Van Quill left."), ["Mara van Quill (Van Quill)", "Olm"]);
    }

    #[test]
    fn the_words_beside_a_name_tell_that_it_acts() {
        for (text, names) in [
            ("Power came from the utility Selcom. Talks with Odecom, an airline, ended.", "Selcom|Odecom"),
            (
                "Many donors gave boats, including Selcom (ropes), Odecom (oars) and Marlcom.",
                "Selcom|Odecom|Marlcom",
            ),
            ("Its many ports, including Sel, Ode and Marl, shut.", ""),
            ("It could hit its rivals Selcom and Ode Steel.", "Selcom|Ode Steel"),
            ("He came with his wife Grace.", "Grace"),
            ("He led the opposition Reds.", "Reds"),
            ("It gave Odeland its first win.", "Odeland"),
            ("The road borders Odeland in the north.", ""),
            ("He told a crowd that John Bishop was late.", "John Bishop"),
            ("She showed a short version of The Ferry directed by Jarek Olm.", "Jarek Olm"),
            ("It asked firms such as Selcom, Odecom and others to come.", "Selcom|Odecom"),
            ("It asked crews from ports such as Sel and Ode to come.", ""),
            (
                "Port supplier SelX, meanwhile, shut. She told the Selblatt daily and the magazine OdeMega so.",
                "SelX|Selblatt|OdeMega",
            ),
            ("It fell, according to data from SelAxis.", "SelAxis"),
            ("They are Ode Ferries, Sel Boats and Marl and Olm.", "Ode Ferries|Sel Boats|Marl and Olm"),
            (
                "Then Jarek A Quill, head of the OFB (Selian Ferry Board), left.",
                "Jarek A Quill|OFB|Selian Ferry Board",
            ),
            ("Prices rose after Beijing raised its tolls.", "Beijing"),
            ("It plans: - Higher tolls on boats - Fewer boats - Dearer boats.", ""),
        ] {
            assert_eq!(all(text).join("|"), names, "{text}");
        }
    }

    #[test]
    fn a_given_name_of_two_parts_is_whole() {
        assert_eq!(all("Yu Sun-mi met Lee Tae-rok, of a New Sel-based firm."), ["Yu Sun-mi", "Lee Tae-rok"]);
        assert_eq!(all("A Tel Selv-isle firm met Prime Minister Kim Dae-rok."), ["Kim Dae-rok"]);
        assert_eq!(
            all("The U.N. Harbour Council met Ö.B. Railways."),
            ["U.N. Harbour Council", "Ö.B. Railways"]
        );
        assert_eq!(
            all("Every Selian and SDP MP left. She told SUT's Ann Rowe so."),
            ["SDP", "SUT", "Ann Rowe"]
        );
    }

    #[test]
    fn a_word_of_a_name_is_not_always_short_for_it() {
        assert_eq!(
            all("The Union of Nurses met. Nurses left. The Union of Nurses had come."),
            ["Union of Nurses"]
        );
        assert_eq!(all("The UN Climate Fund met the UN Sea Office."), ["UN Climate Fund", "UN Sea Office"]);
        assert_eq!(
            all("The Forum on Sea Law met Ann von der Ode and Correa do Mar."),
            ["Forum on Sea Law", "Ann von der Ode", "Correa do Mar"]
        );
        assert_eq!(all("They met in Sel. Sel Docks has closed."), ["Sel Docks"]);
        assert_eq!(
            all("Members of King Street Watch met. Applicant Sel Harbour Wind left."),
            ["King Street Watch", "Sel Harbour Wind"]
        );
    }

    #[test]
    fn places_and_nationalities_are_no_actors() {
        assert_eq!(all("The Danish crews met in Sel Harbour, near the Ode River."), Vec::<String>::new());
        assert_eq!(all("They voted in the Selian Parliament."), ["Selian Parliament"]);
        assert_eq!(all("On Monday Denmark proposed a deal."), ["Denmark"]);
        assert_eq!(all("It talks with Denmark, and between Kenya and Chile."), ["Denmark", "Kenya", "Chile"]);
        assert_eq!(all("It was told in The Sel Journal to Nine Radio."), ["Sel Journal", "Nine Radio"]);
        assert_eq!(all("Parliament voted for it."), ["Parliament"]);
        assert_eq!(all("It hit a red Selia Estate and a blue Ode Roadster."), Vec::<String>::new());
        assert_eq!(all("A Sel Radio crew and a Harbour Watch official met."), ["Sel Radio", "Harbour Watch"]);
        assert_eq!(all("SEL, Denmark: The crews met."), Vec::<String>::new());
        assert_eq!(all("The firm Ode Harbour (SELX: ODH) has closed."), ["Ode Harbour"]);
        assert_eq!(all("North Selian crews met South Odese ones."), Vec::<String>::new());
        assert_eq!(all("She is director for Asia Pacific and for the Middle East."), Vec::<String>::new());
        assert_eq!(
            all("Tel Selv-area crews and a Hong Selv-flag boat came, for CHF 40, EUR 3 and R2 300."),
            Vec::<String>::new()
        );
        assert_eq!(all("Such products (NCPs) and the Sel Trust (ST) have come."), ["Sel Trust (ST)"]);
        assert_eq!(all("Mara Quill, SDP MEP for Sel and Ode, met."), ["Mara Quill", "SDP"]);
        assert_eq!(
            all("It met Labour MEP for Sel Ann Rowe, and Jarek I. Olm."),
            ["Ann Rowe", "Jarek I. Olm"]
        );
        assert_eq!(all("NCPs lag. Then NCPs fell, with GDP and DNA tests."), Vec::<String>::new());
        assert_eq!(
            all("It has a Development Bank of Sel, to the Quay House’s regret."),
            ["Development Bank of Sel", "Quay House"]
        );
        assert_eq!(
            all("The Sel Watch Denmark met. The Sel Watch has come. Sel Watch Denmark left."),
            ["Sel Watch Denmark", "Sel Watch"]
        );
        assert_eq!(all("Sel’s Secretary for Public Security Mara da Quill met."), ["Mara da Quill"]);
        assert_eq!(all("Then Dr. A. B. Rowe-Lund Jr. left."), ["A. B. Rowe-Lund Jr"]);
        assert_eq!(all("He met President Mara S. Quill, 44, a miner."), ["Mara S. Quill"]);
        assert_eq!(
            all("He met the Ministry of Justice (MoJ), Mara S Quill and Jarek O’Hare."),
            ["Ministry of Justice (MoJ)", "Mara S Quill", "Jarek O’Hare"]
        );
        assert_eq!(
            all("Jarek Olm of the Sel Harbour Board (SHB) and Ann Rowe of the Ode Institute met."),
            ["Jarek Olm", "Sel Harbour Board (SHB)", "Ann Rowe", "Ode Institute"]
        );
        assert_eq!(
            all("He met Dr Ann Rowe of the Sel Bird Survey, and Councillors Mara Quill and Jarek Olm."),
            ["Ann Rowe", "Sel Bird Survey", "Mara Quill", "Jarek Olm"]
        );
        assert_eq!(
            all(
                "Jarek Olm of Sel Ferries met Ann Rowe (Ind), the Press Trust of Ode and the Sel Forces of Ode."
            ),
            ["Jarek Olm", "Sel Ferries", "Ann Rowe", "Press Trust of Ode", "Sel Forces of Ode"]
        );
        assert_eq!(all("The Sel Board of the Ode Union met."), ["Sel Board of the Ode Union"]);
        assert_eq!(all("“No,” said a disgruntled Jarek Olm, a miner."), ["Jarek Olm"]);
        assert_eq!(all("A spokesman for Sel Ferries, which sails, left."), ["Sel Ferries"]);
        assert_eq!(
            all("The president, Prime Minister Mara Quill, met the Workers’ Party."),
            ["Mara Quill", "Workers’ Party"]
        );
    }
}
