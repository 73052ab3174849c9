import type { RegisterCommand } from "./command.ts";
import { withServer } from "../local/withServer.ts";

/** `gantry start`: the server, as `npm start` runs it, without building the interface. */
export const startCommand: RegisterCommand = (program, exit) => {
  program
    .command("start")
    .description("Start the server (npm start also builds the interface first)")
    .allowUnknownOption()
    .argument("[settings...]", "e.g. --port 8080 --host 0.0.0.0; else from the environment")
    .action((settings: string[]) => withServer(exit, ({ main }) => main(settings)));
};
