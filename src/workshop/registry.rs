//! The workshops there are.

use creation::blocks::Blocks;
use creation::embroidery::Embroidery;
use creation::laser::Laser;
use creation::module::{MachineFormat, Module};
use creation::project::{Project, ProjectDocument, ProjectError};
use creation::solid::Solid;
use leptos::prelude::*;
use messages::Texts;
use progress::Creation;

use super::maker::Maker;
use super::page::{Bringing, steps};
use super::project;
use crate::ui::art::art;

/// A workshop, whatever the types of its module.
pub struct Entry {
    /// The module's name in addresses and project files.
    pub id: &'static str,
    /// The drawing of its machine.
    pub picture: &'static str,
    /// Its name.
    pub title: fn(Texts) -> &'static str,
    /// What is made there.
    pub about: fn(Texts) -> &'static str,
    /// The ending of the usual file for the machine.
    pub extension: fn() -> &'static str,
    /// Its steps, on a creation; `None` where that cannot be read.
    pub steps: fn(Bringing) -> Option<AnyView>,
    /// A project file as the store keeps it, under this name if it has none of its own.
    pub read: fn(bytes: &[u8], name: &str) -> Result<String, ProjectError>,
    /// A light picture of a project; `None` where it cannot be read.
    pub sketch: fn(project: &str) -> Option<AnyView>,
}

/// Every workshop, one line each, in the order in which they are offered.
pub const WORKSHOPS: &[Entry] =
    &[Entry::of::<Laser>(), Entry::of::<Solid>(), Entry::of::<Embroidery>(), Entry::of::<Blocks>()];

impl Entry {
    const fn of<M: Maker>() -> Self {
        Self {
            id: <M::Document as ProjectDocument>::MODULE,
            picture: M::PICTURE,
            title: M::title,
            about: M::about,
            extension: usual_extension::<M>,
            steps: steps::<M>,
            read: read::<M>,
            sketch: sketch_of::<M>,
        }
    }
}

/// The workshop of that module.
pub fn find(module: &str) -> Option<&'static Entry> {
    WORKSHOPS.iter().find(|entry| entry.id == module)
}

/// The light picture of a creation; a sheet of paper where it cannot be drawn.
pub fn sketch(creation: &Creation) -> AnyView {
    let drawn = find(creation.module.as_str()).and_then(|entry| (entry.sketch)(&creation.document));
    drawn.unwrap_or_else(|| {
        view! { <span class="art" aria-hidden="true" inner_html=art!("object/drawing")></span> }.into_any()
    })
}

fn usual_extension<M: Module>() -> &'static str {
    M::Format::ALL.first().map_or("", |format| format.extension())
}

fn read<M: Maker>(bytes: &[u8], name: &str) -> Result<String, ProjectError> {
    let mut project = Project::<M::Document>::from_bytes(bytes)?;
    if project.name.is_empty() {
        name.clone_into(&mut project.name);
    }
    Ok(project::text(&project))
}

fn sketch_of<M: Maker>(project: &str) -> Option<AnyView> {
    let project = Project::<M::Document>::from_bytes(project.as_bytes()).ok()?;
    Some(M::sketch(&project.document))
}
