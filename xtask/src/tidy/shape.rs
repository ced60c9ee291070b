//! What a file looks like: not too long, and each Rust file says what it is for.

const LONGEST: usize = 400;

/// Complaints about the shape of one file.
pub fn check(path: &str, text: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    let lines = text.lines().count();
    if lines > LONGEST && !path.ends_with(".toml") {
        complaints.push(format!("{lines} lines, at most {LONGEST}: one concept a file"));
    }
    if path.ends_with(".rs") && !text.starts_with("//!") {
        complaints.push("does not start with `//!`: what is inside?".to_owned());
    }
    if path.ends_with("/mod.rs") {
        complaints.push("a module `foo` is `foo.rs` beside `foo/`, never `foo/mod.rs`".to_owned());
    }
    complaints
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_hundred_lines_are_enough() {
        assert!(check("a.css", &"x\n".repeat(400)).is_empty());
        assert_eq!(check("a.css", &"x\n".repeat(401)).len(), 1);
    }

    #[test]
    fn rust_files_say_what_they_are_for() {
        assert!(check("a.rs", "//! A.\n").is_empty());
        assert_eq!(check("a.rs", "use b;\n").len(), 1);
        assert_eq!(check("a/mod.rs", "//! A.\n").len(), 1);
        assert!(check("a.css", "p {}\n").is_empty());
    }
}
