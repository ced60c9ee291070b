//! The doubts an editor has about a date: EDTF's three qualifiers, and how they combine.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The qualifier of a date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// No qualifier: the date is right.
    #[default]
    Exact,
    /// `?`: the source may be wrong, or may have been misread.
    Uncertain,
    /// `~`: the date is approximate.
    Approximate,
    /// `%`: the date is approximate, and the source may be wrong.
    Both,
}

impl Certainty {
    /// Whether the date itself is in doubt (`?` or `%`).
    pub const fn is_uncertain(self) -> bool {
        matches!(self, Self::Uncertain | Self::Both)
    }

    /// Whether the date is only approximate (`~` or `%`).
    pub const fn is_approximate(self) -> bool {
        matches!(self, Self::Approximate | Self::Both)
    }

    /// Both doubts together.
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
