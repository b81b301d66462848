//! What the app said to be kept is there after a power cut.

use e2e::{places, power_cuts};

#[test]
fn power_cuts_lose_nothing_that_was_kept_and_the_attempt_goes_on() {
    let cuts = power_cuts::cut(&places::dist(), "portals/family-move", 12, 6);
    assert_eq!(cuts.cuts, 12);
    assert!(cuts.kept > cuts.cuts, "hardly anything was played: {cuts:?}");
    assert_eq!(cuts.lost, Vec::<String>::new());
    assert!(cuts.lag <= 1, "{} touches behind", cuts.lag);
}
