// Reads the schemas and test vectors for the checks in JavaScript.
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

// The checks run with the folder of this file as working directory.
const root = resolve('../../schemas');

/** @type {any} */
export const meta = JSON.parse(readFileSync(join(root, 'meta.json'), 'utf8'));

/** @type {string[]} */
export const protocols = meta.protocols.map((/** @type {any} */ protocol) => protocol.name);

/** A document of a protocol, such as `asyncapi`. */
export function document(/** @type {string} */ protocol, /** @type {string} */ name) {
  return JSON.parse(readFileSync(join(root, protocol, `${name}.json`), 'utf8'));
}

/** A schema of a protocol in a profile. */
export function schema(/** @type {string} */ protocol, /** @type {string} */ profile) {
  return document(protocol, `${profile}.schema`);
}

/** @typedef {{ path: string, definition: string, evidence: string, input: string, canonical: string }} Vector */

/** @returns {Vector[]} */
export function vectors(/** @type {string} */ protocol) {
  const folder = join(root, protocol, 'examples');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'));
  return files.sort().map((path) => ({ path, ...JSON.parse(readFileSync(join(folder, path), 'utf8')) }));
}

/** Whether a vector is a message of a kind newer than the schemas. */
export function newer(/** @type {Vector} */ vector) {
  return vector.path.startsWith('unknown/');
}
