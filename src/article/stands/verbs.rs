//! Verbs with which somebody says, thinks, wishes, urges or judges something, each with what has to follow it.
//!
//! They are the verbs of `VerbNet` 3.4 that newspapers use (University of Colorado): of the classes say-37.7,
//! tell-37.2, transfer_mesg-37.1.1, advise-37.9, confess-37.10, complain-37.8, promise-37.13,
//! conjecture-29.5, consider-29.9, characterize-29.2, indicate-78, wish-62, intend-61.2, urge-58.1, beg-58.2,
//! order-58.3, judgment-33.1, overstate-37.12 and reject-77.2. What follows each is the frame that `VerbNet`
//! gives it.

use std::collections::HashMap;
use std::sync::LazyLock;

/// What follows a verb where it says something.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Frame {
    /// "That", "how" or "whether", a quotation, or a clause without any of them: "suspected it was new".
    Clause,
    /// "That", "how" or "whether": what shows something without them can be anything.
    That,
    /// "To": "vowed to stay".
    To,
    /// Somebody and "to": "ordered the port to wait".
    SomebodyTo,
    /// Somebody and "that": "reminded crews that it was late".
    SomebodyThat,
    /// Somebody or something: "denounced the fee".
    Something,
    /// Nothing: "disagreed".
    Nothing,
    /// Something and "as": "sees the fee as a tax".
    SomethingAs,
}

/// How a verb ends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum VerbEnding {
    Bare,
    /// "Denounces".
    Third,
    /// "Denounced".
    Past,
    /// "Denouncing".
    Going,
}

const CLAUSE: &str = "acknowledge add admit advise affirm agree allege announce anticipate argue assert assume assure \
    attest aver believe boast brag caution claim comment complain concede conclude confess confide confirm conjecture \
    contend convey counter declare deduce deny determine disclose divulge doubt emphasise emphasize envisage estimate exclaim \
    expect explain fear foresee foretell gather grumble guess hint hope imply infer insinuate insist intimate joke \
    lament maintain mention note object observe opine predict preach presume proclaim profess query promise pledge \
    prophesy protest quip reaffirm reason recall reckon recount reiterate relate remark repeat reply respond retort reveal \
    say speculate state stipulate stress suggest suppose surmise suspect swear tell testify think \
    underline underscore understand venture volunteer vow warn wonder worry write feel";
const THAT: &str = "accept appreciate argue ascertain attest calculate cite clarify communicate decide demand demonstrate describe \
    detail discover document establish find highlight hold illustrate indicate inform know mean notify outline point prove \
    propose realise realize recognise recognize recommend record regret report request require resolve rule see show signal \
    spell summarise summarize verify";
const TO: &str = "agree aim aspire commit consent decide decline demand determine hope intend offer plan pledge \
    plead promise propose refuse resolve seek swear threaten undertake volunteer vow want wish";
const SOMEBODY_TO: &str = "admonish advise ask authorise authorize beg call challenge command counsel dare direct encourage entreat exhort expect \
    forbid implore instruct invite lobby order permit persuade press pressure prod request require summon tell urge want warn";
const SOMEBODY_THAT: &str = "assure convince inform notify persuade reassure remind";
const SOMETHING: &str = "acclaim accuse admonish applaud assail berate blame blast castigate censure chastise chide commend condemn condone \
    congratulate consider criticise criticize decry defend demand denigrate denounce deplore deride describe outline recount dismiss disparage \
    downplay endorse excoriate extol fault hail highlight insult lambast lambaste lament laud liken malign mourn mock oppose overstate pardon praise propose protest rebuff \
    rebuke recommend refute refute reject repudiate reprimand reproach ridicule salute scold slam slate tout thank underline \
    underscore vilify welcome";
const NOTHING: &str = "disagree concur demur dissent apologise apologize";
const SOMETHING_AS: &str = "assess cast characterise characterize define depict describe detail dismiss envisage hail identify interpret \
    judge paint perceive picture portray present rate regard represent see specify view";

/// Forms that are not made by rule, each with its verb.
const IRREGULAR: &[(&str, &str)] = &[
    ("felt", "feel"),
    ("found", "find"),
    ("foresaw", "foresee"),
    ("foretold", "foretell"),
    ("forbade", "forbid"),
    ("held", "hold"),
    ("knew", "know"),
    ("meant", "mean"),
    ("said", "say"),
    ("saw", "see"),
    ("sought", "seek"),
    ("swore", "swear"),
    ("thought", "think"),
    ("told", "tell"),
    ("understood", "understand"),
    ("wrote", "write"),
];
/// Verbs whose last letter is doubled before an ending.
const DOUBLED: &[&str] = &[
    "commit", "admit", "plan", "permit", "slam", "quip", "brag", "prod", "infer", "regret", "rebut", "extol",
];
/// Verbs of which one form is also a noun: "reports that", "hopes to".
const ALSO_NOUNS: &str = "claim comment hope fear guess note notice object order pledge plan promise protest question \
    reason remark report request rule demand doubt estimate find hint point record reply state stress \
    suspect challenge command dare fault press query rebuke offer view cast present rate signal \
    project call joke worry blast slate blame vow mean need venture wonder want wish detail document hold counter outline";

/// A verb that can say something, in one of its forms.
pub(super) struct SayingForm {
    pub(super) form: VerbEnding,
    pub(super) frames: Vec<Frame>,
    /// Set if the form is also a noun.
    pub(super) is_noun: bool,
}

static FORMS: LazyLock<HashMap<String, SayingForm>> = LazyLock::new(all_forms);

/// The verb of which a word is a form, in any case.
pub(super) fn form_of(word: &str) -> Option<&'static SayingForm> {
    FORMS.get(word).or_else(|| FORMS.get(&word.to_lowercase()))
}

fn all_forms() -> HashMap<String, SayingForm> {
    let tables = [
        (CLAUSE, Frame::Clause),
        (THAT, Frame::That),
        (TO, Frame::To),
        (SOMEBODY_TO, Frame::SomebodyTo),
        (SOMEBODY_THAT, Frame::SomebodyThat),
        (SOMETHING, Frame::Something),
        (SOMETHING_AS, Frame::SomethingAs),
        (NOTHING, Frame::Nothing),
    ];
    let mut forms: HashMap<String, SayingForm> = HashMap::new();
    for (verbs, frame) in tables {
        for verb in verbs.split_whitespace() {
            let also_noun = ALSO_NOUNS.split_whitespace().any(|noun| noun == verb);
            for (word, form) in forms_of(verb) {
                let is_noun = also_noun && matches!(form, VerbEnding::Bare | VerbEnding::Third);
                let known = forms.entry(word).or_insert(SayingForm { form, frames: Vec::new(), is_noun });
                known.frames.push(frame);
            }
        }
    }
    forms
}

/// A verb in its four forms.
fn forms_of(verb: &str) -> [(String, VerbEnding); 4] {
    let stem =
        if DOUBLED.contains(&verb) { format!("{verb}{}", &verb[verb.len() - 1..]) } else { verb.to_owned() };
    let is_vowel = |c: char| "aeiou".contains(c);
    let changes = verb.strip_suffix('y').filter(|stem| !stem.ends_with(is_vowel));
    let third = match changes {
        Some(stem) => format!("{stem}ies"),
        None if ["s", "sh", "ch", "x"].iter().any(|end| verb.ends_with(end)) => format!("{verb}es"),
        None => format!("{verb}s"),
    };
    let irregular = IRREGULAR.iter().find(|(_, of)| *of == verb).map(|(past, _)| (*past).to_owned());
    let past = irregular.unwrap_or_else(|| match (changes, stem.strip_suffix('e')) {
        (Some(stem), _) => format!("{stem}ied"),
        (_, Some(stem)) => format!("{stem}ed"),
        _ => format!("{stem}ed"),
    });
    let silent = stem.strip_suffix('e').filter(|rest| !rest.ends_with('e'));
    let going = format!("{}ing", silent.unwrap_or(&stem));
    [
        (verb.to_owned(), VerbEnding::Bare),
        (third, VerbEnding::Third),
        (past, VerbEnding::Past),
        (going, VerbEnding::Going),
    ]
}
