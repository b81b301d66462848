//! Files: what is written is read again, and nothing that is read makes a reader fail.

use crate::designs::{Design, designs, polygon};
use crate::support::config;
use crate::verify::machine_can_sew;
use creation::embroidery::Limits;
use creation::embroidery::formats::{Format, FormatError, ReadError};
use creation::embroidery::pattern::{Kind, Pattern, Stitch};
use creation::embroidery::stitch::{Part, Shape, Stitching, sew};
use creation::embroidery::thread::{THREADS, find};
use creation::geometry::{Point, Region};
use proptest::prelude::*;

/// Every needle hit with its colour block and whether the thread leads to it.
fn hits(pattern: &Pattern) -> Vec<(usize, i32, i32, bool)> {
    let mut block = 0;
    let mut hits = Vec::new();
    let mut leads = false;
    for stitch in &pattern.stitches {
        match stitch.kind {
            Kind::Sew => hits.push((block, stitch.x, stitch.y, leads)),
            Kind::ColourChange => block += 1,
            Kind::Jump | Kind::Trim => {}
        }
        leads = stitch.kind == Kind::Sew;
    }
    hits
}

fn is_read_again(name: &str, pattern: &Pattern) {
    for format in Format::ALL {
        let file = format.write(pattern, name).unwrap_or_else(|error| panic!("{name} {format:?}: {error:?}"));
        let read = format.read(&file).unwrap_or_else(|error| panic!("{name} {format:?}: {error:?}"));
        assert_eq!(hits(&read), hits(pattern), "{name} {format:?}");
        assert_eq!(read.bounds(), pattern.bounds(), "{name} {format:?}");
        assert_eq!(read.threads.len(), pattern.threads.len(), "{name} {format:?}");
        if matches!(format, Format::Pes | Format::Jef) {
            assert_eq!(read.threads, pattern.threads, "{name} {format:?}");
        }
        if matches!(format, Format::Exp | Format::Jef) {
            assert_eq!(read.trims(), pattern.trims(), "{name} {format:?}");
            assert_eq!(read.jumps(), pattern.jumps(), "{name} {format:?}");
        }
    }
}

#[test]
fn every_design_is_read_again_as_it_was() {
    for Design { name, parts } in designs() {
        is_read_again(&name, &sew(&parts, &Limits::default()).pattern);
    }
}

/// A few stitches in two colours.
fn small() -> Pattern {
    let at = |x, y, kind| Stitch { x, y, kind };
    let stitches = vec![
        at(-300, 200, Kind::Jump),
        at(-300, 200, Kind::Sew),
        at(-275, 199, Kind::Sew),
        at(-275, 199, Kind::Trim),
        at(-10, 0, Kind::Jump),
        at(-10, 0, Kind::Sew),
        at(-10, -20, Kind::Sew),
        at(-10, -20, Kind::ColourChange),
        at(-12, -25, Kind::Jump),
        at(-12, -25, Kind::Sew),
        at(20, -50, Kind::Sew),
    ];
    Pattern { stitches, threads: vec![find("red").expect("red"), find("navy").expect("navy")] }
}

#[test]
fn dst_is_as_tajima_wrote_it_down() {
    let file = Format::Dst.write(&small(), "N’Diaye Жанна").expect("a file");
    let header = String::from_utf8_lossy(&file[..512]).into_owned();
    let fields: Vec<&str> = header.split('\r').collect();
    assert_eq!(fields[..3], ["LA:NDiaye          ", "ST:     17", "CO:  1"], "{header}");
    assert_eq!(fields[3..7], ["+X:   20", "-X:  300", "+Y:   50", "-Y:  200"]);
    assert_eq!(fields[7..12], ["AX:+   20", "AY:+   50", "MX:+    0", "MY:+    0", "PD:******"]);
    assert!(fields[12].starts_with('\u{1a}') && fields[12][1..].chars().all(|letter| letter == ' '));
    assert_eq!(file.len(), 512 + 18 * 3);
    assert_eq!(file[file.len() - 3..], [0, 0, 0xf3]);
    assert_eq!(file[512..].chunks(3).filter(|step| *step == [0, 0, 0xc3]).count(), 1);
    // 300 to the left in three jumps of 100, and 200 downwards: 67 of it in the first.
    assert_eq!(file[512] & 0b11, 0b10, "one hundred to the left ends in a step of one to the left");
}

#[test]
fn pes_is_as_brother_reads_it() {
    let file = Format::Pes.write(&small(), "Amina").expect("a file");
    assert_eq!(&file[..8], b"#PES0001");
    let pec = u32::from_le_bytes([file[8], file[9], file[10], file[11]]) as usize;
    assert_eq!(&file[pec..pec + 20], b"LA:Amina           \r");
    assert_eq!(file[pec + 34..pec + 36], [6, 38]);
    assert_eq!(file[pec + 48..pec + 51], [1, 5, 1], "colours less one, red, navy");
    let stitches = pec + 512;
    assert_eq!(file[stitches + 5..stitches + 8], [0x31, 0xff, 0xf0]);
    assert_eq!(file[stitches + 8..stitches + 12], [320_u16.to_le_bytes(), 250_u16.to_le_bytes()].concat());
    // From the upper left corner to the origin: 300 and 50, as jumps.
    assert_eq!(file[stitches + 16..stitches + 20], [0x91, 0x2c, 0x90, 0x32]);
    let length = u32::from_le_bytes([file[stitches + 2], file[stitches + 3], file[stitches + 4], 0]) as usize;
    let pictures = &file[stitches + length..];
    assert_eq!(file[stitches + length - 1], 0xff);
    assert_eq!(pictures.len(), 3 * 6 * 38, "one of the whole and one for each colour");
    let dots = |picture: &[u8]| picture.iter().map(|byte| byte.count_ones()).sum::<u32>();
    let dots: Vec<u32> = pictures.chunks(6 * 38).map(dots).collect();
    assert!(dots[1] > 150 && dots[2] > 150 && dots[0] > dots[1].max(dots[2]), "{dots:?}");
}

#[test]
fn exp_and_jef_say_the_same_in_two_bytes_a_step() {
    let exp = Format::Exp.write(&small(), "").expect("a file");
    assert_eq!(exp[..4], [0x80, 0x04, 156, 190], "a third of 300 to the left and of 200 downwards");
    assert!(exp.windows(4).any(|bytes| bytes == [0x80, 0x80, 0x07, 0x00]));
    assert!(exp.windows(4).any(|bytes| bytes == [0x80, 0x01, 0x00, 0x00]));
    let jef = Format::Jef.write(&small(), "").expect("a file");
    let long = |at: usize| u32::from_le_bytes([jef[at], jef[at + 1], jef[at + 2], jef[at + 3]]);
    assert_eq!((long(0), long(24)), (0x74 + 16, 2));
    assert_eq!((long(0x74), long(0x78)), (10, 30), "red, navy");
    assert_eq!(long(28) as usize * 2, jef.len() - long(0) as usize);
    assert_eq!((long(32), long(36), long(40), long(44), long(48)), (0, 300, 50, 20, 200));
    assert_eq!((long(52), long(56), long(60), long(64)), (250, 500, 530, 350), "room in the hoop of 110 by 110 mm");
    assert_eq!(long(68), u32::MAX, "no room in the small hoop");
    assert_eq!(jef[jef.len() - 2..], [0x80, 0x10]);
}

#[test]
fn what_a_format_cannot_hold_is_refused_with_the_reason() {
    let far = |x| Pattern { stitches: vec![Stitch { x, y: 0, kind: Kind::Sew }], threads: vec![&THREADS[0]] };
    let changes = (0..600).map(|index| Stitch {
        x: index,
        y: 0,
        kind: if index % 2 == 0 { Kind::Sew } else { Kind::ColourChange },
    });
    let colourful = Pattern { stitches: changes.collect(), threads: vec![&THREADS[0]; 301] };
    for format in Format::ALL {
        assert_eq!(format.write(&Pattern::default(), ""), Err(FormatError::Nothing));
        assert_eq!(format.write(&Pattern { threads: Vec::new(), ..small() }, ""), Err(FormatError::Threads));
        for x in [i32::MAX, i32::MIN, 2048, -2048] {
            assert_eq!(format.write(&far(x), ""), Err(FormatError::TooLarge), "{format:?} {x}");
        }
        is_read_again("far", &far(121));
        let too_many = format.write(&colourful, "").err();
        assert_eq!(too_many, (format == Format::Pes).then_some(FormatError::TooManyColours));
    }
}

#[test]
fn long_steps_are_divided_and_arrive() {
    let far = vec![
        Stitch { x: 0, y: 0, kind: Kind::Sew },
        Stitch { x: 900, y: -450, kind: Kind::Sew },
        Stitch { x: -2000, y: 2000, kind: Kind::Jump },
        Stitch { x: -2000, y: 2000, kind: Kind::Sew },
    ];
    let pattern = Pattern { stitches: far, threads: vec![&THREADS[0]] };
    for format in Format::ALL {
        let read = format.read(&format.write(&pattern, "").expect("a file")).expect("a pattern");
        assert_eq!(read.bounds(), pattern.bounds(), "{format:?}");
        assert!((read.thread_length() - pattern.thread_length()).abs() < 0.5, "{format:?}");
    }
}

#[test]
fn what_is_no_such_file_is_refused() {
    for format in [Format::Dst, Format::Pes, Format::Jef] {
        let file = format.write(&small(), "").expect("a file");
        for length in [0, 3, 40, file.len() / 2] {
            assert!(format.read(&file[..length]).is_err(), "{format:?} {length}");
        }
        let svg = b"<svg xmlns='http://www.w3.org/2000/svg'></svg>";
        assert_eq!(format.read(svg), Err(ReadError::NotThisFormat), "{format:?}");
    }
    assert_eq!(Format::Exp.read(&[0x80, 0x55, 0, 0]), Err(ReadError::Unknown { at: 0 }));
    assert_eq!(Format::Exp.read(&[1, 1, 1]), Err(ReadError::Unfinished));
    let mut dst = Format::Dst.write(&small(), "").expect("a file");
    dst[514] = 0x43;
    assert_eq!(Format::Dst.read(&dst), Err(ReadError::Unknown { at: 512 }));
}

fn number() -> impl Strategy<Value = f64> {
    number_or(300.0)
}

fn number_or(large: f64) -> impl Strategy<Value = f64> {
    prop_oneof![
        40 => -12.0..12.0,
        1 => prop::sample::select(vec![f64::NAN, f64::INFINITY, -1e300, 1e9, 0.0, large]),
    ]
}

fn points(most: usize) -> impl Strategy<Value = Vec<Point>> {
    prop::collection::vec((number(), number()).prop_map(|(x, y)| Point::new(x, y)), 0..most)
}

/// Corners of an area: within the hoop, so that ten thousand of them are filled in seconds.
fn corners(most: usize) -> impl Strategy<Value = Vec<Point>> {
    prop::collection::vec((number_or(30.0), number_or(30.0)).prop_map(|(x, y)| Point::new(x, y)), 0..most)
}

fn shape() -> impl Strategy<Value = Shape> {
    prop_oneof![
        points(7).prop_map(Shape::Line),
        corners(7).prop_map(|contour| Shape::Area(Region::from_contours(vec![contour]))),
        (corners(5), corners(5)).prop_map(|(one, other)| Shape::Area(Region::from_nested(vec![one, other]))),
    ]
}

fn stitching() -> impl Strategy<Value = Stitching> {
    prop_oneof![
        Just(Stitching::Running),
        Just(Stitching::Bean),
        number_or(30.0).prop_map(|width| Stitching::Satin { width }),
        Just(Stitching::Tatami),
    ]
}

fn parts() -> impl Strategy<Value = Vec<Part>> {
    let part = (shape(), stitching(), 0..THREADS.len(), number()).prop_map(|(shape, stitching, thread, angle)| Part {
        shape,
        stitching,
        thread: &THREADS[thread],
        angle,
    });
    prop::collection::vec(part, 0..3)
}

proptest! {
    #![proptest_config(config(10_000))]

    #[test]
    fn whatever_is_sewn_can_be_sewn_and_is_read_again(parts in parts()) {
        let sewing = sew(&parts, &Limits::default());
        machine_can_sew("random", &sewing);
        if sewing.pattern.sewn() > 0 {
            is_read_again("random", &sewing.pattern);
        }
    }

    #[test]
    fn no_bytes_make_a_reader_fail(
        noise in prop::collection::vec(any::<u8>(), 0..700),
        spoilt in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        for format in Format::ALL {
            let mut file = format.write(&small(), "noise").expect("a file");
            for (at, byte) in &spoilt {
                let at = at.index(file.len());
                file[at] = *byte;
            }
            for bytes in [&noise, &file] {
                if let Ok(pattern) = format.read(bytes) {
                    let blocks = if pattern.stitches.is_empty() { pattern.threads.len() } else { pattern.colour_changes() + 1 };
                    prop_assert_eq!(pattern.threads.len(), blocks);
                }
            }
        }
    }
}

#[test]
fn an_area_beyond_every_hoop_is_written_with_more_stitches_than_two_bytes_count() {
    let corners = polygon(&[(-300.0, -300.0), (300.0, -300.0), (300.0, 300.0), (-300.0, 300.0)]);
    let area = Shape::Area(Region::from_contours(vec![corners]));
    let part = Part { shape: area, stitching: Stitching::Tatami, thread: &THREADS[3], angle: 0.0 };
    let pattern = sew(&[part], &Limits::default()).pattern;
    assert!(pattern.sewn() > usize::from(u16::MAX), "{}", pattern.sewn());
    is_read_again("large", &pattern);
}

#[test]
fn a_line_is_read_again_from_any_place_of_the_hoop() {
    for middle in [-49.0, 0.0, 49.0] {
        let line = polygon(&[(middle - 1.0, 0.0), (middle + 1.0, middle)]);
        let part = Part { shape: Shape::Line(line), stitching: Stitching::Running, thread: &THREADS[3], angle: 0.0 };
        is_read_again("line", &sew(&[part], &Limits::default()).pattern);
    }
}
