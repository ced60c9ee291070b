//! Seasons, quarters and other parts of a year, which EDTF writes with numbers in place of the month.

/// A part of a year, by its number in EDTF: 21 to 41.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct YearPart(u8);

/// What a part of a year is, to be put into words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum YearPartKind {
    /// A season, 0 for spring to 3 for winter.
    Season(u8),
    /// One of four quarters, from 1.
    Quarter(u8),
    /// One of three spans of four months, from 1.
    Third(u8),
    /// One of two halves, from 1.
    Half(u8),
}

impl YearPart {
    /// The part with this number, or `None` if EDTF has no such part.
    pub(super) const fn new(code: u8) -> Option<Self> {
        match code {
            21..=41 => Some(Self(code)),
            _ => None,
        }
    }

    /// Its number in EDTF.
    pub const fn code(self) -> u8 {
        self.0
    }

    /// What it is.
    pub const fn kind(self) -> YearPartKind {
        match self.0 {
            code @ ..=24 => YearPartKind::Season(code - 21),
            code @ ..=28 => YearPartKind::Season(code - 25),
            code @ ..=32 => YearPartKind::Season(code - 29),
            code @ ..=36 => YearPartKind::Quarter(code - 32),
            code @ ..=39 => YearPartKind::Third(code - 36),
            code => YearPartKind::Half(code - 39),
        }
    }

    /// Its first month and the number of its months.
    ///
    /// EDTF does not say when seasons begin. As in meteorology, they are three whole months: spring is March to May, and
    /// winter begins in December of its year. Seasons 29 to 32 are those of the southern hemisphere.
    pub const fn months(self) -> (u8, u8) {
        match self.kind() {
            YearPartKind::Season(season) if self.0 >= 29 => ((season * 3 + 8) % 12 + 1, 3),
            YearPartKind::Season(season) => (season * 3 + 3, 3),
            YearPartKind::Quarter(quarter) => (quarter * 3 - 2, 3),
            YearPartKind::Third(third) => (third * 4 - 3, 4),
            YearPartKind::Half(half) => (half * 6 - 5, 6),
        }
    }
}
