//! Values that others follow: sources, which are set, and stages, which are derived and made anew only when something
//! they are made of has changed.
//!
//! These are leptos' signals and memos; but each type of value that one holds costs 1.5 KB of code. Here values stand
//! beside the signal, and all signals hold a number that says how often the value has changed. Refuses to know what the
//! values are.

use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::cell::{Ref, RefCell};
use std::rc::Rc;

/// A value that is set, until the owner it was made under ends. Clones are handles to the same value.
#[derive(Clone)]
pub struct Source<T> {
    value: Rc<RefCell<T>>,
    changes: RwSignal<u32>,
}

impl<T: 'static> Source<T> {
    /// A source with its first value.
    pub fn new(value: T) -> Self {
        Self { value: Rc::new(RefCell::new(value)), changes: RwSignal::new(0) }
    }

    /// The value; whoever asks in a binding or a stage follows it. To be let go of before the next change.
    pub fn read(&self) -> Ref<'_, T> {
        self.changes.track();
        self.value.borrow()
    }

    /// The value, without following it.
    pub fn now(&self) -> Ref<'_, T> {
        self.value.borrow()
    }

    /// Changes the value and tells its followers.
    pub fn update<R>(&self, change: impl FnOnce(&mut T) -> R) -> R {
        let answer = self.change(change);
        self.tell();
        answer
    }

    /// Changes the value and tells nobody.
    pub fn change<R>(&self, change: impl FnOnce(&mut T) -> R) -> R {
        change(&mut self.value.borrow_mut())
    }

    /// Tells the followers that the value has changed.
    pub fn tell(&self) {
        self.changes.try_update(|changes| *changes = changes.wrapping_add(1));
    }
}

/// A derived value. Clones are handles to the same value.
pub struct Stage<T> {
    value: Slot<T>,
    revision: Memo<u32>,
}

/// A closure that takes clones of some handles with it.
macro_rules! with {
    ($($handle:ident),+; $closure:expr) => {{
        $(let $handle = $handle.clone();)+
        $closure
    }};
}
pub(crate) use with;

type Slot<T> = Rc<RefCell<Option<Rc<T>>>>;

impl<T> Clone for Stage<T> {
    fn clone(&self) -> Self {
        Self { value: self.value.clone(), revision: self.revision }
    }
}

impl<T: Default + PartialEq + 'static> Stage<T> {
    /// A stage that computes its value so. `compute` may look at the value before.
    pub fn new(compute: impl Fn(Option<&T>) -> T + 'static) -> Self {
        let value = Slot::<T>::default();
        let slot = value.clone();
        let refresh = move || {
            let before = slot.borrow().clone();
            let now = compute(before.as_deref());
            let differs = before.as_deref() != Some(&now);
            if differs {
                slot.replace(Some(Rc::new(now)));
            }
            differs
        };
        Self { value, revision: revision(Box::new(refresh)) }
    }

    /// The value; whoever asks in a binding or a stage follows it.
    pub fn get(&self) -> Rc<T> {
        follow(self.revision);
        self.value.borrow().clone().unwrap_or_default()
    }
}

/// A memo computes when it is read.
#[inline(never)]
fn follow(revision: Memo<u32>) {
    revision.track();
    let _ = revision.get_untracked();
}

fn revision(refresh: Box<dyn Fn() -> bool>) -> Memo<u32> {
    // leptos asks for more than one thread would need; a page has one.
    let refresh = SendWrapper::new(refresh);
    Memo::new(move |before: Option<&u32>| {
        let before = before.copied().unwrap_or_default();
        if refresh() { before.wrapping_add(1) } else { before }
    })
}
