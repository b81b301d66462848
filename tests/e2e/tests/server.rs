//! The static server that plays a static host.

use e2e::{Headers, Server};
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;

fn page() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/page")
}

/// The whole answer to a request, or nothing when nobody answers.
fn ask(server: &Server, request: &str) -> Option<String> {
    ask_with(server, request, "Accept-Encoding: gzip, br")
}

fn ask_with(server: &Server, request: &str, header: &str) -> Option<String> {
    let mut stream = TcpStream::connect(server.origin().strip_prefix("http://")?).ok()?;
    write!(stream, "{request} HTTP/1.1\r\nHost: localhost\r\n{header}\r\n\r\n").ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok()?;
    Some(String::from_utf8_lossy(&answer).into_owned())
}

fn status(server: &Server, request: &str) -> String {
    let answer = ask(server, request).unwrap_or_default();
    answer.split(' ').nth(1).unwrap_or_default().to_owned()
}

#[test]
fn files_come_with_their_type_and_headers() {
    let server = Server::start(page());
    let answer = ask(&server, "GET /worker.js").unwrap_or_default();
    for line in ["Content-Type: text/javascript; charset=utf-8", "X-Everywhere: yes", "X-Worker: yes"] {
        assert!(answer.contains(&format!("\r\n{line}\r\n")), "{line} is not in {answer}");
    }
    let script = fs::read_to_string(page().join("worker.js")).expect("the script");
    assert!(answer.ends_with(&script));
    let head = ask(&server, "HEAD /").unwrap_or_default();
    assert!(head.contains("Content-Type: text/html") && head.ends_with("\r\n\r\n"), "{head}");
    assert!(!head.contains("X-Worker"));
}

#[test]
fn only_what_is_inside_the_folder_is_served() {
    let server = Server::start_under(page(), "/some/folder/");
    assert_eq!(status(&server, "GET /some/folder/"), "200");
    assert_eq!(status(&server, "GET /some/folder/page%2Ejs?version=1"), "200");
    assert_eq!(status(&server, "GET /index.html"), "404");
    assert_eq!(status(&server, "GET /some/folder/../driver.rs"), "404");
    assert_eq!(status(&server, "GET /some/folder/..%2Fdriver.rs"), "404");
    assert_eq!(status(&server, "GET /some/folder//etc/hostname"), "404");
    assert_eq!(status(&server, "GET /some/folder/%e"), "404");
    assert_eq!(status(&server, "POST /some/folder/"), "405");
    assert_eq!(server.requests()[..2], ["/some/folder/", "/some/folder/page%2Ejs"]);
}

#[test]
fn what_the_browser_already_has_is_not_sent_again() {
    let server = Server::start(page());
    let answer = ask(&server, "GET /page.js").unwrap_or_default();
    let tag = answer.lines().find_map(|line| line.strip_prefix("ETag: ")).unwrap_or_default();
    let again = ask_with(&server, "GET /page.js", &format!("if-none-match: {tag}")).unwrap_or_default();
    assert!(again.starts_with("HTTP/1.1 304 ") && again.ends_with("\r\n\r\n"), "{again}");
    assert!(again.contains("X-Everywhere: yes"));
    let other = ask_with(&server, "GET /page.js", "If-None-Match: \"other\"").unwrap_or_default();
    assert!(other.starts_with("HTTP/1.1 200 "));
}

#[test]
fn compressed_files_go_only_to_who_reads_them() {
    let folder = std::env::temp_dir().join(format!("passerelle-compressed-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("app.js"), "plain").expect("a file");
    fs::write(folder.join("app.js.br"), "dense").expect("a file");
    let server = Server::start(&folder);
    let answer = ask(&server, "GET /app.js").unwrap_or_default();
    assert!(answer.contains("Content-Encoding: br") && answer.ends_with("dense"), "{answer}");
    assert!(answer.contains("Content-Type: text/javascript"));
    let answer = ask_with(&server, "GET /app.js", "Accept-Encoding: gzip").unwrap_or_default();
    assert!(!answer.contains("Content-Encoding") && answer.ends_with("plain"), "{answer}");
    fs::remove_dir_all(&folder).expect("removing the folder");
}

#[test]
fn a_stopped_server_refuses_and_comes_back_on_its_port() {
    let mut server = Server::start(page());
    let origin = server.origin();
    server.stop();
    assert_eq!(ask(&server, "GET /"), None);
    server.restart();
    assert_eq!(server.origin(), origin);
    assert_eq!(status(&server, "GET /"), "200");
}

#[test]
fn headers_files_are_read_as_static_hosts_read_them() {
    let headers = Headers::parse("# remark\n/*\n  A: 1\n  B: x: y\n\n/sw.js\n  A: 2\nno header: here\n");
    let all = |path| headers.for_path(path).collect::<Vec<_>>();
    assert_eq!(all("/any/thing"), [("A", "1"), ("B", "x: y")]);
    assert_eq!(all("/sw.js"), [("A", "1"), ("B", "x: y"), ("A", "2")]);
    assert_eq!(headers.get("/", "b"), Some("x: y"));
    assert_eq!(headers.get("/", "c"), None);
}
