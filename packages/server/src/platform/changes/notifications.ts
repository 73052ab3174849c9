import pg from "pg";
import type { Connection } from "../db/database.ts";

const RETRY_MS = 1000;

export interface Notifications {
  stop(): Promise<void>;
}

/**
 * Listens on channels with a connection of its own, which it replaces when it breaks. Notifications are a hint: who needs
 * certainty looks at the tables from time to time.
 */
export function listen(
  connection: Connection,
  channels: readonly string[],
  heard: (channel: string, payload: string) => void,
): Notifications {
  let stopped = false;
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | null = null;

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ ...connection, application_name: "gantry live" });
    client = fresh;
    const lost = (): void => {
      if (client !== fresh || stopped) return;
      client = null;
      timer = setTimeout(start, RETRY_MS);
    };
    fresh.on("error", lost);
    fresh.on("end", lost);
    fresh.on("notification", ({ channel, payload }) => heard(channel, payload ?? ""));
    try {
      await fresh.connect();
      for (const channel of channels) await fresh.query(`listen ${channel}`);
    } catch {
      lost();
      fresh.end().catch(() => undefined);
    }
  };
  let connecting = Promise.resolve();
  const start = (): void => {
    connecting = connect();
  };
  start();

  return {
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      await connecting;
      await client?.end().catch(() => undefined);
    },
  };
}
