//! What Unicode knows about single characters, behind a trait.
//!
//! The tables are large, and browsers have them already: there JavaScript answers (`src/browser/letters.rs`). On the
//! host, for tests and for rendering ahead of time, [`HostLetters`] does.

/// Case and decomposition of single characters.
pub trait Letters: Send + Sync {
    /// Lower case, then compatibility-decomposed (NFKD), then lower case again, of one character: the decomposition of a
    /// small letter may have capitals (™ is TM).
    ///
    /// An index asks for characters outside ASCII only, and keeps the answers; it asks twice for one
    /// character only if two threads meet it at the same time.
    fn decompose(&self, character: char) -> String;
}

/// [`Letters`] by the tables of the crate `unicode-normalization`.
#[cfg(feature = "host-letters")]
#[derive(Clone, Copy, Debug, Default)]
pub struct HostLetters;

#[cfg(feature = "host-letters")]
impl Letters for HostLetters {
    fn decompose(&self, character: char) -> String {
        use unicode_normalization::UnicodeNormalization;
        character.to_lowercase().nfkd().flat_map(char::to_lowercase).collect()
    }
}
