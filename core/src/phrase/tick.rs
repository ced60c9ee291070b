//! The labels along the axis: ticks, the context that ticks leave unsaid, and breaks.

use super::{Form, Locale, length, rough_span, year};
use crate::time::{Span, Time, Unit};
use crate::words::fill;

/// The label of a tick: "12:00", "16 Jul", "Jul", "2018".
#[must_use]
pub fn tick_label(locale: &dyn Locale, time: Time, unit: Unit) -> String {
    let form = match unit {
        Unit::Second => Form::SecondTick,
        Unit::Minute | Unit::Hour => Form::HourTick,
        Unit::Day => Form::DayTick,
        Unit::Month => Form::MonthTick,
        _ => Form::YearTick,
    };
    locale.point(time, form)
}

/// What ticks leave unsaid, written once beside them: the day beside hours, the year beside months.
#[must_use]
pub fn context_label(locale: &dyn Locale, time: Time, unit: Unit) -> String {
    let form = match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Form::DayShort,
        Unit::Month => Form::Month,
        _ => return locale.point(year::round(time), Form::YearTick),
    };
    locale.point(time, form)
}

/// The full name of a break: "4 months without events, 1 August 2017 to 30 November 2017"; a doubtful one is said to be
/// without events on known dates.
#[must_use]
pub fn break_name(locale: &dyn Locale, cut: Span, doubtful: bool) -> String {
    let (length, dates) = (length(locale, cut), rough_span(locale, cut));
    let template = if doubtful { locale.words().break_name_doubtful } else { locale.words().break_name };
    fill(template, &[("length", &length), ("dates", &dates)])
}

#[cfg(test)]
mod tests {
    use super::super::English;
    use super::*;

    #[test]
    fn ticks_and_contexts_are_as_fine_as_their_unit() {
        let noon = Time::from_date(2018, 7, 16).unwrap().plus_seconds(12 * 3600);
        let ticks = Unit::ALL.map(|unit| tick_label(&English, noon, unit));
        let year = "2018";
        assert_eq!(ticks, ["12:00:00", "12:00", "12:00", "16 Jul", "Jul", year, year, year, year, year]);
        let contexts = Unit::ALL.map(|unit| context_label(&English, noon, unit));
        let day = "16 Jul 2018";
        assert_eq!(contexts, [day, day, day, day, "July 2018", year, year, year, year, year]);
    }

    #[test]
    fn a_context_in_an_age_is_round() {
        let say = |year| context_label(&English, Time::from_date(year, 7, 1).unwrap(), Unit::Year);
        assert_eq!(say(-13_786_999_988), "13.787bn years ago");
        assert_eq!(say(-300_012), "300,000 years ago");
        assert_eq!(say(-12_345), "12,346 BCE");
        assert_eq!(say(2018), "2018");
    }

    #[test]
    fn a_break_says_how_long_nothing_happens_and_when() {
        let date = |month, day| Time::from_date(2017, month, day).unwrap();
        let cut = Span::new(date(8, 1), date(12, 1));
        assert_eq!(
            break_name(&English, cut, false),
            "4 months without events, 1 August 2017 to 30 November 2017"
        );
        assert_eq!(
            break_name(&English, cut, true),
            "4 months without events on known dates, 1 August 2017 to 30 November 2017"
        );
    }
}
