//! Building the inverted index: which fields of an event are searched, and what each weighs.

use super::TextIndex;
use crate::order::sort_by;
use crate::query::facet::FacetValue;
use crate::query::folding::Folding;
use crate::query::words::{Words, fold_word};
use crate::story::Story;
use crate::time::Endpoint;
use std::collections::HashMap;

/// A searched field of an event. Discriminants are bits of a set, so that a word that occurs twice in one
/// field does not weigh twice: a long summary is not a better answer than a short one.
#[derive(Clone, Copy)]
enum Field {
    Title = 1,
    Person = 1 << 1,
    Topic = 1 << 2,
    Place = 1 << 3,
    Quote = 1 << 4,
    Summary = 1 << 5,
    Date = 1 << 6,
}

/// Weights by how much a field says about an event: its title names it, its summary mentions much. Their sum,
/// doubled for an exact word, stays far below `u16::MAX` for all words of a query together.
const WEIGHTS: [(Field, u8); 7] = [
    (Field::Title, 8),
    (Field::Person, 6),
    (Field::Topic, 5),
    (Field::Place, 4),
    (Field::Quote, 3),
    (Field::Summary, 2),
    (Field::Date, 1),
];

fn score(fields: u8) -> u8 {
    WEIGHTS.iter().filter(|(field, _)| fields & *field as u8 != 0).map(|(_, weight)| weight).sum()
}

/// A term's occurrence in an event.
struct Occurrence {
    event: u32,
    /// The set of fields it occurs in.
    fields: u8,
}

/// Terms, numbered as they are met, with the occurrences of each.
struct Builder<'a> {
    folding: &'a Folding,
    numbers: HashMap<Box<str>, usize>,
    occurrences: Vec<Vec<Occurrence>>,
    /// The word being folded; see [`fold_word`].
    word: String,
}

impl Builder<'_> {
    /// The numbers of a text's terms.
    fn terms(&mut self, text: &str) -> Vec<usize> {
        let mut numbers = Vec::new();
        for range in Words::of_text(text) {
            fold_word(text.get(range).unwrap_or_default(), self.folding, &mut self.word);
            if let Some(number) = self.numbers.get(self.word.as_str()) {
                numbers.push(*number);
            } else if !self.word.is_empty() {
                let number = self.numbers.len();
                self.numbers.insert(self.word.as_str().into(), number);
                self.occurrences.push(Vec::new());
                numbers.push(number);
            }
        }
        numbers
    }

    /// Notes that terms occur in a field of an event. Events come in order.
    fn note(&mut self, event: u32, field: Field, terms: &[usize]) {
        for term in terms {
            let Some(list) = self.occurrences.get_mut(*term) else { continue };
            match list.last_mut() {
                Some(last) if last.event == event => last.fields |= field as u8,
                _ => list.push(Occurrence { event, fields: field as u8 }),
            }
        }
    }

    fn note_text(&mut self, event: u32, field: Field, text: &str) {
        let terms = self.terms(text);
        self.note(event, field, &terms);
    }

    fn finish(self, event_count: usize) -> TextIndex {
        let mut numbered: Vec<(Box<str>, usize)> = self.numbers.into_iter().collect();
        sort_by(&mut numbered, Ord::cmp);
        let mut index = TextIndex { event_count, ..TextIndex::default() };
        for (term, number) in numbered {
            index.terms.push(term);
            for occurrence in self.occurrences.get(number).into_iter().flatten() {
                index.events.push(occurrence.event);
                index.scores.push(score(occurrence.fields));
            }
            index.ends.push(index.events.len());
        }
        index
    }
}

pub(super) fn from_story(story: &Story, folding: &Folding) -> TextIndex {
    let mut builder =
        Builder { folding, numbers: HashMap::new(), occurrences: Vec::new(), word: String::new() };
    // Names that many events share are read once.
    let topics: Vec<_> = story.topics().iter().map(|topic| builder.terms(&topic.label)).collect();
    let people: Vec<_> = story.people().iter().map(|person| builder.terms(&person.name)).collect();
    let places: Vec<_> = story.places().iter().map(|place| builder.terms(&place.name)).collect();
    for (position, event) in (0u32..).zip(story.events()) {
        builder.note_text(position, Field::Title, &event.title);
        builder.note_text(position, Field::Summary, &event.summary);
        // The digits of "2018-07-16"; names of months depend on the language of the page.
        builder.note_text(position, Field::Date, &event.date.to_string());
        // "-0043-03-15" is read as 44 BCE, and "0014-08-19" as 14.
        let ends = [event.date.start(), event.date.end()].into_iter().filter_map(Endpoint::date);
        for year in ends.map(|date| date.span().start().civil().year).filter(|year| *year < 1_000) {
            let number = if year > 0 { year } else { 1 - year };
            builder.note_text(position, Field::Date, &number.to_string());
        }
        event.quotes.iter().for_each(|quote| builder.note_text(position, Field::Quote, &quote.text));
        // What a reader can filter by, a reader can find: speakers of quotes are people of the event.
        for value in FacetValue::carried_by(event) {
            let (field, names) = match value {
                FacetValue::Topic(_) => (Field::Topic, &topics),
                FacetValue::Person(_) => (Field::Person, &people),
                FacetValue::Place(_) => (Field::Place, &places),
                // The words of a headline would find everything its article reports.
                FacetValue::Source(_) | FacetValue::Kind(_) | FacetValue::Status(_) => continue,
            };
            builder.note(position, field, names.get(value.position()).map_or(&[], Vec::as_slice));
        }
    }
    builder.finish(story.events().len())
}
