//! The article of a web page: its text in paragraphs, and what the page says of it.

use dom_smoothie::{Article, Config, Readability, TextMode};

use super::DraftSource;

/// The deepest nesting of elements, as in browsers.
const DEEPEST: usize = 512;

/// True for a text that is a web page, as far as its beginning tells.
pub(crate) fn is_web_page(text: &str) -> bool {
    let start = text.trim_start_matches('\u{FEFF}').trim_start();
    let begins = |tag: &str| start.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag));
    ["<!doctype html", "<html", "<head", "<body", "<article"].into_iter().any(begins)
}

/// The text of a web page, its title first, and what the page says of it; none if there is no article in it, or its elements are
/// nested deeper than browsers would nest them, which takes the reader of pages ever longer.
pub(crate) fn article(html: &str) -> Option<(String, DraftSource)> {
    if depth(html) > DEEPEST {
        return None;
    }
    let config = Config { text_mode: TextMode::Formatted, ..Config::default() };
    let mut page = Readability::new(with_exponents(html), None, Some(config)).ok()?;
    let address = |place: &str, key: &str| page.doc.select(place).attr(key).map(|url| url.to_string());
    let url =
        address("link[rel=canonical]", "href").or_else(|| address("meta[property='og:url']", "content"));
    // "£3.5m<sup>1</sup>" is no "£3.5m1".
    for mark in page.doc.select("sup").iter().filter(|mark| is_footnote(&mark.text())) {
        mark.remove();
    }
    for struck in &page.doc.select("del, s, strike") {
        struck.remove();
    }
    let article = page.parse().ok()?;
    let paragraphs: Vec<&str> =
        article.text_content.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let told = |words: &Option<String>| {
        words.as_deref().map(str::trim).filter(|words| !words.is_empty()).map(ToOwned::to_owned)
    };
    let Article { title, byline, site_name, published_time, .. } = &article;
    let title = told(&Some(title.clone()));
    let has_title = title.as_deref().is_some_and(|title| paragraphs.first() == Some(&title));
    let head = title.as_deref().filter(|_| !has_title);
    let text = head.into_iter().chain(paragraphs).collect::<Vec<_>>().join("\n\n") + "\n";
    let day = told(published_time)
        .and_then(|time| Some(time.get(..10)?.parse::<jiff::civil::Date>().ok()?.to_string()));
    let is_address = |url: &String| url.starts_with("http://") || url.starts_with("https://");
    let source = DraftSource {
        title,
        publisher: told(site_name),
        author: told(byline).map(|by| by.trim_start_matches("By ").to_owned()),
        published: day,
        url: told(&url).filter(is_address),
        file: None,
    };
    Some((text, source))
}

/// How deep the elements of a page are nested, without those that need no end.
fn depth(html: &str) -> usize {
    const WITHOUT_END: [&str; 22] = [
        "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta",
        "option", "p", "source", "tbody", "td", "th", "tr", "track", "wbr",
    ];
    let (mut depth, mut deepest) = (0_usize, 0);
    for tag in html.split('<').skip(1) {
        let closes = tag.starts_with('/');
        let rest = tag.strip_prefix('/').unwrap_or(tag);
        let name = &rest[..rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len())];
        let stands_alone = || tag.split('>').next().is_some_and(|tag| tag.ends_with('/'));
        if name.is_empty()
            || WITHOUT_END.iter().any(|other| other.eq_ignore_ascii_case(name))
            || stands_alone()
        {
            continue;
        }
        depth = if closes { depth.saturating_sub(1) } else { depth + 1 };
        deepest = deepest.max(depth);
    }
    deepest
}

/// A page with its exponents as letters: "10⁶" of "10<sup>6</sup>", "km²".
fn with_exponents(html: &str) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let mut parts = html.split("<sup>");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (mark, rest) = part.split_once("</sup>").unwrap_or(("", part));
        let raised: Option<String> = mark
            .trim()
            .chars()
            .map(|c| {
                c.to_digit(10).map(|digit| DIGITS[digit as usize]).or_else(|| "-−".contains(c).then_some('⁻'))
            })
            .collect();
        match raised.filter(|raised| !raised.is_empty() && has_exponent(&out, mark)) {
            Some(raised) => out = out + &raised + rest,
            None => out = out + "<sup>" + part,
        }
    }
    out
}

/// True if a number behind some words is an exponent and no footnote: behind "10", and 2 or 3 behind a length.
fn has_exponent(before: &str, mark: &str) -> bool {
    let word =
        before.rsplit(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | ',')).next().unwrap_or_default();
    let unit = word.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    word == "10" || matches!(mark.trim(), "2" | "3") && ["m", "km", "cm", "mm", "ft"].contains(&unit)
}

/// True for the mark of a footnote: "1", "[12]", "*".
fn is_footnote(mark: &str) -> bool {
    let bare = mark.trim().trim_matches(['[', ']', '(', ')']);
    let is_number = bare.len() < 4 && bare.chars().all(|c| c.is_ascii_digit());
    is_number || ["*", "†", "‡", "a", "b", "c"].contains(&bare)
}

#[cfg(test)]
mod tests {
    use super::{DEEPEST, article, is_web_page};

    #[test]
    fn marks_of_footnotes_are_no_part_of_a_number() {
        let body = "<p>It costs £3.5m<sup>1</sup> a day, on the 4<sup>th</sup> quay<sup>[12]</sup>, and nobody pays for it.</p>";
        let html = format!("<html><body><article>{}</article></body></html>", body.repeat(5));
        let (text, _) = article(&html).unwrap();
        assert!(text.contains("£3.5m a day, on the 4th quay, and"), "{text}");
    }

    #[test]
    fn a_page_nested_deeper_than_browsers_would_has_no_article() {
        let said =
            "<p>Ann Rowe said that 5 boats left the quay on Monday, and nobody knows why they did.<br>"
                .repeat(900);
        let page = |depth: usize| format!("<html><body>{}{said}</body></html>", "<div>".repeat(depth));
        assert!(article(&page(DEEPEST / 2)).is_some());
        assert!(article(&page(40_000)).is_none());
    }

    #[test]
    fn a_page_tells_its_title_day_and_author() {
        let body = "<p>The quay of Sel was shut on Monday, and nobody knows for how long it will be so.</p>"
            .repeat(4);
        let html = format!(
            "<!DOCTYPE html><html><head><title>Quay shut - Gazette</title>\
            <meta property=\"og:title\" content=\"Quay shut\"><meta property=\"og:site_name\" content=\"Gazette\">\
            <meta property=\"article:published_time\" content=\"2031-03-03T10:00:00Z\"><meta name=\"author\" content=\"A. Rowe\">\
            <meta property=\"og:url\" content=\"https://gazette.example/quay\"></head>\
            <body><nav><a href=\"/\">Home</a></nav><article><h1>Quay shut</h1>{body}</article></body></html>"
        );
        assert!(is_web_page(&html) && !is_web_page("Quay shut"));
        let (text, source) = article(&html).unwrap();
        assert!(text.starts_with("Quay shut\n\nThe quay of Sel"), "{text}");
        assert_eq!(text.matches("\n\n").count(), 4, "{text}");
        assert_eq!(source.title.as_deref(), Some("Quay shut"));
        assert_eq!(source.publisher.as_deref(), Some("Gazette"));
        assert_eq!(source.author.as_deref(), Some("A. Rowe"));
        assert_eq!(source.published.as_deref(), Some("2031-03-03"));
        assert_eq!(source.url.as_deref(), Some("https://gazette.example/quay"));
    }
}
