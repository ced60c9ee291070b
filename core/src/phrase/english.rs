//! British English without a browser, for pages that are rendered before one is there.

use super::{Form, Locale};
use crate::time::{Civil, Time};
use crate::words::{Category, ENGLISH, Words};

/// British English, written exactly as a browser's `Intl` writes "en-GB" (CLDR 48), so that a page rendered at build
/// time does not change when the browser takes over.
///
/// ```
/// use summitline_core::phrase::{English, Form, Locale};
/// use summitline_core::time::Time;
/// let helsinki = Time::from_date(2018, 7, 16).unwrap().plus_seconds(12 * 3600);
/// assert_eq!(English.point(helsinki, Form::Minute), "16 July 2018 at 12:00");
/// assert_eq!(English.number(12_345), "12,345");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct English;

/// The months, in full and short.
const MONTHS: [(&str, &str); 12] = [
    ("January", "Jan"),
    ("February", "Feb"),
    ("March", "Mar"),
    ("April", "Apr"),
    ("May", "May"),
    ("June", "Jun"),
    ("July", "Jul"),
    ("August", "Aug"),
    ("September", "Sept"),
    ("October", "Oct"),
    ("November", "Nov"),
    ("December", "Dec"),
];

impl Locale for English {
    fn words(&self) -> &'static Words {
        &ENGLISH
    }

    fn write(&self, time: Time, form: Form, year: Option<&str>) -> String {
        let Civil { year: number, month, day, hour, minute, second } = time.civil();
        let (long, short) =
            usize::from(month).checked_sub(1).and_then(|at| MONTHS.get(at)).copied().unwrap_or_default();
        let year = year.map_or_else(|| number.to_string(), str::to_owned);
        match form {
            Form::Year | Form::YearTick => year,
            Form::Month => format!("{long} {year}"),
            Form::MonthTick => short.to_owned(),
            Form::Day => format!("{day} {long} {year}"),
            Form::DayShort => format!("{day} {short} {year}"),
            Form::DayTick => format!("{day} {short}"),
            Form::Minute => format!("{day} {long} {year} at {hour}:{minute:02}"),
            Form::HourTick => format!("{hour}:{minute:02}"),
            Form::Second => format!("{day} {long} {year} at {hour}:{minute:02}:{second:02}"),
            Form::SecondTick => format!("{hour}:{minute:02}:{second:02}"),
        }
    }

    fn thousandths(&self, number: i64) -> String {
        let digits = (number.unsigned_abs() / 1_000).to_string();
        let mut text = String::from(if number < 0 { "-" } else { "" });
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                text.push(',');
            }
            text.push(digit);
        }
        let decimals = format!(".{:03}", number.unsigned_abs() % 1_000);
        text + decimals.trim_end_matches('0').trim_end_matches('.')
    }

    fn category(&self, number: i64) -> Category {
        if number.unsigned_abs() == 1 { Category::One } else { Category::Other }
    }
}

/// The expected values are what Node 20 (ICU 78, CLDR 48) gives for "en-GB" in UTC.
#[cfg(test)]
mod tests {
    use super::*;

    const FORMS: [Form; 8] = [
        Form::Year,
        Form::Month,
        Form::MonthTick,
        Form::Day,
        Form::DayShort,
        Form::DayTick,
        Form::Minute,
        Form::HourTick,
    ];

    fn forms(year: i64, month: u8, day: u8, hour: u8, minute: u8) -> [String; 8] {
        let civil = Civil { hour, minute, ..Civil::midnight(year, month, day) };
        let time = Time::from_civil(civil).unwrap();
        FORMS.map(|form| English.point(time, form))
    }

    #[test]
    fn dates_are_written_as_intl_writes_them() {
        assert_eq!(
            forms(2018, 7, 16, 12, 0),
            [
                "2018",
                "July 2018",
                "Jul",
                "16 July 2018",
                "16 Jul 2018",
                "16 Jul",
                "16 July 2018 at 12:00",
                "12:00"
            ]
        );
        assert_eq!(
            forms(2018, 9, 6, 0, 5),
            [
                "2018",
                "September 2018",
                "Sept",
                "6 September 2018",
                "6 Sept 2018",
                "6 Sept",
                "6 September 2018 at 0:05",
                "0:05"
            ]
        );
        assert_eq!(forms(2017, 1, 1, 9, 30)[6..], ["1 January 2017 at 9:30", "9:30"]);
        assert_eq!(forms(9999, 12, 31, 23, 59)[6], "31 December 9999 at 23:59");
    }

    #[test]
    fn early_years_have_no_zeros() {
        assert_eq!(forms(999, 3, 5, 0, 0)[3], "5 March 999");
        assert_eq!(forms(1, 1, 1, 0, 0)[..2], ["1", "January 1"]);
        // The proleptic Gregorian calendar, as in all of the core.
        assert_eq!(forms(1582, 10, 10, 0, 0)[3], "10 October 1582");
    }

    #[test]
    fn seconds_follow_the_minutes() {
        let time = Time::from_date(2024, 5, 1).unwrap().plus_seconds(36_005);
        assert_eq!(English.point(time, Form::Second), "1 May 2024 at 10:00:05");
        assert_eq!(English.point(time, Form::SecondTick), "10:00:05");
    }

    #[test]
    fn every_month_has_its_names() {
        let names = |form: Form| {
            let name = |month| English.point(Time::from_date(2018, month, 1).unwrap(), form);
            (1..=12).map(name).collect::<Vec<_>>().join(",")
        };
        assert_eq!(names(Form::MonthTick), "Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sept,Oct,Nov,Dec");
        let long = "January,February,March,April,May,June,July,August,September,October,November,December";
        assert_eq!(names(Form::Month).replace(" 2018", ""), long);
    }

    #[test]
    fn numbers_have_their_thousands_apart() {
        let cases = [
            (0, "0"),
            (-1, "-1"),
            (999, "999"),
            (1_000, "1,000"),
            (-1_000, "-1,000"),
            (12_345, "12,345"),
            (123_456, "123,456"),
            (1_234_567, "1,234,567"),
        ];
        for (number, text) in cases {
            assert_eq!(English.number(number), text);
        }
        assert_eq!(English.number(13_800_000_000), "13,800,000,000");
        assert_eq!(English.thousandths(65_500), "65.5");
        assert_eq!(English.thousandths(13_787_050), "13,787.05");
    }

    #[test]
    fn one_is_singular_on_either_side_of_zero() {
        let categories = [-2, -1, 0, 1, 2, 11, 21].map(|number| English.category(number));
        let [one, other] = [Category::One, Category::Other];
        assert_eq!(categories, [other, one, other, one, other, other, other]);
    }
}
