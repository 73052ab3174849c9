import type { FastifyInstance } from "fastify";

/** Requests under way may finish this long. */
const GRACE_MS = 10_000;

/**
 * Lets requests under way finish when the application closes, then closes every connection, also those over which no request ever
 * came: browsers open such in advance, and they would hold the close up.
 */
export function gracefulClose(app: FastifyInstance): void {
  let active = 0;
  let closing = false;
  const closeWhenQuiet = (): void => {
    if (closing && active === 0) app.server.closeAllConnections();
  };
  app.server.on("request", (_request, response) => {
    active++;
    response.once("close", () => {
      active--;
      // The next request of the connection may already be on its way; it is given a moment to begin.
      if (closing) setTimeout(closeWhenQuiet, 10).unref();
    });
  });
  app.addHook("preClose", async () => {
    closing = true;
    setTimeout(closeWhenQuiet, 50).unref();
    setTimeout(() => app.server.closeAllConnections(), GRACE_MS).unref();
  });
}
