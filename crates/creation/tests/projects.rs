//! Project files and the history of a document.

mod support;

use creation::history::History;
use creation::laser::{Document, Format, Product};
use creation::project::{Project, ProjectDocument, ProjectError};
use proptest::prelude::*;
use support::{apply, config, documents, edits, export};

const VERSION_1: &[u8] = include_bytes!("fixtures/laser-1.json");
const VERSION_2: &[u8] = include_bytes!("fixtures/laser-2.json");

proptest! {
    #![proptest_config(config(128))]

    #[test]
    fn any_creation_survives_its_file(document in documents(), name in "\\PC{0,30}") {
        prop_assert_eq!(document.fault(), None);
        let project = Project { name, document };
        prop_assert_eq!(Project::from_bytes(&project.to_bytes()), Ok(project));
    }

    #[test]
    fn what_is_undone_can_be_redone(edits in edits()) {
        let first = Document::new(Product::Sign, "plywood-3");
        let mut history = History::new(first.clone());
        for edit in &edits {
            history.push(apply(history.present(), edit));
        }
        let last = history.present().clone();
        while history.undo() {}
        prop_assert_eq!(history.present(), &first);
        while history.redo() {}
        prop_assert_eq!(history.present(), &last);
        prop_assert!(!history.can_redo());
    }

    #[test]
    fn any_bytes_are_read_or_refused(at in 0..VERSION_1.len(), byte in any::<u8>()) {
        let mut bytes = VERSION_1.to_vec();
        bytes[at] = byte;
        if let Ok(project) = Project::<Document>::from_bytes(&bytes) {
            prop_assert_eq!(project.document.fault(), None);
        }
    }
}

#[test]
fn a_new_state_forgets_what_was_undone() {
    let mut history = History::new(1);
    history.push(2);
    history.push(2);
    assert!(history.undo());
    assert!(!history.can_undo());
    history.push(3);
    assert!(!history.redo());
    history.amend(4);
    assert_eq!(*history.present(), 4);
    assert!(history.undo());
    assert_eq!(*history.present(), 1);
}

#[test]
fn version_1_opens() {
    let project = Project::<Document>::from_bytes(VERSION_1).expect("version 1");
    assert_eq!(project.name, "Porte-clés d’Amina");
    assert_eq!(project.document.piece.first_text(), Some((1, "Amina")));
    assert_eq!(project.document.piece.items.len(), 3);
    let font = support::font();
    let lab = creation::lab::LabProfile::default();
    let file = export(&project.document, Format::Svg, &lab, &font);
    assert!(file.is_ok(), "{file:?}");
}

#[test]
fn version_2_opens() {
    let project = Project::<Document>::from_bytes(VERSION_2).expect("version 2");
    assert_eq!(project.document.piece.first_text(), Some((1, "Noé")));
    let file = export(&project.document, Format::Dxf, &creation::lab::LabProfile::default(), &support::font());
    assert!(file.is_ok(), "{file:?}");
}

#[test]
fn what_is_not_a_laser_project_is_refused_by_name() {
    let read = |text: &str| Project::<Document>::from_bytes(text.as_bytes()).map(|_| ());
    for text in ["", "hello", "[]", "{}", "{\"version\": 1}", "\u{1f642}"] {
        assert_eq!(read(text), Err(ProjectError::NotAProject), "{text}");
    }
    let other = r#"{"passerelle": "embroidery", "version": 7, "name": "", "document": {}}"#;
    assert_eq!(read(other), Err(ProjectError::OtherModule { module: "embroidery".into() }));
    let newer = r#"{"passerelle": "laser", "version": 999, "name": "", "document": {}}"#;
    assert_eq!(read(newer), Err(ProjectError::Newer { version: 999, newest: 2 }));
    let whole = String::from_utf8(VERSION_2.to_vec()).expect("text");
    let cut_short = &whole[..whole.len() / 2];
    assert!(matches!(read(cut_short), Err(ProjectError::Damaged { line, .. }) if line > 0));
    let reason = |text: &str| match read(text) {
        Err(ProjectError::Damaged { reason, .. }) => reason,
        other => panic!("{other:?}"),
    };
    assert_eq!(reason(&whole.replace("95.0", "95000")), "document.piece.width");
    assert!(reason(&whole.replace("\"diameter\"", "\"diametre\"")).contains("diametre"));
    assert_eq!(reason(&whole.replace("\"version\": 2", "\"version\": 0")), "version");
    assert_eq!(reason(&whole.replace("\"id\": 2", "\"id\": 1")), "document.piece.items: repeated id");
}
