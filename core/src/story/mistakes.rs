//! What a reader is told of a story that cannot be shown: of its mistakes the first ones, and how many there are besides.

use super::Problem;

/// Mistakes that are listed; a broken document may have thousands.
pub const LISTED: usize = 100;

/// What is said of a document's mistakes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mistakes {
    /// The first ones, in document order.
    pub listed: Vec<Problem>,
    /// How many more there are.
    pub more: usize,
}

impl Mistakes {
    /// What is said of some problems. Those that are not listed are counted, and not kept.
    #[must_use]
    pub fn new(problems: impl IntoIterator<Item = Problem>) -> Self {
        let mut problems = problems.into_iter();
        let listed = problems.by_ref().take(LISTED).collect();
        Self { listed, more: problems.count() }
    }
}

/// A story that cannot be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Failure {
    /// The reason, as a sentence.
    pub message: String,
    /// What is wrong with the document, where there is one.
    pub mistakes: Mistakes,
    /// How many events would have to be left out to show the rest; 0 where that is no way.
    pub rest: usize,
    /// Whether the story that was open is still there.
    pub kept: bool,
    /// The address of the built-in story, where the reader may go there.
    pub built_in: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::Path;

    fn mistakes(count: usize) -> Mistakes {
        Mistakes::new((0..count).map(|number| Problem::new(&Path::ROOT, None, number.to_string())))
    }

    #[test]
    fn the_first_are_listed_and_the_others_counted() {
        assert_eq!(mistakes(0), Mistakes::default());
        assert_eq!((mistakes(LISTED).listed.len(), mistakes(LISTED).more), (LISTED, 0));
        let many = mistakes(LISTED + 7);
        assert_eq!((many.listed.len(), many.more), (LISTED, 7));
        assert!(many.listed.first().is_some_and(|first| first.rule == "0"));
    }
}
