//! Values that change with every step of a gesture, for what follows only when the gesture is over.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use summitline_core::scale::Window;

/// How long the window has to stay as it is, in milliseconds.
const REST: u32 = 250;

/// How often the window has moved and come to rest.
pub fn rests(window: impl Fn() -> Option<Window> + 'static) -> RwSignal<usize> {
    let rests = RwSignal::new(0);
    // The effect's value: the window, and the timer, which the next step cancels, as does the end of the timeline.
    Effect::new(move |before: Option<(Option<Window>, Option<Timeout>)>| {
        let now = window();
        let timer = match before {
            None => None,
            Some((before, timer)) if before == now => timer,
            Some(_) => Some(Timeout::new(REST, move || {
                rests.try_update(|rests| *rests += 1);
            })),
        };
        (now, timer)
    });
    rests
}
