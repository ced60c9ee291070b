//! The strings that are shown around a timeline: before its module runs and when it does not run. They are written into the
//! scripts and the page at build time (`src/bin/prerender.rs`); the module does not contain them.

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
    /// The module did not start; the reason follows.
    not_started,
    /// Tries again.
    try_again,
    /// No answer for a file of the build: `{file}`.
    no_answer,
    /// The server answers with an error: `{status}`, `{file}`.
    refused,
    /// `{file}` is sent as `{type}`, not as `{wanted}`.
    wrong_type,
    /// The answer is of the right type, and not what was built or not what the browser can read: `{file}`.
    not_whole,
    /// The script is there as it should be, and has not run: `{file}`.
    not_run,
    /// The browser has no WebAssembly.
    no_wasm,
    /// The page's policy forbids WebAssembly.
    forbidden,
    /// The page is a file of the reader's own disk.
    from_disk,
    }
}

host_words! {
    /// What the page as it was built says where none of its scripts runs, in one language. They are not in the scripts.
    StillWords {
    /// None of the files beside the page has come.
    lost,
    /// The style sheet has come, and no script has run.
    blocked,
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
    not_started: "The interactive timeline could not start.",
    try_again: "Try again",
    no_answer: "The server does not answer for {file}, or does not allow this page to read it.",
    refused: "The server answers {status} for {file}: this page may be older than the files beside it.",
    wrong_type: "The server sends {file} as {type}; it has to be {wanted}.",
    not_whole: "{file} arrives cut short or changed, or this browser is too old for it.",
    not_run: "{file} arrives, but this browser or the policy of the site does not run it.",
    no_wasm: "This browser has no WebAssembly, or it is switched off.",
    forbidden: "The policy of this site does not allow WebAssembly: its script-src lacks 'wasm-unsafe-eval'.",
    from_disk: "This page was opened as a file; its scripts run only when a web server sends it.",
};

/// English.
pub static ENGLISH_STILL: StillWords = StillWords {
    lost: "The interactive timeline has not loaded: its files are not beside this address. The address of a folder has \
           to end with a slash.",
    blocked: "The interactive timeline has not loaded: its scripts do not run. The server has to send .js files as \
              text/javascript, and the policy of the site has to allow them.",
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
        for entries in [ENGLISH_START.entries(), ENGLISH_STILL.entries(), ENGLISH_NOTICES.entries()] {
            let names: std::collections::HashSet<&str> = entries.iter().map(|(name, _)| *name).collect();
            assert_eq!(names.len(), entries.len());
            assert!(entries.iter().all(|(_, text)| !text.trim().is_empty()));
        }
    }
}
