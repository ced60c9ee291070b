//! Reading the parts that events refer to: topics, people, places and sources.

use super::object::{Found, Object};
use crate::story::document::{PersonDocument, PlaceDocument, SourceDocument, TopicDocument};
use crate::story::{Path, Person, Place, Source, Topic, Value};

pub fn topic(value: &Value, path: Path<'_>, found: &mut Found) -> Option<Topic> {
    let mut object = Object::of::<TopicDocument>(value, path, found)?;
    let (id, label) = (object.id(), object.text("label"));
    Some(Topic { id, label, description: object.optional_text("description") })
}

pub fn person(value: &Value, path: Path<'_>, found: &mut Found) -> Option<Person> {
    let mut object = Object::of::<PersonDocument>(value, path, found)?;
    let (id, name) = (object.id(), object.text("name"));
    Some(Person { id, name, role: object.optional_text("role") })
}

pub fn place(value: &Value, path: Path<'_>, found: &mut Found) -> Option<Place> {
    let mut object = Object::of::<PlaceDocument>(value, path, found)?;
    let (id, name) = (object.id(), object.text("name"));
    let country = object.optional_text("country");
    let latitude = object.number("latitude", -90.0..=90.0, "a number of degrees from -90 to 90");
    let longitude = object.number("longitude", -180.0..=180.0, "a number of degrees from -180 to 180");
    for (key, other) in [("longitude", "latitude"), ("latitude", "longitude")] {
        if object.get(key).is_none() && object.get(other).is_some() {
            object.missing(key, &format!("a number, because {other} is given"));
        }
    }
    Some(Place { id, name, country, coordinates: latitude.zip(longitude) })
}

pub fn source(value: &Value, path: Path<'_>, found: &mut Found) -> Option<Source> {
    let mut object = Object::of::<SourceDocument>(value, path, found)?;
    let (id, title) = (object.id(), object.text("title"));
    let (publisher, author) = (object.text("publisher"), object.optional_text("author"));
    let (published, published_note) = (object.date("published"), object.optional_text("published_note"));
    Some(Source { id, title, publisher, author, published, published_note, url: object.url("url") })
}
