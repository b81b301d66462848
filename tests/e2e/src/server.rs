use crate::Site;
use std::io::{self, BufRead, BufReader, Write};
use std::mem;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

const READ_TIMEOUT: Duration = Duration::from_secs(10);

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
        let site = Site { root: root.into(), prefix: prefix.to_owned(), port: 0 };
        Self::serve(site).expect("a free port")
    }

    /// Serves a site. Fails when its port is taken.
    pub fn serve(site: Site) -> io::Result<Self> {
        let mut server = Self { site, log: Arc::default(), running: None };
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
    let request = Request::read(&stream)?;
    if let Ok(mut log) = log.lock() {
        log.push(request.path.clone());
    }
    let send = |stream: &mut TcpStream, status: &str, headers: &str, body: &[u8]| {
        let length = body.len();
        let head = format!("HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {length}\r\n{headers}\r\n");
        stream.write_all(head.as_bytes())?;
        if request.method == "HEAD" { Ok(()) } else { stream.write_all(body) }
    };
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        return send(&mut stream, "405 Method Not Allowed", "", &[]);
    }
    match site.file(&request.path, request.accepts_brotli) {
        None => send(&mut stream, "404 Not Found", "", &[]),
        Some(file) if request.known.as_ref() == Some(&file.tag) => {
            send(&mut stream, "304 Not Modified", &file.headers, &[])
        }
        Some(file) => send(&mut stream, "200 OK", &file.headers, &file.body),
    }
}

/// What the server looks at in a request.
#[derive(Default)]
struct Request {
    method: String,
    path: String,
    accepts_brotli: bool,
    /// The tag of the version that the browser already has.
    known: Option<String>,
}

impl Request {
    fn read(stream: &TcpStream) -> io::Result<Self> {
        let mut lines = BufReader::new(stream).lines();
        let first = lines.next().transpose()?.unwrap_or_default();
        let mut words = first.split(' ').map(str::to_owned);
        let method = words.next().unwrap_or_default();
        let address = words.next().unwrap_or_default();
        let path = address.split('?').next().unwrap_or_default().to_owned();
        let mut request = Self { method, path, ..Self::default() };
        for line in lines {
            let line = line?;
            let Some((name, value)) = line.split_once(':') else {
                break;
            };
            match name.to_ascii_lowercase().as_str() {
                "accept-encoding" => request.accepts_brotli = value.split(',').any(|way| way.trim() == "br"),
                "if-none-match" => request.known = Some(value.trim().to_owned()),
                _ => {}
            }
        }
        Ok(request)
    }
}
