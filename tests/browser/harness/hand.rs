//! What a reader's hands do: point, press, turn the wheel, touch, type. Each waits until the page has drawn what came of it.

use super::browser::Engine;
use super::page::Page;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use thirtyfour::Key;

/// Steps of a drag, as a hand makes them.
const STEPS: i32 = 8;
/// Ctrl among the modifiers of Chromium's DevTools.
pub const CTRL: u8 = 2;
/// Shift among them.
pub const SHIFT: u8 = 8;

/// Where a finger comes down, and where it goes up.
pub type Finger = ((f64, f64), (f64, f64));

impl Page {
    async fn mouse(&self, kind: &str, (x, y): (f64, f64), held: bool) -> Result<()> {
        let pressed = kind != "mouseMoved";
        let button = if pressed || held { "left" } else { "none" };
        let event = json!({
            "type": kind, "x": x, "y": y, "button": button,
            "buttons": u8::from(held), "clickCount": u8::from(pressed),
        });
        self.cdp("Input.dispatchMouseEvent", event).await.map(drop)
    }

    /// Presses and releases the mouse.
    pub async fn click_at(&self, at: (f64, f64)) -> Result<()> {
        if self.engine() == Engine::Chromium {
            self.mouse("mouseMoved", at, false).await?;
            self.mouse("mousePressed", at, true).await?;
            self.mouse("mouseReleased", at, false).await?;
        } else {
            let (x, y) = (at.0.round() as i64, at.1.round() as i64);
            self.session().action_chain().move_to(x, y).click().perform().await?;
        }
        self.drawn().await
    }

    /// Presses the mouse and holds it.
    pub async fn press(&self, at: (f64, f64)) -> Result<()> {
        self.mouse("mouseMoved", at, false).await?;
        self.mouse("mousePressed", at, true).await
    }

    /// Drags what is held.
    pub async fn drag_to(&self, from: (f64, f64), to: (f64, f64)) -> Result<()> {
        for step in 1..=STEPS {
            let part = f64::from(step) / f64::from(STEPS);
            let at = (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part);
            self.mouse("mouseMoved", at, true).await?;
        }
        self.drawn().await
    }

    /// Lets go of the mouse.
    pub async fn release(&self, at: (f64, f64)) -> Result<()> {
        self.mouse("mouseReleased", at, false).await?;
        self.drawn().await
    }

    /// Presses, drags, lets go.
    pub async fn drag(&self, from: (f64, f64), to: (f64, f64)) -> Result<()> {
        self.press(from).await?;
        self.drag_to(from, to).await?;
        self.release(to).await
    }

    /// Turns the wheel by pixels, with modifiers held.
    pub async fn wheel(&self, (x, y): (f64, f64), delta: (f64, f64), modifiers: u8) -> Result<()> {
        let turn = json!({
            "type": "mouseWheel", "x": x, "y": y, "deltaX": delta.0, "deltaY": delta.1, "modifiers": modifiers,
        });
        self.cdp("Input.dispatchMouseEvent", turn).await?;
        self.drawn().await
    }

    /// Puts fingers on the screen, moves each to its end, lifts them.
    pub async fn touch(&self, fingers: &[Finger]) -> Result<()> {
        self.cdp("Emulation.setTouchEmulationEnabled", json!({ "enabled": true, "maxTouchPoints": 5 }))
            .await?;
        let points = |part: f64| -> Vec<Value> {
            let place =
                |(from, to): &Finger| (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part);
            let places = fingers.iter().map(place).enumerate();
            places.map(|(id, (x, y))| json!({ "id": id, "x": x, "y": y })).collect()
        };
        let send = async |kind: &str, points: Vec<Value>| {
            self.cdp("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points })).await
        };
        send("touchStart", points(0.0)).await?;
        for step in 1..=STEPS {
            send("touchMove", points(f64::from(step) / f64::from(STEPS))).await?;
            self.drawn().await?;
        }
        send("touchEnd", Vec::new()).await?;
        self.drawn().await
    }

    /// Types text, or presses a key, where the focus is.
    pub async fn keys(&self, keys: impl AsRef<str>) -> Result<()> {
        self.session().action_chain().send_keys(keys.as_ref()).perform().await?;
        self.drawn().await
    }

    /// Presses a key.
    pub async fn key(&self, key: Key) -> Result<()> {
        self.keys(String::from(char::from(key))).await
    }

    /// Presses a key with another held.
    pub async fn key_with(&self, held: Key, key: impl AsRef<str>) -> Result<()> {
        let chain = self.session().action_chain().key_down(held.clone()).send_keys(key.as_ref()).key_up(held);
        chain.perform().await?;
        self.drawn().await
    }

    /// Clicks the first element that a selector finds, in its middle, after bringing it into the window.
    pub async fn click(&self, selector: &str) -> Result<()> {
        self.click_found(&format!("present({})[0]", json!(selector)), selector).await
    }

    /// Clicks the shown element of a role whose name begins so.
    pub async fn click_named(&self, role: &str, name: &str) -> Result<()> {
        self.click_found(&format!("named({}, {})[0]", json!(role), json!(name)), name).await
    }

    /// Clicks the shown element of a role that shows these words, however it is named.
    pub async fn click_text(&self, role: &str, words: &str) -> Result<()> {
        self.click_found(&format!("saying({}, {})[0]", json!(role), json!(words)), words).await
    }

    /// Shows the chips that have no room in the line, where there are any.
    pub async fn show_all_chips(&self) -> Result<()> {
        if self.count(".chip--more[aria-expanded=false]").await? > 0 {
            self.click(".chip--more").await?;
        }
        Ok(())
    }

    /// Opens the sheet with scale, lanes and colours, if it is not open.
    pub async fn open_display(&self) -> Result<()> {
        if self.count(".menu--display .sheet").await? == 0 {
            self.click_named("button", "Display").await?;
        }
        Ok(())
    }

    /// Clicks an event's mark on the axis.
    pub async fn click_mark(&self, event: &str) -> Result<()> {
        self.click(&format!(".mark[data-event='{event}'] .mark__body")).await
    }

    async fn click_found(&self, expression: &str, what: &str) -> Result<()> {
        self.bring(expression, what).await?;
        // Rows that come into view get their real height a frame later, and push down what is below them.
        self.drawn().await?;
        let place = self.bring(expression, what).await?;
        self.click_at(place).await
    }

    /// Scrolls an element into the window if its middle is not to be seen, and says where its middle is then.
    ///
    /// # Errors
    /// When there is no such element, or something else covers its middle: a reader could not press it either.
    pub async fn bring(&self, expression: &str, what: &str) -> Result<(f64, f64)> {
        let script = format!(
            "((element) => {{
                if (!element) return null;
                const middle = () => {{
                    const {{ left, top, right, bottom }} = rect(element);
                    return [(left + right) / 2, (top + bottom) / 2];
                }};
                const met = () => {{
                    const there = scope.elementFromPoint(...middle());
                    return there && (element.contains(there) || there.closest('label')?.contains(element)) ? null : there ?? document.documentElement;
                }};
                if (met() || self !== top) element.scrollIntoView({{ block: 'center', inline: 'center', behavior: 'instant' }});
                const other = met();
                return [...middle(), other && `${{other.tagName}} ${{other.className}}`];
            }})({expression})"
        );
        let found: Option<(f64, f64, Option<String>)> = self.js(&script).await?;
        let (x, y, covered) = found.with_context(|| format!("nothing on the page is “{what}”"))?;
        anyhow::ensure!(covered.is_none(), "“{what}” is covered by {}", covered.unwrap_or_default());
        let (left, top) = self.corner().await?;
        Ok((left + x, top + y))
    }

    /// Puts the focus on the first element that a selector finds and that is not folded up, as a script would.
    pub async fn focus(&self, selector: &str) -> Result<()> {
        let script =
            "((found) => (found?.focus(), !!found && scope.activeElement === found))(present($[0])[0])";
        let done: bool = self.js_with(script, json!([selector])).await?;
        anyhow::ensure!(done, "{selector} does not take the focus");
        Ok(())
    }

    /// What the focus is on: tag and name.
    pub async fn focused(&self) -> Result<String> {
        self.js("focused()").await
    }

    /// Chooses an option of a select box by its text, by keyboard as a reader would type it.
    pub async fn choose(&self, name: &str, option: &str) -> Result<()> {
        let script = "(named('combobox', $[0])[0]?.focus(), named('combobox', $[0]).length > 0)";
        let found: bool = self.js_with(script, json!([name])).await?;
        anyhow::ensure!(found, "no select box is named “{name}”");
        self.keys(option).await?;
        self.until_with(
            &format!("“{name}” says “{option}”"),
            "named('combobox', $[0])[0]?.selectedOptions[0]?.text === $[1]",
            json!([name, option]),
        )
        .await
    }
}
