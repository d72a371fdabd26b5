// Lists every example with the type of its message for the programs in other languages, in out/examples.ndjson. For Go, which
// cannot look up a type by its name, also writes a map of functions that read each message, out/types/go/readers.go.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

import { newer, vectors } from './files.mjs';
import { messageOf, messages, packageOf, protocols } from './messages.mjs';

const beyond = JSON.parse(readFileSync('beyond.json', 'utf8')).types;

mkdirSync('out', { recursive: true });
/** The canonical form of a vector, and also its input if that is from the manual or as documented there. */
function texts(/** @type {import('./files.mjs').Vector} */ vector) {
  const documented = vector.evidence === 'manual' || vector.findings?.length === 0;
  return documented ? { canonical: vector.canonical, input: vector.input } : { canonical: vector.canonical };
}

const lines = protocols.flatMap((protocol) =>
  vectors(protocol)
    .filter((vector) => !newer(vector) && !(`${protocol}/${vector.path}` in beyond))
    .flatMap((vector) =>
      Object.entries(texts(vector)).map(([form, text]) => ({
        path: `${protocol}/${vector.path}`,
        form,
        package: packageOf(protocol),
        union: vector.definition,
        message: messageOf(protocol, vector),
        text,
      })),
    ),
);
writeFileSync('out/examples.ndjson', lines.map((line) => `${JSON.stringify(line)}\n`).join(''));

const readers = protocols.flatMap((protocol) => {
  const name = packageOf(protocol);
  const generated = readFileSync(`out/types/go/${name}/types.go`, 'utf8').matchAll(/^func (Unmarshal\w+)\(/gm);
  // The generator changes the case of parts of a name such as `Id`.
  const functions = new Map([...generated].map(([, reader]) => [reader.toLowerCase(), reader]));
  return messages(protocol).map((message) => {
    const reader = functions.get(`unmarshal${message}`.toLowerCase());
    return `\t"${name}.${message}": reader(${name}.${reader}),\n`;
  });
});
const imports = protocols.map((protocol) => `\t"examples/${packageOf(protocol)}"\n`);
writeFileSync(
  'out/types/go/readers.go',
  `package main\n\nimport (\n${imports.join('')})\n\nvar readers = map[string]read{\n${readers.join('')}}\n`,
);
console.log(`${lines.length} examples`);
