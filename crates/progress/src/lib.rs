//! The learner’s log of events and everything that is read off from it.
