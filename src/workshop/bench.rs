//! The kernel as the page uses it: a preview that follows the drawing, files, and what went wrong.

use creation::lab::LabProfile;
use creation::module::{self, ExportError, Module, Request, Response};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::kernel::{Kernel, KernelFault};
use crate::browser::{clock, fetch, page};

/// The font of engraved texts: what the kernel is set up with.
const FONT: &str = "fonts/engraving/noto-sans-bold.ttf";
/// Milliseconds after which work is said to take time.
const PATIENCE: i32 = 700;

/// Why the kernel gave nothing. The creation is untouched.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Trouble {
    /// It could not be loaded.
    NotLoaded,
    /// It could not be loaded, and there is no network.
    Offline,
    /// It broke off.
    Failed,
    /// The learner stopped it.
    Stopped,
    /// It cannot make this.
    Refused,
    /// What stops the machine is left: the findings say it.
    Blocked,
}

/// How the kernel is doing. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Doing {
    /// What went wrong last.
    pub trouble: RwSignal<Option<Trouble>>,
    /// Whether work takes so long that the learner should know.
    pub is_slow: RwSignal<bool>,
}

/// The kernel of the workshop that is open. Cheap to copy.
pub struct Bench<M: Module> {
    /// The last good preview.
    pub preview: RwSignal<Option<M::Preview>>,
    /// How the kernel is doing.
    pub doing: Doing,
    /// The lab that is worked for.
    pub lab: RwSignal<LabProfile>,
    kernel: StoredValue<Option<Kernel>, LocalStorage>,
    wanted: StoredValue<Option<M::Document>>,
    is_drawing: StoredValue<bool>,
    asked: StoredValue<u32>,
}

impl<M: Module> Clone for Bench<M> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<M: Module> Copy for Bench<M> {}

impl<M: Module> Bench<M> {
    /// A bench for that lab, not loaded yet.
    pub fn new(lab: LabProfile) -> Self {
        Self {
            preview: RwSignal::new(None),
            doing: Doing { trouble: RwSignal::new(None), is_slow: RwSignal::new(false) },
            lab: RwSignal::new(lab),
            kernel: StoredValue::new_local(None),
            wanted: StoredValue::new(None),
            is_drawing: StoredValue::new(false),
            asked: StoredValue::new(0),
        }
    }

    /// Draws the document; of several that wait, only the latest is drawn.
    pub fn draw(self, document: M::Document) {
        self.wanted.set_value(Some(document));
        if self.is_drawing.get_value() {
            return;
        }
        self.is_drawing.set_value(true);
        spawn_local(async move {
            while let Some(Some(document)) = self.wanted.try_update_value(Option::take) {
                let Some(lab) = self.lab.try_get_untracked() else { return };
                if let Ok(Response::Preview { preview }) = self.ask(&Request::Preview { document, lab }).await {
                    self.preview.set(Some(preview));
                }
            }
            self.is_drawing.set_value(false);
        });
    }

    /// Asks the kernel, which is loaded first if need be.
    pub async fn ask(self, request: &Request<M>) -> Result<Response<M>, Trouble> {
        let serial = self.asked.try_update_value(|asked| {
            *asked = asked.wrapping_add(1);
            *asked
        });
        spawn_local(async move {
            clock::pause(PATIENCE).await;
            if serial.is_some() && self.asked.try_get_value() == serial {
                self.doing.is_slow.set(true);
            }
        });
        let answered = self.answer(request).await;
        self.asked.try_update_value(|asked| *asked = asked.wrapping_add(1));
        self.doing.is_slow.set(false);
        self.doing.trouble.set(answered.as_ref().err().copied());
        answered
    }

    /// Stops whatever the kernel does.
    pub fn stop(self) {
        self.kernel.with_value(|kernel| {
            if let Some(kernel) = kernel {
                kernel.cancel();
            }
        });
    }

    async fn answer(self, request: &Request<M>) -> Result<Response<M>, Trouble> {
        let mut message = format!("{}\n", module::id::<M>()).into_bytes();
        message.extend(serde_json::to_vec(request).map_err(|_| Trouble::Failed)?);
        let kernel = self.kernel().await?;
        let answer = kernel.call(&message).await.map_err(|fault| match fault {
            KernelFault::NotLoaded => not_loaded(),
            KernelFault::Cancelled => Trouble::Stopped,
            KernelFault::Failed | KernelFault::Refused(_) => Trouble::Failed,
        })?;
        match serde_json::from_slice(&answer) {
            Ok(Response::Refused { why: ExportError::Problems { .. } }) => Err(Trouble::Blocked),
            Ok(Response::Refused { .. }) => Err(Trouble::Refused),
            Ok(response) => Ok(response),
            Err(_) => Err(Trouble::Failed),
        }
    }

    async fn kernel(self) -> Result<Kernel, Trouble> {
        if let Some(Some(kernel)) = self.kernel.try_get_value() {
            return Ok(kernel);
        }
        let font = fetch::bytes(FONT).await.map_err(|_| not_loaded())?;
        let kernel = Kernel::with_setup("workshop.js", font);
        self.kernel.set_value(Some(kernel.clone()));
        Ok(kernel)
    }
}

fn not_loaded() -> Trouble {
    if page::is_online() { Trouble::NotLoaded } else { Trouble::Offline }
}
