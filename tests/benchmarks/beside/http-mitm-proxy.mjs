// http-mitm-proxy as people run it: passes everything on, and puts a script into the pages as they come. Prints the port
// that it listens on, once its authority is made.
//
//     NODE_EXTRA_CA_CERTS=AUTHORITY-OF-THE-SITE node http-mitm-proxy.mjs FOLDER SCRIPT
import { readFileSync } from 'node:fs';
import { Proxy } from 'http-mitm-proxy';

const [sslCaDir, script] = process.argv.slice(2);
const put = '<head>' + readFileSync(script, 'utf8');
const proxy = new Proxy();
proxy.onError((_context, error, kind) => console.error(kind, error?.message));
proxy.onRequest((context, callback) => {
    if (context.clientToProxyRequest.url.startsWith('/document.html')) {
        let done = false;
        context.onResponseData((_context, chunk, pass) => {
            if (done) return pass(null, chunk);
            done = true; // the head comes with the first piece
            return pass(null, Buffer.from(chunk.toString('latin1').replace('<head>', () => put), 'latin1'));
        });
    }
    callback();
});
proxy.listen({ port: 0, host: '127.0.0.1', sslCaDir, keepAlive: true }, () => console.log(proxy.httpPort));
process.stdin.resume().on('end', () => process.exit(0));
