//! The shapes of topics, drawn on a grid: each is itself, fits its box, and is about as large as the others.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::f64::consts::TAU;
use summitline_core::hue;
use summitline_core::query::FacetValue;
use summitline_core::shape::{self, NEUTRAL, Shape};
use summitline_core::story::TopicIx;

fn topic(number: usize) -> FacetValue {
    FacetValue::Topic(TopicIx::at(number))
}

fn shapes() -> Vec<Shape> {
    (0..25).map(|number| shape::of_value(topic(number)).unwrap()).collect()
}

type Point = (f64, f64);

/// The outline as polygons; reads the commands that the shapes are written with, and no others.
fn polygons(path: &str) -> Vec<Vec<Point>> {
    let mut found: Vec<Vec<Point>> = Vec::new();
    let (mut x, mut y) = (0.0, 0.0);
    let commands = path.char_indices().filter(|(_, letter)| letter.is_ascii_alphabetic());
    let commands: Vec<(usize, char)> = commands.collect();
    for (at, (start, command)) in commands.iter().enumerate() {
        let end = commands.get(at + 1).map_or(path.len(), |(next, _)| *next);
        let numbers = path[start + 1..end].replace('-', " -");
        let numbers: Vec<f64> = numbers.split_whitespace().map(|number| number.parse().unwrap()).collect();
        if *command == 'M' {
            found.push(Vec::new());
        }
        let points = found.last_mut().unwrap();
        let parts = numbers.chunks(match command {
            'h' | 'v' => 1,
            'M' | 'l' => 2,
            'a' => 7,
            'z' => continue,
            other => panic!("{other} in {path}"),
        });
        for part in parts {
            match (command, part) {
                ('M', [to_x, to_y]) => (x, y) = (*to_x, *to_y),
                ('l', [by_x, by_y]) => (x, y) = (x + by_x, y + by_y),
                ('h', [by_x]) => x += by_x,
                ('v', [by_y]) => y += by_y,
                ('a', [radius, _, _, large, sweep, by_x, by_y]) => {
                    let half = by_x.hypot(*by_y) / 2.0;
                    let off = (radius * radius - half * half).max(0.0).sqrt();
                    let off = if large == sweep { -off } else { off } / (2.0 * half);
                    let middle = (x + by_x / 2.0 - off * by_y, y + by_y / 2.0 + off * by_x);
                    let angle = |x: f64, y: f64| (y - middle.1).atan2(x - middle.0);
                    let from = angle(x, y);
                    let turn = (angle(x + by_x, y + by_y) - from).rem_euclid(TAU);
                    let turn = if *sweep > 0.0 { turn } else { turn - TAU };
                    (x, y) = (x + by_x, y + by_y);
                    points.extend((1..32).map(|step| {
                        let angle = from + turn * f64::from(step) / 32.0;
                        (middle.0 + radius * angle.cos(), middle.1 + radius * angle.sin())
                    }));
                }
                other => panic!("{other:?} in {path}"),
            }
            points.push((x, y));
        }
    }
    found
}

/// Which quarters of a pixel it covers, with half of a line of 1.5 around it. A pixel more than the box at each side.
fn cells(shape: Shape) -> BTreeSet<(i32, i32)> {
    let polygons = polygons(shape.path());
    let edges: Vec<(Point, Point)> = polygons
        .iter()
        .flat_map(|points| {
            points.iter().copied().zip(points.iter().copied().cycle().skip(1)).take(points.len())
        })
        .collect();
    let covered = |(column, row): &(i32, i32)| {
        let (x, y) = (f64::from(*column) / 4.0 + 0.125, f64::from(*row) / 4.0 + 0.125);
        let crossed = edges.iter().filter(|((x0, y0), (x1, y1))| {
            (*y0 > y) != (*y1 > y) && x < (x1 - x0) * (y - y0) / (y1 - y0) + x0
        });
        let near = |((x0, y0), (x1, y1)): &(Point, Point)| {
            let (dx, dy) = (x1 - x0, y1 - y0);
            let along = (((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy).max(1e-9)).clamp(0.0, 1.0);
            (x - x0 - along * dx).hypot(y - y0 - along * dy) <= 0.75
        };
        crossed.count() % 2 == 1 || edges.iter().any(near)
    };
    (-36..36).flat_map(|column| (-36..36).map(move |row| (column, row))).filter(covered).collect()
}

/// Which share of what either covers is covered by one alone.
fn difference(one: &BTreeSet<(i32, i32)>, other: &BTreeSet<(i32, i32)>) -> f64 {
    one.symmetric_difference(other).count() as f64 / one.union(other).count() as f64
}

#[test]
fn a_square_covers_what_a_square_covers() {
    // 8.5 wide, and half of a line at each side: 10 by 10 with round corners.
    let square = cells(shapes()[1]);
    assert_eq!(square.iter().map(|cell| cell.0).min(), Some(-20));
    assert_eq!(square.iter().map(|cell| cell.1).max(), Some(19));
    assert!((1590..=1600).contains(&square.len()), "{}", square.len());
}

#[test]
fn twenty_five_topics_have_shapes_that_can_be_told_apart() {
    let drawn: Vec<_> = shapes().into_iter().chain([NEUTRAL]).map(|shape| (shape, cells(shape))).collect();
    for (at, (shape, one)) in drawn.iter().enumerate() {
        for (other, another) in &drawn[at + 1..] {
            let share = difference(one, another);
            assert!(share > 0.12, "{shape:?} and {other:?} differ by {share:.2}");
        }
    }
    for pair in drawn.windows(2) {
        let share = difference(&pair[0].1, &pair[1].1);
        assert!(share > 0.16, "the neighbours {:?} and {:?} differ by {share:.2}", pair[0].0, pair[1].0);
    }
}

#[test]
fn each_fits_its_box_and_is_about_as_large_as_the_others() {
    for shape in shapes() {
        let cells = cells(shape);
        assert!(
            cells.iter().all(|(x, y)| (-32..32).contains(x) && (-32..32).contains(y)),
            "{shape:?} leaves its box"
        );
        let area = cells.len() as f64 / 16.0;
        assert!((85.0..115.0).contains(&area), "{shape:?} covers {area} of 256");
    }
}

#[test]
fn further_topics_begin_again_with_another_colour() {
    assert_eq!(shape::of_value(topic(25)), shape::of_value(topic(0)));
    let looks = |number| {
        let value = topic(number);
        (hue::of_value(value).unwrap(), shape::of_value(value).unwrap().path())
    };
    let all: BTreeSet<_> = (0..300).map(looks).collect();
    assert_eq!(all.len(), 300);
}
