//! What is said of the parts of an address that were ignored.

/// Characters of an ignored part that a notice shows.
const SHOWN: usize = 40;
/// Unknown parts that are named one by one.
const NAMED: usize = 6;
/// Stands for the others.
const MORE: &str = "…";

/// Something of an address that was ignored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// An unknown key or value, shortened.
    Unknown(String),
    /// Another version than 1.
    Version(String),
    /// More than [`LONGEST`](super::LONGEST) characters.
    TooLong,
    /// A search of more than [`MAX_QUERY_CHARS`](crate::query::MAX_QUERY_CHARS) characters.
    LongSearch,
}

impl Notice {
    /// A notice of an unknown part.
    pub(super) fn unknown(part: &str) -> Self {
        Self::Unknown(shortened(part))
    }

    /// A notice of an unknown version.
    pub(super) fn version(version: &str) -> Self {
        Self::Version(shortened(version))
    }
}

/// Each notice once; of many unknown parts only the first ones, and [`MORE`].
pub(super) fn few(notices: Vec<Notice>) -> Vec<Notice> {
    let more = Notice::Unknown(MORE.to_owned());
    let mut kept: Vec<Notice> = Vec::new();
    let mut unknown = 0;
    for notice in notices {
        if kept.contains(&notice) {
            continue;
        }
        if !matches!(notice, Notice::Unknown(_)) {
            kept.push(notice);
            continue;
        }
        unknown += 1;
        if unknown <= NAMED {
            kept.push(notice);
        } else if !kept.contains(&more) {
            kept.push(more.clone());
        }
    }
    kept
}

fn shortened(text: &str) -> String {
    let clean = |character: char| if character.is_control() { '·' } else { character };
    let mut out: String = text.chars().take(SHOWN).map(clean).collect();
    if text.chars().nth(SHOWN).is_some() {
        out.push('…');
    }
    out
}
