//! The lab profile of this device.

use creation::lab::LabProfile;

use crate::session::{Session, Unsaved};

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

/// Keeps a lab profile for this device.
pub async fn put_lab_profile(session: Session, lab: &LabProfile) -> Result<(), Unsaved> {
    let text = serde_json::to_string(lab).map_err(|_| Unsaved)?;
    session.put_device_setting(SETTING, &text).await
}
