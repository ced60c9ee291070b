//! A timeline that is put together in several tasks (`Look::gradual`), so that none keeps the page from answering for long.

use crate::context::Look;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;

/// Rows that are added in one task.
const SLICE: usize = 8;
/// No limit: all rows are drawn.
pub const ALL: usize = usize::MAX;

/// How many rows of a list to draw at most. `rows` says how many there are: while the timeline is put together, one slice of
/// them more is drawn in each task until all are there, and from then on [`ALL`]. Later lists have all at once.
pub fn rows(rows: Signal<usize>) -> Step {
    let at_once = use_context::<Parts>().is_none_or(|parts| untrack(|| parts.whole()));
    Step::new(
        if at_once { ALL } else { 0 },
        ALL,
        move |drawn| if drawn < rows.get() { drawn + SLICE } else { ALL },
    )
}

/// How many parts of a timeline have begun.
#[derive(Clone, Copy)]
pub struct Parts {
    begun: Step,
    of: usize,
}

impl Parts {
    /// So many parts, one a task.
    pub fn new(look: Look, of: usize) -> Self {
        Self { begun: Step::new(if look.gradual { 0 } else { of }, of, |begun| begun + 1), of }
    }

    /// Whether a part has begun; they are counted from 1.
    pub fn begun(self, part: usize) -> impl Fn() -> bool + Copy + Send + Sync {
        move || self.begun.get() >= part
    }

    /// Whether all have.
    pub fn whole(self) -> bool {
        self.begun.get() == self.of
    }
}

/// A number that goes from one value to the last, a step a task.
#[derive(Clone, Copy)]
pub struct Step {
    now: RwSignal<usize>,
    last: usize,
}

impl Step {
    fn new(from: usize, last: usize, next: impl Fn(usize) -> usize + 'static) -> Self {
        let step = Self { now: RwSignal::new(from), last };
        // The effect's value: the timer is cancelled when the timeline goes.
        Effect::new(move |_: Option<Option<Timeout>>| {
            let now = step.get();
            (now != last).then(|| {
                let next = next(now);
                Timeout::new(0, move || {
                    step.now.try_set(next);
                })
            })
        });
        step
    }

    /// The number now; after the timeline has gone the last one.
    pub fn get(self) -> usize {
        self.now.try_get().unwrap_or(self.last)
    }
}
