//! Building the inverted index. Knows: which fields are searched and what each weighs. Refuses to know: queries.

use super::TextIndex;
use super::terms::Terms;
use crate::order::positions;
use crate::query::facet::FacetValue;
use crate::query::words::Words;
use crate::story::Story;

/// A searched field of an event. Discriminants are bits of a set, so that a word that stands twice in one field
/// does not weigh twice: a long summary is not a better answer than a short one.
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

/// Weights by how much a field says about an event: its title names it, its summary mentions much. Their
/// sum, doubled for an exact word, stays far below `u16::MAX` for every word a query may have.
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
    fields: u8,
}

/// Terms by number, in the order they are met, with what has been found of each.
#[derive(Default)]
struct Builder {
    terms: Terms,
    occurrences: Vec<Vec<Occurrence>>,
    word: String,
}

impl Builder {
    /// Hands the number of each of a text's terms to `each`.
    fn terms(&mut self, text: &str, mut each: impl FnMut(&mut Vec<Vec<Occurrence>>, usize)) {
        let mut words = Words::of_text(text);
        while words.next_into(&mut self.word).is_some() {
            let (number, is_new) = self.terms.number(&self.word);
            if is_new {
                self.occurrences.push(Vec::new());
            }
            each(&mut self.occurrences, number);
        }
    }

    /// Terms of a name that many events share: it is read once, not once an event.
    fn shared_terms(&mut self, text: &str) -> Vec<usize> {
        let mut numbers = Vec::new();
        self.terms(text, |_, number| numbers.push(number));
        numbers
    }

    fn add(&mut self, event: u32, field: Field, text: &str) {
        self.terms(text, |occurrences, number| note(occurrences, number, event, field));
    }

    fn add_shared(&mut self, event: u32, field: Field, numbers: Option<&Vec<usize>>) {
        for number in numbers.into_iter().flatten() {
            note(&mut self.occurrences, *number, event, field);
        }
    }

    fn finish(self, event_count: usize) -> TextIndex {
        let total = self.occurrences.iter().map(Vec::len).sum();
        let terms = self.terms.into_terms();
        let mut index = TextIndex {
            letter_ends: Vec::with_capacity(terms.len()),
            ends: Vec::with_capacity(terms.len()),
            events: Vec::with_capacity(total),
            scores: Vec::with_capacity(total),
            letters: String::new(),
            event_count,
        };
        for number in positions(terms.len(), &|a, b| terms.get(a).cmp(&terms.get(b))) {
            index.letters.push_str(terms.get(number).map_or("", |term| term));
            index.letter_ends.push(index.letters.len());
            for occurrence in self.occurrences.get(number).into_iter().flatten() {
                index.events.push(occurrence.event);
                index.scores.push(score(occurrence.fields));
            }
            index.ends.push(index.events.len());
        }
        index
    }
}

/// Events come in order, so an occurrence in the same event can only be the last one.
fn note(occurrences: &mut [Vec<Occurrence>], number: usize, event: u32, field: Field) {
    let Some(list) = occurrences.get_mut(number) else { return };
    match list.last_mut() {
        Some(last) if last.event == event => last.fields |= field as u8,
        _ => list.push(Occurrence { event, fields: field as u8 }),
    }
}

pub(super) fn from_story(story: &Story) -> TextIndex {
    let mut builder = Builder::default();
    let topics: Vec<_> = story.topics().iter().map(|topic| builder.shared_terms(&topic.label)).collect();
    let people: Vec<_> = story.people().iter().map(|person| builder.shared_terms(&person.name)).collect();
    let places: Vec<_> = story.places().iter().map(|place| builder.shared_terms(&place.name)).collect();
    for (position, event) in (0u32..).zip(story.events()) {
        builder.add(position, Field::Title, &event.title);
        builder.add(position, Field::Summary, &event.summary);
        // Its numbers: a year, and what of "2018-07-16" somebody may type. Names of months are the browser's.
        builder.add(position, Field::Date, &event.date.to_string());
        event.quotes.iter().for_each(|quote| builder.add(position, Field::Quote, &quote.text));
        // What a reader can filter by is what a reader can find: speakers of quotes are people of the event.
        for value in FacetValue::carried_by(event) {
            let (field, names) = match value {
                FacetValue::Topic(_) => (Field::Topic, &topics),
                FacetValue::Person(_) => (Field::Person, &people),
                FacetValue::Place(_) => (Field::Place, &places),
                // A headline's words would find all that its article reports, the one about them and the rest.
                FacetValue::Source(_) | FacetValue::Kind(_) | FacetValue::Status(_) => continue,
            };
            builder.add_shared(position, field, names.get(value.position()));
        }
    }
    builder.finish(story.events().len())
}
