//! Made-up briefings: good ones, of the size asked for.

#[path = "../benches/generate/mod.rs"]
mod generate;

use briefing::load::load;

#[test]
fn a_generated_briefing_has_its_facts_and_no_problem() {
    for facts in [1, 60, 5000, 50_000] {
        let text = generate::briefing(facts);
        let loaded = load(&text);
        assert_eq!(loaded.problems.kept, []);
        let briefing = &loaded.briefing;
        let found = [
            briefing.positions.len(),
            briefing.figures.len(),
            briefing.events.len(),
            briefing.questions.len(),
        ];
        assert_eq!(found.iter().sum::<usize>(), facts);
        assert!(facts < 5000 || (230..300).contains(&(text.len() / facts)), "{}", text.len());
    }
}
