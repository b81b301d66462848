//! A surface in relief on a canvas, drawn by WebGL 2.

use super::canvas::fit;
use web_sys::{HtmlCanvasElement, WebGl2RenderingContext as Gl, WebGlProgram, WebGlShader, WebGlUniformLocation};

/// The most device pixels to a CSS pixel: more costs time that slow tablets do not have.
const SHARPEST: f64 = 1.5;

const CORNERS: &str = "#version 300 es
in vec3 corner;
uniform vec3 middle;
uniform mat3 turned;
uniform vec3 scale;
uniform float height;
out vec3 seen;
out float raised;
void main() {
  seen = turned * (corner - middle);
  raised = corner.z / height;
  gl_Position = vec4(seen.xy * scale.xy, -seen.z * scale.z, 1.0 - seen.z * scale.z * 0.4);
}";

const LIGHT: &str = "#version 300 es
precision highp float;
in vec3 seen;
in float raised;
uniform vec3 colour;
out vec4 painted;
void main() {
  vec3 facing = normalize(cross(dFdx(seen), dFdy(seen)));
  float lit = max(dot(facing, normalize(vec3(-0.45, 0.55, 0.7))), 0.0);
  float shade = (0.42 + 0.58 * lit) * (0.8 + 0.2 * clamp(raised, 0.0, 1.0));
  painted = vec4(colour * shade, 1.0);
}";

/// How a surface is looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pose {
    /// By how far it is turned around the upright, in radians.
    pub turn: f64,
    /// From how high it is looked at, in radians: 0 from the side, a quarter of a turn from above.
    pub tilt: f64,
}

/// A canvas that shows a surface.
pub struct Relief {
    canvas: HtmlCanvasElement,
    gl: Gl,
    program: WebGlProgram,
    indices: i32,
    size: [f64; 3],
    middle: [f32; 3],
}

impl Relief {
    /// A canvas that shows nothing yet; `None` where the device cannot.
    pub fn on(canvas: &HtmlCanvasElement) -> Option<Self> {
        use wasm_bindgen::JsCast;
        let gl: Gl = canvas.get_context("webgl2").ok()??.dyn_into().ok()?;
        let program = gl.create_program()?;
        for (kind, source) in [(Gl::VERTEX_SHADER, CORNERS), (Gl::FRAGMENT_SHADER, LIGHT)] {
            gl.attach_shader(&program, &shader(&gl, kind, source)?);
        }
        gl.bind_attrib_location(&program, 0, "corner");
        gl.link_program(&program);
        gl.get_program_parameter(&program, Gl::LINK_STATUS).as_bool().filter(|linked| *linked)?;
        gl.use_program(Some(&program));
        gl.enable(Gl::DEPTH_TEST);
        gl.enable(Gl::CULL_FACE);
        gl.bind_buffer(Gl::ARRAY_BUFFER, Some(&gl.create_buffer()?));
        gl.bind_buffer(Gl::ELEMENT_ARRAY_BUFFER, Some(&gl.create_buffer()?));
        gl.enable_vertex_attrib_array(0);
        gl.vertex_attrib_pointer_with_i32(0, 3, Gl::FLOAT, false, 0, 0);
        let canvas = canvas.clone();
        Some(Self { canvas, gl, program, indices: 0, size: [1.0; 3], middle: [0.0; 3] })
    }

    /// Takes a surface: corners in mm, x y z one after another, z up; three ranks of corners a triangle, turning to the left
    /// seen from outside.
    pub fn take(&mut self, corners: &[f32], triangles: &[u32]) {
        let bytes: Vec<u8> = corners.iter().flat_map(|value| value.to_ne_bytes()).collect();
        self.gl.buffer_data_with_u8_array(Gl::ARRAY_BUFFER, &bytes, Gl::DYNAMIC_DRAW);
        let bytes: Vec<u8> = triangles.iter().flat_map(|rank| rank.to_ne_bytes()).collect();
        self.gl.buffer_data_with_u8_array(Gl::ELEMENT_ARRAY_BUFFER, &bytes, Gl::DYNAMIC_DRAW);
        self.indices = i32::try_from(triangles.len()).unwrap_or(0);
        for axis in 0..3 {
            let values = || corners.iter().skip(axis).step_by(3).copied();
            let (least, most) = (values().fold(f32::INFINITY, f32::min), values().fold(f32::NEG_INFINITY, f32::max));
            if let (Some(size), Some(middle)) = (self.size.get_mut(axis), self.middle.get_mut(axis)) {
                *size = f64::from(most - least).max(0.001);
                *middle = f32::midpoint(least, most);
            }
        }
    }

    /// Draws the surface in a colour, red, green and blue from 0 to 1. False where the canvas lost its drawing: it has to be
    /// made anew.
    pub fn draw(&self, pose: Pose, colour: [f32; 3]) -> bool {
        let gl = &self.gl;
        if gl.is_context_lost() {
            return false;
        }
        fit(&self.canvas, SHARPEST);
        let (width, height) = (self.canvas.width() as i32, self.canvas.height() as i32);
        gl.viewport(0, 0, width, height);
        gl.clear_color(0.0, 0.0, 0.0, 0.0);
        gl.clear(Gl::COLOR_BUFFER_BIT | Gl::DEPTH_BUFFER_BIT);
        let [across, deep, high] = self.size;
        let radius = (across * across + deep * deep + high * high).sqrt() / 2.0;
        let (wide, tall) = (f64::from(width.max(1)), f64::from(height.max(1)));
        let (sine, cosine) = pose.turn.sin_cos();
        let (lifted, level) = pose.tilt.sin_cos();
        let fits = |aside: f64, away: f64| {
            let upright = away * lifted + high * level / 2.0;
            (wide / aside.max(0.001)).min(tall / upright.max(0.001)) * 0.84
        };
        let aside = (across * cosine.abs() + deep * sine.abs()) / 2.0;
        let away = (across * sine.abs() + deep * cosine.abs()) / 2.0;
        let around = across.hypot(deep) / 2.0;
        // As large as fits, but turning a long object does not make it jump at the eye.
        let scale = fits(aside, away).min(fits(around, around) * 1.7);
        // Column by column: what x, y and z of the object become on the screen.
        let turned =
            [[cosine, sine * lifted, -sine * level], [-sine, cosine * lifted, -cosine * level], [0.0, level, lifted]];
        let turned: Vec<f32> = turned.iter().flatten().map(|value| *value as f32).collect();
        gl.uniform_matrix3fv_with_f32_array(self.uniform("turned").as_ref(), false, &turned);
        let scale = [scale / wide, scale / tall, 1.0 / (2.0 * radius)].map(|value| value as f32);
        gl.uniform3f(self.uniform("scale").as_ref(), scale[0], scale[1], scale[2]);
        gl.uniform3f(self.uniform("middle").as_ref(), self.middle[0], self.middle[1], self.middle[2]);
        gl.uniform1f(self.uniform("height").as_ref(), high as f32);
        gl.uniform3f(self.uniform("colour").as_ref(), colour[0], colour[1], colour[2]);
        gl.draw_elements_with_i32(Gl::TRIANGLES, self.indices, Gl::UNSIGNED_INT, 0);
        true
    }

    fn uniform(&self, name: &str) -> Option<WebGlUniformLocation> {
        self.gl.get_uniform_location(&self.program, name)
    }
}

fn shader(gl: &Gl, kind: u32, source: &str) -> Option<WebGlShader> {
    let shader = gl.create_shader(kind)?;
    gl.shader_source(&shader, source);
    gl.compile_shader(&shader);
    let is_compiled = gl.get_shader_parameter(&shader, Gl::COMPILE_STATUS).as_bool();
    is_compiled.filter(|compiled| *compiled).map(|_| shader)
}
