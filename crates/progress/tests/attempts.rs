//! What the next attempt at an exercise is like.

mod common;

use common::slug;
use progress::{DeviceId, Fact, Guidance, How, Log, Writer, latest_seed};

#[test]
fn the_guide_steps_back_as_the_gesture_comes() {
    let next = |attempts: &[(u64, &str, How)]| Guidance::next(&common::attempts(attempts), &slug("forms/date"));
    assert_eq!(next(&[(0, "mail/attach", How::Alone)]), Guidance::Guided);
    assert_eq!(next(&[(0, "forms/date", How::WithHelp)]), Guidance::Helped);
    assert_eq!(next(&[(0, "forms/date", How::WithHelp), (1, "forms/date", How::Alone)]), Guidance::Alone);
    assert_eq!(next(&[(0, "forms/date", How::Alone), (1, "forms/date", How::WithError)]), Guidance::Helped);
}

#[test]
fn the_latest_attempt_is_known_though_it_was_left() {
    let mut writer = Writer::new(DeviceId(1));
    let mut started = |at, exercise, seed| writer.event(at, Fact::ExerciseStarted { exercise: slug(exercise), seed });
    let log: Log =
        [started(1, "forms/date", 5), started(2, "forms/date", 4), started(3, "mail/attach", 9)].into_iter().collect();
    assert_eq!(latest_seed(&log, &slug("forms/date")), Some(4));
    assert_eq!(latest_seed(&log, &slug("portals/move")), None);
}
