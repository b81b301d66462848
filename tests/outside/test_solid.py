"""Reads the pairs of files in the folder SOLIDS, made by our exporters, with trimesh, admesh, PrusaSlicer and lib3mf."""

import json
import os
import pathlib
import re
import subprocess
import unittest

import lib3mf
import numpy
import trimesh

SOLIDS = pathlib.Path(os.environ["SOLIDS"])


def stl_files():
    return sorted(SOLIDS.glob("*.stl"))


def said_by(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


class SolidFiles(unittest.TestCase):
    def test_there_are_two_hundred_names(self):
        self.assertEqual(len(list(SOLIDS.glob("name-*.stl"))), 200)
        self.assertGreaterEqual(len(stl_files()), 210)

    def test_trimesh_finds_one_closed_body_with_a_flat_foot(self):
        for file in stl_files():
            with self.subTest(file.name):
                mesh = trimesh.load_mesh(file)
                self.assertTrue(mesh.is_watertight)
                self.assertTrue(mesh.is_winding_consistent)
                self.assertGreater(mesh.volume, 100)
                self.assertEqual(mesh.body_count, 1)
                self.assertEqual(mesh.bounds[0][2], 0)
                foot = mesh.area_faces[(mesh.triangles[:, :, 2] == 0).all(axis=1)].sum()
                self.assertGreater(foot, 100)

    def test_admesh_finds_nothing_to_mend(self):
        for file in stl_files():
            with self.subTest(file.name):
                said = said_by("admesh", "--no-check", "--exact", file)
                self.assertRegex(said, r"Total disconnected facets\s*:\s*0\s+0")
                for fault in ("Degenerate facets", "Edges fixed", "Facets removed", "Facets added", "Facets reversed"):
                    self.assertRegex(said, rf"{fault}\s*:\s*0\b")

    def test_prusa_slicer_finds_every_object_manifold(self):
        for files in numpy.array_split([*stl_files(), *sorted(SOLIDS.glob("*.3mf"))], 8):
            said = said_by("prusa-slicer", "--info", *files)
            self.assertEqual(len(re.findall(r"^manifold = yes", said, re.MULTILINE)), len(files), said)
            # Said only where it had to mend something.
            self.assertNotIn("edges_fixed", said)
            self.assertEqual(len(re.findall(r"^number_of_parts =\s+1$", said, re.MULTILINE)), len(files), said)

    def test_the_job_ticket_says_about_what_prusa_slicer_says(self):
        settings = ["--layer-height", "0.2", "--nozzle-diameter", "0.4", "--perimeters", "2", "--fill-density", "15%"]
        settings += ["--top-solid-layers", "4", "--bottom-solid-layers", "4", "--filament-density", "1.24"]
        for name in ("name-0", "name-1", "name-2", "name-3", "vase-1", "vase-2"):
            with self.subTest(name):
                sliced = SOLIDS / f"{name}.gcode"
                said_by("prusa-slicer", "--export-gcode", *settings, "--output", sliced, SOLIDS / f"{name}.stl")
                said = sliced.read_text()
                grams = float(re.search(r"^; filament used \[g\] = ([0-9.]+)", said, re.MULTILINE).group(1))
                time = re.search(r"printing time \(normal mode\) = (?:(\d+)h )?(?:(\d+)m )?(\d+)s", said)
                hours, minutes, seconds = (int(part or 0) for part in time.groups())
                ticket = json.loads((SOLIDS / f"{name}.json").read_text())
                self.assertLess(abs(ticket["grams"] / grams - 1), 0.25, (ticket["grams"], grams))
                slow = 60 * hours + minutes + seconds / 60
                self.assertLess(abs(ticket["minutes"] / slow - 1), 0.35, (ticket["minutes"], slow))

    def test_lib3mf_reads_every_3mf_strictly_and_as_large_as_its_stl(self):
        wrapper = lib3mf.get_wrapper()
        for file in sorted(SOLIDS.glob("*.3mf")):
            with self.subTest(file.name):
                model = wrapper.CreateModel()
                reader = model.QueryReader("3mf")
                reader.SetStrictModeActive(True)
                reader.ReadFromFile(str(file))
                self.assertEqual(reader.GetWarningCount(), 0)
                self.assertEqual(model.GetUnit(), lib3mf.ModelUnit.MilliMeter)
                objects = model.GetMeshObjects()
                self.assertTrue(objects.MoveNext())
                mesh = objects.GetCurrentMeshObject()
                self.assertTrue(mesh.IsManifoldAndOriented())
                self.assertFalse(objects.MoveNext())
                corners = numpy.array([list(corner.Coordinates) for corner in mesh.GetVertices()])
                bounds = trimesh.load_mesh(file.with_suffix(".stl")).bounds
                self.assertLess(numpy.abs(corners.min(axis=0) - bounds[0]).max(), 0.001)
                self.assertLess(numpy.abs(corners.max(axis=0) - bounds[1]).max(), 0.001)

    def test_what_is_wrong_is_refused(self):
        whole = stl_files()[0].read_bytes()
        spoilt = SOLIDS / "spoilt"
        spoilt.mkdir(exist_ok=True)
        file = spoilt / "open.stl"
        file.write_bytes(whole[:80] + (int.from_bytes(whole[80:84], "little") - 1).to_bytes(4, "little") + whole[84:-50])
        self.assertFalse(trimesh.load_mesh(file).is_watertight)
        self.assertIn("edges_fixed", said_by("prusa-slicer", "--info", file))


if __name__ == "__main__":
    unittest.main()
