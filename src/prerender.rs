//! The page as HTML, rendered when it is built: the same components, without a browser.

use crate::context::{Host, Look, TimelineContext};
use crate::derived::Derived;
use crate::state::State;
use crate::timeline::Timeline;
use leptos::prelude::*;
use std::sync::Arc;
use summitline_core::phrase::{English, of_story};
use summitline_core::session::{Atlas, Session};
use summitline_core::words::ENGLISH;

/// A place where nothing happens: links lead to the full page beside the one that is rendered.
struct Paper;

impl Host for Paper {
    fn link(&self, state: &str) -> String {
        if state.is_empty() { "./".to_owned() } else { format!("./#{state}") }
    }
    fn address(&self, state: &str) -> String {
        self.link(state)
    }
    fn changed(&self, _state: &str, _step: bool) {}
    fn themed(&self, _theme: &str) {}
    fn copy(&self, _text: &str, done: Box<dyn FnOnce(bool)>) {
        done(false);
    }
    fn home(&self) -> String {
        "./".to_owned()
    }
    fn source(&self) -> Option<String> {
        None
    }
    fn weight(&self) -> u32 {
        0
    }
}

/// A timeline as HTML: the whole story, in English.
#[must_use]
pub fn render(atlas: &Arc<Atlas>, guest: bool) -> String {
    let owner = Owner::new();
    let html = owner.with(|| {
        let host: Arc<dyn Host> = Arc::new(Paper);
        let state = State::new(atlas.clone(), Session::default(), host.clone());
        let context = TimelineContext {
            state,
            derived: Derived::new(atlas, state, &ENGLISH),
            atlas: atlas.clone(),
            words: &ENGLISH,
            locale: of_story(atlas.story(), English),
            look: Look { guest, heading: if guest { 2 } else { 1 }, gradual: false },
            host,
            root: NodeRef::new(),
            opener: StoredValue::new("mark"),
        };
        view! { <Timeline context/> }.to_html()
    });
    // Marks for hydration, which does not take place: the live timeline takes the place of this one. No text can hold them,
    // as `<` is escaped there.
    html.replace("<!--<() />-->", "").replace("<!>", "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;
    use summitline_core::authoring;
    use summitline_core::query::HostLetters;
    use summitline_core::story::{Story, Value};

    fn page(guest: bool) -> String {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
        let story = authoring::read(&authoring::files(&content).unwrap()).unwrap();
        render(&Arc::new(Atlas::new(story, Arc::new(HostLetters))), guest)
    }

    #[test]
    fn every_event_is_an_article_with_an_anchor() {
        for guest in [false, true] {
            let html = page(guest);
            assert_eq!(html.matches("<article").count(), 58);
            assert!(html.contains("<article id=\"helsinki-summit\""), "{html}");
            assert!(html.contains("<time datetime=\"2018-07-16\">16 July 2018</time>"));
            assert!(html.contains("href=\"#hamburg-meeting\""));
            assert!(html.contains("<blockquote"));
        }
    }

    #[test]
    fn a_strict_policy_allows_all_of_it() {
        for part in ["<script", " style=", " onclick", "<button", "<input", "<select"] {
            assert!(!page(false).contains(part), "{part}");
        }
    }

    #[test]
    fn nothing_of_the_rendering_is_left() {
        let html = page(false);
        assert!(!html.contains("<!"), "{}", &html[html.find("<!").unwrap()..][..200]);
    }

    #[test]
    fn texts_of_a_story_say_their_language_and_direction() {
        let text = |text: &str| Value::text(text);
        let list = |items: Vec<Value>| Value::List(items);
        let source = Value::map([("id", text("s")), ("title", text("مقال")), ("publisher", text("P"))]);
        let event = Value::map([
            ("id", text("a")),
            ("title", text("انضمت NATO")),
            ("date", text("1999-03-12")),
            ("summary", text("سطر\n\n- واحد\n- <b>اثنان</b>")),
            ("sources", list(vec![text("s")])),
            ("topics", list(vec![text("t")])),
        ]);
        let topic = Value::map([("id", text("t")), ("label", text("سياسة"))]);
        let document = Value::map([
            ("title", text("نص")),
            ("language", text("ar")),
            ("topics", list(vec![topic])),
            ("sources", list(vec![source])),
            ("events", list(vec![event])),
        ]);
        let atlas = Atlas::new(Story::read(&document).unwrap(), Arc::new(HostLetters));
        let html = render(&Arc::new(atlas), false);
        for part in [
            "lang=\"en-GB\" dir=\"ltr\"",
            ">نص</h1>",
            "<p lang=\"ar\" dir=\"auto\"><span>سطر</span></p>",
            "<ul lang=\"ar\" dir=\"auto\"><li>واحد</li><li>&lt;b&gt;اثنان&lt;/b&gt;</li></ul>",
            "“<bdi lang=\"ar\">مقال</bdi>”",
            "<bdi lang=\"ar\">سياسة</bdi>",
            "direction=\"rtl\"",
        ] {
            assert!(html.contains(part), "{part} is not in {html}");
        }
    }
}
