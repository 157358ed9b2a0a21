//! The tables of units: currencies and measures.

/// A unit: its family, how many times what the family is counted in it is, and its names.
pub(super) type UnitRow = (&'static str, u128, &'static [&'static str]);

/// The currencies by family, each with its factor and its names.
pub(super) const CURRENCIES: &[UnitRow] = &[
    ("dollar", 1, &["¢"]),
    (
        "dollar",
        100,
        &["$", "US$", "USD", "AUD", "CAD", "HKD", "NZD", "SGD", "TWD", "dollar", "dollars", "dlrs"],
    ),
    ("real", 1, &["R$", "BRL", "real", "reais"]),
    ("euro", 1, &["€", "EUR", "euro", "euros"]),
    ("pound", 1, &["p", "penny", "pence"]),
    ("pound", 100, &["£", "GBP", "pound", "pounds", "sterling"]),
    ("rupee", 1, &["₹", "Rs", "INR", "rupee", "rupees"]),
    ("yen", 1, &["¥", "JPY", "yen"]),
    ("yuan", 1, &["CNY", "RMB", "yuan", "renminbi"]),
    ("franc", 1, &["CHF", "franc", "francs"]),
    ("rouble", 1, &["RUB", "rouble", "roubles", "ruble", "rubles"]),
    ("naira", 1, &["₦", "N", "NGN", "naira"]),
    ("rand", 1, &["R", "ZAR", "rand"]),
    ("kwacha", 1, &["K", "ZMW", "MWK", "kwacha"]),
    ("shilling", 1, &["Sh", "Shs", "Ksh", "KSh", "TSh", "USh", "KES", "UGX", "TZS", "shilling", "shillings"]),
    ("cedi", 1, &["GHS", "cedi", "cedis"]),
    ("birr", 1, &["ETB", "birr"]),
    ("peso", 1, &["PHP", "MXN", "peso", "pesos"]),
    (
        "krone",
        1,
        &["NOK", "DKK", "SEK", "kr", "NKr", "SKr", "DKr", "krone", "kroner", "krona", "kronor", "crowns"],
    ),
    ("zloty", 1, &["PLN", "zł", "zloty", "zlotys", "zloties"]),
    ("koruna", 1, &["CZK", "Kč", "koruna", "korunas"]),
    ("forint", 1, &["HUF", "Ft", "forint", "forints"]),
    ("ringgit", 1, &["RM", "MYR", "ringgit"]),
    ("rupiah", 1, &["Rp", "IDR", "rupiah"]),
    ("taka", 1, &["Tk", "BDT", "taka"]),
    ("baht", 1, &["THB", "baht"]),
    ("lira", 1, &["TRY", "TL", "lira", "liras"]),
    ("shekel", 1, &["₪", "NIS", "ILS", "shekel", "shekels"]),
    ("dirham", 1, &["AED", "Dh", "Dhs", "dirham", "dirhams"]),
    ("riyal", 1, &["SAR", "riyal", "riyals"]),
    ("hryvnia", 1, &["₴", "UAH", "hryvnia", "hryvnias"]),
];
/// The other units, in the same way.
pub(super) const MEASURES: &[UnitRow] = &[
    ("percent", 1, &["%", "％", "per cent", "percent", "pc", "pct"]),
    ("point", 1, &["basis point", "basis points", "bps", "bp"]),
    ("point", 100, &["percentage point", "percentage points", "pp", "point", "points"]),
    ("minute", 1, &["minute", "minutes"]),
    ("minute", 60, &["hour", "hours"]),
    ("minute", 1_440, &["day", "days"]),
    ("minute", 10_080, &["week", "weeks"]),
    ("month", 1, &["month", "months"]),
    ("month", 12, &["year", "years"]),
    ("month", 120, &["decade", "decades"]),
    ("month", 1_200, &["century", "centuries"]),
    ("kilogram", 1, &["kg", "kilogram", "kilograms", "kilo", "kilos"]),
    ("kilogram", 1_000, &["t", "tonne", "tonnes", "ton", "tons"]),
    ("metre", 1, &["m", "metre", "metres", "meter", "meters"]),
    ("metre", 1_000, &["km", "kilometre", "kilometres", "kilometer", "kilometers"]),
    ("foot", 1, &["foot", "feet", "ft"]),
    ("mile", 1, &["mile", "miles"]),
    ("hectare", 1, &["ha", "hectare", "hectares"]),
    ("acre", 1, &["acre", "acres"]),
    ("megawatt", 1, &["MW", "megawatt", "megawatts"]),
    ("megawatt", 1_000, &["GW", "gigawatt", "gigawatts"]),
    ("litre", 1, &["litre", "litres", "liter", "liters"]),
];
/// Countries with dollars, by their codes: the letters before the sign, and the words before "dollars".
pub(super) const DOLLARS: &[(&str, &[&str], &[&str])] = &[
    ("USD", &["US", "U.S."], &["US", "U.S", "American"]),
    ("AUD", &["A", "AU"], &["Australian", "Australia"]),
    ("CAD", &["C", "CA", "Can"], &["Canadian", "Canada"]),
    ("HKD", &["HK"], &["Hong Kong"]),
    ("NZD", &["NZ"], &["New Zealand"]),
    ("SGD", &["S"], &["Singapore", "Singaporean"]),
    ("TWD", &["NT"], &["Taiwan", "Taiwanese"]),
    ("JMD", &["J"], &["Jamaican", "Jamaica"]),
    ("ZWD", &["Z", "ZW"], &["Zimbabwean", "Zimbabwe"]),
];
/// The currencies that are letters right before a number; no unit has these names behind one.
pub(super) const LETTERS: [&str; 3] = ["N", "R", "K"];
/// The short ones of letters that may stand before a number: "Rs 5", "Tk5".
pub(super) const SHORT: [&str; 16] =
    ["Rs", "Sh", "Shs", "Ksh", "KSh", "TSh", "USh", "RM", "Rp", "Tk", "Dh", "Dhs", "kr", "NKr", "SKr", "DKr"];
