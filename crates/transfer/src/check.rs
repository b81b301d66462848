//! CRC-32, as in ZIP and PNG (ISO 3309): tells a transfer from another, and a whole one from a spoilt one.

const POLYNOMIAL: u32 = 0xedb8_8320;

/// The CRC-32 of these bytes.
pub fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32| (crc >> 1) ^ (POLYNOMIAL & 0_u32.wrapping_sub(crc & 1));
    !bytes.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| step(crc)))
}

#[cfg(test)]
mod tests {
    use super::crc32;

    #[test]
    fn it_is_the_one_that_everybody_uses() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc32(b""), 0);
    }
}
