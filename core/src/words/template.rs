//! Templates with named parts in braces.

/// Fills the braces of a template. Parts that it does not have are ignored, and braces without a part are kept.
///
/// ```
/// use summitline_core::words::fill;
/// assert_eq!(fill("{n} of {all} events", &[("n", "3"), ("all", "58")]), "3 of 58 events");
/// assert_eq!(fill("{n} {", &[("n", "{all}")]), "{all} {");
/// ```
#[must_use]
pub fn fill(template: &str, parts: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let filled = after.split_once('}').and_then(|(name, tail)| {
            let (_, value) = parts.iter().find(|(each, _)| *each == name)?;
            Some((value, tail))
        });
        match filled {
            Some((value, tail)) => {
                out.push_str(value);
                rest = tail;
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}
