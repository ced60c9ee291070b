//! The session of one timeline as signals, and the one way to change it: [`State::dispatch`].
//!
//! Handles are copies and may outlive the timeline (a browser event that was on its way when it was removed): a late
//! command then changes nothing.

use crate::context::Host;
use leptos::prelude::*;
use std::sync::Arc;
use summitline_core::session::{Atlas, Command, Notice, Session, Trail, encode};

/// The session of one mounted timeline.
#[derive(Clone, Copy)]
pub struct State {
    session: RwSignal<Session>,
    /// Notified instead of `session` when only the window has moved, which happens many times a second: memos that do not
    /// depend on the window are not checked then.
    window: Trigger,
    atlas: StoredValue<Arc<Atlas>>,
    host: StoredValue<Arc<dyn Host>>,
}

impl State {
    /// The state of a timeline that starts with a session. It ends with the current owner.
    pub fn new(atlas: Arc<Atlas>, session: Session, host: Arc<dyn Host>) -> Self {
        Self {
            session: RwSignal::new(session),
            window: Trigger::new(),
            atlas: StoredValue::new(atlas),
            host: StoredValue::new(host),
        }
    }

    /// Carries out a command: the only way anything changes. Tells the host when the address should change.
    pub fn dispatch(&self, command: Command) {
        let Some(atlas) = self.atlas.try_get_value() else { return };
        let only_moves = command.only_moves();
        let Some(trail) = self.session.try_update_untracked(|session| session.apply(command, &atlas)) else {
            return;
        };
        if only_moves {
            self.window.notify();
        } else {
            self.session.notify();
        }
        if trail != Trail::Keep
            && let Some(host) = self.host.try_get_value()
        {
            host.changed(&self.bookmark(), trail == Trail::Push);
        }
    }

    /// A part of the session; follows all of it but the window.
    pub fn with<T: Default>(&self, read: impl FnOnce(&Session) -> T) -> T {
        self.session.try_with(read).unwrap_or_default()
    }

    /// A part of the session; follows the window too.
    pub fn with_window<T>(&self, read: impl FnOnce(&Session) -> T) -> Option<T> {
        self.window.track();
        self.session.try_with(read)
    }

    /// A part of the session as it is now; follows nothing.
    pub fn peek<T>(&self, read: impl FnOnce(&Session) -> T) -> Option<T> {
        self.session.try_with_untracked(read)
    }

    /// The session as the text of an address; follows nothing.
    pub fn bookmark(&self) -> String {
        let atlas = self.atlas.try_get_value();
        let text = atlas.and_then(|atlas| self.peek(|session| encode(&session.bookmark, atlas.story())));
        text.unwrap_or_default()
    }

    /// What of the address was not understood.
    pub fn notices(&self) -> Vec<Notice> {
        self.with(|session| session.notices.clone())
    }
}
