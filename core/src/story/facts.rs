//! The parts of a story and the closed vocabularies of their fields.

use super::{EventIx, PersonIx, PlaceIx, SourceIx, TopicIx};
use crate::time::{Edtf, Endpoint};
#[cfg(feature = "authoring")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A word of a closed vocabulary of the document format.
pub trait VocabularyWord: Copy + PartialEq + Sized + 'static {
    /// Every word, in the order of the documentation.
    const ALL: &'static [Self];
    /// What a word of the vocabulary is, for messages: "a kind of event".
    const WHAT: &'static str;

    /// The word as it stands in a document.
    fn word(self) -> &'static str;

    /// The value that a word of a document stands for.
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|each| each.word() == word)
    }
}

macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident, $what:literal, default $default:ident { $($(#[$each:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "authoring", derive(JsonSchema))]
        pub enum $name { $($(#[$each])* #[serde(rename = $word)] $variant),+ }

        impl VocabularyWord for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            const WHAT: &'static str = $what;

            fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::$default
            }
        }
    };
}

vocabulary! {
    /// What sort of thing happened.
    Kind, "a kind of event", default Other {
        /// People met.
        Meeting = "meeting",
        /// Somebody said something in public.
        Statement = "statement",
        /// Parties agreed on something.
        Agreement = "agreement",
        /// Something was due.
        Deadline = "deadline",
        /// A law, an indictment, a treaty, a ruling.
        Legal = "legal",
        /// Armed forces acted or were equipped.
        Military = "military",
        /// People voted, or were to vote.
        Election = "election",
        /// A government set or changed its course.
        Policy = "policy",
        /// Something happened to people: an attack, a poisoning.
        Incident = "incident",
        /// A medium or an office reported something.
        Report = "report",
        /// A public occasion: a match, a ceremony.
        Occasion = "occasion",
        /// None of these.
        Other = "other",
    }
}

vocabulary! {
    /// How far an event is established, and by whose word.
    Status, "a status", default Reported {
        /// The source reports it as a fact.
        Reported = "reported",
        /// Somebody claims it.
        Claimed = "claimed",
        /// Somebody denies it.
        Denied = "denied",
        /// It is claimed by some and denied by others.
        Disputed = "disputed",
        /// It was announced.
        Announced = "announced",
        /// It was planned for a date that was still ahead.
        Planned = "planned",
    }
}

vocabulary! {
    /// How the date of an event is known.
    DateBasis, "a date basis", default Stated {
        /// The source gives the date.
        Stated = "stated",
        /// The date follows from what the source says.
        Derived = "derived",
        /// The date comes from outside the source.
        External = "external",
    }
}

vocabulary! {
    /// How one event bears on another.
    Relation, "a relation", default Mentions {
        /// It comes out of the other.
        Follows = "follows",
        /// It answers the other.
        RespondsTo = "responds-to",
        /// It says the opposite of the other.
        Contradicts = "contradicts",
        /// It says the same as the other, or carries it out.
        Confirms = "confirms",
        /// It belongs to the other.
        PartOf = "part-of",
        /// It refers to the other.
        Mentions = "mentions",
    }
}

/// A subject that events are filed under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Stable slug.
    pub id: String,
    /// Name shown to readers.
    pub label: String,
    /// What belongs to it; may be empty.
    pub description: String,
}

/// Somebody who acts or speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Stable slug.
    pub id: String,
    /// Full name.
    pub name: String,
    /// Office at the time of the story; may be empty.
    pub role: String,
}

/// Where something happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Stable slug.
    pub id: String,
    /// Name shown to readers.
    pub name: String,
    /// Country; may be empty.
    pub country: String,
    /// Latitude and longitude, in degrees (WGS 84).
    pub coordinates: Option<(f64, f64)>,
}

/// An article, a book, a document that reports events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Stable slug.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Who wrote it; may be empty.
    pub author: String,
    /// When it was published, as far as that is known: the date of the report, not of what it reports.
    pub published: Option<Edtf>,
    /// One sentence on how that date is known; may be empty.
    pub published_note: String,
    /// Its address: `http` or `https`, nothing else.
    pub url: Option<String>,
}

/// What a named person said, verbatim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// Who said it.
    pub speaker: PersonIx,
    /// The words.
    pub text: String,
    /// Where the words are reported.
    pub source: SourceIx,
    /// To whom, or where; may be empty.
    pub to: String,
}

/// A link to another event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Related {
    /// The other event.
    pub event: EventIx,
    /// How this event bears on it.
    pub relation: Relation,
}

/// Something that happened, or is said to have happened, or to be going to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Stable slug; links keep working as long as it stays.
    pub id: String,
    /// A few words.
    pub title: String,
    /// A few sentences; may be empty.
    pub summary: String,
    /// What sort of thing.
    pub kind: Kind,
    /// When, with how much certainty.
    pub date: Edtf,
    /// How the date is known.
    pub date_basis: DateBasis,
    /// One sentence on how the date is known; may be empty.
    pub date_note: String,
    /// How far it is established.
    pub status: Status,
    /// Topics, the most fitting first.
    pub topics: Vec<TopicIx>,
    /// People who act or speak in it.
    pub people: Vec<PersonIx>,
    /// Where.
    pub place: Option<PlaceIx>,
    /// What was said, verbatim.
    pub quotes: Vec<Quote>,
    /// Who reports it; at least one.
    pub sources: Vec<SourceIx>,
    /// Links to other events.
    pub related: Vec<Related>,
    /// 1 to 5: how early it stays visible when zoomed out.
    pub weight: u8,
}

impl Event {
    /// Whether it is said to go on from one date to another, or without an end: not, if all that is known is when it may have
    /// happened.
    #[must_use]
    pub fn lasts(&self) -> bool {
        let known = |end: Endpoint| end != Endpoint::Unknown;
        self.date.is_interval() && known(self.date.start()) && known(self.date.end())
    }
}
