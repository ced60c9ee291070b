//! What a question costs: the index, a filter change (matches and all counts), a keystroke in the search field.
//!
//! `cargo bench -p summitline-core --bench query` measures with criterion; before that it prints one line for each
//! size and the growth from 1,000 to 100,000 events, which `-- --summary` prints alone. The budget at 100,000
//! events is 20 ms for a filter change and for a keystroke.

#[path = "support/summary.rs"]
mod summary;
#[path = "support/synthetic.rs"]
mod synthetic;

use criterion::{BenchmarkId, Criterion};
use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;
use summary::{Row, fastest};
use summitline_core::query::{FacetValue, Filter, HostLetters, Index, Match};
use summitline_core::story::{Kind, PersonIx, Problems, Story, TopicIx};

const BUDGETS: [(&str, Duration); 2] =
    [("filter change", Duration::from_millis(20)), ("keystroke", Duration::from_millis(20))];
const KEYSTROKES: [(&str, &str); 3] =
    [("one letter", "s"), ("three letters", "san"), ("two words", "summit tre")];

/// The most expensive change: two topics of which one is enough, so that every other topic needs the events
/// those two rule out; a kind likewise; a person.
fn busy(text: &str) -> Filter {
    let values = [
        FacetValue::Topic(TopicIx::new(1)),
        FacetValue::Topic(TopicIx::new(2)),
        FacetValue::Person(PersonIx::new(3)),
        FacetValue::Kind(Kind::Meeting),
    ];
    Filter { selected: values.into_iter().collect(), matching: Match::Any, text: text.to_owned() }
}

fn filter_change(index: &Index, filter: &Filter) {
    let matches = index.matches(filter);
    black_box(index.counts(filter, &matches));
}

/// What is measured at every size, by name.
fn questions(index: &Index) -> Vec<(String, Box<dyn Fn() + '_>)> {
    let mut questions: Vec<(String, Box<dyn Fn() + '_>)> = Vec::new();
    for (name, filter) in
        [("no filter", Filter::default()), ("four values", busy("")), ("four values and a letter", busy("s"))]
    {
        questions.push((
            format!("filter change: {name}"),
            Box::new(move || filter_change(index, black_box(&filter))),
        ));
    }
    for (name, text) in KEYSTROKES {
        let search = move || {
            black_box(index.search(black_box(text)));
        };
        questions.push((format!("keystroke: {name}"), Box::new(search)));
    }
    questions
}

fn index_of(story: &Story) -> Index {
    Index::new(story, Arc::new(HostLetters))
}

fn main() -> Result<(), Problems> {
    let sizes = summary::sizes();
    let stories =
        sizes.map(|size| Ok((size, synthetic::story(size)?))).collect::<Result<Vec<_>, Problems>>()?;
    let rows: Vec<(usize, Row)> = stories
        .iter()
        .map(|(size, story)| {
            let index = index_of(story);
            let mut row = vec![("index".to_owned(), fastest(|| drop(black_box(index_of(story)))))];
            row.extend(questions(&index).into_iter().map(|(name, ask)| (name, fastest(ask))));
            (*size, row)
        })
        .collect();
    summary::print(&rows, &BUDGETS);
    if summary::is_all() {
        return Ok(());
    }
    let mut criterion = Criterion::default().configure_from_args().sample_size(20);
    let mut group = criterion.benchmark_group("query");
    for (size, story) in &stories {
        group.bench_with_input(BenchmarkId::new("index", size), story, |bench, story| {
            bench.iter(|| index_of(story))
        });
        let index = index_of(story);
        for (name, ask) in questions(&index) {
            group.bench_function(BenchmarkId::new(name, size), |bench| bench.iter(&ask));
        }
    }
    group.finish();
    criterion.final_summary();
    Ok(())
}
