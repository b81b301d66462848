//! Reads the machine files back, without the code that wrote them.
#![allow(dead_code)]

/// A line of a file in mm, y down from the top of the page.
#[derive(Clone, Debug)]
pub struct FileLine {
    pub layer: String,
    pub closed: bool,
    pub points: Vec<(f64, f64)>,
}

/// Width and height of the SVG page in mm, and its lines.
pub fn svg(text: &str) -> ((f64, f64), Vec<FileLine>) {
    let attribute = |tag: &str, name: &str| -> String {
        let rest = tag.split(&format!(" {name}=\"")).nth(1).unwrap_or_default();
        rest.split('"').next().unwrap_or_default().to_owned()
    };
    let mut size = (0.0, 0.0);
    let mut layer = String::new();
    let mut lines = Vec::new();
    for tag in text.split('<') {
        if tag.starts_with("svg ") {
            let side = |name| -> f64 {
                let value = attribute(tag, name);
                value.strip_suffix("mm").expect("in mm").parse().expect("a number")
            };
            size = (side("width"), side("height"));
            assert_eq!(attribute(tag, "viewBox"), format!("0 0 {} {}", size.0, size.1));
        } else if tag.starts_with("g ") {
            layer = attribute(tag, "id");
        } else if tag.starts_with("path ") {
            for part in attribute(tag, "d").split('M').skip(1) {
                let closed = part.ends_with('Z');
                let points = part
                    .trim_end_matches('Z')
                    .split('L')
                    .map(|pair| {
                        let (x, y) = pair.split_once(' ').expect("a pair");
                        (x.parse().expect("x"), y.parse().expect("y"))
                    })
                    .collect();
                lines.push(FileLine { layer: layer.clone(), closed, points });
            }
        }
    }
    (size, lines)
}

/// The polylines of a DXF file, turned onto a page of that height.
pub fn dxf(text: &str, page_height: f64) -> Vec<FileLine> {
    let all: Vec<&str> = text.lines().collect();
    let groups: Vec<(&str, &str)> = all.chunks(2).map(|pair| (pair[0], pair[1])).collect();
    let start = groups.iter().position(|group| *group == ("2", "ENTITIES")).expect("entities");
    let mut lines: Vec<FileLine> = Vec::new();
    let mut in_vertex = false;
    for (code, value) in &groups[start..] {
        match (*code, *value) {
            ("0", "POLYLINE") => {
                in_vertex = false;
                lines.push(FileLine { layer: String::new(), closed: false, points: Vec::new() });
            }
            ("0", "VERTEX") => in_vertex = true,
            ("0", _) => in_vertex = false,
            (code, value) => {
                let Some(line) = lines.last_mut() else {
                    continue;
                };
                match code {
                    "8" => line.layer = value.to_owned(),
                    "70" if !in_vertex => line.closed = value == "1",
                    "10" if in_vertex => line.points.push((value.parse().expect("x"), 0.0)),
                    "20" if in_vertex => {
                        let y: f64 = value.parse().expect("y");
                        line.points.last_mut().expect("x first").1 = page_height - y;
                    }
                    _ => {}
                }
            }
        }
    }
    lines
}

/// Left, top, right and bottom of all lines.
pub fn bounds(lines: &[FileLine]) -> [f64; 4] {
    let points = || lines.iter().flat_map(|line| &line.points);
    [
        points().map(|point| point.0).fold(f64::INFINITY, f64::min),
        points().map(|point| point.1).fold(f64::INFINITY, f64::min),
        points().map(|point| point.0).fold(f64::NEG_INFINITY, f64::max),
        points().map(|point| point.1).fold(f64::NEG_INFINITY, f64::max),
    ]
}
