//! Everything that a page holds in signals can be shared between threads: reactive frameworks ask for that.

use summitline_core::input::{Brush, Gesture};
use summitline_core::layout::{LabelWidths, Lanes, Packing, Scene};
use summitline_core::phrase::English;
use summitline_core::query::{Counts, Filter, Matches};
use summitline_core::scale::{Context, Tick, TickMetrics, Viewport};
use summitline_core::session::{Atlas, Bookmark, Command, Notice, Session, Settled};
use summitline_core::story::Story;

const fn is_shared<T: Send + Sync + 'static>() {}

#[test]
fn what_signals_hold_is_send_and_sync() {
    is_shared::<(Story, Atlas, Session, Bookmark, Settled, Command, Notice)>();
    is_shared::<(Filter, Matches, Counts)>();
    is_shared::<(Lanes, LabelWidths, Packing, Scene)>();
    is_shared::<(Viewport, Tick, TickMetrics, Context)>();
    is_shared::<(Gesture, Brush, English)>();
}
