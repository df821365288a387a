//! JSON Schemas of what goes in and out, made from the types. Only native programs have them: the
//! modules that are downloaded stay as small as they are.

use serde_json::{Map, Value, json};

/// A part of a JSON Schema.
pub type Schema = Value;

use super::{Country, Date, Word};

/// What a JSON Schema can be given of.
pub trait Describe {
    /// Whether it may be left out.
    const MAY_BE_NONE: bool = false;

    /// Its schema, which may refer to definitions.
    fn describe(into: &mut Definitions) -> Schema;
}

/// The definitions that schemas refer to, by name.
#[derive(Debug, Default)]
pub struct Definitions(pub Map<String, Schema>);

impl Definitions {
    /// Refers to a definition, which is made when it is not there yet.
    pub fn refer(&mut self, name: &str, make: impl FnOnce(&mut Self) -> Schema) -> Schema {
        if !self.0.contains_key(name) {
            // Holds the place of one that speaks of itself.
            self.0.insert(name.to_owned(), Schema::Bool(true));
            let schema = make(self);
            self.0.insert(name.to_owned(), schema);
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }

    /// Refers to the definition of a type.
    pub fn of<T: Describe>(&mut self) -> Schema {
        T::describe(self)
    }
}

/// A field with its schema.
#[derive(Debug)]
pub struct Described {
    /// Its name.
    pub name: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// What may stand in it.
    pub schema: Schema,
}

impl Described {
    /// A field that is found in a struct.
    pub(crate) fn of<S, T: Describe>(
        name: &'static str,
        _: fn(&S) -> &T,
        into: &mut Definitions,
    ) -> Self {
        Self {
            name,
            required: !T::MAY_BE_NONE,
            schema: T::describe(into),
        }
    }

    /// A field of a type, with what its comment says.
    pub(crate) fn told<T: Describe>(
        name: &'static str,
        comment: &[&str],
        into: &mut Definitions,
    ) -> Self {
        Self {
            name,
            required: !T::MAY_BE_NONE,
            schema: told(comment, T::describe(into)),
        }
    }

    /// A field of a schema.
    pub(crate) fn of_schema(name: &'static str, schema: &Schema) -> Self {
        Self {
            name,
            required: true,
            schema: schema.clone(),
        }
    }

    /// It may be left out, or be null.
    pub(crate) fn or_empty(mut self) -> Self {
        self.required = false;
        self.schema = json!({ "anyOf": [self.schema, { "type": "null" }] });
        self
    }
}

/// A schema with what a comment says.
pub(crate) fn told(comment: &[&str], mut schema: Schema) -> Schema {
    let lines: Vec<_> = comment.iter().map(|line| line.trim()).collect();
    if let Schema::Object(schema) = &mut schema
        && !lines.is_empty()
    {
        schema.insert("description".to_owned(), Schema::from(lines.join(" ")));
    }
    schema
}

/// An object with these fields and no other.
pub fn closed(fields: Vec<Described>) -> Schema {
    let required: Vec<_> = fields
        .iter()
        .filter(|it| it.required)
        .map(|it| it.name)
        .collect();
    let properties: Map<_, _> = fields
        .into_iter()
        .map(|it| (it.name.to_owned(), it.schema))
        .collect();
    json!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

/// `{"Name": {fields}}`: one of these names.
pub(crate) fn one_of_these(variants: &Map<String, Schema>) -> Schema {
    json!({
        "type": "object",
        "properties": variants,
        "additionalProperties": false,
        "minProperties": 1,
        "maxProperties": 1,
    })
}

/// One of these texts.
pub(crate) fn words(ids: &mut dyn Iterator<Item = &'static str>) -> Schema {
    json!({ "type": "string", "enum": ids.collect::<Vec<_>>() })
}

fn text() -> Schema {
    json!({ "type": "string" })
}

impl Describe for String {
    fn describe(_: &mut Definitions) -> Schema {
        text()
    }
}

impl Describe for Word {
    fn describe(_: &mut Definitions) -> Schema {
        text()
    }
}

impl Describe for Country {
    fn describe(into: &mut Definitions) -> Schema {
        into.refer("Country", |_| {
            told(&["A country or region, by its ISO 3166 code."], text())
        })
    }
}

impl Describe for bool {
    fn describe(_: &mut Definitions) -> Schema {
        json!({ "type": "boolean" })
    }
}

impl Describe for u32 {
    fn describe(_: &mut Definitions) -> Schema {
        json!({ "type": "integer", "minimum": 0, "maximum": Self::MAX })
    }
}

impl Describe for Date {
    fn describe(into: &mut Definitions) -> Schema {
        into.refer("Date", |_| {
            json!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })
        })
    }
}

impl<T: Describe> Describe for Vec<T> {
    fn describe(into: &mut Definitions) -> Schema {
        json!({ "type": "array", "items": T::describe(into) })
    }
}

impl<T: Describe> Describe for Option<T> {
    const MAY_BE_NONE: bool = true;

    fn describe(into: &mut Definitions) -> Schema {
        json!({ "anyOf": [T::describe(into), { "type": "null" }] })
    }
}
