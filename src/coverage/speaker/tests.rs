//! Who says something in made-up lines, in the words of the text.

use super::SpokenBy;
use crate::article::{Article, Paragraphs};

fn speakers_of(text: &str) -> String {
    let text = Paragraphs::of(text);
    SpokenBy::of(&Article::read(&text, None)).all().join("|")
}

#[test]
fn a_speaker_is_named_as_the_text_has_it() {
    for (text, speakers) in [
        (
            "Harbour master Mara Quill said so. He said no more.",
            "Harbour master Mara Quill|Harbour master Mara Quill",
        ),
        ("“We sail,” said Mara Quill on Monday.", "Mara Quill"),
        ("The boat sank, said the port officials.", "the port officials"),
        ("CAN said the unnamed pilots were not its members.", "CAN"),
        (
            "Ann Rowe-Quill from the Bern-Noch Institute for Harbour Medicine in Sel said so.",
            "Ann Rowe-Quill from the Bern-Noch Institute for Harbour Medicine in Sel",
        ),
        ("The union on Wednesday warned of more.", "The union"),
        ("Selcom on Good Friday raised its fee and said so.", "Selcom"),
        ("Selcom on Easter Monday raised its fee and said so.", "Selcom"),
        (
            "“Salt is there,” Ann Rowe, a chemist at the Sel Centre in Ode, Kent, and Velm College, said.",
            "Ann Rowe",
        ),
        ("Ann Rowe, a pilot, closed the port, and Mara Quill, of Sel, said so.", "Mara Quill"),
        (
            "The hopes of Harbour Minister Ann Rowe fell. It rained. The harbour minister said so.",
            "Harbour Minister Ann Rowe",
        ),
        ("It is safe, according to state media, but slow.", "state media"),
        ("The quay shut while the port said nothing.", "the port"),
        ("Two diplomats who asked not to be named said so.", "Two diplomats"),
        ("Mara Quill, of the legal firm Rowe, which won, said so.", "Mara Quill"),
        ("Ann Rowe, of Sel Radio, the only one, said so.", "Ann Rowe"),
        ("According to the port a crew of the ferry swam.", "the port"),
        ("The crews who said so swam.", "The crews"),
        ("“He said no,” it reads.", ""),
        ("The police report said so.", "The police report"),
        ("The People's Daily said so.", "The People's Daily"),
        ("Another carrier, Sel Airlines, said so.", "Sel Airlines"),
        ("It was also expected to sail.", ""),
        ("The port proposed a deal.", "The port"),
        ("Fish stocks in Sel fell. The company disputes it.", "The company"),
        ("The port has thought again and decided to stay.", "The port"),
        ("There were 356 reported cases.", ""),
        ("During the talks, several residents shouted and suggested a strike.", "several residents"),
        ("A delegation returned late on Monday and reported no progress.", "A delegation"),
        ("They left after the port urged them to go, the officials said.", "the officials"),
        ("Crews had expected more, according to Sel Radio.", "Sel Radio"),
        ("Boats pay for every tonne that they land in its ports and proposed a fee.", ""),
        (
            "The harbour offices in Sel, Ode and Marl have all reported more.",
            "The harbour offices in Sel, Ode and Marl",
        ),
        ("At least 12 people were killed in Sel, doctors and witnesses said.", "doctors and witnesses"),
        ("Two boats sank off the port of Ode, officials and crews said on Monday.", "officials and crews"),
        ("The ferry will stop in Marl, Mara Quill and Jarek Olm said.", "Mara Quill and Jarek Olm"),
        ("Two requests for help came in May.", ""),
        ("The rally demanded more boats.", "The rally"),
        ("Still waters said so.", "Still waters"),
        ("The port requested a pilot.", "The port"),
        ("The mayor initially rejected it. However he later agreed.", "The mayor|The mayor"),
        ("A judge on Friday, May 5, ordered a search.", "A judge"),
        (
            "Mara Quill said no.\n\nThe Sel Bird Trust called it reckless. No chicks came, it said.",
            "Mara Quill|The Sel Bird Trust",
        ),
        (
            "Mara Quill said no.\n\nThe Sel Bird Trust, a charity, met Jarek Olm. No chicks came, it said.",
            "Mara Quill|The Sel Bird Trust",
        ),
        (
            "Mara Quill said no.\n\nThe Sel Trust met. The Ode Trust left. No chicks came, it said.",
            "Mara Quill|",
        ),
        ("The Sel Bird Trust has shut it. “No more,” said a spokesman.", "The Sel Bird Trust"),
        ("Ann Rowe, head of Sel Wind, a charity, said so.", "Ann Rowe"),
        ("It was a blow for Mr Rowe, who had ordered a search.", "Mr Rowe"),
        ("The port would not comment, but Mara Quill wants a vote.", "The port|Mara Quill"),
        ("The crews land only if the port agreed to it.", ""),
        (
            "Workers at the big Sel mine in the north of Ode voted to strike.",
            "Workers at the big Sel mine in the north of Ode",
        ),
        ("It is safe, according to an update from the WHO and others.", "the WHO"),
        ("A survey by Sel Radio found that it leaks.", "Sel Radio"),
        ("The report, “Unsafe at Sea,” describes how boats leak.", "The report"),
        (
            "The study says that boats leak. Crews drown in them. It was published in May.",
            "The study|The study",
        ),
        ("The port said so. Crews should be trained.", "The port|The port"),
        ("The port said so. You should sail.", "The port"),
        ("Crews, Sel Ferries and the port rejected it.", "Crews, Sel Ferries and the port"),
        ("In May, crews and owners rejected it.", "crews and owners"),
        ("The Secretary in the Ministry of Sel Ports and Boats, Mara Quill, said so.", "Mara Quill"),
        ("“We sail,” said senior ship expert and auctioneer Mara Quill, smiling.", "Mara Quill"),
        ("“We sail,” Sel News quoted Sel Boats as saying.", "Sel Boats"),
        ("The Sel Court Tuesday dismissed the claim.", "The Sel Court"),
        ("Some 4,248 crews backed it.", "Some 4,248 crews"),
        ("The storm passed, and crews have said that it leaked.", "crews"),
        ("“It is grim,” Mara Quill, said at noon.", "Mara Quill"),
    ] {
        assert_eq!(speakers_of(text), speakers);
    }
}

#[test]
fn a_pronoun_an_office_and_a_part_of_a_sentence_have_their_own_speaker() {
    for (text, speakers) in [
        ("Mara Quill said so. The SPC wants a vote. “No,” she said.", "Mara Quill|The SPC|Mara Quill"),
        ("Mara Quill came. The 72-year-old said so.", "Mara Quill"),
        ("The Sel police are there but referred calls to the port.", "The Sel police"),
        (
            "The port decided to wait – a decision criticized by the Sel Watch.\n\nThey want to sail.",
            "The port|the Sel Watch",
        ),
        (
            "The Sel Ferries, which welcomed the fee, said it sails, but added that it is high.",
            "The Sel Ferries|The Sel Ferries",
        ),
        ("Dr. A. B. Rowe-Lund Jr., who was met by crews, said the U.N. was slow.", "Dr. A. B. Rowe-Lund Jr."),
        (
            "Every member supported it, despite warnings from many crews that it fails.",
            "Every member|many crews",
        ),
        ("The royal family said so.", "The royal family"),
        ("How much fish there is remains in dispute.", ""),
        (
            "The Sel Council said so.\n\nJarek Olm said no more.\n\nIt said it hoped to sail.",
            "The Sel Council|Jarek Olm|The Sel Council",
        ),
        ("“It is grim,” the master, Jarek Olm, told the Ledger.", "Jarek Olm"),
        ("In January the port had insisted that it stays.", "the port"),
        ("Jarek Olm said so. The mayor Mara Quill came. She said yes.", "Jarek Olm|Mara Quill"),
        (
            "Finance Minister Mara Quill said so. The Finance Minister said no more.",
            "Finance Minister Mara Quill|Finance Minister Mara Quill",
        ),
        ("It is wrong to sail, Minority Leader, Dr Ann Rowe said.", "Dr Ann Rowe"),
        ("Mara Quill said so. Quoting the Sel report, she said it leaks.", "Mara Quill|Mara Quill"),
        ("Parliament, yesterday, through a quick vote approved it.", "Parliament"),
        (
            "Mara Quill asked for a visit, and Jarek Olm responded that crews will sail.",
            "Mara Quill|Jarek Olm",
        ),
        ("Mara Quill asked for boats, crews, and Sel ferries.", "Mara Quill"),
        (
            "This is a summary of what was said by Mara Quill today.\n\nCrews sail for Sel.",
            "Mara Quill|Mara Quill",
        ),
        (
            "Mara Quill said so. The union’s Jarek Olm disagreed: he called it “a lie”.",
            "Mara Quill|Jarek Olm",
        ),
        ("Mayor Ann Rowe condemned the fee and urged crews to sail, her office said.", "Mayor Ann Rowe"),
    ] {
        assert_eq!(speakers_of(text), speakers);
    }
}

#[test]
fn a_closing_speaker_a_bracket_and_a_phrase_name_who_speaks() {
    for (text, speakers) in [
        ("Crews have rejected the fee and vowed to sail, a union leader said on Monday.", "a union leader"),
        ("They made a deal, one on boats and crews, said the Sel Authority on Ode Law.", "the Sel Authority"),
        ("The talks stall after Mara Quill rejected the fee, saying it is high.", "Mara Quill"),
        ("Judges at the Sel Court (SC) in Ode rejected it.", "Judges at the Sel Court (SC) in Ode"),
        ("While few boats sail, many leak, a new Sel poll has found.", "a new Sel poll"),
        ("It rains, crews are stating. They also alleged that it leaks.", "crews|crews"),
        ("The fee drew strong pushback from the Sel Trust.", "the Sel Trust"),
        ("The judges were met. They took the view that it leaks.", "The judges"),
        ("The Sel Court (SC), which has shut, said so.", "The Sel Court"),
        ("Jarek Olm was born in Sel. “I swam,” he said.", "Jarek Olm"),
        ("The Sel Court didn’t say more.", "The Sel Court"),
        ("A petition shared by the union urging crews to wait had 300 names.", "the union"),
    ] {
        assert_eq!(speakers_of(text), speakers);
    }
}

#[test]
fn a_verb_has_its_own_subject() {
    for (text, speakers) in [
        ("“I said you should sail,” harbour master Mara Quill told us.", "harbour master Mara Quill"),
        ("Mara Quill said so. Jarek Olm, a miner, left.\n\n“No,” he said.", "Mara Quill|Jarek Olm"),
        ("Mara Quill said so. The quay shut.\n\n“No,” she said.", "Mara Quill|Mara Quill"),
        ("Jarek Olm sailed off. He fell.\n\n“No,” he said.", "Jarek Olm"),
        ("Mara Quill said she was ill, but only voted for the quay.", "Mara Quill|Mara Quill"),
        ("The fee was expected and the port stressed that it is low.", "the port"),
        ("“We sail,” said the 2027 and 2029 winner.", "the 2027 and 2029 winner"),
        ("A new team, among it crews from Sel, reported the find in May.", "A new team"),
        ("It sank, reported the Ledger.", "the Ledger"),
        ("The judges upheld it. They said so.", "The judges"),
        ("The figures pointed to a rise.", "The figures"),
        ("The union served notice that its 300 members voted to strike.", "The union"),
        ("It goes on as crews demand higher pay.", "crews"),
        ("When asked whether the port was considering it, Rowe declined to comment.", "Rowe"),
        (
            "'It rains, and waiting a day is wise,' explains Mara Quill of Sel Radio.",
            "Mara Quill of Sel Radio",
        ),
        ("“It is late,” said his wife, Ann Olm.", "Ann Olm"),
        ("Councillor Joan Peake (Ind), who sails, told us so.", "Councillor Joan Peake"),
        ("The port said so. The crews must pay.", "The port"),
        ("It is for crews and those opposed to the fee.", ""),
        ("The boat was built by Sel Docks. Ann Olm left.\n\n“No,” she said.", "Ann Olm"),
        ("The crews’ unions said so.", "The crews’ unions"),
        ("One crew member shouted “I will not go”. He left.", "One crew member"),
        ("The film was called “The boats of Sel”, and it won “A crew at sea”.", ""),
        ("Neither side would say when it opens.", ""),
        ("It met Mara Quill, who on Friday accused the port of neglect.", "Mara Quill"),
        ("Speaking in Sel, Rowe demanded that it shut, adding that it leaks.", "Rowe"),
        ("State media reported Mara Quill as saying that it leaks.", "Mara Quill"),
        ("Mara Quill said that it leaks, a statement on her website said.", "Mara Quill"),
        ("Analysts expect growth, according to a Sel poll.", "Analysts"),
        ("It was short of the $3 billion expected. The firm raised its earnings forecast.", ""),
        ("Gains have added weight to it, and a loss was reported to police.", ""),
        ("Witnesses described hearing a boom.", "Witnesses"),
        (
            "Crew Minister and head of the talks, Mara Quill, made the statement. She said that it leaks.",
            "Mara Quill|Mara Quill",
        ),
        ("Mara Quill was quoted by Sel Radio as saying that it leaks.", "Mara Quill"),
        ("It leaks, as Mara Quill put it.", "Mara Quill"),
        ("In the view of the port, it leaks.", "the port"),
        ("It leaks, said residents.", "residents"),
        ("It leaks, said the mayor of Sel, Mara Quill.", "Mara Quill"),
        ("Mara Quill, head of the port, closed it and said that it leaks.", "Mara Quill"),
        ("Mara Quill, head of the port, said boats leak.", "Mara Quill"),
        ("It shut, with Mara Quill saying that it leaks.", "Mara Quill"),
        ("Speaking to crews in the old town on Friday, Rowe left, adding that it leaks.", "Rowe"),
        ("Beijing closed it, adding that it leaks.", "Beijing"),
        ("Mara Quill met Jarek Olm. She said that it leaks.", "Mara Quill"),
        ("But crews, along with officials from Sel, said that it leaks.", "crews"),
        ("Mara Quill, a pilot from the old port of Sel: “It leaks.”", "Mara Quill"),
        ("The port cut wages, citing a 12 percent fall in trade.", "The port"),
        ("Dockers struck, citing poor pay in Sel.", "Dockers"),
        ("It stayed shut as the mayor rejected it, saying it leaks.", "the mayor"),
        ("Crews left the hall demanding a vote.", "Crews"),
        ("In a letter, inmate ‘B’ in Sel Prison said it leaks.", "inmate ‘B’ in Sel Prison"),
        ("It is a row of small clubs, which say they leak.", "small clubs"),
        ("It was overturned by the Court of Sel who said it leaks.", "Court of Sel"),
        ("Mara Quill KC, for the crews, said so. She said it leaks.", "Mara Quill KC|Mara Quill KC"),
        ("Teachers struck. They are demanding a raise.", "Teachers"),
        ("The judges ruled by an eight to one majority that it leaks.", "The judges"),
        ("Some analysts queried whether it leaks.", "Some analysts"),
        ("Crews have retorted by pointing to the leak.", "Crews"),
        ("The bank sees “a chance to grow”.", "The bank"),
        ("Crews who have met for years fear that it leaks.", "Crews"),
    ] {
        assert_eq!(speakers_of(text), speakers);
    }
}

#[test]
fn a_body_a_work_and_people_in_a_list_are_told_apart() {
    for (text, speakers) in [
        ("It is dear, according to the survey by 40 biologists in nine ports.", "the survey"),
        ("According to a review by the Sel Trust, it is safe.", "the Sel Trust"),
        (
            "Chief Mara Quill, her deputy in Ode, Jarek Olm, and the Marl Board have all strongly condemned the fee.",
            "Chief Mara Quill, her deputy in Ode, Jarek Olm, and the Marl Board",
        ),
        ("In letters, both Quill and Olm expressed regret at the fee.", "Quill and Olm"),
        (
            "Jarek Olm told the jury of it.\n\nOfficials say he had debts.\n\nHe is shy and voiced support for the fee.",
            "Jarek Olm|Officials|Jarek Olm",
        ),
        (
            "Ann Rowe said so.\n\nMara Quill from the Sel Rock Organization said it moved.\n\n“It slid,” she said.",
            "Ann Rowe|Mara Quill from the Sel Rock Organization|Mara Quill from the Sel Rock Organization",
        ),
        ("Mara Quill said so.\n\nEarly data showed a rise, the WHO said.", "Mara Quill|the WHO"),
        ("The Sel Owl Society met.\n\nThe group accuses the port of neglect.", "The Sel Owl Society"),
        (
            "The Green Anchor in Marl said so. The relief organization said they are safe.",
            "The Green Anchor in Marl|The Green Anchor in Marl",
        ),
        ("The Sel Owl Society left. The Ode Trust stayed.\n\nThe group said so.", "The group"),
        (
            "Mara Quill shut it because a port submission said it is dear.\n\n“It has a point,” she said.",
            "a port submission|Mara Quill",
        ),
        (
            "Mara Quill told the Herald so.\n\n“I like the work,” said the Herald report.",
            "Mara Quill|Mara Quill",
        ),
        ("Mara Quill was late, officials said. She said the road was shut.", "officials|Mara Quill"),
        ("The prizes for winners of the race are not publicly announced.", ""),
        ("Last week Mayor Mara Quill urged him to go.", "Mayor Mara Quill"),
        ("“We hope so,” Fr. Jarek Olm, a priest, told Sel Radio.", "Fr. Jarek Olm"),
        ("Mara Quill, who leads the Sel Club, called fees a local matter.", "Mara Quill"),
        ("Mara Quill called the crew a day later.", ""),
    ] {
        assert_eq!(speakers_of(text), speakers);
    }
}

#[test]
fn an_office_is_whoever_has_it() {
    for (text, speakers) in [
        ("Ports Minister Mara Quill came late. The ports minister said no.", "Ports Minister Mara Quill"),
        ("Mara Quill, the Selian harbour master, came. Jarek Olm left.\n\nThe mayor said no.", "The mayor"),
        ("Jarek Olm, the mayor of Sel, came.\n\nAnn Rowe said yes. The mayor said no.", "Ann Rowe|Jarek Olm"),
        ("The mayor said no. The mayor, Jarek Olm, left.", "Jarek Olm"),
        ("The crews met finance secretary Ann Rowe. The secretary said no.", "Ann Rowe"),
        // The lead leaves the name to the paragraph behind it.
        (
            "The Selian ports minister said no.\n\nMara Quill, who met crews, left. The minister said so.",
            "Mara Quill|Mara Quill",
        ),
        ("The mayor said no.\n\nMara Quill, leader of the crews, left.", "The mayor"),
        // Of two, nobody knows which.
        ("Mayor Ann Rowe of Sel met Mayor Jarek Olm of Ode. The mayor said no.", "The mayor"),
    ] {
        assert_eq!(speakers_of(text), speakers, "{text}");
    }
}

#[test]
fn an_aside_ends_before_the_verb_of_the_sentence() {
    for (text, speakers) in [
        ("Boats, including ferries, will stop, Mara Quill, the mayor, said.", "Mara Quill"),
        ("Boats, lying in Ode, will stay, Mara Quill, the mayor, said.", "Mara Quill"),
        ("The mayor, noting that crews load, clean and sail boats, said so.", "The mayor"),
        ("On Monday, the strike continued, and the port shut.", ""),
        ("Despite the rain, the race continued.", ""),
        ("As talks failed, Sel Ferries continued.", ""),
        ("Mara Quill said no. “At the same time,” she continued, “it leaks.”", "Mara Quill|Mara Quill"),
        ("The minister who was in charge announced last week that boats leak.", "The minister"),
        ("Crews have been angry because the port announced in March that boats leak.", "the port"),
        ("Crews are angered by fees announced last week.", ""),
        ("Critics will claim the rules are unfair.", "Critics"),
        ("Mara Quill will claim she was pushed.", "Mara Quill"),
        ("Crews cannot claim the money.", ""),
        ("The deal sees Sel Ferries taking over three boats.", ""),
        ("The port sees many boats during storms.", ""),
    ] {
        assert_eq!(speakers_of(text), speakers, "{text}");
    }
}

#[test]
fn the_end_mark_of_an_agency_is_no_point_of_a_list() {
    let text = "According to Mara Quill, these are the problems:\n\n• Three boats leak.\n\n- 30 -";
    assert_eq!(speakers_of(text), "Mara Quill|Mara Quill");
}

#[test]
fn words_for_somebody_mean_whom_the_text_calls_so() {
    for (text, speakers) in [
        ("Justice Ann M. Rowe left.\n\n“It leaks,” the judge said.", "Justice Ann M. Rowe"),
        ("Sel Left speaker Jarek Olm met Ann Rowe.\n\nThe Sel Left MP said so.", "Jarek Olm"),
        ("Sel Left port speaker Jarek Olm met Ann Rowe.\n\nThe Sel Left TD said so.", "Jarek Olm"),
        (
            "Ann Rowe, Harbour Chief Executive (HCE), left.\n\nThe Harbour Chief Executive said so.",
            "Ann Rowe",
        ),
        ("Mara Quill said no.\n\nThe top law officer said more.", "Mara Quill|Mara Quill"),
        // Nor an office of another body, nor somebody of another trade or club.
        (
            "Sel Ferries chairman Mara Quill said so. The union chairman said more.",
            "Sel Ferries chairman Mara Quill|The union chairman",
        ),
        (
            "The union president, Ann Rowe, said so. The company president said more.",
            "Ann Rowe|The company president",
        ),
        ("Ann Rowe, a patient, said so. The doctor said more.", "Ann Rowe|The doctor"),
        ("Sel manager Ann Rowe said so. The Marl boss said more.", "Sel manager Ann Rowe|The Marl boss"),
        ("THE Selian Prime Minister met.\n\nMara Quill left.\n\nThe Taoiseach said so.", "Mara Quill"),
        ("Sel Dock Workers left.\n\nRain fell.\n\nIt leaks, the union said.", "Sel Dock Workers"),
        ("The airline Selair met.\n\nRain fell.\n\nThe airline said so.", "Selair"),
        ("Selair, the airline that won, met.\n\nRain fell.\n\nThe airline said so.", "Selair"),
        (
            "Ode Corporation said so.\n\nThe parent company of Sel Ferries said more.",
            "Ode Corporation|Ode Corporation",
        ),
        (
            "The union for the crews said so.\n\nThe SDU said no.\n\nRain fell. However, the union said more.",
            "SDU|The SDU|SDU",
        ),
        (
            "The port said so in a statement.\n\nRain fell.\n\nTalks went on, the statement said.",
            "The port|The port",
        ),
        (
            "Crews had a mixed view.\n\nOwners at the dinner had another. They praised it.",
            "Owners at the dinner",
        ),
    ] {
        assert_eq!(speakers_of(text), speakers, "{text}");
    }
}

#[test]
fn who_says_all_of_a_sentence_and_who_a_part() {
    for (text, speakers) in [
        ("Earlier crew reports that it leaks were wrong, said Ann Rowe, a clerk.", "Ann Rowe"),
        ("It was shut, said Ann Rowe, but the union wants it open.", "Ann Rowe|the union"),
        ("Cheered by crowds, Jarek Olm came back, his spokesman said.", "Jarek Olm"),
        ("The leader Jarek Olm criticised it, writes Ann Rowe in Ode.", "The leader Jarek Olm"),
        ("Jarek Olm was booed after he told a crowd that it leaks.", "Jarek Olm"),
        ("Crews praised the mayor, which the port has denied.", "Crews|the port"),
        (
            "The port said he had told it that he was ill but was fine and the army said it left.",
            "The port|the army",
        ),
        ("The court shot back that it leaks.", "The court"),
        ("The vote defied traders’ expectations that it fails.", "traders"),
        (
            "Many people report that it leaks. Some studies even suggest that it sinks.",
            "Many people|Some studies",
        ),
    ] {
        assert_eq!(speakers_of(text), speakers, "{text}");
    }
}

#[test]
fn a_long_description_of_whoever_speaks_is_gone_through_to_its_end() {
    for (text, speakers) in [
        ("Crews’ own guards who looked after hearing of it, found that it leaks.", "Crews’ own guards"),
        (
            "Ann Rowe, president of Ode-based Sel Crane Lifting Co. in East Ode, which owns the crane, said it fell.",
            "Ann Rowe",
        ),
        ("“It is old,” said Sel Museum curator and diver Ann Rowe.", "Ann Rowe"),
        ("Boats leak, said a study released on Monday by the Sel Guild of Boat Owners.", "a study"),
        (
            "The Sel State Bank’s rate setting committee (RSC) held on, citing doubts.",
            "The Sel State Bank’s rate setting committee",
        ),
        ("Rowe's said the price was high. Olm's told crews to go.", "Rowe's|Olm's"),
        ("Crews were last night predicting an end to it after the port approved it.", "Crews"),
        ("Selcom on Monday reported a loss.\n\nThe Danish shipping giant said it fell.", "Selcom|Selcom"),
        (
            "The port said yes.\n\nJarek Olm said he was against it, but said it was “too small” for a strike.",
            "The port|Jarek Olm|Jarek Olm",
        ),
        ("The fee will rise, managing director of the Sel Ferry Corp, Ann Rowe, said.", "Ann Rowe"),
        (
            "The term was cut by Ode Crown Court but Jarek Olm of Upper Sel Farm, near Marl, left, after he pleaded guilty.",
            "Jarek Olm",
        ),
        ("When the strike began on May 3, 2031, 120 crews left, vowing to hold out.", "120 crews"),
        ("It leaks, according to her lawyer, Ann Rowe, who left.", "Ann Rowe"),
        (
            "The Governor of the SCB, Mr. Jarek Olm, told crews no.\n\nIt is late, according to the governor.",
            "Mr. Jarek Olm|Jarek Olm",
        ),
        ("In the year to June the port reported a loss.", "the port"),
        ("Sel Steel Inc’s Ode Rail shut. It rained.\n\nThe company said so.", "Ode Rail"),
        (
            "Rail Minister Ann Rowe said no.\n\nChief Minister Jarek Olm left.\n\nThe Rail Minister saw it. “It is safe. Crews and boats are there,” he said.",
            "Rail Minister Ann Rowe|Rail Minister Ann Rowe",
        ),
    ] {
        assert_eq!(speakers_of(text), speakers, "{text}");
    }
}

#[test]
fn what_stands_around_a_name_does_not_speak_for_it() {
    for (text, speakers) in [
        (
            "Fellow protester, mechanical engineer Mara Quill, 60, from Orrin, North Dale, said: “We sail.”",
            "mechanical engineer Mara Quill",
        ),
        (
            "Ian Olm, an expert in boats and health at the Department of Ports at the U.K.'s University of Sel who \
             did not work on the study, told the Gazette: \"Boats leak. Crews know it.\"",
            "Ian Olm",
        ),
        (
            "Rowe, joined by Judge Jarek Olm and the three other judges, said the law’s language, the past and the \
             case make it clear.",
            "Rowe",
        ),
        ("The firm that runs the AMA Games, Sel Boats, denies it.", "Sel Boats"),
        ("State Sen. Mara Quill (R-Marlton), for example, said the port leaks.", "State Sen. Mara Quill"),
        (
            "Rain falls in Sel, but the quays are drier than boats, said co-author Mara Quill, a Selian Space fellow.",
            "co-author Mara Quill",
        ),
        (
            "It rains in Ode, but not in Sel, said study co-author Mara Quill, a harbour fellow.",
            "study co-author Mara Quill",
        ),
        (
            "Sel Coal operating officer Jarek Olm said that it leaks, he said.",
            "Sel Coal operating officer Jarek Olm",
        ),
        (
            "Ms Mara Quill, the director, has blamed the loss on cheap boats, sold for £5, and has called them a “mistake”.",
            "Ms Mara Quill",
        ),
        ("Rowe, and other critics of the plan, claim the fee was raised.", "Rowe"),
    ] {
        assert_eq!(speakers_of(text), speakers, "{text}");
    }
}

#[test]
fn whoever_gives_a_statement_or_data_or_announces_something_says_it() {
    for (text, speakers) in [
        ("Mr Rowe’s annual harbour statement on Thursday will reveal that boats leak.", "Mr Rowe"),
        ("According to data released by MOB in August, 40 boats left.", "MOB"),
        (
            "The fee falls, one of his closest aides said today.\n\nThe aide said it was late.",
            "one of his closest aides|one of his closest aides",
        ),
        ("Official figures show that boats leak.", "Official figures"),
        ("It fits another announced by MOB in March.", "MOB"),
        ("40 boats left, according to the Sel Research analysis.", "Sel Research"),
        ("However, she pointed out it is difficult to leave.", ""),
        ("Mara Quill met crews. She pointed out it is difficult to leave.", "Mara Quill"),
        ("The judges relied on it in ruling that it leaks.", "The judges"),
        ("Jarek Olm also clarified the boat was late.", "Jarek Olm"),
        ("For example, the government estimates that 40 boats left.", "the government"),
        ("The SUN currently estimates that 40 boats left.", "The SUN"),
        ("Boats left. WHO estimates that 40 are here.", "WHO"),
        ("In March, the port released a report that concluded it leaks.", "the port"),
        ("Sel Radio issued a statement, which said it leaks.", "Sel Radio"),
        ("Sel Radio issued a letter expressing concern over boats.", "Sel Radio"),
        ("In a report that was published by Sel Radio, which said it leaks, boats were named.", "Sel Radio"),
        ("“It leaks,” said a local boat builder, Mara Quill.", "Mara Quill"),
        ("It was hailed by harbour minister Mara Quill as a win.", "harbour minister Mara Quill"),
        ("Selcom, now a unit of Sel Holdings, lost boats and said so.", "Selcom"),
        ("The mayor, noting that crews load, clean, mend and sail the boats, said they leak.", "The mayor"),
        ("SEL, Mar. 3, 2031 --Mayor Mara Quill said boats leak.", "Mayor Mara Quill"),
        ("Mara Quill described how crews left, as Sel Radio reported.", "Mara Quill"),
        ("The ferry company sold a record 40 boats, it said.", "The ferry company"),
        ("Boats leak, according to a report issued last year by the Sel Board.", "the Sel Board"),
        ("The Harbour Works Report called for a quay.", "The Harbour Works Report"),
        ("The survey showed that boats leak after the port said they do not.", "The survey|the port"),
        (
            "Mara Quill said so.\n\nAccording to Quill, it has:\n\n• Three decks\n\n• One quay\n\nBoats left.",
            "Mara Quill|Quill|Quill|Quill",
        ),
        ("At the same time, she continued, boats leak.", ""),
        ("Mara Quill said no. The Sel boss said boats leak.", "Mara Quill|Mara Quill"),
        ("Sel Radio last year criticised the port, saying boats leak.", "Sel Radio"),
        (
            "Judge Kevin T. Olm of U.S. District Court in North Marl said boats leak.",
            "Judge Kevin T. Olm of U.S. District Court in North Marl",
        ),
        ("The Sel Board at first declined to comment.", "The Sel Board"),
        ("SBO Chairman Mara Quill left. The bank chairman said boats leak.", "SBO Chairman Mara Quill"),
        ("Selcom has since declared that it leaks, and has been contending that it sails.", "Selcom"),
    ] {
        assert_eq!(speakers_of(text), speakers, "{text}");
    }
}

#[test]
fn a_day_a_vote_and_a_kind_of_figures_say_nothing() {
    for (text, speakers) in [
        ("Monday’s statement said boats leak.", "Monday’s statement"),
        ("Ms Rowe’s annual statement said boats leak.", "Ms Rowe"),
        ("Official ONS figures show that boats leak.", "ONS"),
        ("The court held that boats leak.", "The court"),
    ] {
        assert_eq!(speakers_of(text), speakers, "{text}");
    }
    assert_ne!(
        speakers_of("Mara Quill swam. Jarek Olm rejected the offer, she said."),
        "Jarek Olm|Jarek Olm"
    );
}
