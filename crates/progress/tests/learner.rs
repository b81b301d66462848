//! Profiles, guests, and the learner’s file.

mod common;

use common::{creation, histories, id, slug};
use progress::{
    Creation, CreationId, Event, Fact, Learner, Lock, Log, MAX_VERSION, Nickname, NicknameRefused, Part, Profile,
    ProfileId, Unreadable,
};
use proptest::collection::{btree_set, vec};
use proptest::option::of;
use proptest::prelude::*;

fn profile(nickname: &str) -> Profile {
    Profile {
        id: ProfileId(id(3, 0)),
        nickname: Nickname::new(nickname).expect("a nickname"),
        avatar: slug("fig-tree"),
        created: 1_793_870_000_000,
        changed: 1_793_870_000_000,
        lock: None,
    }
}

fn saved(number: u64, at: u64, document: &str) -> Creation {
    Creation { id: creation(number), at, module: slug("laser"), document: document.to_owned() }
}

fn creations() -> impl Strategy<Value = std::collections::BTreeSet<Creation>> {
    btree_set((0..3_u64, 0..4_u64, ".{0,6}").prop_map(|(number, at, document)| saved(number, at, &document)), 0..6)
}

fn learners() -> impl Strategy<Value = Vec<Learner>> {
    (histories(), vec(creations(), 5)).prop_map(|(histories, creations)| {
        let logs = histories.into_iter().map(|history| history.into_iter().collect::<Log>());
        logs.zip(creations).map(|(log, creations)| Learner { profile: None, log, creations }).collect()
    })
}

/// One person on five devices, who changed the name and the code on some of them.
fn one_person() -> impl Strategy<Value = Vec<Learner>> {
    let lock = |salt: String| Lock { salt, rounds: 1, wrapped: String::new() };
    let state = ("[a-c]", 0..4_u64, of("[xy]".prop_map(lock)));
    (learners(), vec(of(state), 5)).prop_map(|(learners, states)| {
        let known =
            |(nickname, changed, lock): (String, u64, Option<Lock>)| Profile { changed, lock, ..profile(&nickname) };
        let known = |(learner, state): (Learner, Option<_>)| Learner { profile: state.map(known), ..learner };
        learners.into_iter().zip(states).map(known).collect()
    })
}

proptest! {
    #[test]
    fn merging_learners_loses_nothing(learners in one_person()) {
        let [a, b, c, ..] = &learners[..] else { unreachable!("five devices") };
        let merge = |one: &Learner, two: &Learner| one.clone().merge(two.clone());
        prop_assert_eq!(merge(a, b), merge(b, a));
        prop_assert_eq!(merge(&merge(a, b), c), merge(a, &merge(b, c)));
        prop_assert_eq!(&merge(a, a), a);
        prop_assert!(a.creations.is_subset(&merge(a, b).creations));
    }

    #[test]
    fn a_file_brings_everything_but_deleted_creations(learners in learners(), nickname in "[\\p{L}]{1,24}") {
        let before = learners[0].clone().adopted_by(profile(&nickname));
        let read = Learner::from_file(before.to_file().as_bytes()).expect("a good file");
        prop_assert!(read.damaged.is_empty());
        prop_assert_eq!(&read.learner.profile, &before.profile);
        prop_assert_eq!(&read.learner.log, &before.log);
        prop_assert_eq!(read.learner.creations.iter().collect::<Vec<_>>(), before.living_creations().collect::<Vec<_>>());
        prop_assert_eq!(before.clone().merge(read.learner), before);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..80), cut in 0..400_usize, learners in learners()) {
        prop_assert_eq!(Learner::from_file(&bytes).expect_err("not a file").raw, bytes);
        let file = learners[0].to_file();
        if let Some(part) = file.as_bytes().get(..cut).filter(|part| part.len() < file.len()) {
            prop_assert_eq!(Learner::from_file(part).expect_err("half a file").raw, part);
        }
    }

    #[test]
    fn every_letter_makes_a_nickname(letter in any::<char>().prop_filter("a letter", |letter| letter.is_alphabetic())) {
        prop_assert_eq!(Nickname::new(&letter.to_string()).map(String::from), Ok(letter.to_string()));
    }
}

#[test]
fn nicknames_are_tidied() {
    for (written, kept) in [
        ("  Amina ", "Amina"),
        ("Marie  \u{a0}Lou", "Marie Lou"),
        ("D’Artagnan-Łuczak", "D’Artagnan-Łuczak"),
        ("Zoé 2", "Zoé 2"),
        ("محمد", "محمد"),
        ("می‌نا", "می‌نا"),
        ("नेहा", "नेहा"),
        ("Нія\n", "Нія"),
        ("a\u{202e}b\u{0}", "ab"),
    ] {
        assert_eq!(Nickname::new(written).map(|nickname| nickname.to_string()), Ok(kept.to_owned()));
    }
    assert!(Nickname::new(&"é".repeat(24)).is_ok());
    assert_eq!(Nickname::new(&"é".repeat(25)), Err(NicknameRefused::TooLong));
    for nothing in ["", "   ", "\u{200b}\t"] {
        assert_eq!(Nickname::new(nothing), Err(NicknameRefused::Empty));
    }
    assert_eq!(Nickname::new("- !"), Err(NicknameRefused::NoLetter));
}

#[test]
fn a_guest_keeps_everything_when_it_gets_a_profile() {
    let mut guest = Learner::guest();
    guest.log.append(Event { at: 1, id: id(1, 0), fact: Fact::FirstSuccess });
    guest.creations.insert(saved(1, 1, "drawing"));
    let kept = guest.clone().adopted_by(profile("Amina"));
    assert_eq!(kept.profile, Some(profile("Amina")));
    assert_eq!((&kept.log, &kept.creations), (&guest.log, &guest.creations));
    assert_eq!(kept.clone().adopted_by(profile("Rosa")), kept, "nobody takes over another’s progress");
    assert_eq!(kept.clone().merge(guest), kept);
}

#[test]
fn the_latest_state_of_a_creation_is_shown() {
    let mut learner = Learner::guest();
    learner.creations = [saved(1, 5, "tablet"), saved(1, 9, "phone"), saved(2, 7, "other")].into();
    let latest = |learner: &Learner| -> Vec<(CreationId, String)> {
        learner.latest_creations().into_iter().map(|(id, creation)| (id, creation.document.clone())).collect()
    };
    assert_eq!(latest(&learner), [(creation(1), "phone".into()), (creation(2), "other".into())]);
    learner.log.append(Event { at: 9, id: id(1, 0), fact: Fact::CreationDeleted { creation: creation(1) } });
    assert_eq!(latest(&learner), [(creation(2), "other".into())]);
    assert!(!learner.to_file().contains("phone"), "a deleted creation leaves nothing in the file");
}

#[test]
fn damaged_parts_of_a_file_are_told_and_the_rest_is_read() {
    let mut learner = Learner::guest().adopted_by(profile("Amina"));
    learner.log.append(Event { at: 1, id: id(1, 0), fact: Fact::FirstSuccess });
    learner.log.append(Event { at: 2, id: id(1, 1), fact: Fact::MotifEarned { motif: slug("key") } });
    learner.creations.insert(saved(1, 1, "drawing"));
    let file = learner.to_file().replace("\"Amina\"", "\"\"").replace("\"key\"", "7").replace("\"laser\"", "\"Laser\"");
    let read = Learner::from_file(file.as_bytes()).expect("a file");
    assert_eq!(read.learner.profile, None);
    assert_eq!(read.learner.log.len(), 1);
    let parts: Vec<_> = read.damaged.iter().map(|row| (row.part, row.index)).collect();
    assert_eq!(parts, [(Part::Profile, 0), (Part::Event, 1), (Part::Creation, 0)]);
    assert!(read.damaged[1].raw.contains("motif-earned"));
}

#[test]
fn other_files_and_newer_files_are_refused_with_their_bytes() {
    let now = format!("\"version\":{MAX_VERSION}");
    let newer = Learner::guest().to_file().replace(&now, "\"version\":40");
    let refused = Learner::from_file(newer.as_bytes()).expect_err("newer");
    assert_eq!(refused.why, Unreadable::Newer { version: 40 });
    assert_eq!(refused.raw, newer.as_bytes());
    for other in [&b"{\"format\":\"another\",\"version\":1}"[..], b"<svg/>", b"\xff\xd8\xff", b""] {
        let refused = Learner::from_file(other).expect_err("another file");
        assert!(matches!(refused.why, Unreadable::Damaged { .. }));
        assert_eq!(refused.raw, other);
    }
}

#[test]
fn profiles_and_creations_come_back_from_their_rows() {
    assert_eq!(Profile::from_row(&profile("Amina").to_row()), Ok(profile("Amina")));
    assert_eq!(Creation::from_row(&saved(1, 2, "a \"drawing\"").to_row()), Ok(saved(1, 2, "a \"drawing\"")));
    assert!(Profile::from_row(&saved(1, 2, "").to_row()).is_err());
    let now = format!("\"version\":{MAX_VERSION}");
    let newer = profile("Amina").to_row().replace(&now, "\"version\":2000");
    assert_eq!(Profile::from_row(&newer), Err(Unreadable::Newer { version: 2000 }));
}

#[test]
fn a_lock_gives_way_only_to_one_that_holds_the_same_key() {
    let lock =
        |key: &str, code: &str| Some(Lock { salt: code.to_owned(), rounds: 1, wrapped: format!("{key:-<16}{code}") });
    let state = |changed, lock| Profile { changed, lock, ..profile("Figuier") };
    for (here, there, then) in [
        (state(1, None), state(2, None), None),
        (state(1, None), state(2, lock("one", "sun")), lock("one", "sun")),
        (state(2, None), state(1, lock("one", "sun")), None),
        (state(1, lock("one", "sun")), state(2, lock("one", "cat")), lock("one", "cat")),
        (state(2, lock("one", "sun")), state(1, lock("one", "cat")), lock("one", "sun")),
        (state(1, lock("one", "sun")), state(2, lock("two", "cat")), lock("one", "sun")),
        (state(1, lock("one", "sun")), state(2, None), lock("one", "sun")),
    ] {
        let updated = here.updated(&there);
        assert_eq!(updated.lock, then, "{here:?} {there:?}");
        assert_eq!(updated.changed, 2);
    }
}
