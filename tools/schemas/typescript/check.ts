// Uses the generated types like a client: messages are narrowed by `type`, and all digits are kept.
//
// Numbers in JavaScript have 53 bits. So the texts are parsed with lossless-json, which keeps the text of every number; a value of
// type `number` is converted if it can be without loss, and an integer beyond 2^53 stays a string with all its digits.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { isInteger, isSafeNumber, parse, stringify } from 'lossless-json';

import type { Frame, StandardResponse, UserInfoReply } from '../out/types/alphapoint.js';
import type { ClientMessage, ServerMessage } from '../out/types/kraken-prime.js';

/** Integers that a double cannot represent stay strings of digits. */
function number(text: string): number | string {
  return isInteger(text) && !isSafeNumber(text) ? text : Number(text);
}

/** Describes a server message; every member is used without a cast, and all kinds are covered. */
function ofServer(message: ServerMessage): string {
  switch (message.type) {
    case 'hello':
      return `session ${message.session_id}`;
    case 'Pong':
      return `pong ${message.reqid}`;
    case 'error':
      return `error ${message.error?.code ?? ''}: ${message.error?.msg ?? ''}`;
    case 'User':
      return message.data.flatMap((user) => user.Config.map((setting) => `${setting.Timestamp}`)).join(' ');
    case 'Order':
      return message.data.map((order) => `${order.Symbol} ${order.OrderID}`).join(' ');
    case 'MarketDataSnapshot':
      return message.data.flatMap((book) => book.Bids.map((level) => level.Price)).join(' ');
    case 'Security':
    case 'Currency':
    case 'CurrencyConversion':
    case 'ExecutionReport':
    case 'Trade':
    case 'Quote':
    case 'Exposure':
    case 'Balance':
      return `${message.type} of ${message.data.length} records`;
    default:
      return message satisfies never;
  }
}

/** Describes a client message. */
function ofClient(message: ClientMessage): string {
  switch (message.type) {
    case 'subscribe':
      return message.streams.map((stream) => stream.name).join(' ');
    case 'NewOrderSingle':
      return message.data.map((order) => `${order.Side} ${order.Symbol}`).join(' ');
    default:
      return `${message.type} ${message.reqid}`;
  }
}

// Mistakes that must not compile; if a generated type allows too much, they do.
export function mistakes(message: ServerMessage, request: ClientMessage): void {
  // @ts-expect-error before the kind is known, there is no such member
  message.session_id;
  // @ts-expect-error no message is of this kind
  if (message.type === 'Hello') return;
  // @ts-expect-error a required member may not be left out
  const ping: ClientMessage = { type: 'Ping', reqid: 1 };
  if (request.type === 'subscribe') {
    // @ts-expect-error there is no such stream
    request.streams = [{ name: 'user' }];
  }
  void ping;
}

const request: ClientMessage = { reqid: 1, type: 'subscribe', streams: [{ name: 'User' }] };
assert.equal(JSON.stringify(request), '{"reqid":1,"type":"subscribe","streams":[{"name":"User"}]}');

interface Example {
  path: string;
  form: 'canonical' | 'input';
  union: string;
  text: string;
}

const examples = readFileSync('out/examples.ndjson', 'utf8')
  .trimEnd()
  .split('\n')
  .map((line): Example => JSON.parse(line));
const find = (path: string): string => {
  const example = examples.find((each) => each.path === path && each.form === 'input');
  assert.ok(example, `${path} is missing`);
  return example.text;
};

/** The numbers of a JSON text with all their digits. */
function numbers(text: string): string[] {
  return [...text.matchAll(/"(?:[^"\\]|\\.)*"|(-?\d[\d.eE+-]*)/g)].flatMap((match) => match[1] ?? []);
}

for (const { path, union, text } of examples) {
  const written = stringify(parse(text));
  assert.ok(written !== undefined);
  assert.deepEqual(numbers(written), numbers(text), path);
  assert.deepEqual(JSON.parse(written), JSON.parse(text), path);
  const message = parse(text, undefined, number);
  const described =
    union === 'ServerMessage'
      ? ofServer(message as ServerMessage)
      : union === 'ClientMessage'
        ? ofClient(message as ClientMessage)
        : '';
  assert.ok(!described.includes('undefined'), `${path}: ${described}`);
}

const manual = parse(find('kraken-prime/user/snapshot_manual.json'), undefined, number) as ServerMessage;
assert.equal(ofServer(manual), '1628004805337309202 1628004805377207692');

const refused = (payload: UserInfoReply): payload is StandardResponse => 'result' in payload;
const frame = parse(find('alphapoint/frame/frame_standard_response.json'), undefined, number) as Frame;
const payload = parse(frame.o, undefined, number) as UserInfoReply;
assert.ok(refused(payload) && payload.result === false);

console.log(`typescript: ${examples.length} texts read, those of Kraken Prime distinguished by type`);
