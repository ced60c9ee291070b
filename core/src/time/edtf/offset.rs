//! The offset of a time of day from UTC.

use std::fmt;

/// How far a local clock is ahead of UTC, as it is written: `Z`, `+02`, `+02:00`.
///
/// Two offsets are equal if they are written the same way; see [`Offset::seconds`] for what they mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Offset {
    minutes: i16,
    form: Form,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Form {
    Letter,
    Hours,
    HoursMinutes,
}

impl Offset {
    /// `Z`
    pub const UTC: Self = Self { minutes: 0, form: Form::Letter };

    /// Whole hours, as in `+02`. For the parser, which has checked that they are below 24.
    pub(super) const fn hours(hours: i16) -> Self {
        Self { minutes: hours * 60, form: Form::Hours }
    }

    /// Hours and minutes, as in `+05:30`. For the parser, which has checked that they are below a day.
    pub(super) const fn minutes(minutes: i16) -> Self {
        Self { minutes, form: Form::HoursMinutes }
    }

    /// Seconds that the local clock is ahead of UTC; negative where it is behind.
    ///
    /// ```
    /// use summitline_core::time::{Edtf, Offset};
    /// let date: Edtf = "2024-05-01T10:00:00-03:30".parse().unwrap();
    /// assert_eq!(date.start().date().and_then(|date| date.offset()).map(Offset::seconds), Some(-12_600));
    /// ```
    pub const fn seconds(self) -> i64 {
        // `i64::from` is not const.
        self.minutes as i64 * 60
    }
}

/// As EDTF writes it.
impl fmt::Display for Offset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.minutes < 0 { '-' } else { '+' };
        let (hours, minutes) = (self.minutes.unsigned_abs() / 60, self.minutes.unsigned_abs() % 60);
        match self.form {
            Form::Letter => f.write_str("Z"),
            Form::Hours => write!(f, "{sign}{hours:02}"),
            Form::HoursMinutes => write!(f, "{sign}{hours:02}:{minutes:02}"),
        }
    }
}
