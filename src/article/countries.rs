//! Countries with the words made from their names, where those are more than the name with an ending.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The numbers of a country's names and of its seats, the capitals and others by which texts name it, which
/// are cities too; and its names, then its adjectives and people, then those seats.
const COUNTRIES: &[(usize, usize, &[&str])] = &[
    (1, 0, &["Afghanistan", "Afghan"]),
    (1, 1, &["Argentina", "Argentine", "Buenos Aires"]),
    (1, 1, &["Australia", "Australian", "Canberra"]),
    (1, 1, &["Bangladesh", "Bangladeshi", "Dhaka"]),
    (1, 0, &["Belgium", "Belgian"]),
    (1, 2, &["Brazil", "Brazilian", "Brasília", "Brasilia"]),
    (1, 1, &["Chile", "Chilean", "Santiago"]),
    (1, 1, &["China", "Chinese", "Beijing"]),
    (1, 2, &["Colombia", "Colombian", "Bogotá", "Bogota"]),
    (1, 0, &["Croatia", "Croat"]),
    (1, 1, &["Canada", "Canadian", "Ottawa"]),
    (1, 0, &["Cyprus", "Cypriot"]),
    (2, 0, &["Czechia", "Czech Republic", "Czech"]),
    (1, 1, &["Denmark", "Danish", "Dane", "Copenhagen"]),
    (1, 1, &["Egypt", "Egyptian", "Cairo"]),
    (1, 0, &["England", "English", "Englishman"]),
    (1, 0, &["Finland", "Finnish", "Finn"]),
    (1, 1, &["France", "French", "Frenchman", "Frenchwoman", "Paris"]),
    (1, 1, &["Germany", "German", "Berlin"]),
    (1, 1, &["Greece", "Greek", "Athens"]),
    (1, 1, &["Hungary", "Hungarian", "Budapest"]),
    (1, 0, &["Iceland", "Icelandic"]),
    (1, 1, &["Somalia", "Somali", "Mogadishu"]),
    (1, 2, &["India", "Indian", "Delhi", "New Delhi"]),
    (1, 1, &["Indonesia", "Indonesian", "Jakarta"]),
    (1, 1, &["Iran", "Iranian", "Tehran"]),
    (1, 1, &["Ireland", "Irish", "Irishman", "Dublin"]),
    (1, 1, &["Israel", "Israeli", "Jerusalem"]),
    (1, 1, &["Italy", "Italian", "Rome"]),
    (2, 0, &["Ivory Coast", "Côte d'Ivoire", "Ivorian"]),
    (1, 1, &["Japan", "Japanese", "Tokyo"]),
    (1, 0, &["Kazakhstan", "Kazakh"]),
    (1, 1, &["Kenya", "Kenyan", "Nairobi"]),
    (1, 0, &["Kosovo", "Kosovar"]),
    (1, 0, &["Kyrgyzstan", "Kyrgyz"]),
    (1, 0, &["Madagascar", "Malagasy"]),
    (1, 0, &["Malta", "Maltese"]),
    (1, 0, &["Mexico", "Mexican"]),
    (1, 0, &["Morocco", "Moroccan"]),
    (2, 0, &["Myanmar", "Burma", "Burmese"]),
    (3, 0, &["Netherlands", "the Netherlands", "Holland", "Dutch", "Dutchman"]),
    (1, 0, &["New Zealand", "New Zealander"]),
    (1, 1, &["Nigeria", "Nigerian", "Abuja"]),
    (1, 1, &["Norway", "Norwegian", "Oslo"]),
    (1, 1, &["Pakistan", "Pakistani", "Islamabad"]),
    (1, 0, &["Peru", "Peruvian"]),
    (2, 0, &["Philippines", "the Philippines", "Philippine", "Filipino"]),
    (1, 1, &["Poland", "Polish", "Pole", "Warsaw"]),
    (1, 1, &["Portugal", "Portuguese", "Lisbon"]),
    (1, 2, &["Russia", "Russian", "Moscow", "Kremlin"]),
    (1, 1, &["Saudi Arabia", "Saudi", "Riyadh"]),
    (1, 0, &["Scotland", "Scottish", "Scot"]),
    (1, 1, &["Serbia", "Serb", "Belgrade"]),
    (1, 0, &["Slovakia", "Slovak"]),
    (1, 0, &["Slovenia", "Slovene"]),
    (1, 1, &["South Korea", "South Korean", "Seoul"]),
    (1, 1, &["North Korea", "North Korean", "Pyongyang"]),
    (1, 1, &["Spain", "Spanish", "Spaniard", "Madrid"]),
    (1, 1, &["Sweden", "Swedish", "Swede", "Stockholm"]),
    (1, 0, &["Switzerland", "Swiss"]),
    (1, 0, &["Tajikistan", "Tajik"]),
    (1, 1, &["Thailand", "Thai", "Bangkok"]),
    (2, 1, &["Turkey", "Türkiye", "Turkish", "Turk", "Ankara"]),
    (1, 2, &["Ukraine", "Ukrainian", "Kyiv", "Kiev"]),
    (2, 0, &["United Arab Emirates", "UAE", "Emirati"]),
    (4, 2, &["United Kingdom", "UK", "Britain", "Great Britain", "British", "Briton", "London", "Whitehall"]),
    (4, 1, &["United States", "US", "USA", "America", "American", "Washington"]),
    (1, 0, &["Uzbekistan", "Uzbek"]),
    (1, 0, &["Wales", "Welsh", "Welshman"]),
    (1, 0, &["Lebanon", "Lebanese"]),
    (1, 0, &["Congo", "Congolese"]),
    (1, 0, &["Togo", "Togolese"]),
    (1, 0, &["Laos", "Lao", "Laotian"]),
    (1, 0, &["Panama", "Panamanian"]),
    (1, 0, &["Honduras", "Honduran"]),
    (1, 0, &["Maldives", "Maldivian"]),
    (1, 0, &["Mozambique", "Mozambican"]),
    (1, 0, &["Montenegro", "Montenegrin"]),
    (1, 0, &["Palestine", "Palestinian"]),
    (1, 0, &["Guyana", "Guyanese"]),
    (1, 0, &["Suriname", "Surinamese"]),
];

/// Countries whose people and adjectives begin with the whole name.
const OTHERS: &[&str] = &[
    "Albania",
    "Algeria",
    "Angola",
    "Armenia",
    "Austria",
    "Azerbaijan",
    "Bahrain",
    "Belarus",
    "Benin",
    "Bhutan",
    "Bolivia",
    "Bosnia",
    "Botswana",
    "Bulgaria",
    "Burundi",
    "Cambodia",
    "Cameroon",
    "Chad",
    "Cuba",
    "Ecuador",
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
    "Haiti",
    "Iraq",
    "Jamaica",
    "Jordan",
    "Kuwait",
    "Latvia",
    "Lesotho",
    "Liberia",
    "Libya",
    "Lithuania",
    "Luxembourg",
    "Malawi",
    "Malaysia",
    "Mali",
    "Mauritania",
    "Mauritius",
    "Moldova",
    "Mongolia",
    "Namibia",
    "Nepal",
    "Nicaragua",
    "Niger",
    "Oman",
    "Paraguay",
    "Qatar",
    "Romania",
    "Rwanda",
    "Samoa",
    "Senegal",
    "Singapore",
    "Sudan",
    "Syria",
    "Taiwan",
    "Tanzania",
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

/// The endings of words for the people of a country, behind its name.
const ENDINGS: &[&str] = &["", "s", "n", "ns", "an", "ans", "ian", "ians", "ese", "i", "is", "er", "ers"];

/// Every name of a country and every word for its people, without its seats, each with the name that stands
/// for all of them.
pub(crate) fn names_of_countries() -> impl Iterator<Item = (String, &'static str)> {
    let irregular = COUNTRIES.iter().flat_map(|(_, seats, forms)| {
        let names = forms[..forms.len() - seats].iter();
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
    OTHERS.contains(&word) || COUNTRIES.iter().any(|(names, _, forms)| forms[..*names].contains(&word))
}

/// True for a capital or another seat by which texts name a country: "London", "the Kremlin".
pub(crate) fn is_seat_of_country(name: &str) -> bool {
    COUNTRIES.iter().any(|(_, seats, forms)| forms[forms.len() - seats..].contains(&name))
}

/// All names of the country that a word is of or from, with the words made from them; none for any other word.
pub(crate) fn forms_of_country(word: &str) -> &'static [&'static str] {
    /// The place of the country of each form.
    static BY_FORM: LazyLock<HashMap<&str, usize>> = LazyLock::new(|| {
        let countries = COUNTRIES.iter().enumerate().rev();
        countries.flat_map(|(place, (_, _, forms))| forms.iter().map(move |form| (*form, place))).collect()
    });
    let place = |word: &str| BY_FORM.get(word).copied();
    let places = [place(word), word.strip_suffix('s').and_then(place)];
    places.into_iter().flatten().min().map_or(&[], |place| COUNTRIES[place].2)
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
    use super::{forms_of_country, is_country, is_name_of_country};

    #[test]
    fn a_country_is_known_by_its_people_too() {
        for (word, country) in
            [("Dutch", "Netherlands"), ("Britons", "UK"), ("Danes", "Denmark"), ("US", "American")]
        {
            assert!(forms_of_country(word).contains(&country), "{word}");
        }
        assert!(forms_of_country("Saltmere").is_empty());
        for (word, is_name) in [
            ("Britain", true),
            ("Burma", true),
            ("US", true),
            ("Yemen", true),
            ("Dane", false),
            ("Delhi", false),
        ] {
            assert_eq!(is_name_of_country(word), is_name, "{word}");
        }
        for word in ["Kenya", "Kenyans", "Canadian", "Omani", "Mexican"] {
            assert!(is_country(word), "{word}");
        }
        for word in ["Malicious", "Chadwick", "Cubaism"] {
            assert!(!is_country(word), "{word}");
        }
    }
}
