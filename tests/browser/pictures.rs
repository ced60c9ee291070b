//! Pictures of every view at four widths, light and dark, kept for the eye. What a program can see in them is tested elsewhere.

use crate::harness::{Result, chromium};
use anyhow::ensure;

const VIEWS: [(&str, &str, &str); 5] = [
    ("axis", "#view=axis", ".marks .mark"),
    ("then-now", "#view=then-now&compare=meddling", ".compare__row"),
    ("list", "#view=list", ".entry"),
    ("table", "#view=table", ".table tbody tr"),
    ("detail", "#event=new-sanctions-held-back", ".detail .quote"),
];

fn at_width(width: u32) -> Result {
    chromium(async |page| {
        page.resize(width, 900).await?;
        for colours in ["light", "dark"] {
            page.system(&[("prefers-color-scheme", colours)]).await?;
            for (name, rest, shown) in VIEWS {
                page.open(rest).await?;
                ensure!(page.count(shown).await? > 0, "{name}: no {shown}");
                page.drawn().await?;
                let path = page.screenshot(&format!("{name}-{width}-{colours}")).await?;
                ensure!(path.metadata()?.len() > 10_000, "{} is empty", path.display());
            }
        }
        Ok(())
    })
}

#[test]
fn on_a_phone() -> Result {
    at_width(360)
}

#[test]
fn on_a_tablet() -> Result {
    at_width(768)
}

#[test]
fn on_a_laptop() -> Result {
    at_width(1280)
}

#[test]
fn on_a_wide_screen() -> Result {
    at_width(1920)
}
