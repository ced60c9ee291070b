//! The ids of a document, by which its parts refer to each other.

use super::object::Object;
use crate::story::{Problem, Step, Value};
use std::collections::BTreeMap;

/// The ids of one list of the document, each with its position; the first one if an id occurs twice.
pub type Ids<'a> = BTreeMap<&'a str, usize>;

/// What events may refer to.
pub struct Known<'a> {
    pub topics: Ids<'a>,
    pub people: Ids<'a>,
    pub places: Ids<'a>,
    pub sources: Ids<'a>,
    pub events: Ids<'a>,
}

/// The ids of a list. An id that occurs again is reported.
pub fn ids<'a>(object: &mut Object<'a, '_>, key: &str) -> Ids<'a> {
    let mut ids = Ids::new();
    // Anything but a list is reported when its items are read.
    if !matches!(object.get(key), Some(Value::List(_))) {
        return ids;
    }
    object.each(key, |item, path, position, found| {
        let Some(Value::Text(id)) = item.get("id") else { return };
        // Ids are kept, and so compared, without blanks around them.
        let id = id.trim();
        let first = *ids.entry(id).or_insert(position);
        if first != position {
            let rule = format!("is already the id of {key}[{first}]");
            found.push(Problem::new(&path.then(Step::Key("id")), Some(&Value::text(id)), rule));
        }
    });
    ids
}
