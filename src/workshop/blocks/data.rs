//! The challenges: fetched when the workshop opens, in the language of the interface.

use creation::blocks::challenge::ChallengeEntry;
use leptos::prelude::GetUntracked;

use crate::browser::fetch;
use crate::session::Session;

/// Every challenge, in order; `None` where they cannot be fetched.
pub async fn challenges(session: Session) -> Option<Vec<ChallengeEntry>> {
    let language = session.texts.get_untracked().language().code;
    let text = fetch::text(&format!("corpus/{language}/challenges.json")).await.ok()?;
    serde_json::from_str(&text).ok()
}
