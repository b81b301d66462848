//! Bytes and numbers in JSON, as short text: base64 (RFC 4648) of little-endian bytes.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;

/// Writes bytes, for `#[serde(with = "crate::packed")]`.
///
/// # Errors
/// Those of the serializer.
pub fn serialize<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    STANDARD.encode(bytes).serialize(serializer)
}

/// Reads bytes, for `#[serde(with = "crate::packed")]`.
///
/// # Errors
/// What stands there is not base64.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
    let text = Cow::<str>::deserialize(deserializer)?;
    STANDARD.decode(text.as_bytes()).map_err(D::Error::custom)
}

/// Numbers of four bytes, for `#[serde(with = "crate::packed::numbers")]`.
pub mod numbers {
    use serde::{Deserializer, Serializer};

    /// A number of four bytes.
    pub trait Number: Copy {
        /// As little-endian bytes.
        fn to_bytes(self) -> [u8; 4];
        /// From little-endian bytes.
        fn from_bytes(bytes: [u8; 4]) -> Self;
    }

    macro_rules! number {
        ($type:ty) => {
            impl Number for $type {
                fn to_bytes(self) -> [u8; 4] {
                    self.to_le_bytes()
                }

                fn from_bytes(bytes: [u8; 4]) -> Self {
                    Self::from_le_bytes(bytes)
                }
            }
        };
    }

    number!(f32);
    number!(u32);
    number!(i32);

    /// Writes numbers.
    ///
    /// # Errors
    /// Those of the serializer.
    pub fn serialize<N: Number, S: Serializer>(numbers: &[N], serializer: S) -> Result<S::Ok, S::Error> {
        let bytes: Vec<u8> = numbers.iter().flat_map(|number| number.to_bytes()).collect();
        super::serialize(&bytes, serializer)
    }

    /// Reads numbers.
    ///
    /// # Errors
    /// What stands there is not base64.
    pub fn deserialize<'de, N: Number, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<N>, D::Error> {
        let bytes = super::deserialize(deserializer)?;
        Ok(bytes.chunks_exact(4).filter_map(|four| four.try_into().ok()).map(N::from_bytes).collect())
    }
}
