/** Puts what the service answers where it can be asked. */
import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";

/** Whoever does not finish a request in time is dropped; milliseconds. Node looks in this rhythm. */
const UNFINISHED = { requestTimeout: 10_000, headersTimeout: 5_000, connectionsCheckingInterval: 1_000 };

/** Resolves once the server listens (port 0: any free one); rejects when it cannot. */
export function listen(app: RequestListener, port: number, host?: string): Promise<Server> {
  const server = createServer(UNFINISHED, app);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      resolve(server);
    });
  });
}
