//! From a story back to a document, for export and for the compiled-in story. Refuses to know the file format.

use super::{Event, Story, Value, VocabularyWord};

/// Entries of an object in the making; what is empty is left out, as a reader would leave it out.
#[derive(Default)]
struct Entries(Vec<(String, Value)>);

impl Entries {
    fn put(mut self, key: &str, value: Value) -> Self {
        self.0.push((key.to_owned(), value));
        self
    }

    fn text(self, key: &str, text: &str) -> Self {
        if text.is_empty() { self } else { self.put(key, Value::text(text)) }
    }

    fn some(self, key: &str, value: Option<Value>) -> Self {
        match value {
            Some(value) => self.put(key, value),
            None => self,
        }
    }

    fn list(self, key: &str, items: Vec<Value>) -> Self {
        if items.is_empty() { self } else { self.put(key, Value::List(items)) }
    }

    fn done(self) -> Value {
        Value::Map(self.0)
    }
}

fn word<T: VocabularyWord>(value: T) -> Value {
    Value::text(value.word())
}

pub(super) fn of(story: &Story) -> Value {
    let entries = Entries::default();
    entries
        .text("title", &story.title)
        .text("description", &story.description)
        .text("language", &story.language)
        .some("span", story.main.as_ref().map(|span| Value::text(span.to_string())))
        .list(
            "topics",
            story
                .topics
                .iter()
                .map(|topic| {
                    let entries = Entries::default().text("id", &topic.id).text("label", &topic.label);
                    entries.text("description", &topic.description).done()
                })
                .collect(),
        )
        .list(
            "people",
            story
                .people
                .iter()
                .map(|person| {
                    Entries::default()
                        .text("id", &person.id)
                        .text("name", &person.name)
                        .text("role", &person.role)
                        .done()
                })
                .collect(),
        )
        .list(
            "places",
            story
                .places
                .iter()
                .map(|place| {
                    let entries = Entries::default().text("id", &place.id).text("name", &place.name);
                    entries
                        .text("country", &place.country)
                        .some("latitude", place.coordinates.map(|(latitude, _)| Value::Number(latitude)))
                        .some("longitude", place.coordinates.map(|(_, longitude)| Value::Number(longitude)))
                        .done()
                })
                .collect(),
        )
        .list(
            "sources",
            story
                .sources
                .iter()
                .map(|source| {
                    let entries = Entries::default().text("id", &source.id).text("title", &source.title);
                    entries
                        .text("publisher", &source.publisher)
                        .text("author", &source.author)
                        .some(
                            "published",
                            source.published.as_ref().map(|date| Value::text(date.to_string())),
                        )
                        .text("published_note", &source.published_note)
                        .some("url", source.url.as_ref().map(Value::text))
                        .done()
                })
                .collect(),
        )
        .list("events", story.events.iter().map(|each| event(story, each)).collect())
        .done()
}

fn event(story: &Story, event: &Event) -> Value {
    let person = |ix| story.person(ix).map(|person| Value::text(&person.id));
    let source = |ix| story.source(ix).map(|source| Value::text(&source.id));
    let quote = |quote: &super::Quote| {
        let entries = Entries::default().some("speaker", person(quote.speaker)).text("text", &quote.text);
        entries.some("source", source(quote.source)).text("to", &quote.to).done()
    };
    let related = |related: &super::Related| {
        let other = story.event(related.event).map(|event| Value::text(&event.id));
        Entries::default().some("event", other).put("relation", word(related.relation)).done()
    };
    Entries::default()
        .text("id", &event.id)
        .text("title", &event.title)
        .text("summary", &event.summary)
        .put("kind", word(event.kind))
        .text("date", &event.date.to_string())
        .put("date_basis", word(event.date_basis))
        .text("date_note", &event.date_note)
        .put("status", word(event.status))
        .list(
            "topics",
            event.topics.iter().filter_map(|ix| Some(Value::text(&story.topic(*ix)?.id))).collect(),
        )
        .list("people", event.people.iter().filter_map(|ix| person(*ix)).collect())
        .some("place", event.place.and_then(|ix| Some(Value::text(&story.place(ix)?.id))))
        .list("quotes", event.quotes.iter().map(quote).collect())
        .list("sources", event.sources.iter().filter_map(|ix| source(*ix)).collect())
        .list("related", event.related.iter().map(related).collect())
        .put("weight", Value::Number(f64::from(event.weight)))
        .done()
}
