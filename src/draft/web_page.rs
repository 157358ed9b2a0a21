//! The article of a web page: its text in paragraphs, and what the page says of it.

use dom_smoothie::{Article, Config, Readability, TextMode};

use super::DraftSource;

/// The deepest nesting of elements, as in browsers.
const DEEPEST: usize = 512;
/// Elements without an end of their own.
const WITHOUT_END: [&str; 22] = [
    "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option",
    "p", "source", "tbody", "td", "th", "tr", "track", "wbr",
];
/// Elements that a tag inside them closes only if it is their own.
const CLOSED: [&str; 7] = ["table", "caption", "template", "object", "applet", "marquee", "select"];
/// Elements in whose text nothing else begins.
const OF_TEXT: [&str; 3] = ["script", "style", "textarea"];
/// Elements in which those are elements like others.
const DRAWN: [&str; 2] = ["svg", "math"];

/// True for a text that is a web page, as far as its beginning tells.
pub(crate) fn is_web_page(text: &str) -> bool {
    let start = text.trim_start_matches('\u{FEFF}').trim_start();
    let begins = |tag: &str| start.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag));
    ["<!doctype html", "<html", "<head", "<body", "<article"].into_iter().any(begins)
}

/// The text of a web page that is not too deep, its title first, and what the page says of it; none if there
/// is no article in it.
pub(crate) fn article(html: &str) -> Option<(String, DraftSource)> {
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
    let headings: Vec<String> =
        page.doc.select("h1").iter().map(|heading| heading.text().trim().to_owned()).collect();
    let article = page.parse().ok()?;
    let paragraphs: Vec<&str> =
        article.text_content.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let told = |words: &Option<String>| {
        words.as_deref().map(str::trim).filter(|words| !words.is_empty()).map(ToOwned::to_owned)
    };
    let Article { title, byline, site_name, published_time, .. } = &article;
    let (title, of_title) = match headings.as_slice() {
        [heading] => without_house(title, heading),
        _ => (title.as_str(), None),
    };
    let title = told(&Some(title.to_owned()));
    let has_title = title.as_deref().is_some_and(|title| paragraphs.first() == Some(&title));
    let head = title.as_deref().filter(|_| !has_title);
    let text = head.into_iter().chain(paragraphs).collect::<Vec<_>>().join("\n\n") + "\n";
    let day = told(published_time)
        .and_then(|time| Some(time.get(..10)?.parse::<jiff::civil::Date>().ok()?.to_string()));
    let is_address = |url: &String| url.starts_with("http://") || url.starts_with("https://");
    let source = DraftSource {
        title,
        publisher: told(site_name).or_else(|| of_title.map(ToOwned::to_owned)),
        author: told(byline).map(|by| by.trim_start_matches("By ").to_owned()),
        published: day,
        url: told(&url).filter(is_address),
        file: None,
    };
    Some((text, source))
}

/// The title of a page without the name of the house behind the heading of its article, and that name: "Quay
/// shut" and "Gazette" of "Quay shut | Gazette".
fn without_house<'t>(title: &'t str, heading: &str) -> (&'t str, Option<&'t str>) {
    const MARKS: [&str; 5] = [" | ", " - ", " – ", " — ", " · "];
    let rest = title.strip_prefix(heading).filter(|_| !heading.is_empty());
    let house = rest.and_then(|rest| MARKS.iter().find_map(|mark| rest.strip_prefix(mark)));
    match house.map(str::trim).filter(|house| !house.is_empty()) {
        Some(house) => (&title[..heading.len()], house.rsplit(" | ").next()),
        None => (title, None),
    }
}

/// True if the elements of a page are nested deeper than browsers would nest them, which takes the reader of
/// pages ever longer.
pub(crate) fn is_too_deep(html: &str) -> bool {
    let mut open: Vec<String> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if rest.starts_with("!--") {
            rest = rest[1..].find("-->").map_or("", |end| &rest[1 + end..]);
            continue;
        }
        let closes = rest.starts_with('/');
        let name = tag_name(rest.strip_prefix('/').unwrap_or(rest)).to_ascii_lowercase();
        let end = rest.find(['<', '>']).unwrap_or(rest.len());
        let is = |tags: &[&str]| tags.contains(&name.as_str());
        let is_of_text = || is(&OF_TEXT) && !open.iter().any(|other| DRAWN.contains(&other.as_str()));
        match () {
            () if name.is_empty() || is(&WITHOUT_END) || rest[..end].ends_with('/') => {}
            () if closes => close(&mut open, &name),
            () if is_of_text() => rest = behind_text(&rest[end..], &name),
            () => open.push(name),
        }
        if open.len() > DEEPEST {
            return true;
        }
    }
    false
}

/// Closes the last of some open elements with a name, and those inside it; none if that is outside one that
/// only its own tag closes.
fn close(open: &mut Vec<String>, name: &str) {
    let closed = open.iter().rposition(|other| CLOSED.contains(&other.as_str())).unwrap_or_default();
    if let Some(at) = open[closed..].iter().rposition(|other| other == name) {
        open.truncate(closed + at);
    }
}

/// The name that a tag begins with; empty if it does not begin with one.
fn tag_name(tag: &str) -> &str {
    &tag[..tag.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tag.len())]
}

/// A page from where an element of text ends; that ends with nothing but its own tag.
fn behind_text<'h>(html: &'h str, name: &str) -> &'h str {
    let ends = |at: &usize| tag_name(&html[at + 2..]).eq_ignore_ascii_case(name);
    html.match_indices("</").map(|(at, _)| at).find(ends).map_or("", |at| &html[at + 2..])
}

/// A page with its exponents as letters: "10⁶" of "10<sup>6</sup>", "km²".
fn with_exponents(html: &str) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let mut parts = html.split("<sup");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        // Its attributes say nothing of it.
        let inside =
            part.split_once('>').filter(|(tag, _)| tag.is_empty() || tag.starts_with(char::is_whitespace));
        let (mark, rest) = inside.and_then(|(_, inside)| inside.split_once("</sup>")).unwrap_or(("", part));
        let raised: Option<String> = mark
            .trim()
            .chars()
            .map(|c| {
                c.to_digit(10).map(|digit| DIGITS[digit as usize]).or_else(|| "-−".contains(c).then_some('⁻'))
            })
            .collect();
        match raised.filter(|raised| !raised.is_empty() && has_exponent(&out, mark)) {
            Some(raised) => out = out + &raised + rest,
            None => out = out + "<sup" + part,
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
    use super::{DEEPEST, article, is_too_deep, is_web_page};

    #[test]
    fn marks_of_footnotes_are_no_part_of_a_number() {
        let body = "<p>It costs £3.5m<sup>1</sup> a day, on the 4<sup>th</sup> quay<sup>[12]</sup>, and nobody pays for it.</p>";
        let html = format!("<html><body><article>{}</article></body></html>", body.repeat(5));
        let (text, _) = article(&html).unwrap();
        assert!(text.contains("£3.5m a day, on the 4th quay, and"), "{text}");
    }

    #[test]
    fn a_page_nested_deeper_than_browsers_would_is_too_deep() {
        let said =
            "<p>Ann Rowe said that 5 boats left the quay on Monday, and nobody knows why they did.<br>"
                .repeat(900);
        let page = |depth: usize| format!("<html><body>{}{said}</body></html>", "<div>".repeat(depth));
        assert!(!is_too_deep(&page(DEEPEST / 2)) && article(&page(DEEPEST / 2)).is_some());
        assert!(is_too_deep(&page(40_000)));
    }

    #[test]
    fn what_programs_styles_and_comments_say_is_no_element() {
        let code = "if(i<e.length)return a<b;".repeat(DEEPEST);
        let page = |before: &str, behind: &str| {
            format!("<html><body>{before}{code}{behind}<p>It rained.</body></html>")
        };
        for (before, behind) in [
            ("<script>", "</script>"),
            ("<SCRIPT src=\"/a.js\">", "</Script>"),
            ("<style>", "</style>"),
            ("<!--", "-->"),
        ] {
            assert!(!is_too_deep(&page(before, behind)), "{before}");
        }
        for (before, behind) in
            [("", ""), ("<svg><style>", "</style></svg>"), ("<!-->", ""), ("<script></script>", "")]
        {
            assert!(is_too_deep(&page(before, behind)), "{before}");
        }
        for tags in ["<div></i>", "<div><table><tr><td></div>"] {
            assert!(is_too_deep(&tags.repeat(DEEPEST + 1)), "{tags}");
        }
        assert!(!is_too_deep(&"<div><i></div>".repeat(DEEPEST + 1)));
    }

    #[test]
    fn the_house_behind_the_heading_is_no_part_of_the_title() {
        let body = "<p>The quay of Sel was shut on Monday, and nobody knows for how long it will be so.</p>"
            .repeat(4);
        for (title, name, house) in [
            ("Quay shut | Gazette", "Quay shut", Some("Gazette")),
            ("Quay shut – Harbour | Sel Gazette", "Quay shut", Some("Sel Gazette")),
            ("The quay | Gazette", "The quay | Gazette", None),
        ] {
            let html = format!(
                "<html><head><title>{title}</title></head><body><article><h1>Quay shut</h1>{body}</article></body></html>"
            );
            let (_, source) = article(&html).unwrap();
            assert_eq!(
                (source.title.as_deref(), source.publisher.as_deref()),
                (Some(name), house),
                "{title}"
            );
        }
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
