//! The names of newspapers and agencies.

use crate::article::{is_one_of, last_word};

/// Words that the names of newspapers and agencies end in.
const HOUSES: &[&str] = &[
    "courier",
    "gazette",
    "ledger",
    "herald",
    "tribune",
    "times",
    "telegraph",
    "post",
    "mail",
    "express",
    "chronicle",
    "journal",
    "observer",
    "guardian",
    "independent",
    "mirror",
    "standard",
    "wire",
    "press",
    "dispatch",
    "examiner",
    "inquirer",
    "register",
    "sentinel",
    "star",
    "sun",
    "echo",
    "argus",
    "packet",
    "bulletin",
    "advertiser",
    "reporter",
    "record",
    "monitor",
    "agency",
    "broadcasting",
    "radio",
    "television",
    "news",
    "magazine",
    "review",
    "weekly",
    "daily",
];

/// Agencies whose names do not end in such a word.
const AGENCIES: &[&str] = &[
    "AFP",
    "ANI",
    "ANSA",
    "AP",
    "Bernama",
    "Bloomberg",
    "CP",
    "DPA",
    "EFE",
    "IANS",
    "Interfax",
    "Kyodo",
    "PA",
    "PTI",
    "Reuter",
    "Reuters",
    "TASS",
    "UPI",
    "Xinhua",
    "Yonhap",
];

/// True for a name that ends in a word for a newspaper, or an agency.
pub(super) fn is_house(name: &str) -> bool {
    last_word(name).is_some_and(|word| is_one_of(HOUSES, &name[word]))
}

/// True for the name of an agency that tells no sort of house.
pub(super) fn is_agency(name: &str) -> bool {
    is_one_of(AGENCIES, name)
}
