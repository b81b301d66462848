//! What came from another device, by codes or in a file: whose it is, and adding it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use messages::Texts;
use progress::{Fact, Learner, LearnerRead, Profile, Unreadable};

use crate::session::{Brings, Brought, Session, Unsaved, Who, has_progress, session};
use crate::ui::art::{Icon, art, avatar};
use crate::ui::outcome::{Outcome, pick};
use crate::ui::sheet::Sheet;

/// Largest learner's file that is read, in bytes.
pub const CAP: u32 = 32 * 1024 * 1024;

/// What came and waits until somebody says whose place it goes to.
pub type Asked = RwSignal<Option<LearnerRead>>;

/// Reads a learner's file; `name` is what it is called in words.
///
/// # Errors
/// Says why nothing can be read.
pub fn read(texts: Texts, name: &str, bytes: &[u8]) -> Result<LearnerRead, Outcome> {
    Learner::from_file(bytes).map_err(|refused| {
        Outcome::Refused(match refused.why {
            Unreadable::Newer { .. } => [texts.fault_newer_data(), texts.fault_newer_data_about()].join(" "),
            _ => texts.fault_not_a_learner_file(name),
        })
    })
}

/// Lets a learner's file be picked and adds what it holds. Call it straight from a touch.
pub async fn picked_file(session: Session, asked: Asked, outcome: RwSignal<Option<Outcome>>) {
    let file = match pick(session, ".json,application/json", CAP).await {
        Ok(Some(file)) => file,
        Ok(None) => return,
        Err(refused) => return outcome.set(Some(refused)),
    };
    match read(session.texts.get_untracked(), &file.name, &file.bytes) {
        Ok(came) => arrived(session, came, asked, outcome),
        Err(refused) => outcome.set(Some(refused)),
    }
}

/// Adds what came to whoever is there, unless it belongs to somebody else: then it is asked.
pub fn arrived(session: Session, came: LearnerRead, asked: Asked, outcome: RwSignal<Option<Outcome>>) {
    outcome.set(None);
    if others(session, &came).is_some() {
        asked.set(Some(came));
    } else {
        add(session, came, true, outcome);
    }
}

/// The owner of what came, where somebody else is there, or somebody who has begun without a profile.
fn others(session: Session, came: &LearnerRead) -> Option<Profile> {
    let owner = came.learner.profile.clone()?;
    let is_other = match session.who.get_untracked() {
        Who::Learner(present) => present.id != owner.id,
        Who::Guest => session.state.with_untracked(has_progress),
    };
    is_other.then_some(owner)
}

/// Adds what came: in its owner's place, or to whoever is there. Says what was new.
fn add(session: Session, came: LearnerRead, in_owners_place: bool, outcome: RwSignal<Option<Outcome>>) {
    spawn_local(async move {
        let texts = session.texts.get_untracked();
        let damaged = came.damaged.len();
        let owner = came.learner.profile.clone().filter(|_| in_owners_place);
        // Where the store refuses, it has said so.
        let Ok(Brought::Added(new)) = add_to(session, came.learner, owner).await else { return };
        outcome.set(Some(match (damaged, new.is_nothing()) {
            (0, true) => Outcome::Done(texts.transfer_nothing_new().to_owned()),
            (0, false) => Outcome::Done(texts.transfer_new(new.exercises, new.creations)),
            _ => Outcome::Refused(texts.profile_imported_in_part(damaged)),
        }));
    });
}

/// What was new; nothing is said yet where the three pictures of the owner are asked for.
async fn add_to(session: Session, learner: Learner, owner: Option<Profile>) -> Result<Brought, Unsaved> {
    let mine = session.learner().await;
    let has_more = mine.log.missing_in(&learner.log).next().is_some();
    let brought = match owner {
        Some(owner) => {
            let owner = session.as_here(&owner).await;
            let brings = Brings { guest: mine.profile.is_none(), file: Some(learner) };
            session.enter(owner, brings).await?
        }
        None => Brought::Added(session.take_in(learner).await?),
    };
    if !has_more && matches!(brought, Brought::Added(_)) {
        // The other device has all that is here.
        session.record(vec![Fact::BackedUp]).await?;
    }
    Ok(brought)
}

/// Asks whose place what came goes to, while it waits.
#[component]
pub fn Ask(asked: Asked, outcome: RwSignal<Option<Outcome>>) -> impl IntoView {
    let session = session();
    let answer = move |in_owners_place: bool| {
        if let Some(came) = asked.get_untracked() {
            asked.set(None);
            add(session, came, in_owners_place, outcome);
        }
    };
    move || {
        let owner = asked.with(|came| came.as_ref().and_then(|came| others(session, came)))?;
        let texts = session.texts.get_untracked();
        let present = session.who.get_untracked();
        let nickname = owner.nickname.to_string();
        let about = match &present {
            Who::Guest => texts.transfer_of_guest(),
            Who::Learner(_) => texts.transfer_of_about(),
        };
        Some(view! {
            <Sheet id="whose" close=move || asked.set(None)>
                <h2 class="sheet-title" id="whose-title" tabindex="-1">{texts.transfer_of(&nickname)}</h2>
                <div class="profile-head">
                    <span class="avatar" aria-hidden="true" inner_html=avatar(owner.avatar.as_str())></span>
                    <p class="lead">{about}</p>
                </div>
                <button type="button" class="button wide" on:click=move |_| answer(true)>
                    <Icon svg=art!("icon/person")/>
                    {texts.transfer_of_open(&nickname)}
                </button>
                {present.profile().map(|present| view! {
                    <button type="button" class="button quiet wide" on:click=move |_| answer(false)>
                        {texts.transfer_of_add(present.nickname.to_string())}
                    </button>
                })}
                <button type="button" class="button quiet wide" on:click=move |_| asked.set(None)>{texts.app_cancel()}</button>
            </Sheet>
        })
    }
}
