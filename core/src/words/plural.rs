//! The forms of a counted phrase. Which number takes which form is for a [`Locale`](crate::phrase::Locale) to say.

/// CLDR plural category of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// Zero.
    Zero,
    /// One.
    One,
    /// Two.
    Two,
    /// Few.
    Few,
    /// Many.
    Many,
    /// Any other number.
    Other,
}

impl Category {
    /// The category with the name that `Intl.PluralRules` uses; unknown names are `Other`.
    #[must_use]
    pub fn named(name: &str) -> Self {
        match name {
            "zero" => Self::Zero,
            "one" => Self::One,
            "two" => Self::Two,
            "few" => Self::Few,
            "many" => Self::Many,
            _ => Self::Other,
        }
    }
}

/// A template for each plural category that a language has; `{n}` is the formatted number.
#[derive(Clone, Copy, Debug)]
pub struct Plural {
    /// For the categories without a template of their own.
    pub other: &'static str,
    /// The categories with one.
    pub special: &'static [(Category, &'static str)],
}

impl Plural {
    /// The template for a category.
    #[must_use]
    pub fn template(&self, category: Category) -> &'static str {
        self.special.iter().find(|(each, _)| *each == category).map_or(self.other, |(_, template)| *template)
    }
}
