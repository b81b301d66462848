//! The camera: what it sees, for as long as somebody looks through it.

use js_sys::{Object, Reflect};
use transfer::Picture;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CanvasRenderingContext2d, DomException, HtmlCanvasElement, HtmlVideoElement, MediaDevices, MediaStream,
    MediaStreamConstraints, MediaStreamTrack, Window, window,
};

/// The most points along a side of a picture: as many points in all as 640 × 480.
const SIDE: u32 = 540;
/// What the camera is asked for: points of its longer side.
const WIDTH: f64 = 1280.0;

/// Why nothing is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CameraFault {
    /// There is none.
    Missing,
    /// The learner, or the device, does not allow it.
    Refused,
    /// Another app has it, or it does not start.
    Busy,
    /// The page came in a way (not HTTPS, not this very device) that gets no camera.
    Insecure,
}

/// An open camera. It is let go when this value is dropped.
pub struct Camera {
    video: HtmlVideoElement,
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    _stream: Stream,
}

/// What comes from a camera, until it is dropped.
struct Stream(MediaStream);

impl Drop for Stream {
    fn drop(&mut self) {
        for track in self.0.get_tracks() {
            track.unchecked_into::<MediaStreamTrack>().stop();
        }
    }
}

impl Camera {
    /// Opens the camera that looks away from the learner, else another, and shows what it sees in the video element of
    /// this id. The learner may be asked first: this can last.
    pub async fn open(video: &str) -> Result<Self, CameraFault> {
        let window = window().ok_or(CameraFault::Missing)?;
        let asked = devices(&window)?.get_user_media_with_constraints(&wishes()).map_err(|error| fault(&error))?;
        let stream: MediaStream = JsFuture::from(asked).await.map_err(|error| fault(&error))?.unchecked_into();
        let stream = Stream(stream);
        Self::show(&window, video, stream).await.ok_or(CameraFault::Busy)
    }

    async fn show(window: &Window, video: &str, stream: Stream) -> Option<Self> {
        let document = window.document()?;
        let video: HtmlVideoElement = document.get_element_by_id(video)?.dyn_into().ok()?;
        let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
        let options = Object::new();
        Reflect::set(&options, &"willReadFrequently".into(), &true.into()).ok()?;
        let context = canvas.get_context_with_context_options("2d", &options).ok()??.dyn_into().ok()?;
        video.set_muted(true);
        video.set_src_object(Some(&stream.0));
        JsFuture::from(video.play().ok()?).await.ok()?;
        Some(Self { video, canvas, context, _stream: stream })
    }

    /// What it sees now: the square in the middle, which is what the learner sees too. Nothing before its first picture.
    pub fn picture(&self) -> Option<Picture> {
        let (width, height) = (self.video.video_width(), self.video.video_height());
        let seen = width.min(height);
        let side = seen.min(SIDE);
        if side == 0 {
            return None;
        }
        if self.canvas.width() != side {
            self.canvas.set_width(side);
            self.canvas.set_height(side);
        }
        let before = |length: u32| f64::from((length - seen) / 2);
        let (from, to) = (f64::from(seen), f64::from(side));
        let drawn = self.context.draw_image_with_html_video_element_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
            &self.video,
            before(width),
            before(height),
            from,
            from,
            0.0,
            0.0,
            to,
            to,
        );
        drawn.ok()?;
        let points = self.context.get_image_data(0.0, 0.0, to, to).ok()?.data();
        let grey = points.chunks_exact(4).map(grey).collect();
        let side = u16::try_from(side).ok()?;
        Some(Picture { width: side, height: side, grey })
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        self.video.set_src_object(None);
    }
}

/// How light a point of red, green, blue and opacity is (ITU-R BT.601).
fn grey(point: &[u8]) -> u8 {
    let weighed: u32 = point.iter().zip([77, 150, 29]).map(|(part, weight)| u32::from(*part) * weight).sum();
    (weighed >> 8) as u8
}

fn devices(window: &Window) -> Result<MediaDevices, CameraFault> {
    if !window.is_secure_context() {
        return Err(CameraFault::Insecure);
    }
    let devices = window.navigator().media_devices().map_err(|_| CameraFault::Missing)?;
    if devices.is_undefined() { Err(CameraFault::Missing) } else { Ok(devices) }
}

fn wishes() -> MediaStreamConstraints {
    let video = Object::new();
    // A wish and no condition: any camera is better than none. Setting a new object's property does not fail.
    let _ = Reflect::set(&video, &"facingMode".into(), &"environment".into());
    let _ = Reflect::set(&video, &"width".into(), &WIDTH.into());
    let wishes = MediaStreamConstraints::new();
    wishes.set_video(&video);
    wishes
}

fn fault(error: &JsValue) -> CameraFault {
    let name = error.dyn_ref::<DomException>().map(DomException::name).unwrap_or_default();
    match name.as_str() {
        "NotAllowedError" | "SecurityError" => CameraFault::Refused,
        "NotFoundError" | "OverconstrainedError" | "TypeError" => CameraFault::Missing,
        _ => CameraFault::Busy,
    }
}
