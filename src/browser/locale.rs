//! Numbers, dates and plurals by the browser's `Intl`. Dates are civil: they are formatted as UTC and never parsed.

use js_sys::{Array, Date, Function, Intl, JsString, Object, Reflect};
use send_wrapper::SendWrapper;
use std::cmp::Ordering;
use summitline_core::order::positions;
use summitline_core::phrase::{Form, Locale};
use summitline_core::time::Time;
use summitline_core::words::{Category, Words};
use wasm_bindgen::prelude::*;

/// The forms of [`Form`], with the options of `Intl.DateTimeFormat` that make them.
const FORMS: [(Form, &[(&str, &str)]); 11] = [
    (Form::Year, &[("year", "numeric")]),
    (Form::YearTick, &[("year", "numeric")]),
    (Form::Month, &[("year", "numeric"), ("month", "long")]),
    (Form::MonthTick, &[("month", "short")]),
    (Form::Day, &[("year", "numeric"), ("month", "long"), ("day", "numeric")]),
    (Form::DayShort, &[("year", "numeric"), ("month", "short"), ("day", "numeric")]),
    (Form::DayTick, &[("day", "numeric"), ("month", "short")]),
    (
        Form::Minute,
        &[
            ("year", "numeric"),
            ("month", "long"),
            ("day", "numeric"),
            ("hour", "numeric"),
            ("minute", "2-digit"),
        ],
    ),
    (Form::HourTick, &[("hour", "numeric"), ("minute", "2-digit")]),
    (
        Form::Second,
        &[
            ("year", "numeric"),
            ("month", "long"),
            ("day", "numeric"),
            ("hour", "numeric"),
            ("minute", "2-digit"),
            ("second", "2-digit"),
        ],
    ),
    (Form::SecondTick, &[("hour", "numeric"), ("minute", "2-digit"), ("second", "2-digit")]),
];

#[wasm_bindgen]
extern "C" {
    /// `Intl.Collator`. Unlike the binding of `js_sys`, this one tells of a tag that the browser refuses.
    #[wasm_bindgen(js_namespace = Intl)]
    type Collator;

    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(language: &str) -> Result<Collator, JsValue>;
    #[wasm_bindgen(method)]
    fn compare(this: &Collator, a: &JsString, b: &JsString) -> i32;
}

/// A catalogue with the browser's formatters for its language.
pub struct BrowserLocale {
    words: &'static Words,
    names_our_era: bool,
    formatters: SendWrapper<Formatters>,
}

struct Formatters {
    dates: Vec<(Form, Intl::DateTimeFormat)>,
    number: Function,
    plurals: Intl::PluralRules,
}

impl BrowserLocale {
    /// The formatters for a language, a canonical tag, or (empty) for the catalogue's own; `names_our_era` as in [`Locale`].
    pub fn new(words: &'static Words, language: &str, names_our_era: bool) -> Self {
        let language = if language.is_empty() { words.language } else { language };
        let languages = Array::of1(&JsValue::from_str(language));
        let date = |options: &[(&str, &str)]| {
            let object = Object::new();
            for (key, value) in options.iter().chain(&[("timeZone", "UTC")]) {
                // Setting a property of a fresh plain object cannot fail.
                let _ = Reflect::set(&object, &JsValue::from_str(key), &JsValue::from_str(value));
            }
            Intl::DateTimeFormat::new(&languages, &object)
        };
        let formatters = Formatters {
            dates: FORMS.iter().map(|(form, options)| (*form, date(options))).collect(),
            number: Intl::NumberFormat::new(&languages, &Object::new()).format(),
            plurals: Intl::PluralRules::new(&languages, &Object::new()),
        };
        Self { words, names_our_era, formatters: SendWrapper::new(formatters) }
    }
}

impl Locale for BrowserLocale {
    fn words(&self) -> &'static Words {
        self.words
    }

    fn names_our_era(&self) -> bool {
        self.names_our_era
    }

    fn write(&self, time: Time, form: Form, year: Option<&str>) -> String {
        let milliseconds = time.seconds() as f64 * 1000.0;
        let date = Date::new(&JsValue::from_f64(milliseconds));
        let Some((_, format)) = self.formatters.dates.iter().find(|(each, _)| *each == form) else {
            return String::new();
        };
        let part = |part: JsValue| {
            let field = |name: &str| Reflect::get(&part, &JsValue::from_str(name)).ok()?.as_string();
            match year {
                Some(year) if field("type").as_deref() == Some("year") => year.to_owned(),
                _ => field("value").unwrap_or_default(),
            }
        };
        format.format_to_parts(&date).iter().map(part).collect()
    }

    fn thousandths(&self, number: i64) -> String {
        let number = JsValue::from_f64(number as f64 / 1000.0);
        let text = self.formatters.number.call1(&JsValue::UNDEFINED, &number).ok();
        text.and_then(|text| text.as_string()).unwrap_or_default()
    }

    fn category(&self, number: i64) -> Category {
        Category::named(&String::from(self.formatters.plurals.select(number as f64)))
    }

    fn sorted(&self, language: &str, texts: &[&str]) -> Option<Vec<usize>> {
        let collator = Collator::new(language).ok()?;
        let texts: Vec<JsString> = texts.iter().map(|text| JsString::from(*text)).collect();
        Some(positions(texts.len(), &|a, b| match (texts.get(a), texts.get(b)) {
            (Some(a), Some(b)) => collator.compare(a, b).cmp(&0),
            _ => Ordering::Equal,
        }))
    }
}
