//! What a site says of an answer that it does not accept: what is wrong and how to write it.

use messages::Texts;
use scenario::{FieldKind, Reason, validate};

/// The words for a refused answer; `length` is the count of digits that is asked for.
pub fn sentence(texts: Texts, kind: FieldKind, length: Option<u8>, reason: Reason) -> String {
    match reason {
        Reason::Empty => match kind {
            FieldKind::Date | FieldKind::PastDate => texts.form_date_empty(),
            FieldKind::Choice | FieldKind::List => texts.form_choose_one(),
            FieldKind::Tick => texts.form_tick_to_go_on(),
            _ => texts.form_required(),
        },
        Reason::DayMissing => texts.form_date_day_missing(),
        Reason::MonthMissing => texts.form_date_month_missing(),
        Reason::YearMissing => texts.form_date_year_missing(),
        Reason::YearTooShort => texts.form_date_year_short(),
        Reason::NoSuchDay => texts.form_date_impossible(),
        Reason::InTheFuture => texts.form_date_future_birth(),
        Reason::NotAName => texts.form_name_digits(),
        Reason::NotAnEmail => texts.form_email(),
        Reason::NotAPhone => texts.form_phone(),
        Reason::NotAPostcode => texts.form_postcode(),
        Reason::NotAnAmount => texts.form_amount(),
        Reason::NotASize => texts.form_size(),
        Reason::NotANir => texts.form_nir(),
        Reason::NotANiss => texts.form_niss(),
        Reason::WrongLength => return texts.form_digits(length.unwrap_or_default()),
        Reason::NotAnIban => texts.form_iban(),
        Reason::NotACode => texts.form_code(),
        Reason::NotExact => texts.form_exact(),
        Reason::TooHeavy => texts.form_file_heavy(),
        Reason::WrongFormat => texts.form_file_format(),
        Reason::CutOff => texts.form_photo_cut_off(),
        Reason::Unreadable => texts.form_photo_unreadable(),
        Reason::TooLong => return texts.form_too_long(validate::LONGEST_LINE),
        Reason::WrongSecret => texts.form_wrong_secret(),
        Reason::TooShort => texts.passphrase_too_short(),
        Reason::Personal => texts.passphrase_contains_name(),
        Reason::Guessable => texts.passphrase_too_guessable(),
    }
    .to_owned()
}
