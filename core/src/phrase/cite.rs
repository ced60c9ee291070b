//! Where something comes from: citations of articles and events, and who a quotation is by.

use super::{Locale, date};
use crate::prose::{isolate, plain};
use crate::story::{EventIx, Quote, Source, Story};
use crate::words::{Words, fill};

/// An article with its publisher, and its author and date as far as they are known: "“Title”, The Paper, A. Author,
/// published 16 July 2018". What the story says of it is isolated.
#[must_use]
pub fn citation(locale: &dyn Locale, source: &Source) -> String {
    let words = locale.words();
    let mut text = title_and_publisher(words, source);
    if !source.author.is_empty() {
        text.push_str(", ");
        text.push_str(&isolate(&source.author));
    }
    if let Some(published) = &source.published {
        text.push_str(", ");
        text.push_str(&fill(words.published, &[("date", &date(locale, published))]));
    }
    text
}

/// A citation of an event as its first source reports it, with the address it can be found at. `None` for an event of
/// another story.
#[must_use]
pub fn event_citation(locale: &dyn Locale, story: &Story, event: EventIx, url: &str) -> Option<String> {
    let words = locale.words();
    let facts = story.event(event)?;
    let source = title_and_publisher(words, story.source(*facts.sources.first()?)?);
    let date = date(locale, &facts.date);
    let source = plain(&source);
    Some(fill(words.citation, &[("title", &facts.title), ("date", &date), ("source", &source), ("url", url)]))
}

fn title_and_publisher(words: &Words, source: &Source) -> String {
    let (title, publisher) = (isolate(&source.title), isolate(&source.publisher));
    fill(words.citation_source, &[("title", &title), ("publisher", &publisher)])
}

/// Who a quotation is by, and to whom if that is known; both isolated.
#[must_use]
pub fn attribution(words: &Words, story: &Story, quote: &Quote) -> String {
    let speaker = story.person(quote.speaker).map_or("", |person| &person.name);
    let template = if quote.to.is_empty() { words.quote_by } else { words.quote_to };
    fill(template, &[("speaker", &isolate(speaker)), ("to", &isolate(&quote.to))])
}

#[cfg(test)]
mod tests {
    use super::super::{English, sample};
    use super::*;
    use crate::words::ENGLISH;

    #[test]
    fn a_citation_gives_what_is_known_of_an_article() {
        let story = sample::story();
        let cite = |at: usize| citation(&English, &story.sources()[at]);
        assert_eq!(plain(&cite(0)), "“The summit”, The Paper, A. Author, published about July 2018");
        assert_eq!(cite(1), "“\u{2068}Another\u{2069}”, \u{2068}The Post\u{2069}");
    }

    #[test]
    fn an_event_is_cited_from_its_first_source() {
        let story = sample::story();
        let hamburg = sample::event(&story, "hamburg");
        assert_eq!(
            event_citation(&English, &story, hamburg, "https://example.org/#x").unwrap(),
            "A meeting (7 July 2017). “Another”, The Post. https://example.org/#x"
        );
        assert_eq!(event_citation(&English, &story, EventIx::at(99), ""), None);
    }

    #[test]
    fn a_quotation_names_its_addressee_where_there_is_one() {
        let story = sample::story();
        let quotes = &story.event(sample::event(&story, "helsinki")).unwrap().quotes;
        let say = |at: usize| attribution(&ENGLISH, &story, &quotes[at]);
        assert_eq!(say(0), "\u{2068}Jane Doe\u{2069} to \u{2068}the press\u{2069}");
        assert_eq!(say(1), "\u{2068}Jane Doe\u{2069}");
    }
}
