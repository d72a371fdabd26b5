"""Checks with check-jsonschema that every schema and example is valid: the input under `accepted`, the canonical form under both."""

import contextlib
import io
import json
import sys
from pathlib import Path

from check_jsonschema import main as check_jsonschema

from definitions import needed

SCHEMAS = Path("../../schemas")
OUT = Path("out/instances")
# Examples that nobody should send.
BEYOND = json.loads(Path("beyond.json").read_text())["emitted"]


def check(*arguments):
    """Runs check-jsonschema, and returns its output if it fails."""
    output = io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
        status = check_jsonschema([*map(str, arguments), "--color", "never"], standalone_mode=False)
    return [output.getvalue()] if status else []


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def main():
    faults = check("--check-metaschema", *sorted(SCHEMAS.glob("*/*.schema.json")))
    files = {}
    for path in sorted(SCHEMAS.glob("*/examples/**/*.json")):
        protocol, group = path.relative_to(SCHEMAS).parts[0], path.parent.name
        if group == "unknown":
            continue
        vector = json.loads(path.read_text())
        for profile, forms in (("accepted", ("input", "canonical")), ("emitted", ("canonical",))):
            if profile == "emitted" and path.relative_to(SCHEMAS).as_posix().replace("/examples/", "/", 1) in BEYOND:
                continue
            for form in forms:
                instance = OUT / protocol / group / f"{path.stem}.{form}.json"
                files.setdefault((protocol, profile, vector["definition"]), []).append(write(instance, vector[form]))
    for (protocol, profile, definition), instances in files.items():
        schema = json.loads((SCHEMAS / protocol / f"{profile}.schema.json").read_text())
        one = {"$schema": schema["$schema"], "$ref": f"#/$defs/{definition}", "$defs": needed(schema, definition)}
        schema = write(OUT / f"{protocol}.{profile}.{definition}.schema.json", json.dumps(one))
        faults += check("--schemafile", schema, *instances)
    if faults:
        sys.exit("\n".join(faults))
    print(f"check-jsonschema: {sum(map(len, files.values()))} texts under {len(files)} definitions")


main()
