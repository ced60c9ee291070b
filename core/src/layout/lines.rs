//! The lines of the ticks through the lanes, as one SVG path.

use std::fmt::Write;

/// Upright lines at these places, in CSS pixels, as long as the lanes are high. Places are rounded to whole pixels, so that
/// every line is equally sharp.
///
/// ```
/// use summitline_core::layout::tick_lines;
/// assert_eq!(tick_lines([12.4, 80.0].into_iter(), 300.2), "M12.5 0v301M80.5 0v301");
/// ```
#[must_use]
pub fn tick_lines(places: impl Iterator<Item = f64>, height: f64) -> String {
    let (mut path, height) = (String::new(), height.ceil() as i64);
    for x in places {
        // Writing to a String cannot fail.
        let _ = write!(path, "M{}.5 0v{height}", x.round() as i64);
    }
    path
}
