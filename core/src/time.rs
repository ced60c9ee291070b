//! Civil time: instants, spans, calendar units and EDTF dates, all exact.
//!
//! Knows the proleptic Gregorian calendar (through `chrono`), how long things last and what an EDTF date
//! says. Refuses to know: the present moment, time zones, locales, pixels and floating point.
//!
//! A [`Time`] is a whole number of seconds on a calendar without zones, so two events compare the way a
//! reader of the article would compare them; [`Edtf`] is what an editor writes and keeps how much of the date
//! is known.

mod civil;
mod edtf;
mod interval;
mod point;
mod span;
mod unit;

pub use civil::Civil;
pub use edtf::{Bounds, Certainty, Edtf, EdtfDate, EdtfError, EdtfRule, Endpoint, Precision, Shape};
pub use interval::{Interval, Steps};
pub use point::Time;
pub use span::Span;
pub use unit::{Unit, days_between};
