//! A made-up briefing of any size, always the same for a size.
//!
//! Its shape is that of a real one grown large: every section, each fact about 250 bytes with its sources,
//! givers and mentions, positions by actor and issue, figures of which several share a measure, events over
//! decades. A fact is a position, a figure, an event or a question.

use std::fmt::Write;

const PLACES: [&str; 24] = [
    "Karelia", "Tamaron", "Veshta", "Orsk", "Belaya", "Norden", "Sarvia", "Lumen", "Dravia", "Ostrava",
    "Kesh", "Mirador", "Talvik", "Aldery", "Pontus", "Ruthen", "Caldera", "Vinland", "Zamora", "Halmar",
    "Ingria", "Jorvik", "Quessel", "Ustyurt",
];
const BODIES: [&str; 8] = [
    "water ministry",
    "foreign office",
    "parliament",
    "farmers' union",
    "river authority",
    "grid operator",
    "high court",
    "statistics bureau",
];
const FIRST: [&str; 20] = [
    "Ilse", "Tomas", "Renata", "Josef", "Milena", "Andrei", "Sofia", "Karim", "Leena", "Pavel", "Noor",
    "Emil", "Greta", "Oskar", "Yara", "Viktor", "Alma", "Deniz", "Ruben", "Hanna",
];
const LAST: [&str; 20] = [
    "Brandt",
    "Novak",
    "Castellan",
    "Haddad",
    "Lindqvist",
    "Petrov",
    "Moreau",
    "Okafor",
    "Silva",
    "Virtanen",
    "Takala",
    "Weiss",
    "Dragan",
    "Eriksen",
    "Farouk",
    "Gruber",
    "Ivanov",
    "Jansen",
    "Kowal",
    "Marchetti",
];
const SUBJECTS: [&str; 12] = [
    "The filling of the upper reservoir",
    "Flow in dry years",
    "Who reads the gauges",
    "Payment for lost harvests",
    "Return of displaced villages",
    "Night traffic on the lower bridge",
    "Price of exported power",
    "Release of detained engineers",
    "Inspection of the spillway",
    "Rights of the fishing towns",
    "Notice before a release",
    "The seat of the commission",
];
const DEMANDS: [&str; 6] = [
    "Accepts at most %n seasons, with a review by %a after the second, and nothing before the gauges are read by both",
    "Wants %n cubic metres a second at the lower gauge, whatever %a says of the drought, and payment for each day below",
    "Offers to open the third gate on %n days a year if %a withdraws its complaint before the commission meets again",
    "Refuses any release without %n hours of notice, and calls what %a proposed in the spring a step back",
    "Asks that %a and not a private surveyor count the %n villages on the northern bank before anything is signed",
    "Would trade %n megawatts of night power for the rights that %a has held on the lower river since the first treaty",
];
const WHYS: [&str; 3] = [
    "The southern farms would run dry.",
    "An election is due in the autumn.",
    "Its own engineers doubt the dam.",
];
const COUNTED: [&str; 6] = [
    "Flow at the lower gauge as read by %a after the rains of the year before",
    "Households on the northern bank that draw their water from the river, counted by %a without the two towns",
    "Night power sold across the border under the old contract with %a",
    "Harvest lost in the southern districts since the second filling, by the reckoning of %a",
    "Cost of lining the main canal from the spillway to the bridge, as %a put it before parliament",
    "Engineers held at the upper site when the talks broke off, according to the list that %a handed over",
];
const UNITS: [&str; 6] = ["m³/s", "households", "GWh", "tonnes", "million crowns", "people"];
const HAPPENED: [&str; 6] = [
    "Envoys of %a and %b meet for the %nth time and part without a statement; both say that the door is open",
    "%a publishes the readings of %n days, which %b calls incomplete and in parts invented",
    "A release from the third gate floods %n farms below the bridge; %a blames a valve, %b the men at it",
    "The commission puts off its session by %n days because %a and %b cannot agree on who sits in the chair",
    "%a detains %n engineers who work for %b, and lets all but two of them go by the next morning",
    "Parliament votes with a majority of %n to let %a sign, on the condition that %b signs first",
];
const UNKNOWN: [&str; 4] = [
    "Would %a accept a count by %b if the %n villages on the bank were left out of it?",
    "What flows past the lower gauge in a year as dry as the one when %a and %b closed all %n gates?",
    "Did %a know of the %n letters that the negotiators of %b say they sent before the spring?",
    "Who pays %a when %b delivers less than the %n units of the contract?",
];

/// The text of a briefing with `facts` facts.
pub fn briefing(facts: usize) -> String {
    thrown(facts, 0x5EED, "The talks on the upper river", "2025-05-14")
}

/// The text of one briefing of many, about 15 KB: each has its own number in its title, its own day and other
/// facts.
#[allow(dead_code, reason = "not every user of this file wants many")]
pub fn one_of_many(number: usize) -> String {
    let title = format!("The talks on the upper river, part {number}");
    let day = format!("20{:02}-{:02}-{:02}", 10 + number / 336 % 16, 1 + number / 28 % 12, 1 + number % 28);
    thrown(FACTS_OF_MANY, 0x5EED + number as u64, &title, &day)
}

/// How many facts make 15 KB.
const FACTS_OF_MANY: usize = 36;

fn thrown(facts: usize, dice: u64, title: &str, day: &str) -> String {
    let root = facts.isqrt();
    let mut story = Story {
        out: String::with_capacity(facts * 280 + 8000),
        dice: Dice(dice),
        actors: actors((10 + root * 3 / 2).min(600)),
        issues: 4 + root / 3,
        sources: 5 + root * 2,
    };
    let (positions, figures, events) = (facts * 3 / 10, facts / 4, facts * 3 / 10);
    story.top(title, day);
    story.write_sources();
    story.write_actors();
    story.write_issues();
    story.write_positions(positions);
    story.write_figures(figures);
    story.write_events(events);
    story.write_questions(facts - positions - figures - events);
    story.out
}

struct Story {
    out: String,
    dice: Dice,
    actors: Vec<(String, String)>,
    issues: usize,
    sources: usize,
}

impl Story {
    fn top(&mut self, title: &str, day: &str) {
        let _ = writeln!(self.out, "title = \"{title}\"\nas-of = {day}");
        self.out += "format = 1\nstory = \"upper-river\"\ntopics = [\"dams\", \"talks\", \"water\"]\n\
            bottom-line = \"Closer on how long the filling takes than on the flow in dry years.\"\n\
            caveats = [\"All of it is made up.\", \"The fishing towns are not heard.\"]\n";
    }

    fn write_sources(&mut self) {
        for n in 0..self.sources {
            let publisher = PLACES[n % PLACES.len()];
            let _ = write!(
                self.out,
                "\n[sources.paper-{n}]\ntitle = \"Upstream dam talks, report {n}\"\npublisher = \"{publisher} Courier\"\n\
                 published = 2025-0{}-{:02}\nurl = \"https://courier.example/{n}\"\nreliability = \"{}\"\n",
                1 + n % 4,
                1 + n % 28,
                ["A", "B", "C"][n % 3],
            );
            if n % 9 == 8 {
                let _ = writeln!(self.out, "origin = \"paper-{}\"", n - 1);
            }
        }
    }

    fn write_actors(&mut self) {
        for (n, (id, name)) in self.actors.clone().into_iter().enumerate() {
            let (kind, role) = match n {
                0..4 => ("state", "party"),
                4..24 => ("state", "affected"),
                _ if n.is_multiple_of(2) => ("body", "party"),
                _ => ("person", "source"),
            };
            let _ = write!(
                self.out,
                "\n[actors.{id}]\nname = \"{name}\"\nkind = \"{kind}\"\nrole = \"{role}\"\n"
            );
            if kind == "person" {
                let (_, last) = name.rsplit_once(' ').unwrap_or(("", &name));
                let whole = &self.actors[n % 24].0;
                let _ = write!(
                    self.out,
                    "office = \"envoy {n}\"\naka = [\"{last} {n}\"]\npart-of = \"{whole}\"\n"
                );
            }
            let (other, source) = (self.actor().0, self.source());
            if other != id {
                let _ =
                    writeln!(self.out, "ties.{other} = {{ text = \"negotiates with\", source = {source} }}");
            }
        }
    }

    fn write_issues(&mut self) {
        for n in 0..self.issues {
            let (subject, about, source) =
                (SUBJECTS[n % SUBJECTS.len()], self.words(DEMANDS[n % 6]), self.source());
            let status = ["open", "narrowing", "stalled", "agreed", "deadlocked"][n % 5];
            let round =
                if n < SUBJECTS.len() { String::new() } else { format!(", part {}", n / SUBJECTS.len() + 1) };
            let _ = write!(
                self.out,
                "\n[issues.issue-{n}]\nname = \"{subject}{round}\"\nstatus = \"{status}\"\nabout = \"{about}\"\n\
                 source = {source}\n"
            );
        }
    }

    /// Every tenth is one of two that an actor has on an issue.
    fn write_positions(&mut self, positions: usize) {
        let holders = self.actors.len() * 3 / 5;
        let mut left = positions;
        for pair in 0.. {
            let several = if pair % 10 == 9 { 2.min(left) } else { 1.min(left) };
            if left == 0 {
                return;
            }
            left -= several;
            let holder = pair % holders;
            let issue = (pair / holders + holder) % self.issues;
            let holder = self.actors[holder].0.clone();
            for _ in 0..several {
                let header = format!("positions.{holder}.issue-{issue}");
                let header = if several > 1 { format!("[[{header}]]") } else { format!("[{header}]") };
                let demand = self.dice.below(DEMANDS.len());
                let text = self.words(DEMANDS[demand]);
                let kind = ["demand", "offer", "refusal", "concern"][self.dice.below(4)];
                let _ = write!(self.out, "\n{header}\ntext = \"{text}.\"\nkind = \"{kind}\"\n");
                match self.dice.below(6) {
                    0 => self.out += "movement = \"softened\"\nwas = \"three seasons\"\n",
                    1 => self.out += "red-line = true\n",
                    2 | 3 => {
                        let _ = writeln!(self.out, "why = \"{}\"", WHYS[self.dice.below(3)]);
                    }
                    _ => {}
                }
                self.sourcing();
            }
        }
    }

    fn write_figures(&mut self, figures: usize) {
        for n in 0..figures {
            let kind = self.dice.below(6);
            let (label, unit) = (self.words(COUNTED[kind]), UNITS[kind]);
            let (value, issue) = (self.dice.below(900_000), self.dice.below(self.issues));
            let _ = write!(
                self.out,
                "\n[figures.figure-{n}]\nlabel = \"{label}\"\nvalue = {value}\nunit = \"{unit}\"\nissue = \"issue-{issue}\"\n"
            );
            if n % 2 == 0 {
                let _ = writeln!(self.out, "measure = \"measure {}\"", n / 8);
            }
            if n % 7 == 0 {
                self.out += "qualifier = \"more than\"\nstatus = \"disputed\"\n";
            }
            self.sourcing();
        }
    }

    /// From 1994 to the day of the briefing and, one in twenty, the year after it.
    fn write_events(&mut self, events: usize) {
        for n in 0..events {
            let (month, day) = (1 + self.dice.below(12), 1 + self.dice.below(28));
            let date = match n % 20 {
                19 => format!("2026-{month:02}-{day:02}"),
                7 => format!("\"{}-{month:02}\"", 1994 + self.dice.below(31)),
                8 => format!("\"{}-{month:02}-{day:02}~\"", 1994 + self.dice.below(31)),
                _ => format!("{}-{month:02}-{day:02}", 1994 + self.dice.below(31)),
            };
            let happened = self.dice.below(HAPPENED.len());
            let text = self.words(HAPPENED[happened]);
            let (place, issue) = (PLACES[self.dice.below(24)], self.dice.below(self.issues));
            let _ = write!(
                self.out,
                "\n[events.event-{n}]\ndate = {date}\ntext = \"{text}.\"\nplace = \"{place}\"\nissue = \"issue-{issue}\"\n"
            );
            self.sourcing();
        }
    }

    fn write_questions(&mut self, questions: usize) {
        for n in 0..questions {
            let (text, issue) = (self.words(UNKNOWN[n % 4]), self.dice.below(self.issues));
            let _ = write!(
                self.out,
                "\n[questions.question-{n}]\ntext = \"{text}\"\nissue = \"issue-{issue}\"\nwatch = \"The July gauge at Kesh\"\n"
            );
            if n % 3 == 0 {
                self.out += "answer = \"Nobody who was in the room will say.\"\nanswered = 2025-03-02\n";
            }
            self.sourcing();
        }
    }

    /// Where a fact comes from: a third of them rests on one source, and a few on two.
    fn sourcing(&mut self) {
        let source = self.source();
        let (second, giver, about) = (self.source(), self.actor().0, self.actor().0);
        let issue = self.dice.below(self.issues);
        let _ = match self.dice.below(5) {
            0 => writeln!(self.out, "source = [{source}, {second}]"),
            _ => writeln!(self.out, "source = {source}"),
        };
        if self.dice.below(2) == 0 {
            let _ = writeln!(self.out, "according-to = \"{giver}\"");
        }
        match self.dice.below(12) {
            0 => self.out += "quote = \"We have said all that there is to say.\"\n",
            1 => self.out += "note = \"Told to the paper before the session, and not repeated since.\"\n",
            2 => self.out += "credibility = 3\n",
            3 => {
                let _ = writeln!(self.out, "actor = \"{about}\"");
            }
            4 => {
                let _ = writeln!(self.out, "see = \"issues.issue-{issue}\"");
            }
            _ => {}
        }
    }

    fn source(&mut self) -> String {
        let source = if self.dice.below(3) == 0 { 0 } else { self.dice.below(self.sources) };
        format!("\"paper-{source}#{}\"", 1 + self.dice.below(30))
    }

    /// An actor, the first ones more often than the others.
    fn actor(&mut self) -> (String, String) {
        let last = 1 + self.dice.below(self.actors.len());
        self.actors[self.dice.below(last)].clone()
    }

    /// A pattern with `%a` and `%b` replaced by names of actors and `%n` by a number.
    fn words(&mut self, pattern: &str) -> String {
        let number = 2 + self.dice.below(300);
        pattern
            .replace("%a", &self.actor().1)
            .replace("%b", &self.actor().1)
            .replace("%n", &number.to_string())
    }
}

/// The ids and names of so many actors, all different.
fn actors(count: usize) -> Vec<(String, String)> {
    let name = |n: usize| match n {
        0..24 => PLACES[n].to_owned(),
        // Bodies and persons take turns, until the bodies are used up.
        _ if n.is_multiple_of(2) && n / 2 - 12 < PLACES.len() * BODIES.len() => {
            let body = n / 2 - 12;
            format!("{} {}", PLACES[body % PLACES.len()], BODIES[body / PLACES.len()])
        }
        _ => {
            let person = n - 24;
            format!("{} {}", FIRST[person % 20], LAST[(person / 20 + person % 20) % 20])
        }
    };
    let id = |name: &str| name.to_lowercase().replace('\'', "").replace(' ', "-");
    (0..count).map(|n| (id(&name(n)), name(n))).collect()
}

/// Numbers that look thrown and are always the same.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % limit
    }
}
