//! The full page: its session comes from the address and goes back there, its colours are remembered.
//! Refuses to know how a timeline is drawn.

use crate::browser::{address, dom, locale::BrowserLocale, measure, page, storage};
use crate::state::{Address, State};
use crate::story;
use crate::view::Timeline;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use summitline_core::session::{
    Atlas, Bookmark, Command, Session, Theme, Trail, decode_all, encode, foreign,
};
use summitline_core::words::ENGLISH;

const THEME: &str = "summitline-theme";
/// Milliseconds after the last step of a gesture that the address is written.
const SETTLE: u32 = 300;

/// Mounts the page.
pub fn mount() {
    let Some(story) = story::compiled_in() else { return };
    leptos::mount::mount_to_body(move || {
        let atlas = Arc::new(Atlas::new(story));
        let [query, hash] = address::read();
        let (bookmark, notices) = decode_all(&[&query, &hash], atlas.story());
        let mut session = Session::default();
        let theme = storage::read(THEME).map(|word| Theme::from_word(&word)).unwrap_or_default();
        let width = Command::Narrow(measure::window_width());
        for command in
            [width, Command::SetTheme(theme), Command::Notice(notices), Command::Go(Box::new(bookmark))]
        {
            session.apply(command, &atlas);
        }
        let state =
            State::new(atlas.clone(), session, BrowserLocale::new(&ENGLISH), writer(atlas, foreign(&query)));
        follow_history(state);
        remember_theme(state);
        view! { <Timeline state=state/> }
    });
}

fn remember_theme(state: State) {
    let shown = Cell::new(None);
    dom::bind(move || {
        let theme = state.settled().theme;
        let before = shown.replace(Some(theme));
        if before != Some(theme) {
            page::set_theme(theme.word());
        }
        if before.is_some_and(|before| before != theme) {
            storage::write(THEME, theme.word());
        }
    });
}

/// Writes bookmarks to the address: those worth a step back at once, the others when the gesture has ended. `query` is
/// what of the query belongs to somebody else, and stays.
fn writer(atlas: Arc<Atlas>, query: String) -> Address {
    let pending: Rc<RefCell<Option<Timeout>>> = Rc::default();
    Rc::new(move |bookmark: &Bookmark, trail: Trail| {
        if trail == Trail::Keep {
            return;
        }
        let hash = encode(bookmark, atlas.story());
        // Dropping a timeout cancels it.
        pending.replace(None);
        if trail == Trail::Push {
            address::write(&query, &hash, true);
        } else {
            let query = query.clone();
            pending.replace(Some(Timeout::new(SETTLE, move || address::write(&query, &hash, false))));
        }
    })
}

fn follow_history(state: State) {
    let listener = address::on_change(move || {
        let [query, hash] = address::read();
        let (bookmark, notices) = decode_all(&[&query, &hash], state.atlas().story());
        state.dispatch(Command::Go(Box::new(bookmark)));
        state.dispatch(Command::Notice(notices));
    });
    // Ends with the owner of the page.
    dom::keep(listener);
}
