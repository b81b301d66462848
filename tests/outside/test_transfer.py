"""Reads the codes in the folder CODES, drawn as the app shows them, with zbar: byte for byte."""

import os
import pathlib
import re
import subprocess
import unittest

CODES = pathlib.Path(os.environ["CODES"])
SIZE = 4
RUN = re.compile(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z")


def drawn(file, shift=0):
    """The drawing as a picture (PGM) of SIZE points a module; `shift` moves the dark modules of every second row."""
    svg = file.read_text()
    left, top, width, height = map(int, re.search(r'viewBox="([^"]+)"', svg).group(1).split())
    path = re.search(r' d="([^"]+)"', svg).group(1)
    assert RUN.sub("", path) == "", "the path has something else than runs"
    rows = [[255] * width for _ in range(height)]
    for x, y, run, back in (map(int, found) for found in RUN.findall(path)):
        assert run == back
        for step in range(run):
            rows[y - top][(x - left + step + shift * (y % 2)) % width] = 0
    lines = b"".join(bytes(point for point in row for _ in range(SIZE)) * SIZE for row in rows)
    return b"P5 %d %d 255\n" % (width * SIZE, height * SIZE) + lines


def read(picture):
    """What zbar reads in a picture; nothing where it finds no code."""
    target = CODES / "seen.pgm"
    target.write_bytes(picture)
    command = ["zbarimg", "--quiet", "--raw", "--oneshot", "-Sdisable", "-Sqrcode.enable", "-Sbinary", target]
    return subprocess.run(command, capture_output=True).stdout


class Codes(unittest.TestCase):
    def test_sixty_frames_are_read_byte_for_byte(self):
        files = sorted(CODES.glob("*.svg"))
        self.assertEqual(len(files), 60)
        for file in files:
            with self.subTest(file.name):
                self.assertEqual(read(drawn(file)), file.with_suffix(".bin").read_bytes())

    def test_a_spoilt_drawing_is_not_read(self):
        self.assertEqual(read(drawn(CODES / "0.svg", shift=1)), b"")


if __name__ == "__main__":
    unittest.main()
