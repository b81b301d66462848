"""Reads the PDF files in the folder DOCUMENTS, made by our printer, with pikepdf (qpdf) and pypdf."""

import json
import os
import pathlib
import unittest

import pikepdf
import pypdf

DOCUMENTS = pathlib.Path(os.environ["DOCUMENTS"])
A4 = (595.28, 841.89)


def read_text(file):
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(file).pages).split())


def plain(text):
    return " ".join(text.split())


class Documents(unittest.TestCase):
    def test_there_are_documents(self):
        self.assertGreaterEqual(len(list(DOCUMENTS.glob("*.pdf"))), 1)

    def test_qpdf_finds_nothing_wrong(self):
        for file in sorted(DOCUMENTS.glob("*.pdf")):
            with self.subTest(file.name), pikepdf.open(file) as pdf:
                self.assertEqual(pdf.check_pdf_syntax(), [])
                self.assertEqual(str(pdf.Root.Lang), "fr")
                for page in pdf.pages:
                    sides = tuple(float(side) for side in page.mediabox[2:])
                    self.assertAlmostEqual(sides[0], A4[0], 1)
                    self.assertAlmostEqual(sides[1], A4[1], 1)
                    for font in page.Resources.Font.values():
                        self.assertIn("/FontFile2", font.DescendantFonts[0].FontDescriptor)

    def test_what_is_printed_can_be_read_and_copied(self):
        for file in sorted(DOCUMENTS.glob("*.pdf")):
            with self.subTest(file.name):
                facts = json.loads(file.with_suffix(".json").read_text())
                text = read_text(file)
                for part in [facts["title"], facts["mark"], *facts["to"]]:
                    self.assertIn(plain(part), text)

    def test_a_cut_file_is_refused(self):
        whole = next(DOCUMENTS.glob("*.pdf")).read_bytes()
        cut = DOCUMENTS / "cut"
        cut.mkdir(exist_ok=True)
        (cut / "cut.pdf").write_bytes(whole[: len(whole) // 2])
        with self.assertRaises(pypdf.errors.PdfReadError):
            read_text(cut / "cut.pdf")


if __name__ == "__main__":
    unittest.main()
