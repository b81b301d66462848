//! Reading and writing rows within one IndexedDB transaction.

use super::{
    fault::StorageFault,
    request::settled,
    rows::{Entry, Key, Part, Value},
};
use futures_channel::oneshot;
use idb::{KeyRange, ObjectStore, Query};
use js_sys::{Array, Uint8Array};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::IdbTransaction;

/// An IndexedDB transaction whose end is watched from its beginning. Dropped before [`Self::finish`], it is undone.
pub(super) struct DatabaseTransaction {
    inner: IdbTransaction,
    committed: Option<oneshot::Receiver<bool>>,
    _ended: [Closure<dyn FnMut()>; 2],
}

impl DatabaseTransaction {
    pub fn new(inner: IdbTransaction) -> Self {
        let (sender, committed) = oneshot::channel();
        let sender = Rc::new(RefCell::new(Some(sender)));
        let ended = [true, false].map(|committed| {
            let sender = sender.clone();
            Closure::<dyn FnMut()>::new(move || {
                if let Some(sender) = sender.borrow_mut().take() {
                    let _ = sender.send(committed);
                }
            })
        });
        inner.set_oncomplete(Some(ended[0].as_ref().unchecked_ref()));
        inner.set_onabort(Some(ended[1].as_ref().unchecked_ref()));
        Self { inner, committed: Some(committed), _ended: ended }
    }

    pub async fn get(&self, store: &str, key: &Key) -> Result<Option<Entry>, StorageFault> {
        let value = settled(self.store(store)?.get(to_js(key))?).await?;
        Ok((!value.is_undefined()).then(|| Entry { key: key.clone(), value: value_of(&value) }))
    }

    pub async fn scan(&self, store: &str, prefix: &Key) -> Result<Vec<Entry>, StorageFault> {
        let rows = self.rows(store, prefix).await?;
        Ok(rows.map(|(key, value)| Entry { key: key_of(&key), value: value_of(&value) }).collect())
    }

    pub async fn texts(&self, store: &str, prefix: &Key) -> Result<Option<Vec<String>>, StorageFault> {
        let query = Some(Query::KeyRange(range(prefix)?));
        let values = settled(self.store(store)?.get_all(query, None)?).await?;
        Ok(Array::from(&values).iter().map(|value| value.as_string()).collect())
    }

    pub async fn keys(&self, store: &str, prefix: &Key) -> Result<Vec<Key>, StorageFault> {
        let query = Some(Query::KeyRange(range(prefix)?));
        let keys = settled(self.store(store)?.get_all_keys(query, None)?).await?;
        Ok(Array::from(&keys).iter().map(|key| key_of(&key)).collect())
    }

    pub fn put(&self, store: &str, key: &Key, value: &Value) -> Result<(), StorageFault> {
        let value = match value {
            Value::Text(text) => JsValue::from_str(text),
            Value::Bytes(bytes) => Uint8Array::from(bytes.as_slice()).into(),
        };
        self.store(store)?.put(&value, Some(&to_js(key)))?;
        Ok(())
    }

    pub fn delete(&self, store: &str, prefix: &Key) -> Result<(), StorageFault> {
        self.store(store)?.delete(range(prefix)?)?;
        Ok(())
    }

    pub async fn rename(&self, store: &str, from: &str, to: &str) -> Result<(), StorageFault> {
        let from = vec![Part::Text(from.to_owned())];
        let rows = self.rows(store, &from).await?;
        let store = self.store(store)?;
        store.delete(range(&from)?)?;
        for (key, value) in rows {
            let key: Array = key.unchecked_into();
            key.set(0, JsValue::from_str(to));
            store.put(&value, Some(&key))?;
        }
        Ok(())
    }

    /// Asks for the end now, so that a page that goes away need not come back to it.
    pub fn commit(&self) -> Result<(), StorageFault> {
        // Marked as deprecated because it came with IndexedDB 3.0; every current browser has it.
        #[allow(deprecated)]
        let asked = self.inner.commit();
        asked.map_err(|error| StorageFault::of_exception(&error))
    }

    /// Waits until everything is on the disk.
    pub async fn finish(mut self) -> Result<(), StorageFault> {
        let Some(committed) = self.committed.take() else {
            return Ok(());
        };
        match committed.await {
            Ok(true) => Ok(()),
            _ => Err(self.inner.error().map_or(StorageFault::Closed, |error| StorageFault::of_exception(&error))),
        }
    }

    fn store(&self, name: &str) -> Result<ObjectStore, StorageFault> {
        self.inner.object_store(name).map(Into::into).map_err(|error| StorageFault::of_exception(&error))
    }

    async fn rows(
        &self,
        store: &str,
        prefix: &Key,
    ) -> Result<impl Iterator<Item = (JsValue, JsValue)> + use<>, StorageFault> {
        let store = self.store(store)?;
        let query = Query::KeyRange(range(prefix)?);
        let keys = store.get_all_keys(Some(query.clone()), None)?;
        let values = store.get_all(Some(query), None)?;
        let keys = Array::from(&settled(keys).await?);
        let values = Array::from(&settled(values).await?);
        Ok(keys.to_vec().into_iter().zip(values.to_vec()))
    }
}

impl Drop for DatabaseTransaction {
    fn drop(&mut self) {
        self.inner.set_oncomplete(None);
        self.inner.set_onabort(None);
        if self.committed.is_some() {
            // Throws where it is already over, which is just as well.
            let _ = self.inner.abort();
        }
    }
}

/// The range of a key and of every key that begins with it: in IndexedDB an array sorts after any text or number.
fn range(prefix: &Key) -> Result<KeyRange, StorageFault> {
    let lower = to_js(prefix);
    let upper = Array::from(&lower);
    upper.push(&Array::new());
    Ok(KeyRange::bound(&lower, &upper, None, None)?)
}

fn to_js(key: &Key) -> JsValue {
    key.iter()
        .map(|part| match part {
            // Counters stay far below 2^53.
            Part::Number(number) => JsValue::from_f64(*number as f64),
            Part::Text(text) => JsValue::from_str(text),
        })
        .collect::<Array>()
        .into()
}

fn key_of(key: &JsValue) -> Key {
    Array::from(key)
        .iter()
        .map(|part| match (part.as_f64(), part.as_string()) {
            (Some(number), _) => Part::Number(number as u64),
            (None, Some(text)) => Part::Text(text),
            (None, None) => Part::Text(String::from("?")),
        })
        .collect()
}

fn value_of(value: &JsValue) -> Option<Value> {
    if let Some(text) = value.as_string() {
        return Some(Value::Text(text));
    }
    value.dyn_ref::<Uint8Array>().map(|bytes| Value::Bytes(bytes.to_vec()))
}
