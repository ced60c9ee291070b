//! Rows of long lists, and what they follow, without a trace once they have gone.
//!
//! reactive_graph 0.2.16 keeps a record of every owner that has ended in its parent owner, and of every effect or memo that
//! has ended in what that followed, until those end too. A list lives as long as the timeline: with `For`, and with rows
//! that read the memos of `derived` directly, a thousand changes of the filter add 15 MB.

use crate::context::use_timeline;
use leptos::prelude::*;
use leptos::reactive::computed::ArcMemo;
use leptos::reactive::graph::{Subscriber, ToAnySubscriber};
use leptos::tachys::reactive_graph::OwnedView;
use leptos::tachys::view::keyed::{SerializableKey, keyed};
use std::hash::Hash;

/// Keyed rows, each its own key, like `For`. An owner of a row has no parent; it ends with the row's view.
#[component]
pub fn Rows<T, N>(
    /// The rows, in their order.
    each: impl Fn() -> Vec<T> + Send + 'static,
    /// The view of a row. It has the timeline's context and no other.
    children: impl Fn(T) -> N + Clone + Send + 'static,
) -> impl IntoView
where
    T: Copy + Eq + Hash + SerializableKey + Send + 'static,
    N: IntoView + 'static,
{
    let timeline = use_timeline();
    move || {
        let (timeline, children) = (timeline.clone(), children.clone());
        keyed(
            each(),
            |row| *row,
            move |_, row| {
                let owner = Owner::default();
                let view = owner.with(|| {
                    provide_context(timeline.clone());
                    children(row)
                });
                (drop, OwnedView::new_with_owner(view, owner))
            },
        )
    }
}

/// A value for a component that comes and goes, as a memo: it leaves what it followed when the current owner ends, and what
/// follows it ends with it. After that it gives a default.
pub fn local<T>(value: impl Fn() -> T + Send + Sync + 'static) -> impl Fn() -> T + Copy + Send + Sync
where
    T: Clone + Default + PartialEq + Send + Sync + 'static,
{
    let memo = ArcMemo::new(move |_| value());
    let subscriber = memo.to_any_subscriber();
    on_cleanup(move || subscriber.clear_sources(&subscriber));
    let memo = Memo::from(memo);
    move || memo.try_get().unwrap_or_default()
}
