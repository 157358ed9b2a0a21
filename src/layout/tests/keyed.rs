//! Words beside their keys.

use super::*;

#[test]
fn words_have_one_edge_whatever_their_key() {
    let keyed = |keys: &[&str], lines: &[&str], hang| {
        let [keys, lines] = [keys, lines].map(|lines| lines.iter().map(|words| line(words)).collect());
        Block::Keyed { indent: 2, keys, lines, hang }
    };
    let page = page([
        keyed(
            &["offer", "▼ softened"],
            &["Offers to let civilians go back: thousands.", "was: wary of it"],
            0,
        ),
        keyed(&["figure"], &["Civilians offered return to the north: thousands", "Killed in Gaza"], 2),
    ]);
    assert_shown(
        &page,
        48,
        "
  offer        Offers to let civilians go back: |
  ▼ softened   thousands.                       |
               was: wary of it                  |
  figure       Civilians offered return to the  |
                 north: thousands               |
               Killed in Gaza                   |",
    );
    assert_shown(
        &page,
        40,
        "
  offer · ▼ softened                    |
    Offers to let civilians go back:    |
    thousands.                          |
    was: wary of it                     |
  figure                                |
    Civilians offered return to the     |
      north: thousands                  |
    Killed in Gaza                      |",
    );
}
