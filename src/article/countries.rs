//! Countries with the words made from their names, where those are more than the name with an ending.

/// A country's names, then its adjectives and people, then the capital that texts name it by.
const COUNTRIES: &[&[&str]] = &[
    &["Afghanistan", "Afghan"],
    &["Argentina", "Argentine"],
    &["Bangladesh", "Bangladeshi"],
    &["Belgium", "Belgian"],
    &["China", "Chinese", "Beijing"],
    &["Croatia", "Croat"],
    &["Cyprus", "Cypriot"],
    &["Czechia", "Czech Republic", "Czech"],
    &["Denmark", "Danish", "Dane"],
    &["England", "English", "Englishman"],
    &["Finland", "Finnish", "Finn"],
    &["France", "French", "Frenchman", "Frenchwoman", "Paris"],
    &["Germany", "German", "Berlin"],
    &["Greece", "Greek", "Athens"],
    &["Iceland", "Icelandic"],
    &["India", "Indian", "Delhi", "New Delhi"],
    &["Iran", "Iranian", "Tehran"],
    &["Ireland", "Irish", "Irishman"],
    &["Italy", "Italian", "Rome"],
    &["Ivory Coast", "Côte d'Ivoire", "Ivorian"],
    &["Japan", "Japanese", "Tokyo"],
    &["Kazakhstan", "Kazakh"],
    &["Kosovo", "Kosovar"],
    &["Kyrgyzstan", "Kyrgyz"],
    &["Myanmar", "Burma", "Burmese"],
    &["Netherlands", "the Netherlands", "Holland", "Dutch", "Dutchman"],
    &["New Zealand", "New Zealander"],
    &["Norway", "Norwegian"],
    &["Peru", "Peruvian"],
    &["Philippines", "the Philippines", "Philippine", "Filipino"],
    &["Poland", "Polish", "Pole", "Warsaw"],
    &["Portugal", "Portuguese"],
    &["Russia", "Russian", "Moscow", "Kremlin"],
    &["Saudi Arabia", "Saudi"],
    &["Scotland", "Scottish", "Scot"],
    &["Serbia", "Serb"],
    &["Slovakia", "Slovak"],
    &["Slovenia", "Slovene"],
    &["South Korea", "South Korean"],
    &["North Korea", "North Korean"],
    &["Spain", "Spanish", "Spaniard", "Madrid"],
    &["Sweden", "Swedish", "Swede"],
    &["Switzerland", "Swiss"],
    &["Tajikistan", "Tajik"],
    &["Thailand", "Thai"],
    &["Turkey", "Türkiye", "Turkish", "Turk", "Ankara"],
    &["Ukraine", "Ukrainian", "Kyiv", "Kiev"],
    &["United Arab Emirates", "UAE", "Emirati"],
    &["United Kingdom", "UK", "Britain", "Great Britain", "British", "Briton", "London", "Whitehall"],
    &["United States", "US", "USA", "America", "American", "Washington"],
    &["Uzbekistan", "Uzbek"],
    &["Wales", "Welsh", "Welshman"],
];

/// All names of the country that a word is of or from, with the words made from them; none for any other word.
pub(crate) fn forms_of_country(word: &str) -> &'static [&'static str] {
    let is_it = |form: &&str| *form == word || word.strip_suffix('s').is_some_and(|one| one == *form);
    COUNTRIES.iter().find(|forms| forms.iter().any(is_it)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::forms_of_country;

    #[test]
    fn a_country_is_known_by_its_people_too() {
        for (word, country) in
            [("Dutch", "Netherlands"), ("Britons", "UK"), ("Danes", "Denmark"), ("US", "American")]
        {
            assert!(forms_of_country(word).contains(&country), "{word}");
        }
        assert!(forms_of_country("Saltmere").is_empty());
    }
}
