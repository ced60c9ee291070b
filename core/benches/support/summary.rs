//! What a benchmark prints with `--summary`: one line a size, the growth, and whether the budgets hold.
//!
//! Included by each benchmark with `#[path]`.

use std::time::{Duration, Instant};

/// Sizes of the stories: events.
pub const SIZES: [usize; 4] = [100, 1_000, 10_000, 100_000];

/// What was measured at one size, by name.
pub type Row = Vec<(String, Duration)>;

/// The sizes of this run: `cargo test --all-targets` runs benchmarks too, without optimisation, where they only have to
/// run.
pub fn sizes() -> impl Iterator<Item = usize> {
    let measured = std::env::args().any(|argument| argument == "--bench");
    SIZES.into_iter().take(if measured { SIZES.len() } else { 1 })
}

/// Whether the summary is all that is wanted.
pub fn is_all() -> bool {
    std::env::args().any(|argument| argument == "--summary")
}

/// The fastest of eleven runs: what other programs do to a measurement only ever adds to it.
pub fn fastest(mut run: impl FnMut()) -> Duration {
    let times = (0..11).map(|_| {
        let start = Instant::now();
        run();
        start.elapsed()
    });
    times.min().unwrap_or_default()
}

/// Prints one line a size, what a hundred times as many events cost, and each budget: `(start of the names it is for,
/// what the largest story may take)`.
pub fn print(rows: &[(usize, Row)], budgets: &[(&str, Duration)]) {
    let line = |row: &Row| {
        let cells: Vec<String> = row.iter().map(|(name, time)| format!("{name} {time:.2?}")).collect();
        cells.join(" · ")
    };
    for (size, row) in rows {
        println!("{size:>7} events: {}", line(row));
    }
    let of = |wanted: usize| rows.iter().find(|(size, _)| *size == wanted).map(|(_, row)| row);
    let (Some(small), Some(large)) = (of(1_000), of(100_000)) else { return };
    let factor = |(small, large): (&(String, Duration), &(String, Duration))| {
        format!("{} ×{:.1}", small.0, large.1.as_secs_f64() / small.1.as_secs_f64())
    };
    let factors: Vec<String> = small.iter().zip(large).map(factor).collect();
    println!("1,000 to 100,000 events (×100): {}", factors.join(" · "));
    for (start, budget) in budgets {
        let concerned = large.iter().filter(|(name, _)| name.starts_with(start));
        let Some((name, time)) = concerned.max_by_key(|(_, time)| *time) else { continue };
        let verdict = if time <= budget { "holds" } else { "MISSED" };
        println!("budget {start} ≤ {budget:?}: {verdict}, {time:.2?} at 100,000 events ({name})");
    }
}
