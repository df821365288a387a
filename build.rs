//! Makes code from the data and text files: the market table, the timeline and the typed keys of the
//! texts.

use std::fmt::Write as _;
use std::{collections::BTreeMap, env, error::Error, fs, path::Path};

use serde_json::Value;

fn main() -> Result<(), Box<dyn Error>> {
    let out = env::var("OUT_DIR")?;
    fs::write(Path::new(&out).join("markets.rs"), markets()?)?;
    fs::write(Path::new(&out).join("timeline.rs"), timeline()?)?;
    fs::write(Path::new(&out).join("keys.rs"), keys()?)?;
    fs::write(Path::new(&out).join("mail_addresses.rs"), mail_addresses()?)?;
    // The pages are cut out of the linked module, which takes what the linker knows of its parts.
    if env::var("CARGO_CFG_TARGET_ARCH")? == "wasm32" && env::var_os("CARGO_FEATURE_APP").is_some()
    {
        println!("cargo::rustc-link-arg-bin=partner-lab=--emit-relocs");
    }
    Ok(())
}

fn read(path: &Path) -> Result<Value, Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", path.display());
    Ok(serde_json::from_str(&fs::read_to_string(path)?)?)
}

/// `enum Market` and the sorted table of countries with market and currency.
fn markets() -> Result<String, Box<dyn Error>> {
    let data = read(Path::new("src/domain/data/markets.json"))?;
    let mut variants = String::new();
    let mut ids = String::new();
    let mut countries = BTreeMap::new();
    let mut all = String::new();
    let mut number = 0;
    for market in data
        .get("markets")
        .and_then(Value::as_array)
        .ok_or("no markets")?
    {
        let id = market["id"].as_str().ok_or("a market without an id")?;
        let name: String = id.split('-').map(capitalised).collect();
        writeln!(
            variants,
            "/// The market group `{id}`.\n#[serde(rename = \"{id}\")]\n{name},"
        )?;
        writeln!(ids, "Self::{name} => \"{id}\",")?;
        write!(all, "Self::{name},")?;
        number += 1;
        for country in market["countries"].as_array().ok_or("no countries")? {
            let code = country[0]
                .as_str()
                .ok_or("a country without a code")?
                .to_owned();
            let currency = country[1].as_str().unwrap_or_default().to_owned();
            countries.insert(code, (name.clone(), currency));
        }
    }
    let before = data.get("before").ok_or("no older groups")?;
    let lists = |list: &Value, code: &str| {
        let codes = list.as_array();
        codes.is_some_and(|all| all.iter().any(|it| it == code))
    };
    let moved = before["moved"].as_object().ok_or("no older groups")?;
    let [mut codes, mut markets, mut currencies] = [const { String::new() }; 3];
    let [mut older, mut later] = [const { String::new() }; 2];
    let count = countries.len();
    for (code, (market, currency)) in countries {
        let group = moved.iter().find(|(_, list)| lists(list, &code));
        let group = group.map_or_else(
            || market.clone(),
            |(id, _)| id.split('-').map(capitalised).collect(),
        );
        if lists(&before["unlisted"], &code) {
            writeln!(older, "None,")?;
        } else {
            writeln!(older, "Some(Market::{group}),")?;
        }
        writeln!(later, "{},", lists(&before["listedLater"], &code))?;
        writeln!(codes, "*b\"{code:5}\",")?;
        writeln!(markets, "Market::{market},")?;
        writeln!(currencies, "\"{currency}\",")?;
    }
    Ok(format!(
        "/// A CSP market group. A partner works only within its own.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]\n\
         pub enum Market {{ {variants} }}\n\
         impl Market {{\n\
         /// Every market group.\n pub const ALL: [Self; {number}] = [{all}];\n\
         /// Its id in texts and requests.\n pub const fn id(self) -> &'static str {{ match self {{ {ids} }} }}\n\
         }}\n\
         // Columns, not rows with pointers: the policy module needs no currencies, and pointers do
         // not compress.
         static CODES: [[u8; 5]; {count}] = [{codes}];
         static MARKETS: [Market; {count}] = [{markets}];
         static OLDER: [Option<Market>; {count}] = [{older}];
         static LISTED_LATER: [bool; {count}] = [{later}];
         static CURRENCIES: [&str; {count}] = [{currencies}];\n"
    ))
}

/// The lists that tell mail addresses apart.
fn mail_addresses() -> Result<String, Box<dyn Error>> {
    let data = read(Path::new("src/domain/data/mail-addresses.json"))?;
    let list = |name: &str, key: &str| -> Result<String, Box<dyn Error>> {
        let words = data
            .get(key)
            .and_then(Value::as_array)
            .ok_or("no list of addresses")?;
        let words: Vec<_> = words.iter().filter_map(Value::as_str).collect();
        Ok(format!("static {name}: &[&str] = &{words:?};\n"))
    };
    let sign_in_only = data
        .get("signInOnly")
        .and_then(Value::as_str)
        .ok_or("no sign-in domain")?;
    Ok(list("WEB_MAIL", "domains")?
        + &list("WEB_MAIL_FAMILIES", "families")?
        + &list("REFUSED_WORDS", "refusedWords")?
        + &format!("static SIGN_IN_ONLY: &str = {sign_in_only:?};\n"))
}

/// The table of changes, oldest first.
fn timeline() -> Result<String, Box<dyn Error>> {
    let data = read(Path::new("src/domain/data/timeline.json"))?;
    let mut rows = String::new();
    for change in data.as_array().ok_or("no changes")? {
        let part = |at: usize| change[at].as_str().ok_or("a change lacks a text");
        let kind = match part(1)? {
            "stated" => "Stated",
            "document" => "DocumentDate",
            _ => "FirstSeen",
        };
        let mut numbers = part(0)?.split('-');
        let mut number = || numbers.next().ok_or("a date is too short");
        let (year, month): (i32, i32) = (number()?.parse()?, number()?.parse()?);
        // Where documents name no day, it counts from the first one, or from the middle.
        let (day, named) = match number() {
            Ok("mid") => (15, "Middle"),
            Ok(day) => (day.parse()?, "Day"),
            Err(_) => (1, "Month"),
        };
        writeln!(
            rows,
            "Announcement {{ id: {:?}, date: Date::ymd({year}, {month}, {day}), named: NamedDate::{named}, kind: ChangeDate::{kind}, rules: &{} }},",
            part(2)?,
            change[3],
        )?;
    }
    Ok(format!(
        "/// Every change, oldest first.\npub static TIMELINE: &[Announcement] = &[{rows}];\n"
    ))
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// One constant for each text that pages name. The keys of the other texts are made from ids (of
/// rules, facts, scenarios, ...); tests compare them with the ids.
fn keys() -> Result<String, Box<dyn Error>> {
    let folder = Path::new("src/i18n/en");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut paths = ["home.json", "kept.json", "shell.json"]
        .map(|name| folder.join(name))
        .to_vec();
    for file in fs::read_dir(folder.join("pages"))? {
        paths.push(file?.path());
    }
    paths.sort();
    let mut constants = String::new();
    for path in paths {
        let texts = read(&path)?;
        for (key, text) in texts.as_object().ok_or("a text file is not an object")? {
            let name = key.to_uppercase().replace(['.', '-'], "_");
            let text = text.as_str().ok_or("a text is not a string")?;
            writeln!(
                constants,
                "/// {text:?}\npub(crate) const {name}: Key = Key({key:?});"
            )?;
        }
    }
    Ok(constants)
}
