"""Checks a pair of laser files with programs that are not ours.

    python check_laser.py keyring.svg keyring.dxf [--size 64x32] [--bed 600x400]

Reads the SVG with svgpathtools and the DXF with ezdxf. Says the first thing that is wrong in one sentence and ends with 1;
ends with 0 when a laser cutter would accept both.
"""

import argparse
import re
import sys
import xml.etree.ElementTree as ElementTree

import ezdxf
import ezdxf.bbox
import svgpathtools

LAYERS = ["ENGRAVE", "SCORE", "CUT_INNER", "CUT_OUTER"]
TOLERANCE = 0.01  # mm
MARGIN = 2.0  # mm of empty page on each side of the piece
MOST_KERF = 2.0  # mm


class Wrong(Exception):
    """A sentence on what is wrong."""


def expect(fine, sentence):
    if not fine:
        raise Wrong(sentence)


def size(text):
    width, height = text.lower().split("x")
    return float(width), float(height)


def parsed(path_data):
    return svgpathtools.parse_path(path_data).continuous_subpaths()


def box(paths):
    boxes = [path.bbox() for path in paths]
    return (
        min(b[0] for b in boxes),
        min(b[2] for b in boxes),
        max(b[1] for b in boxes),
        max(b[3] for b in boxes),
    )


def check_svg(name):
    """The page's size, and subpaths by layer."""
    root = ElementTree.parse(name).getroot()
    tags = [element.tag.rpartition("}")[2] for element in root.iter()]
    expect(set(tags) <= {"svg", "g", "path"}, f"The SVG has elements other than groups and paths: {sorted(set(tags))}.")
    for element in root.iter():
        for attribute in element.attrib:
            local = attribute.rpartition("}")[2]
            expect(local not in ("transform", "href", "style") and not local.startswith("on"), f"The SVG has a {local}.")
    sides = [re.fullmatch(r"([\d.]+)mm", root.get(side, "")) for side in ("width", "height")]
    expect(all(sides), "Width and height of the SVG are not in mm.")
    width, height = (float(side.group(1)) for side in sides)
    expect(
        [float(value) for value in root.get("viewBox", "").split()] == [0, 0, width, height],
        "The view box of the SVG is not its size in mm.",
    )
    layers = {}
    for group in root:
        layer = group.get("id")
        expect(layer in LAYERS, f"The SVG has an unknown layer {layer}.")
        expect(layer not in layers, f"The layer {layer} is in the SVG twice.")
        layers[layer] = []
        for path in group:
            filled = path.get("fill") != "none"
            expect(filled == (layer == "ENGRAVE"), f"A path of {layer} is {'filled' if filled else 'not filled'}.")
            expect((path.get("stroke") == "none") == filled, f"A path of {layer} has the wrong stroke.")
            for subpath in parsed(path.get("d")):
                expect(layer == "SCORE" or subpath.isclosed(), f"A path of {layer} is open in the SVG.")
                layers[layer].append(subpath)
    expect(list(layers) == [layer for layer in LAYERS if layer in layers], "The SVG is not in the order of the work.")
    expect(len(layers.get("CUT_OUTER", [])) == 1, "The SVG does not have exactly one outer cut.")
    left, top, right, bottom = box([path for paths in layers.values() for path in paths])
    expect(left >= 0 and top >= 0 and right <= width and bottom <= height, "The SVG has lines beyond its page.")
    return width, height, layers


def check_dxf(name, page_height):
    """Boxes of the polylines by layer, on the SVG's page."""
    document = ezdxf.readfile(name)
    auditor = document.audit()
    expect(not auditor.errors, f"ezdxf finds {len(auditor.errors)} errors: {[e.message for e in auditor.errors][:3]}.")
    expect(not auditor.fixes, f"ezdxf had to mend {len(auditor.fixes)} things.")
    expect(document.dxfversion == "AC1009", f"The DXF is not of release 12 but {document.dxfversion}.")
    expect(document.header.get("$INSUNITS") == 4, "The DXF is not in mm.")
    layers = {}
    for entity in document.modelspace():
        expect(entity.dxftype() == "POLYLINE", f"The DXF has a {entity.dxftype()}.")
        layer = entity.dxf.layer
        expect(layer in LAYERS and layer in document.layers, f"The DXF has an unknown layer {layer}.")
        expect(layer == "SCORE" or entity.is_closed, f"A polyline of {layer} is open in the DXF.")
        bounds = ezdxf.bbox.extents([entity])
        layers.setdefault(layer, []).append(
            (bounds.extmin.x, page_height - bounds.extmax.y, bounds.extmax.x, page_height - bounds.extmin.y)
        )
    return layers


def check(options):
    width, height, svg = check_svg(options.svg)
    bed_width, bed_height = options.bed
    expect(width <= bed_width and height <= bed_height, f"The page of {width} × {height} mm is larger than the bed.")
    if options.size:
        wanted_width, wanted_height = options.size
        left, top, right, bottom = box(svg["CUT_OUTER"])
        across, down = right - left - wanted_width, bottom - top - wanted_height
        expect(
            abs(width - wanted_width - 2 * MARGIN) <= TOLERANCE and abs(height - wanted_height - 2 * MARGIN) <= TOLERANCE,
            f"The page of {width} × {height} mm is not the piece with its margins.",
        )
        expect(
            -TOLERANCE <= across <= MOST_KERF and abs(across - down) <= 5 * TOLERANCE,
            f"The outer cut exceeds the size of the piece by {across:.3f} × {down:.3f} mm.",
        )
    dxf = check_dxf(options.dxf, height)
    expect(svg.keys() == dxf.keys(), f"The layers differ: {sorted(svg)} in the SVG, {sorted(dxf)} in the DXF.")
    for layer, paths in svg.items():
        expect(len(paths) == len(dxf[layer]), f"{layer} has {len(paths)} lines in the SVG and {len(dxf[layer])} in the DXF.")
        for path, other in zip(paths, dxf[layer]):
            gap = max(abs(one - two) for one, two in zip(box([path]), other))
            expect(gap <= TOLERANCE, f"A line of {layer} differs by {gap:.3f} mm between SVG and DXF.")
    lines = ", ".join(f"{len(paths)} {layer}" for layer, paths in svg.items())
    print(f"Fine: {width} × {height} mm, {lines}.")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("svg")
    parser.add_argument("dxf")
    parser.add_argument("--size", type=size, help="expected size of the piece in mm, such as 64x32")
    parser.add_argument("--bed", type=size, default=(600.0, 400.0), help="size of the bed in mm (600x400)")
    try:
        check(parser.parse_args())
    except (Wrong, OSError, ezdxf.DXFError, ElementTree.ParseError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
