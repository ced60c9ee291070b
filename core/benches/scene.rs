//! What a frame costs: a scene after a zoom, a scene after a pan, a filter change as far as the lanes, a story made ready.
//!
//! `cargo bench -p summitline-core --bench scene` measures with criterion; before that it prints one line a size, the growth
//! from 1,000 to 100,000 events and whether the budgets hold, which `-- --summary` prints alone. The budgets at 100,000
//! events: 2 ms for a scene at any zoom, 20 ms for a filter change and for a keystroke, lanes included.

#[path = "support/summary.rs"]
mod summary;
#[path = "support/synthetic.rs"]
mod synthetic;

use criterion::{BenchmarkId, Criterion};
use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;
use summary::{Row, fastest};
use summitline_core::layout::{
    BlockRange, Grouping, LabelWidths, Lanes, Metrics, Packing, Scene, Zoom, overview, overview_columns,
};
use summitline_core::query::{FacetValue, Filter, HostLetters, Match, Matches};
use summitline_core::scale::{TickMetrics, Viewport, Window, ticks};
use summitline_core::session::{Atlas, ScaleMode};
use summitline_core::story::{Kind, PersonIx, Problems, TopicIx};
use summitline_core::time::{Span, Time};

const BUDGETS: [(&str, Duration); 4] = [
    ("zoom", Duration::from_millis(2)),
    ("pan", Duration::from_millis(2)),
    ("filter", Duration::from_millis(20)),
    ("keystroke", Duration::from_millis(20)),
];
/// Width of the axis on a common screen, in CSS pixels.
const WIDTH: f64 = 1100.0;
const DAY: i64 = 86_400;
/// What is in view; the story spans thirty years.
const ZOOMS: [(&str, i64); 6] = [
    ("everything", 0),
    ("ten years", 3_652),
    ("two years", 730),
    ("half a year", 182),
    ("a month", 30),
    ("a week", 7),
];

/// A story made ready, and all that the stages of the pipeline need.
struct Fixture {
    atlas: Atlas,
    labels: LabelWidths,
    metrics: Metrics,
    lanes: Lanes,
}

impl Fixture {
    fn new(size: usize) -> Result<Self, Problems> {
        let atlas = Atlas::new(synthetic::story(size)?, Arc::new(HostLetters));
        // As wide as titles are: 60 to 300 px, neighbours unlike each other.
        let widths = (0..size).map(|position| 60.0 + (position * 7_919 % 241) as f32);
        let labels = LabelWidths::new(widths.collect());
        let everything = Filter::default();
        let events = atlas.index().matches(&everything);
        let lanes = Lanes::new(atlas.story(), events.iter(), Grouping::Topic, &everything);
        Ok(Self { atlas, labels, metrics: Metrics::default(), lanes })
    }

    /// So many days around the middle of the story; 0 are all of it.
    fn viewport(&self, days: i64) -> Viewport {
        let reach = self.atlas.reach(ScaleMode::Compressed);
        let middle = i64::midpoint(reach.start().seconds(), reach.end().seconds());
        let around = |seconds: i64| Time::from_seconds(middle.saturating_add(seconds));
        let span = if days == 0 { reach } else { Span::new(around(-days * DAY / 2), around(days * DAY / 2)) };
        Viewport::new(self.atlas.scale(ScaleMode::Compressed).clone(), Window::from(span), WIDTH)
    }

    fn packing(&self, viewport: &Viewport) -> Packing {
        let window = viewport.window().span();
        let zoom = Zoom::of(viewport);
        let blocks = BlockRange::new(self.lanes.events(), &zoom, window);
        Packing::new(self.atlas.story(), &self.lanes, &zoom, blocks, &self.metrics, &self.labels)
    }

    fn scene(&self, packing: &Packing, viewport: &Viewport) -> Scene {
        Scene::new(self.atlas.story(), &self.lanes, packing, viewport)
    }

    /// A filter change as far as the lanes.
    fn filter(&self, filter: &Filter) {
        let index = self.atlas.index();
        let matches = index.matches(filter);
        black_box(index.counts(filter, &matches));
        black_box(self.sort_into_lanes(&matches, filter));
    }

    fn sort_into_lanes(&self, matches: &Matches, filter: &Filter) -> Lanes {
        Lanes::new(self.atlas.story(), matches.iter(), Grouping::Topic, filter)
    }

    /// What is measured, by name.
    fn questions(&self) -> Vec<(String, Box<dyn Fn() + '_>)> {
        let mut questions: Vec<(String, Box<dyn Fn() + '_>)> = Vec::new();
        for (name, days) in ZOOMS {
            let viewport = self.viewport(days);
            let zoomed = viewport.clone();
            questions.push((
                format!("zoom to {name}"),
                Box::new(move || {
                    black_box(ticks(black_box(&zoomed), &TickMetrics::default()));
                    black_box(self.scene(&self.packing(&zoomed), &zoomed));
                }),
            ));
            let packing = self.packing(&viewport);
            let panned = viewport.pan(8.0);
            questions.push((
                format!("pan in {name}"),
                Box::new(move || {
                    black_box(self.scene(&packing, black_box(&panned)));
                }),
            ));
        }
        let changes = [
            ("filter: none", Filter::default()),
            ("filter: four values", busy("")),
            ("keystroke: one letter", Filter { text: "s".to_owned(), ..Filter::default() }),
            ("keystroke: four values and a letter", busy("s")),
        ];
        for (name, filter) in changes {
            questions.push((name.to_owned(), Box::new(move || self.filter(black_box(&filter)))));
        }
        let everything = Filter::default();
        let all = self.atlas.index().matches(&everything);
        let matches = all.clone();
        questions.push((
            "lanes".to_owned(),
            Box::new(move || drop(black_box(self.sort_into_lanes(&matches, black_box(&everything))))),
        ));
        let whole = self.viewport(0);
        questions.push((
            "overview".to_owned(),
            Box::new(move || {
                let columns = overview_columns(WIDTH);
                black_box(overview(self.atlas.story(), all.iter(), black_box(&whole), columns));
            }),
        ));
        questions
    }
}

/// The dearest change, as in `query.rs`: several values of several facets, any of which is enough.
fn busy(text: &str) -> Filter {
    let values = [
        FacetValue::Topic(TopicIx::new(1)),
        FacetValue::Topic(TopicIx::new(2)),
        FacetValue::Person(PersonIx::new(3)),
        FacetValue::Kind(Kind::Meeting),
    ];
    Filter { selected: values.into_iter().collect(), matching: Match::Any, text: text.to_owned() }
}

/// Making a story ready takes it, so each run needs one of its own, read outside of what is timed.
fn atlas_time(size: usize) -> Result<Duration, Problems> {
    let times = (0..3).map(|_| {
        let story = synthetic::story(size)?;
        let start = std::time::Instant::now();
        black_box(Atlas::new(story, Arc::new(HostLetters)));
        Ok(start.elapsed())
    });
    let times = times.collect::<Result<Vec<Duration>, Problems>>()?;
    Ok(times.into_iter().min().unwrap_or_default())
}

fn main() -> Result<(), Problems> {
    let fixtures =
        summary::sizes().map(|size| Ok((size, Fixture::new(size)?))).collect::<Result<Vec<_>, Problems>>()?;
    let mut rows: Vec<(usize, Row)> = Vec::new();
    for (size, fixture) in &fixtures {
        let mut row: Row = fixture.questions().into_iter().map(|(name, ask)| (name, fastest(ask))).collect();
        row.push(("atlas".to_owned(), atlas_time(*size)?));
        rows.push((*size, row));
    }
    summary::print(&rows, &BUDGETS);
    if summary::is_all() {
        return Ok(());
    }
    let mut criterion = Criterion::default().configure_from_args().sample_size(20);
    let mut group = criterion.benchmark_group("scene");
    for (size, fixture) in &fixtures {
        for (name, ask) in fixture.questions() {
            group.bench_function(BenchmarkId::new(name, size), |bench| bench.iter(&ask));
        }
    }
    group.finish();
    criterion.final_summary();
    Ok(())
}
