//! What the page and the kernel that reads codes say to each other.

/// A grey picture. As bytes: width and height, 16 bits each with the low byte first, then the points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Points in a row.
    pub width: u16,
    /// Rows.
    pub height: u16,
    /// The points row by row, 0 is black.
    pub grey: Vec<u8>,
}

impl Picture {
    /// The picture as bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        [&self.width.to_le_bytes()[..], &self.height.to_le_bytes(), &self.grey].concat()
    }

    /// Reads a picture; nothing where there are not as many points as it says.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let (width, rest) = bytes.split_first_chunk()?;
        let (height, grey) = rest.split_first_chunk()?;
        let (width, height) = (u16::from_le_bytes(*width), u16::from_le_bytes(*height));
        let is_whole = grey.len() == usize::from(width) * usize::from(height);
        is_whole.then(|| Self { width, height, grey: grey.to_vec() })
    }
}

/// The bytes of every code in a picture. As bytes: the length of each in 16 bits, the low byte first, then the code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Codes(pub Vec<Vec<u8>>);

impl Codes {
    /// The codes as bytes. No QR code is as long as 16 bits can say.
    pub fn to_bytes(&self) -> Vec<u8> {
        let length = |code: &Vec<u8>| u16::try_from(code.len()).unwrap_or(u16::MAX).to_le_bytes();
        self.0.iter().flat_map(|code| [&length(code)[..], code].concat()).collect()
    }

    /// Reads codes, as far as they can be read.
    pub fn read(mut bytes: &[u8]) -> Self {
        let mut codes = vec![];
        while let Some((length, rest)) = bytes.split_first_chunk() {
            let Some((code, rest)) = rest.split_at_checked(usize::from(u16::from_le_bytes(*length))) else { break };
            codes.push(code.to_vec());
            bytes = rest;
        }
        Self(codes)
    }
}
