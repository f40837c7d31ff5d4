/** A webhook receiver that keeps what arrives. */
import { createServer } from "node:http";

interface Caught {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Catcher {
  readonly url: string;
  readonly caught: Caught[];
  stop(): void;
}

export async function catchDeliveries(): Promise<Catcher> {
  const caught: Caught[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
      caught.push({ headers: Object.fromEntries(headers), body: Buffer.concat(parts).toString("utf8") });
      response.end("ok");
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    caught,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
