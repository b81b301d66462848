//! The stores of the database, all in one place.
//!
//! Every store has out-of-line keys that are arrays, from the widest part to the narrowest, so that "everything of this
//! profile" is one range.

/// The database's name where nothing else is asked for.
pub const NAME: &str = "passerelle";

/// The database's version. Raise it together with [`STORES`]; a store is never removed in the same release that stops
/// using it.
pub const VERSION: u32 = 3;

/// `[profile]` → text
pub(super) const PROFILES: &str = "profiles";
/// `[profile, device, counter]` → text
pub(super) const EVENTS: &str = "events";
/// `[profile, what]` → text
pub(super) const DRAFTS: &str = "drafts";
/// `[profile, creation]` → bytes
pub(super) const CREATIONS: &str = "creations";
/// `[name]` → text
pub(super) const SETTINGS: &str = "settings";

/// `["head", pack]` and `["exercise", pack, language, exercise]` → text; since version 2
pub(super) const PACKS: &str = "packs";

/// `["head", owner, time, name]` → text and `["file", owner, time, name]` → bytes; since version 3
pub(super) const HANDED: &str = "handed";

/// Every store that the database has.
pub const STORES: [&str; 7] = [PROFILES, EVENTS, DRAFTS, CREATIONS, SETTINGS, PACKS, HANDED];

/// The stores whose rows belong to a profile: their keys begin with it.
pub(super) const OF_A_PROFILE: [&str; 4] = [PROFILES, EVENTS, DRAFTS, CREATIONS];

/// Creates the stores that an older database lacks.
pub(super) fn upgrade(database: &idb::Database) -> Result<(), idb::Error> {
    let present = database.store_names();
    for store in STORES {
        if !present.iter().any(|name| name == store) {
            database.create_object_store(store, idb::ObjectStoreParams::new())?;
        }
    }
    Ok(())
}
