//! Web addresses that may be shown as links and given to a browser.
//!
//! An address has http or https, a host, and neither user nor password, since
//! `https://bank.example@evil.example` leads to the second. It is kept in ASCII: a host in other letters
//! takes the form that browsers look up, so that no letter passes for another, the rest percent-encoded. This
//! module opens nothing.

use std::fmt::{self, Write};

mod punycode;

/// The longest address that becomes a link, in bytes: some terminals and browsers cut longer ones.
const LONGEST: usize = 2083;

/// An address that is harmless to show, to put into a terminal's link, and to give to a browser.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Url(String);

impl Url {
    /// Reads an address; none if it may not be opened.
    pub fn parse(written: &str) -> Option<Self> {
        let written = written.trim();
        if written.len() > LONGEST || written.contains(|c: char| c.is_control() || c == '\\') {
            return None;
        }
        let (scheme, rest) = written.split_once("://")?;
        let scheme = scheme.to_ascii_lowercase();
        if !matches!(scheme.as_str(), "http" | "https") {
            return None;
        }
        let (authority, rest) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
        let mut url = format!("{scheme}://{}", host_and_port(authority)?);
        push_encoded(rest, &mut url);
        (url.len() <= LONGEST).then_some(Self(url))
    }

    /// The address, in printable ASCII without a blank.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// `example.org`, `example.org:8080`, `[::1]:80`; none if there is no host, or if it has a user or a password.
fn host_and_port(authority: &str) -> Option<String> {
    let end = authority.rfind(']').unwrap_or_default();
    let (host, port) = match authority[end..].rfind(':') {
        Some(colon) => (&authority[..end + colon], Some(&authority[end + colon + 1..])),
        None => (authority, None),
    };
    let host = match host.strip_prefix('[').and_then(|host| host.strip_suffix(']')) {
        Some(address) => format!("[{}]", address.parse::<core::net::Ipv6Addr>().ok()?),
        None => name(host)?,
    };
    match port {
        Some(port) if port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok() => {
            Some(format!("{host}:{port}"))
        }
        Some(_) => None,
        None => Some(host),
    }
}

/// The name of a host, each part of it in ASCII.
fn name(host: &str) -> Option<String> {
    let labels = host.strip_suffix('.').unwrap_or(host).split('.');
    let labels: Option<Vec<String>> = labels.map(label).collect();
    labels.map(|labels| labels.join("."))
}

fn label(label: &str) -> Option<String> {
    let lower = label.to_lowercase();
    let is_of_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    if lower.is_empty() || !lower.chars().all(is_of_name) {
        return None;
    }
    if lower.is_ascii() { Some(lower) } else { Some(format!("xn--{}", punycode::encode(&lower)?)) }
}

/// Adds the rest of an address, with characters not allowed there as `%XX`. A percent sign that is there stays.
fn push_encoded(rest: &str, url: &mut String) {
    for byte in rest.bytes() {
        match byte {
            b'"' | b'<' | b'>' | b'`' | b'{' | b'|' | b'}' | b'^' | b' ' | 0x7f.. | 0..b' ' => {
                // Writing to a string never fails.
                let _ = write!(url, "%{byte:02X}");
            }
            _ => url.push(byte.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parsed(written: &str) -> Option<String> {
        Url::parse(written).map(|url| url.to_string())
    }

    #[test]
    fn an_address_is_kept_as_a_browser_is_given_it() {
        for (written, url) in [
            ("https://example.org", "https://example.org"),
            ("HTTPS://Example.ORG:8080/A?b=c#d", "https://example.org:8080/A?b=c#d"),
            (" http://example.org./a b\"c ", "http://example.org/a%20b%22c"),
            ("https://example.org/%C3%A9/é@:x", "https://example.org/%C3%A9/%C3%A9@:x"),
            ("https://bücher.example/", "https://xn--bcher-kva.example/"),
            ("https://пример.испытание", "https://xn--e1afmkfd.xn--80akhbyknj4f"),
            ("http://[::1]:80/", "http://[::1]:80/"),
            ("https://example.org?q", "https://example.org?q"),
        ] {
            assert_eq!(parsed(written).as_deref(), Some(url), "{written}");
        }
    }

    #[test]
    fn what_may_not_be_opened_is_none() {
        let long = format!("https://example.org/{}", "a".repeat(LONGEST));
        for written in [
            "",
            "example.org",
            "file:///etc/passwd",
            "javascript://example.org/%0aalert(1)",
            "https://",
            "https:///path",
            "https://user@example.org",
            "https://user:word@example.org",
            "https://example.org\\@evil.example",
            "https://example.org:x",
            "https://example.org:99999",
            "https://exa mple.org",
            "https://example..org",
            "https://example.org/\u{1b}]8;;",
            "https://example.org/a\nb",
            "https://[::1",
            "https://[x]",
            "-https://example.org",
            &long,
        ] {
            assert_eq!(parsed(written), None, "{written:?}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_parsed_is_printable_ascii_and_parses_to_itself(rest in "\\PC{0,40}") {
            if let Some(url) = Url::parse(&format!("https://{rest}")) {
                prop_assert!(url.as_str().bytes().all(|byte| byte.is_ascii_graphic()));
                prop_assert!(!url.as_str()[8..].split(['/', '?', '#']).next().unwrap().contains('@'));
                prop_assert_eq!(Url::parse(url.as_str()), Some(url));
            }
        }
    }
}
