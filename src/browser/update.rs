//! The service worker: the app offline, and new versions of it.

use super::listener::Listener;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    RegistrationOptions, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState,
    ServiceWorkerUpdateViaCache, window,
};

/// What the service worker has to tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UpdateNotice {
    /// Every file of the app is kept: the network may go.
    OfflineReady,
    /// A new version is kept and waits: call [`Updates::activate`] when nobody is in an exercise.
    VersionWaiting,
    /// Another tab changed to a new version: reload when nobody is in an exercise.
    Replaced,
}

/// The app's versions.
#[derive(Clone)]
pub struct Updates(Rc<Inner>);

struct Inner {
    registration: RefCell<Option<ServiceWorkerRegistration>>,
    activating: Cell<bool>,
    tell: Box<dyn Fn(UpdateNotice)>,
    listeners: RefCell<Vec<Listener>>,
    /// The version that is being installed or was installed last.
    followed: RefCell<Option<(ServiceWorker, Listener)>>,
}

impl Updates {
    /// Registers the service worker once the page is loaded and idle, so that it does not compete with the first screen.
    /// Where service workers are missing (no HTTPS, a local file) nothing is ever told.
    pub fn watch(tell: impl Fn(UpdateNotice) + 'static) -> Self {
        let updates = Self(Rc::new(Inner {
            registration: RefCell::default(),
            activating: Cell::new(false),
            tell: Box::new(tell),
            listeners: RefCell::default(),
            followed: RefCell::default(),
        }));
        let this = updates.clone();
        when_idle(move || {
            spawn_local(async move {
                // Refused registration means: no offline use, which the absence of `OfflineReady` says.
                let _ = this.register().await;
            });
        });
        updates
    }

    /// Asks the server for a new version: a kiosk never leaves the page, so ask now and then.
    pub fn check(&self) {
        if let Some(registration) = &*self.0.registration.borrow() {
            // Fails offline, which is normal.
            if let Ok(promise) = registration.update() {
                spawn_local(async move {
                    let _ = JsFuture::from(promise).await;
                });
            }
        }
    }

    /// Lets the waiting version take over and reloads the page, once. Save everything first. `false` if none waits.
    pub fn activate(&self) -> bool {
        let waiting = self.0.registration.borrow().as_ref().and_then(|r| r.waiting());
        let Some(waiting) = waiting else {
            return false;
        };
        self.0.activating.set(true);
        waiting.post_message(&JsValue::from_str("activate")).is_ok()
    }

    async fn register(&self) -> Result<(), JsValue> {
        let Some(container) = container() else {
            return Ok(());
        };
        let had_a_version = is_controlled();
        let this = self.clone();
        self.listen(Listener::new(&container, "controllerchange", move |_| {
            if this.0.activating.replace(false) {
                super::place::reload();
            } else if had_a_version {
                (this.0.tell)(UpdateNotice::Replaced);
            }
        }));

        let options = RegistrationOptions::new();
        options.set_update_via_cache(ServiceWorkerUpdateViaCache::None);
        let promise = container.register_with_options("./sw.js", &options);
        let registration: ServiceWorkerRegistration = JsFuture::from(promise).await?.dyn_into()?;
        *self.0.registration.borrow_mut() = Some(registration.clone());
        if registration.waiting().is_some() {
            (self.0.tell)(UpdateNotice::VersionWaiting);
        } else if registration.active().is_some() {
            (self.0.tell)(UpdateNotice::OfflineReady);
        }
        if let Some(worker) = registration.installing() {
            self.follow(worker);
        }
        let this = self.clone();
        let found = registration.clone();
        self.listen(Listener::new(&registration, "updatefound", move |_| {
            if let Some(worker) = found.installing() {
                this.follow(worker);
            }
        }));
        Ok(())
    }

    /// Follows a version from its installation on.
    fn follow(&self, version: ServiceWorker) {
        let mut followed = self.0.followed.borrow_mut();
        if followed.as_ref().is_some_and(|(known, _)| *known == version) {
            return;
        }
        let this = self.clone();
        let followed_version = version.clone();
        let listener = Listener::new(&version, "statechange", move |_| match followed_version.state() {
            ServiceWorkerState::Installed if is_controlled() => {
                (this.0.tell)(UpdateNotice::VersionWaiting);
            }
            ServiceWorkerState::Activated => (this.0.tell)(UpdateNotice::OfflineReady),
            _ => {}
        });
        *followed = Some((version, listener));
    }

    fn listen(&self, listener: Listener) {
        self.0.listeners.borrow_mut().push(listener);
    }
}

/// Whether a version runs this page already; the very first one does not wait.
fn is_controlled() -> bool {
    container().is_some_and(|container| container.controller().is_some())
}

fn container() -> Option<ServiceWorkerContainer> {
    let container = window()?.navigator().service_worker();
    (!container.is_undefined()).then_some(container)
}

/// Calls `then` after the page's `load` event, when the browser has nothing better to do.
fn when_idle(then: impl FnOnce() + 'static) {
    let Some(window) = window() else { return };
    let loaded = window.document().is_some_and(|document| document.ready_state() == "complete");
    let callback = Closure::once_into_js(then);
    if loaded {
        idle(&callback);
        return;
    }
    let on_load = Closure::once_into_js(move |_: web_sys::Event| idle(&callback));
    let _ = window.add_event_listener_with_callback("load", on_load.unchecked_ref());
}

/// Browsers without idle time (Safari) wait two seconds instead.
fn idle(callback: &JsValue) {
    let Some(window) = window() else { return };
    let callback = callback.unchecked_ref();
    if window.request_idle_callback(callback).is_err() {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(callback, 2_000);
    }
}
