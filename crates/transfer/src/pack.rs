//! Making small what travels: DEFLATE (RFC 1951), after words that both sides know already, so that even the first
//! afternoon of somebody fits into one code.

use miniz_oxide::deflate::core::{CompressorOxide, TDEFLFlush, compress_to_output, create_comp_flags_from_zip_params};
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

/// How hard it tries: the best that is not slow.
const LEVEL: i32 = 9;
/// Neither a header nor a checksum: a transfer has its own.
const BARE: i32 = -15;
/// No particular kind of bytes.
const ANY: i32 = 0;

/// What learners' files are full of. It never changes: other words are another version of the codes.
const WORDS: &[u8] = include_bytes!("words.txt");

/// These bytes, compressed.
pub fn pack(bytes: &[u8]) -> Vec<u8> {
    let mut compressor = CompressorOxide::new(create_comp_flags_from_zip_params(LEVEL, BARE, ANY));
    // What stands for the words stays here: the other side has them.
    compress_to_output(&mut compressor, WORDS, TDEFLFlush::Sync, |_| true);
    let mut packed = Vec::with_capacity(bytes.len() / 4);
    compress_to_output(&mut compressor, bytes, TDEFLFlush::Finish, |part| {
        packed.extend(part);
        true
    });
    packed
}

/// The bytes that were packed, if they are at most so many; nothing where these are no packed bytes.
pub fn unpack(packed: &[u8], most: usize) -> Option<Vec<u8>> {
    let most = most.saturating_add(WORDS.len());
    let mut bytes = WORDS.to_vec();
    let mut end = bytes.len();
    let mut rest = packed;
    let mut decompressor = Box::<DecompressorOxide>::default();
    loop {
        bytes.resize(bytes.len().saturating_mul(2).min(most), 0);
        let flags = TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
        let (status, read, written) = decompress(&mut decompressor, rest, &mut bytes, end, flags);
        end += written;
        match status {
            TINFLStatus::Done => {
                bytes.truncate(end);
                return Some(bytes.split_off(WORDS.len()));
            }
            TINFLStatus::HasMoreOutput if bytes.len() < most => rest = rest.get(read..)?,
            _ => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::crc32;

    #[test]
    fn the_words_are_those_of_this_version() {
        assert_eq!(crc32(WORDS), 0xc8b9_fbf7);
    }
}
