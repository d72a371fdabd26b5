// Checks that the AsyncAPI documents are valid, and counts the operations that their parser reads.
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
  const withReply = operations.filter((operation) => operation.reply() !== undefined);
  console.log(`asyncapi: ${protocol} has ${operations.length} operations, ${withReply.length} with a reply`);
}
process.exit(failed ? 1 : 0);
