"""Reads an STL file and a 3MF file of one object with trimesh and lib3mf."""

import sys

import lib3mf
import trimesh

stl, three_mf = sys.argv[1:]
mesh = trimesh.load_mesh(stl)
assert mesh.is_watertight and mesh.body_count == 1, "the surface is open, or in parts"
assert mesh.bounds[0][2] == 0, "it does not stand on the bed"
model = lib3mf.get_wrapper().CreateModel()
reader = model.QueryReader("3mf")
reader.SetStrictModeActive(True)
reader.ReadFromFile(three_mf)
assert reader.GetWarningCount() == 0, "lib3mf warns"
