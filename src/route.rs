//! The places of the app and their addresses: the part of the URL after `#`, so that any static host will do.

use progress::{CreationId, Slug};

/// Another name of the welcome: by this one it is shown in the whole app.
pub const WELCOME: &str = "welcome";

/// A place of the app.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Route {
    /// Where a learner arrives.
    #[default]
    Welcome,
    /// The town.
    Town,
    /// A building of the town and the exercises in it.
    Building(Building),
    /// The steps of a journey.
    Journey(Slug),
    /// The way into a journey: chooses it, and goes on to its next step.
    SetOut(Slug),
    /// An exercise.
    Exercise(Slug),
    /// The workshops there are.
    Workshops,
    /// A creative module, on a creation or on a new one.
    Workshop(Slug, Option<CreationId>),
    /// The learner's creations and motifs.
    Notebook,
    /// The gestures practised.
    Garden,
    /// The sheets of procedures.
    Sheets,
    /// The sheet of the procedure that an exercise practises.
    Sheet(Slug),
    /// From one device to another: both ways, or one of them.
    Transfer(Option<Way>),
    /// Who uses the app.
    Profile,
    /// Language, colours, size.
    Settings,
    /// The mediator's space.
    Mediator,
    /// The way into it for who forgot its code.
    MediatorForgotten,
    /// Named examples of every component, in development builds.
    Gallery,
    /// The demonstration for open days.
    Demo(Scene),
}

/// A place of the demonstration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scene {
    /// What plays by itself until somebody touches.
    Attract,
    /// What to try.
    Choice,
    /// A rights portal.
    Portal,
    /// The laser workshop.
    Laser,
    /// The embroidery workshop.
    Embroidery,
}

impl Scene {
    /// Every place of the demonstration.
    pub const ALL: [Scene; 5] = [Scene::Attract, Scene::Choice, Scene::Portal, Scene::Laser, Scene::Embroidery];

    /// Its name in addresses.
    pub fn id(self) -> &'static str {
        match self {
            Scene::Attract => "",
            Scene::Choice => "choice",
            Scene::Portal => "portal",
            Scene::Laser => "laser",
            Scene::Embroidery => "embroidery",
        }
    }
}

/// Which way a learner's progress goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// From this device to another.
    Out,
    /// From another device to this one.
    In,
}

/// A building whose exercises are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Building {
    /// Mail.
    PostOffice,
    /// Forms and rights portals.
    Counters,
    /// Passwords and security.
    Locksmith,
    /// Touch, keyboard, life and digital culture.
    Library,
}

impl Building {
    /// Every building, in the order of the list.
    pub const ALL: [Building; 4] = [Building::PostOffice, Building::Counters, Building::Locksmith, Building::Library];

    /// Its name in the corpus and in addresses.
    pub fn id(self) -> &'static str {
        match self {
            Building::PostOffice => "post-office",
            Building::Counters => "counters",
            Building::Locksmith => "locksmith",
            Building::Library => "library",
        }
    }
}

impl Route {
    /// Reads an address; what is not understood is the town.
    pub fn read(address: &str) -> Self {
        let (head, rest) = address.split_once('/').unwrap_or((address, ""));
        let named = |make: fn(Slug) -> Route| Slug::new(rest).map(make).unwrap_or(Route::Town);
        match head {
            "" | WELCOME => Route::Welcome,
            "place" => Building::ALL.into_iter().find(|place| place.id() == rest).map_or(Route::Town, Route::Building),
            "journey" => named(Route::Journey),
            "set-out" => named(Route::SetOut),
            "exercise" => named(Route::Exercise),
            "workshops" => Route::Workshops,
            "workshop" => {
                let (module, creation) = rest.split_once('/').unwrap_or((rest, ""));
                Slug::new(module).map_or(Route::Town, |module| Route::Workshop(module, creation.parse().ok()))
            }
            "notebook" => Route::Notebook,
            "garden" => Route::Garden,
            "sheets" => Route::Sheets,
            "sheet" => named(Route::Sheet),
            "transfer" => Route::Transfer(match rest {
                "send" => Some(Way::Out),
                "receive" => Some(Way::In),
                _ => None,
            }),
            "profile" => Route::Profile,
            "settings" => Route::Settings,
            "mediator" if rest == "forgotten" => Route::MediatorForgotten,
            "mediator" => Route::Mediator,
            "gallery" if cfg!(debug_assertions) => Route::Gallery,
            "demo" => Route::Demo(Scene::ALL.into_iter().find(|scene| scene.id() == rest).unwrap_or(Scene::Attract)),
            _ => Route::Town,
        }
    }

    /// The address of the place, without `#`.
    pub fn address(&self) -> String {
        match self {
            Route::Welcome => String::new(),
            Route::Town => "town".to_owned(),
            Route::Building(building) => format!("place/{}", building.id()),
            Route::Journey(journey) => format!("journey/{}", journey.as_str()),
            Route::SetOut(journey) => format!("set-out/{}", journey.as_str()),
            Route::Exercise(exercise) => format!("exercise/{}", exercise.as_str()),
            Route::Workshops => "workshops".to_owned(),
            Route::Workshop(module, None) => format!("workshop/{}", module.as_str()),
            Route::Workshop(module, Some(creation)) => format!("workshop/{}/{creation}", module.as_str()),
            Route::Notebook => "notebook".to_owned(),
            Route::Garden => "garden".to_owned(),
            Route::Sheets => "sheets".to_owned(),
            Route::Sheet(exercise) => format!("sheet/{}", exercise.as_str()),
            Route::Transfer(None) => "transfer".to_owned(),
            Route::Transfer(Some(Way::Out)) => "transfer/send".to_owned(),
            Route::Transfer(Some(Way::In)) => "transfer/receive".to_owned(),
            Route::Profile => "profile".to_owned(),
            Route::Settings => "settings".to_owned(),
            Route::Mediator => "mediator".to_owned(),
            Route::MediatorForgotten => "mediator/forgotten".to_owned(),
            Route::Gallery => "gallery".to_owned(),
            Route::Demo(Scene::Attract) => "demo".to_owned(),
            Route::Demo(scene) => format!("demo/{}", scene.id()),
        }
    }

    /// Whether a new version of the app may take over here without disturbing anybody.
    pub fn is_calm(&self) -> bool {
        match self {
            Route::Exercise(_) | Route::Workshop(..) => false,
            Route::Demo(scene) => *scene == Scene::Attract,
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_reads_back() {
        let slug = |text| Slug::new(text).expect("a slug");
        for route in [
            Route::Welcome,
            Route::Town,
            Route::Building(Building::PostOffice),
            Route::Journey(slug("keyring")),
            Route::SetOut(slug("keyring")),
            Route::Exercise(slug("forms/surname")),
            Route::Workshops,
            Route::Workshop(slug("laser"), None),
            Route::Workshop(slug("laser"), "00c0ffee00c0ffee-12".parse().ok()),
            Route::Notebook,
            Route::Garden,
            Route::Sheets,
            Route::Sheet(slug("portals/family-move")),
            Route::Transfer(None),
            Route::Transfer(Some(Way::Out)),
            Route::Transfer(Some(Way::In)),
            Route::Profile,
            Route::Settings,
            Route::Mediator,
            Route::MediatorForgotten,
            Route::Demo(Scene::Attract),
            Route::Demo(Scene::Choice),
            Route::Demo(Scene::Portal),
            Route::Demo(Scene::Laser),
            Route::Demo(Scene::Embroidery),
        ] {
            assert_eq!(Route::read(&route.address()), route);
        }
        for nonsense in ["nowhere", "exercise/", "exercise/../../x y", "place/moon", "journey/É"] {
            assert_eq!(Route::read(nonsense), Route::Town, "{nonsense}");
        }
    }
}
