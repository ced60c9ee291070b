//! The lines that the name of a lane takes, and so how high a lane has to be for it.

use crate::prose::line_breaks;

/// Lines of a lane's name at most; the rest of a longer one is cut.
pub const MOST_LINES: usize = 3;

/// A name in lines of a width, as a browser breaks them: after spaces and hyphens, between signs of scripts without spaces,
/// and inside of a word that is wider than a line.
#[must_use]
pub fn wrapped(name: &str, room: f64, width: impl Fn(&str) -> f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    for piece in pieces(name) {
        let Some(line) = lines.last_mut() else { continue };
        let longer = format!("{line}{piece}");
        if width(longer.trim_end()) <= room || longer.trim().is_empty() {
            *line = longer;
            continue;
        }
        if !line.trim().is_empty() {
            lines.push(String::new());
        }
        for character in piece.trim_start().chars() {
            let Some(line) = lines.last_mut() else { continue };
            let longer = format!("{line}{character}");
            // A line holds one character at least.
            if line.is_empty() || width(longer.trim_end()) <= room {
                *line = longer;
            } else {
                lines.push(character.to_string());
            }
        }
    }
    lines.into_iter().map(|line| line.trim().to_owned()).collect()
}

/// The parts of a name that a line may end after.
fn pieces(name: &str) -> impl Iterator<Item = &str> {
    let ends = line_breaks(name).chain([name.len()]);
    ends.scan(0, |start, end| name.get(std::mem::replace(start, end)..end))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each character is 10 px wide.
    fn lines(name: &str, room: f64) -> Vec<String> {
        wrapped(name, room, |text| text.chars().count() as f64 * 10.0)
    }

    #[test]
    fn lines_end_where_a_browser_ends_them() {
        assert_eq!(lines("Syria", 110.0), ["Syria"]);
        assert_eq!(lines("Ukraine and Crimea", 110.0), ["Ukraine and", "Crimea"]);
        assert_eq!(lines("counter-sanctions", 90.0), ["counter-", "sanctions"]);
        assert_eq!(lines("a donaudampf", 50.0), ["a", "donau", "dampf"]);
        assert_eq!(
            lines("\u{653f}\u{6cbb}\u{3068}\u{79d1}\u{5b66}", 30.0),
            ["\u{653f}\u{6cbb}\u{3068}", "\u{79d1}\u{5b66}"]
        );
        assert_eq!(lines("ab", 0.0), ["a", "b"]);
        assert_eq!(lines("", 50.0), [""]);
    }
}
