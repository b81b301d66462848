use crate::Headers;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Component, Path, PathBuf};

/// A folder of files to be served.
#[derive(Clone, Debug)]
pub struct Site {
    /// The folder; its `_headers` file says which headers go with which file.
    pub root: PathBuf,
    /// Under which path it is found: `/`, or `/some/folder/`.
    pub prefix: String,
    /// 0 takes any free one.
    pub port: u16,
}

/// A file as it is sent.
pub(crate) struct SentFile {
    /// All header lines that speak of the file.
    pub headers: String,
    /// Changes when the file does.
    pub tag: String,
    pub body: Vec<u8>,
}

impl Site {
    /// The file at a path of a request; none outside the folder.
    pub(crate) fn file(&self, path: &str, accepts_brotli: bool) -> Option<SentFile> {
        let name = find(&self.root, path.strip_prefix(&self.prefix)?)?;
        let compressed = fs::read(self.root.join(format!("{name}.br"))).ok().filter(|_| accepts_brotli);
        let mut headers = format!("Content-Type: {}\r\n", content_type(&name));
        if compressed.is_some() {
            headers += "Content-Encoding: br\r\nVary: Accept-Encoding\r\n";
        }
        for (header, value) in Headers::of_site(&self.root).for_path(&format!("/{name}")) {
            headers += &format!("{header}: {value}\r\n");
        }
        let body = compressed.or_else(|| fs::read(self.root.join(&name)).ok())?;
        let mut hasher = DefaultHasher::new();
        body.hash(&mut hasher);
        let tag = format!("\"{:016x}\"", hasher.finish());
        headers += &format!("ETag: {tag}\r\n");
        Some(SentFile { headers, tag, body })
    }
}

/// The file's name below the root, never outside it.
fn find(root: &Path, rest: &str) -> Option<String> {
    let mut name = decode(rest)?;
    if name.is_empty() || name.ends_with('/') {
        name += "index.html";
    }
    let inside = Path::new(&name).components().all(|part| matches!(part, Component::Normal(_)));
    (inside && root.join(&name).is_file()).then_some(name)
}

/// Percent-decodes a path; none when it is not UTF-8 or a sign is cut short.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        rest = tail;
        if byte == b'%' {
            let (digits, tail) = rest.split_at_checked(2)?;
            bytes.push(u8::from_str_radix(str::from_utf8(digits).ok()?, 16).ok()?);
            rest = tail;
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "txt" | "md" => "text/plain; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "jpg" | "jpeg" => "image/jpeg",
        "ico" => "image/vnd.microsoft.icon",
        "woff2" => "font/woff2",
        "mp3" => "audio/mpeg",
        "ogg" | "opus" => "audio/ogg",
        "wav" => "audio/wav",
        _ => "application/octet-stream",
    }
}
