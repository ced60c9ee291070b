//! The strings that scripts show around a timeline: before its module runs, when it does not, and in the dialog for
//! sharing. They are written into the scripts at build time (`core/examples/publish.rs`) and weigh nothing in the module.

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
    /// What is said where no timeline can start, in one language.
    StartWords {
    /// The module did not start.
    not_started,
    }
}

host_words! {
    /// What stands above a timeline or in its place, in one language.
    NoticeWords {
    /// A story is on its way.
    loading,
    /// How much has arrived: `{done}` and `{all}` megabytes.
    loaded_of,
    /// How much has arrived, of a length not told: `{done}` megabytes.
    loaded,
    /// Heading over what is wrong with a story.
    story_failed,
    /// What stays on the screen then.
    story_kept,
    /// The address of a story is none: `{url}`.
    bad_url,
    /// No answer: `{url}`.
    no_answer,
    /// Nothing arrived for `{seconds}` seconds: `{url}`.
    too_slow,
    /// The server says no: `{status}`, `{url}`.
    refused,
    /// Larger than `{limit}` megabytes: `{url}`.
    too_large,
    /// Not JSON: `{reason}`.
    not_json,
    /// The document breaks rules.
    invalid,
    /// More problems than are shown: `{n}`.
    more_problems,
    /// The document itself, where a path would stand.
    whole_document,
    /// Loads again.
    try_again,
    }
}

host_words! {
    /// The dialog for sharing and embedding, in one language.
    ShareWords {
    /// Title of the dialog.
    share,
    /// What the link holds.
    share_hint,
    /// The link.
    link,
    /// The snippet for a frame.
    frame,
    /// What a frame needs.
    frame_hint,
    /// The snippet for an element.
    element,
    /// What an element needs.
    element_hint,
    /// The preview.
    preview,
    /// Height of the frame, in pixels.
    height,
    /// What visitors load: `{size}` KB.
    weight,
    /// Copies a text: `{what}`.
    copy,
    /// It was copied.
    copied,
    /// It could not be copied.
    copy_failed,
    /// Closes the dialog.
    close,
    }
}

/// English.
pub static ENGLISH_START: StartWords =
    StartWords { not_started: "The interactive timeline could not start in this browser." };

/// English.
pub static ENGLISH_NOTICES: NoticeWords = NoticeWords {
    loading: "Loading the timeline…",
    loaded_of: "{done} of {all} MB",
    loaded: "{done} MB",
    story_failed: "This story cannot be shown",
    story_kept: "The story that was open is still here.",
    bad_url: "{url} is not an address of a web document.",
    no_answer: "No answer from {url}. The server may be out of reach, or may not allow this page to read it.",
    too_slow: "Nothing arrived from {url} for {seconds} seconds.",
    refused: "The server answers {status} for {url}.",
    too_large: "The document at {url} is larger than {limit} MB.",
    not_json: "The document is not JSON: {reason}",
    invalid: "The document does not follow the story format:",
    more_problems: "and {n} more",
    whole_document: "the document",
    try_again: "Try again",
};

/// English.
pub static ENGLISH_SHARE: ShareWords = ShareWords {
    share: "Share and embed",
    share_hint: "Link and snippets show what you see now: the same filters and view. The snippets keep the colours too.",
    link: "Link",
    frame: "Frame",
    frame_hint: "Works without any script; the script only fits the height and carries links.",
    element: "Element",
    element_hint: "One element of your page, in your colours, with events your scripts can hear.",
    preview: "Preview",
    height: "Height in pixels",
    weight: "Visitors load {size} KB, once, when the timeline comes near.",
    copy: "Copy",
    copied: "Copied",
    copy_failed: "Copying is not possible here; the text is selected.",
    close: "Close",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_string_says_something_under_a_name_of_its_own() {
        for entries in [ENGLISH_START.entries(), ENGLISH_NOTICES.entries(), ENGLISH_SHARE.entries()] {
            let names: std::collections::HashSet<&str> = entries.iter().map(|(name, _)| *name).collect();
            assert_eq!(names.len(), entries.len());
            assert!(entries.iter().all(|(_, text)| !text.trim().is_empty()));
        }
    }
}
