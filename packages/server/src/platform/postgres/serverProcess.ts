import { spawn, type ChildProcess } from "node:child_process";
import { serverCommand, type ServerHome } from "./serverCommand.ts";

export interface ServerProcess {
  /** The last words of the server's log. */
  lastWords(): string;
  /** Resolves when the server has ended, however that came. */
  ended: Promise<void>;
  /** Whether the server has said that it takes connections. */
  isListening(): boolean;
  /** Asks for a clean shutdown and waits for it. */
  stop(): Promise<void>;
}

/**
 * A shell stands between us and the server and holds a pipe to us. When we end, be it by kill -9, its read ends too and
 * it has the server shut down cleanly (SIGINT is PostgreSQL's fast shutdown).
 */
const guardian = `exec 3<&0
"$@" </dev/null 3<&- & server=$!
(read -r _ <&3; kill -INT $server 2>/dev/null) & watch=$!
wait $server; status=$?
kill $watch 2>/dev/null
exit $status`;

export function startServerProcess(
  home: ServerHome,
  settings: Record<string, string>,
  log: (line: string) => void,
): ServerProcess {
  const args = [
    "-D",
    home.clusterFolder,
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
  const { command, args: wrapped, options } = serverCommand(home, "postgres", args);
  const child = spawn("sh", ["-c", guardian, "gantry-postgres", command, ...wrapped], {
    ...options,
    stdio: ["pipe", "ignore", "pipe"],
    // Ctrl+C in a terminal reaches the whole foreground group: the database must outlive our own shutdown.
    detached: true,
  });
  let words = "";
  let isListening = false;
  child.stderr?.on("data", (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-4000);
    isListening ||= words.includes("ready to accept connections");
    // What goes its usual way (" LOG: ") is nobody's news.
    for (const line of chunk.toString().split("\n")) if (line !== "" && !/ LOG: /.test(line)) log(line);
  });
  // Writing never happens; a guardian that died must not be an unhandled error.
  child.stdin?.on("error", () => undefined);
  const ended = endOf(child);
  return {
    lastWords: () => words,
    ended,
    isListening: () => isListening,
    stop: () => {
      child.stdin?.end();
      return ended;
    },
  };
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () => {
      child.stdin?.destroy();
      resolve();
    });
  });
}
