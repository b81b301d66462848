//! The one long-lived connection to the database.

use super::{fault::StorageFault, schema};
use crate::browser::{clock, listener::Listener};
use futures_channel::oneshot;
use idb::{DatabaseEvent, Event, Request, request::OpenDatabaseRequest};
use js_sys::{Array, Function, Object, Reflect};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbDatabase, IdbTransaction};

/// Milliseconds that a browser may say nothing of an opening: some never answer in a private window or an embedded view.
const SILENCE: i32 = 10_000;

/// What storage has to tell while the app runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// Opening waits for another tab that still runs an older version: ask the learner to close it.
    WaitingForOtherTab,
    /// Another tab needs the database for a newer version; this tab has let go of it. Offer to reload.
    ClosedByOtherTab,
    /// The browser closed the database (disk trouble, data erased). The next call tries to open it again.
    ClosedByBrowser,
    /// Another tab changed this profile: fold its log again.
    Changed {
        /// The profile.
        profile: String,
    },
}

/// The listener to [`Notice`]s.
pub(super) type Tell = Rc<dyn Fn(Notice)>;

/// What a transaction may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    Read,
    /// On the disk when it says it is: `strict` durability.
    Write,
}

/// An open database, opened again when the browser has closed it.
pub(super) struct Connection {
    name: String,
    open: RefCell<Option<Open>>,
    is_new: Rc<Cell<bool>>,
    tell: Tell,
}

struct Open {
    database: IdbDatabase,
    _listeners: [Listener; 2],
}

impl Connection {
    pub async fn open(name: &str, tell: Tell) -> Result<Rc<Self>, StorageFault> {
        let connection = Rc::new(Self { name: name.to_owned(), open: RefCell::new(None), is_new: Rc::default(), tell });
        connection.reopen().await?;
        Ok(connection)
    }

    /// A transaction; where the connection is gone, opens it again first.
    pub async fn transaction(self: &Rc<Self>, stores: &[&str], mode: Mode) -> Result<IdbTransaction, StorageFault> {
        match self.transaction_now(stores, mode) {
            Err(StorageFault::Closed) => {
                self.reopen().await?;
                self.transaction_now(stores, mode)
            }
            outcome => outcome,
        }
    }

    /// A transaction on the connection as it is, without waiting: all that a page may do while it goes away.
    pub fn transaction_now(&self, stores: &[&str], mode: Mode) -> Result<IdbTransaction, StorageFault> {
        let open = self.open.borrow();
        let database = &open.as_ref().ok_or(StorageFault::Closed)?.database;
        let names: Array = stores.iter().map(|store| JsValue::from_str(store)).collect();
        match mode {
            Mode::Read => database.transaction_with_str_sequence(&names),
            Mode::Write => strict(database, &names),
        }
        .map_err(|error| StorageFault::of_exception(&error))
    }

    /// Whether there was no database of this name before.
    pub fn is_new(&self) -> bool {
        self.is_new.get()
    }

    /// Lets go of the database.
    pub fn close(&self) {
        if let Some(open) = self.open.take() {
            open.database.close();
        }
    }

    async fn reopen(self: &Rc<Self>) -> Result<(), StorageFault> {
        self.close();
        let database: IdbDatabase = match self.request().await {
            Ok(database) => database.into(),
            Err(StorageFault::Newer { .. }) => {
                let found = version_on_disk(&self.name).await?;
                return Err(StorageFault::Newer { found });
            }
            // Before the database is open, any other exception means that the browser refuses storage altogether.
            Err(StorageFault::Closed | StorageFault::Other(_)) => return Err(StorageFault::Blocked),
            Err(fault) => return Err(fault),
        };
        let mut open = self.open.borrow_mut();
        if open.is_some() {
            // Another call opened it in the meantime.
            database.close();
            return Ok(());
        }
        let listeners = [
            self.let_go_on(&database, "versionchange", Notice::ClosedByOtherTab),
            self.let_go_on(&database, "close", Notice::ClosedByBrowser),
        ];
        *open = Some(Open { database, _listeners: listeners });
        Ok(())
    }

    fn let_go_on(self: &Rc<Self>, database: &IdbDatabase, event: &'static str, notice: Notice) -> Listener {
        let this = Rc::downgrade(self);
        Listener::new(database, event, move |_| {
            let Some(this) = this.upgrade() else { return };
            let Some(open) = this.open.take() else { return };
            open.database.close();
            // This very closure lives in `open`: it is dropped once the event is over.
            wasm_bindgen_futures::spawn_local(async move { drop(open) });
            (this.tell)(notice.clone());
        })
    }

    async fn request(&self) -> Result<idb::Database, StorageFault> {
        let mut request = idb::Factory::new()?.open(&self.name, Some(schema::VERSION))?;
        let heard = Rc::new(Cell::new(false));
        let (hears, is_new) = (heard.clone(), self.is_new.clone());
        request.on_upgrade_needed(move |event| {
            hears.set(true);
            is_new.set(event.old_version().is_ok_and(|old| old == 0));
            let upgraded = event.database().and_then(|database| schema::upgrade(&database));
            if upgraded.is_err() {
                // All stores or none: the opening then fails, and the next one tries again.
                let transaction = event.target().ok().and_then(|request| request.transaction());
                let _ = transaction.map(idb::Transaction::abort);
            }
        });
        let (tell, hears) = (self.tell.clone(), heard.clone());
        request.on_blocked(move |_| {
            hears.set(true);
            tell(Notice::WaitingForOtherTab);
        });
        opened(request, heard).await
    }
}

/// Waits for an opening; not for ever where the browser says nothing at all of it: nothing was `heard`.
async fn opened(mut request: OpenDatabaseRequest, heard: Rc<Cell<bool>>) -> Result<idb::Database, StorageFault> {
    let (sender, receiver) = oneshot::channel();
    let sender = Rc::new(RefCell::new(Some(sender)));
    let answer = move |is_answered: bool| sender.borrow_mut().take().map(|sender| sender.send(is_answered));
    request.on_success({
        let answer = answer.clone();
        move |event| {
            if answer(true).is_none() {
                // Too late: nobody waits any more.
                let _ = event.database().map(|database| database.close());
            }
        }
    });
    request.on_error({
        let answer = answer.clone();
        move |_| {
            answer(true);
        }
    });
    wasm_bindgen_futures::spawn_local(async move {
        clock::pause(SILENCE).await;
        if !heard.get() {
            answer(false);
        }
    });
    if receiver.await != Ok(true) {
        request.forget_callbacks();
        return Err(StorageFault::Blocked);
    }
    match request.error()? {
        Some(exception) => Err(StorageFault::of_exception(&exception)),
        None => Ok(request.database()?),
    }
}

/// The version of a database that is newer than this app.
async fn version_on_disk(name: &str) -> Result<u32, StorageFault> {
    let database = opened(idb::Factory::new()?.open(name, None)?, Rc::default()).await?;
    let version = database.version();
    database.close();
    Ok(version?)
}

/// A writing transaction with strict durability, which neither idb nor stable web-sys can ask for.
fn strict(database: &IdbDatabase, stores: &Array) -> Result<IdbTransaction, JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    Reflect::get(database, &"transaction".into())?
        .dyn_into::<Function>()?
        .call3(database, stores, &"readwrite".into(), &options)?
        .dyn_into()
}
