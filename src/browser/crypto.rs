//! Locks and keys, by the browser's own cryptography (WebCrypto): AES-GCM with 256 bits, keys of codes by PBKDF2.
//!
//! Browsers give it over HTTPS and on the device itself only; elsewhere nothing can be locked ([`is_available`]).

use js_sys::{Array, Object, Promise, Uint8Array};
use progress::Lock;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{AesGcmParams, Crypto, CryptoKey, Pbkdf2Params, SubtleCrypto, window};

/// Rounds of PBKDF2 for a new lock: about 20 ms on a computer, 100 ms on a small tablet.
const ROUNDS: u32 = 100_000;
/// More rounds than any lock of ours has: a file that asks for more only wants to keep the device busy.
const MOST_ROUNDS: u32 = 1_000_000;
/// Bytes of a key, of a salt, of a nonce.
const KEY: usize = 32;
const SALT: usize = 16;
const NONCE: usize = 12;
/// How sealed bytes begin: what they are, and the version of their form. No JSON and no address begins so.
const SEALED: [u8; 4] = *b"psl\x01";

/// The key of what is private to a profile.
#[derive(Clone)]
pub struct DataKey {
    raw: [u8; KEY],
    key: CryptoKey,
    name: String,
}

/// Whether this browser can lock anything here.
pub fn is_available() -> bool {
    subtle().is_some()
}

impl DataKey {
    /// A new key; `None` where there is no cryptography.
    pub async fn random() -> Option<Self> {
        Self::of(random()?).await
    }

    /// The key that [`DataKey::to_text`] wrote.
    pub async fn from_text(text: &str) -> Option<Self> {
        Self::of(from_base64(text.get(progress::KEY_NAME..)?)?.try_into().ok()?).await
    }

    /// The key in the open, after its name: for memory that ends with the person's stay.
    pub fn to_text(&self) -> String {
        format!("{}{}", self.name, to_base64(&self.raw))
    }

    async fn of(raw: [u8; KEY]) -> Option<Self> {
        let digest = done(subtle()?.digest_with_str_and_u8_array("SHA-256", &raw).ok()?).await?;
        let name = to_base64(Uint8Array::new(&digest).to_vec().get(..NONCE)?);
        Some(Self { raw, key: aes_key(&raw).await?, name })
    }

    /// Whether it is the key that this lock holds.
    pub fn opens(&self, lock: &Lock) -> bool {
        self.name == lock.key_name()
    }

    /// A lock that holds this key and opens with this code.
    pub async fn locked_by(&self, code: &str) -> Option<Lock> {
        let salt: [u8; SALT] = random()?;
        let nonce = from_base64(&self.name)?;
        let encrypted = encrypt(&key_of_code(code, &salt, ROUNDS).await?, &nonce, &self.raw).await?;
        Some(Lock { salt: to_base64(&salt), rounds: ROUNDS, wrapped: to_base64(&[nonce, encrypted].concat()) })
    }

    /// Bytes that only this key opens.
    pub async fn seal(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        let nonce: [u8; NONCE] = random()?;
        let encrypted = encrypt(&self.key, &nonce, bytes).await?;
        Some([&SEALED[..], &nonce, &encrypted].concat())
    }

    /// What was sealed with this key; `None` with another key, and where a bit has changed.
    pub async fn open(&self, sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, encrypted) = sealed.strip_prefix(&SEALED)?.split_at_checked(NONCE)?;
        decrypt(&self.key, nonce, encrypted).await
    }
}

/// Whether these bytes are sealed.
pub fn is_sealed(bytes: &[u8]) -> bool {
    bytes.starts_with(&SEALED)
}

/// The key that a lock holds; `None` with another code.
pub async fn unlock(lock: &Lock, code: &str) -> Option<DataKey> {
    if lock.rounds > MOST_ROUNDS {
        return None;
    }
    let (salt, wrapped) = (from_base64(&lock.salt)?, from_base64(&lock.wrapped)?);
    let (nonce, encrypted) = wrapped.split_at_checked(NONCE)?;
    let raw = decrypt(&key_of_code(code, &salt, lock.rounds).await?, nonce, encrypted).await?;
    DataKey::of(raw.try_into().ok()?).await
}

/// Which of these codes opens the lock, all tried at once.
pub async fn find_among(lock: &Lock, codes: &[String]) -> Option<usize> {
    let tries = codes.iter().map(|code| {
        let (lock, code) = (lock.clone(), code.clone());
        future_to_promise(async move { Ok(unlock(&lock, &code).await.is_some().into()) })
    });
    let opened = done(Promise::all(&tries.collect::<Array>())).await?;
    Array::from(&opened).iter().position(|opens| opens.is_truthy())
}

/// Bytes as text of letters, digits and `+/=`.
pub fn to_base64(bytes: &[u8]) -> String {
    let binary: String = bytes.iter().copied().map(char::from).collect();
    window().and_then(|window| window.btoa(&binary).ok()).unwrap_or_default()
}

/// The bytes of [`to_base64`]; `None` for any other text.
pub fn from_base64(text: &str) -> Option<Vec<u8>> {
    let binary = window()?.atob(text).ok()?;
    binary.chars().map(|letter| u8::try_from(letter).ok()).collect()
}

fn crypto() -> Option<Crypto> {
    window()?.crypto().ok()
}

fn subtle() -> Option<SubtleCrypto> {
    // Undefined where the page came over an open connection.
    Some(crypto()?.subtle()).filter(|subtle| subtle.is_object())
}

fn random<const BYTES: usize>() -> Option<[u8; BYTES]> {
    let mut bytes = [0; BYTES];
    crypto()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}

async fn aes_key(raw: &[u8]) -> Option<CryptoKey> {
    let raw = Uint8Array::from(raw);
    let usages = usages(&["encrypt", "decrypt"]);
    done(subtle()?.import_key_with_str("raw", &raw, "AES-GCM", false, &usages).ok()?).await?.dyn_into().ok()
}

async fn key_of_code(code: &str, salt: &[u8], rounds: u32) -> Option<CryptoKey> {
    let subtle = subtle()?;
    let typed = Uint8Array::from(code.as_bytes());
    let base = done(subtle.import_key_with_str("raw", &typed, "PBKDF2", false, &usages(&["deriveKey"])).ok()?).await?;
    let mixed = Pbkdf2Params::new_with_str("PBKDF2", "SHA-256", rounds, &Uint8Array::from(salt));
    let made = Object::new();
    js_sys::Reflect::set(&made, &"name".into(), &"AES-GCM".into()).ok()?;
    js_sys::Reflect::set(&made, &"length".into(), &256.into()).ok()?;
    let usages = usages(&["encrypt", "decrypt"]);
    let derived = subtle.derive_key_with_object_and_object(&mixed, base.unchecked_ref(), &made, false, &usages).ok()?;
    done(derived).await?.dyn_into().ok()
}

async fn encrypt(key: &CryptoKey, nonce: &[u8], bytes: &[u8]) -> Option<Vec<u8>> {
    let parameters = AesGcmParams::new_with_u8_array("AES-GCM", &Uint8Array::from(nonce));
    let bytes = Uint8Array::from(bytes);
    let encrypted = subtle()?.encrypt_with_object_and_js_u8_array(&parameters, key, &bytes).ok()?;
    Some(Uint8Array::new(&done(encrypted).await?).to_vec())
}

async fn decrypt(key: &CryptoKey, nonce: &[u8], bytes: &[u8]) -> Option<Vec<u8>> {
    let parameters = AesGcmParams::new_with_u8_array("AES-GCM", &Uint8Array::from(nonce));
    let bytes = Uint8Array::from(bytes);
    let decrypted = subtle()?.decrypt_with_object_and_js_u8_array(&parameters, key, &bytes).ok()?;
    Some(Uint8Array::new(&done(decrypted).await?).to_vec())
}

fn usages(names: &[&str]) -> JsValue {
    names.iter().map(|name| JsValue::from_str(name)).collect::<Array>().into()
}

async fn done(promise: Promise) -> Option<JsValue> {
    JsFuture::from(promise).await.ok()
}
