// Every schema compiles in ajv's strictest mode, and every example is valid: its input under `accepted`, its canonical form
// under `accepted` and `emitted`. Integers beyond 2^53 are kept as text by lossless-json, so ajv sees them as such where a
// schema asks for an integer: they are given as BigInt's nearest number, which is an integer too.
import { readFileSync } from 'node:fs';

import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

import { newer, protocols, schema, vectors } from './files.mjs';

let count = 0;
const faults = [];
for (const protocol of protocols) {
  const validators = {};
  for (const profile of ['accepted', 'emitted', 'codegen']) {
    const ajv = new Ajv2020.default({ strict: true, allErrors: false, validateFormats: true });
    addFormats.default(ajv);
    const document = schema(protocol, profile);
    ajv.addSchema(document);
    ajv.getSchema(document.$id);
    validators[profile] = Object.fromEntries(
      Object.keys(document.$defs).map((name) => [name, ajv.getSchema(`${document.$id}#/$defs/${name}`)]),
    );
  }
  for (const vector of vectors(protocol)) {
    const check = (profile, text) => {
      const validate = validators[profile][vector.definition];
      const valid = validate(JSON.parse(text));
      const expected = !newer(vector);
      count += 1;
      if (valid !== expected) {
        faults.push(`${protocol}/examples/${vector.path}: ${profile} ${ajv_text(validate.errors)}`);
      }
    };
    check('accepted', vector.input);
    check('accepted', vector.canonical);
    check('emitted', vector.canonical);
  }
}

function ajv_text(errors) {
  return errors ? errors.map((error) => `${error.instancePath} ${error.message}`).join('; ') : 'allows it';
}

console.log(`ajv: ${count} examples`);
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
