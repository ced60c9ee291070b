//! What is left of a story without the events that have mistakes, for a reader who asks for that.

use super::{Problem, Problems, Story, Value};

/// An event that is left out of a story, since its part of the document has mistakes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// Its title; empty where it has none.
    pub title: String,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
}

/// The story without the events that `problems` lie in, and without what relates other events to them; `None` where other
/// parts of the document have mistakes, or no event is left.
pub(super) fn read(document: &Value, problems: &Problems) -> Option<Story> {
    let Value::Map(entries) = document else { return None };
    let Some(Value::List(events)) = document.get("events") else { return None };
    let mut faulty: Vec<(usize, Missing)> = Vec::new();
    for problem in problems.iter() {
        let at = event_of(problem)?;
        if faulty.last().is_none_or(|(last, _)| *last != at) {
            faulty.push((at, Missing { title: text(events.get(at)?, "title"), problems: Vec::new() }));
        }
        faulty.last_mut()?.1.problems.push(problem.clone());
    }
    let is_faulty = |at: usize| faulty.iter().any(|(each, _)| *each == at);
    let gone: Vec<String> = faulty.iter().filter_map(|(at, _)| Some(text(events.get(*at)?, "id"))).collect();
    let kept =
        events.iter().enumerate().filter(|(at, _)| !is_faulty(*at)).map(|(_, event)| unrelated(event, &gone));
    let rest = Value::List(kept.collect());
    let entries = entries.iter().map(|(key, value)| {
        let value = if key == "events" { &rest } else { value };
        (key.clone(), value.clone())
    });
    let mut story = Story::read(&Value::Map(entries.collect())).ok()?;
    story.missing = faulty.into_iter().map(|(_, missing)| missing).collect();
    Some(story)
}

/// The position of the event that a problem lies in.
fn event_of(problem: &Problem) -> Option<usize> {
    problem.path.strip_prefix("events[")?.split_once(']')?.0.parse().ok()
}

fn text(value: &Value, key: &str) -> String {
    match value.get(key) {
        Some(Value::Text(text)) => text.trim().to_owned(),
        _ => String::new(),
    }
}

/// An event without its relations to those with these ids.
fn unrelated(event: &Value, gone: &[String]) -> Value {
    let Value::Map(entries) = event else { return event.clone() };
    let entries = entries.iter().map(|(key, value)| {
        let value = match value {
            Value::List(related) if key == "related" => {
                let kept = related.iter().filter(|each| !gone.contains(&text(each, "event")));
                Value::List(kept.cloned().collect())
            }
            other => other.clone(),
        };
        (key.clone(), value)
    });
    Value::Map(entries.collect())
}
