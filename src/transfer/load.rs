//! What is carried by codes.

use progress::{Creation, Learner};
use transfer::{MOST, Sender, pack};

/// What is carried, and what is too heavy.
pub struct Load {
    /// Makes the codes.
    pub sender: Sender,
    /// How many creations have to travel by file.
    pub left: usize,
}

impl Load {
    /// Everything of the learner, with as many creations as codes carry, the newest first. Nothing where not even the log
    /// fits.
    pub fn of(learner: Learner) -> Option<Self> {
        let mut creations: Vec<Creation> = learner.latest_creations().into_values().cloned().collect();
        creations.sort_by_key(|creation| std::cmp::Reverse(creation.at));
        let count = creations.len();
        let mut some = learner;
        let mut packed = |taken: usize| {
            some.creations = creations.iter().take(taken).cloned().collect();
            Some(pack(some.to_file().as_bytes())).filter(|packed| packed.len() <= MOST)
        };
        let (taken, payload) = match packed(count) {
            Some(payload) => (count, payload),
            None => fewer(count, &mut packed)?,
        };
        Some(Self { sender: Sender::new(payload).ok()?, left: count - taken })
    }
}

/// The most, below `count`, that is carried, and how: each look halves what is left to look at.
fn fewer(count: usize, packed: &mut impl FnMut(usize) -> Option<Vec<u8>>) -> Option<(usize, Vec<u8>)> {
    let mut best = (0, packed(0)?);
    let mut too_many = count;
    while too_many - best.0 > 1 {
        let middle = best.0.midpoint(too_many);
        match packed(middle) {
            Some(payload) => best = (middle, payload),
            None => too_many = middle,
        }
    }
    Some(best)
}

#[cfg(test)]
mod tests {
    use super::*;
    use progress::{CreationId, DeviceId, Event, EventId, Fact, How, Slug};
    use transfer::{Receiver, Taken, unpack};

    /// Somebody with so many creations, each of so many letters that nothing packs well.
    fn maker(count: u64, letters: u64) -> Learner {
        let mut learner = Learner::guest();
        let module = Slug::new("laser").expect("a slug");
        for at in 0..count {
            let id = EventId { device: DeviceId(1), counter: at };
            let creation = CreationId(id);
            let mix = |letter: u64| (at * letters + letter).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40;
            let document = (0..letters / 6).map(|letter| format!("{:06x}", mix(letter))).collect();
            learner.log.append(Event { at, id, fact: Fact::CreationSaved { creation, module: module.clone() } });
            learner.creations.insert(Creation { id: creation, at, module: module.clone(), document });
        }
        learner
    }

    fn received(load: &Load) -> Learner {
        let mut receiver = Receiver::new();
        let whole = (0..).find_map(|number| match receiver.take(&load.sender.frame(number)) {
            Taken::Whole(packed) => Some(packed),
            Taken::Step | Taken::Nothing => None,
        });
        let file = unpack(&whole.expect("everything"), 1 << 24).expect("packed bytes");
        Learner::from_file(&file).expect("a learner’s file").learner
    }

    #[test]
    fn what_fits_travels_whole() {
        let learner = maker(5, 600);
        let load = Load::of(learner.clone()).expect("a load");
        assert_eq!(load.left, 0);
        assert_eq!(received(&load), learner);
    }

    #[test]
    fn a_first_afternoon_is_one_code_that_stands_still() {
        let mut learner = maker(1, 60);
        let exercises = ["forms/surname", "mail/find-and-read", "passwords/passphrase"];
        for (rank, exercise) in (2..).zip(exercises) {
            let exercise = Slug::new(exercise).expect("a slug");
            let seed = 0x9e37_79b9_7f4a_7c15_u64.wrapping_mul(rank);
            let done = Fact::ExerciseDone { exercise: exercise.clone(), seed, how: How::Alone };
            for (half, fact) in [Fact::ExerciseStarted { exercise, seed }, done].into_iter().enumerate() {
                let id = EventId { device: DeviceId(1), counter: rank * 2 + half as u64 };
                let at = 1_793_870_000_000 + id.counter * 71_337;
                learner.log.append(Event { at, id, fact });
            }
        }
        let load = Load::of(learner.clone()).expect("a load");
        assert_eq!(load.sender.count(), 1);
        assert_eq!(received(&load), learner);
    }

    #[test]
    fn what_is_too_heavy_is_left_the_oldest_first() {
        let learner = maker(30, 9_000);
        let load = Load::of(learner.clone()).expect("a load");
        let there = received(&load);
        assert_eq!(there.log, learner.log);
        assert!((1..30).contains(&load.left), "{} are left", load.left);
        let times: Vec<u64> = there.creations.iter().map(|creation| creation.at).collect();
        assert_eq!(times, (load.left as u64..30).collect::<Vec<_>>());
        // One more would not have fitted.
        let more = Learner { creations: learner.creations.iter().skip(load.left - 1).cloned().collect(), ..learner };
        assert!(pack(more.to_file().as_bytes()).len() > MOST);
    }
}
