//! No request leaves the app's own origin.

use crate::rust::Rust;
use crate::{keep, source};
use std::collections::BTreeMap;

type Directives<'a> = BTreeMap<&'a str, Vec<&'a str>>;

fn directives(policy: &str) -> Directives<'_> {
    policy
        .split(';')
        .filter_map(|directive| {
            let mut words = directive.split_whitespace();
            Some((words.next()?, words.collect()))
        })
        .collect()
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let rest = text.split_once(before).unwrap_or_else(|| panic!("no {before}")).1;
    rest.split(after).next().unwrap_or_default()
}

#[test]
fn the_policy_lets_nothing_in_or_out_and_is_the_same_everywhere() {
    let (page, headers, worker) = (source("index.html"), source("public/_headers"), source("public/sw.js"));
    let of_page = directives(between(&page.text, "Content-Security-Policy\" content=\"", "\""));
    let mut of_headers = directives(between(&headers.text, "Content-Security-Policy: ", "\n"));
    let of_worker = between(&worker.text, "const POLICY = \"", "\"");
    let mut breaches = vec![];
    // Only a header can say this one.
    if of_headers.remove("frame-ancestors") != Some(vec!["'none'"]) {
        breaches.push("public/_headers: frame-ancestors has to be 'none'".to_owned());
    }
    if of_page != of_headers {
        breaches.push("index.html and public/_headers: write the same policy in both".to_owned());
    }
    // Workers have only what comes with their file: the build fills in the page's own.
    let build = source("xtask/src/service_worker.rs");
    let is_filled_in = Rust::read(&build).strings.iter().any(|(_, string)| string == of_worker);
    if !is_filled_in && directives(of_worker) != of_page {
        breaches.push(format!("public/sw.js: POLICY is `{of_worker}`: let {} fill in that of index.html", build.path));
    }
    for (directive, expected) in [("default-src", "'none'"), ("connect-src", "'self'"), ("base-uri", "'none'")] {
        if of_page.get(directive).map(Vec::as_slice) != Some(&[expected]) {
            breaches.push(format!("index.html: {directive} has to be {expected}"));
        }
    }
    let known = ["'none'", "'self'", "'wasm-unsafe-eval'", "data:", "blob:"];
    for (directive, allowed) in &of_page {
        for origin in allowed.iter().filter(|origin| !known.contains(origin)) {
            breaches.push(format!("index.html: {directive} allows {origin}: let the app carry what it needs"));
        }
    }
    keep("The content security policy keeps every request at home.", &breaches);
}

#[test]
fn the_page_has_nothing_inline() {
    let mut breaches = vec![];
    for (number, line) in source("index.html").text.lines().enumerate() {
        for part in [" style=", "<style", " onclick=", " onload=", "<script>", "javascript:", "//cdn", "https://"] {
            if line.contains(part) {
                breaches.push(format!("index.html:{}: `{}`: put it in a file of ours", number + 1, part.trim()));
            }
        }
    }
    keep("The page has nothing inline and nothing from elsewhere.", &breaches);
}
