//! Keyed lists of what moves on the axis in each frame: marks, ticks, lanes, breaks.
//!
//! The only code that changes the document without Leptos, to stay within a frame of 16 ms: with `For` and one signal per
//! attribute, running the bindings of fifty marks takes longer than the changes themselves. Here one effect per list reads
//! the items, and each element writes only what differs. Creating and removing elements is the slowest part, and half of
//! the marks leave and return when the reader zooms from the whole story to its main span. So elements that have left are
//! kept out of sight until the list has not changed for a moment.

use gloo::timers::callback::Timeout;
use leptos::html::ElementType;
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Render};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
use summitline_core::layout::ItemKey;
use summitline_core::query::FacetValue;
use summitline_core::time::{Time, Unit};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// How long elements that have left are kept after the last change, in ms.
const REST: u32 = 400;

/// How many elements that have left are kept.
const MOST: usize = 128;

/// What tells the pieces of a list apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// An event or a cluster.
    Item(ItemKey),
    /// A lane, by its value and by whether it is the only one.
    Lane(Option<FacetValue>, bool),
    /// A sign of the ruler.
    Sign(Time, Unit),
}

/// What an element does when its item has changed; `None`: when its item has left.
pub type Follow<T> = Box<dyn FnMut(Option<&T>)>;

/// Gives an element its way of following.
type Attach<T> = Box<dyn FnOnce(&Element) -> Follow<T>>;

/// A piece of a list: how it looks, and how it follows its item. The view has one element at its root.
pub struct Piece<T> {
    view: AnyView,
    attach: Attach<T>,
}

impl<T> Piece<T> {
    /// A piece. `attach` is given its element and says how that follows the item, which is done at once.
    pub fn new(view: impl IntoAny, attach: impl FnOnce(&Element) -> Follow<T> + 'static) -> Self {
        Self { view: view.into_any(), attach: Box::new(attach) }
    }
}

/// A piece in the document. It follows by the place of its item among the items.
struct Kept {
    key: Key,
    element: Element,
    state: AnyViewState,
    /// The view's signals end with it.
    owner: Owner,
    follow: Box<dyn FnMut(Option<usize>)>,
    /// Whether its item is in the list, or has left and may come back.
    present: bool,
}

impl Drop for Kept {
    fn drop(&mut self) {
        self.state.unmount();
        self.owner.cleanup();
    }
}

/// Makes the piece for the item at a place, puts it into the document before a node, and answers how it follows its place.
type Build<'a> = &'a dyn Fn(usize, Option<&Node>) -> Option<Kept>;

/// Pieces in the order they have in the document. Taken out while it is worked on and put back after, so that no borrow is
/// ever held while a piece's own code runs.
type Pieces = Rc<Cell<Vec<Kept>>>;

/// Fills an element with one piece an item, in the order of the items. The element has no other children.
pub fn fill<E, T: 'static>(
    list: NodeRef<E>,
    items: impl Fn() -> Vec<T> + 'static,
    key: fn(&T) -> Key,
    make: impl Fn(&T) -> Piece<T> + 'static,
) where
    E: ElementType<Output: JsCast + Clone + 'static> + 'static,
{
    let pieces = Pieces::default();
    let rest = Rc::<Cell<Option<Timeout>>>::default();
    let current = Rc::new(RefCell::new(Rc::new(Vec::<T>::new())));
    Effect::new(move |_| {
        let Some(parent) = list.get() else { return };
        let parent: &Node = parent.unchecked_ref();
        let now = Rc::new(items());
        current.replace(now.clone());
        let keys: Vec<Key> = now.iter().map(key).collect();
        let build = |place: usize, next: Option<&Node>| {
            let item = now.get(place)?;
            // An owner of its own, for the signals of the piece: those of this run of the effect end with the next run.
            let owner = Owner::default();
            let (state, attach) = owner.with(|| {
                let piece = make(item);
                (piece.view.build(), piece.attach)
            });
            let (element, state) = mounted(state, parent, next)?;
            let mut follow = owner.with(|| attach(&element));
            let current = current.clone();
            let follow = move |place: Option<usize>| {
                let items = current.borrow().clone();
                follow(place.and_then(|place| items.get(place)));
            };
            Some(Kept { key: key(item), element, state, owner, follow: Box::new(follow), present: true })
        };
        update(parent, &pieces, &rest, &keys, &build);
    });
}

fn mounted(mut state: AnyViewState, parent: &Node, next: Option<&Node>) -> Option<(Element, AnyViewState)> {
    state.mount(parent.unchecked_ref(), next);
    let element = state.elements().into_iter().next()?;
    Some((element, state))
}

/// Brings the pieces into line with the keys, and has each follow its item.
fn update(parent: &Node, pieces: &Pieces, rest: &Cell<Option<Timeout>>, keys: &[Key], build: Build<'_>) {
    let mut kept = pieces.take();
    if !kept.iter().filter(|kept| kept.present).map(|kept| &kept.key).eq(keys) {
        let places: HashMap<&Key, usize> = keys.iter().zip(0..).collect();
        for piece in &mut kept {
            let present = places.contains_key(&piece.key);
            if piece.present && !present {
                (piece.follow)(None);
            }
            piece.present = present;
        }
        let gone = kept.iter().filter(|piece| !piece.present).count();
        if gone > MOST {
            kept.retain(|piece| piece.present);
        } else if gone > 0 {
            let pieces = pieces.clone();
            let clear = move || {
                let mut kept = pieces.take();
                kept.retain(|piece| piece.present);
                pieces.set(kept);
            };
            rest.set(Some(Timeout::new(REST, clear)));
        }
        kept = arrange(parent, kept, keys, build);
    }
    for (place, piece) in kept.iter_mut().filter(|piece| piece.present).enumerate() {
        (piece.follow)(Some(place));
    }
    pieces.set(kept);
}

/// Brings one piece a key into the document, in the order of the keys, and makes those that are missing. Pieces that are in
/// order already are not moved.
fn arrange(parent: &Node, kept: Vec<Kept>, keys: &[Key], build: Build<'_>) -> Vec<Kept> {
    let places: HashMap<Key, usize> = kept.iter().map(|piece| piece.key).zip(0..).collect();
    let mut before: Vec<Option<Kept>> = kept.into_iter().map(Some).collect();
    let mut arranged: Vec<Kept> = Vec::with_capacity(keys.len().max(before.len()));
    // From the end, so that each piece's place is known by the one after it. What stands before `end` has not moved yet.
    let mut end = before.len();
    let mut next: Option<Node> = None;
    for (place, key) in keys.iter().enumerate().rev() {
        let found = places.get(key).copied();
        let reused = found.and_then(|at| before.get_mut(at)).and_then(Option::take);
        let Some(piece) = reused.or_else(|| build(place, next.as_ref())) else { continue };
        match found {
            Some(at) if at < end => {
                waiting(&mut arranged, &mut before, at..end);
                end = at;
            }
            Some(_) => drop(parent.insert_before(&piece.element, next.as_ref())),
            None => {}
        }
        next = Some((*piece.element).clone());
        arranged.push(piece);
    }
    waiting(&mut arranged, &mut before, 0..end);
    arranged.reverse();
    arranged
}

/// Keeps the pieces of a part of the list that have left where they are; from the end.
fn waiting(arranged: &mut Vec<Kept>, before: &mut [Option<Kept>], part: std::ops::Range<usize>) {
    let part = before.get_mut(part).unwrap_or_default().iter_mut().rev();
    arranged.extend(part.filter_map(|slot| slot.take_if(|piece| !piece.present)));
}
