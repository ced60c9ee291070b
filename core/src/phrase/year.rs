//! Years, with their era: "44 BCE", "14 CE", "66 million years ago". For readers there is no year 0.

use super::Locale;
use crate::time::Time;
use crate::words::fill;

/// Whether a year, counted astronomically, needs no more than its number: it is of our era and has at most four digits.
pub(super) const fn is_plain(year: i64) -> bool {
    matches!(year, 1..=9999)
}

/// Years before our era from which round numbers are counted back from today: then the 2,000 years of our era are less
/// than the number is rounded by.
const AGES: i64 = 100_000;
/// Years that are round, among those of [`AGES`].
const ROUND: i64 = 1_000;
/// Years whose digits are not grouped.
const FOUR_DIGITS: i64 = 10_000;

/// A year in words, with its era; `short` for the axis.
pub(super) fn in_words<L: Locale + ?Sized>(locale: &L, year: i64, short: bool) -> String {
    let words = &locale.words().dates;
    if is_plain(year) {
        return fill(words.ce, &[("year", &year.to_string())]);
    }
    if year > 0 {
        return fill(words.ce, &[("year", &large(locale, year, short))]);
    }
    // Year 0 is 1 BCE.
    let number = 1 - year;
    // A round number of the document (`Y-66000000`) and one of the axis (66,000,000 BCE) are a year apart.
    let round = [number, number - 1].into_iter().find(|number| number % ROUND == 0);
    match round {
        Some(round) if round >= AGES => fill(words.ago, &[("n", &large(locale, round, short))]),
        _ if number < FOUR_DIGITS => fill(words.bce, &[("year", &number.to_string())]),
        _ => fill(words.bce, &[("year", &locale.number(number))]),
    }
}

/// A time in the years that are counted back from today, as round as those are.
pub(super) fn round(time: Time) -> Time {
    let number = 1 - time.civil().year;
    if number < AGES {
        return time;
    }
    Time::from_date(1 - (number + ROUND / 2) / ROUND * ROUND, 1, 1).unwrap_or(time)
}

/// A large number: in millions or billions if three decimals are enough for it.
pub(super) fn large<L: Locale + ?Sized>(locale: &L, number: i64, short: bool) -> String {
    let words = &locale.words().dates;
    for (size, [long, brief]) in [(1_000_000_000, words.billion), (1_000_000, words.million)] {
        let thousandth = size / 1_000;
        if number >= size && number % thousandth == 0 {
            let digits = locale.thousandths(number / thousandth);
            return fill(if short { brief } else { long }, &[("n", &digits)]);
        }
    }
    locale.number(number)
}

#[cfg(test)]
mod tests {
    use super::super::{English, NamingEras};
    use super::*;

    #[test]
    fn years_have_their_era_and_there_is_no_year_0() {
        let say = |year| in_words(&English, year, false);
        assert_eq!(say(0), "1 BCE");
        assert_eq!(say(-43), "44 BCE");
        assert_eq!(say(-9_998), "9999 BCE");
        assert_eq!(say(-9_999), "10,000 BCE");
        assert_eq!(say(-12_345), "12,346 BCE");
        assert_eq!(say(-39_999), "40,000 BCE");
        assert_eq!(say(1), "1 CE");
        assert_eq!(say(12_000), "12,000 CE");
        assert_eq!(say(170_000_002), "170,000,002 CE");
        assert_eq!(say(5_000_000_000), "5 billion CE");
    }

    #[test]
    fn round_years_long_ago_are_counted_back() {
        let say = |year, short| in_words(&English, year, short);
        assert_eq!(say(-99_999, false), "100,000 years ago");
        assert_eq!(say(-300_000, false), "300,000 years ago");
        assert_eq!(say(-299_999, false), "300,000 years ago");
        assert_eq!(say(-66_000_000, false), "66 million years ago");
        assert_eq!(say(-65_999_999, true), "66m years ago");
        assert_eq!(say(-65_500_000, false), "65.5 million years ago");
        assert_eq!(say(-13_787_000_000, false), "13.787 billion years ago");
        assert_eq!(say(-13_787_500_000, false), "13,787.5 million years ago");
        assert_eq!(say(-4_540_000_000, true), "4.54bn years ago");
    }

    #[test]
    fn our_era_is_named_where_the_story_needs_it() {
        use super::super::Form;
        use crate::time::Time;
        let time = Time::from_date(14, 8, 19).unwrap();
        assert_eq!(English.point(time, Form::Day), "19 August 14");
        assert_eq!(NamingEras(English).point(time, Form::Day), "19 August 14 CE");
        assert_eq!(NamingEras(English).point(time, Form::DayTick), "19 Aug");
        let ides = Time::from_date(-43, 3, 15).unwrap();
        assert_eq!(English.point(ides, Form::Day), "15 March 44 BCE");
        let leap_day = Time::from_date(-4, 2, 29).unwrap();
        assert_eq!(English.point(leap_day, Form::DayShort), "29 Feb 5 BCE");
    }
}
