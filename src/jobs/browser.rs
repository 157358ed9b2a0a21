//! The browser: a command of `$BROWSER`, or else whatever opens an address on this system.
//!
//! The address is one argument, alone or in the place of `%s`; no shell takes part.

use std::env;

use super::programs::{at_home, start_beside, start_opener};
use crate::web::Url;

/// Opens an address in the first browser that starts.
pub(super) fn browse(url: &Url) -> Result<(), String> {
    let chosen = env::var("BROWSER").unwrap_or_default();
    if commands(&chosen, url.as_str()).iter().any(|command| start_beside(&command[0], &command[1..]).is_ok())
    {
        return Ok(());
    }
    start_opener(url.as_str())
}

/// The commands of `$BROWSER`, which stand between colons, each in words with the address among them.
fn commands(chosen: &str, url: &str) -> Vec<Vec<String>> {
    let words = chosen.split(':').filter_map(shlex::split).filter(|words| !words.is_empty());
    words.map(|words| with_address(at_home(&words), url)).collect()
}

fn with_address(mut words: Vec<String>, url: &str) -> Vec<String> {
    if words.iter().any(|word| word.contains("%s")) {
        for word in &mut words {
            *word = word.replace("%s", url);
        }
    } else {
        words.push(url.to_owned());
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_is_one_word_of_each_command() {
        let commands = commands("firefox -P 'a b':: lynx --url=%s x:'", "https://a.example/%20?q='a b'");
        assert_eq!(
            commands,
            [
                vec!["firefox", "-P", "a b", "https://a.example/%20?q='a b'"],
                vec!["lynx", "--url=https://a.example/%20?q='a b'", "x"],
            ]
        );
    }
}
