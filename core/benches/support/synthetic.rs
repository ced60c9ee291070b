//! Synthetic stories for benchmarks: the same for the same size, everywhere, with words that repeat as words do.
//!
//! Included by each benchmark with `#[path]`.

use summitline_core::story::{Kind, Problems, Status, Story, Value, VocabularyWord};

const COMMON: &str = "summit talks sanctions treaty missile election meeting president minister foreign defence gas \
    pipeline embassy diplomats expelled border troops exercise fleet airspace strike chemical inspectors ceasefire \
    agreement deadline extended statement denied claimed warned signed ratified vetoed resolution council assembly \
    envoy delegation hacking inquiry indictment investigation prosecutor court ruling tariff trade steel currency \
    exports imports embargo energy nuclear warheads arsenal verification observers referendum parliament senate \
    congress vote poll campaign candidate inauguration resignation appointment dismissal reshuffle protest rally \
    opposition dissident journalist broadcaster newspaper interview transcript telephone letter invitation visit \
    departure arrival handshake dinner photograph press conference question answer silence apology accusation \
    evidence report committee hearing testimony witness secret leaked cable archive anniversary memorial ceremony \
    match stadium tournament athletes satellite orbit launch rocket station crew rescue accident investigation \
    humanitarian convoy refugees corridor aid hospital attack bombing shelling drone radar submarine carrier base";
const SMALL: &str = "the of in to and on for with after before over by from at as against";
const FIRST: &str = "Anna Boris Clara Dmitri Élise Fyodor Greta Henrik Irina José Klára Łukasz Maria Nikolai Olga \
    Pavel Renée Sergei Tatiana Viktor";
const LAST: &str = "Adler Bogdanov Carter Dvořák Eriksson Fischer Gagarina Hughes Ivanov Jensen";
const SYLLABLES: &str = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu";

/// Number of topics, people, places and sources of every synthetic story, whatever its size.
const TOPICS: usize = 25;
const PEOPLE: usize = 200;
const PLACES: usize = 60;
const SOURCES: usize = 40;

/// Numbers that look random and are always the same (SplitMix64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let bound = u64::try_from(bound.max(1)).unwrap_or(1);
        usize::try_from((mixed ^ (mixed >> 31)) % bound).unwrap_or(0)
    }

    fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    fn pick<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words.get(self.below(words.len())).copied().unwrap_or_default()
    }

    /// Mostly small numbers, as a few people and topics of a story make most of its events.
    fn early(&mut self, bound: usize) -> usize {
        let first = self.below(bound) + 1;
        self.below(first)
    }
}

struct Writer {
    numbers: Numbers,
    common: Vec<&'static str>,
    small: Vec<&'static str>,
    syllables: Vec<&'static str>,
}

impl Writer {
    fn new() -> Self {
        let words = |text: &'static str| text.split_whitespace().collect();
        Self {
            numbers: Numbers(2018),
            common: words(COMMON),
            small: words(SMALL),
            syllables: words(SYLLABLES),
        }
    }

    /// A sentence: half of it common words, a third small ones, the rest one of 8,000 rare ones.
    fn sentence(&mut self, words: usize) -> String {
        let mut sentence = String::new();
        for position in 0..words {
            if position > 0 {
                sentence.push(' ');
            }
            match self.numbers.below(6) {
                0 => (0..3).for_each(|_| sentence.push_str(self.numbers.pick(&self.syllables))),
                1 | 2 if position > 0 => sentence.push_str(self.numbers.pick(&self.small)),
                _ => sentence
                    .push_str(self.common.get(self.numbers.early(self.common.len())).unwrap_or(&"summit")),
            }
        }
        sentence
    }

    fn references(&mut self, prefix: &str, of: usize, atmost: usize) -> Value {
        let count = 1 + self.numbers.below(atmost);
        let mut chosen: Vec<usize> = (0..count).map(|_| self.numbers.early(of)).collect();
        chosen.sort_unstable();
        chosen.dedup();
        Value::List(chosen.into_iter().map(|each| Value::text(format!("{prefix}-{each}"))).collect())
    }

    /// Days, months or up to nine years after a day.
    fn end_of_range(&mut self, (year, month, day): (usize, usize, usize)) -> (usize, usize, usize) {
        let anywhere = (1 + self.numbers.below(12), 1 + self.numbers.below(28));
        match self.numbers.below(3) {
            0 => (year, month, day + self.numbers.below(29 - day)),
            1 => (year, anywhere.0.max(month), anywhere.1.max(day)),
            _ => (year + 1 + self.numbers.early(9), anywhere.0, anywhere.1),
        }
    }

    fn event(&mut self, position: usize) -> Value {
        let day = (1990 + self.numbers.below(30), 1 + self.numbers.below(12), 1 + self.numbers.below(28));
        let written = |(year, month, day): (usize, usize, usize)| format!("{year:04}-{month:02}-{day:02}");
        let mut date = written(day);
        if self.numbers.one_in(10) {
            date = format!("{date}/{}", written(self.end_of_range(day)));
        }
        let (title, summary) = (6 + self.numbers.below(5), 12 + self.numbers.below(16));
        let mut entries = vec![
            ("id", Value::text(format!("event-{position}"))),
            ("title", Value::text(self.sentence(title))),
            ("summary", Value::text(self.sentence(summary))),
            ("kind", Value::text(word(self.numbers.early(Kind::ALL.len()), Kind::default()))),
            ("date", Value::text(date)),
            ("status", Value::text(word(self.numbers.early(Status::ALL.len()), Status::default()))),
            ("topics", self.references("topic", TOPICS, 3)),
            ("people", self.references("person", PEOPLE, 4)),
            ("place", Value::text(format!("place-{}", self.numbers.early(PLACES)))),
            ("sources", self.references("source", SOURCES, 2)),
            ("weight", Value::Number(if self.numbers.one_in(20) { 5.0 } else { 2.0 })),
        ];
        if self.numbers.one_in(3) {
            let quote = Value::map([
                ("speaker", Value::text(format!("person-{}", self.numbers.early(PEOPLE)))),
                ("text", Value::text(self.sentence(10))),
                ("source", Value::text(format!("source-{}", self.numbers.early(SOURCES)))),
            ]);
            entries.push(("quotes", Value::List(vec![quote])));
        }
        Value::map(entries)
    }
}

fn word<T: VocabularyWord>(position: usize, default: T) -> &'static str {
    T::ALL.get(position).copied().unwrap_or(default).word()
}

fn things(prefix: &str, count: usize, name_key: &str, mut name: impl FnMut(usize) -> String) -> Value {
    let thing = |position| {
        let mut entries = vec![
            ("id", Value::text(format!("{prefix}-{position}"))),
            (name_key, Value::text(name(position))),
        ];
        if prefix == "source" {
            entries.push(("publisher", Value::text("The Synthetic Post")));
        }
        Value::map(entries)
    };
    Value::List((0..count).map(thing).collect())
}

/// A document with this many events over thirty years, one in ten of them a range, 25 topics, 200 people, 60 places and 40 sources.
pub fn document(events: usize) -> Value {
    let mut writer = Writer::new();
    let words = |text: &'static str| text.split_whitespace().collect::<Vec<_>>();
    let (first, last) = (words(FIRST), words(LAST));
    let person = |position: usize| {
        let given = first.get(position % first.len()).copied().unwrap_or("Anna");
        let family = last.get(position / first.len() % last.len()).copied().unwrap_or("Adler");
        format!("{given} {family}")
    };
    Value::map([
        ("title", Value::text("A synthetic story")),
        ("language", Value::text("en")),
        ("topics", things("topic", TOPICS, "label", |_| writer.sentence(2))),
        ("people", things("person", PEOPLE, "name", person)),
        ("places", things("place", PLACES, "name", |_| writer.sentence(1))),
        ("sources", things("source", SOURCES, "title", |_| writer.sentence(7))),
        ("events", Value::List((0..events).map(|position| writer.event(position)).collect())),
    ])
}

/// The story of [`document`].
///
/// # Errors
/// What the reader finds wrong with the document; then this generator is out of step with the format.
pub fn story(events: usize) -> Result<Story, Problems> {
    Story::read(&document(events))
}
