//! Reading codes with the camera.

use leptos::prelude::*;
use leptos::task::spawn_local;
use messages::Texts;
use transfer::Codes;

use super::art::{Icon, art};
use crate::browser::camera::{Camera, CameraFault};
use crate::browser::clock;
use crate::browser::kernel::Kernel;
use crate::session::session;

/// The id of the element that shows what the camera sees.
const VIEW: &str = "scanner-view";
/// Milliseconds between two looks, so that a slow tablet can breathe.
const BREATH: i32 = 30;

/// Whether anything is seen.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Sight {
    Opening,
    Clear,
    None(CameraFault),
    NotLoaded,
}

/// Shows what the camera sees and reads every code in it, for as long as it is on the screen. Where there is no camera, or
/// it is not allowed, it says so and how to mend it; the other way is always offered.
#[component]
pub fn Scanner(
    /// What to do, in one sentence.
    #[prop(into)]
    says: Signal<String>,
    /// What becomes of the bytes of a code, each time that it is seen.
    read: impl Fn(Vec<u8>) + 'static,
    /// The name of the other way, which needs no camera.
    #[prop(into)]
    instead: Signal<String>,
    /// Takes the other way.
    leave: impl Fn() + 'static,
    /// What stands below the picture, such as how far one is.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let session = session();
    let sight = RwSignal::new(Sight::Opening);
    // Gone with the component: then nobody looks any more.
    let read = StoredValue::new_local(read);
    let look = move || {
        sight.set(Sight::Opening);
        spawn_local(async move {
            let ended = watch(sight, read).await;
            if let Err(why) = ended {
                sight.try_set(why);
            }
        });
    };
    look();
    let is_clear = move || matches!(sight.get(), Sight::Opening | Sight::Clear);
    view! {
        <section class="scanner">
            <p class="lead" hidden=move || !is_clear()>{move || says.get()}</p>
            <div class="scanner-view" hidden=move || !is_clear()>
                <video id=VIEW muted playsinline aria-label=move || session.texts.get().scanner_sees()></video>
                <span class="scanner-frame" aria-hidden="true"></span>
                {move || (sight.get() == Sight::Opening).then(|| view! {
                    <p class="scanner-wait">{session.texts.get().scanner_starting()}</p>
                })}
            </div>
            <div role="alert">
                {move || problem(session.texts.get(), sight.get()).map(|(what, about)| view! {
                    <div class="notice">
                        <Icon svg=art!("icon/camera")/>
                        <p><strong>{what}</strong>" "{about}</p>
                        {can_be_mended(sight.get()).then(|| view! {
                            <button type="button" class="button quiet" on:click=move |_| look()>
                                {session.texts.get().fault_retry()}
                            </button>
                        })}
                    </div>
                })}
            </div>
            {children.map(|children| children())}
            <div class="buttons">
                <button type="button" class="button quiet" on:click=move |_| leave()>{move || instead.get()}</button>
            </div>
        </section>
    }
}

/// Looks until the component is gone, or until nothing is seen: why.
async fn watch<R: Fn(Vec<u8>) + 'static>(
    sight: RwSignal<Sight>,
    read: StoredValue<R, LocalStorage>,
) -> Result<(), Sight> {
    let kernel = Kernel::new("codes.js");
    kernel.prepare();
    let camera = Camera::open(VIEW).await.map_err(Sight::None)?;
    sight.try_set(Sight::Clear);
    while read.try_with_value(|_| ()).is_some() {
        if let Some(picture) = camera.picture() {
            let found = kernel.call(&picture.to_bytes()).await.map_err(|_| Sight::NotLoaded)?;
            for code in Codes::read(&found).0 {
                read.try_with_value(|read| read(code));
            }
        }
        clock::pause(BREATH).await;
    }
    Ok(())
}

/// Whether it is worth looking again.
fn can_be_mended(sight: Sight) -> bool {
    !matches!(sight, Sight::None(CameraFault::Missing | CameraFault::Insecure))
}

fn problem(texts: Texts, sight: Sight) -> Option<(&'static str, &'static str)> {
    Some(match sight {
        Sight::Opening | Sight::Clear => return None,
        Sight::None(CameraFault::Missing) => (texts.scanner_none(), ""),
        Sight::None(CameraFault::Refused) => (texts.scanner_refused(), texts.scanner_refused_about()),
        Sight::None(CameraFault::Busy) => (texts.scanner_busy(), texts.scanner_busy_about()),
        Sight::None(CameraFault::Insecure) => (texts.scanner_insecure(), texts.scanner_insecure_about()),
        Sight::NotLoaded => (texts.fault_not_loaded(), texts.fault_not_loaded_about()),
    })
}
