// Checks that every message of both protocols has a type with its name in every language, and that no generator invented a name.
import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'node:path';

import { schema } from './files.mjs';
import { hasMembers, messages, packageOf, protocols } from './messages.mjs';

const text = (/** @type {string} */ path) => readFileSync(`out/types/${path}`, 'utf8');
const all = (/** @type {string} */ path, /** @type {RegExp} */ pattern) =>
  [...text(path).matchAll(pattern)].map((match) => match[1]);

/** The names of the types, and of functions that read a message, for types that may be a map or list of the language. */
const languages = {
  typescript: (protocol) => ({
    types: all(`${protocol}.ts`, /^export (?:type|interface) (\w+)/gm),
  }),
  python: (protocol) => ({
    types: all(`python/${protocol.replaceAll('-', '_')}.py`, /^(?:class )?([A-Z]\w*)(?=[(:]| =)/gm),
  }),
  go: (protocol) => ({
    types: all(`go/${packageOf(protocol)}/types.go`, /^type (\w+) /gm),
    readers: all(`go/${packageOf(protocol)}/types.go`, /^func Unmarshal(\w+)\(/gm),
  }),
  java: (protocol) => ({
    types: readdirSync(`out/types/java/${packageOf(protocol)}`).map((file) => parse(file).name),
    readers: all(`java/${packageOf(protocol)}/Converter.java`, /public static .* (\w+)FromJsonString\(/g),
  }),
  csharp: (protocol) => ({
    types: all(`csharp/${packageOf(protocol)}/Types.cs`, /^ {4}public (?:partial |static )?(?:class|struct|enum) (\w+)/gm),
  }),
};

/** Generators change the case of parts of a name such as `Id` and `2fa`. */
const lowerCase = (/** @type {string[]} */ names) => new Set(names.map((name) => name.toLowerCase()));

const faults = [];
for (const [language, namesOf] of Object.entries(languages)) {
  for (const protocol of protocols) {
    const { types, readers } = namesOf(protocol);
    const definitions = schema(protocol, 'codegen').$defs;
    const known = lowerCase(Object.keys(definitions));
    const named = lowerCase(types);
    const read = lowerCase(readers ?? []);
    for (const message of messages(protocol)) {
      const name = message.toLowerCase();
      // In Java, quicktype names the items of a list after the list, if the list is also a message.
      const isItem = language === 'java' && `${message}List` in definitions && named.has(`${name}list`);
      // In Python, a list is a `list` of the type of its items.
      const item = definitions[message]?.items?.$ref?.split('/').pop().toLowerCase();
      const isList = language === 'python' && named.has(item);
      // In Java, two replies with the same structure share a class, but each has a reader.
      const isShared = language === 'java' && message.endsWith('ListReply') && read.has(name);
      const isNamed =
        named.has(name) || isItem || isList || isShared || (!hasMembers(protocol, message) && read.has(name));
      if (!isNamed) faults.push(`${language}: ${protocol} has no type ${message}`);
    }
    // Names that generators invent for a second type with the same name, and for a type without a name.
    for (const name of types) {
      if (/(\d|_|Class)$/.test(name) && !known.has(name.toLowerCase())) faults.push(`${language}: ${protocol} has a type ${name}`);
    }
    console.log(`${language}: ${protocol} has ${messages(protocol).length} messages among ${new Set(types).size} types`);
  }
}
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
