//! Any sufficient set of frames brings everything, and nothing else brings anything.

mod common;

use common::Numbers;
use proptest::collection::vec;
use proptest::prelude::*;
use transfer::{MOST, Receiver, Sender, Taken, TooMuch};

fn sender(payload: &[u8]) -> Sender {
    Sender::new(payload.to_vec()).expect("a payload that fits")
}

proptest! {
    #[test]
    fn any_order_brings_everything(seed in any::<u64>(), length in 1..8000_usize, shift in 0..2000_u16) {
        let mut numbers = Numbers::new(seed);
        let payload = numbers.bytes(length);
        let (sender, mut receiver) = (sender(&payload), Receiver::new());
        // Some frames of any number, then as many as it takes from there on.
        let before: Vec<u16> = (0..10).map(|_| numbers.below(60_000) as u16).collect();
        let mut whole = None;
        for number in before.into_iter().chain(shift..shift + 2000) {
            match receiver.take(&sender.frame(number)) {
                Taken::Whole(bytes) => whole = Some(bytes),
                Taken::Step | Taken::Nothing => {}
            }
            let (steps, of) = receiver.steps();
            prop_assert!(steps <= of && of == sender.count());
            if whole.is_some() {
                break;
            }
        }
        prop_assert_eq!(whole, Some(payload));
    }

    #[test]
    fn what_is_seen_again_changes_nothing(seed in any::<u64>(), length in 2000..8000_usize) {
        let payload = Numbers::new(seed).bytes(length);
        let (sender, mut receiver) = (sender(&payload), Receiver::new());
        prop_assert_eq!(receiver.take(&sender.frame(3)), Taken::Step);
        let before = receiver.steps();
        prop_assert_eq!(receiver.take(&sender.frame(3)), Taken::Nothing);
        prop_assert_eq!(receiver.steps(), before);
    }

    #[test]
    fn any_bytes_are_left(bytes in vec(any::<u8>(), 0..600), marked in any::<bool>()) {
        let bytes = if marked { [b"PT2".to_vec(), bytes].concat() } else { bytes };
        let mut receiver = Receiver::new();
        for _ in 0..2 {
            if let Taken::Whole(payload) = receiver.take(&bytes) {
                // Only a payload whose check is right, by luck or not.
                prop_assert!(Sender::new(payload).is_ok());
            }
        }
    }

    #[test]
    fn a_spoilt_frame_never_makes_a_payload(seed in any::<u64>(), length in 1..6000_usize, at in any::<usize>(), bit in 0..8) {
        let payload = Numbers::new(seed).bytes(length);
        let (sender, mut receiver) = (sender(&payload), Receiver::new());
        let mut spoilt = sender.frame(0);
        let at = 13 + at % (spoilt.len() - 13);
        spoilt[at] ^= 1_u8 << bit;
        receiver.take(&spoilt);
        for number in 0..sender.count() as u16 * 2 + 40 {
            if let Taken::Whole(bytes) = receiver.take(&sender.frame(number)) {
                prop_assert_eq!(&bytes, &payload);
                return Ok(());
            }
        }
        // Where the flaw is in the padding of the last block it was harmless, else it was found and everything came again.
        prop_assert!(false, "never whole");
    }
}

#[test]
fn a_third_of_the_frames_may_be_lost() {
    for length in [900, 5_000, 20_000, MOST] {
        let (mut received, rounds) = (0, 60);
        let mut blocks = 0;
        for seed in 0..rounds {
            let mut numbers = Numbers::new(seed);
            let payload = numbers.bytes(length);
            let (sender, mut receiver) = (sender(&payload), Receiver::new());
            blocks = sender.count();
            // Whoever scans begins anywhere.
            let first = numbers.below(blocks as u64 * 3) as u16;
            for number in first.. {
                if numbers.below(10) < 3 {
                    continue;
                }
                received += 1;
                if let Taken::Whole(bytes) = receiver.take(&sender.frame(number)) {
                    assert_eq!(bytes, payload);
                    break;
                }
            }
        }
        let average = f64::from(received) / rounds as f64;
        assert!(average < blocks as f64 + 4.0, "{blocks} blocks took {average} frames");
    }
}

#[test]
fn the_newest_transfer_is_the_one() {
    let (one, other) = (Numbers::new(1).bytes(3000), Numbers::new(2).bytes(500));
    let mut receiver = Receiver::new();
    assert_eq!(receiver.take(&sender(&one).frame(0)), Taken::Step);
    assert_eq!(receiver.take(&sender(&other).frame(1)), Taken::Step);
    assert_eq!(receiver.take(&sender(&other).frame(0)), Taken::Whole(other));
}

#[test]
fn there_is_a_most_and_a_least() {
    assert!(Sender::new(vec![7; MOST]).is_ok());
    assert_eq!(Sender::new(vec![7; MOST + 1]).err(), Some(TooMuch));
    assert_eq!(Sender::new(vec![]).err(), Some(TooMuch));
}

proptest! {
    #[test]
    fn whatever_is_packed_comes_back(bytes in vec(any::<u8>(), 0..4000), times in 1..30_usize) {
        let bytes = bytes.repeat(times);
        let packed = transfer::pack(&bytes);
        prop_assert_eq!(transfer::unpack(&packed, bytes.len()), Some(bytes));
    }

    #[test]
    fn anything_is_unpacked_or_left(bytes in vec(any::<u8>(), 0..600), most in 0..5000_usize) {
        let unpacked = transfer::unpack(&bytes, most);
        prop_assert!(unpacked.is_none_or(|unpacked| unpacked.len() <= most));
    }
}

#[test]
fn what_is_packed_comes_back_and_no_more() {
    let text = "{\"events\":[]}".repeat(500);
    let packed = transfer::pack(text.as_bytes());
    assert!(packed.len() < text.len() / 10);
    assert_eq!(transfer::unpack(&packed, text.len()).as_deref(), Some(text.as_bytes()));
    assert_eq!(transfer::unpack(&packed, text.len() - 1), None);
    assert_eq!(transfer::unpack(b"nothing of the sort", 1000), None);
}
