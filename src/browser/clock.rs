//! What pure crates must be given: the time, randomness, the learner's languages.

use web_sys::window;

/// A calendar day on this device's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// Such as 2026.
    pub year: u32,
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
}

/// Milliseconds since 1970-01-01 in universal time.
pub fn now() -> u64 {
    js_sys::Date::now() as u64
}

/// Today, where the device is.
pub fn today() -> Day {
    let date = js_sys::Date::new_0();
    Day { year: date.get_full_year(), month: date.get_month() + 1, day: date.get_date() }
}

/// The day of a moment, in milliseconds since 1970-01-01 UTC, in the words of a language: "12 novembre".
pub fn day_in_words(language: &str, moment: u64) -> String {
    let date = js_sys::Date::new(&(moment as f64).into());
    let options = js_sys::Object::new();
    for (part, form) in [("day", "numeric"), ("month", "long")] {
        let _ = js_sys::Reflect::set(&options, &part.into(), &form.into());
    }
    date.to_locale_date_string(language, &options).into()
}

/// A seed, or a name: 64 random bits.
pub fn random_seed() -> u64 {
    let mut bytes = [0; 8];
    let filled = window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        // Every browser that runs WebAssembly has the other; names must differ all the same.
        bytes.fill_with(|| (js_sys::Math::random() * 256.0) as u8);
    }
    u64::from_le_bytes(bytes)
}

/// The languages that the device's owner chose, first one first, such as `fr-FR`.
pub fn languages() -> Vec<String> {
    let Some(window) = window() else {
        return Vec::new();
    };
    let languages = window.navigator().languages();
    languages.iter().filter_map(|language| language.as_string()).collect()
}

/// Lets the browser show what has changed.
pub async fn shown() {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = window() {
            let _ = window.request_animation_frame(&resolve);
        }
    });
    let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
    pause(0).await;
}

/// Lets `milliseconds` pass.
pub async fn pause(milliseconds: i32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        }
    });
    let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
}
