//! The kinds of text that fields hold, each with the pattern that the JSON Schema asks of it.
//!
//! The types do not enforce their pattern: the story's reader does, with messages that say more.

#[cfg(feature = "authoring")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

macro_rules! text {
    ($($(#[$doc:meta])* $name:ident matches $pattern:literal),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "authoring", derive(JsonSchema), schemars(inline, extend("pattern" = $pattern)))]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// Whether the text is empty, in which case an optional field is left out.
            #[must_use]
            pub const fn is_empty(&self) -> bool {
                self.0.is_empty()
            }
        }

        impl<T: Into<String>> From<T> for $name {
            fn from(text: T) -> Self {
                Self(text.into())
            }
        }
    )+};
}

text! {
    /// A text with at least one character that is not blank.
    Text matches r"\S",
    /// An id: lower-case letters and digits, with single hyphens between.
    Slug matches "^[a-z0-9]+(-[a-z0-9]+)*$",
    /// An EDTF date, as far as a pattern can tell; whether the calendar has it, the reader says.
    DateText matches r"^(\.\.|-?[0-9X]{4}[^/]*|Y-?[0-9]{5}[^/]*|)(/(\.\.|-?[0-9X]{4}[^/]*|Y-?[0-9]{5}[^/]*|))?$",
    /// A BCP 47 language tag.
    LanguageTag matches "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",
    /// An http or https address.
    Url matches r"^[hH][tT][tT][pP][sS]?://\S+$",
}
