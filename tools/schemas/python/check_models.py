"""The generated pydantic models read every example, and keep every digit."""

import importlib.util
import json
import sys
from pathlib import Path

SCHEMAS = Path("../../schemas")

# Canonical forms that the plain types do not have: an error that does not say that it is one, a stream that is newer than the
# schemas, and times that one table calls integers and every recording shows as text.
BEYOND = {
    "kraken-prime/examples/error/without_type_inferred.json",
    "kraken-prime/examples/subscribe/unknown_stream.json",
    "alphapoint/examples/get_user_info/reply_time_integer.json",
}


def models(path):
    spec = importlib.util.spec_from_file_location(Path(path).stem, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def main():
    from pydantic import TypeAdapter, ValidationError

    modules = {"kraken-prime": models("out/kraken_prime.py"), "alphapoint": models("out/alphapoint.py")}
    adapters = {}
    read = 0
    faults = []
    for path in sorted(SCHEMAS.glob("*/examples/*/*.json")):
        name = path.relative_to(SCHEMAS).as_posix()
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
        written = adapters[definition].dump_python(value, mode="json", by_alias=True, exclude_unset=True)
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
