"""Every authored file fits the schema that editors use for it, by a validator that is not ours, and a misspelt key does not."""

import json
import pathlib
import tomllib
import unittest

import jsonschema

PROJECT = pathlib.Path(__file__).resolve().parents[2]


def rules():
    """What `.taplo.toml` says: for each schema, its files."""
    for rule in tomllib.loads((PROJECT / ".taplo.toml").read_text())["rule"]:
        files = {file for glob in rule["include"] for file in PROJECT.glob(glob)}
        files -= {file for glob in rule.get("exclude", []) for file in PROJECT.glob(glob)}
        schema = json.loads((PROJECT / rule["schema"]["path"]).read_text())
        yield rule["schema"]["path"], schema, sorted(files)


def misspelt(value):
    """The same with each key of each table misspelt in turn, the first of each list only."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield {(f"{name}x" if name == key else name): other for name, other in value.items()}
            for wrong in misspelt(inner):
                yield {**value, key: wrong}
    elif isinstance(value, list) and value:
        for wrong in misspelt(value[0]):
            yield [wrong, *value[1:]]


class Schemas(unittest.TestCase):
    def test_every_authored_file_fits_its_schema(self):
        seen = []
        for path, schema, files in rules():
            jsonschema.Draft7Validator.check_schema(schema)
            validator = jsonschema.Draft7Validator(schema)
            self.assertTrue(files, f"{path} is for no file")
            for file in files:
                errors = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(tomllib.loads(file.read_text()))]
                self.assertEqual(errors, [], file)
            seen += files
        corpus = [file for file in (PROJECT / "exercises").rglob("*.toml")]
        self.assertEqual(sorted(seen), sorted(corpus), "each file has one schema")

    def test_a_misspelt_key_does_not_fit(self):
        for path, schema, files in rules():
            # Words of a glossary, facts of a person and names of goals are free.
            if any(free in path for free in ("glossary", "personas", "texts")):
                continue
            validator = jsonschema.Draft7Validator(schema)
            for wrong in misspelt(tomllib.loads(files[0].read_text())):
                if wrong.get("expect") == tomllib.loads(files[0].read_text()).get("expect"):
                    self.assertFalse(validator.is_valid(wrong), f"{files[0]}: {wrong}")

    def test_a_wrong_choice_does_not_fit(self):
        for path, schema, files in rules():
            if path.endswith("/exercise.schema.json"):
                exercise = tomllib.loads(files[0].read_text())
                self.assertFalse(jsonschema.Draft7Validator(schema).is_valid({**exercise, "device": "fridge"}))


if __name__ == "__main__":
    unittest.main()
