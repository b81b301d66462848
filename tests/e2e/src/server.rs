use crate::Headers;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;
use std::{fs, mem};

const READ_TIMEOUT: Duration = Duration::from_secs(10);

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

/// A static file server on this machine alone. `name.br` is sent for `name` to who accepts it.
pub struct Server {
    site: Site,
    log: Arc<Mutex<Vec<String>>>,
    running: Option<Running>,
}

struct Running {
    stop: Arc<AtomicBool>,
    thread: JoinHandle<()>,
}

impl Server {
    /// Serves a folder at the root of any free port.
    #[track_caller]
    pub fn start(root: impl Into<PathBuf>) -> Self {
        Self::start_under(root, "/")
    }

    /// Serves a folder under a path such as `/some/folder/`, on any free port.
    #[track_caller]
    pub fn start_under(root: impl Into<PathBuf>, prefix: &str) -> Self {
        let site = Site {
            root: root.into(),
            prefix: prefix.to_owned(),
            port: 0,
        };
        Self::serve(site).expect("a free port")
    }

    /// Serves a site. Fails when its port is taken.
    pub fn serve(site: Site) -> io::Result<Self> {
        let mut server = Self {
            site,
            log: Arc::default(),
            running: None,
        };
        server.listen()?;
        Ok(server)
    }

    /// `http://localhost:<port>`.
    pub fn origin(&self) -> String {
        format!("http://localhost:{}", self.site.port)
    }

    /// The address of the site's first page.
    pub fn address(&self) -> String {
        self.origin() + &self.site.prefix
    }

    /// The paths asked for so far, in order.
    pub fn requests(&self) -> Vec<String> {
        self.log.lock().map(|log| log.clone()).unwrap_or_default()
    }

    /// Stops answering: connections are refused from now on.
    pub fn stop(&mut self) {
        if let Some(Running { stop, thread }) = mem::take(&mut self.running) {
            stop.store(true, Ordering::SeqCst);
            let _ = TcpStream::connect((Ipv4Addr::LOCALHOST, self.site.port));
            let _ = thread.join();
        }
    }

    /// Answers again, on the same port.
    #[track_caller]
    pub fn restart(&mut self) {
        self.stop();
        self.listen().expect("the same port as before");
    }

    /// Waits for ever, for a server that a person stops.
    pub fn wait(mut self) {
        if let Some(running) = mem::take(&mut self.running) {
            let _ = running.thread.join();
        }
    }

    fn listen(&mut self) -> io::Result<()> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, self.site.port))?;
        self.site.port = listener.local_addr()?.port();
        let stop = Arc::new(AtomicBool::new(false));
        let (stopped, site, log) = (stop.clone(), self.site.clone(), self.log.clone());
        let thread = thread::spawn(move || {
            for stream in listener.incoming() {
                if stopped.load(Ordering::SeqCst) {
                    break;
                }
                let Ok(stream) = stream else { continue };
                let (site, log) = (site.clone(), log.clone());
                thread::spawn(move || answer(stream, &site, &log));
            }
        });
        self.running = Some(Running { stop, thread });
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

fn answer(mut stream: TcpStream, site: &Site, log: &Mutex<Vec<String>>) -> io::Result<()> {
    stream.set_read_timeout(Some(READ_TIMEOUT))?;
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    let mut accepts_brotli = false;
    for line in lines {
        let line = line?.to_ascii_lowercase();
        if line.is_empty() {
            break;
        }
        accepts_brotli |= line.starts_with("accept-encoding:") && line.contains("br");
    }
    let mut words = first.split(' ');
    let method = words.next().unwrap_or_default();
    let path = words
        .next()
        .unwrap_or_default()
        .split('?')
        .next()
        .unwrap_or_default();
    if let Ok(mut log) = log.lock() {
        log.push(path.to_owned());
    }
    if !matches!(method, "GET" | "HEAD") {
        return write!(
            stream,
            "HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\n\r\n"
        );
    }
    let file = path
        .strip_prefix(&site.prefix)
        .and_then(|rest| find(&site.root, rest));
    let Some((name, body, encoding)) = file.and_then(|name| read(&site.root, name, accepts_brotli))
    else {
        return write!(
            stream,
            "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        );
    };
    let mut head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: {}\r\nContent-Length: {}\r\nConnection: close\r\n",
        content_type(&name),
        body.len()
    );
    if encoding {
        head += "Content-Encoding: br\r\nVary: Accept-Encoding\r\n";
    }
    for (header, value) in Headers::of_site(&site.root).for_path(&format!("/{name}")) {
        head += &format!("{header}: {value}\r\n");
    }
    stream.write_all(format!("{head}\r\n").as_bytes())?;
    if method == "GET" {
        stream.write_all(&body)
    } else {
        Ok(())
    }
}

/// The file's name below the root, never outside it.
fn find(root: &Path, rest: &str) -> Option<String> {
    let mut name = decode(rest)?;
    if name.is_empty() || name.ends_with('/') {
        name += "index.html";
    }
    let inside = Path::new(&name)
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    (inside && root.join(&name).is_file()).then_some(name)
}

fn read(root: &Path, name: String, accepts_brotli: bool) -> Option<(String, Vec<u8>, bool)> {
    if accepts_brotli && let Ok(body) = fs::read(root.join(format!("{name}.br"))) {
        return Some((name, body, true));
    }
    let body = fs::read(root.join(&name)).ok()?;
    Some((name, body, false))
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
