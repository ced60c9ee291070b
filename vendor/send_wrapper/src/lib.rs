//! A stand-in for the crate `send_wrapper`, which lends values that belong to one thread to code that asks for `Send`.
//!
//! The crate asks `std::thread::current()` at every access, and with it comes all of the standard library's notion of
//! a thread: 2 KB (brotli) of a module that has exactly one. Here nothing is asked where there can be no second thread;
//! everywhere else, where only lints and documentation are made, the rule is the crate's: another thread panics.
//! The interface is the part of 0.6 that leptos and this project use.

use futures_core::Stream;
use std::fmt;
use std::future::Future;
use std::mem::ManuallyDrop;
use std::ops::{Deref, DerefMut};
use std::pin::Pin;
use std::task::{Context, Poll};

#[cfg(all(target_family = "wasm", not(target_feature = "atomics")))]
mod home {
    /// Where a value belongs: there is only one place.
    pub struct Home;

    impl Home {
        pub const fn here() -> Self {
            Self
        }

        pub const fn is_here(&self) -> bool {
            true
        }
    }
}

#[cfg(not(all(target_family = "wasm", not(target_feature = "atomics"))))]
mod home {
    use std::thread::{ThreadId, current};

    /// Where a value belongs: the thread that made it.
    pub struct Home(ThreadId);

    impl Home {
        pub fn here() -> Self {
            Self(current().id())
        }

        pub fn is_here(&self) -> bool {
            self.0 == current().id()
        }
    }
}

use home::Home;

/// A value that only the thread may touch that made it.
pub struct SendWrapper<T> {
    value: ManuallyDrop<T>,
    home: Home,
}

// SAFETY: every access and the drop ask first whether the value is at home.
unsafe impl<T> Send for SendWrapper<T> {}
// SAFETY: as above.
unsafe impl<T> Sync for SendWrapper<T> {}

impl<T> SendWrapper<T> {
    /// Wraps a value of this thread.
    pub fn new(value: T) -> Self {
        Self { value: ManuallyDrop::new(value), home: Home::here() }
    }

    /// Whether this thread may touch the value.
    pub fn valid(&self) -> bool {
        self.home.is_here()
    }

    /// The value itself.
    ///
    /// # Panics
    /// In another thread than the one that made it.
    pub fn take(self) -> T {
        self.check();
        let mut this = ManuallyDrop::new(self);
        // SAFETY: `this` is never used again, nor dropped.
        unsafe { ManuallyDrop::take(&mut this.value) }
    }

    fn check(&self) {
        assert!(self.valid(), "a value that belongs to one thread was touched by another");
    }
}

impl<T> Drop for SendWrapper<T> {
    fn drop(&mut self) {
        self.check();
        // SAFETY: this is the one place that drops it; where it was taken, this does not run.
        unsafe { ManuallyDrop::drop(&mut self.value) }
    }
}

impl<T> Deref for SendWrapper<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.check();
        &self.value
    }
}

impl<T> DerefMut for SendWrapper<T> {
    fn deref_mut(&mut self) -> &mut T {
        self.check();
        &mut self.value
    }
}

impl<T: Clone> Clone for SendWrapper<T> {
    fn clone(&self) -> Self {
        Self::new((**self).clone())
    }
}

impl<T: fmt::Debug> fmt::Debug for SendWrapper<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<F: Future> Future for SendWrapper<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        self.check();
        // SAFETY: the value is never moved out of a pinned wrapper: `take` needs the wrapper itself.
        unsafe { self.map_unchecked_mut(|this| &mut *this.value) }.poll(context)
    }
}

impl<S: Stream> Stream for SendWrapper<S> {
    type Item = S::Item;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<S::Item>> {
        self.check();
        // SAFETY: as with futures.
        unsafe { self.map_unchecked_mut(|this| &mut *this.value) }.poll_next(context)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (**self).size_hint()
    }
}
