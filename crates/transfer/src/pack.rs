//! Making small what travels: DEFLATE (RFC 1951).

/// How hard it tries: the best that is not slow.
const LEVEL: u8 = 9;

/// These bytes, compressed.
pub fn pack(bytes: &[u8]) -> Vec<u8> {
    miniz_oxide::deflate::compress_to_vec(bytes, LEVEL)
}

/// The bytes that were packed, if they are at most so many; nothing where these are no packed bytes.
pub fn unpack(packed: &[u8], most: usize) -> Option<Vec<u8>> {
    miniz_oxide::inflate::decompress_to_vec_with_limit(packed, most).ok()
}
