"""Reads embroidery files of one design with pystitch and pyembroidery, which have to find the same needle hits in each."""

import sys

import pyembroidery
import pystitch

hits = set()
for file in sys.argv[1:]:
    for program in (pystitch, pyembroidery):
        pattern = program.read(file)
        hits.add(sum(1 for _, _, command in pattern.stitches if command & program.COMMAND_MASK == program.STITCH))
assert len(hits) == 1 and hits.pop() > 50, hits
