//! The lab profile of this device.

use creation::lab::LabProfile;

use crate::session::Session;

/// The setting of the device that holds it.
const SETTING: &str = "lab-profile";

/// The lab profile that the mediator chose; an ordinary fablab's where there is none or it cannot be used.
pub async fn lab_profile(session: Session) -> LabProfile {
    let chosen = session.device_setting(SETTING).await;
    chosen
        .and_then(|text| serde_json::from_str::<LabProfile>(&text).ok())
        .filter(|lab| lab.validate().is_empty())
        .unwrap_or_default()
}
