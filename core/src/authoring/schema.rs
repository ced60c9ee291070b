//! The story document's JSON Schema. Knows: the same fields and vocabularies as the reader; what a schema cannot say
//! (references between parts, the calendar) stays with the reader.

use crate::story::{DateBasis, Kind, Relation, Status, VocabularyWord};
use serde_json::{Value as Json, json};

/// EDTF as far as a pattern can say it; the calendar is the reader's.
const DATE: &str = r"^(\.\.|[0-9X]{4}[^/]*|)(/(\.\.|[0-9X]{4}[^/]*|))?$";
const SLUG: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";

fn words<T: VocabularyWord>(description: &str) -> Json {
    json!({ "description": description, "enum": T::ALL.iter().map(|each| each.word()).collect::<Vec<_>>() })
}

fn text(description: &str) -> Json {
    json!({ "description": description, "type": "string", "pattern": r"\S" })
}

fn date(description: &str) -> Json {
    json!({ "description": description, "type": "string", "pattern": DATE })
}

fn id(description: &str) -> Json {
    json!({ "description": description, "type": "string", "pattern": SLUG })
}

fn ids(description: &str) -> Json {
    json!({ "description": description, "type": "array", "items": id("An id."), "uniqueItems": true })
}

fn object(required: &[&str], properties: Json) -> Json {
    json!({ "type": "object", "required": required, "properties": properties, "additionalProperties": false })
}

fn list(description: &str, item: Json) -> Json {
    json!({ "description": description, "type": "array", "items": item })
}

/// The schema, draft 2020-12.
#[must_use]
pub fn schema() -> Json {
    let mut schema = object(
        &["title", "language", "events"],
        json!({
            "$schema": { "type": "string" },
            "title": text("Headline of the story."),
            "description": text("One or two sentences on what the story tells."),
            "language": { "description": "BCP 47 tag.", "type": "string", "pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$" },
            "span": date("The main span: an EDTF interval. Left out: from the first event to the last."),
            "topics": list("In the order of their lanes.", object(&["id", "label"], json!({
                "id": id("Stable slug."), "label": text("Name."), "description": text("What belongs to it."),
            }))),
            "people": list("People who act or speak.", object(&["id", "name"], json!({
                "id": id("Stable slug."), "name": text("Full name."), "role": text("Office at the time."),
            }))),
            "places": list("Where things happen.", object(&["id", "name"], json!({
                "id": id("Stable slug."), "name": text("Name."), "country": text("Country."),
                "latitude": { "description": "Degrees, WGS 84.", "type": "number", "minimum": -90, "maximum": 90 },
                "longitude": { "description": "Degrees, WGS 84.", "type": "number", "minimum": -180, "maximum": 180 },
            }))),
            "sources": list("What reports the events.", object(&["id", "title", "publisher"], json!({
                "id": id("Stable slug."), "title": text("Title."), "publisher": text("Publisher."), "author": text("Author."),
                "published": date("When it was published."), "published_note": text("How that date is known."),
                "url": { "description": "http or https.", "type": "string", "pattern": "^[hH][tT][tT][pP][sS]?://\\S+$" },
            }))),
            "events": list("What happened.", event()),
        }),
    );
    if let Some(root) = schema.as_object_mut() {
        root.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
        root.insert("title".to_owned(), json!("Summitline story"));
        if let Some(events) = root
            .get_mut("properties")
            .and_then(|properties| properties.get_mut("events"))
            .and_then(Json::as_object_mut)
        {
            events.insert("minItems".to_owned(), json!(1));
        }
    }
    schema
}

fn event() -> Json {
    let mut sources = ids("Ids of the sources that report it.");
    if let Some(sources) = sources.as_object_mut() {
        sources.insert("minItems".to_owned(), json!(1));
    }
    object(
        &["id", "title", "date", "sources"],
        json!({
            "id": id("Stable slug; links depend on it."),
            "title": text("A few words."),
            "summary": text("A few sentences."),
            "kind": words::<Kind>("What sort of thing; other where left out."),
            "date": date("EDTF level 0, and of level 1: ? ~ % at the end of a date, X for unknown digits, open intervals."),
            "date_basis": words::<DateBasis>("How the date is known; stated where left out."),
            "date_note": text("One sentence on how the date is known."),
            "status": words::<Status>("How far it is established; reported where left out."),
            "topics": ids("Ids of topics, the most fitting first."),
            "people": ids("Ids of people."),
            "place": id("Id of a place."),
            "quotes": list("What was said, verbatim.", object(&["speaker", "text", "source"], json!({
                "speaker": id("Id of a person."), "text": text("The words."), "source": id("Id of a source."),
                "to": text("To whom, or where."),
            }))),
            "sources": sources,
            "related": list("Links to other events.", object(&["event"], json!({
                "event": id("Id of another event."),
                "relation": words::<Relation>("How this event bears on it; mentions where left out."),
            }))),
            "weight": { "description": "How early it stays visible when zoomed out.", "type": "integer", "minimum": 1, "maximum": 5 },
        }),
    )
}
