//! What is typed in an application, kept while the reader looks at other pages.

/// A field of the application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Typed {
    LegalName,
    LegalAddress,
    Country,
    Registration,
    Contact,
    Email,
    Support,
}

impl Typed {
    /// The parameter of the action that it fills.
    pub(crate) const fn parameter(self) -> &'static str {
        match self {
            Self::LegalName => "legal_name",
            Self::LegalAddress => "legal_address",
            Self::Country => "country",
            Self::Registration => "registration",
            Self::Contact => "contact",
            Self::Email => "email",
            Self::Support => "support",
        }
    }
}

/// An application that is not sent yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Draft {
    /// The scenario and the company it belongs to.
    pub(crate) of: String,
    /// The step that is open.
    pub(crate) step: usize,
    /// The farthest step that was reached.
    pub(crate) reached: usize,
    fields: [Option<String>; 7],
}

impl Draft {
    /// An empty one.
    pub(crate) fn of(of: String) -> Self {
        Self {
            of,
            ..Self::default()
        }
    }

    /// What stands in a field; none while nobody has been there.
    pub(crate) fn get(&self, field: Typed) -> Option<&str> {
        self.fields.get(field as usize)?.as_deref()
    }

    /// Types into a field.
    pub(crate) fn set(&mut self, field: Typed, text: String) {
        if let Some(place) = self.fields.get_mut(field as usize) {
            *place = Some(text);
        }
    }

    /// Somebody has been at these fields, even if nothing was typed there.
    pub(crate) fn visit(&mut self, fields: &[Typed]) {
        for field in fields {
            if let Some(place) = self.fields.get_mut(*field as usize) {
                place.get_or_insert_default();
            }
        }
    }
}
