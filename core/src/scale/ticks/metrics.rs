//! How much room labels need, in pixels as measured by the caller.

use super::super::metric::within;
use super::super::viewport::BreakInView;
use crate::time::Unit;

/// The widths of labels, in CSS pixels: for each unit, the widest label that occurs.
///
/// Numbers are clamped to 4 to 1,000 px (the gap and the break label to 0 to 1,000); NaN counts as the lower end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TickMetrics {
    /// "18:00:05"
    pub second: f64,
    /// "18:00", with or without minutes.
    pub hour: f64,
    /// "30"
    pub day: f64,
    /// "Sept."
    pub month: f64,
    /// "2018"
    pub year: f64,
    /// "2010"
    pub decade: f64,
    /// "1900"
    pub century: f64,
    /// "2000", and whatever is longer: "66m years ago".
    pub millennium: f64,
    /// What a [`Context`](super::Context) says: "30 September 2018".
    pub context: f64,
    /// The part of a break's label ("4 months") that is in the row of the axis labels; 0 if the label is elsewhere.
    pub break_label: f64,
    /// The smallest distance between two labels.
    pub gap: f64,
}

impl Default for TickMetrics {
    /// English labels in a sans-serif of 13 px, and the labels of breaks in a row of their own.
    fn default() -> Self {
        Self {
            second: 56.0,
            hour: 36.0,
            day: 18.0,
            month: 32.0,
            year: 32.0,
            decade: 32.0,
            century: 32.0,
            millennium: 32.0,
            context: 120.0,
            break_label: 0.0,
            gap: 12.0,
        }
    }
}

impl TickMetrics {
    /// The width of a unit's label.
    pub const fn label(&self, unit: Unit) -> f64 {
        match unit {
            Unit::Second => self.second,
            Unit::Minute | Unit::Hour => self.hour,
            Unit::Day => self.day,
            Unit::Month => self.month,
            Unit::Year => self.year,
            Unit::Decade => self.decade,
            Unit::Century => self.century,
            Unit::Millennium | Unit::Megayear => self.millennium,
        }
    }

    /// The smallest distance between ticks of an interval at which their own labels have room, and so does a label of
    /// the next coarser unit that takes the place of one of them.
    pub(super) fn spacing(&self, unit: Unit) -> f64 {
        let own = self.label(unit);
        let coarser = unit.coarser().map_or(own, |coarser| self.label(coarser));
        self.gap + own.max((own + coarser) / 2.0)
    }

    /// The widest label.
    pub(super) fn widest(&self) -> f64 {
        Unit::ALL.into_iter().map(|unit| self.label(unit)).fold(0.0, f64::max)
    }

    /// The left and right edge of what a break takes up, its label included.
    pub(super) fn around_break(&self, seen: BreakInView) -> (f64, f64) {
        let half = (seen.x1 - seen.x0).max(self.break_label) / 2.0;
        let middle = (seen.x0 + seen.x1) / 2.0;
        (middle - half, middle + half)
    }

    /// The metrics with every number in bounds, so that no measurement can lead to a million ticks.
    pub(super) fn sane(&self) -> Self {
        let label = |px: f64| within(px, 4.0, 1_000.0);
        let space = |px: f64| within(px, 0.0, 1_000.0);
        Self {
            second: label(self.second),
            hour: label(self.hour),
            day: label(self.day),
            month: label(self.month),
            year: label(self.year),
            decade: label(self.decade),
            century: label(self.century),
            millennium: label(self.millennium),
            context: label(self.context),
            break_label: space(self.break_label),
            gap: space(self.gap),
        }
    }
}
