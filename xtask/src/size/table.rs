//! The table of sizes as text.

use super::dist::File;
use super::measure::{Sizes, kib};

/// A line a file and one for the page; the page's own files are marked.
pub fn render(files: &[File], page: Sizes) -> String {
    let width = files.iter().map(|file| file.name.len() + 2).max().unwrap_or(0).max(8);
    let mut text = format!("  {:<width$} {:>11} {:>11} {:>11}\n", "file", "raw", "gzip -9", "brotli 11");
    for file in files {
        let mark = if file.in_page { " *" } else { "" };
        text.push_str(&line(&format!("{}{mark}", file.name), file.sizes, width));
    }
    text.push_str(&line("page (*)", page, width));
    text
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
            File { name: "index.html".into(), sizes, in_page: true },
            File { name: "icon.svg".into(), sizes, in_page: false },
        ];
        let text = render(&files, sizes);
        let mut ends = text.lines().map(str::len);
        let first = ends.next().unwrap();
        assert!(ends.all(|end| end == first), "{text}");
        assert!(
            text.contains("index.html *") && text.contains("page (*)") && text.contains("0.5 KiB"),
            "{text}"
        );
    }
}
