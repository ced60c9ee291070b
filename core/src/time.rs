//! Civil time: instants, spans, calendar units and EDTF dates, all exact.
//!
//! The calendar is the proleptic Gregorian one (through `chrono`), without time zones. A [`Time`] is a whole number
//! of seconds, so two events compare the way a reader of the article would compare them. An [`Edtf`] is what an
//! editor writes, and keeps how much of the date is known.
//!
//! Nothing in here may ask for the present moment or use floating-point numbers.

mod civil;
mod edtf;
mod interval;
mod point;
mod span;
mod toward;
mod unit;

pub use civil::Civil;
pub use edtf::{
    Bounds, Certainty, Edtf, EdtfDate, EdtfError, EdtfRule, Endpoint, Offset, Precision, Shape, YearPart,
    YearPartKind,
};
pub use interval::{Interval, Steps};
pub use point::Time;
pub use span::Span;
pub use toward::Toward;
pub use unit::{Unit, days_between};
