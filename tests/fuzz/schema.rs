//! Whether a JSON value fits the published schema: the part of JSON Schema that it uses. What is
//! not known here fits nothing.

use serde_json::{Map, Value as Json};

/// What does not fit, as a path and the part of the schema; none when all does.
pub(crate) fn misfit(schema: &Json, definition: &str, value: &Json) -> Option<String> {
    let part = &schema["$defs"][definition];
    let fits = Checker(&schema["$defs"]).fits(part, value);
    (!fits).then(|| format!("no {definition}: {value}"))
}

struct Checker<'a>(&'a Json);

impl Checker<'_> {
    fn fits(&self, part: &Json, value: &Json) -> bool {
        match part {
            Json::Bool(any) => *any,
            Json::Object(keywords) => keywords
                .iter()
                .all(|(keyword, says)| self.holds(keyword, says, keywords, value)),
            _ => false,
        }
    }

    fn count(&self, parts: &Json, value: &Json) -> usize {
        let parts = parts.as_array().into_iter().flatten();
        parts.filter(|part| self.fits(part, value)).count()
    }

    fn holds(&self, keyword: &str, says: &Json, all: &Map<String, Json>, value: &Json) -> bool {
        let length = |fields: fn(&Json) -> Option<usize>| {
            let limit = says.as_u64().and_then(|it| usize::try_from(it).ok());
            fields(value).zip(limit)
        };
        let items = |it: &Json| it.as_array().map(Vec::len);
        let fields = |it: &Json| it.as_object().map(Map::len);
        let (object, list) = (value.as_object(), value.as_array());
        match keyword {
            "description" => true,
            "$ref" => {
                let name = says.as_str().and_then(|it| it.strip_prefix("#/$defs/"));
                name.is_some_and(|name| self.fits(&self.0[name], value))
            }
            "type" => is_a(says, value),
            "enum" => says.as_array().is_some_and(|all| all.contains(value)),
            "const" => says == value,
            "anyOf" => self.count(says, value) > 0,
            "oneOf" => self.count(says, value) == 1,
            "format" => value
                .as_str()
                .is_none_or(|it| it.parse::<partner_lab::domain::Date>().is_ok()),
            "pattern" => says == "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            "minimum" => value.as_i64().is_none_or(|it| Some(it) >= says.as_i64()),
            "maximum" => value.as_i64().is_none_or(|it| Some(it) <= says.as_i64()),
            "minItems" => length(items).is_none_or(|(is, limit)| is >= limit),
            "maxItems" => length(items).is_none_or(|(is, limit)| is <= limit),
            "minProperties" => length(fields).is_none_or(|(is, limit)| is >= limit),
            "maxProperties" => length(fields).is_none_or(|(is, limit)| is <= limit),
            "required" => object.is_none_or(|it| {
                let names = says.as_array().into_iter().flatten();
                names
                    .filter_map(Json::as_str)
                    .all(|name| it.contains_key(name))
            }),
            "properties" => object.is_none_or(|it| {
                it.iter()
                    .all(|(name, value)| says.get(name).is_none_or(|part| self.fits(part, value)))
            }),
            "additionalProperties" => object.is_none_or(|it| {
                let known = all.get("properties");
                it.iter().all(|(name, value)| {
                    known.and_then(|it| it.get(name)).is_some() || self.fits(says, value)
                })
            }),
            "prefixItems" => list.is_none_or(|it| {
                let parts = says.as_array().into_iter().flatten();
                it.iter()
                    .zip(parts)
                    .all(|(value, part)| self.fits(part, value))
            }),
            "items" => list.is_none_or(|it| {
                let before = all.get("prefixItems").and_then(items).unwrap_or_default();
                it.iter().skip(before).all(|value| self.fits(says, value))
            }),
            _ => false,
        }
    }
}

fn is_a(kind: &Json, value: &Json) -> bool {
    match kind.as_str() {
        Some("string") => value.is_string(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("boolean") => value.is_boolean(),
        Some("null") => value.is_null(),
        Some("array") => value.is_array(),
        Some("object") => value.is_object(),
        _ => false,
    }
}
