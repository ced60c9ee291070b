//! Elements built by plain calls and bound to leptos' signals.
//!
//! leptos' own `view!` gives each element, attribute and closure a type of its own, and the compiler writes code for
//! every one of them: this page took 281 KB (brotli) that way. Here everything that differs is a string or a boxed
//! closure, so that an element costs a few calls. Ownership is leptos': a binding ends with the owner it was made under.
//! Refuses to know what is built.

mod each;
mod event;
mod view;

pub use event::Event;

use leptos::prelude::*;
use leptos::reactive::graph::{Subscriber, ToAnySubscriber};
use std::any::Any;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element under construction, or built.
#[derive(Clone)]
pub struct El(Element);

/// Runs a closure now, and again whenever a signal it has read changes, until the present owner ends.
pub fn bind(run: impl Fn() + 'static) {
    bind_boxed(Box::new(run));
}

fn bind_boxed(run: Box<dyn Fn()>) {
    let effect = RenderEffect::new(move |_| run());
    on_cleanup(move || {
        // A signal forgets a follower that takes itself off its list; one that is only dropped stays there for good.
        let subscriber = effect.to_any_subscriber();
        subscriber.clear_sources(&subscriber);
        drop(effect);
    });
}

/// Keeps a value until the present owner ends.
pub fn keep(value: impl Any) {
    keep_boxed(Box::new(value));
}

fn keep_boxed(value: Box<dyn Any>) {
    StoredValue::new_local(value);
}

/// An element, named by tag and, after a dot, classes: `div.button more`.
///
/// A page without a document cannot run this; everywhere else an element of a known tag can be made.
pub fn h(name: &str) -> El {
    El::new(None, name)
}

/// The same in the SVG namespace.
pub fn svg(name: &str) -> El {
    El::new(Some(SVG), name)
}

impl El {
    fn new(namespace: Option<&str>, name: &str) -> Self {
        let (tag, class) = name.split_once('.').unwrap_or((name, ""));
        let element = match namespace {
            None => leptos::prelude::document().create_element(tag),
            Some(_) => leptos::prelude::document().create_element_ns(namespace, tag),
        };
        // Only a tag that is no name throws, and tags are constants here.
        let element = Self(element.unwrap_throw());
        if class.is_empty() { element } else { element.attr("class", class) }
    }

    /// Sets an attribute.
    pub fn attr(self, name: &str, value: &str) -> Self {
        let _ = self.0.set_attribute(name, value);
        self
    }

    /// Sets an attribute if there is a value.
    pub fn attr_if(self, name: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Keeps an attribute as a closure says; `None` removes it.
    pub fn live(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Self {
        self.live_boxed(name, Box::new(value))
    }

    fn live_boxed(self, name: &'static str, value: Box<dyn Fn() -> Option<String>>) -> Self {
        let element = self.0.clone();
        let shown = RefCell::new(None::<String>);
        bind(move || {
            let value = value();
            if *shown.borrow() != value {
                let _ = match &value {
                    Some(value) => element.set_attribute(name, value),
                    None => element.remove_attribute(name),
                };
                shown.replace(value);
            }
        });
        self
    }

    /// Keeps an attribute there, without a value, while a closure says so.
    pub fn flag(self, name: &'static str, is: impl Fn() -> bool + 'static) -> Self {
        let element = self.clone();
        let is: Box<dyn Fn() -> bool> = Box::new(is);
        bind(move || element.toggle(name, is()));
        self
    }

    /// Keeps an attribute at "true" or "false".
    pub fn truth(self, name: &'static str, is: impl Fn() -> bool + 'static) -> Self {
        self.live(name, move || Some(if is() { "true" } else { "false" }.to_owned()))
    }

    /// Sets a property of the element's style; a strict policy allows that, and no `style` attribute.
    pub fn css(self, name: &str, value: &str) -> Self {
        self.set_css(name, value);
        self
    }

    /// Keeps a property of the element's style as a closure says.
    pub fn live_css(self, name: &'static str, value: impl Fn() -> String + 'static) -> Self {
        let element = self.clone();
        let value: Box<dyn Fn() -> String> = Box::new(value);
        bind(move || element.set_css(name, &value()));
        self
    }

    /// Sets a property of the element's style, from a binding.
    pub fn set_css(&self, name: &str, value: &str) {
        // HTML and SVG elements both have a style; `HtmlElement` names the one they share.
        let _ = self.0.unchecked_ref::<web_sys::HtmlElement>().style().set_property(name, value);
    }

    /// Sets or removes an attribute, from a binding.
    pub fn set(&self, name: &str, value: Option<&str>) {
        let _ = match value {
            Some(value) => self.0.set_attribute(name, value),
            None => self.0.remove_attribute(name),
        };
    }

    /// Sets an attribute without a value, or removes it, from a binding. Nothing is written that is there.
    pub fn toggle(&self, name: &str, is: bool) {
        let _ = self.0.toggle_attribute_with_force(name, is);
    }

    /// Puts a text in place of all that the element holds, from a binding.
    pub fn set_text(&self, text: &str) {
        self.0.set_text_content(Some(text));
    }

    /// Adds a text.
    pub fn text(self, text: &str) -> Self {
        self.append(&leptos::prelude::document().create_text_node(text));
        self
    }

    /// Adds a text that is kept as a closure says.
    pub fn say(self, text: impl Fn() -> String + 'static) -> Self {
        let node = leptos::prelude::document().create_text_node("");
        self.append(&node);
        let text: Box<dyn Fn() -> String> = Box::new(text);
        bind(move || {
            let text = text();
            if node.data() != text {
                node.set_data(&text);
            }
        });
        self
    }

    /// Adds a child.
    pub fn add(self, child: El) -> Self {
        self.append(&child.0);
        self
    }

    /// Adds a child if there is one.
    pub fn maybe(self, child: Option<El>) -> Self {
        match child {
            Some(child) => self.add(child),
            None => self,
        }
    }

    /// Adds children.
    pub fn all(self, children: impl IntoIterator<Item = El>) -> Self {
        children.into_iter().fold(self, El::add)
    }

    fn append(&self, node: &Node) {
        let _ = self.0.append_child(node);
    }

    /// Calls a handler on an event, until the present owner ends.
    pub fn on(self, name: &'static str, handler: impl Fn(Event) + 'static) -> Self {
        self.on_boxed(name, Box::new(handler))
    }

    fn on_boxed(self, name: &'static str, handler: Box<dyn Fn(Event)>) -> Self {
        let closure = Closure::<dyn Fn(web_sys::Event)>::new(move |event| handler(Event::new(event)));
        let _ = self.0.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
        // The closure lives as long as the owner; after that the element is gone.
        keep(closure);
        self
    }

    /// Adds what a closure makes, and makes it anew whenever a signal it has read changes.
    pub fn dynamic(self, make: impl Fn() -> Option<El> + 'static) -> Self {
        self.dynamic_boxed(Box::new(make))
    }

    fn dynamic_boxed(self, make: Box<dyn Fn() -> Option<El>>) -> Self {
        let marker = leptos::prelude::document().create_comment("");
        self.append(&marker);
        let shown = RefCell::new(None::<El>);
        bind(move || {
            let made = make();
            if let Some(parent) = marker.parent_node()
                && let Some(made) = &made
            {
                let _ = parent.insert_before(&made.0, Some(&marker));
            }
            if let Some(before) = shown.replace(made) {
                before.0.remove();
            }
        });
        self
    }

    /// The element.
    pub const fn element(&self) -> &Element {
        &self.0
    }

    /// Keeps the value of a field as a closure says: what a reader types is not in the attribute.
    pub fn value(self, value: impl Fn() -> String + 'static) -> Self {
        let element = self.0.clone();
        let value: Box<dyn Fn() -> String> = Box::new(value);
        bind(move || {
            let value = JsValue::from_str(&value());
            let name = JsValue::from_str("value");
            // A caret must not jump because the field is told what it says already.
            if js_sys::Reflect::get(&element, &name).is_ok_and(|shown| shown != value) {
                let _ = js_sys::Reflect::set(&element, &name, &value);
            }
        });
        self
    }

    /// Keeps a truth value of the element (`checked`, `selected`, `disabled`) as a closure says.
    pub fn property(self, name: &'static str, is: impl Fn() -> bool + 'static) -> Self {
        let element = self.0.clone();
        let is: Box<dyn Fn() -> bool> = Box::new(is);
        bind(move || {
            let _ = js_sys::Reflect::set(&element, &JsValue::from_str(name), &JsValue::from_bool(is()));
        });
        self
    }
}
