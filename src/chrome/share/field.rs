//! A text to take along: shown in a field, with a button that copies it.

use crate::browser::focus;
use crate::context::use_timeline;
use leptos::either::Either;
use leptos::prelude::*;
use summitline_core::words::fill;

/// The field, under its name.
#[component]
pub fn Field(
    /// What the text is.
    label: &'static str,
    /// What there is to know about it.
    #[prop(optional)]
    hint: Option<&'static str>,
    /// The text.
    #[prop(into)]
    text: Signal<String>,
    /// Lines of it that are seen at once.
    lines: u8,
    /// What stands below it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let timeline = use_timeline();
    let words = timeline.words;
    let section = NodeRef::new();
    let said = RwSignal::new("");
    let copy = move |_| {
        let done = move |worked: bool| {
            said.try_set(if worked { words.copied } else { words.copy_by_hand });
            if !worked {
                focus::select_field(section);
            }
        };
        timeline.host.copy(&text.get_untracked(), Box::new(done));
    };
    let value = move || text.get();
    let select = move |_| focus::select_field(section);
    let field = if lines == 1 {
        Either::Left(view! {
            <input type="text" readonly=true spellcheck="false" aria-label=label prop:value=value on:focus=select/>
        })
    } else {
        let rows = lines.to_string();
        Either::Right(view! {
            <textarea rows=rows readonly=true spellcheck="false" aria-label=label prop:value=value on:focus=select>
            </textarea>
        })
    };
    view! {
        <section class="share__field" node_ref=section>
            <div class="share__head">
                <span class="share__label">{label}</span>
                <span class="share__said" role="status" prop:textContent=said></span>
                <button class="button" aria-label=fill(words.copy_what, &[("what", label)]) on:click=copy>
                    {words.copy}
                </button>
            </div>
            {hint.map(|hint| view! { <p>{hint}</p> })}
            {field}
            {children.map(|children| children())}
        </section>
    }
}
