//! What each command does.

use super::{Atlas, Command, NARROW, Session, Sort, TEXT_SIZES, Toward, Trail, View};
use crate::query::{Facet, within_query};
use crate::scale::{Viewport, Window, within};
use crate::time::Span;

/// Share of the window that paging moves by, so that a part of it remains in view.
const PAGE: f64 = 0.8;
/// A cluster is opened on the axis if fitting it zooms in by at least this factor.
const OPENED: f64 = 1.05;
/// Room on either side of a span that is framed, as a share of the width.
const FRAME: f64 = 0.15;
/// Distance from the edge at which an event is brought into view, as a share of the width.
const REVEAL: f64 = 0.3;

impl Session {
    /// Carries out a command.
    ///
    /// A command that cannot be carried out (a step past the last event, a zoom by NaN) changes nothing.
    pub fn apply(&mut self, command: Command, atlas: &Atlas) -> Trail {
        let before = self.bookmark.clone();
        let trail = self.change(command, atlas);
        if before == self.bookmark { Trail::Keep } else { trail }
    }

    fn change(&mut self, command: Command, atlas: &Atlas) -> Trail {
        let bookmark = &mut self.bookmark;
        match command {
            Command::Show(view) if offers(atlas, view) => bookmark.view = Some(view),
            Command::SetScale(scale) => {
                bookmark.scale = scale;
                self.clamp(atlas);
            }
            Command::Group(grouping) => bookmark.grouping = grouping,
            Command::Drop(part) => bookmark.filter = bookmark.filter.without_part(part),
            Command::Toggle(value) => {
                bookmark.filter.toggle(value);
                // Who chooses a topic elsewhere wants that one here too.
                if value.facet() == Facet::Topic {
                    bookmark.compare = None;
                }
            }
            Command::SetMatch(matching) => bookmark.filter.matching = matching,
            Command::ClearFilter => bookmark.filter = Default::default(),
            Command::Select(event) => {
                bookmark.selected = atlas.story().event(event).map(|_| event);
                self.active = self.bookmark.selected.or(self.active);
            }
            Command::Deselect => bookmark.selected = None,
            Command::Step(toward) => self.step(toward, atlas),
            Command::Compare(topic) if atlas.inventory().comparable.contains(&topic) => {
                bookmark.compare = Some(topic);
                bookmark.view = Some(View::ThenNow);
                // On a narrow screen the open event would lie over what was asked for.
                if self.narrow {
                    bookmark.selected = None;
                }
            }
            Command::Search(text) => {
                bookmark.filter.text = within_query(&text).to_owned();
                return Trail::Replace;
            }
            Command::SortBy(column) => {
                let again = bookmark.sort.column == column;
                bookmark.sort = Sort { column, descending: again && !bookmark.sort.descending };
                return Trail::Replace;
            }
            Command::Focus(event) => {
                self.active = atlas.story().event(event).map(|_| event);
                self.move_window(Command::Reveal(event), atlas);
                return Trail::Replace;
            }
            Command::Open(dialog) => self.dialog = Some(dialog),
            Command::Notice(notices) => self.notices = notices,
            Command::CloseDialog => self.dialog = None,
            Command::SetTheme(theme) => self.theme = theme,
            Command::Resize(width) if width.is_finite() => self.width = width.max(1.0),
            Command::Measure { width, text } => {
                self.text = within(text, TEXT_SIZES.0, TEXT_SIZES.1);
                self.narrow = width < NARROW * self.text;
            }
            Command::Go(bookmark) => {
                self.bookmark = *bookmark;
                // An address may ask for a view that the story does not offer: the width decides then.
                self.bookmark.view = self.bookmark.view.filter(|view| offers(atlas, *view));
                self.clamp(atlas);
                // The address is that of the bookmark already.
                return Trail::Keep;
            }
            Command::Enter(span) => {
                let before = self.viewport(atlas);
                let framed =
                    self.frame(&before, span).clamp(atlas.reach(self.bookmark.scale), atlas.closest());
                if framed.pixels_per_second() < before.pixels_per_second() * OPENED {
                    self.bookmark.view = Some(View::List);
                } else {
                    self.show(framed);
                }
            }
            Command::Resize(_) | Command::Show(_) | Command::Compare(_) => {}
            moves => {
                self.move_window(moves, atlas);
                return Trail::Replace;
            }
        }
        Trail::Push
    }

    fn move_window(&mut self, command: Command, atlas: &Atlas) {
        let (viewport, reach) = (self.viewport(atlas), atlas.reach(self.bookmark.scale));
        let moved = match command {
            Command::Fit => {
                self.bookmark.window = None;
                return;
            }
            Command::Pan(length) => viewport.pan(length),
            Command::Page(Toward::Earlier) => viewport.pan(-PAGE * self.width),
            Command::Page(Toward::Later) => viewport.pan(PAGE * self.width),
            Command::Zoom { factor, x } => zoom(&viewport, x, factor, (reach, atlas.closest())),
            Command::ZoomMiddle(factor) => {
                zoom(&viewport, self.width / 2.0, factor, (reach, atlas.closest()))
            }
            Command::FitAll => self.fit(atlas, atlas.story().extent()),
            Command::Frame(span) => self.frame(&viewport, span),
            Command::Window(span) => Viewport::new(viewport.scale().clone(), Window::from(span), self.width),
            Command::Reveal(event) => reveal(&viewport, atlas.story().span_of(event)),
            _ => return,
        };
        let moved = moved.clamp(reach, atlas.closest());
        if moved != viewport {
            self.show(moved);
        }
    }

    /// Keeps a viewport as the one that the axis shows.
    fn show(&mut self, viewport: Viewport) {
        self.bookmark.window = Some(viewport.window());
        self.exact = Some(viewport);
    }

    /// The viewport that shows a span with some room around it.
    fn frame(&self, viewport: &Viewport, span: Span) -> Viewport {
        viewport.fit(span, self.width * FRAME)
    }

    fn clamp(&mut self, atlas: &Atlas) {
        if self.bookmark.window.is_some() {
            self.bookmark.window =
                Some(self.viewport(atlas).clamp(atlas.reach(self.bookmark.scale), atlas.closest()).window());
        }
    }

    fn step(&mut self, toward: Toward, atlas: &Atlas) {
        let matches = atlas.index().matches(&self.bookmark.filter);
        let next = match (toward, self.bookmark.selected) {
            (Toward::Later, Some(from)) => matches.next_after(from),
            (Toward::Earlier, Some(from)) => matches.previous_before(from),
            (Toward::Later, None) => matches.first(),
            (Toward::Earlier, None) => matches.last(),
        };
        if let Some(next) = next {
            self.bookmark.selected = Some(next);
            self.active = Some(next);
            self.move_window(Command::Reveal(next), atlas);
        }
    }
}

fn offers(atlas: &Atlas, view: View) -> bool {
    atlas.inventory().views.contains(&view)
}

/// Zooms only as far as the story allows, so that what is under the pointer keeps its place.
fn zoom(viewport: &Viewport, x: f64, factor: f64, (reach, closest): (Span, i64)) -> Viewport {
    viewport.zoom_at(x, viewport.limit_zoom(factor, reach, closest))
}

/// Pans only if the event is out of view.
fn reveal(viewport: &Viewport, span: Span) -> Viewport {
    let (left, right) = (viewport.x_from_time(span.start()), viewport.x_from_time(span.end()));
    let middle = f64::midpoint(left, right);
    let width = viewport.width();
    if middle >= 0.0 && middle <= width {
        return viewport.clone();
    }
    let target = if middle < 0.0 { REVEAL * width } else { (1.0 - REVEAL) * width };
    viewport.pan(middle - target)
}
