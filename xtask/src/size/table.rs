//! The table of sizes as text.

use super::dist::{ENTRIES, File};
use super::measure::{Sizes, kib};

/// A line a file with the marks of the entries that fetch it, and one for each entry.
pub fn render(files: &[File]) -> String {
    let width = files.iter().map(|file| file.name.len() + 5).max().unwrap_or(0).max(16);
    let mut text = format!("  {:<width$} {:>11} {:>11} {:>11}\n", "file", "raw", "gzip -9", "brotli 11");
    for file in files {
        let marks = ENTRIES.iter().zip(file.fetched).filter(|(_, is)| *is).map(|(entry, _)| entry.mark);
        let marks: String = marks.collect();
        text.push_str(&line(format!("{} {marks}", file.name).trim_end(), file.sizes, width));
    }
    for (place, entry) in ENTRIES.iter().enumerate() {
        text.push_str(&line(&format!("{} ({})", entry.name, entry.mark), sum(files, place), width));
    }
    text
}

/// What the entry at a place fetches, altogether.
pub fn sum(files: &[File], place: usize) -> Sizes {
    let fetched = files.iter().filter(|file| file.fetched.get(place) == Some(&true));
    fetched.fold(Sizes::default(), |sum, file| sum + file.sizes)
}

fn line(name: &str, sizes: Sizes, width: usize) -> String {
    format!("  {name:<width$} {:>11} {:>11} {:>11}\n", kib(sizes.raw), kib(sizes.gzip), kib(sizes.brotli))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up() {
        let sizes = Sizes { raw: 2048, gzip: 1024, brotli: 512 };
        let files = [
            File { name: "index.html".into(), sizes, fetched: [true, false, false] },
            File { name: "icon.svg".into(), sizes, fetched: [false; 3] },
        ];
        let text = render(&files);
        let mut ends = text.lines().map(str::len);
        let first = ends.next().unwrap();
        assert!(ends.all(|end| end == first), "{text}");
        assert!(
            text.contains("index.html *") && text.contains("the page (*)") && text.contains("0.5 KiB"),
            "{text}"
        );
    }
}
