//! Declares the kinds of actions with their parameters, once for everything that is made of them.

macro_rules! actions {
    ($(
        $(#[doc = $doc:literal])*
        $name:ident on $resource:ident { $($(#[doc = $field_doc:literal])* $field:ident: $type:ty),* $(,)? }
    )+) => {
        /// Something a person tries to do.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub enum Action {
            $($(#[doc = $doc])* $name {
                $($(#[doc = $field_doc])* $field: Option<$type>,)*
            },)+
        }

        /// An action without its parameters.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ActionKind {
            $($(#[doc = $doc])* $name,)+
        }

        impl ActionKind {
            /// Every kind of action.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// Its name in requests and texts.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => stringify!($name),)+ }
            }

            /// Its parameters, and what each of them names.
            pub const fn parameters(self) -> &'static [(&'static str, ParameterKind)] {
                match self { $(Self::$name => &[
                    $((stringify!($field), <$type as Parameter>::KIND),)*
                ],)+ }
            }

            /// The parameter that an AuthZEN request names as its resource.
            pub const fn resource(self) -> &'static str {
                match self { $(Self::$name => stringify!($resource),)+ }
            }
        }

        #[cfg(not(target_arch = "wasm32"))]
        impl ActionKind {
            /// What it is, and the schema of its parameters. Each may be left open.
            pub fn describe(self, into: &mut Definitions) -> (String, Schema) {
                match self { $(Self::$name => (
                    [$($doc.trim()),*].join(" "),
                    closed(vec![$(
                        Described::told::<Option<$type>>(stringify!($field), &[$($field_doc),*], into),
                    )*]),
                ),)+ }
            }
        }

        impl Action {
            /// Which kind of action it is.
            pub const fn kind(&self) -> ActionKind {
                match self { $(Self::$name { .. } => ActionKind::$name,)+ }
            }

            /// Whether every parameter is given that it needs to be run.
            pub const fn is_whole(&self) -> bool {
                match self { $(Self::$name { $($field),* } => true $(&& ($field.is_some() || <$type as Parameter>::KIND.may_be_left_out()))*,)+ }
            }

            /// Its parameters by name; those left open are left out.
            pub fn parameters(&self) -> Map {
                let mut fields = Fields::default();
                match self { $(Self::$name { $($field),* } => {
                    $(if let Some(value) = $field { fields.put(stringify!($field), value.to_json()); })*
                })+ }
                fields.0
            }

            /// The action of a kind with these parameters.
            pub fn with_parameters(kind: ActionKind, parameters: MapOf<'_>) -> Result<Self, FieldError> {
                let mut reader = Reader::of(parameters);
                let action = match kind { $(ActionKind::$name => Self::$name {
                    $($field: Field::optional(&mut reader, stringify!($field)),)*
                },)+ };
                reader.finish().map(|()| action)
            }
        }
    };
}

pub(super) use actions;
