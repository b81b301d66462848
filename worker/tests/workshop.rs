//! What the workshop answers whatever it is sent.

use worker::{Kernel, workshop::Workshop};

#[test]
fn a_request_goes_to_the_module_that_it_names() {
    let mut workshop = Workshop::default();
    for module in creation::MODULES {
        let request = format!("{}\nnot a request", module.id);
        let answer = workshop.answer(request.as_bytes()).expect("an answer");
        assert_eq!(answer, (module.answer)(b"not a request", &[]));
    }
}

#[test]
fn a_request_to_nobody_is_refused() {
    for request in ["", "laser", "lathe\n{}"] {
        assert!(Workshop::default().answer(request.as_bytes()).is_err(), "{request:?}");
    }
}
