//! What is on the screen, in the words of the tests: rectangles, marks, rows, texts.

use super::page::Page;
use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::json;

/// A rectangle of the window, in CSS pixels.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
pub struct Rect {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Rect {
    /// Its middle.
    pub fn middle(&self) -> (f64, f64) {
        (f64::midpoint(self.left, self.right), f64::midpoint(self.top, self.bottom))
    }

    /// Its width.
    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    /// Its height.
    pub fn height(&self) -> f64 {
        self.bottom - self.top
    }

    /// Whether two share more than half a pixel both ways, which an eye takes for an overlap.
    pub fn overlaps(&self, other: &Self) -> bool {
        let wide = self.right.min(other.right) - self.left.max(other.left);
        let high = self.bottom.min(other.bottom) - self.top.max(other.top);
        wide > 0.5 && high > 0.5
    }
}

/// A mark or a cluster on the axis. `body` and `label` are what the stage lets be seen of them.
#[derive(Clone, Debug, Deserialize)]
pub struct Mark {
    pub event: Option<String>,
    pub count: Option<usize>,
    pub name: String,
    #[serde(rename = "box")]
    pub target: Rect,
    pub body: Option<Rect>,
    pub label: Option<Rect>,
    pub middle: f64,
}

impl Mark {
    /// What is seen of it.
    pub fn pieces(&self) -> impl Iterator<Item = Rect> {
        self.body.into_iter().chain(self.label)
    }
}

/// A text with its place.
#[derive(Clone, Debug, Deserialize)]
pub struct Labelled {
    pub text: String,
    #[serde(flatten)]
    pub place: Rect,
}

/// The mark of an event among others.
pub fn row_of<'a>(marks: &'a [Mark], event: &str) -> Result<&'a Mark> {
    let found = marks.iter().find(|mark| mark.event.as_deref() == Some(event));
    found.with_context(|| format!("{event} is no mark on the axis"))
}

impl Page {
    /// The place of the first element that a selector finds.
    pub async fn rect(&self, selector: &str) -> Result<Rect> {
        let expression = "one($[0]) && rect(one($[0]))";
        let found: Option<Rect> = self.js_with(expression, json!([selector])).await?;
        found.with_context(|| format!("nothing on the page is {selector}"))
    }

    /// The text of the first element that a selector finds.
    pub async fn text(&self, selector: &str) -> Result<String> {
        let found: Option<String> = self.js_with("text($[0])", json!([selector])).await?;
        found.with_context(|| format!("nothing on the page is {selector}"))
    }

    /// The texts of all elements that a selector finds.
    pub async fn texts(&self, selector: &str) -> Result<Vec<String>> {
        self.js_with("texts($[0])", json!([selector])).await
    }

    /// How many elements a selector finds.
    pub async fn count(&self, selector: &str) -> Result<usize> {
        self.js_with("all($[0]).length", json!([selector])).await
    }

    /// An attribute of the first element that a selector finds.
    pub async fn attribute(&self, selector: &str, attribute: &str) -> Result<Option<String>> {
        self.js_with("one($[0])?.getAttribute($[1]) ?? null", json!([selector, attribute])).await
    }

    /// Marks and clusters of the axis, in the order of the document.
    pub async fn marks(&self) -> Result<Vec<Mark>> {
        self.js("marks()").await
    }

    /// Shown texts on the axis, with what of their place the stage lets be seen.
    pub async fn labelled(&self, selector: &str) -> Result<Vec<Labelled>> {
        self.js_with("labelled($[0])", json!([selector])).await
    }

    /// How many events match, as the status line says it.
    pub async fn matching(&self) -> Result<usize> {
        number(&self.text(".status [role=status] b").await?)
    }

    /// Waits until so many events match.
    pub async fn until_matching(&self, count: usize) -> Result<()> {
        self.until_with(
            &format!("{count} events match"),
            "parseInt(text('.status [role=status] b')) === $[0]",
            json!([count]),
        )
        .await
    }

    /// Titles of the events in the list, in its order.
    pub async fn listed(&self) -> Result<Vec<String>> {
        self.texts(".entry__open").await
    }

    /// Fails if anything on the axis overlaps: marks and labels each other, ticks each other and breaks.
    pub async fn ensure_tidy_axis(&self, when: &str) -> Result<()> {
        let marks = self.marks().await?;
        ensure!(!marks.is_empty(), "{when}: the axis is empty");
        for (number, one) in marks.iter().enumerate() {
            for other in marks.iter().skip(number + 1) {
                let hit = one.pieces().find_map(|a| Some((a, other.pieces().find(|b| a.overlaps(b))?)));
                ensure!(hit.is_none(), "{when}: “{}” and “{}” overlap: {hit:?}", one.name, other.name);
            }
        }
        let ruler = self.labelled(".tick__label, .break__label, .end__flag").await?;
        for (number, one) in ruler.iter().enumerate() {
            for other in ruler.iter().skip(number + 1) {
                ensure!(
                    !one.place.overlaps(&other.place),
                    "{when}: on the ruler “{}” and “{}” overlap: {:?} {:?}",
                    one.text,
                    other.text,
                    one.place,
                    other.place
                );
            }
        }
        Ok(())
    }
}

/// The first number in a text.
pub fn number(text: &str) -> Result<usize> {
    let digits: String = text
        .chars()
        .skip_while(|character| !character.is_ascii_digit())
        .take_while(|character| character.is_ascii_digit() || *character == ',')
        .filter(char::is_ascii_digit)
        .collect();
    digits.parse().with_context(|| format!("no number in “{text}”"))
}
