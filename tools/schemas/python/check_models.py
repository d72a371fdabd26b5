"""The generated pydantic models read every example, keep every digit, and send the same without what is null."""

import importlib
import json
import sys
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

SCHEMAS = Path("../../schemas")

# Canonical forms that the plain types do not have.
BEYOND = json.loads(Path("beyond.json").read_text())
BEYOND = BEYOND["types"] | BEYOND["python"]


def without_null(value):
    """The value without members that are null."""
    if isinstance(value, dict):
        return {name: without_null(member) for name, member in value.items() if member is not None}
    if isinstance(value, list):
        return [without_null(item) for item in value]
    return value


def main():
    sys.path.insert(0, "out/types/python")
    modules = {name: importlib.import_module(name.replace("-", "_")) for name in ("kraken-prime", "alphapoint")}
    adapters = {}
    read = 0
    faults = []
    for path in sorted(SCHEMAS.glob("*/examples/*/*.json")):
        name = path.relative_to(SCHEMAS).as_posix().replace("examples/", "")
        protocol = path.parts[-4]
        vector = json.loads(path.read_text())
        if path.parent.name == "unknown":
            continue
        definition = vector["definition"]
        if definition not in adapters:
            adapters[definition] = TypeAdapter(getattr(modules[protocol], definition))
        try:
            value = adapters[definition].validate_json(vector["canonical"])
        except ValidationError as error:
            if name not in BEYOND:
                faults.append(f"{name}: {error}")
            continue
        if name in BEYOND:
            faults.append(f"{name}: is read, and listed as beyond the types")
        canonical = json.loads(vector["canonical"])
        written = json.loads(adapters[definition].dump_json(value, exclude_unset=True))
        if written != canonical:
            faults.append(f"{name}: comes back as {written}")
        sent = json.loads(adapters[definition].dump_json(value, exclude_none=True))
        if without_null(sent) != without_null(canonical):
            faults.append(f"{name}: is sent as {sent}")
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
