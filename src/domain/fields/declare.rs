//! Declares how records, answers and words are read, written and described, once for each.

/// Makes an enum a field by its ids: `words!(Kind)` needs `Kind::ALL` and `Kind::id`.
macro_rules! words {
    ($($name:ident),+) => {$(
        impl $name {
            /// The ids, in the order of `ALL`.
            #[expect(
                clippy::indexing_slicing,
                reason = "it is worked out while this is compiled"
            )]
            const IDS: [&'static str; Self::ALL.len()] = {
                let mut ids = [""; Self::ALL.len()];
                let mut place = 0;
                while place < ids.len() {
                    ids[place] = Self::ALL[place].id();
                    place += 1;
                }
                ids
            };
        }

        impl $crate::domain::fields::FromJson for $name {
            fn from_json(value: $crate::domain::json::JsonOf<'_>) -> Result<Self, String> {
                let place = $crate::domain::fields::place(value, &Self::IDS)?;
                Ok(Self::ALL.get(place).copied().unwrap_or(Self::ALL[0]))
            }
        }

        impl $crate::domain::fields::Field for $name {
            fn blank() -> Self {
                Self::ALL[0]
            }

            fn required(reader: &mut $crate::domain::fields::Reader<'_>, name: &str) -> Self {
                let place = reader.word(name, &Self::IDS);
                Self::ALL.get(place).copied().unwrap_or(Self::ALL[0])
            }

            fn optional(reader: &mut $crate::domain::fields::Reader<'_>, name: &str) -> Option<Self> {
                let place = reader.word_if_any(name, &Self::IDS)?;
                Self::ALL.get(place).copied()
            }
        }

        impl $crate::domain::fields::ToJson for $name {
            fn to_json(&self) -> $crate::domain::json::Json {
                $crate::domain::json::Json::from(self.id())
            }
        }

        #[cfg(not(target_arch = "wasm32"))]
        impl $crate::domain::describe::Describe for $name {
            fn describe(into: &mut $crate::domain::describe::Definitions) -> $crate::domain::describe::Schema {
                into.refer(stringify!($name), |_| {
                    $crate::domain::describe::words(&mut Self::ALL.iter().map(|it| it.id()))
                })
            }
        }
    )+};
}

/// Makes a struct readable: all its fields are named here, and nothing else may be there. Fields
/// after `or_empty` may be left out; they are `Default` then. It stops at the first field that does
/// not fit, as answers and stored texts are read whole or not at all.
macro_rules! readable {
    ($name:ident { $($field:ident),* $(,)? } $(or_empty { $($left_out:ident),* $(,)? })?) => {
        impl $crate::domain::fields::FromJson for $name {
            fn from_json(value: $crate::domain::json::JsonOf<'_>) -> Result<Self, String> {
                let mut fields = $crate::domain::fields::Fields::of(value)?;
                let record = Self {
                    $($field: fields.required(stringify!($field)).map_err(|error| error.to_string())?,)*
                    $($($left_out: fields.optional(stringify!($left_out)).map_err(|error| error.to_string())?.unwrap_or_default(),)*)?
                };
                fields.finish().map_err(|error| error.to_string())?;
                Ok(record)
            }
        }
    };
}

/// Makes a struct readable and writable, as stores keep it. Fields after `or_empty` are newer than
/// stored records.
macro_rules! stored {
    ($name:ident { $($field:ident),* $(,)? } $(or_empty { $($left_out:ident),* $(,)? })?) => {
        $crate::domain::fields::readable!($name { $($field),* } $(or_empty { $($left_out),* })?);
        $crate::domain::fields::writable!($name { $($field),* } $(or_empty { $($left_out),* })?);
    };
}

/// Makes a struct writable.
macro_rules! writable {
    ($name:ident { $($field:ident),* $(,)? } $(or_empty { $($left_out:ident),* $(,)? })?) => {
        impl $crate::domain::fields::ToJson for $name {
            fn to_json(&self) -> $crate::domain::json::Json {
                let mut fields = $crate::domain::fields::Fields::default();
                $(fields.put(stringify!($field), $crate::domain::fields::ToJson::to_json(&self.$field));)*
                $($(fields.put(stringify!($left_out), $crate::domain::fields::ToJson::to_json(&self.$left_out));)*)?
                $crate::domain::json::Json::Object(fields.0)
            }
        }
    };
}

/// Gives a struct a schema. The types of its fields are those of the struct.
macro_rules! described {
    ($name:ident { $($field:ident),* $(,)? } $(or_empty { $($left_out:ident),* $(,)? })?) => {
        #[cfg(not(target_arch = "wasm32"))]
        impl $crate::domain::describe::Describe for $name {
            fn describe(into: &mut $crate::domain::describe::Definitions) -> $crate::domain::describe::Schema {
                use $crate::domain::describe::{Described, closed};
                into.refer(stringify!($name), |into| closed(vec![
                    $(Described::of(stringify!($field), |it: &Self| &it.$field, into),)*
                    $($(Described::of(stringify!($left_out), |it: &Self| &it.$left_out, into).or_empty(),)*)?
                ]))
            }
        }
    };
}

/// Makes a struct of the World readable and writable, with a schema. Fields after `or_empty` are
/// newer than stored records; they are their type's `Field::blank` then. That means nothing for what
/// can be empty; a date or a word there would be some date or word. It goes on after a field that
/// does not fit, and checks once at its end.
macro_rules! record {
    ($name:ident { $($field:ident),* $(,)? } $(or_empty { $($left_out:ident),* $(,)? })?) => {
        impl $name {
            fn read(reader: &mut $crate::domain::fields::Reader<'_>) -> Self {
                Self {
                    $($field: $crate::domain::fields::Field::required(reader, stringify!($field)),)*
                    $($($left_out: $crate::domain::fields::or_blank(reader, stringify!($left_out)),)*)?
                }
            }
        }

        impl $crate::domain::fields::FromJson for $name {
            fn from_json(value: $crate::domain::json::JsonOf<'_>) -> Result<Self, String> {
                let mut reader = $crate::domain::fields::Reader::of_value(value);
                let record = Self::read(&mut reader);
                reader.finish().map(|()| record).map_err(|error| error.to_string())
            }
        }

        impl $crate::domain::fields::Field for $name {
            fn blank() -> Self {
                Self::read(&mut $crate::domain::fields::Reader::default())
            }

            fn required(reader: &mut $crate::domain::fields::Reader<'_>, name: &str) -> Self {
                let mut within = reader.within(name);
                let record = Self::read(&mut within);
                reader.end(name, within);
                record
            }
        }

        $crate::domain::fields::writable!($name { $($field),* } $(or_empty { $($left_out),* })?);
        $crate::domain::fields::described!($name { $($field),* } $(or_empty { $($left_out),* })?);
    };
}

/// Makes an answer readable, with a schema. Fields after `or_empty` may be left out.
macro_rules! answered {
    ($name:ident { $($field:ident),* $(,)? } $(or_empty { $($left_out:ident),* $(,)? })?) => {
        $crate::domain::fields::readable!($name { $($field),* } $(or_empty { $($left_out),* })?);
        $crate::domain::fields::described!($name { $($field),* } $(or_empty { $($left_out),* })?);
    };
}

pub(crate) use {answered, described, readable, record, stored, words, writable};
