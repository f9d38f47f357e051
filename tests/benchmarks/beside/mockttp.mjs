// mockttp as people run it: passes everything on, and puts a script into the pages. Prints the port that it listens on.
//
//     node mockttp.mjs CA-CERTIFICATE CA-KEY AUTHORITY-OF-THE-SITE SCRIPT
import { readFileSync } from 'node:fs';
import { getLocal } from 'mockttp';

const [certPath, keyPath, authority, script] = process.argv.slice(2);
const onTheWay = { additionalTrustedCAs: [{ cert: readFileSync(authority, 'utf8') }] };
const put = '<head>' + readFileSync(script, 'utf8');
const server = getLocal({ https: { certPath, keyPath }, http2: false, recordTraffic: false });
await server
    .forGet(/\/document\.html/)
    .thenPassThrough({ ...onTheWay, transformResponse: { matchReplaceBody: [['<head>', put]] } });
await server.forUnmatchedRequest().thenPassThrough(onTheWay);
await server.start();
console.log(server.port);
process.stdin.resume().on('end', () => process.exit(0));
