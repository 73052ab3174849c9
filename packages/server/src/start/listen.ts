import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import type { Config } from "../platform/config/config.ts";
import { StartRefusal } from "./StartRefusal.ts";

type Address = Pick<Config, "host" | "port" | "publicUrl">;

/** Listens where the configuration says and gives the address people type. */
export async function listen(app: FastifyInstance, { host, port, publicUrl }: Address): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    throw await refusalOf(error, host, port);
  }
  const actual = (app.server.address() as AddressInfo).port;
  return port === 0 ? publicUrl.replace(/:0$/, `:${actual}`) : publicUrl;
}

async function refusalOf(error: unknown, host: string, port: number): Promise<unknown> {
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "EADDRINUSE") {
    const who = (await isGantry(port))
      ? "Gantry runs there already: open it in the browser"
      : "Another program uses it";
    return new StartRefusal(`Port ${port} is taken. ${who}, or choose another port: PORT=${port + 1} npm start`);
  }
  if (code === "EACCES")
    return new StartRefusal(`This account may not listen on port ${port}. Choose one above 1023: PORT=4870 npm start`);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return new StartRefusal(
      `HOST is "${host}", which is no address of this machine. 127.0.0.1 serves this machine alone, 0.0.0.0 every network.`,
    );
  return error;
}

async function isGantry(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/setup`, { signal: AbortSignal.timeout(1000) }).catch(
    () => null,
  );
  const body: unknown = await answer?.json().catch(() => null);
  return typeof body === "object" && body !== null && "needed" in body;
}
