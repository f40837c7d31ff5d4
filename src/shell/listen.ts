/** Puts what the service answers where it can be asked. */
import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";

/** Resolves once the server listens (port 0: any free one); rejects when it cannot. */
export function listen(app: RequestListener, port: number, host?: string): Promise<Server> {
  const server = createServer(app);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      resolve(server);
    });
  });
}
