"""Checks that the generated pydantic models read every example, keep all digits of floats, and send the same without null members."""

import importlib
import json
import sys
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

SCHEMAS = Path("../../schemas")

# Canonical forms that the plain types do not cover.
BEYOND = json.loads(Path("beyond.json").read_text())


def without_null(value):
    """The value without members that are null."""
    if isinstance(value, dict):
        return {name: without_null(member) for name, member in value.items() if member is not None}
    if isinstance(value, list):
        return [without_null(item) for item in value]
    return value


def problems(adapter, canonical):
    """Yields the differences after reading and writing a canonical form."""
    try:
        value = adapter.validate_json(canonical)
    except ValidationError as error:
        yield error
        return
    canonical = loads(canonical)
    written = loads(adapter.dump_json(value, exclude_unset=True))
    if written != canonical:
        yield f"is written back as {written}"
    sent = loads(adapter.dump_json(value, exclude_none=True))
    if without_null(sent) != without_null(canonical):
        yield f"is sent as {sent}"


def loads(text):
    """Parses JSON with 64-bit integers, and other numbers as `float`."""
    return json.loads(text, parse_int=lambda digits: int(digits) if abs(int(digits)) < 2**63 else float(digits))


def type_of(module, protocol, definition):
    """The class of a definition; for a list, a list of the class of its items."""
    if hasattr(module, definition):
        return getattr(module, definition)
    schema = json.loads((SCHEMAS / protocol / "codegen.schema.json").read_text())
    item = schema["$defs"][definition]["items"]["$ref"].rsplit("/", 1)[1]
    return list[getattr(module, item)]


def main():
    sys.path.insert(0, "out/types/python")
    modules = {name: importlib.import_module(name.replace("-", "_")) for name in ("kraken-prime", "alphapoint")}
    adapters = {}
    read = 0
    faults = []
    for path in sorted(SCHEMAS.glob("*/examples/**/*.json")):
        name = path.relative_to(SCHEMAS).as_posix().replace("examples/", "")
        protocol = path.relative_to(SCHEMAS).parts[0]
        vector = json.loads(path.read_text())
        if path.parent.name == "unknown":
            continue
        definition = vector["definition"]
        if definition not in adapters:
            adapters[definition] = TypeAdapter(type_of(modules[protocol], protocol, definition))
        found = list(problems(adapters[definition], vector["canonical"]))
        # ajv checks that the plain types themselves do not cover an example: pydantic reads more, such as digits in a string.
        if name in BEYOND["python"] and not found:
            faults.append(f"{name}: is read, but listed as not covered by the types")
        if name not in BEYOND["types"] | BEYOND["python"]:
            faults += [f"{name}: {problem}" for problem in found]
        read += 1
    if faults:
        sys.exit("\n".join(faults))

    manual = json.loads((SCHEMAS / "kraken-prime/examples/user/snapshot_manual.json").read_text())
    message = adapters["ServerMessage"].validate_json(manual["input"])
    message = getattr(message, "root", message)
    assert type(message).__name__ == "UserUpdate", type(message)
    times = [setting.timestamp for user in message.data for setting in user.config]
    assert times == [1628004805337309202, 1628004805377207692], times
    print(f"pydantic: {read} examples read and written back")


main()
