//! What an editor doubts about a date.
//!
//! Knows EDTF's three qualifiers and how doubts add up. Refuses to know how doubt is drawn or said.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The qualifier of a date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// No qualifier: it was then.
    #[default]
    Exact,
    /// `?`: the source may be wrong, or may be read wrongly.
    Uncertain,
    /// `~`: it was then or thereabouts.
    Approximate,
    /// `%`: thereabouts, if the source is right.
    Both,
}

impl Certainty {
    /// Whether the date itself is in doubt (`?` or `%`).
    pub const fn is_uncertain(self) -> bool {
        matches!(self, Self::Uncertain | Self::Both)
    }

    /// Whether the date is only near the mark (`~` or `%`).
    pub const fn is_approximate(self) -> bool {
        matches!(self, Self::Approximate | Self::Both)
    }

    /// The doubts of both.
    ///
    /// ```
    /// use summitline_core::time::Certainty::{Approximate, Both, Exact, Uncertain};
    /// assert_eq!(Exact.and(Uncertain), Uncertain);
    /// assert_eq!(Approximate.and(Uncertain), Both);
    /// ```
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        let uncertain = self.is_uncertain() || other.is_uncertain();
        let approximate = self.is_approximate() || other.is_approximate();
        match (uncertain, approximate) {
            (false, false) => Self::Exact,
            (true, false) => Self::Uncertain,
            (false, true) => Self::Approximate,
            (true, true) => Self::Both,
        }
    }
}

/// The qualifier as EDTF writes it, after the date; nothing for an exact date.
impl fmt::Display for Certainty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Exact => "",
            Self::Uncertain => "?",
            Self::Approximate => "~",
            Self::Both => "%",
        })
    }
}
