//! One exercise and every name that its author can use.

use crate::author::corpus::Corpus;
use crate::author::diagnostic::{Diagnostic, mend_name};
use crate::author::source::Source;
use crate::device::App;
use crate::exercise::Exercise;
use crate::site::{Field, Form, Page, Site};

pub struct Scope<'a> {
    pub corpus: &'a Corpus,
    pub exercise: &'a Exercise,
    pub source: &'a Source,
    pub found: &'a mut Vec<Diagnostic>,
}

impl<'a> Scope<'a> {
    pub fn say(&mut self, path: &[&str], what: impl Into<String>, mend: impl Into<String>) {
        self.found.push(self.source.diagnostic(path, what, mend));
    }

    /// Whether `name` is one of `known`; where it is not, says so at `path`.
    pub fn knows(&mut self, path: &[&str], kind: &str, name: &str, known: &[String]) -> bool {
        let is_known = known.iter().any(|other| other == name);
        if !is_known {
            let mend = mend_name(name, known.iter().map(String::as_str));
            self.say(path, format!("There is no {kind} `{name}`"), mend);
        }
        is_known
    }

    /// Says where two things of a list have one name.
    pub fn distinct<'b>(&mut self, list: &str, names: impl Iterator<Item = &'b str>) {
        let mut seen: Vec<&str> = vec![];
        for (rank, name) in names.enumerate() {
            if seen.contains(&name) {
                let what = format!("Two of `{list}` are named `{name}`");
                self.say(&[list, &rank.to_string(), "id"], what, "Give each its own name");
            }
            seen.push(name);
        }
    }

    pub fn sites(&self) -> impl Iterator<Item = &'a Site> + use<'a> {
        self.corpus.sites_of(self.exercise)
    }

    pub fn pages(&self) -> Vec<String> {
        let pages = self.sites().flat_map(|site| site.pages.iter().map(move |page| (site, page)));
        pages.map(|(site, page)| format!("{}/{}", site.id, page.id)).collect()
    }

    pub fn forms(&self) -> impl Iterator<Item = (&'a Page, &'a Form)> + use<'a> {
        self.sites().flat_map(|site| &site.pages).filter_map(|page| Some((page, page.form.as_ref()?)))
    }

    /// Every field by `form.field`.
    pub fn fields(&self) -> Vec<(String, &'a Field)> {
        self.forms()
            .flat_map(|(_, form)| form.fields.iter().map(move |field| (format!("{}.{}", form.id, field.id), field)))
            .collect()
    }

    pub fn field_names(&self) -> Vec<String> {
        self.fields().into_iter().map(|(name, _)| name).collect()
    }

    pub fn mails(&self) -> Vec<String> {
        self.exercise.mails.iter().map(|mail| mail.id.clone()).collect()
    }

    pub fn text_messages(&self) -> Vec<String> {
        self.exercise.texts.iter().map(|text| text.id.clone()).collect()
    }

    pub fn files(&self) -> Vec<String> {
        self.exercise.files.iter().map(|file| file.id.clone()).collect()
    }

    pub fn file_folders(&self) -> Vec<String> {
        let own = self.exercise.folders.iter().map(|folder| folder.id.clone());
        let has_photos = self.exercise.apps.contains(&App::Camera) || self.exercise.capture;
        let photos = has_photos.then_some("photos");
        own.chain(["downloads", "bin"].into_iter().chain(photos).map(str::to_owned)).collect()
    }

    /// Whether this app is on the device.
    pub fn has_app(&self, app: App) -> bool {
        self.exercise.apps.contains(&app) || self.exercise.start.app == app
    }

    pub fn mail_folders(&self) -> Vec<String> {
        let own = self.exercise.mail_folders.iter().map(|folder| folder.id.clone());
        own.chain(crate::engine::MAIL_FOLDERS.map(str::to_owned)).collect()
    }
}
