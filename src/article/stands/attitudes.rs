//! The words of the phrases with which somebody says something or takes a stand.

/// Verbs that say something only with one of some words behind them.
pub(super) const WITH_NOUN: &[(&[&str], &[&str])] = &[
    (&["take", "takes", "took", "taken", "hold", "holds", "held"], &["view", "views", "position", "stance"]),
    (&["serve", "serves", "served", "give", "gives", "gave"], &["notice"]),
    (
        &["make", "makes", "made"],
        &[
            "clear",
            "plea",
            "appeal",
            "promise",
            "statement",
            "announcement",
            "remarks",
            "comments",
            "pledge",
            "allegations",
        ],
    ),
    (&["issue", "issues", "issued"], &["warning", "warnings", "appeal", "ultimatum", "apology", "threat"]),
    (&["give", "gives", "gave", "given"], &["assurance", "assurances", "pledge", "warning"]),
    (&["pay", "pays", "paid"], &["tribute", "tributes", "homage"]),
    (&["lodge", "lodges", "lodged"], &["complaint", "objection", "protest", "appeal"]),
    (
        &[
            "offer", "offers", "offered", "send", "sends", "sent", "extend", "extends", "extended", "convey",
            "conveys", "conveyed",
        ],
        &["condolences", "sympathy", "sympathies", "apology", "apologies", "congratulations", "thanks"],
    ),
    (
        &[
            "signal",
            "signals",
            "signalled",
            "signaled",
            "declare",
            "declares",
            "declared",
            "offer",
            "offers",
            "offered",
            "pledge",
            "pledges",
            "pledged",
        ],
        &["support", "opposition", "solidarity", "willingness", "readiness"],
    ),
    (
        &["voice", "voices", "voiced", "raise", "raises", "raised"],
        &[
            "concern",
            "concerns",
            "objection",
            "objections",
            "question",
            "questions",
            "doubt",
            "doubts",
            "fears",
            "alarm",
            "opposition",
            "support",
            "anger",
        ],
    ),
];
/// Verbs that do so only with one of some words right behind them.
pub(super) const WITH_PARTICLE: &[(&[&str], &[&str])] = &[
    (&["speak", "speaks", "spoke", "spoken"], &["of", "about", "against", "out"]),
    (&["talk", "talks", "talked"], &["of"]),
    (&["hit", "hits"], &["out"]),
    (&["pointed"], &["to"]),
    (&["come", "comes", "came"], &["out"]),
    (&["hint", "hints", "hinted", "balk", "balked"], &["at"]),
    (&["object", "objects", "objected", "alluded"], &["to"]),
    (&["side", "sides", "sided", "disagreed"], &["with"]),
    (&["fear", "fears", "feared"], &["for"]),
    (&["protest", "protests", "protested", "rail", "rails", "railed"], &["against", "at", "over"]),
    (
        &["lobby", "lobbies", "lobbied", "campaign", "campaigns", "campaigned", "argue", "argues", "argued"],
        &["for", "against"],
    ),
    (&["press", "presses", "push", "pushes", "plead", "pleads", "call", "calls"], &["for"]),
    (&["rule", "rules"], &["out"]),
];
/// What somebody is who takes a stand, each with what then follows.
pub(super) const DISPOSED: &[(&[&str], &[&str])] = &[
    (&["willing", "unwilling", "reluctant", "determined", "keen", "eager", "loath"], &["to"]),
    (&["confident", "adamant", "convinced", "hopeful", "aware", "certain", "sure"], &["that"]),
    (&["opposed"], &["to"]),
    (&["critical", "supportive", "confident", "sceptical", "skeptical", "proud", "hopeful"], &["of"]),
    (
        &[
            "concerned",
            "worried",
            "unhappy",
            "angry",
            "furious",
            "anxious",
            "alarmed",
            "upset",
            "frustrated",
            "dissatisfied",
            "disappointed",
            "delighted",
            "pleased",
            "happy",
            "saddened",
            "shocked",
            "appalled",
            "dismayed",
            "outraged",
            "devastated",
            "optimistic",
            "pessimistic",
            "sceptical",
            "skeptical",
            "excited",
            "horrified",
            "encouraged",
        ],
        &["about", "over", "at", "with", "by", "that", "for"],
    ),
];
/// What many sign and hold up: it says what they want.
pub(super) const PETITIONS: &[&str] =
    &["petition", "letter", "statement", "resolution", "motion", "banner", "banners"];
/// What they do.
pub(super) const ASKING: &[&str] =
    &["urging", "asking", "demanding", "calling", "opposing", "condemning", "protesting"];
