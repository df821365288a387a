//! How texts are written: particles, forms, words that are not used, ends of sentences.

use std::fs;
use std::path::Path;

use super::placeholders::{last, placeholders};
use super::{ENGLISH, KOREAN, all};

/// The particles that change with the word before them.
const PARTICLES: &[&str] = &[
    "은/는",
    "이/가",
    "을/를",
    "과/와",
    "으로/로",
    "으로서/로서",
    "으로써/로써",
    "으로부터/로부터",
    "이나/나",
    "이라/라",
    "이란/란",
    "이고/고",
    "이며/며",
    "이면/면",
    "이었/였",
];

#[test]
fn korean_particles_are_marked() {
    for (key, text) in all(KOREAN) {
        for (name, forms) in placeholders(&text) {
            assert!(
                forms.is_none_or(|forms| PARTICLES.contains(&forms)),
                "{key}: {name}|{forms:?}"
            );
        }
        for both in [
            "을(를)", "를(을)", "은(는)", "이(가)", "과(와)", "와(과)", "(으)로",
        ] {
            assert!(!text.contains(both), "{key} has {both}");
        }
        for rest in text.split('}').skip(1) {
            let word: String = rest.chars().take_while(|c| c.is_alphabetic()).collect();
            let bare = ["은", "는", "이", "가", "을", "를", "과", "와", "으로", "로"];
            assert!(!bare.contains(&word.as_str()), "{key}: a bare {word}");
        }
    }
}

#[test]
fn english_forms_are_for_numbers() {
    for (key, text) in all(ENGLISH) {
        for (name, forms) in placeholders(&text) {
            let article = forms == Some("the");
            assert!(
                forms.is_none() || name == "count" || article,
                "{key}: {name}"
            );
        }
    }
}

/// Every text of a language as its files have it, and the pages that are written by hand.
fn written(folder: &Path, into: &mut Vec<(String, String)>) {
    for path in fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()) {
        if path.is_dir() {
            written(&path, into);
        } else if path
            .extension()
            .is_some_and(|it| it == "json" || it == "html")
        {
            let text = fs::read_to_string(&path).unwrap();
            into.push((path.display().to_string(), text));
        }
    }
}

#[test]
fn english_apostrophes_are_curly() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    written(&root.join("src/i18n/en"), &mut files);
    assert!(files.len() > 20, "{}", files.len());
    written(&root.join("public"), &mut files);
    let page = fs::read_to_string(root.join("index.html")).unwrap();
    files.push(("index.html".to_owned(), page));
    for (file, text) in files {
        for line in text
            .lines()
            .filter(|it| !it.contains("Content-Security-Policy"))
        {
            assert!(!line.contains('\''), "{file}: {line}");
        }
    }
}

#[test]
fn korean_texts_keep_the_style() {
    let never = [
        "당신",
        "귀하",
        "십시오",
        "사람",
        "여러분",
        "!",
        ";",
        "—",
        "\"",
        "'",
        "…",
        "대리점",
        "파트너십",
        "비밀번호",
        "라이센스",
        "멀티",
        "규약",
        "죄송",
    ];
    for (key, text) in all(KOREAN) {
        for word in never {
            assert!(!text.contains(word), "{key} has {word}");
        }
        assert!(!text.contains("  "), "{key} has two spaces");
    }
}

#[test]
fn sentences_end_and_labels_do_not() {
    let sentences = ["fact", "note", "alternative", "remedy"];
    let labels = [
        "rule",
        "action",
        "did",
        "operation",
        "role",
        "kind",
        "kinds",
        "market",
        "mpn-kind",
        "enrolment",
        "invitation",
        "reading",
        "topic",
        "document",
    ];
    for texts in [all(ENGLISH), all(KOREAN)] {
        for (key, text) in texts {
            let family = key.split('.').next().unwrap();
            let part = last(&key);
            let sentence = sentences.contains(&family) || ["means", "body", "try"].contains(&part);
            if sentence {
                assert!(text.ends_with('.'), "{key}");
            } else if labels.contains(&family) || part == "title" {
                assert!(!text.ends_with('.'), "{key}");
            } else if part == "question" {
                assert!(text.ends_with('?'), "{key}");
            }
        }
    }
}
