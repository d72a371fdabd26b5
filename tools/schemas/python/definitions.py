"""The definitions of a schema."""

import json
import re


def needed(bundle, definition):
    """A definition and those that it refers to, directly or indirectly, by name."""
    found, names = {}, [definition]
    while names:
        name = names.pop()
        if name not in found:
            found[name] = bundle["$defs"][name]
            names += re.findall(r'"#/\$defs/(\w+)"', json.dumps(found[name]))
    return found
