//! Values as the style sheets take them: lengths, places, and the words of `data-` attributes.

use summitline_core::layout::Edge;

/// Out of sight, above all that is in view: moving an element there costs the browser less than hiding it.
pub const AWAY: &str = "translate(0,-9999px)";

/// A length in CSS pixels, to a hundredth. Formatting floating-point numbers would add 15 KB to the module.
pub fn px(length: f64) -> String {
    let hundredths = (length * 100.0).round() as i64;
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    format!("{sign}{whole}.{rest:02}px")
}

/// A place as a transform: moving by it costs no layout.
pub fn translate(x: f64, y: f64) -> String {
    format!("translate({},{})", px(x), px(y))
}

/// An edge as the value of `data-start` or `data-end`.
pub const fn edge(edge: Edge) -> Option<&'static str> {
    match edge {
        Edge::Sharp => None,
        Edge::Fuzzy => Some("fuzzy"),
        Edge::Open => Some("open"),
    }
}

/// The value of an attribute that is there, without a value, or not.
pub const fn flag(is: bool) -> Option<&'static str> {
    if is { Some("") } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_rounded_to_hundredths() {
        assert_eq!(px(0.0), "0.00px");
        assert_eq!(px(12.345_6), "12.35px");
        assert_eq!(px(-0.5), "-0.50px");
        assert_eq!(translate(1.0, -2.25), "translate(1.00px,-2.25px)");
    }
}
