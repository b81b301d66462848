//! A machine profile from a file: read strictly, with every problem in words.

use creation::lab::{LabProblem, LabProfile};
use messages::Texts;

/// Reads a machine profile.
///
/// # Errors
/// Every problem at once, each with the place of the value.
pub fn read(texts: Texts, bytes: &[u8]) -> Result<LabProfile, Vec<String>> {
    let profile: LabProfile =
        serde_json::from_slice(bytes).map_err(|error| vec![texts.mediator_lab_profile_refused(error)])?;
    let problems = profile.validate();
    if problems.is_empty() {
        Ok(profile)
    } else {
        Err(problems.iter().map(|problem| sentence(texts, problem)).collect())
    }
}

fn sentence(texts: Texts, problem: &LabProblem) -> String {
    match problem {
        LabProblem::Empty { at } => texts.mediator_lab_empty(at),
        LabProblem::OutOfRange { at } => texts.mediator_lab_out_of_range(at),
        LabProblem::NotAColour { at } => texts.mediator_lab_not_a_colour(at),
        LabProblem::SameColour { at, also } => texts.mediator_lab_same_colour(at, also),
        LabProblem::RepeatedId { at } => texts.mediator_lab_repeated_id(at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_profile(profile: &LabProfile) -> Result<LabProfile, Vec<String>> {
        read(Texts::french(), serde_json::to_string(profile).expect("JSON").as_bytes())
    }

    #[test]
    fn a_good_profile_is_taken_as_it_is() {
        let profile = LabProfile { name: "Le Fablab d’à côté".to_owned(), ..LabProfile::default() };
        assert_eq!(read_profile(&profile), Ok(profile));
    }

    #[test]
    fn every_problem_is_told_at_once_with_its_place() {
        let mut profile = LabProfile::default();
        profile.materials.clear();
        profile.line_width = -1.0;
        profile.colours.engrave = "black".to_owned();
        let problems = read_profile(&profile).expect_err("refused");
        for place in ["materials", "line-width", "colours.engrave"] {
            assert!(problems.iter().any(|problem| problem.starts_with(place)), "{place} in {problems:?}");
        }
    }

    #[test]
    fn what_is_not_a_profile_is_refused_with_its_line() {
        let problems = read(Texts::french(), b"{\n \"name\": 3\n}").expect_err("refused");
        assert!(problems.iter().any(|problem| problem.contains("line 2")), "{problems:?}");
    }
}
