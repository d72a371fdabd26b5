"""Compares the examples as written by a program in another language with the originals: `compare.py LANGUAGE WRITTEN`.

Every member that a type knows must be present with all its digits, and nothing may be added. Types may drop newer members and
empty values; numbers with a fraction, and numbers in members with any JSON, are only as exact as in the language.
"""

import json
import sys
from decimal import Decimal
from pathlib import Path

SCHEMAS = Path("../../schemas")
EMPTY = (None, [], {})


def loads(text):
    """Parses JSON and keeps all digits."""
    return json.loads(text, parse_float=Decimal)


class Types:
    """The definitions of a protocol."""

    def __init__(self, protocol, any_case):
        # Whether the library of the language reads names in any case.
        self.any_case = any_case
        self.definitions = json.loads((SCHEMAS / protocol / "codegen.schema.json").read_text())["$defs"]

    def all_of(self, schemas):
        """Yields the schemas with those that they refer to, and their branches."""
        for schema in schemas:
            if schema is True:
                continue
            if "$ref" in schema:
                yield from self.all_of([self.definitions[schema["$ref"].rpartition("/")[2]]])
            else:
                yield schema
            for keyword in ("allOf", "anyOf", "oneOf"):
                yield from self.all_of(schema.get(keyword, []))

    def differences(self, read, written, schemas, path=""):
        schemas = list(self.all_of(schemas))
        if read in EMPTY and written in EMPTY:
            return
        types = [schema["type"] for schema in schemas if "type" in schema]
        if not types or any("number" in type for type in types):
            read, written = rounded(read), rounded(written)
        if isinstance(read, dict) and isinstance(written, dict):
            if self.any_case:
                read = in_the_case_of(written, read)
            for name in read.keys() | written.keys():
                members = [schema["properties"][name] for schema in schemas if name in schema.get("properties", {})]
                members += [schema["additionalProperties"] for schema in schemas if "additionalProperties" in schema]
                if members or name in written:
                    yield from self.differences(read.get(name), written.get(name), members, f"{path}.{name}")
        elif isinstance(read, list) and isinstance(written, list) and len(read) == len(written):
            items = [schema["items"] for schema in schemas if "items" in schema]
            for index, (before, after) in enumerate(zip(read, written)):
                yield from self.differences(before, after, items, f"{path}[{index}]")
        elif read != written or isinstance(read, bool) != isinstance(written, bool):
            yield f"{path or 'all'}: {read!r} became {written!r}"


def in_the_case_of(written, read):
    """Returns the read object with each name in the case in which it was written."""
    names = {name.lower(): name for name in written if name not in read}
    return {name if name in written else names.get(name.lower(), name): value for name, value in read.items()}


def rounded(value):
    return float(value) if isinstance(value, (int, Decimal)) and not isinstance(value, bool) else value


def main():
    language, path = sys.argv[1:]
    beyond = json.loads(Path("beyond.json").read_text())
    beyond = beyond["quicktype"] | beyond.get(language, {})
    written = [json.loads(line) for line in Path(path).read_text().splitlines()]
    written = {(line["path"], line["form"]): line for line in written}
    types = {protocol: Types(protocol, language in ("go", "csharp")) for protocol in ("kraken-prime", "alphapoint")}
    faults, read = [], 0
    for line in Path("out/examples.ndjson").read_text().splitlines():
        example = json.loads(line)
        path, form = example["path"], example["form"]
        if path in beyond:
            continue
        result = written.get((path, form), {"error": "was not read"})
        if "error" in result:
            faults.append(f"{path}, {form}: {result['error']}")
            continue
        message = [{"$ref": example["message"]}]
        found = types[path.split("/")[0]].differences(loads(example["text"]), loads(result["text"]), message)
        faults += [f"{path}, {form}: {difference}" for difference in found]
        read += 1
    if faults:
        sys.exit("\n".join(f"{language}: {fault}" for fault in faults))
    print(f"{language}: {read} texts read and written back")


main()
