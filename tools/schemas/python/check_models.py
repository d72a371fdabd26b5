"""The generated pydantic models read every example, and keep every digit."""

import importlib.util
import json
import sys
from pathlib import Path

from pydantic import SecretStr, TypeAdapter, ValidationError

SCHEMAS = Path("../../schemas")

# Canonical forms that the plain types do not have.
BEYOND = json.loads(Path("beyond.json").read_text())["types"]


def models(path):
    spec = importlib.util.spec_from_file_location(Path(path).stem, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def revealed(value):
    """The value with what pydantic hides: passwords are `SecretStr`."""
    if isinstance(value, SecretStr):
        return value.get_secret_value()
    if isinstance(value, dict):
        return {name: revealed(member) for name, member in value.items()}
    if isinstance(value, list):
        return [revealed(item) for item in value]
    return value


def main():
    modules = {"kraken-prime": models("out/types/kraken_prime.py"), "alphapoint": models("out/types/alphapoint.py")}
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
        written = revealed(adapters[definition].dump_python(value, by_alias=True, exclude_unset=True))
        if written != json.loads(vector["canonical"]):
            faults.append(f"{name}: comes back as {written}")
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
