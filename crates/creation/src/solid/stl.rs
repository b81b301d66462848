//! STL, binary (3D Systems, StereoLithography Interface Specification, 1989): 80 bytes, a count, 50 bytes a triangle. Units are mm.

use super::mesh::{Mesh, normal};

/// The file of a surface.
pub fn write(mesh: &Mesh) -> Vec<u8> {
    let mut file = Vec::with_capacity(84 + 50 * mesh.triangles.len());
    let mut head = b"Passerelle, units are mm".to_vec();
    head.resize(80, b' ');
    file.extend(head);
    file.extend((mesh.triangles.len() as u32).to_le_bytes());
    for corners in mesh.faces() {
        let normal = normal(corners).unwrap_or_default();
        for value in [normal].iter().chain(&corners).flatten() {
            file.extend((*value as f32).to_le_bytes());
        }
        file.extend([0, 0]);
    }
    file
}
