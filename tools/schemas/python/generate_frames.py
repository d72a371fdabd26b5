"""Generates frames that `accepted` allows with hypothesis-jsonschema, to be read with `prime decode`.

Writes a file for each definition, `out/frames/<definition>.ndjson`, and `out/frames/list` with a type and file on each line. The
same schemas give the same frames.
"""

import datetime
import json
import re
import sys
import warnings
from multiprocessing import Pool
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis_jsonschema import from_schema

from definitions import needed

SCHEMAS = Path("../../schemas")
OUT = Path("out/frames")
COUNT = 10

DATE = re.compile(r"^(\d{4})-(\d\d)-(\d\d)T")


def beyond_schema(value):
    """Whether the codec refuses a value that JSON Schema cannot refuse: see the list in the README of the schemas."""
    if isinstance(value, dict):
        return any(beyond_schema(member) for pair in value.items() for member in pair)
    if isinstance(value, list):
        return any(beyond_schema(item) for item in value)
    if isinstance(value, bool) or value is None:
        return False
    if isinstance(value, int):
        return not -(2**63) <= value < 2**63
    if isinstance(value, float):
        return "e" in repr(value) or value.is_integer() or len(repr(value)) > 24
    exponent = re.fullmatch(r"-?[\d.]+[eE][+-]?(\d+)", value)
    if exponent:
        return len(value) > 24 or int(exponent[1]) > 9
    if re.fullmatch(r"-?\d+", value):
        return not -(2**63) <= int(value) < 2**63
    if value.endswith("\n"):
        return True
    date = DATE.match(value)
    if date:
        year, month, day = map(int, date.groups())
        try:
            # Python has no year 0; the calendar repeats every 400 years.
            datetime.date(year + 400, month, day)
        except ValueError:
            return True
        return False
    return len(re.sub(r"\D", "", value)) > 18


def bounded(schema):
    """The schema limited to short lists, few optional members, plain values in unknown members, and plain numbers."""
    if isinstance(schema, list):
        return [bounded(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    found = {keyword: bounded(value) for keyword, value in schema.items()}
    if found.get("type") == "array":
        found["maxItems"] = 2
    if found.get("type") == "integer":
        found = {"minimum": -(2**63), "maximum": 2**63 - 1} | found
    if found.get("type") == "number":
        found = {"enum": [0, -1, 7, 0.5, -12.25, 61250.1]}
    if found.get("type") == "object" and "properties" in found:
        found["maxProperties"] = len(found.get("required", [])) + 5
        found.setdefault("additionalProperties", {"type": ["boolean", "null", "string"]})
    return found


def alternatives(definitions):
    """Yields the definitions, with one alternative at a time if an object has many: hypothesis-jsonschema merges them slowly."""
    for name, schema in definitions.items():
        branches = schema.get("anyOf", [])
        if len(branches) > 3 and any("properties" in branch for branch in branches):
            rest = {keyword: value for keyword, value in schema.items() if keyword != "anyOf"}
            for branch in branches:
                yield {**definitions, name: {**rest, **branch}}
            return
    yield definitions


def frames(protocol, definition):
    """Generates frames of one definition."""
    warnings.simplefilter("ignore")
    bundle = json.loads((SCHEMAS / protocol / "accepted.schema.json").read_text())
    definitions = {name: bounded(schema) for name, schema in needed(bundle, definition).items()}
    variants = list(alternatives(definitions))
    return [frame for variant in variants for frame in of_variant(variant, definition, max(COUNT // len(variants), 4))]


def of_variant(definitions, definition, count):
    found = []

    @settings(
        derandomize=True,
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(from_schema({"$ref": f"#/$defs/{definition}", "$defs": definitions}))
    def collect(frame):
        if not beyond_schema(frame):
            found.append(frame)

    collect()
    return found


def types():
    """Yields the types for `prime decode --as`, with protocol and definition."""
    kraken, alphapoint = json.loads((SCHEMAS / "meta.json").read_text())["protocols"]
    for union, messages in (("ServerMessage", kraken["server"]), ("ClientMessage", kraken["client"])):
        for message in messages:
            yield f"kraken/{union}", kraken["name"], message["definition"]
    yield "alphapoint/Frame", alphapoint["name"], alphapoint["frame"]
    for call in alphapoint["calls"]:
        for part in ("request", "reply"):
            yield f"alphapoint/{call['name']}.{part}", alphapoint["name"], call[part]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    definitions = sorted({(protocol, definition) for _, protocol, definition in types()})
    with Pool() as pool:
        found = dict(zip(definitions, pool.starmap(frames, definitions, chunksize=1)))
    few = [definition for (_, definition), frames in found.items() if len(frames) < COUNT / 3]
    if few:
        sys.exit(f"hypothesis: too few frames of {', '.join(few)}")
    for (_, definition), lines in found.items():
        (OUT / f"{definition}.ndjson").write_text("".join(json.dumps(frame) + "\n" for frame in lines))
    listed = [f"{name} {OUT / definition}.ndjson\n" for name, _, definition in types()]
    (OUT / "list").write_text("".join(listed))
    print(f"hypothesis: {sum(map(len, found.values()))} frames of {len(found)} definitions")


main()
