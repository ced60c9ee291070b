//! The words that dates, years and clocks are written with.

/// The strings of dates in one language.
#[derive(Clone, Copy, Debug)]
pub struct DateWords {
    /// "about {date}".
    pub about: &'static str,
    /// "{date}, uncertain".
    pub uncertain: &'static str,
    /// "about {date}, uncertain".
    pub about_uncertain: &'static str,
    /// A length in two units: "{whole} {rest}", as in "2 hours 30 minutes".
    pub two_units: &'static str,
    /// "{from} to {to}".
    pub from_to: &'static str,
    /// "since {from}".
    pub since: &'static str,
    /// "until {to}".
    pub until: &'static str,
    /// "some day in {date}".
    pub some_day: &'static str,
    /// "some month of {date}".
    pub some_month: &'static str,
    /// "the {year}s".
    pub decade: &'static str,
    /// "the {ordinal} century".
    pub century: &'static str,
    /// A season, 0 for spring to 3 for winter: "spring {year}".
    pub season: fn(u8) -> &'static str,
    /// "the {ordinal} quarter of {year}".
    pub quarter: &'static str,
    /// "the {ordinal} third of {year}".
    pub third: &'static str,
    /// "the {ordinal} half of {year}".
    pub half: &'static str,
    /// A time by UTC: "{date} UTC".
    pub utc: &'static str,
    /// A time by a clock that is ahead of UTC: "{date} local time (UTC{offset})".
    pub local: &'static str,
    /// By which clock times with an offset are placed: `{clock}`.
    pub clock: &'static str,
    /// The same where other times have none.
    pub mixed_clocks: &'static str,
    /// A year or century before our era: "{year} BCE".
    pub bce: &'static str,
    /// A year or century of our era, where that has to be said: "{year} CE".
    pub ce: &'static str,
    /// "{n} years ago".
    pub ago: &'static str,
    /// "{n} million", in full and for the axis.
    pub million: [&'static str; 2],
    /// "{n} billion", in full and for the axis.
    pub billion: [&'static str; 2],
    /// What the list has from before the window of the axis: "Earlier: {events}, {dates}".
    pub earlier: &'static str,
    /// What it has from after that: "Later: {events}, {dates}".
    pub later: &'static str,
    /// "21st".
    pub ordinal: fn(i64) -> String,
}

/// English.
pub const ENGLISH_DATES: DateWords = DateWords {
    about: "about {date}",
    uncertain: "{date}, uncertain",
    about_uncertain: "about {date}, uncertain",
    two_units: "{whole} {rest}",
    from_to: "{from} to {to}",
    since: "since {from}",
    until: "until {to}",
    some_day: "some day in {date}",
    some_month: "some month of {date}",
    decade: "the {year}s",
    century: "the {ordinal} century",
    season: |season| match season {
        0 => "spring {year}",
        1 => "summer {year}",
        2 => "autumn {year}",
        _ => "winter {year}",
    },
    quarter: "the {ordinal} quarter of {year}",
    third: "the {ordinal} third of {year}",
    half: "the {ordinal} half of {year}",
    utc: "{date} UTC",
    local: "{date} local time (UTC{offset})",
    clock: "Times with an offset from UTC are placed by a clock at {clock}.",
    mixed_clocks: "Times with an offset from UTC are placed by a clock at {clock}; times without one are taken to be by that clock.",
    bce: "{year} BCE",
    ce: "{year} CE",
    ago: "{n} years ago",
    million: ["{n} million", "{n}m"],
    billion: ["{n} billion", "{n}bn"],
    earlier: "Earlier: {events}, {dates}",
    later: "Later: {events}, {dates}",
    ordinal: |number| {
        let ending = match (number % 100, number % 10) {
            (11..=13, _) => "th",
            (_, 1) => "st",
            (_, 2) => "nd",
            (_, 3) => "rd",
            _ => "th",
        };
        format!("{number}{ending}")
    },
};
