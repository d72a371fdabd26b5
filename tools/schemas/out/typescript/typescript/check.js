// The generated types as a client uses them: a message is narrowed by its `type`, and every digit is there.
import assert from 'node:assert/strict';
import { isInteger, isSafeNumber, parse } from 'lossless-json';
import { newer, vectors } from '../files.mjs';
/** Integers that a double cannot hold stay text, as digits. */
function number(text) {
    return isInteger(text) && !isSafeNumber(text) ? text : Number(text);
}
/** What a server message is about; every member is reached without a cast. */
function describe(message) {
    switch (message.type) {
        case 'hello':
            return `session ${message.session_id}`;
        case 'Pong':
            return `pong ${message.reqid}`;
        case 'error':
            return `error ${message.error.code}: ${message.error.msg}`;
        case 'User':
            return message.data.flatMap((user) => user.Config.map((setting) => `${setting.Timestamp}`)).join(' ');
        case 'Order':
            return message.data.map((order) => `${order.Symbol} ${order.OrderID}`).join(' ');
        case 'MarketDataSnapshot':
            return message.data.flatMap((book) => book.Bids.map((level) => level.Price)).join(' ');
        default:
            return `${message.type} of ${message.data.length} records`;
    }
}
// Where a generated type is wider than it should be, these no longer fail to compile.
export function mistakes(message, request) {
    // @ts-expect-error before the kind is known, there is no such member
    message.session_id;
    // @ts-expect-error no message is of this kind
    if (message.type === 'Hello')
        return;
    // @ts-expect-error a required member may not be left out
    const ping = { type: 'Ping', reqid: 1 };
    if (request.type === 'subscribe') {
        // @ts-expect-error there is no such stream
        request.streams = [{ name: 'user' }];
    }
    void ping;
}
const request = { reqid: 1, type: 'subscribe', streams: [{ name: 'User' }] };
assert.equal(JSON.stringify(request), '{"reqid":1,"type":"subscribe","streams":[{"name":"User"}]}');
const known = vectors('kraken-prime').filter((vector) => vector.definition === 'ServerMessage' && !newer(vector));
for (const vector of known) {
    describe(parse(vector.canonical, undefined, number));
}
const manual = known.find((vector) => vector.path === 'user/snapshot_manual.json');
assert.ok(manual, 'the example of the manual is there');
const user = parse(manual.input, undefined, number);
assert.equal(describe(user), '1628004805337309202 1628004805377207692');
const reply = vectors('alphapoint').find((vector) => vector.path === 'frame/frame_standard_response.json');
assert.ok(reply, 'the frame is there');
const frame = parse(reply.input, undefined, number);
const payload = parse(frame.o, undefined, number);
assert.ok('result' in payload && payload.result === false);
console.log(`typescript: ${known.length} messages of the server read and told apart`);
