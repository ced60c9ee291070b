//! The strings that scripts show around a timeline: before its module runs and when it does not run. They are written into
//! the scripts at build time (`src/bin/prerender.rs`); the module does not contain them.

macro_rules! host_words {
    ($(#[$about:meta])* $words:ident { $($(#[$doc:meta])* $name:ident),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug)]
        pub struct $words {
            $($(#[$doc])* pub $name: &'static str),+
        }

        impl $words {
            /// Every string with its name.
            #[must_use]
            pub fn entries(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((stringify!($name), self.$name)),+]
            }
        }
    };
}

host_words! {
    /// Shown where no timeline can start, in one language.
    StartWords {
    /// The module did not start.
    not_started,
    /// Tries again.
    try_again,
    }
}

host_words! {
    /// What is said of a story that is loading, and why one has not arrived, in one language.
    NoticeWords {
    /// A story is being loaded.
    loading,
    /// How much has arrived: `{done}` and `{all}` megabytes.
    loaded_of,
    /// How much has arrived where the total is unknown: `{done}` megabytes.
    loaded,
    /// The address of a story is invalid: `{url}`.
    bad_url,
    /// No answer: `{url}`.
    no_answer,
    /// Nothing arrived for `{seconds}` seconds: `{url}`.
    too_slow,
    /// The server answers with an error: `{status}`, `{url}`.
    refused,
    /// Larger than `{limit}` megabytes: `{url}`.
    too_large,
    /// Not JSON: `{reason}`.
    not_json,
    /// The document breaks rules.
    invalid,
    }
}

/// English.
pub static ENGLISH_START: StartWords = StartWords {
    not_started: "The interactive timeline could not start in this browser.",
    try_again: "Try again",
};

/// English.
pub static ENGLISH_NOTICES: NoticeWords = NoticeWords {
    loading: "Loading the timeline…",
    loaded_of: "{done} of {all} MB",
    loaded: "{done} MB",
    bad_url: "{url} is not an address of a web document.",
    no_answer: "No answer from {url}. The server may be out of reach, or may not allow this page to read it.",
    too_slow: "Nothing arrived from {url} for {seconds} seconds.",
    refused: "The server answers {status} for {url}.",
    too_large: "The document at {url} is larger than {limit} MB.",
    not_json: "The document is not JSON: {reason}",
    invalid: "The document does not follow the story format:",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_string_says_something_under_a_name_of_its_own() {
        for entries in [ENGLISH_START.entries(), ENGLISH_NOTICES.entries()] {
            let names: std::collections::HashSet<&str> = entries.iter().map(|(name, _)| *name).collect();
            assert_eq!(names.len(), entries.len());
            assert!(entries.iter().all(|(_, text)| !text.trim().is_empty()));
        }
    }
}
