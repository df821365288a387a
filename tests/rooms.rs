//! The rooms of the house and the arrows between them, read from the sources.

#![expect(
    clippy::unwrap_used,
    clippy::string_slice,
    reason = "a test fails by panicking"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

const ROOMS: [&str; 7] = [
    "domain", "policy", "plan", "scenario", "i18n", "platform", "app",
];

/// What a room may know of the others. Rooms that are not built yet are no matter.
fn arrows() -> BTreeMap<&'static str, &'static [&'static str]> {
    BTreeMap::from([
        ("domain", &[][..]),
        ("policy", &["domain"]),
        ("plan", &["domain", "policy"]),
        ("scenario", &["domain"]),
        ("i18n", &["domain"]),
        ("platform", &["domain", "scenario", "i18n"]),
        ("app", &["domain", "scenario", "i18n", "platform"]),
        (
            "main.rs",
            &["domain", "scenario", "i18n", "platform", "app"],
        ),
        ("bin/policy.rs", &["domain", "policy", "plan"]),
    ])
}

const PURE: [&str; 4] = ["domain", "policy", "plan", "scenario"];

/// What a pure room has no business with: the browser, clocks, an order that differs by run.
const IMPURE: [&str; 8] = [
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "gloo_storage",
    "leptos",
    "SystemTime",
    "Instant",
    "HashMap",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file under a folder of src, with its path below src.
fn files(under: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join("src").join(under)];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            continue;
        };
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "rs") {
                found.push((below_source(&path), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

fn below_source(path: &Path) -> String {
    let below: PathBuf = path.strip_prefix(root().join("src")).unwrap().into();
    below.to_str().unwrap().to_owned()
}

/// The room that a file belongs to; the file itself for what stands in no room.
fn room(file: &str) -> &str {
    file.split_once('/')
        .map(|(room, _)| room)
        .filter(|room| ROOMS.contains(room))
        .unwrap_or(file)
}

/// The source without its comments.
fn code(source: &str) -> String {
    source
        .lines()
        .map(|line| line.split_once("//").map_or(line, |(code, _)| code))
        .collect::<Vec<_>>()
        .join("\n")
}

fn word(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_');
    &text[..end.unwrap_or(text.len())]
}

/// The first names of a path or of a group of paths: of `{a::b, c::{d, e}}`, `a` and `c`.
fn first_names(rest: &str) -> Vec<&str> {
    let Some(group) = rest.strip_prefix('{') else {
        return vec![word(rest)];
    };
    let (mut names, mut depth, mut from) = (Vec::new(), 0, 0);
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => {
                names.push(word(group[from..at].trim_start()));
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                names.push(word(group[from..at].trim_start()));
                from = at + 1;
            }
            _ => {}
        }
    }
    names
}

/// The rooms that a source reaches from the crate's root.
fn reached(file: &str, source: &str) -> BTreeSet<String> {
    let code = code(source);
    let mut names = BTreeSet::new();
    for root in ["crate::", "partner_lab::"] {
        for (at, _) in code.match_indices(root) {
            let rest = &code[at + root.len()..];
            names.extend(first_names(rest).into_iter().map(str::to_owned));
        }
    }
    // Up to the root by `super`: as many as the module is deep, or one more in a module inside.
    let depth = file.trim_end_matches("/mod.rs").split('/').count();
    let up = "super::".repeat(depth);
    for (at, _) in code.match_indices(&up) {
        let rest = code[at + up.len()..].trim_start_matches("super::");
        names.extend(first_names(rest).into_iter().map(str::to_owned));
    }
    names.retain(|name| ROOMS.contains(&&**name));
    names
}

#[test]
fn arrows_point_one_way() {
    let arrows = arrows();
    let mut seen = 0;
    for (file, source) in files("") {
        let room = room(&file);
        if room == "lib.rs" {
            continue;
        }
        let allowed = arrows
            .get(room)
            .unwrap_or_else(|| panic!("{file} stands in no room"));
        for other in reached(&file, &source) {
            assert!(
                other == room || allowed.contains(&&*other),
                "{file} knows of {other}"
            );
            seen += 1;
        }
    }
    assert!(seen > 50, "{seen}");
}

/// The test above sees every way to name a room.
#[test]
fn no_way_to_name_a_room_is_overlooked() {
    let rooms = |file: &str, source: &str| {
        reached(file, source)
            .into_iter()
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(rooms("app/a.rs", "use crate::policy::decide;"), "policy");
    assert_eq!(
        rooms("app/a.rs", "use crate::{domain::{Date, Role}, policy};"),
        "domain policy"
    );
    assert_eq!(
        rooms(
            "app/a.rs",
            "use crate::{\n    policy::{decide},\n    domain,\n};"
        ),
        "domain policy"
    );
    assert_eq!(
        rooms("app/a.rs", "let it = crate::policy::decide(world);"),
        "policy"
    );
    assert_eq!(
        rooms("bin/policy.rs", "use partner_lab::scenario::Entry;"),
        "scenario"
    );
    assert_eq!(
        rooms("app/a.rs", "use super::super::policy::decide;"),
        "policy"
    );
    assert_eq!(
        rooms("app/pages/mod.rs", "use super::super::policy::decide;"),
        "policy"
    );
    assert_eq!(
        rooms("app/a.rs", "use crate::platform::policy::load;"),
        "platform"
    );
    assert_eq!(rooms("app/a.rs", "// crate::policy says so"), "");
    assert_eq!(
        rooms(
            "policy/rules/a.rs",
            "use super::super::condition::Condition;"
        ),
        ""
    );
}

#[test]
fn pure_rooms_know_neither_browser_nor_clock() {
    for room in PURE {
        for (file, source) in files(room) {
            let code = code(&source);
            for name in IMPURE {
                let words = code.split(|c: char| !c.is_alphanumeric() && c != '_');
                assert_eq!(words.filter(|it| *it == name).count(), 0, "{file}: {name}");
            }
        }
    }
    assert!(!files("domain").is_empty() && !files("policy").is_empty());
}

#[test]
fn web_crates_are_dependencies_of_wasm_only() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let mut table = "";
    let mut found = BTreeSet::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            table = line;
            // `[dependencies.leptos]` is a table of its own.
            assert!(
                !WEB.iter().any(|name| line.ends_with(&format!(".{name}]"))),
                "{line}"
            );
        }
        let name = line.split('=').next().unwrap().trim();
        if WEB.contains(&name) {
            assert_eq!(
                table, "[target.'cfg(target_arch = \"wasm32\")'.dependencies]",
                "{name}"
            );
            found.insert(name);
        }
    }
    assert_eq!(found, BTreeSet::from(WEB));
}

const WEB: [&str; 5] = [
    "leptos",
    "gloo-storage",
    "web-sys",
    "js-sys",
    "wasm-bindgen",
];

#[test]
fn no_source_is_longer_than_400_lines() {
    // Lists of declarations are as long as what they declare.
    let lists = ["domain/action/mod.rs", "domain/event.rs"];
    for (file, source) in files("") {
        let lines = source.lines().count();
        if lists.contains(&&*file) {
            continue;
        }
        assert!(lines <= 400, "{file} has {lines} lines");
    }
}
