//! A list of elements that follows a list of keys: elements of keys that stay are kept and moved, never made anew.

use super::{El, bind};
use leptos::prelude::*;
use std::cell::RefCell;
use std::hash::{Hash, Hasher};
use std::rc::Rc;

/// An element of the list, with the owner that ends with it.
struct Kept {
    key: u64,
    element: El,
    owner: Owner,
}

/// FNV-1a: keys are few and not chosen by an adversary.
struct Fnv(u64);

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

impl El {
    /// Fills the element with one child a key, in the order of the keys. The element has no other children.
    pub fn each<K: Hash + 'static>(
        self,
        keys: impl Fn() -> Vec<K> + 'static,
        make: impl Fn(&K) -> El + 'static,
    ) -> Self {
        let shown = Rc::new(RefCell::new(Vec::new()));
        let known = shown.clone();
        let hash = move || {
            let keys = keys();
            let mut hashes = Vec::with_capacity(keys.len());
            for key in &keys {
                let mut hasher = Fnv(0xcbf2_9ce4_8422_2325);
                key.hash(&mut hasher);
                hashes.push(hasher.finish());
            }
            shown.replace(keys);
            hashes
        };
        self.each_boxed(Box::new(hash), Box::new(move |place| known.borrow().get(place).map(&make)))
    }

    /// `hashes` gives the keys' hashes, and `make` the element for the key at a place among them.
    fn each_boxed(self, hashes: Box<dyn Fn() -> Vec<u64>>, make: Box<dyn Fn(usize) -> Option<El>>) -> Self {
        let parent = self.0.clone();
        let kept = RefCell::new(Vec::<Kept>::new());
        bind(move || {
            let hashes = hashes();
            let mut kept = kept.borrow_mut();
            if kept.iter().map(|kept| kept.key).eq(hashes.iter().copied()) {
                return;
            }
            let mut before: Vec<Option<Kept>> = kept.drain(..).map(Some).collect();
            for (place, key) in hashes.into_iter().enumerate() {
                let found = before.iter_mut().find(|slot| slot.as_ref().is_some_and(|kept| kept.key == key));
                let reused = found.and_then(Option::take);
                kept.extend(reused.or_else(|| {
                    // An owner of its own: as a child of this run of the binding it would end with the next run, and as a
                    // child of the list's owner it would stay on its books after the element is gone.
                    let owner = Owner::default();
                    let element = owner.with(|| make(place))?;
                    Some(Kept { key, element, owner })
                }));
            }
            for gone in before.into_iter().flatten() {
                gone.owner.cleanup();
                gone.element.0.remove();
            }
            // From the end, so that each element's place is known by the one after it.
            let mut next: Option<web_sys::Node> = None;
            for kept in kept.iter().rev() {
                let node: &web_sys::Node = &kept.element.0;
                if node.next_sibling() != next || node.parent_node().is_none() {
                    let _ = parent.insert_before(node, next.as_ref());
                }
                next = Some(node.clone());
            }
        });
        self
    }
}
