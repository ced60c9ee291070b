//! A value derived from others, made anew only when one of them has changed, and passed on only when it differs.
//!
//! That is leptos' `Memo`; but each type of value a `Memo` holds costs 1.5 KB of code. A stage keeps its value itself and
//! lets one kind of `Memo`, of a revision number, do the rest. Refuses to know what the values are.

use leptos::prelude::*;
use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;

type Slot<T> = RefCell<Option<Rc<T>>>;

/// A handle to a derived value.
pub struct Stage<T> {
    slot: StoredValue<Rc<dyn Any>, LocalStorage>,
    revision: Memo<u32>,
    value: PhantomData<fn() -> T>,
}

impl<T> Clone for Stage<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Stage<T> {}

impl<T: Default + PartialEq + 'static> Stage<T> {
    /// A stage that computes its value so. `compute` may look at the value before.
    pub fn new(compute: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self {
        let slot: StoredValue<Rc<dyn Any>, LocalStorage> =
            StoredValue::new_local(Rc::new(Slot::<T>::new(None)));
        let refresh = move || {
            let any = slot.get_value();
            let Some(slot) = any.downcast_ref::<Slot<T>>() else { return false };
            let before = slot.borrow().clone();
            let now = compute(before.as_deref());
            let differs = before.as_deref() != Some(&now);
            if differs {
                slot.replace(Some(Rc::new(now)));
            }
            differs
        };
        Self { slot, revision: revision(Box::new(refresh)), value: PhantomData }
    }

    /// The value; whoever asks in a binding or a stage follows it.
    pub fn get(&self) -> Rc<T> {
        self.revision.track();
        // A memo computes when it is read.
        let _ = self.revision.get_untracked();
        let any = self.slot.get_value();
        let value = any.downcast_ref::<Slot<T>>().and_then(|slot| slot.borrow().clone());
        value.unwrap_or_default()
    }
}

fn revision(refresh: Box<dyn Fn() -> bool + Send + Sync>) -> Memo<u32> {
    Memo::new(move |before: Option<&u32>| {
        let before = before.copied().unwrap_or_default();
        if refresh() { before.wrapping_add(1) } else { before }
    })
}
