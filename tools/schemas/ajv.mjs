// Checks that every schema compiles with ajv's default options and in its strict mode, and that every example is valid: its input
// under `accepted`, its canonical form under `accepted`, `emitted`, and the plain types of `codegen`. Numbers are those of
// JavaScript; the programs in each language check the digits.
import { readFileSync } from 'node:fs';

import Ajv2020 from 'ajv/dist/2020.js';

import { newer, protocols, schema, vectors } from './files.mjs';

// Examples that the plain types do not cover, and those that nobody should send.
const beyond = JSON.parse(readFileSync('beyond.json', 'utf8'));

let count = 0;
const faults = [];
for (const protocol of protocols) {
  const validators = {};
  for (const profile of ['accepted', 'emitted', 'codegen']) {
    const document = schema(protocol, profile);
    // The default options, without the log, to which ajv would write about every row.
    new Ajv2020.default({ logger: false }).compile(document);
    // Rows are open for columns of newer servers, which strict mode reports as a mistake, as it does lists of types for any JSON except null.
    const ajv = new Ajv2020.default({ strict: true, strictTuples: false, allowUnionTypes: true, allErrors: false });
    ajv.addSchema(document);
    ajv.getSchema(document.$id);
    validators[profile] = Object.fromEntries(
      Object.keys(document.$defs).map((name) => [name, ajv.getSchema(`${document.$id}#/$defs/${name}`)]),
    );
  }
  for (const vector of vectors(protocol)) {
    const path = `${protocol}/${vector.path}`;
    const covered = { accepted: true, emitted: !(path in beyond.emitted), codegen: !(path in beyond.types) };
    const check = (profile, text) => {
      const validate = validators[profile][vector.definition];
      const valid = validate(JSON.parse(text));
      const expected = !newer(vector) && covered[profile];
      count += 1;
      if (valid !== expected) {
        faults.push(`${protocol}/examples/${vector.path}: ${profile} ${faultsOf(validate.errors)}`);
      }
    };
    check('accepted', vector.input);
    check('accepted', vector.canonical);
    check('emitted', vector.canonical);
    check('codegen', vector.canonical);
  }
}

function faultsOf(errors) {
  return errors ? errors.map((error) => `${error.instancePath} ${error.message}`).join('; ') : 'allows it';
}

console.log(`ajv: ${count} examples`);
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
