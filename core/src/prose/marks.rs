//! Quotation marks by language.

/// The marks around what somebody says, in a language given by its BCP 47 tag: those of the Unicode Common Locale Data
/// Repository, or of the language's own style guides where it has several.
///
/// ```
/// use summitline_core::prose::quotation_marks;
/// assert_eq!(quotation_marks("en-GB"), ["“", "”"]);
/// assert_eq!(quotation_marks("de"), ["„", "“"]);
/// assert_eq!(quotation_marks("ja"), ["「", "」"]);
/// ```
#[must_use]
pub fn quotation_marks(language: &str) -> [&'static str; 2] {
    let tag = language.to_ascii_lowercase();
    let (primary, rest) = tag.split_once('-').unwrap_or((&tag, ""));
    let has = |subtag: &str| rest.split('-').any(|each| each == subtag);
    match primary {
        "de" if has("ch") || has("li") => ["«", "»"],
        "de" | "bg" | "cs" | "et" | "is" | "ka" | "lt" | "mk" | "sk" | "sl" => ["„", "“"],
        "bs" | "hr" | "hu" | "pl" | "ro" | "sr" => ["„", "”"],
        // A narrow space that does not break.
        "fr" if !has("ch") => ["«\u{202f}", "\u{202f}»"],
        "pt" if has("pt") => ["«", "»"],
        "ar" | "be" | "ca" | "el" | "es" | "fa" | "fr" | "gl" | "hy" | "it" | "nb" | "nn" | "no" | "ru"
        | "uk" => ["«", "»"],
        "fi" | "he" | "sv" => ["”", "”"],
        "zh" if !["hant", "tw", "hk", "mo"].into_iter().any(has) => ["“", "”"],
        "ja" | "yue" | "zh" => ["「", "」"],
        _ => ["“", "”"],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_have_their_own_marks() {
        for (tag, marks) in [
            ("en", ["“", "”"]),
            ("EN-us", ["“", "”"]),
            ("de-AT", ["„", "“"]),
            ("de-CH", ["«", "»"]),
            ("fr", ["«\u{202f}", "\u{202f}»"]),
            ("fr-CH", ["«", "»"]),
            ("pl", ["„", "”"]),
            ("sv-FI", ["”", "”"]),
            ("zh", ["“", "”"]),
            ("zh-Hant", ["「", "」"]),
            ("zh-TW", ["「", "」"]),
            ("pt-BR", ["“", "”"]),
            ("pt-PT", ["«", "»"]),
            ("ar", ["«", "»"]),
            ("x-pig", ["“", "”"]),
            ("", ["“", "”"]),
        ] {
            assert_eq!(quotation_marks(tag), marks, "{tag}");
        }
    }
}
