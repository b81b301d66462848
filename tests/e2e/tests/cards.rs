//! A learner's card opens their profile, through the camera.

use e2e::{Browser, Launch, Profile, Server, places};
use qrcodegen::{QrCode, QrCodeEcc};
use std::fs;
use std::path::{Path, PathBuf};

const READY: &str = "document.body?.dataset.ready";
/// A learner's file, and what their card says.
const FILE: &str = include_str!("fixtures/locked.learner.json");
const CARD: &str = "passerelle-card 1 00000000000000aa-0 lka";
const CODE: [&str; 3] = ["livre", "parapluie", "soleil"];

/// What the camera sees: one QR code in the middle of a grey picture, as a Y4M video of one frame.
fn video(folder: &Path, text: &str) -> PathBuf {
    const WIDTH: usize = 640;
    const HEIGHT: usize = 480;
    const MODULE: usize = 8;
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).expect("a code");
    let side = code.size() as usize + 8;
    let mut grey = vec![128_u8; WIDTH * HEIGHT];
    let (across, down) = ((WIDTH - side * MODULE) / 2, (HEIGHT - side * MODULE) / 2);
    for y in 0..side * MODULE {
        for x in 0..side * MODULE {
            let module = |at: usize| (at / MODULE) as i32 - 4;
            let is_dark = code.get_module(module(x), module(y));
            grey[(down + y) * WIDTH + across + x] = if is_dark { 20 } else { 230 };
        }
    }
    let mut bytes = format!("YUV4MPEG2 W{WIDTH} H{HEIGHT} F10:1 Ip A1:1 C420jpeg\nFRAME\n").into_bytes();
    bytes.extend(grey);
    bytes.extend(vec![128_u8; WIDTH * HEIGHT / 2]);
    let file = folder.join("camera.y4m");
    fs::write(&file, bytes).expect("a video");
    file
}

/// A browser whose camera sees a card with this text, on the page of the profile.
fn open(server: &Server, profile: &Profile, folder: &Profile, text: &str) -> Browser {
    let seen = format!("--use-file-for-fake-video-capture={}", video(folder.path(), text).display());
    let arguments = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", &seen];
    let mut browser = Browser::launch_with(profile.path(), &Launch { arguments: &arguments, wrapper: &[] });
    browser.goto(&format!("{}#profile", server.address()));
    browser.wait(READY);
    browser
}

#[test]
fn a_card_signs_in_where_its_profile_is_and_says_how_to_bring_it_where_it_is_not() {
    let (server, profile, folder) = (Server::start(places::dist()), Profile::new(), Profile::new());
    let mut browser = open(&server, &profile, &folder, CARD);
    browser.touch_button("Montrer ma carte");
    browser.wait_text("Ce profil n’est pas sur cet appareil.");
    browser.assert_accessible("a card from elsewhere");
    browser.touch_button("Toucher mes images");
    let file = folder.path().join("passerelle.json");
    fs::write(&file, FILE).expect("a file");
    browser.pick_file(&file, |browser| browser.touch_button("Ouvrir mon fichier"));
    browser.wait("!!document.querySelector('.code-grid')");
    for picture in CODE {
        browser.touch_button(picture);
    }
    browser.wait("!!document.querySelector('.town')");
    browser.eval("location.hash = 'profile'");
    browser.leave_place();

    browser.eval("location.hash = 'profile'");
    browser.wait_text("Amina");
    browser.touch_button("Montrer ma carte");
    browser.wait("!!document.querySelector('.town')");
    browser.eval("location.hash = 'profile'");
    browser.wait_text("Mon code");
    let errors = browser.console_errors();
    assert!(errors.is_empty(), "{errors:#?}");
}
