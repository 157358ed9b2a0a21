//! Names of common words: those that may be meant of one in any country, or of anybody.

use std::sync::LazyLock;

use super::words::{NamePart, NameWords, WordList, is_idle, list, name_parts};

/// The words for bodies of any country, its parties and papers too.
static BODIES: WordList = LazyLock::new(|| {
    list(
        "administration agency airline airlines airport alliance army assembly association authority bank banks board \
    body branch broadcaster bureau cabinet campaign chamber charity church city club coalition coastguard college \
    command commission committee commons community company conference congress conservatives convention council \
    county courier court courts crown delegation democrats department directorate district division economist \
    embassy exchange executive express faction family federation firm fleet force forces forum foundation front fund \
    gazette government greens group guard guardian herald hospital house independent independents industry inquiry \
    institute institution journal judiciary junta league legislature liberals lines mail market media military \
    militia mine ministry mirror mission movement municipality nationalists navy news newspaper observer office \
    opposition organisation panel parliament party police port post power presidency press prison project \
    prosecution province railway region registry regulator republicans resistance review school secretariat senate \
    service services socialists society staff star state states street sun syndicate talks task team telegraph \
    television times tories town treasury tribunal tribune trust union university village wing works",
    )
});

/// The fields that such bodies are for, and other words of their names.
static FIELDS: WordList = LazyLock::new(|| {
    list(
        "administrative affairs agricultural agriculture air appeal appeals audit banking border business capital central \
    centre civil command commerce communist conservative constitutional consumer corruption culture customs defence \
    democracy democratic development east eastern economic economy education election elections electoral emergency \
    employment energy enterprise environment environmental external federal fifth finance first fisheries fishery \
    food foreign fourth freedom future general green health high home housing human immigration information \
    insurance intelligence interior internal joint justice labour land law left legal liberal local lower management \
    medical military mines mining municipal national nationalist naval new north northern parliamentary peace \
    pension pensions people peoples personnel planning policy political popular progress progressive prosecution \
    protection provincial public radio rail reform regional regulatory religious republican rescue research \
    responsibility revenue right rights river road royal rural safety science sea second section security shipping \
    social socialist south southern special sport statistics strike supreme tax taxation technology third tory \
    tourism trade training transport upper urban war water welfare west western women work workers youth",
    )
});

/// Offices, which one person after another holds.
static OFFICES: WordList = LazyLock::new(|| {
    list(
        "ambassador archbishop attorney bishop ceo chair chairman chairwoman chancellor chief commander commissioner \
    coordinator deputy director emperor envoy fm founder governor head judge king leader mayor minister mp mps \
    negotiator official ombudsman opposition owner pm pope premier president prime prince princess prosecutor queen \
    representative secretary senator sheriff speaker spokesman spokesperson spokeswoman sultan vice",
    )
});

/// People of whom others are meant each time.
static PEOPLE: WordList = LazyLock::new(|| {
    list(
        "activists advisers advocates aides allies analysts authorities backers bosses campaigners children citizens \
    civilians clerks commanders creditors crew crews critics customers delegates demonstrators deputies developers \
    diplomats dockers doctors donors drivers economists employees employers envoys executives experts families \
    farmers fighters firefighters fishermen fishers forecasters hostages inhabitants insiders inspectors insurgents \
    investigators investors journalists judges landlords lawmakers lawyers leaders lenders locals mayors mediators \
    members men migrants militants miners ministers mourners negotiators neighbours nurses observers officers \
    officials operators organisers owners parents passengers patients people pilots politicians prisoners producers \
    prosecutors protesters rebels refugees regulators relatives reporters rescuers researchers residents retailers \
    sailors scholars scientists settlers shareholders shoppers skippers soldiers source sources spokesmen strikers \
    students suppliers supporters survivors teachers tenants traders troops users victims villagers volunteers \
    voters witnesses women workers writers",
    )
});

/// Surnames of so many that one alone tells nobody.
static SURNAMES: WordList = LazyLock::new(|| {
    list(
        "adams ahmed ali allen anderson baker bell bennett brown bush campbell carter chen clark clarke clinton cohen \
    cook cooper cox davies davis edwards evans fischer garcia gonzalez green gupta hall harris hassan hernandez hill \
    huang hughes hussein ibrahim ivanov jackson james johnson jones kelly kennedy khan kim king kumar lee levy lewis \
    li liu lopez martin martinez meyer miller mitchell mohammed moore morgan morris muller murphy murray nguyen \
    novak park parker patel perez phillips price roberts robinson rodriguez rogers rossi russell sanchez santos \
    schmidt schneider scott sharma silva singh smith stewart taylor thomas thompson tran turner walker wang ward \
    watson weber white williams wilson wood wright wu xu yang young zhang zhao",
    )
});

/// Bodies of a country that are "Ministry of Health" and "Health Ministry" alike.
static TURNED: WordList =
    LazyLock::new(|| list("army department government military ministry parliament police senate"));

/// True for a body whose name may be turned round.
pub(super) fn is_turned(word: &str) -> bool {
    TURNED.contains(word)
}

/// True for a word that names of all sorts of actors have.
pub(super) fn is_listed(word: &str) -> bool {
    is_idle(word) || [&BODIES, &FIELDS, &OFFICES, &PEOPLE].iter().any(|list| list.contains(word))
}

/// True for a name that names nobody in particular: of common words alone, of an office, of people of whom
/// others are meant each time, or of somebody whom the source does not name.
pub(super) fn is_common(name: &NameWords) -> bool {
    if name.words.is_empty()
        || name.is_indefinite
        || name.is_small
        || name.small_head.as_ref().is_some_and(|head| PEOPLE.contains(head.as_str()))
    {
        return true;
    }
    let parts = name_parts(&name.words);
    let words: Vec<&str> = parts.iter().filter_map(NamePart::word).collect();
    let any_of = |list: &WordList| words.iter().any(|word| list.contains(word));
    let has_country = words.len() < parts.len();
    match &words[..] {
        [only] if !has_country => is_listed(only) || SURNAMES.contains(only),
        // "Law and Justice" is a name, of what neither word says.
        words if words.iter().copied().all(is_listed) => {
            any_of(&OFFICES) || !has_country && [&BODIES, &PEOPLE].into_iter().any(any_of)
        }
        _ => false,
    }
}
