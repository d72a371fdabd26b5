// The messages of each protocol, by the names of their definitions.
import { protocols, meta, schema } from './files.mjs';

/** The name of a protocol as used for packages. */
export function packageOf(/** @type {string} */ protocol) {
  return protocol.replaceAll('-', '');
}

/** @returns {string[]} Definitions of all messages, payloads and subscriptions, and of the unions of both directions. */
export function messages(/** @type {string} */ protocol) {
  const { server = [], client = [], subscriptions = [], calls = [], events = [], frame } = entry(protocol);
  const kinds = [...server, ...client, ...subscriptions].map((message) => message.definition);
  const payloads = calls.flatMap((/** @type {any} */ call) => [call.request, call.reply]);
  payloads.push(...events.map((/** @type {any} */ event) => event.payload));
  const unions = frame ? [frame] : ['ServerMessage', 'ClientMessage'];
  return [...new Set([...unions, ...kinds, ...payloads])].sort();
}

/** The definition of the message in a vector: if the vector is listed under a union, the one for its kind. */
export function messageOf(/** @type {string} */ protocol, /** @type {import('./files.mjs').Vector} */ vector) {
  const { server = [], client = [] } = entry(protocol);
  const union = { ServerMessage: server, ClientMessage: client }[vector.definition];
  if (!union) return vector.definition;
  const kind = JSON.parse(vector.canonical).type;
  return union.find((/** @type {any} */ message) => message.kind === kind)?.definition;
}

/** Whether a definition has members, and therefore a type in every language. */
export function hasMembers(/** @type {string} */ protocol, /** @type {string} */ definition) {
  const { properties, oneOf, anyOf } = schema(protocol, 'codegen').$defs[definition] ?? {};
  return properties !== undefined || oneOf !== undefined || anyOf !== undefined;
}

function entry(/** @type {string} */ protocol) {
  return meta.protocols.find((/** @type {any} */ each) => each.name === protocol);
}

export { protocols };
