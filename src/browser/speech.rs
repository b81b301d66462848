//! Reading aloud, with voices that live on the device. Remote voices would send the text away: they are never used.

use super::listener::Listener;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::JsCast;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice, window};

/// A little slower than usual: many listeners are learning the language.
const RATE: f32 = 0.9;

/// The device's voices.
#[derive(Clone)]
pub struct Speech {
    /// `None` where the browser cannot speak, as in Android's web view.
    synthesis: Option<SpeechSynthesis>,
    spoken: Rc<RefCell<Option<Spoken>>>,
    _voices: Option<Rc<Listener>>,
}

/// What is being said. Browsers forget an utterance that nobody holds, and its end with it.
struct Spoken {
    _utterance: SpeechSynthesisUtterance,
    _listeners: [Listener; 2],
}

impl Speech {
    /// `voices_changed` is called when voices appear or go: many browsers list them only some time after the start.
    pub fn new(voices_changed: impl Fn() + 'static) -> Self {
        let synthesis =
            window().and_then(|window| window.speech_synthesis().ok()).filter(|synthesis| !synthesis.is_undefined());
        let voices = synthesis
            .as_ref()
            .map(|synthesis| Rc::new(Listener::new(synthesis, "voiceschanged", move |_| voices_changed())));
        Self { synthesis, spoken: Rc::default(), _voices: voices }
    }

    /// Whether a voice of the device speaks this language, such as `fr`.
    pub fn available(&self, language: &str) -> bool {
        self.voice(language).is_some()
    }

    /// Says `text` instead of what is being said; `ended` is called when it is over or stopped, but
    /// not when another text takes its place. Returns
    /// `false`, and calls nothing, where no voice of the device speaks the language.
    pub fn speak(&self, text: &str, language: &str, ended: impl Fn() + 'static) -> bool {
        let (Some(synthesis), Some(voice)) = (&self.synthesis, self.voice(language)) else {
            return false;
        };
        let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(text) else {
            return false;
        };
        self.stop();
        utterance.set_lang(&voice.lang());
        utterance.set_voice(Some(&voice));
        utterance.set_rate(RATE);
        let ended = Rc::new(ended);
        let listeners = ["end", "error"].map(|event| {
            let ended = ended.clone();
            Listener::new(&utterance, event, move |_| ended())
        });
        synthesis.speak(&utterance);
        *self.spoken.borrow_mut() = Some(Spoken { _utterance: utterance, _listeners: listeners });
        true
    }

    /// Falls silent.
    pub fn stop(&self) {
        if let Some(synthesis) = &self.synthesis {
            synthesis.cancel();
        }
    }

    fn voice(&self, language: &str) -> Option<SpeechSynthesisVoice> {
        let voices = self.synthesis.as_ref()?.get_voices();
        voices
            .iter()
            .filter_map(|voice| voice.dyn_into::<SpeechSynthesisVoice>().ok())
            .find(|voice| voice.local_service() && speaks(&voice.lang(), language))
    }
}

/// Whether a voice for `fr-FR` or `fr_FR` (Android) speaks `fr`.
fn speaks(voice: &str, language: &str) -> bool {
    let primary = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    primary(voice) == primary(language)
}
