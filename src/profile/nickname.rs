//! Nicknames to choose from: a noun of nature and a quality, so that nobody has to give a real name.

use messages::Texts;

/// The nickname drawn by `lot`, in the language of the texts.
pub fn nickname(texts: Texts, lot: u64) -> String {
    let (nouns, adjectives) = (texts.profile_nickname_nouns(), texts.profile_nickname_adjectives());
    let noun = drawn(nouns, lot);
    let adjective = drawn(adjectives, lot >> 32);
    texts.profile_nickname_made_of(noun, adjective)
}

/// One word of a list with commas.
fn drawn(list: &str, lot: u64) -> &str {
    let count = list.split(", ").count() as u64;
    list.split(", ").nth((lot % count.max(1)) as usize).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use progress::Nickname;

    #[test]
    fn every_nickname_can_be_taken() {
        let texts = Texts::french();
        let nouns = texts.profile_nickname_nouns().split(", ").count() as u64;
        let adjectives = texts.profile_nickname_adjectives().split(", ").count() as u64;
        assert!(nouns * adjectives >= 150, "two people in a workshop seldom get the same");
        for noun in 0..nouns {
            for adjective in 0..adjectives {
                let nickname = nickname(texts, noun | adjective << 32);
                assert_eq!(Nickname::new(&nickname).map(|taken| taken.to_string()), Ok(nickname));
            }
        }
    }
}
