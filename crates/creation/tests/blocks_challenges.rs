//! The challenges of `challenges/`: each can be reached, teaches what it says, and is told in both languages.

mod blocks_support;

use blocks_support::challenges::{Authored, challenges, is_reached};
use blocks_support::without_one;
use creation::blocks::{Attempt, Block, Challenge, ChallengeTexts, Ended, Kind, Missing, Program, World};
use std::collections::BTreeSet;

/// Words in a sentence, at most.
const WORDS: usize = 15;

#[test]
fn every_challenge_is_sound() {
    for Authored { name, challenge, .. } in challenges() {
        assert_eq!(challenge.fault(), None, "{name}");
        assert_eq!(challenge.grounds().len(), challenge.maps.len().max(1), "{name}");
    }
}

#[test]
fn every_solution_reaches_its_goals_with_no_more_blocks_than_are_praised() {
    for Authored { name, challenge, .. } in challenges() {
        let blocks = challenge.solution.count();
        assert_eq!(challenge.attempt(&challenge.solution), Attempt::Reached { blocks, praised: true }, "{name}");
    }
}

#[test]
fn nothing_and_what_is_begun_do_not_reach_them_yet() {
    for Authored { name, challenge, french, .. } in challenges() {
        for program in [Program::new(challenge.world()), challenge.start(&french)] {
            let attempt = challenge.attempt(&program);
            assert!(!is_reached(&attempt), "{name}: {program:?}");
        }
    }
}

#[test]
fn no_solution_has_a_block_too_many() {
    for Authored { name, challenge, .. } in challenges() {
        for (place, program) in without_one(&challenge.solution) {
            assert!(!is_reached(&challenge.attempt(&program)), "{name}: without {place}");
        }
    }
}

#[test]
fn several_rooms_ask_for_more_than_one_way() {
    for Authored { name, challenge, .. } in challenges() {
        let maps: BTreeSet<_> = challenge.maps.iter().collect();
        assert_eq!(maps.len(), challenge.maps.len(), "{name}: two rooms are the same");
        if challenge.blocks.contains(&Kind::RepeatUntil) && challenge.world() == World::Robot {
            assert!(challenge.maps.len() > 1, "{name}: one room can be learned by heart");
        }
    }
}

#[test]
fn there_are_four_chapters_half_for_the_robot_and_some_programs_to_mend() {
    let all = challenges();
    assert!(all.len() >= 24);
    let chapters: Vec<u8> = all.iter().map(|authored| authored.challenge.chapter).collect();
    assert!(chapters.is_sorted());
    assert!((1..=4).all(|chapter| chapters.iter().filter(|found| **found == chapter).count() >= 6));
    let robot = all.iter().filter(|authored| authored.challenge.world() == World::Robot).count();
    assert!(robot.abs_diff(all.len() - robot) <= all.len() / 10, "{robot} of {}", all.len());
    let to_mend = all.iter().filter(|authored| authored.name.contains("mend")).map(|authored| &authored.challenge);
    assert!(to_mend.clone().count() >= 3);
    assert!(to_mend.clone().all(|challenge| challenge.begun.is_some()));
    for (rank, authored) in all.iter().enumerate() {
        let number = format!("{:02}-", rank + 1);
        assert!(authored.name.starts_with(&number), "{}: not {number}", authored.name);
    }
}

#[test]
fn what_is_new_is_explained() {
    let mut known = BTreeSet::new();
    for Authored { name, challenge, french, .. } in challenges() {
        let new: Vec<Kind> = challenge.blocks.iter().copied().filter(|kind| known.insert(*kind)).collect();
        assert!(new.is_empty() || french.learned.is_some(), "{name}: {new:?}");
    }
    let colour = BTreeSet::from([Kind::Colour]);
    let never: BTreeSet<Kind> = Kind::ALL.into_iter().filter(|kind| !known.contains(kind)).collect();
    assert_eq!(never, colour, "the thread is for embroidery; every other block is learned");
}

/// One new idea at a time: a block, with its counterpart where it has one, or a condition.
#[test]
fn each_challenge_adds_little() {
    let (mut kinds, mut conditions, mut worlds) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for Authored { name, challenge, .. } in challenges() {
        let blocks = challenge.solution.blocks();
        let new_conditions = blocks.filter_map(Block::condition).filter(|new| conditions.insert(format!("{new:?}")));
        assert!(new_conditions.count() <= 1, "{name}");
        let new_kinds = challenge.blocks.iter().filter(|kind| kinds.insert(**kind)).count();
        let is_new_world = worlds.insert(format!("{:?}", challenge.world()));
        assert!(new_kinds <= if is_new_world { 3 } else { 2 }, "{name}");
    }
}

#[test]
fn both_languages_tell_all_of_it() {
    for Authored { name, challenge, french, english } in challenges() {
        assert_eq!(french.learned.is_some(), english.learned.is_some(), "{name}");
        let own = challenge.begun.as_ref().map_or(0, |begun| begun.own.len());
        for texts in [&french, &english] {
            assert_eq!(texts.fault(), None, "{name}");
            assert_eq!(texts.own.len(), own, "{name}: the names of own blocks");
            assert_eq!(challenge.start(texts).fault(), None, "{name}");
        }
        assert!(french.mission != english.mission && french.hint != english.hint, "{name}: not translated");
    }
}

#[test]
fn titles_are_told_apart() {
    let all = challenges();
    for language in
        [|authored: &Authored| authored.french.title.clone(), |authored: &Authored| authored.english.title.clone()]
    {
        let titles: BTreeSet<String> = all.iter().map(language).collect();
        assert_eq!(titles.len(), all.len());
    }
}

fn sentences(text: &str) -> Vec<&str> {
    text.split_inclusive(['.', '!', '?']).map(str::trim).filter(|sentence| !sentence.is_empty()).collect()
}

fn words(sentence: &str) -> usize {
    sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

#[test]
fn texts_are_short() {
    let mut long = vec![];
    for Authored { name, french, english, .. } in challenges() {
        for texts in [&french, &english] {
            for (text, most) in [
                (&texts.mission, 2),
                (&texts.hint, 1),
                (&texts.success, 1),
                (texts.learned.as_ref().unwrap_or(&texts.hint), 3),
            ] {
                let sentences = sentences(text);
                if sentences.len() > most || sentences.iter().any(|sentence| words(sentence) > WORDS) {
                    long.push(format!("{name}: {text}"));
                }
            }
        }
    }
    assert_eq!(long, Vec::<String>::new());
}

#[test]
fn french_is_written_as_in_the_rest_of_the_app() {
    for Authored { name, french, .. } in challenges() {
        let texts = [&french.title, &french.mission, &french.hint, &french.success];
        for text in texts.into_iter().chain(&french.learned).chain(&french.own) {
            assert!(!text.contains(['\'', '"', '\u{a0}', '\u{202f}']), "{name}: {text}");
            let letters: Vec<char> = text.chars().collect();
            for pair in letters.windows(2) {
                assert!(!matches!(pair[1], ':' | ';' | '!' | '?' | '»') || pair[0] == ' ', "{name}: {text}");
                assert!(pair[0] != '«' || pair[1] == ' ', "{name}: {text}");
            }
        }
    }
}

#[test]
fn english_is_written_with_its_own_quotes() {
    for Authored { name, english, .. } in challenges() {
        let texts = [&english.title, &english.mission, &english.hint, &english.success];
        for text in texts.into_iter().chain(&english.learned).chain(&english.own) {
            assert!(!text.contains(['\'', '"', '«', '»', '\u{a0}']), "{name}: {text}");
            assert_eq!(text.matches('“').count(), text.matches('”').count(), "{name}: {text}");
            assert!(!text.contains(" :") && !text.contains(" !") && !text.contains(" ?"), "{name}: {text}");
        }
    }
}

/// Somebody who has never programmed gets so far by tapping: no block within a block, few of them, and lengths that are typed only once
/// that has been explained.
#[test]
fn the_first_six_ask_only_for_taps() {
    for (rank, Authored { name, challenge, .. }) in challenges().iter().enumerate().take(6) {
        let blocks = &challenge.solution.main;
        assert!(blocks.len() <= 10 && challenge.solution.count() == blocks.len(), "{name}");
        assert!(challenge.blocks.len() <= 4 && challenge.begun.is_none(), "{name}");
        for block in blocks {
            let as_offered = *block == block.kind().fresh();
            assert!(as_offered || rank >= 3 && block.number().is_some_and(|(number, _)| number % 10 == 0), "{name}");
        }
    }
}

/// A learner sees the figure but cannot measure it: what its lines measure is said, or stands in the program that is begun.
#[test]
fn lengths_of_figures_are_told() {
    for Authored { name, challenge, french, english } in challenges() {
        for block in challenge.solution.blocks() {
            let Block::Move(length) = block else { continue };
            let is_begun = challenge.begun.iter().flat_map(Program::blocks).any(|begun| begun == block);
            for texts in [&french, &english] {
                let is_told = [&texts.mission, &texts.hint].iter().any(|text| text.contains(&format!("{length} mm")));
                assert!(is_told || is_begun, "{name}: {length} mm");
            }
        }
    }
}

#[test]
fn a_challenge_is_the_same_after_it_was_shipped() {
    for Authored { name, challenge, french, .. } in challenges() {
        let text = serde_json::to_string(&(&challenge, &french)).expect("JSON");
        let read: (Challenge, ChallengeTexts) = serde_json::from_str(&text).expect("read again");
        assert_eq!(read, (challenge, french), "{name}");
    }
}

#[test]
fn what_is_missing_is_said() {
    let all = challenges();
    let find = |name: &str| &all.iter().find(|authored| authored.name == name).expect(name).challenge;
    let program = |text: &str| serde_json::from_str::<Program>(text).expect("a program");
    let not_yet = |name: &str, text: &str| match find(name).attempt(&program(text)) {
        Attempt::NotYet { map, ended, missing } => (map, ended, missing),
        Attempt::Reached { .. } => panic!("{name} is reached"),
    };
    let (map, ended, missing) = not_yet("06-library-book", r#"{"world": "robot", "main": ["step"]}"#);
    assert_eq!((map, ended, missing), (0, Ended::Done, vec![Missing::Things(1), Missing::Door]));
    let five = r#"{"world": "robot", "main": ["step", "step", "step", "step", "step"]}"#;
    let (_, ended, missing) = not_yet("01-to-the-door", five);
    assert_eq!(ended.place().map(ToString::to_string).as_deref(), Some("main.4"));
    assert_eq!(missing, []);
    let (map, _, missing) = not_yet("17-last-stop", r#"{"world": "robot", "main": ["step", "step", "step", "step"]}"#);
    assert_eq!((map, missing), (1, vec![Missing::Door]));
    let (_, _, missing) = not_yet("12-set-the-table", r#"{"world": "robot", "main": ["step", "put"]}"#);
    assert_eq!(missing, [Missing::Marks(3), Missing::Door]);
    let line = r#"{"world": "turtle", "main": [{"move": 30}]}"#;
    assert_eq!(not_yet("03-set-square", line).2, [Missing::Lines]);
    let more = r#"{"world": "turtle", "main": [{"move": 30}, {"turn-right": 90}, {"move": 45}]}"#;
    assert_eq!(not_yet("03-set-square", more).2, [Missing::LinesBeyond]);
    let longer = r#"{"world": "robot", "main": [{"repeat": {"times": 4, "body": ["step"]}}]}"#;
    assert_eq!(find("01-to-the-door").attempt(&program(longer)), Attempt::Reached { blocks: 2, praised: true });
    let many = r#"{"world": "turtle", "main": [{"move": 30}, {"turn-right": 45}, {"turn-right": 45}, {"move": 30}]}"#;
    assert_eq!(find("03-set-square").attempt(&program(many)), Attempt::Reached { blocks: 4, praised: false });
}

#[test]
fn an_unsound_challenge_or_text_is_named() {
    let all = challenges();
    let sound = |name: &str| all.iter().find(|authored| authored.name == name).expect(name);
    let robot = &sound("24-window").challenge;
    let with = |change: &dyn Fn(&mut Challenge), name: &str| {
        let mut challenge = sound(name).challenge.clone();
        change(&mut challenge);
        challenge.fault()
    };
    assert_eq!(robot.fault(), None);
    let (door, window) = ("17-last-stop", "24-window");
    let faults = [
        with(&|challenge| challenge.chapter = 5, door),
        with(&|challenge| challenge.blocks = vec![Kind::Step], door),
        with(&|challenge| challenge.blocks.push(Kind::Move), door),
        with(&|challenge| challenge.most = 1, door),
        with(&|challenge| challenge.goals.clear(), door),
        with(&|challenge| challenge.maps.clear(), door),
        with(&|challenge| challenge.maps = vec![challenge.maps[0].clone(); 5], door),
        with(&|challenge| challenge.maps[1] = "D".into(), door),
        with(&|challenge| challenge.begun = Some(Program::new(World::Turtle)), door),
        with(&|challenge| challenge.maps.push(">".into()), window),
        with(&|challenge| challenge.begun.iter_mut().for_each(|begun| begun.own.clear()), "30-again"),
    ];
    let expected = [
        "chapter",
        "blocks: not all that the solution needs",
        "blocks: of another world",
        "most: fewer than the solution has",
        "goals: the robot needs some, the turtle none",
        "maps: the robot needs some, the turtle none",
        "maps: too many",
        "maps[1]: Robot",
        "begun: of another world",
        "maps: the robot needs some, the turtle none",
        "begun: main.0: no such own block",
    ];
    assert_eq!(faults.map(Option::unwrap_or_default), expected);

    let texts = &sound(door).french;
    let fault = |change: &dyn Fn(&mut ChallengeTexts)| {
        let mut texts = texts.clone();
        change(&mut texts);
        texts.fault()
    };
    assert_eq!(fault(&|texts| texts.title = "x".repeat(33)).as_deref(), Some("title: 33 letters, from 1 to 32"));
    assert_eq!(fault(&|texts| texts.hint = " ".into()).as_deref(), Some("hint: 0 letters, from 1 to 200"));
    assert_eq!(fault(&|texts| texts.own = vec!["x".repeat(21)]).as_deref(), Some("own: 21 letters, from 1 to 20"));
}
