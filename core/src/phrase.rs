//! Dates, lengths, counts, names and citations put into words.
//!
//! A phrase is a template of [`Words`](crate::words::Words) filled with what a [`Locale`] formats. Nothing here is
//! written for one language, except [`English`].

mod cite;
mod count;
mod date;
mod english;
mod event;
mod facing;
mod length;
mod locale;
mod name;
#[cfg(test)]
mod sample;
mod section;
mod tick;
mod year;

pub use cite::{attribution, citation, event_citation};
pub use count::{counted, events, offer_name, offer_text, outlet, whole};
pub use date::{clock, date, main_span, reach, rough_point, rough_span, span, window_in_view};
pub use english::English;
pub use event::{mark_name, relation};
pub use facing::{between, later, only_at, thread};
pub use length::{Known, elapsed, length, main_length, since_opening};
pub use locale::{Form, Locale, NamingEras, of_story};
pub use name::{end_name, flag_names, lane_name, notice, short_flag, value_name};
pub use section::{heading, section};
pub use tick::{break_name, context_label, tick_label};
