//! Currencies and multiples as a unit names them: a currency by a sign, or by a code of ISO 4217. The names
//! of a few in words are those of their signs.

/// The words for multiples that a unit may begin with, and the powers of ten that they are.
pub(crate) const MULTIPLES: [(&str, i32); 5] =
    [("hundred", 2), ("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12)];

/// The codes of ISO 4217 for the currencies in use.
const CODES: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD \
    CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD \
    HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL \
    MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD \
    RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD \
    UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG";

/// How the mark of a currency stands before a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum CurrencyMark<'w> {
    /// A sign, right at the number: "£", "US$".
    Sign(&'w str),
    /// A code, a blank before it: "GBP".
    Code(&'w str),
}

impl<'w> CurrencyMark<'w> {
    /// The mark that a word is; none if it is another word. The signs of these are letters.
    pub(crate) fn of(word: &'w str) -> Option<Self> {
        const LETTERS: [&str; 3] = ["R", "Rs", "RM"];
        if LETTERS.contains(&word) {
            return Some(Self::Sign(word));
        }
        let letters = word.strip_suffix(is_currency_sign);
        if letters
            .is_some_and(|letters| letters.len() <= 3 && letters.bytes().all(|b| b.is_ascii_uppercase()))
        {
            return Some(Self::Sign(word));
        }
        let is_code = word.len() == 3 && CODES.split(' ').any(|code| code == word);
        is_code.then_some(Self::Code(word))
    }

    /// A number with the mark before it, a minus first.
    pub(crate) fn before(self, number: &str) -> String {
        match (self, number.strip_prefix('-')) {
            (Self::Sign(sign), Some(digits)) => format!("-{sign}{digits}"),
            (Self::Sign(sign), None) => format!("{sign}{number}"),
            (Self::Code(code), _) => format!("{code} {number}"),
        }
    }
}

/// The sign that stands for a currency named in words: "pounds" is "£"; none for other words.
pub(crate) fn currency_sign(words: &str) -> Option<&'static str> {
    /// The names of the currencies whose sign is theirs, in lower case.
    const NAMES: [(&str, &str); 14] = [
        ("pound", "£"),
        ("pounds", "£"),
        ("pound sterling", "£"),
        ("pounds sterling", "£"),
        ("sterling", "£"),
        ("euro", "€"),
        ("euros", "€"),
        ("eur", "€"),
        ("dollar", "$"),
        ("dollars", "$"),
        ("yen", "¥"),
        ("rupees", "₹"),
        ("shekels", "₪"),
        ("hryvnias", "₴"),
    ];
    let words = words.to_lowercase();
    NAMES.into_iter().find(|(name, _)| *name == words).map(|(_, sign)| sign)
}

/// True for the signs of currencies that stand before a number; those of Unicode's block of them do.
pub(crate) fn is_currency_sign(c: char) -> bool {
    matches!(c, '$' | '£' | '¥' | '\u{20A0}'..='\u{20CF}')
}

#[cfg(test)]
mod tests {
    use super::CurrencyMark;

    #[test]
    fn a_mark_stands_before_its_number() {
        for (word, number, written) in [
            ("£", "620,000", "£620,000"),
            ("US$", "5", "US$5"),
            ("₴", "-1.5", "-₴1.5"),
            ("GBP", "620,000", "GBP 620,000"),
            ("R", "4", "R4"),
            ("CHF", "-3", "CHF -3"),
        ] {
            assert_eq!(CurrencyMark::of(word).unwrap().before(number), written);
        }
        for word in ["pounds", "TEU", "gbp", "£m", "$$", "", "MWh", "cash$"] {
            assert_eq!(CurrencyMark::of(word), None, "{word}");
        }
    }
}
