//! One transaction, over IndexedDB or over memory: what the operations of [`super::Storage`] are written with.

use super::{
    connection::{Connection, Mode},
    database::DatabaseTransaction,
    fault::StorageFault,
    memory::Tables,
    rows::{Entry, Key, Value},
};
use std::{cell::RefCell, rc::Rc};

/// Where rows are kept.
#[derive(Clone)]
pub(super) enum Backend {
    Database(Rc<Connection>),
    Memory(Rc<RefCell<Tables>>),
}

impl Backend {
    /// Begins a transaction over some stores. Await nothing but this transaction until it is finished: the browser
    /// commits one that asks for nothing.
    pub async fn begin(&self, stores: &[&str], mode: Mode) -> Result<Transaction, StorageFault> {
        Ok(match self {
            Self::Database(connection) => {
                Transaction::Database(DatabaseTransaction::new(connection.transaction(stores, mode).await?))
            }
            Self::Memory(tables) => Transaction::Memory(tables.clone()),
        })
    }

    /// The same on the connection as it is, for a page that goes away.
    pub fn begin_now(&self, stores: &[&str], mode: Mode) -> Result<Transaction, StorageFault> {
        Ok(match self {
            Self::Database(connection) => {
                Transaction::Database(DatabaseTransaction::new(connection.transaction_now(stores, mode)?))
            }
            Self::Memory(tables) => Transaction::Memory(tables.clone()),
        })
    }
}

/// A transaction under way. In IndexedDB all of it is kept, or nothing; in memory nothing can fail.
pub(super) enum Transaction {
    Database(DatabaseTransaction),
    Memory(Rc<RefCell<Tables>>),
}

impl Transaction {
    /// Reads one row.
    pub async fn get(&self, store: &str, key: &Key) -> Result<Option<Entry>, StorageFault> {
        match self {
            Self::Database(transaction) => transaction.get(store, key).await,
            Self::Memory(tables) => Ok(tables.borrow().get(store, key)),
        }
    }

    /// Reads every row whose key begins with `prefix`, in the order of the keys.
    pub async fn scan(&self, store: &str, prefix: &Key) -> Result<Vec<Entry>, StorageFault> {
        match self {
            Self::Database(transaction) => transaction.scan(store, prefix).await,
            Self::Memory(tables) => Ok(tables.borrow().scan(store, prefix)),
        }
    }

    /// Reads the values alone of every row whose key begins with `prefix`, in the order of the keys; `None` where one of
    /// them is no text.
    pub async fn texts(&self, store: &str, prefix: &Key) -> Result<Option<Vec<String>>, StorageFault> {
        match self {
            Self::Database(transaction) => transaction.texts(store, prefix).await,
            Self::Memory(tables) => {
                let entries = tables.borrow().scan(store, prefix).into_iter();
                Ok(entries
                    .map(|entry| if let Some(Value::Text(text)) = entry.value { Some(text) } else { None })
                    .collect())
            }
        }
    }

    /// Reads the keys that begin with `prefix`, in order.
    pub async fn keys(&self, store: &str, prefix: &Key) -> Result<Vec<Key>, StorageFault> {
        match self {
            Self::Database(transaction) => transaction.keys(store, prefix).await,
            Self::Memory(tables) => {
                let entries = tables.borrow().scan(store, prefix);
                Ok(entries.into_iter().map(|entry| entry.key).collect())
            }
        }
    }

    /// Writes one row over what was there.
    pub fn put(&self, store: &str, key: Key, value: Value) -> Result<(), StorageFault> {
        match self {
            Self::Database(transaction) => transaction.put(store, &key, &value),
            Self::Memory(tables) => {
                tables.borrow_mut().put(store, key, value);
                Ok(())
            }
        }
    }

    /// Removes every row whose key begins with `prefix`; a whole key is its own prefix.
    pub fn delete(&self, store: &str, prefix: &Key) -> Result<(), StorageFault> {
        match self {
            Self::Database(transaction) => transaction.delete(store, prefix),
            Self::Memory(tables) => {
                tables.borrow_mut().delete(store, prefix);
                Ok(())
            }
        }
    }

    /// Puts `to` at the head of every key that begins with `from`. Damaged rows move as they are.
    pub async fn rename(&self, store: &str, from: &str, to: &str) -> Result<(), StorageFault> {
        match self {
            Self::Database(transaction) => transaction.rename(store, from, to).await,
            Self::Memory(tables) => {
                tables.borrow_mut().rename(store, from, to);
                Ok(())
            }
        }
    }

    /// Asks for the end at once, without waiting for it.
    pub fn commit(&self) -> Result<(), StorageFault> {
        match self {
            Self::Database(transaction) => transaction.commit(),
            Self::Memory(_) => Ok(()),
        }
    }

    /// Waits until everything is kept.
    pub async fn finish(self) -> Result<(), StorageFault> {
        match self {
            Self::Database(transaction) => transaction.finish().await,
            Self::Memory(_) => Ok(()),
        }
    }
}
