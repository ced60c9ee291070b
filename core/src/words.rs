//! Every string of the interface, including those for screen readers, in one typed catalogue.
//!
//! A language is a value of [`Words`], so a missing string does not compile. Strings with parts in braces are
//! templates for [`fill`]; counted ones are [`Plural`]s, chosen by the CLDR plural category of the number. Numbers
//! and dates are formatted by a [`Locale`](crate::phrase::Locale).

mod dates;
mod english;
mod facing;
pub mod host;
mod plural;
mod template;

pub use dates::DateWords;
pub use english::ENGLISH;
pub use facing::FacingWords;
pub use plural::{Category, Plural};
pub use template::fill;

use crate::layout::Grouping;
use crate::query::Facet;
use crate::story::{DateBasis, Kind, Relation, Status};

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {
        /// The strings of one language.
        #[derive(Clone, Copy, Debug)]
        pub struct Words {
            /// BCP 47 tag of the language.
            pub language: &'static str,
            /// Names of the facets, as headings.
            pub facet: fn(Facet) -> &'static str,
            /// Names of the groupings, as choices.
            pub grouping: fn(Grouping) -> &'static str,
            /// Names of the kinds of event.
            pub kind: fn(Kind) -> &'static str,
            /// Names of the statuses.
            pub status: fn(Status) -> &'static str,
            /// What a status means, in a sentence.
            pub status_meaning: fn(Status) -> &'static str,
            /// How a date is known, in a sentence.
            pub date_basis: fn(DateBasis) -> &'static str,
            /// How one event relates to another; written before the title of the other.
            pub relation: fn(Relation) -> &'static str,
            /// How another event relates to this one; written before the title of the other.
            pub relation_back: fn(Relation) -> &'static str,
            /// The strings of "then and now".
            pub facing: FacingWords,
            /// The strings of dates.
            pub dates: DateWords,
            /// The counted strings.
            pub counted: Counted,
            $($(#[$doc])* pub $name: &'static str),+
        }
    };
}

/// Strings with a number in them.
#[derive(Clone, Copy, Debug)]
pub struct Counted {
    /// Shows a story without the events that have mistakes: `{n}`.
    pub rest: Plural,
    /// Events that have been left out: `{n}`.
    pub missing: Plural,
    /// "58 events".
    pub events: Plural,
    /// "54 seconds".
    pub seconds: Plural,
    /// "30 minutes".
    pub minutes: Plural,
    /// "8 hours".
    pub hours: Plural,
    /// "374 days".
    pub days: Plural,
    /// "4 months".
    pub months: Plural,
    /// "3 years".
    pub years: Plural,
    /// "7 centuries".
    pub centuries: Plural,
    /// A count of matching events, out of `{all}`.
    pub matching: Plural,
    /// Several sources, all of one publisher, `{publisher}`.
    pub one_outlet: Plural,
    /// More results by a filter value.
    pub more: Plural,
    /// "… after {anchor}".
    pub days_after: Plural,
    /// "… before {anchor}".
    pub days_before: Plural,
}

words! {
    /// Label of the page's main region.
    timeline,
    /// The switch between views.
    view,
    /// The axis.
    view_axis,
    /// The list.
    view_list,
    /// The table.
    view_table,
    /// The switch between scales.
    scale,
    /// The compressed scale.
    scale_compressed,
    /// The true scale.
    scale_true,
    /// What the compressed scale does.
    scale_compressed_hint,
    /// What the true scale does.
    scale_true_hint,
    /// The choice of grouping.
    lanes_by,
    /// Group of the zoom buttons.
    zoom,
    /// Zoom in.
    zoom_in,
    /// Zoom out.
    zoom_out,
    /// Fit the main span.
    fit,
    /// What fit does.
    fit_hint,
    /// Show everything.
    fit_all,
    /// What showing everything does.
    fit_all_hint,
    /// Pan to earlier times.
    pan_earlier,
    /// Pan to later times.
    pan_later,
    /// Label of the search box.
    search,
    /// Placeholder of the search box.
    search_placeholder,
    /// The name of the search box of a story without people and quotations, and what stands in it.
    search_events,
    /// Empties the search box.
    search_clear,
    /// Topic chips.
    topics,
    /// The chip for no topic filter.
    all_topics,
    /// What the chip does that shows the rest of them.
    all_topics_shown,
    /// The chip that shows fewer again.
    fewer_chips,
    /// What opens the filters.
    filters,
    /// The same, with `{n}` values chosen.
    filters_active,
    /// What opens the choice of scale, lanes and colours.
    display,
    /// The switch between any and all.
    matching,
    /// Any of the values.
    match_any,
    /// All of the values.
    match_all,
    /// Explains any and all.
    match_hint,
    /// The same where there are no topics or no people.
    match_hint_any,
    /// Removes all filters.
    clear_filters,
    /// A chip's accessible name: `{name}`, `{count}`.
    chip_name,
    /// The same for a chip that adds to a selection: `{name}`, `{more}` events, `{count}` results if it is added.
    chip_name_added,
    /// Count of a chip that adds to a selection, and of the chips that are folded away: `{n}` more.
    chip_more,
    /// Name of the axis for assistive technology.
    axis_name,
    /// How to use the axis by keyboard, for assistive technology.
    axis_hint,
    /// Name of a mark: `{date}`, `{title}`, `{facts}`.
    mark_name,
    /// Name of a cluster: `{events}`, `{dates}`, `{lane}`.
    cluster_name,
    /// A cluster's badge: `{n}`.
    cluster_badge,
    /// A break: `{length}`, `{dates}`.
    break_name,
    /// A break in a range that bounds the date of an event: `{length}`, `{dates}`.
    break_name_doubtful,
    /// Name of the overview.
    overview,
    /// The brush's start.
    brush_start,
    /// The brush's end.
    brush_end,
    /// The brush as a whole.
    brush_window,
    /// A lane without a value.
    lane_other,
    /// The only lane, where all events share one.
    lane_all,
    /// An empty result.
    empty,
    /// What to do about it.
    empty_hint,
    /// Drop a filter: `{what}`, `{events}`.
    drop_part,
    /// A part of the filter that is a search: `{text}`.
    part_search,
    /// Nothing in the window, though events match.
    nothing_in_window,
    /// Heading of the detail.
    detail,
    /// Closes the detail.
    close,
    /// How the date is known.
    date_known,
    /// People of an event.
    people,
    /// Place of an event.
    place,
    /// Articles of an event.
    articles,
    /// One article.
    article,
    /// When the article was published: `{date}`.
    published,
    /// Related events.
    related,
    /// The same day as the anchor: `{anchor}`.
    same_day,
    /// The same moment as the anchor: `{anchor}`.
    same_time,
    /// More than two years later: `{length}`, `{anchor}`.
    long_after,
    /// More than two years earlier: `{length}`, `{anchor}`.
    long_before,
    /// The previous event in the filter.
    previous,
    /// The next event in the filter.
    next,
    /// `{n}` of `{all}` in the filter.
    position,
    /// The event is outside the filter.
    position_outside,
    /// Copies the event's link.
    copy_link,
    /// Copies a citation.
    copy_citation,
    /// Copied.
    copied,
    /// Could not be copied.
    copy_failed,
    /// A citation: `{title}`, `{date}`, `{source}`, `{url}`.
    citation,
    /// A citation's source: `{title}`, `{publisher}`.
    citation_source,
    /// Addressee of a quotation: `{speaker}`, `{to}`.
    quote_to,
    /// A quotation's attribution without an addressee: `{speaker}`.
    quote_by,
    /// Then and now.
    then_now,
    /// How to read the marks.
    legend,
    /// A solid mark.
    legend_exact,
    /// A dashed mark.
    legend_uncertain,
    /// A bar.
    legend_range,
    /// A hollow mark.
    legend_planned,
    /// A cluster.
    legend_cluster,
    /// A break.
    legend_break,
    /// A break in a range that bounds the date of an event.
    legend_break_doubtful,
    /// Heading of the key map.
    keys_title,
    /// Scope of the keys.
    keys_scope,
    /// Left and right.
    key_step,
    /// Up and down.
    key_lane,
    /// Home and end.
    key_ends,
    /// Page up and down.
    key_page,
    /// Plus and minus.
    key_zoom,
    /// Zero.
    key_fit,
    /// Enter.
    key_open,
    /// Escape.
    key_close,
    /// Slash.
    key_search,
    /// 1, 2, 3.
    key_views,
    /// Question mark.
    key_help,
    /// Ctrl and wheel.
    key_wheel,
    /// Drag.
    key_drag,
    /// Opens the dialog for sharing and embedding.
    share,
    /// Title of the dialog for sharing and embedding.
    share_title,
    /// What its link and snippets hold.
    share_hint,
    /// The link.
    share_link,
    /// The snippet for a frame.
    share_frame,
    /// What a frame needs.
    share_frame_hint,
    /// The snippet for an element.
    share_element,
    /// What an element needs.
    share_element_hint,
    /// The preview of the frame.
    share_preview,
    /// Height of the frame, in pixels.
    share_height,
    /// What visitors load: `{size}` KB.
    share_weight,
    /// Copies the text of a field.
    copy,
    /// The same for assistive technology: `{what}`.
    copy_what,
    /// The text of a field could not be copied; it is selected.
    copy_by_hand,
    /// Heading where a story cannot be shown.
    story_failed,
    /// Says that the story shown before is still there.
    story_kept,
    /// More than are listed: `{n}`.
    and_more,
    /// The document itself, in the place of a path in it.
    whole_document,
    /// Loads a story again.
    try_again,
    /// The way from a story that cannot be shown to the built-in one.
    built_in_story,
    /// The link from an embedded timeline to the full page.
    full_page,
    /// Theme switch.
    theme,
    /// As the system says.
    theme_auto,
    /// Light.
    theme_light,
    /// Dark.
    theme_dark,
    /// Window in view: `{from}`, `{to}`.
    in_view,
    /// A sentence after a search: `{title}` is the best match.
    best_match,
    /// Parts of the address that were ignored: `{parts}`.
    address_ignored,
    /// The address was too long, with the number of characters that are read.
    address_too_long,
    /// The search of an address was too long, with the number of characters that are read.
    search_too_long,
    /// The address has an unknown version: `{version}`.
    address_version,
    /// Shows more rows of a long list: `{n}`.
    show_more,
    /// Caption of the table.
    table_caption,
    /// Column of dates.
    column_date,
    /// Column of titles.
    column_title,
    /// Column of topics.
    column_topics,
    /// Column of people.
    column_people,
    /// Column of statuses.
    column_status,
    /// Column of sources.
    column_source,
    /// Unfolds what an entry of the list has beside the story: how its date is known, articles, related events.
    entry_more,
    /// The same for a story without related events.
    entry_more_plain,
    /// A stretch without events in the list: `{length}`.
    list_gap,
    /// What comes before the story's main span, which begins with `{end}`: `{events}`, `{dates}`.
    list_before,
    /// What comes after it: `{end}`, `{events}`, `{dates}`.
    list_after,
    /// Where the page's material comes from, in the footer.
    about_sources,
    /// Skip link.
    skip,
}
