//! Widths of texts where no browser measures them, from the widths of one common font.
//!
//! Knows: the advance widths in Adobe's font metrics (AFM) for Helvetica and Helvetica-Bold, which Arial shares and most
//! sans-serifs come near to. Widths are a little too large rather than too small, so that labels laid out with them do not
//! meet in a font that runs wider. Kerning, ligatures and the reader's own font are left out.

use crate::layout::{Grouping, LabelWidths, Lanes, Metrics, wrapped};
use crate::phrase::{self, Form, Locale, short_flag};
use crate::query::grapheme_ends;
use crate::scale::TickMetrics;
use crate::story::Story;
use crate::time::{Span, Time, Unit};
use crate::words::Words;

/// Weight from which an event's label is bold, as on the live axis.
pub const BOLD: u8 = 5;
/// Size of an event's label, in CSS pixels (`--text-s`).
pub const LABEL_SIZE: f64 = 13.0;
/// Size of a tick's label, in CSS pixels (`--text-xs`).
pub const TICK_SIZE: f64 = 12.0;

/// Least space between two tick labels, in CSS pixels.
const TICK_GAP: f64 = 14.0;
/// How much wider than Helvetica the reader's font may run, and that in bold: as much as DejaVu Sans, the font of many
/// Linux systems and the widest of the usual ones, does for the titles of the compiled-in story.
const WIDER: f64 = 1.15;
const WIDER_BOLD: f64 = 1.2;

/// Advance widths of the characters from space to tilde, in thousandths of the font size.
#[rustfmt::skip]
const HELVETICA: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
/// The same in bold.
#[rustfmt::skip]
const HELVETICA_BOLD: [u16; 95] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
    975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
    333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
    611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];

/// Width of one character, in thousandths of the font size.
fn advance(character: char, bold: bool) -> u16 {
    let table = if bold { &HELVETICA_BOLD } else { &HELVETICA };
    let known = u32::from(character).checked_sub(0x20).and_then(|at| table.get(usize::try_from(at).ok()?));
    if let Some(known) = known {
        return *known;
    }
    match u32::from(character) {
        // Control characters, marks on other letters, joiners and signs of direction.
        ..0xA0 | 0xAD | 0x300..0x370 | 0x200B..0x2010 | 0x202A..0x202F | 0x2060..0x2070 | 0xFE00..0xFE10 => 0,
        // Spaces, single and double quotation marks.
        0xA0 | 0x2000..0x200B | 0x2018..0x201C | 0x202F => 333,
        0x201C..0x201F => 500,
        // Dash and ellipsis as wide as the font is high.
        0x2014 | 0x2015 | 0x2026 => 1000,
        // Chinese, Japanese and Korean signs, full-width letters, pictures.
        0x1100..0x1160
        | 0x2E80..0xA4D0
        | 0xAC00..0xD7A4
        | 0xF900..0xFB00
        | 0xFE30..0xFE50
        | 0xFF00..0xFF61 => 1000,
        0xFFE0..0xFFE7 | 0x1F000..0x20000 => 1400,
        0x20000.. => 1000,
        _ if character.is_uppercase() => 750,
        _ => 600,
    }
}

/// Width of a text in CSS pixels, rather too large than too small.
///
/// ```
/// use summitline_core::export::estimate::text_width;
/// assert!(text_width("Helsinki", 13.0, false) < text_width("Helsinki", 13.0, true));
/// assert_eq!(text_width("", 13.0, false), 0.0);
/// ```
#[must_use]
pub fn text_width(text: &str, size_px: f64, bold: bool) -> f64 {
    (helvetica(text, size_px, bold) * if bold { WIDER_BOLD } else { WIDER }).ceil()
}

/// Width of a text in Helvetica, in CSS pixels: for what may be a little wide or narrow.
pub(super) fn helvetica(text: &str, size_px: f64, bold: bool) -> f64 {
    let thousandths: u64 = text.chars().map(|character| u64::from(advance(character, bold))).sum();
    // A text would have to be longer than any disk for this to lose a digit.
    thousandths as f64 * size_px / 1000.0
}

/// Size of the text of a flag, in CSS pixels, its letter spacing as a share of that, and the room at its sides.
pub const FLAG_SIZE: f64 = 11.0;
const FLAG_SPACING: f64 = 0.04;
const FLAG_ROOM: f64 = 7.0;
/// How much wider than Helvetica a flag's text may run: the room at its sides takes the rest.
const FLAG_WIDER: f64 = 1.12;

/// Width of a flag in CSS pixels, given the width of its text without letter spacing, and the size of that.
#[must_use]
pub fn flag_width(text: &str, width: f64, size: f64) -> f64 {
    // As many letters as a name may have are exact in a float.
    (width + text.chars().count() as f64 * FLAG_SPACING * size + 2.0 * FLAG_ROOM).ceil()
}

/// Width of a flag in CSS pixels.
pub(super) fn estimated_flag(text: &str) -> f64 {
    flag_width(text, helvetica(text, FLAG_SIZE, true) * FLAG_WIDER, FLAG_SIZE)
}

/// The name of a flag, cut where it is wider than there is room for.
pub(super) fn cut_flag(text: &str, room: f64) -> String {
    let spaced = 1.0 + FLAG_SPACING;
    if estimated_flag(text) <= room {
        return text.to_owned();
    }
    let text = short_flag(text);
    cut(text, FLAG_SIZE * spaced, true, room - 2.0 * FLAG_ROOM)
}

/// As much of a text as there is room for, with an ellipsis where that is not all of it; nothing where there is no room
/// for one character. What readers see as one is never cut.
#[must_use]
pub fn cut(text: &str, size_px: f64, bold: bool, room: f64) -> String {
    if text_width(text, size_px, bold) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    for end in grapheme_ends(text) {
        let longer = text.get(..end).unwrap_or_default().trim_end();
        let with_ellipsis = format!("{longer}…");
        if text_width(&with_ellipsis, size_px, bold) > room {
            break;
        }
        kept = with_ellipsis;
    }
    kept
}

/// Lanes as high as their names need: these take so many lines in the usual fonts.
#[must_use]
pub fn named(lanes: Lanes, words: &Words, story: &Story, grouping: Grouping, metrics: &Metrics) -> Lanes {
    lanes.named(|value| {
        let name = phrase::lane_name(words, story, grouping, value);
        wrapped(&name, metrics.name_room, |text| text_width(text, metrics.name_size, true)).len()
    })
}

/// Widths of the labels of a story's events.
#[must_use]
pub fn label_widths(story: &Story) -> LabelWidths {
    label_widths_at(story, LABEL_SIZE)
}

/// The same for labels of another size, in CSS pixels.
#[must_use]
pub fn label_widths_at(story: &Story, size: f64) -> LabelWidths {
    let width = |event: &crate::story::Event| text_width(&event.title, size, event.weight >= BOLD);
    // A label's width is a small whole number.
    LabelWidths::new(story.events().iter().map(|event| width(event) as f32).collect())
}

/// Widths of the labels of ticks in a language, along a stretch of time.
#[must_use]
pub fn tick_metrics(locale: &dyn Locale, extent: Span) -> TickMetrics {
    tick_metrics_by(locale, extent, |text| text_width(text, TICK_SIZE, true))
}

/// The same, measured by a function that gives the width of a text, in CSS pixels.
#[must_use]
pub fn tick_metrics_by(locale: &dyn Locale, extent: Span, width: impl Fn(&str) -> f64) -> TickMetrics {
    // The widest years are those with the most digits, an era or an age: this one or those at the two ends.
    let ends = [extent.start(), extent.end()];
    let years = |unit: Unit| {
        let years =
            ends.iter().flat_map(|end| [unit.floor(*end), Unit::Year.floor(end.plus_seconds(-366 * 86_400))]);
        years
            .chain(Time::from_date(2018, 1, 1))
            .map(|year| width(&locale.point(year, Form::YearTick)))
            .fold(0.0, f64::max)
    };
    let days = || {
        let years = [2018, ends[0].civil().year, ends[1].civil().year];
        years.into_iter().flat_map(|year| (1..=12).filter_map(move |month| Time::from_date(year, month, 28)))
    };
    let widest = |form: Form| days().map(|day| width(&locale.point(day, form))).fold(0.0, f64::max);
    let year = years(Unit::Year);
    let long_break = Span::new(Time::from_seconds(0), Time::from_seconds(300 * 86_400));
    TickMetrics {
        second: widest(Form::SecondTick),
        hour: widest(Form::HourTick),
        day: widest(Form::DayTick),
        month: widest(Form::MonthTick),
        year,
        decade: year,
        century: years(Unit::Century),
        millennium: years(Unit::Millennium),
        context: widest(Form::DayShort).max(widest(Form::Month)),
        break_label: width(&phrase::length(locale, long_break)).max(width(&phrase::length(locale, extent))),
        gap: TICK_GAP,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_follow_the_table() {
        assert_eq!(helvetica("Hel", 100.0, false), 72.2 + 55.6 + 22.2);
        assert_eq!(text_width("~", 100.0, false), (58.4_f64 * WIDER).ceil());
        assert_eq!(text_width("~", 100.0, true), (58.4_f64 * WIDER_BOLD).ceil());
        assert_eq!(helvetica("峰会", 100.0, false), 200.0);
        assert_eq!(text_width("e\u{301}", 13.0, false), text_width("e", 13.0, false));
        assert_eq!(text_width("\u{0}\u{7f}", 13.0, false), 0.0);
    }

    #[test]
    fn what_is_cut_fits() {
        let title = "Trump and Putin meet for the first time";
        for room in 0..300 {
            let room = f64::from(room);
            let kept = cut(title, 13.0, false, room);
            assert!(text_width(&kept, 13.0, false) <= room, "{kept} in {room}");
            assert!(kept.is_empty() || kept == title || kept.ends_with('…'), "{kept}");
        }
        assert_eq!(cut("Putin", 13.0, false, 1000.0), "Putin");
        assert_eq!(cut("Trump and Putin", 13.0, false, 68.0), "Trump…");
        let kept = [20.0, 40.0, 60.0, 90.0].map(|room| cut("👩‍🚀👩‍🚀 打ち上げ", 13.0, false, room));
        assert_eq!(kept, ["", "", "👩‍🚀…", "👩‍🚀…"]);
    }
}
