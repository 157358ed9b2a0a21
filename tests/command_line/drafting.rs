//! Drafts of briefings from articles.

use super::*;

const ARTICLE: &str = "Bridge of Sel stays shut\nSel Gazette, 4 May 2030\n\n\
    More than 1,200 cars a day crossed it, officials said.\n\n\
    “Nobody drives there now,” said harbour master Mara Quill. The Sel Road Authority shut it on 2 May.\n\n\
    Quill warned that the repair would cost between $3 million and $4 million.\n";

/// A new folder with this file in it.
fn folder_with(name: &str, text: impl AsRef<[u8]>) -> PathBuf {
    static COUNT: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
    let count = COUNT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("draft-{count}"));
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(name), text).unwrap();
    folder
}

#[test]
fn a_draft_has_what_the_article_says() {
    let folder = folder_with("article.txt", ARTICLE);
    let ran = briefing_in(&folder, &["draft", "article.txt", "--publisher", "Sel Gazette"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    for part in [
        "title = \"Bridge of Sel stays shut\"\nas-of = 2030-05-04\nstatus = \"draft\"\n",
        "[sources.sel-gazette]\n",
        "file = \"article.txt\"\n",
        "mara-quill = { name = \"Mara Quill\", aka = \"Quill\", office = \"harbour master\", source = \"sel-gazette#3\" }\n",
        "officials = { name = \"Officials\", anonymous = true, source = \"sel-gazette#2\" }\n",
        "[[positions.mara-quill.to-sort]]\ntext = \"“Nobody drives there now,” said harbour master Mara Quill.\"\n\
        kind = \"statement\"\nquote = \"Nobody drives there now\"\nstatus = \"unverified\"\nsource = \"sel-gazette#3\"\n",
        "date = 2030-05-02\ntext = \"The Sel Road Authority shut it on 2 May.\"\n",
        "label = \"Cars a day crossed it\"\nvalue = 1_200\nqualifier = \"More than\"\naccording-to = \"officials\"\n",
        "range = [3, 4]\nunit = \"$ million\"\naccording-to = \"mara-quill\"\n",
    ] {
        assert!(ran.out.contains(part), "{part}\n{}", ran.out);
    }
}

#[test]
fn a_draft_in_a_file_has_its_text_beside_it_and_is_borne_out() {
    let folder = folder_with("article.txt", ARTICLE);
    fs::create_dir(folder.join("from")).unwrap();
    fs::write(folder.join("from/article.txt"), ARTICLE).unwrap();
    let ran = briefing_in(&folder, &["new", "talks.toml", "--from", "from/article.txt"]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert_eq!(fs::read_to_string(folder.join("talks.txt")).unwrap(), ARTICLE);
    let ran = briefing_in(&folder, &["check", "--format=short", "talks.toml"]);
    assert!(!ran.out.contains(": error:") && !ran.out.contains(": warning:"), "{}", ran.out);
    assert_eq!(briefing_in(&folder, &["coverage", "--require=100", "talks.toml"]).status, 0);
    let ran = briefing_in(&folder, &["draft", "from/article.txt", "-o", "talks.toml"]);
    assert_eq!(ran.err, "briefing: talks.txt: already exists; not overwritten\n");
    assert_eq!(ran.status, 2);
    // The text that lies there already is the one that is meant.
    for draft in ["article.toml", "other.toml"] {
        let ran = briefing_in(&folder, &["draft", "article.txt", "-o", draft]);
        assert_eq!(ran.status, 0, "{}", ran.err);
        assert!(fs::read_to_string(folder.join(draft)).unwrap().contains("file = \"article.txt\""));
    }
    assert!(!folder.join("other.txt").exists());
}

#[test]
fn a_web_page_is_drafted_with_what_it_says_of_itself() {
    let body = ARTICLE.split_once("\n\n").unwrap().1;
    let paragraphs = format!("<p>{}</p>", body.replace("\n\n", "</p><p>"));
    let filler =
        "<p>Nobody knows for how long it will stay so, and nobody in the town has been asked about that.</p>"
            .repeat(3);
    let page = format!(
        "<!doctype html><html><head><meta property=\"og:title\" content=\"Bridge of Sel stays shut\">\
        <meta property=\"og:site_name\" content=\"Sel Gazette\"><meta property=\"article:published_time\" content=\"2030-05-04T08:00:00Z\">\
        </head><body><article>{paragraphs}{filler}</article></body></html>"
    );
    let folder = folder_with("page.html", page);
    let ran = briefing_in(&folder, &["draft", "page.html", "-o", "talks.toml"]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    let draft = fs::read_to_string(folder.join("talks.toml")).unwrap();
    assert!(draft.contains("publisher = \"Sel Gazette\"\nfile = \"talks.txt\"\n"), "{draft}");
    let text = fs::read_to_string(folder.join("talks.txt")).unwrap();
    assert!(text.starts_with("Bridge of Sel stays shut\n\nMore than 1,200 cars"), "{text}");
    assert_eq!(briefing_in(&folder, &["coverage", "--require=100", "talks.toml"]).status, 0);
}

#[test]
fn what_is_no_article_is_said() {
    let folder = folder_with("page.html", "<!doctype html><html><body></body></html>");
    let ran = briefing_in(&folder, &["draft", "page.html"]);
    assert_eq!((ran.status, ran.err.as_str()), (2, "briefing: page.html: there is no article in it\n"));
    let ran = briefing_with_input(&["draft", "-"], ARTICLE);
    assert!(ran.status == 0 && !ran.out.contains("file ="), "{}", ran.err);
}

#[test]
fn drafts_of_other_articles_are_borne_out_and_complete() {
    for name in ["camp", "ferry", "fever", "glass", "hut", "river", "salmon", "strike"] {
        let text = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/grounding/{name}.txt"));
        let folder = folder_with("article.txt", fs::read(text).unwrap());
        let ran =
            briefing_in(&folder, &["draft", "article.txt", "--published", "2031-03-13", "-o", "draft.toml"]);
        assert_eq!(ran.status, 0, "{}", ran.err);
        let ran = briefing_in(&folder, &["check", "--format=short", "draft.toml"]);
        assert!(!ran.out.contains(": error:"), "{name}\n{}", ran.out);
        let ran = briefing_in(&folder, &["coverage", "--require=95", "draft.toml"]);
        assert_eq!(ran.status, 0, "{name}\n{}{}", ran.out, ran.err);
    }
}
