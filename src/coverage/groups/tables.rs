//! The nouns for those who act without a name of their own, and the verbs with which they do.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::article::{Counted, is_one_of, stem};

/// Those who do something, whether they say it or not, besides those of which there are many kinds.
pub(super) const DOERS: &[&str] = &[
    "government",
    "authorities",
    "police",
    "army",
    "military",
    "administration",
    "coalition",
    "opposition",
    "jury",
    "rebels",
    "soldiers",
    "troops",
    "insurgents",
    "regulator",
    "regulators",
    "lawmakers",
    "protesters",
];

/// Those who do so and of whom there are many kinds.
pub(super) const OF_KIND: &[&str] = &[
    "forces",
    "services",
    "court",
    "residents",
    "experts",
    "researchers",
    "agency",
    "ministry",
    "bureau",
    "department",
    "team",
];

/// Words before them that do not say which they are.
pub(super) const NOT_WHICH: &[&str] = &[
    "that",
    "with",
    "when",
    "while",
    "from",
    "their",
    "this",
    "these",
    "those",
    "other",
    "others",
    "neither",
    "either",
    "first",
    "some",
    "many",
    "most",
    "several",
    "both",
    "each",
    "every",
    "such",
    "same",
    "entire",
    "main",
    "between",
    "against",
    "after",
    "before",
    "since",
    "because",
    "although",
    "though",
    "whether",
    "where",
    "until",
    "unless",
    "which",
    "what",
    "whose",
    "have",
    "been",
    "were",
    "will",
    "would",
    "could",
    "should",
    "than",
    "into",
    "over",
    "under",
    "about",
    "among",
    "during",
    "only",
    "also",
    "just",
    "even",
    "then",
    "however",
    "around",
    "nearly",
    "almost",
    "more",
    "less",
    "least",
    "like",
    "including",
    "without",
    "being",
    "meanwhile",
    "three",
    "four",
    "five",
    "seven",
    "eight",
    "nine",
    "hundred",
    "thousand",
    "help",
    "helps",
    "let",
    "lets",
];

/// Verbs behind which somebody else does something.
pub(super) const HELPING: &[&str] = &["help", "helps", "helped", "let", "lets", "allow", "allows", "allowed"];

/// People by what they do or want, as many; what becomes of people ("victims") makes them no actors.
const PEOPLE: &str = "academics activists adversaries actors advisers advisors advocates agents aides allies analysts \
    architects artists athletes auditors authors backbenchers backers bankers bidders bishops bosses brokers breeders builders bureaucrats \
    buyers campaigners candidates chiefs clerics clerks clinicians coaches colleagues commanders commentators \
    commissioners competitors conservationists conservatives consultants councillors councilors counsellors creditors critics cyclists dealers \
    defendants democrats detractors developers diplomats directors dissidents doctors drivers economists editors educators employees \
    employers engineers environmentalists executives experts exporters fans financiers firefighters fishermen founders generals \
    geologists growers guards hauliers historians industrialists insiders inspectors insurers investigators investors islanders \
    jockeys journalists judges jurors lawyers leaders lecturers legislators lenders liberals lobbyists managers \
    manufacturers marchers mediators medics midwives ministers mineworkers moderators monks mourners mps musicians negotiators neighbours \
    neighbors nationalists nurses observers officers officials operators opponents organisers organizers owners parents paleontologists paramedics partners \
    peacekeepers pensioners performers physicians picketers pilots planners players poachers politicians porters preachers priests producers \
    professors promoters proponents prosecutors publishers radicals ranchers relatives reformers representatives republicans rescuers \
    retailers riders rivals sailors scholars sceptics scientists separatists settlers shareholders shopkeepers singers skeptics socialists specialists spokesmen sources \
    staffers strikers students subscribers superintendents suppliers supporters surgeons surveyors swimmers teachers technicians \
    tenants traders trainers trustees unionists users vets volunteers voters winegrowers witnesses writers";
/// Bodies of people, as many.
const HOUSES: &str = "agencies airlines associations authorities banks boards broadcasters businesses charities churches clubs coalitions colleges committees \
    companies councils courts embassies employers federations firms foundations governments insurers magazines ministries museums \
    networks newspapers parties publishers regulators studios syndicates teams thinktanks tribunals unions universities";
/// Bodies of people of which one does something: "the union", "a German broadcaster".
pub(super) const HOUSE: &[&str] = &[
    "union",
    "league",
    "newspaper",
    "broadcaster",
    "magazine",
    "charity",
    "watchdog",
    "consortium",
    "syndicate",
    "studio",
    "airline",
    "manufacturer",
    "publisher",
    "retailer",
    "insurer",
    "state",
];
/// People of whom the text says for or against what they are: "opponents of the raise".
pub(super) const FOR_OR_AGAINST: &[&str] = &[
    "advocates",
    "backers",
    "critics",
    "opponents",
    "proponents",
    "supporters",
    "foes",
    "friends",
    "relatives",
    "defenders",
];
/// Groups of people in one word, of which the text has to say which they are: "electricity staff".
const STAFF: &[&str] = &["staff", "crew", "crews", "workforce", "management"];
/// People to whom something happens, more often than they do something.
const NO_ACTORS: &[&str] = &[
    "people",
    "persons",
    "individuals",
    "inhabitants",
    "lives",
    "souls",
    "others",
    "passengers",
    "patients",
    "victims",
    "casualties",
    "visitors",
    "spectators",
    "children",
    "girls",
    "boys",
    "minors",
    "men",
    "women",
    "members",
    "jobs",
    "posts",
    "deaths",
    "fatalities",
    "homes",
    "injuries",
    "infections",
    "motorists",
    "pupils",
    "hostages",
    "captives",
    "adults",
    "nationals",
    "commuters",
    "migrants",
    "refugees",
    "evacuees",
    "residents",
    "citizens",
];
/// What only people do.
const OF_PEOPLE: &str = "abstain accuse agree allege ambush argue ask boycott blockade campaign celebrate chant cheer claim clash \
    complain condemn confront criticise criticize decide defy demand denounce elect fear flee gather grumble hope insist invade \
    march mobilise mobilize negotiate occupy oppose petition picket pledge protest quit raid rally refuse reject resign riot \
    say struggle sue threaten urge vote vow want warn";
/// What they do besides saying something.
const ACTS: &str = "abandon act arrange attack back ban block bring build buy close commission contest converge cut deliver descend discover drive earn enter \
    fight file find flock get give go halt hail have help hire hold impose invest join keep launch lead leave make mass meet move need offer \
    open pay play prepare press publish pull pursue push put raise receive represent rescue resist resume retaliate return rise \
    run sack scrap search sell send set settle shout shut sign spend stage stand start stay stop storm strike study surrender \
    surround take target teach trade travel try turn uncover use wait walk win withdraw withhold work";

fn set(words: &'static str) -> HashSet<&'static str> {
    words.split_whitespace().collect()
}

/// True for a noun for many people or bodies who may act.
pub(in crate::coverage) fn are_people(word: &str) -> bool {
    static KNOWN: LazyLock<HashSet<&str>> =
        LazyLock::new(|| set(PEOPLE).into_iter().chain(set(HOUSES)).collect());
    let word = word.to_lowercase();
    let are_counted = || word.ends_with('s') && Counted::of(&word).is_some_and(Counted::is_of_people);
    !NO_ACTORS.contains(&word.as_str())
        && (KNOWN.contains(word.as_str()) || word.ends_with("workers") || are_counted())
}

/// True for a noun for many bodies.
pub(super) fn are_bodies(word: &str) -> bool {
    static KNOWN: LazyLock<HashSet<&str>> = LazyLock::new(|| set(HOUSES));
    KNOWN.contains(word.to_lowercase().as_str())
}

/// True for a noun that by its ending may be one for many people: "roofers".
pub(in crate::coverage) fn may_be_people(word: &str) -> bool {
    const ENDINGS: [&str; 6] = ["ers", "ors", "ists", "ians", "eers", "smen"];
    const SHORTEST: usize = 6;
    word.len() >= SHORTEST && ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// True for a noun for a group that does not say which it is.
pub(super) fn is_staff(word: &str) -> bool {
    is_one_of(STAFF, word)
}

/// True for a form of a verb of what only people do.
pub(super) fn is_of_people(word: &str) -> bool {
    static STEMS: LazyLock<HashSet<String>> = LazyLock::new(|| stems_of(OF_PEOPLE));
    STEMS.contains(&stem(word))
}

/// True for a form of a verb of what people do.
pub(super) fn is_act(word: &str) -> bool {
    static STEMS: LazyLock<HashSet<String>> = LazyLock::new(|| stems_of(ACTS));
    STEMS.contains(&stem(word)) || is_of_people(word)
}

fn stems_of(verbs: &str) -> HashSet<String> {
    verbs.split_whitespace().map(stem).collect()
}
