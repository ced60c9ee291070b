//! How precisely a date is known.

use serde::{Deserialize, Serialize};

/// The unit to which a date is known: something dated to the month happened at some time in that month. Finer units
/// are less than coarser ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Precision {
    /// `2018-07-16T13:10:30`
    Second,
    /// `2018-07-16T13:10`
    Minute,
    /// `2018-07-16`
    Day,
    /// `2018-07`, `2018-07-XX`
    Month,
    /// `2018-21`: a season, a quarter, a third or a half of a year.
    Season,
    /// `2018`, `2018-XX`, `2018-XX-XX`
    Year,
    /// `201X`
    Decade,
    /// `20XX`
    Century,
}
