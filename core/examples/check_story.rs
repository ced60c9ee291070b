//! Reads a story document as the page would and prints everything that is wrong with it. `cargo xtask story check` runs
//! this.

use std::process::ExitCode;
use summitline_core::authoring;
use summitline_core::story::Story;

/// The most bytes the page reads, unless `max-size` says otherwise.
const LIMIT: usize = 64 << 20;

fn main() -> ExitCode {
    let Some(file) = std::env::args_os().nth(1) else {
        eprintln!("error: which file?");
        return ExitCode::FAILURE;
    };
    let shown = std::path::Path::new(&file).display().to_string();
    match std::fs::read(&file).map_err(|error| error.to_string()).and_then(|bytes| check(&bytes)) {
        Ok(story) => {
            println!("{shown}: “{}”, {} events, no mistakes", story.title(), story.events().len());
            ExitCode::SUCCESS
        }
        Err(mistakes) => {
            eprintln!("{shown}:\n{mistakes}");
            ExitCode::FAILURE
        }
    }
}

fn check(bytes: &[u8]) -> Result<Story, String> {
    if bytes.len() > LIMIT {
        return Err(format!("is larger than {} MB, which is the most a page reads", LIMIT >> 20));
    }
    // Some editors begin a file with a byte order mark. It is not JSON, but browsers ignore it.
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let json = serde_json::from_slice(text).map_err(|error| format!("is not JSON: {error}"))?;
    Story::read(&authoring::from_json(&json)).map_err(|problems| problems.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document() -> serde_json::Value {
        serde_json::json!({
            "title": "A story", "description": "Short.", "language": "en",
            "topics": [{ "id": "war", "label": "War" }], "people": [], "places": [],
            "sources": [{ "id": "paper", "title": "Report", "publisher": "The Paper" }],
            "events": [{
                "id": "first", "title": "First", "summary": "It happens.", "kind": "meeting", "date": "2018-07-16",
                "date_basis": "stated", "date_note": "It says so.", "status": "reported", "topics": ["war"],
                "people": [], "sources": ["paper"],
            }],
        })
    }

    #[test]
    fn a_good_document_is_read_with_or_without_a_mark() {
        let text = document().to_string();
        assert_eq!(check(text.as_bytes()).unwrap().events().len(), 1);
        assert!(check(format!("\u{feff}{text}").as_bytes()).is_ok());
    }

    #[test]
    fn every_mistake_is_named_with_its_place() {
        let mut broken = document();
        broken["events"][0]["date"] = "2018-13".into();
        broken["events"][0]["topics"][0] = "peace".into();
        let mistakes = check(broken.to_string().as_bytes()).unwrap_err();
        assert!(mistakes.contains("events[0].date: \"2018-13\" is not an EDTF date"), "{mistakes}");
        assert!(mistakes.contains("events[0].topics[0]: \"peace\""), "{mistakes}");
    }

    #[test]
    fn what_is_not_json_says_where() {
        assert!(
            check(b"{\"title\": }").unwrap_err().contains("is not JSON: expected value at line 1 column 11")
        );
    }
}
