//! Counts in words: "58 events", "2 more events".

use super::Locale;
use crate::prose::{apart, isolate};
use crate::query::Offer;
use crate::story::Story;
use crate::words::{Plural, fill};

/// A counted phrase: `{n}` becomes the number, `parts` fill the rest.
#[must_use]
pub fn counted(locale: &dyn Locale, plural: Plural, number: i64, parts: &[(&str, &str)]) -> String {
    let digits = locale.number(number);
    let mut all = vec![("n", digits.as_str())];
    all.extend_from_slice(parts);
    fill(plural.template(locale.category(number)), &all)
}

/// "58 events".
#[must_use]
pub fn events(locale: &dyn Locale, count: usize) -> String {
    counted(locale, locale.words().counted.events, whole(count), &[])
}

/// "5 articles of The BRICS Post", where all of several come from one publisher.
#[must_use]
pub fn outlet(locale: &dyn Locale, story: &Story) -> Option<String> {
    let sources = story.sources();
    let publisher = &sources.first()?.publisher;
    let shared = sources.len() > 1 && sources.iter().all(|source| source.publisher == *publisher);
    let outlet = locale.words().counted.one_outlet;
    shared.then(|| counted(locale, outlet, whole(sources.len()), &[("publisher", &isolate(publisher))]))
}

/// A count as the number that a [`Locale`] formats.
#[must_use]
pub fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// The number on the chip of a facet's value: "12", or "+3" where choosing the value would add to the results.
#[must_use]
pub fn offer_text(locale: &dyn Locale, offer: Offer) -> String {
    match offer {
        Offer::Results(count) => locale.number(whole(count)),
        Offer::More { more, .. } => fill(locale.words().chip_more, &[("n", &locale.number(whole(more)))]),
    }
}

/// The accessible name of a chip: the facet value's name, and what choosing it offers.
#[must_use]
pub fn offer_name(locale: &dyn Locale, name: &str, offer: Offer) -> String {
    let (words, name) = (locale.words(), &*apart(name));
    match offer {
        Offer::Results(count) => fill(words.chip_name, &[("name", name), ("count", &events(locale, count))]),
        Offer::More { more, results } => {
            let more = counted(locale, words.counted.more, whole(more), &[]);
            let results = events(locale, results);
            fill(words.chip_name_added, &[("name", name), ("more", &more), ("count", &results)])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::English;
    use super::*;

    #[test]
    fn a_count_has_separators_and_the_right_plural() {
        assert_eq!(events(&English, 0), "0 events");
        assert_eq!(events(&English, 1), "1 event");
        assert_eq!(events(&English, 12_345), "12,345 events");
    }

    #[test]
    fn a_chip_says_what_choosing_it_offers() {
        let results = Offer::Results(1_200);
        assert_eq!(offer_text(&English, results), "1,200");
        assert_eq!(offer_name(&English, "Syria", results), "Syria, 1,200 events");
        let more = Offer::More { more: 1, results: 9 };
        assert_eq!(offer_text(&English, more), "+1");
        assert_eq!(offer_name(&English, "Syria", more), "Syria, 1 more event, 9 events if added");
        assert_eq!(
            offer_name(&English, "سياسة (UN)", Offer::Results(2)),
            "\u{2068}سياسة (UN)\u{2069}, 2 events"
        );
    }
}
