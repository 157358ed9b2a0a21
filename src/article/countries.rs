//! Countries with the words made from their names, where those are more than the name with an ending.

/// A country's names, then its adjectives and people, then the capital that texts name it by.
const COUNTRIES: &[&[&str]] = &[
    &["Afghanistan", "Afghan"],
    &["Argentina", "Argentine", "Buenos Aires"],
    &["Bangladesh", "Bangladeshi"],
    &["Belgium", "Belgian"],
    &["China", "Chinese", "Beijing"],
    &["Croatia", "Croat"],
    &["Canada", "Canadian", "Ottawa"],
    &["Cyprus", "Cypriot"],
    &["Czechia", "Czech Republic", "Czech"],
    &["Denmark", "Danish", "Dane", "Copenhagen"],
    &["England", "English", "Englishman"],
    &["Finland", "Finnish", "Finn"],
    &["France", "French", "Frenchman", "Frenchwoman", "Paris"],
    &["Germany", "German", "Berlin"],
    &["Greece", "Greek", "Athens"],
    &["Hungary", "Hungarian", "Budapest"],
    &["Iceland", "Icelandic"],
    &["India", "Indian", "Delhi", "New Delhi"],
    &["Iran", "Iranian", "Tehran"],
    &["Ireland", "Irish", "Irishman", "Dublin"],
    &["Italy", "Italian", "Rome"],
    &["Ivory Coast", "Côte d'Ivoire", "Ivorian"],
    &["Japan", "Japanese", "Tokyo"],
    &["Kazakhstan", "Kazakh"],
    &["Kosovo", "Kosovar"],
    &["Kyrgyzstan", "Kyrgyz"],
    &["Madagascar", "Malagasy"],
    &["Malta", "Maltese"],
    &["Mexico", "Mexican"],
    &["Morocco", "Moroccan"],
    &["Myanmar", "Burma", "Burmese"],
    &["Netherlands", "the Netherlands", "Holland", "Dutch", "Dutchman"],
    &["New Zealand", "New Zealander"],
    &["Norway", "Norwegian", "Oslo"],
    &["Peru", "Peruvian"],
    &["Philippines", "the Philippines", "Philippine", "Filipino"],
    &["Poland", "Polish", "Pole", "Warsaw"],
    &["Portugal", "Portuguese", "Lisbon"],
    &["Russia", "Russian", "Moscow", "Kremlin"],
    &["Saudi Arabia", "Saudi", "Riyadh"],
    &["Scotland", "Scottish", "Scot"],
    &["Serbia", "Serb", "Belgrade"],
    &["Slovakia", "Slovak"],
    &["Slovenia", "Slovene"],
    &["South Korea", "South Korean", "Seoul"],
    &["North Korea", "North Korean", "Pyongyang"],
    &["Spain", "Spanish", "Spaniard", "Madrid"],
    &["Sweden", "Swedish", "Swede", "Stockholm"],
    &["Switzerland", "Swiss"],
    &["Tajikistan", "Tajik"],
    &["Thailand", "Thai", "Bangkok"],
    &["Turkey", "Türkiye", "Turkish", "Turk", "Ankara"],
    &["Ukraine", "Ukrainian", "Kyiv", "Kiev"],
    &["United Arab Emirates", "UAE", "Emirati"],
    &["United Kingdom", "UK", "Britain", "Great Britain", "British", "Briton", "London", "Whitehall"],
    &["United States", "US", "USA", "America", "American", "Washington"],
    &["Uzbekistan", "Uzbek"],
    &["Wales", "Welsh", "Welshman"],
];

/// Countries whose people and adjectives begin with the whole name.
const OTHERS: &[&str] = &[
    "Albania",
    "Algeria",
    "Angola",
    "Armenia",
    "Australia",
    "Austria",
    "Azerbaijan",
    "Bahrain",
    "Belarus",
    "Benin",
    "Bhutan",
    "Bolivia",
    "Bosnia",
    "Botswana",
    "Brazil",
    "Bulgaria",
    "Burundi",
    "Cambodia",
    "Cameroon",
    "Chad",
    "Chile",
    "Colombia",
    "Congo",
    "Cuba",
    "Ecuador",
    "Egypt",
    "Eritrea",
    "Estonia",
    "Ethiopia",
    "Fiji",
    "Gabon",
    "Gambia",
    "Georgia",
    "Ghana",
    "Guatemala",
    "Guinea",
    "Guyana",
    "Haiti",
    "Honduras",
    "Indonesia",
    "Iraq",
    "Israel",
    "Jamaica",
    "Jordan",
    "Kenya",
    "Kuwait",
    "Laos",
    "Latvia",
    "Lebanon",
    "Lesotho",
    "Liberia",
    "Libya",
    "Lithuania",
    "Luxembourg",
    "Malawi",
    "Malaysia",
    "Maldives",
    "Mali",
    "Mauritania",
    "Mauritius",
    "Moldova",
    "Mongolia",
    "Montenegro",
    "Mozambique",
    "Namibia",
    "Nepal",
    "Nicaragua",
    "Niger",
    "Nigeria",
    "Oman",
    "Pakistan",
    "Palestine",
    "Panama",
    "Paraguay",
    "Qatar",
    "Romania",
    "Rwanda",
    "Samoa",
    "Senegal",
    "Singapore",
    "Somalia",
    "Sudan",
    "Suriname",
    "Syria",
    "Taiwan",
    "Tanzania",
    "Togo",
    "Tonga",
    "Tunisia",
    "Turkmenistan",
    "Uganda",
    "Uruguay",
    "Vanuatu",
    "Venezuela",
    "Vietnam",
    "Yemen",
    "Zambia",
    "Zimbabwe",
];

/// Capitals and other seats of government, which are cities too.
const SEATS: &[&str] = &[
    "Ankara",
    "Athens",
    "Bangkok",
    "Beijing",
    "Belgrade",
    "Berlin",
    "Budapest",
    "Buenos Aires",
    "Copenhagen",
    "Delhi",
    "Dublin",
    "Kiev",
    "Kremlin",
    "Kyiv",
    "Lisbon",
    "London",
    "Madrid",
    "Moscow",
    "New Delhi",
    "Oslo",
    "Ottawa",
    "Paris",
    "Pyongyang",
    "Riyadh",
    "Rome",
    "Seoul",
    "Stockholm",
    "Tehran",
    "Tokyo",
    "Warsaw",
    "Washington",
    "Whitehall",
];

/// What words for the people of a country end in, behind its name.
const ENDINGS: &[&str] = &["", "s", "n", "ns", "an", "ans", "ian", "ians", "ese", "i", "is", "er", "ers"];

/// Every name of a country and every word for its people, each with the name that stands for all of them; no capitals.
pub(crate) fn names_of_countries() -> impl Iterator<Item = (String, &'static str)> {
    let irregular = COUNTRIES.iter().flat_map(|forms| {
        let names = forms.iter().filter(|form| !SEATS.contains(form));
        names.flat_map(|form| [(*form).to_owned(), format!("{form}s")]).map(|form| (form, forms[0]))
    });
    let regular = OTHERS
        .iter()
        .flat_map(|country| ENDINGS.iter().map(move |end| (format!("{country}{end}"), *country)));
    // "Nigerian" is of Nigeria, whatever Niger with an ending is.
    regular.chain(irregular)
}

/// True for the name of a country, and for a word made from it.
pub(super) fn is_country(word: &str) -> bool {
    let is_of = |country: &&str| word.strip_prefix(*country).is_some_and(|ending| ENDINGS.contains(&ending));
    !forms_of_country(word).is_empty() || OTHERS.iter().any(is_of)
}

/// True for the name of a country itself, not a word made from it.
pub(crate) fn is_name_of_country(word: &str) -> bool {
    OTHERS.contains(&word) || COUNTRIES.iter().any(|forms| forms[0] == word) || word == "US" || word == "UK"
}

/// All names of the country that a word is of or from, with the words made from them; none for any other word.
pub(crate) fn forms_of_country(word: &str) -> &'static [&'static str] {
    let is_it = |form: &&str| *form == word || word.strip_suffix('s').is_some_and(|one| one == *form);
    COUNTRIES.iter().find(|forms| forms.iter().any(is_it)).copied().unwrap_or_default()
}

/// States that news agencies shorten, each with its short form.
const STATES: &[(&str, &str)] = &[
    ("Alabama", "Ala."),
    ("Arizona", "Ariz."),
    ("Arkansas", "Ark."),
    ("California", "Calif."),
    ("Colorado", "Colo."),
    ("Connecticut", "Conn."),
    ("Delaware", "Del."),
    ("Florida", "Fla."),
    ("Georgia", "Ga."),
    ("Illinois", "Ill."),
    ("Indiana", "Ind."),
    ("Kansas", "Kan."),
    ("Kentucky", "Ky."),
    ("Louisiana", "La."),
    ("Maryland", "Md."),
    ("Massachusetts", "Mass."),
    ("Michigan", "Mich."),
    ("Minnesota", "Minn."),
    ("Mississippi", "Miss."),
    ("Missouri", "Mo."),
    ("Montana", "Mont."),
    ("Nebraska", "Neb."),
    ("Nevada", "Nev."),
    ("New Hampshire", "N.H."),
    ("New Jersey", "N.J."),
    ("New Mexico", "N.M."),
    ("New York", "N.Y."),
    ("North Carolina", "N.C."),
    ("North Dakota", "N.D."),
    ("Oklahoma", "Okla."),
    ("Oregon", "Ore."),
    ("Pennsylvania", "Pa."),
    ("Rhode Island", "R.I."),
    ("South Carolina", "S.C."),
    ("South Dakota", "S.D."),
    ("Tennessee", "Tenn."),
    ("Texas", "Tex."),
    ("Vermont", "Vt."),
    ("Virginia", "Va."),
    ("Washington", "Wash."),
    ("West Virginia", "W.Va."),
    ("Wisconsin", "Wis."),
    ("Wyoming", "Wyo."),
    ("British Columbia", "B.C."),
    ("Ontario", "Ont."),
    ("Alberta", "Alta."),
    ("Manitoba", "Man."),
    ("Saskatchewan", "Sask."),
    ("Nova Scotia", "N.S."),
    ("New Brunswick", "N.B."),
];

/// The short forms of the states that have a word in their name: "N.C." and "S.C." for "Carolina".
pub(crate) fn short_states(word: &str) -> impl Iterator<Item = &'static str> {
    let has_word = move |(name, _): &&(&str, &str)| name.split(' ').any(|part| part == word);
    STATES.iter().filter(has_word).map(|(_, short)| *short)
}

#[cfg(test)]
mod tests {
    use super::{forms_of_country, is_country};

    #[test]
    fn a_country_is_known_by_its_people_too() {
        for (word, country) in
            [("Dutch", "Netherlands"), ("Britons", "UK"), ("Danes", "Denmark"), ("US", "American")]
        {
            assert!(forms_of_country(word).contains(&country), "{word}");
        }
        assert!(forms_of_country("Saltmere").is_empty());
        for word in ["Kenya", "Kenyans", "Canadian", "Omani", "Mexican"] {
            assert!(is_country(word), "{word}");
        }
        for word in ["Malicious", "Chadwick", "Cubaism"] {
            assert!(!is_country(word), "{word}");
        }
    }
}
