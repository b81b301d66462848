"""Reads the embroidery files in the folder EMBROIDERY, made by our exporters, with pystitch and pyembroidery.

Beside each design lies what our own readers found in its four files. What is compared, for each file and each of the two programs:
- the number of needle hits (their STITCH commands; jumps, trims and colour changes are other commands), exactly;
- the box around these hits, exactly. pyembroidery 1.5.1 takes the first jump of PEC, from the corner of the pattern to its origin, for a part of the
  pattern: its boxes of PES files begin at 0, 0;
- the number of colours, and each colour: the same in PES, near in JEF, which has a palette of its own;
- that no sewn stitch is longer than 12.1 mm, no point is hit more than 15 times, and the thread is cut before ways above 4 mm;
- the pictures of PEC: as many as they should be, with dots within the frame.
"""

import collections
import json
import math
import os
import pathlib
import unittest

import pyembroidery
import pystitch

FOLDER = pathlib.Path(os.environ["EMBROIDERY"])
DESIGNS = sorted(FOLDER.glob("*.json"))
FORMATS = ["dst", "pes", "exp", "jef"]
# In tenths of a mm.
LONGEST_STITCH = 121
LONGEST_UNCUT = 40
MOST_HITS = 15


def read_all():
    """Each file as each program reads it: program, design, format, pattern, and what our reader says."""
    for program in (pystitch, pyembroidery):
        for design in DESIGNS:
            described = json.loads(design.read_text())
            for extension in FORMATS:
                pattern = program.read(str(design.with_suffix("." + extension)))
                yield program, design.stem, extension, pattern, described[extension]


READ = list(read_all())


def commands(program, pattern):
    return [(x, y, command & program.COMMAND_MASK) for x, y, command in pattern.stitches]


class EmbroideryFiles(unittest.TestCase):
    def of_each(self, check, formats=FORMATS):
        for program, design, extension, pattern, ours in READ:
            if extension in formats:
                with self.subTest(program=program.__name__, design=design, format=extension):
                    check(program, extension, pattern, ours)

    def test_there_are_designs_in_every_format(self):
        self.assertGreaterEqual(len(DESIGNS), 30)
        self.assertEqual(len(READ), len(DESIGNS) * len(FORMATS) * 2)

    def test_needle_hits_and_their_box_are_the_same(self):
        def check(program, extension, pattern, ours):
            hits = [(x, y) for x, y, command in commands(program, pattern) if command == program.STITCH]
            self.assertEqual(len(hits), ours["stitches"])
            across, down = [x for x, _ in hits], [y for _, y in hits]
            left, top, right, bottom = (ours["bounds"][side] for side in ("left", "top", "right", "bottom"))
            if program is pyembroidery and extension == "pes":
                left, top, right, bottom = 0, 0, right - left, bottom - top
            self.assertEqual((min(across), min(down), max(across), max(down)), (left, top, right, bottom))

        self.of_each(check)

    def test_there_are_as_many_colours(self):
        def check(program, extension, pattern, ours):
            self.assertEqual(pattern.count_color_changes() + 1, len(ours["colours"]))
            if extension in ("pes", "jef"):
                self.assertEqual(len(pattern.threadlist), len(ours["colours"]))

        self.of_each(check)

    def test_colours_are_the_same_in_pes_and_near_in_jef(self):
        def check(program, extension, pattern, ours):
            for thread, colour in zip(pattern.threadlist, ours["colours"], strict=True):
                read = (thread.get_red(), thread.get_green(), thread.get_blue())
                most = 0 if extension == "pes" else 120
                self.assertLessEqual(math.dist(read, colour), most, f"{thread.description} {read} for {colour}")

        self.of_each(check, ("pes", "jef"))

    def test_the_cloth_and_the_frame_can_bear_it(self):
        def check(program, extension, pattern, ours):
            last, points = None, collections.Counter()
            for x, y, command in commands(program, pattern):
                if command == program.STITCH:
                    points[x, y] += 1
                    self.assertLessEqual(math.dist(last or (x, y), (x, y)), LONGEST_STITCH)
                last = (x, y) if command == program.STITCH else None
            self.assertLessEqual(max(points.values()), MOST_HITS)

        self.of_each(check)

    def test_the_thread_is_cut_before_long_ways(self):
        def check(program, extension, pattern, ours):
            last, is_cut, jumps = None, True, False
            for x, y, command in commands(program, pattern):
                if command == program.STITCH:
                    if last is not None and jumps and not is_cut:
                        self.assertLessEqual(math.dist(last, (x, y)), LONGEST_UNCUT)
                    last, is_cut, jumps = (x, y), False, False
                elif command == program.JUMP:
                    jumps = True
                elif command in (program.TRIM, program.COLOR_CHANGE):
                    is_cut = True

        self.of_each(check)

    def test_machines_show_pictures_of_the_whole_and_of_each_colour(self):
        def check(program, extension, pattern, ours):
            for index in range(len(ours["colours"]) + 1):
                picture, stride, _ = pattern.get_metadata(f"pec_graphic_{index}")
                self.assertEqual((len(picture), stride), (6 * 38, 6))
                # Within the frame.
                dots = sum(
                    picture[line * stride + column // 8] >> column % 8 & 1
                    for line in range(4, 34)
                    for column in range(4, 44)
                )
                self.assertGreater(dots, 3)

        self.of_each(check, ("pes",))


if __name__ == "__main__":
    unittest.main()
