//! The whole timeline: what stands where.

use super::pieces::flag;
use super::{
    axis, chips, compare, detail, empty, keys, legend, list, masthead, shortcuts, status, table, toolbar,
};
use crate::browser::dom::{El, h};
use crate::browser::host::Host;
use crate::browser::{focus, measure};
use crate::stage::{Stage, with};
use crate::state::State;
use leptos::prelude::*;
use std::rc::Rc;
use summitline_core::session::{Command, View};
use summitline_core::words::Words;

/// Levels of headings; deeper ones are of no use to anybody.
const LEVELS: [&str; 8] = ["1", "2", "3", "4", "5", "6", "7", "8"];

/// Size of the timeline's text in CSS pixels where the reader has not asked for another (`base.css`).
const TEXT: f64 = 15.0;

/// The mark that Tab reaches.
pub const TAB_STOP: &str = ".marks [tabindex=\"0\"]";

/// How a timeline is to look where it stands.
pub struct Look {
    /// The script that mounted it.
    pub host: Rc<Host>,
    /// Whether it is a guest in another page.
    pub compact: bool,
    /// Level of its headline, from 1.
    pub heading: u8,
}

/// What every part of a timeline shares.
#[derive(Clone, Copy)]
pub struct Ui {
    /// The timeline's state.
    pub state: State,
    /// The strings of the interface.
    pub words: &'static Words,
    root: StoredValue<El, LocalStorage>,
    look: StoredValue<Rc<Look>, LocalStorage>,
}

impl Ui {
    /// The element that holds all of the timeline.
    pub fn root(&self) -> El {
        self.root.get_value()
    }

    /// How it is to look.
    pub fn look(&self) -> Rc<Look> {
        self.look.get_value()
    }

    /// A heading so many levels below the headline (0: the headline), `name` as [`h`] takes it. Style sheets know the
    /// headline as `h1`, wherever it stands; assistive technology hears the level it has in the page around.
    pub fn heading(&self, name: &str, below: u8) -> El {
        let [first, below] = [self.look().heading, below].map(usize::from);
        let level = LEVELS.get((first + below).saturating_sub(1)).copied();
        h(name).attr_if("aria-level", level.filter(|_| first != 1))
    }

    /// Moves the focus to the first element that a selector finds, once the page shows the changes made now.
    pub fn focus(&self, selector: &str) {
        focus::move_to(&self.root(), &[selector]);
    }

    /// Moves the focus into the view: to its tab stop, or its first button.
    pub fn focus_view(&self) {
        focus::move_to(&self.root(), &[TAB_STOP, ".main button"]);
    }

    /// Moves the focus to where an event stands in the view, or else to the view's tab stop.
    pub fn focus_event(&self, id: &str) {
        // An id is a slug: nothing in it needs escaping.
        let own = format!(".main [data-event=\"{id}\"]");
        focus::move_to(&self.root(), &[&own, TAB_STOP, ".main button"]);
    }
}

/// An interactive timeline of one story.
#[component]
pub fn Timeline(
    /// Its state.
    state: State,
    /// How it is to look.
    look: Look,
) -> impl IntoView {
    use summitline_core::phrase::Locale;
    let words = state.locale().words();
    // The interface is written from left to right, whatever the page around does.
    let root = h("div.summitline").attr("lang", words.language).attr("dir", "ltr").attr("part", "timeline");
    let root = root.attr_if("data-compact", flag(look.compact));
    let compact = look.compact;
    let look = Rc::new(look);
    let ui =
        Ui { state, words, root: StoredValue::new_local(root.clone()), look: StoredValue::new_local(look) };
    measure::on_width(
        &root,
        with![root; move |width| {
            state.dispatch(Command::Measure { width, text: measure::font_size(&root) / TEXT });
        }],
    );
    root.live("data-theme", move || Some(state.settled().theme.word().to_owned()))
        .live("data-view", move || Some(view_word(state.settled().view).to_owned()))
        .on("keydown", move |event| shortcuts::press(ui, &event))
        .add(
            h("div.page")
                .add(h("button.skip").text(words.skip).on("click", move |_| ui.focus(".main button")))
                .add(if compact { masthead::brief(ui) } else { masthead::masthead(ui) })
                .add(toolbar::toolbar(ui))
                .add(chips::chips(ui))
                .add(status::status(ui))
                .add(h("div.columns").add(main(ui)).add(panel(ui)))
                .add(masthead::footer(ui)),
        )
        .add(keys::keys(ui))
}

const fn view_word(view: View) -> &'static str {
    match view {
        View::Axis => "axis",
        View::List => "list",
        View::Table => "table",
    }
}

fn main(ui: Ui) -> El {
    let state = ui.state;
    let found = Stage::new(move |_| !state.matches().is_empty());
    let view = Stage::new(move |_| state.settled().view);
    h(if ui.look().compact { "section.main" } else { "main.main" })
        .attr("aria-label", ui.words.timeline)
        .attr("part", "view")
        .dynamic(move || {
            Some(match (*found.get(), *view.get()) {
                (false, _) => empty::empty(ui),
                (true, View::Axis) => axis::axis(ui),
                (true, View::List) => list::list(ui),
                (true, View::Table) => table::table(ui),
            })
        })
}

fn panel(ui: Ui) -> El {
    let state = ui.state;
    let selected = Stage::new(move |_| state.settled().selected);
    h("aside.panel")
        .attr("aria-label", ui.words.detail)
        .attr("part", "panel")
        .flag("data-open", with![selected; move || selected.get().is_some()])
        .dynamic(move || match *selected.get() {
            Some(event) => detail::detail(ui, event),
            None => {
                let compared = if ui.look().compact { None } else { compare::compare(ui) };
                Some(h("div").maybe(compared).add(legend::legend(ui)))
            }
        })
}
