//! A list of elements that follows a list of keys: elements of keys that stay are kept and moved, never made anew.

use super::{El, bind};
use crate::stage::with;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use std::cell::RefCell;
use std::hash::{Hash, Hasher};
use std::rc::Rc;

/// How long elements without a key may linger after the last change, in ms.
const REST: u32 = 400;

/// How many elements without a key may linger.
const MOST: usize = 128;

/// An element of the list, with the owner that ends with it.
struct Kept {
    key: u64,
    element: El,
    owner: Owner,
    /// Whether its key is in the list, or has been and may come back.
    wanted: bool,
    follow: Option<Follow>,
}

impl Kept {
    fn follow(&mut self, place: Option<usize>) {
        if let Some(follow) = &mut self.follow {
            follow(place);
        }
    }
}

/// The items of a list as they are now.
struct Items<T> {
    read: Box<dyn Fn() -> Vec<T>>,
    now: RefCell<Vec<T>>,
}

impl<T> Items<T> {
    fn new(read: impl Fn() -> Vec<T> + 'static) -> Self {
        Self { read: Box::new(read), now: RefCell::default() }
    }

    /// Reads them, and tells the hashes of their keys.
    fn refresh(&self, hash: impl Fn(&T, &mut Fnv)) -> Vec<u64> {
        let items = (self.read)();
        let mut hashes = Vec::with_capacity(items.len());
        for item in &items {
            let mut hasher = Fnv(0xcbf2_9ce4_8422_2325);
            hash(item, &mut hasher);
            hashes.push(hasher.finish());
        }
        self.now.replace(items);
        hashes
    }

    fn with<R>(&self, place: usize, then: impl FnOnce(&T) -> R) -> Option<R> {
        self.now.borrow().get(place).map(then)
    }
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

/// Told when the element's item has changed, with its place among the items; `None`: when there is no such item any more.
type Follow = Box<dyn FnMut(Option<usize>)>;

/// The element for the key at a place among the keys.
type Make = Box<dyn Fn(usize) -> Option<(El, Option<Follow>)>>;

impl El {
    /// Fills the element with one child a key, in the order of the keys. The element has no other children.
    pub fn each<K: Hash + 'static>(
        self,
        keys: impl Fn() -> Vec<K> + 'static,
        make: impl Fn(&K) -> El + 'static,
    ) -> Self {
        let keys = Rc::new(Items::new(keys));
        let hash = with![keys; move || keys.refresh(|key, hasher| key.hash(hasher))];
        self.each_boxed(false, Box::new(hash), Box::new(move |place| Some((keys.with(place, &make)?, None))))
    }

    /// The same for elements that come, move and go many times a second: `make` gives an element and what it does when its
    /// item changes. Elements whose item has gone stay in the document until nothing has changed for a moment: what
    /// they do when they are told of `None` puts them out of sight.
    pub fn each_moving<T: 'static, K: Hash, F: FnMut(Option<&T>) + 'static>(
        self,
        items: impl Fn() -> Vec<T> + 'static,
        key: impl Fn(&T) -> K + 'static,
        make: impl Fn(&T) -> (El, F) + 'static,
    ) -> Self {
        let items = Rc::new(Items::new(items));
        let hash = with![items; move || items.refresh(|item, hasher| key(item).hash(hasher))];
        let make = move |place| {
            let (element, mut follow) = items.with(place, &make)?;
            let follow = with![items; move |place: Option<usize>| match place {
                Some(place) => drop(items.with(place, |item| follow(Some(item)))),
                None => follow(None),
            }];
            Some((element, Some(Box::new(follow) as Follow)))
        };
        self.each_boxed(true, Box::new(hash), Box::new(make))
    }

    /// `hashes` gives the keys' hashes, and `make` the element for the key at a place among them.
    fn each_boxed(self, lingers: bool, hashes: Box<dyn Fn() -> Vec<u64>>, make: Make) -> Self {
        let parent = self.0.clone();
        let list: Rc<RefCell<Vec<Kept>>> = Rc::default();
        let rest = RefCell::new(None);
        bind(move || {
            let hashes = hashes();
            let mut kept = list.borrow_mut();
            if !kept.iter().filter(|kept| kept.wanted).map(|kept| kept.key).eq(hashes.iter().copied()) {
                for each in kept.iter_mut() {
                    let wanted = hashes.contains(&each.key);
                    if each.wanted && !wanted {
                        each.follow(None);
                    }
                    each.wanted = wanted;
                }
                let gone = kept.iter().filter(|kept| !kept.wanted).count();
                if !lingers || gone > MOST {
                    clear(&mut kept);
                } else if gone > 0 {
                    rest.replace(Some(Timeout::new(
                        REST,
                        with![list; move || clear(&mut list.borrow_mut())],
                    )));
                }
                arrange(&parent, &mut kept, &hashes, &make);
            }
            for (place, kept) in kept.iter_mut().filter(|kept| kept.wanted).enumerate() {
                kept.follow(Some(place));
            }
        });
        self
    }
}

/// Puts one element a key into the list and the document. Those that stay in order are not touched.
fn arrange(parent: &web_sys::Node, kept: &mut Vec<Kept>, hashes: &[u64], make: &Make) {
    // From the end, so that each element's place is known by the one after it. What stands before `end` is still where it
    // was.
    let mut before: Vec<Option<Kept>> = kept.drain(..).map(Some).collect();
    let mut end = before.len();
    let mut next: Option<web_sys::Node> = None;
    for (place, key) in hashes.iter().enumerate().rev() {
        let is_it = |slot: &Option<Kept>| slot.as_ref().is_some_and(|kept| kept.key == *key);
        let found = before.iter().position(is_it);
        let reused = found.and_then(|at| before.get_mut(at)).and_then(Option::take);
        let one = reused.or_else(|| {
            // An owner of its own: as a child of this run of the binding it would end with the next run, and as a
            // child of the list's owner it would stay on its books after the element is gone.
            let owner = Owner::default();
            let (element, follow) = owner.with(|| make(place))?;
            Some(Kept { key: *key, element, owner, wanted: true, follow })
        });
        let Some(one) = one else { continue };
        match found {
            Some(at) if at < end => {
                linger(kept, &mut before, at..end);
                end = at;
            }
            _ => {
                let _ = parent.insert_before(&one.element.0, next.as_ref());
            }
        }
        next = Some((*one.element.0).clone());
        kept.push(one);
    }
    linger(kept, &mut before, 0..end);
    kept.reverse();
}

/// Keeps what lingers in a part of the list where it stands; from the end.
fn linger(kept: &mut Vec<Kept>, before: &mut [Option<Kept>], part: std::ops::Range<usize>) {
    let part = before.get_mut(part).unwrap_or_default().iter_mut().rev();
    kept.extend(part.filter_map(|slot| slot.take_if(|kept| !kept.wanted)));
}

/// Removes what lingers.
fn clear(list: &mut Vec<Kept>) {
    list.retain(|kept| {
        if !kept.wanted {
            kept.owner.cleanup();
            kept.element.0.remove();
        }
        kept.wanted
    });
}
