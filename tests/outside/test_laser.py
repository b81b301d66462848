"""Reads the pairs of files in the folder PAIRS, made by our exporters, with svgpathtools and ezdxf."""

import os
import pathlib
import subprocess
import sys
import unittest

HERE = pathlib.Path(__file__).parent
PAIRS = pathlib.Path(os.environ["PAIRS"])


class LaserFiles(unittest.TestCase):
    def test_there_are_pairs(self):
        self.assertGreaterEqual(len(list(PAIRS.glob("*.svg"))), 10)

    def test_every_pair_is_accepted(self):
        for drawing in sorted(PAIRS.glob("*.svg")):
            with self.subTest(drawing.name):
                command = [sys.executable, HERE / "check_laser.py", drawing, drawing.with_suffix(".dxf")]
                checked = subprocess.run(command, capture_output=True, text=True)
                self.assertEqual(checked.returncode, 0, checked.stdout + checked.stderr)

    def test_what_is_wrong_is_refused(self):
        drawing = next(PAIRS.glob("*.svg"))
        spoilt = PAIRS / "spoilt"
        spoilt.mkdir(exist_ok=True)
        (spoilt / "0.svg").write_text(drawing.read_text().replace("mm", "cm"))
        command = [sys.executable, HERE / "check_laser.py", spoilt / "0.svg", drawing.with_suffix(".dxf")]
        self.assertNotEqual(subprocess.run(command, capture_output=True).returncode, 0)


if __name__ == "__main__":
    unittest.main()
