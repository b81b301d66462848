//! ZIP archives without compression (PKWARE, APPNOTE 6.3): what 3MF and several files in one need, and no more.

/// 1 January 1980, the earliest date of the format: the same creation always gives the same file.
const DATE: u16 = 0x0021;
/// The name is in UTF-8 (general purpose flag 11).
const UTF_8: u16 = 1 << 11;

/// An archive of these files.
pub fn store(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = Vec::new();
    let mut directory = Vec::new();
    for (name, bytes) in files {
        let offset = archive.len() as u32;
        let mut entry = Vec::new();
        let flags = if name.is_ascii() { 0 } else { UTF_8 };
        // Version 2.0, no compression, no time.
        for word in [20, flags, 0, 0, DATE] {
            entry.extend(u16::to_le_bytes(word));
        }
        for double in [crc32(bytes), bytes.len() as u32, bytes.len() as u32] {
            entry.extend(double.to_le_bytes());
        }
        entry.extend((name.len() as u16).to_le_bytes());
        entry.extend(0_u16.to_le_bytes());
        archive.extend(b"PK\x03\x04");
        archive.extend(&entry);
        archive.extend(name.as_bytes());
        archive.extend(*bytes);
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&entry);
        // No comment, first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let start = archive.len() as u32;
    archive.extend(&directory);
    archive.extend(b"PK\x05\x06\0\0\0\0");
    for _ in 0..2 {
        archive.extend((files.len() as u16).to_le_bytes());
    }
    archive.extend((directory.len() as u32).to_le_bytes());
    archive.extend(start.to_le_bytes());
    archive.extend([0, 0]);
    archive
}

/// CRC-32 (ISO 3309).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 })
    })
}
