// The AsyncAPI documents are sound, and every operation is there as its parser understands it.
import { Parser } from '@asyncapi/parser';

import { document, protocols } from './files.mjs';

let failed = false;
for (const protocol of protocols) {
  const { document: parsed, diagnostics } = await new Parser().parse(document(protocol, 'asyncapi'));
  const faults = diagnostics.filter((diagnostic) => diagnostic.severity <= 1);
  for (const fault of faults) {
    console.error(`${protocol}/asyncapi.json: ${fault.path.join('/')}: ${fault.message}`);
  }
  failed ||= faults.length > 0 || parsed === undefined;
  const operations = parsed?.operations().all() ?? [];
  const answered = operations.filter((operation) => operation.reply() !== undefined);
  console.log(`asyncapi: ${protocol} has ${operations.length} operations, ${answered.length} with a reply`);
}
process.exit(failed ? 1 : 0);
